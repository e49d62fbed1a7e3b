// Runs before everything else in pages under test. Keeps what the console is told, every error and
// every violation of the policy, and the element nodes that the page had before the app started.
"use strict";
{
  const probe = (window.__probe = { entries: [], before: null, nodes: null });
  const note = (kind, ...words) => probe.entries.push(`${kind}: ${words.map(String).join(" ")}`);
  for (const level of ["error", "warn", "info", "log", "debug"]) {
    const original = console[level];
    console[level] = (...words) => {
      note(`console.${level}`, ...words);
      original.apply(console, words);
    };
  }
  addEventListener("error", (event) => note("error", event.message || event.target?.src || event.target?.href || event.type), true);
  addEventListener("unhandledrejection", (event) => note("rejection", event.reason));
  addEventListener("securitypolicyviolation", (event) =>
    note("policy", event.effectiveDirective, event.blockedURI, event.sourceFile ?? ""));

  // For the probe's own trial: an error that is the page's, not the driver's.
  probe.fail = (word) => setTimeout(() => { throw new Error(word); });

  // What hydration may change on purpose, taken out on both sides.
  const html = (app) => {
    const copy = app.cloneNode(true);
    for (const form of copy.querySelectorAll("form")) form.removeAttribute("novalidate");
    for (const details of copy.querySelectorAll("details")) details.removeAttribute("open");
    for (const option of copy.querySelectorAll("select[name=time_zone] option")) option.remove();
    return copy.innerHTML;
  };
  const suggested = (node) => node.localName === "option" && node.parentElement.name === "time_zone";

  // Interactive: all is parsed, no module has run.
  document.addEventListener("readystatechange", () => {
    const app = document.getElementById("app");
    if (document.readyState !== "interactive" || !app) return;
    probe.nodes = [...app.querySelectorAll("*")];
    probe.before = html(app);
  });

  // How the page differs from before the app started; empty if it does not.
  probe.differences = () => {
    if (!probe.nodes) return ["the probe found no #app"];
    const app = document.getElementById("app");
    const found = [];
    const old = new Set(probe.nodes);
    const gone = probe.nodes.filter((node) => !app.contains(node));
    const added = [...app.querySelectorAll("*")].filter((node) => !old.has(node));
    const name = (node) => node.outerHTML.slice(0, 120);
    for (const node of gone) found.push(`gone: ${name(node)}`);
    for (const node of added) if (!suggested(node)) found.push(`new: ${name(node)}`);
    if (added.length > 1) found.push(`${added.length} new nodes`);
    const now = html(app);
    if (now !== probe.before) {
      let at = 0;
      while (now[at] === probe.before[at]) at++;
      const part = (text) => text.slice(Math.max(0, at - 60), at + 60);
      found.push(`changed: ${part(probe.before)} → ${part(now)}`);
    }
    return found;
  };
}
