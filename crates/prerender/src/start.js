
// Starts the app: fetches the wasm once, with its checksum, and lets it adopt the page. The build puts this behind
// wasm-bindgen's script, so that one checksum, which browsers hold the script to, is about both.
// Without it, or when it fails, the page stays readable and the form still posts.
{
  const { wasm, integrity } = document.querySelector("script[data-wasm]").dataset;
  // It stands beside this file, wherever the page is.
  const fetched = fetch(new URL(wasm, import.meta.url), { integrity });
  // This runs as soon as it is there, which may be before all of the page is.
  const whole = new Promise((ready) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
    else ready();
  });
  const both = Promise.all([fetched, whole]);
  both.then(([answer]) => INIT({ module_or_path: answer })).catch((error) => {
    document.documentElement.dataset.app = "failed";
    console.error("The page works without the app, which could not start:", error);
  });
}
