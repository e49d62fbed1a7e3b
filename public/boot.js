// Starts the app: fetches the wasm once, with its checksum, and lets it adopt the page.
// Without it, or when it fails, the page stays readable and the form still posts.
const self = document.querySelector("script[data-wasm]");
const { glue, wasm, integrity } = self.dataset;
// Both stand beside this file, wherever the page is.
const here = (name) => new URL(name, import.meta.url);
const root = document.documentElement;

try {
  const fetched = fetch(here(wasm), integrity ? { integrity } : {});
  const { default: init } = await import(here(glue));
  await init({ module_or_path: fetched });
} catch (error) {
  root.dataset.app = "failed";
  console.error("The page works without the app, which could not start:", error);
}
