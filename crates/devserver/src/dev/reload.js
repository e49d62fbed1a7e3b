// Development only: reloads the page after a rebuild, and shows why a build failed.
// It asks once a second; nothing to reconnect when the server was restarted.
(() => {
  // The overview is written anew with every build that ended, and says itself why one failed.
  const overview = location.pathname === "/_preview/";
  let shown = null;

  const show = (state, text) => {
    document.getElementById("dev-banner")?.remove();
    if (!text) return;
    const banner = document.createElement("div");
    banner.id = "dev-banner";
    banner.className = `dev-${state}`;
    banner.setAttribute("role", "status");
    const words = document.createElement("pre");
    words.textContent = text;
    banner.append(words);
    document.body.append(banner);
  };

  const look = async () => {
    const answer = await fetch("/__dev/status", { cache: "no-store" });
    const [first, ...rest] = (await answer.text()).split("\n");
    const [state, build] = first.split(" ");
    if (!answer.ok || first === shown?.first) return;
    const ended = state === "ready" || (overview && state === "failed");
    if (ended && shown && build !== shown.build) {
      location.reload();
      return;
    }
    // The number of the build that this page shows: the last one that was ready.
    shown = { first, build: state === "ready" || !shown ? build : shown.build };
    show(state, overview && state === "failed" ? "" : rest.join("\n").trim());
  };

  setInterval(() => look().catch(() => {}), 1000);
  look().catch(() => {});
})();
