// For pages whose address ends with `?tamper`: changes their islands as minifiers, translators and extensions do, before
// or after the app starts, and sees whether all islands act (acts.js). The app waits until the case is known.
"use strict";
{
  const tamper = (window.__tamper = {});
  const sleep = (tamper.sleep = (ms) => new Promise((resolve) => tamper.timer(resolve, ms)));
  tamper.timer = setTimeout.bind(window);
  // In milliseconds.
  let patience = 5000;
  tamper.until = async (what, test) => {
    const begun = performance.now();
    while (!test()) {
      if (performance.now() - begun > patience) throw new Error(`waited in vain until ${what}`);
      await sleep(5);
    }
  };

  // Parents come before their children; what is added on the way is not among them.
  const listed = (root, kinds) => {
    const walker = document.createTreeWalker(root, kinds);
    const found = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("script, style")) found.push(walker.currentNode);
    return found;
  };
  document.addEventListener("readystatechange", () => {
    if (document.readyState === "interactive") document.__comments = listed(document.body, NodeFilter.SHOW_COMMENT).length;
  });
  const elements = (root) => [root, ...listed(root, NodeFilter.SHOW_ELEMENT)];
  const texts = (root) => listed(root, NodeFilter.SHOW_TEXT);
  const words = (root) => texts(root).filter((text) => text.data.trim());
  const made = (name, ...inside) => {
    const element = document.createElement(name);
    element.append(...inside);
    return element;
  };
  const children = (root) => elements(root).flatMap((element) => [...element.childNodes]);

  // Each gives how many nodes it changed.
  const each = (nodes, change) => (nodes.forEach(change), nodes.length);
  const ways = {
    "nothing": () => 1,
    // A page that has none as it is served has nothing to lose.
    "comments stripped": (root) => document.__comments === 0 || each(listed(root, NodeFilter.SHOW_COMMENT), (comment) => comment.remove()),
    "white space collapsed": (root) => each(texts(root), (text) => {
      if (text.data.trim()) text.data = text.data.replace(/\s+/g, " ");
      else text.remove();
    }),
    "white space added": (root) => each(elements(root).slice(1), (element) => element.before("\n  ")),
    "comments inserted": (root) => each(children(root), (node) => node.before(document.createComment("a comment"))),
    "texts wrapped": (root) => each(words(root), (text) => {
      const font = made("font");
      text.replaceWith(made("font", font));
      font.append(text);
    }),
    "texts split": (root) => each(words(root), (text) => text.splitText(text.length / 2)),
    "words replaced": (root) => each(words(root), (text) => (text.data = "other words")),
    "elements inserted": (root) => each(elements(root), (element) => element.prepend(made("span"))),
    "icons beside controls": (root) => each([...root.querySelectorAll("input, select, textarea, button, a")],
      (control) => control.after(made("i"))),
    "attributes added": (root) => each(elements(root), (element) => {
      element.setAttribute("data-of-an-extension", "1");
      element.setAttribute("lang", "en");
      element.classList.add("of-an-extension");
    }),
    "removed": (_, selector) => each([...document.querySelectorAll(selector)], (element) => element.remove()),
  };

  // Mistakes that the app could have, put into the page: the cases have to fail.
  const planted = {
    "restores nothing": () => {
      const { open } = XMLHttpRequest.prototype;
      XMLHttpRequest.prototype.open = function (method, path) { open.call(this, method, path === location.pathname ? "/terms/" : path); };
    },
    "hears nothing": (island) => island.addEventListener("click", (event) => event.stopImmediatePropagation(), true),
  };

  // What a visitor did before the app started; gives what looks whether it is as it was.
  const visit = () => {
    const details = document.querySelector("main details:not(.choosing *)");
    const name = document.getElementById("field-name");
    const choice = document.getElementById("field-contact_by-email");
    const focused = name ?? details?.querySelector("summary");
    if (details) details.open = true;
    if (name) name.value = "Zoë typed this";
    if (choice) choice.checked = true;
    focused?.focus();
    const has = (id) => document.getElementById(id);
    return (when) => [
      [!details || (details.isConnected && details.open), "the open answer is closed"],
      [!name || has("field-name").value === "Zoë typed this", "what was typed is gone"],
      [!choice || has("field-contact_by-email").checked, "what was chosen is gone"],
      [!focused || document.activeElement === focused, `the focus is at ${document.activeElement?.outerHTML.slice(0, 80)}`],
    ].filter(([kept]) => !kept).map(([, complaint]) => `${when}: ${complaint}`);
  };

  // The app waits for this, and pages that it fetches are known.
  let go;
  const ready = new Promise((resolve) => (go = resolve));
  let fetched = Promise.resolve();
  if (location.search === "?tamper") {
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...args) => (await ready, start.apply(WebAssembly, args));
    const { send } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.send = function (...args) {
      fetched = new Promise((done) => this.addEventListener("loadend", done));
      send.apply(this, args);
    };
  }
  const live = async () => {
    await tamper.until("the app is live", () => document.documentElement.dataset.app === "live");
    // Islands get lost parts back from a page that was asked for by now.
    await fetched;
    await sleep(20);
  };

  // One case: gives all complaints.
  tamper.run = async ({ way, when, root, removed, inert, plant }) => {
    const complaints = [];
    const change = () => {
      const island = document.querySelector(root);
      const changed = ways[way](island, removed);
      if (!changed) complaints.push("nothing was changed");
      if (plant) planted[plant](island);
    };
    try {
      if (document.documentElement.dataset.app) complaints.push("the app started too early");
      const complain = visit();
      complaints.push(...complain("at first"));
      if (when === "before") change();
      go();
      await live();
      complaints.push(...complain("once the app is live"));
      if (when === "after") change();
      complaints.push(...complain("after all"));
      for (const island of document.querySelectorAll("[data-island]")) {
        const name = island.dataset.island;
        // Not every page has figures in its text.
        if (name === "figures" && !island.querySelector("a.figure")) continue;
        if (!tamper.acts[name]) throw new Error(`acts.js has nothing for the island ${name}`);
        // One that cannot act is tried too: it must not fail with an error of the page.
        patience = name === inert ? 200 : 5000;
        try {
          await tamper.acts[name](island);
          if (name === inert) complaints.push(`${name} acts, though the table says that it cannot`);
        } catch (error) {
          if (name !== inert) complaints.push(`${name}: ${error.message}`);
        }
      }
      await sleep(0);
    } catch (error) {
      complaints.push(error.message);
    }
    return [...complaints, ...window.__probe.entries];
  };
}
