
// Starts the app: fetches the wasm once, with its checksum, and lets it adopt the page. The build puts this behind
// wasm-bindgen's script, so that one checksum, which browsers hold the script to, is about both.
// Without it, or when it fails, the page stays readable and the form still posts.
{
  const { wasm, integrity } = document.querySelector("script[data-wasm]").dataset;
  // It stands beside this file, wherever the page is.
  const fetched = fetch(new URL(wasm, import.meta.url), { integrity });
  INIT({ module_or_path: fetched }).catch((error) => {
    document.documentElement.dataset.app = "failed";
    console.error("The page works without the app, which could not start:", error);
  });
}
