// This site has no service worker. What an earlier site left in the browser ends here, and its pages are loaded anew.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const end = async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await self.registration.unregister();
    const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    await Promise.all(pages.map((page) => page.navigate(page.url).catch(() => {})));
  };
  event.waitUntil(end());
});
