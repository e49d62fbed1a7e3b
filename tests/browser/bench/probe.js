// Sees what a visit is like: put into each page before its own scripts.
(() => {
  const seen = { paint: null, largest: null, live: null, blocking: 0, shift: 0 };
  const watch = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.paint = entry.startTime;
  });
  watch("largest-contentful-paint", (entry) => (seen.largest = entry.startTime));
  watch("longtask", (entry) => (seen.blocking += Math.max(0, entry.duration - 50)));
  watch("layout-shift", (entry) => (seen.shift += entry.hadRecentInput ? 0 : entry.value));
  new MutationObserver(() => {
    if (document.documentElement?.dataset.app === "live") seen.live ??= performance.now();
  }).observe(document, { attributes: true, attributeFilter: ["data-app"], subtree: true });

  window.benchSeen = () => {
    const files = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    const kinds = { css: "style", js: "script", wasm: "wasm" };
    const bytes = { document: 0, style: 0, script: 0, wasm: 0, other: 0 };
    for (const file of files) {
      const ending = new URL(file.name).pathname.split(".").pop();
      const kind = file.entryType === "navigation" ? "document" : (kinds[ending] ?? "other");
      bytes[kind] += file.encodedBodySize;
    }
    const blocks = (file) => file.renderBlockingStatus === "blocking";
    return { ...seen, arrival: files[0].responseEnd, bytes, requests: files.length, render_blocking: files.filter(blocks).length };
  };
})();
