// Finds what is on a page by what a screen reader tells of it: role, name, and the group it is in.
"use strict";
{
  const SELECTORS = {
    button: "button",
    checkbox: "input[type=checkbox]",
    disclosure: "summary",
    link: "a[href]",
    radio: "input[type=radio]",
    textbox: "input:not([type]), textarea",
  };
  const words = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  const name = (element) => element.getAttribute("aria-label") ?? words(element.labels?.[0] ?? element);
  // What is in a closed part or hidden is neither told nor reached.
  const told = (element) => element.checkVisibility({ visibilityProperty: true });
  const GROUPS = ["fieldset", "tbody", "header", "footer"];
  const group = (element) => {
    const around = element.closest(GROUPS.join());
    const heading = around?.querySelector("legend, .comparison__question");
    return heading ? words(heading) : around?.localName ?? "";
  };
  // Of the choices in a group, Tab leads to the chosen one; arrows lead to the others.
  const stop = (element) => (element.type === "radio" && document.querySelector(`[name="${element.name}"]:checked`)) || element;
  const stops = () =>
    [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
      .filter((element) => !element.disabled && told(element) && stop(element) === element);
  // How many stops of the Tab key there are up to an element, itself among them.
  const place = (element) =>
    stops().filter((stop) => stop === element || stop.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING).length;

  const roles = (window.__roles = {});

  // The one element with this role and name; in a group of that name, if one is given.
  roles.find = (role, named, within) => {
    const all = [...document.querySelectorAll(SELECTORS[role])].filter(told);
    const found = all.filter((element) => name(element) === named && (within === null || group(element) === within));
    if (found.length === 1) return found[0];
    throw new Error(`there are ${found.length} of ${role} "${named}" in ${within ?? "the page"}`);
  };

  // Whether there is one.
  roles.has = (...which) => {
    try {
      return Boolean(roles.find(...which));
    } catch {
      return false;
    }
  };

  // How often Tab has to be pressed to get there; below zero with Shift.
  roles.away = (...which) => {
    const target = stop(roles.find(...which));
    const from = document.activeElement;
    if (from === target) return 0;
    const steps = place(target) - place(from);
    return steps > 0 || stops().includes(from) ? steps : steps - 1;
  };

  // What else is told of the one that has the focus.
  roles.focused = () => {
    const element = document.activeElement;
    return { name: name(element), pressed: element.ariaPressed, checked: element.checked ?? null };
  };

  // Why these words, in an element of this selector, cannot be read on the screen as it is scrolled; empty if they can.
  roles.unread = (css, words) => {
    const faults = [...document.querySelectorAll(css)].flatMap((element) => {
      const texts = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (walker.currentNode.data.includes(words)) texts.push(walker.currentNode);
      return texts.map((text) => covered(text, text.data.indexOf(words), words.length || text.length));
    });
    return faults.includes("") ? "" : faults[0] ?? "not on the page";
  };
  const covered = (text, from, length) => {
    if (!text.parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return "hidden";
    const range = new Range();
    range.setStart(text, from);
    range.setEnd(text, from + length);
    const { top, bottom, left, right } = range.getBoundingClientRect();
    if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) return `at ${top} to ${bottom} of ${innerHeight} px`;
    const lines = [...range.getClientRects()].map((line) => document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2));
    const over = lines.find((element) => !text.parentElement.contains(element) && !element?.contains(text));
    return over === undefined ? "" : `covered by ${over?.outerHTML.slice(0, 80)}`;
  };
}
