// What each island does, for tamper.js: one function for each, which throws when the island does not act. Elements are
// looked up anew each time, as a lost part may have come back.
"use strict";
{
  const { until, timer } = window.__tamper;
  const has = (id) => document.getElementById(id);
  const seen = (id) => has(id)?.checkVisibility() ?? false;
  const text = (element) => element?.textContent ?? "";
  const props = (island) => JSON.parse(island.dataset.props);
  const focused = () => document.activeElement?.id;
  // Clicks what a tampering may have taken away.
  const press = (element, what) => {
    if (!element) throw new Error(`there is no ${what}`);
    element.click();
  };

  window.__tamper.acts = {
    // "Open all" opens all, and its words change; then the other way. The box leaves what has the typed words, says
    // how many, and what to do when there are none.
    async accordion(island) {
      const { open_all, close_all, find_count, find_none } = Object.fromEntries(props(island));
      const button = () => island.querySelector(".accordion__all");
      const all = [...island.querySelectorAll("details")];
      await until("the button is in sight", () => button()?.checkVisibility());
      for (const [open, words] of [[true, close_all], [false, open_all]]) {
        press(button(), "button");
        await until(`the button says ${words}`, () => text(button()) === words);
        await until(`all are open: ${open}`, () => all.every((details) => details.open === open));
        await until("the button is pressed", () => button().ariaPressed === String(open));
      }
      if (!find_count) return;
      const left = () => all.filter((details) => details.checkVisibility()).length;
      const type = async (words, says) => {
        const box = island.querySelector("input[type=search]");
        if (!box) throw new Error("there is no box");
        box.value = words;
        box.dispatchEvent(new Event("input", { bubbles: true }));
        await until(`the status says ${says()}`, () => text(island.querySelector("[role=status]")) === says());
      };
      await type("zzzz", () => (left() === 0 ? find_none : "that none is left"));
      const groups = () => [...island.querySelectorAll(".question-group")].filter((group) => group.checkVisibility());
      if (groups().length > 0) throw new Error("a heading without questions is in sight");
      // A word of the page as it is: a tampering may have changed them.
      const longest = text(all[0].querySelector("summary")).split(/\s+/).sort((one, other) => other.length - one.length)[0];
      await type(longest.toUpperCase(), () => find_count.replace("{shown}", left()).replace("{all}", all.length));
      if (left() === 0 || !all[0].checkVisibility()) throw new Error(`${left()} questions have ${longest}`);
      await type("", () => (left() === all.length ? "" : "that all are back"));
    },

    // Swap puts ECT first, a box hides its row, and the status says both.
    async comparison(island) {
      const words = Object.fromEntries(props(island).words);
      const says = (words) => until(`the status says ${words}`, () => text(has("choosing-status")) === words);
      const first = () => document.querySelector("#comparison-table [data-side]").dataset.side;
      await until("the controls are in sight", () => seen("choosing-swap"));
      press(has("choosing-swap"), "button for the order");
      await says(words.ect_is_first);
      await until("ECT is first", () => first() === "ect");
      await until("the button offers the other order", () => text(has("choosing-swap")) === words.ketamine_first);
      const { rows } = props(island);
      press(has(`show-${rows[1]}`), "box");
      await says(words.shown.replace("{shown}", rows.length - 1).replace("{all}", rows.length));
      await until("the row is hidden", () => !seen(`row-${rows[1]}`));
      press(has("choosing-reset"), "button for the start");
      await says(words.was_reset);
      await until("all is as it was", () => seen(`row-${rows[1]}`) && first() === "ketamine");
    },

    // Sent empty it shows its mistakes; filled in it is sent and confirmed.
    async consultation(island) {
      const errors = Object.fromEntries(props(island).errors);
      const links = () => [...document.querySelectorAll("#error-summary li")].filter((item) => item.checkVisibility()).map((item) => text(item).trim());
      for (const id of ["field-name", "field-email", "field-phone"]) if (has(id)) has(id).value = "";
      press(has("send"), "button to send");
      await until("the summary has the focus", () => focused() === "error-summary");
      for (const [field, error] of [["name", errors.name_missing], ["consent", errors.consent_missing]]) {
        await until(`${field} says its mistake`, () => seen(`${field}-error`) && text(has(`${field}-error`)) === error);
        await until(`the summary says the mistake of ${field}`, () => links().includes(error));
      }
      const typed = { name: "Zoë O'Hara", email: "zoe@example.com", phone: "+1 (555) 010-0199" };
      for (const [name, value] of Object.entries(typed)) if (has(`field-${name}`)) has(`field-${name}`).value = value;
      for (const id of ["field-contact_by-email", "field-consent"]) has(id).checked = true;
      for (const kind of ["input", "change"]) has("field-consent").dispatchEvent(new Event(kind, { bubbles: true }));
      press(has("send"), "button to send");
      await until("the confirmation has the focus", () => focused() === "form-sent-heading");
      await until("there is a reference", () => text(has("reference")).length > 3);
      await until("the form is out of sight", () => !seen("consultation-form"));
    },

    // Numbers make a sum for each treatment, a slip says what is wrong, and "clear" empties all.
    async cost() {
      const type = (id, value) => {
        const box = has(id);
        if (!box) throw new Error(`there is no ${id}`);
        box.value = value;
        for (const kind of ["input", "change"]) box.dispatchEvent(new Event(kind, { bubbles: true }));
      };
      type("cost-ketamine-session", "400");
      type("cost-ketamine-sessions", "6");
      type("cost-ketamine-later", "0");
      await until("the sum is there", () => text(has("sum-ketamine-sessions")).includes("2,400"));
      type("cost-ect-session", "abc");
      await until("the slip is said", () => text(has("cost-ect-session-e")).length > 3);
      press(has("worksheet-clear"), "button that clears");
      await until("all is cleared", () => has("cost-ketamine-session").value === "" && !text(has("sum-ketamine-sessions")).includes("2,400"));
    },

    // A question that is ticked stands on the sheet, and one of the visitor's own too.
    async questions() {
      const list = () => text(has("sheet-list-ketamine"));
      press(has("ask-ketamine-1"), "box");
      await until("the sheet is in sight", () => seen("sheet-made-ketamine") && list().length > 10);
      const own = has("own-ketamine-0");
      own.value = "May my sister wait with me?";
      for (const kind of ["input", "change"]) own.dispatchEvent(new Event(kind, { bubbles: true }));
      await until("the own question is there", () => list().includes("sister"));
      own.value = "";
      own.dispatchEvent(new Event("input", { bubbles: true }));
      press(has("ask-ketamine-1"), "box");
      await until("the sheet is gone", () => !seen("sheet-made-ketamine"));
    },

    // A figure opens the panel with its entry; Escape closes it, and the focus is back.
    async figures(island) {
      const figure = island.querySelector("a.figure");
      press(figure, "figure");
      await until("the panel is open", () => seen("figure-panel") && focused() === "figure-panel-heading");
      await until("its entry is there", () => text(has("figure-panel-entry")).length > 20);
      has("figure-panel-heading").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
      await until("the panel is closed", () => !seen("figure-panel"));
      await until("the focus is back", () => document.activeElement === figure);
    },

    // It says that a page takes long, and that it cannot be loaded. Timers do not wait here.
    async news(island) {
      const { loading, failed } = props(island);
      const says = (words) => until(`the news is ${words}`, () => {
        const line = island.querySelector(".site-news");
        return text(line) === words && line.checkVisibility();
      });
      let asked;
      XMLHttpRequest.prototype.send = function () { asked = this; };
      window.setTimeout = (run, _, ...args) => timer(run, 0, ...args);
      const links = [...document.querySelectorAll(".header a[href]")];
      press(links.find((link) => link.pathname !== location.pathname), "link to another page");
      await says(loading);
      asked.dispatchEvent(new ProgressEvent("loadend"));
      await says(failed);
    },
  };
}
