// Writes down what leaves the page and what it keeps on the device, in whatever way.
"use strict";
{
  const watch = (window.__quiet = { asked: [], kept: [], printed: 0 });
  const call = (list, owner, name) => {
    const original = owner?.[name];
    if (!original) return;
    owner[name] = function (...words) {
      list.push(`${name} ${String(words[0]?.url ?? words[0])}`);
      return original.apply(this, words);
    };
  };
  const make = (list, name) => {
    if (!window[name]) return;
    window[name] = new Proxy(window[name], {
      construct(original, words) {
        list.push(`${name} ${String(words[0])}`);
        return new original(...words);
      },
    });
  };
  const set = (list, owner, name) => {
    const { get, set } = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {
      get,
      set(value) {
        list.push(`${name} ${String(value)}`);
        set.call(this, value);
      },
    });
  };
  call(watch.asked, window, "fetch");
  call(watch.asked, XMLHttpRequest.prototype, "open");
  call(watch.asked, Navigator.prototype, "sendBeacon");
  for (const name of ["WebSocket", "EventSource", "Worker", "SharedWorker", "RTCPeerConnection"]) make(watch.asked, name);
  set(watch.asked, HTMLImageElement.prototype, "src");
  set(watch.asked, HTMLImageElement.prototype, "srcset");
  set(watch.asked, HTMLScriptElement.prototype, "src");
  set(watch.asked, HTMLIFrameElement.prototype, "src");
  set(watch.asked, HTMLLinkElement.prototype, "href");
  set(watch.kept, Document.prototype, "cookie");
  call(watch.kept, Storage.prototype, "setItem");
  call(watch.kept, window.CookieStore?.prototype, "set");
  call(watch.kept, IDBFactory.prototype, "open");
  call(watch.kept, window.CacheStorage?.prototype, "open");
  call(watch.kept, window.StorageManager?.prototype, "getDirectory");
  call(watch.kept, window.ServiceWorkerContainer?.prototype, "register");
  // A dialog of the browser would stop the test.
  window.print = () => { watch.printed += 1; };

  // All that stands on the device for this site, and all that the page loaded so far.
  watch.dump = async () => ({
    cookie: document.cookie,
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: ((await indexedDB.databases?.()) ?? []).map(({ name }) => name),
    caches: (await window.caches?.keys()) ?? [],
    workers: ((await navigator.serviceWorker?.getRegistrations()) ?? []).length,
    loaded: performance.getEntriesByType("resource").map(({ name }) => name),
  });

  // Goes to the next control that nobody used yet. What the one before it changed tells `changed`.
  const used = new Set();
  const state = () => JSON.stringify([document.querySelector("main").innerHTML, location.hash, watch.printed]);
  let before = "";
  watch.changed = () => state() !== before;
  watch.next = () => {
    const controls = document.querySelectorAll("main button, main input, main summary, main textarea:not([readonly])");
    const next = [...controls].find((control) => !used.has(control) && control.checkVisibility());
    if (!next) return null;
    used.add(next);
    next.focus();
    before = state();
    const label = next.labels?.[0] ?? next;
    const kind = next.localName === "input" ? (next.type === "checkbox" ? "box" : next.inputMode || "text") : next.localName;
    return [kind, label.textContent.trim()];
  };
}
