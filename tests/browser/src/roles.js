// Finds what is on a page by what a screen reader tells of it: role, name, and the group it is in.
"use strict";
{
  const SELECTORS = {
    button: "button",
    checkbox: "input[type=checkbox]",
    disclosure: "summary",
    link: "a[href]",
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
  const stops = () =>
    [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
      .filter((element) => !element.disabled && told(element));
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

  // How often Tab has to be pressed to get there; below zero with Shift.
  roles.away = (...which) => {
    const target = roles.find(...which);
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
}
