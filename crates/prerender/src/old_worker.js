// This site has no service worker. What an earlier site left in the browser ends here, and its pages are loaded anew.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const { scope } = self.registration;
  const end = async () => {
    // Other sites below the same name keep theirs.
    if (new URL(scope).pathname === "/") for (const name of await caches.keys()) await caches.delete(name);
    await self.registration.unregister();
    const pages = await self.clients.matchAll({ type: "window" });
    await Promise.all(pages.map((page) => page.navigate(page.url).catch(() => {})));
  };
  event.waitUntil(end());
});
