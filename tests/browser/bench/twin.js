// The comparison's controls once more, as a plain script would have them: what the app is measured
// against. Same page, same changes to it, nothing else.
const main = document.getElementById("main");
const rows = [...document.querySelectorAll("#comparison-table tbody tr")];
const statements = [...document.querySelectorAll("#choosing fieldset")];
const ratings = statements.map(() => 0);
let first = "ketamine";

function swap() {
  first = first === "ketamine" ? "ect" : "ketamine";
  for (const one of main.querySelectorAll("[data-side=ketamine]")) {
    const other = first === "ect" ? one.nextElementSibling : one.previousElementSibling;
    if (other?.dataset.side !== "ect") continue;
    if (first === "ect") one.before(other);
    else other.before(one);
  }
  for (const words of main.querySelectorAll("[data-swapped]")) {
    const now = words.textContent;
    words.textContent = words.dataset.swapped;
    words.dataset.swapped = now;
    words.toggleAttribute("data-swaps");
  }
  mark(first === "ect" ? "ectFirst" : "ketamineFirst");
}

function rate(button) {
  const at = statements.indexOf(button.closest("fieldset"));
  const value = Number(button.dataset.rate);
  ratings[at] = ratings[at] === value ? 0 : value;
  for (const level of [5, 4, 3, 2, 0]) {
    for (const row of rows) {
      const rating = ratings[row.dataset.statement] ?? 0;
      if ((rating > 1 ? rating : 0) === level) row.parentElement.append(row);
    }
  }
  mark("moved");
}

function mark(said) {
  statements.forEach((statement, at) => {
    statement.querySelectorAll("[data-rate]").forEach((button, value) => {
      button.setAttribute("aria-pressed", String(ratings[at] === value + 1));
    });
  });
  document.querySelectorAll("#choosing input").forEach((input, at) => {
    input.checked = at > 0;
  });
  document.getElementById("choosing-status").textContent =
    document.getElementById("choosing").dataset[said];
  const choice = first === "ect" ? "#first=ect" : "";
  history.replaceState(history.state, "", location.pathname + location.search + choice);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.id === "choosing-swap") swap();
  else if (button?.dataset.rate) rate(button);
});
document.documentElement.dataset.app = "live";
