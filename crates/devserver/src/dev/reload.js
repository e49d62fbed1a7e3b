// Development only: reloads the page after a rebuild, and shows why a build failed.
// It asks once a second; nothing to reconnect when the server was restarted.
(() => {
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
    if (state === "ready" && shown && build !== shown.build) {
      location.reload();
      return;
    }
    // The number of the build that this page shows: the last one that was ready.
    shown = { first, build: state === "ready" || !shown ? build : shown.build };
    show(state, rest.join("\n").trim());
  };

  setInterval(() => look().catch(() => {}), 1000);
  look().catch(() => {});
})();
