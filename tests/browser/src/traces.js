// Everything that a page can leave behind in the browser, and ways to leave it there.
"use strict";
{
  const traces = (window.__traces = {});
  const settled = (asked) =>
    new Promise((done, fail) => {
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
  const pairs = (storage) => Object.keys(storage).map((key) => [key, storage.getItem(key)]);

  const databases = async () => {
    const found = [];
    for (const { name, version } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      found.push([name, version]);
      for (const store of database.objectStoreNames) {
        const content = () => database.transaction(store).objectStore(store);
        found.push([store, await settled(content().getAllKeys()), await settled(content().getAll())]);
      }
      database.close();
    }
    return found;
  };
  const cached = async () => {
    const found = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        found.push([name, request.url, await (await cache.match(request)).text()]);
      }
    }
    return found;
  };
  const files = async (folder) => {
    const found = [];
    for await (const [name, entry] of folder.entries()) {
      found.push([name, entry.kind === "file" ? await (await entry.getFile()).text() : await files(entry)]);
    }
    return found;
  };
  const workers = async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope, active, waiting, installing }) => [
      scope,
      ...[active, waiting, installing].map((worker) => worker?.scriptURL),
    ]);
  // What is in sight, what the HTML says, and what stands in the controls.
  const page = () => [
    document.documentElement.outerHTML,
    [...document.querySelectorAll("input, select, textarea")].map((control) => control.value),
  ];

  const places = {
    "local storage": () => pairs(localStorage),
    "session storage": () => pairs(sessionStorage),
    "databases": databases,
    "cookies": () => document.cookie,
    "caches": cached,
    "private files": async () => files(await navigator.storage.getDirectory()),
    "workers": workers,
    "address": () => [location.href, document.baseURI],
    "history state": () => history.state,
    "history": () => (window.navigation?.entries() ?? []).map((entry) => [entry.url, entry.getState()]),
    "window name": () => window.name,
    "title": () => document.title,
    "referrer": () => document.referrer,
    "performance": () => performance.getEntries().map(({ name, detail }) => [name, detail]),
    "probe": () => window.__probe.entries,
    "page": page,
  };
  // A list of places, what stands there as text, and whether it could be read.
  traces.dump = async () => {
    const found = [];
    for (const [place, read] of Object.entries(places)) {
      try {
        found.push([place, JSON.stringify(await read()) ?? "", true]);
      } catch (error) {
        found.push([place, String(error), false]);
      }
    }
    return found;
  };

  const plants = {
    "local storage": (word) => localStorage.setItem("planted", word),
    "session storage": (word) => sessionStorage.setItem("planted", word),
    "databases": async (word) => {
      const asked = indexedDB.open("planted", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("store");
      const database = await settled(asked);
      await settled(database.transaction("store", "readwrite").objectStore("store").put({ deep: [word] }, "key"));
      database.close();
    },
    "cookies": (word) => (document.cookie = `planted=${word}; max-age=3600; path=/`),
    "caches": async (word) => (await caches.open("planted")).put("/planted", new Response(`a body with ${word}`)),
    "private files": async (word) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("planted", { create: true });
      const file = await (await folder.getFileHandle("file", { create: true })).createWritable();
      await file.write(word);
      await file.close();
    },
    // No page of the site may: its policy wants trusted addresses. It was left by a page without one.
    "workers": () => {},
    "address": (word) => history.pushState(null, "", `#${word}`),
    "history state": (word) => history.replaceState({ deep: [word] }, ""),
    "history": () => {},
    "window name": (word) => (window.name = word),
    "title": (word) => (document.title = `${word} | planted`),
    "referrer": () => {},
    "performance": (word) => performance.mark(word),
    "probe": (word) => console.info(`told the console ${word}`),
    "page": (word) => (document.querySelector("main").append(Object.assign(document.createElement("input"), { value: word }))),
  };
  // Leaves a word everywhere. What of it was refused.
  traces.plant = async (word) => {
    const refused = [];
    for (const [place, plant] of Object.entries(plants)) {
      try {
        await plant(word);
      } catch (error) {
        refused.push(`${place}: ${error}`);
      }
    }
    return refused;
  };
}
