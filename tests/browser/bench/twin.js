// The comparison's controls once more, as a plain script would have them: what the app is measured
// against. Same page, same changes to it, nothing else.
const main = document.getElementById("main");
const props = JSON.parse(document.querySelector("[data-island=comparison]").dataset.props);
const words = Object.fromEntries(props.words);
const rows = props.rows.map((id) => document.getElementById(`row-${id}`));
const ratings = props.statements.map(() => 0);
let first = "ketamine";

function swap() {
  first = first === "ketamine" ? "ect" : "ketamine";
  for (const one of main.querySelectorAll("[data-side=ketamine]")) {
    const other = first === "ect" ? one.nextElementSibling : one.previousElementSibling;
    if (other?.dataset.side !== "ect") continue;
    if (first === "ect") one.before(other);
    else other.before(one);
  }
  for (const named of main.querySelectorAll("[data-swapped]")) {
    const now = named.textContent;
    named.textContent = named.dataset.swapped;
    named.dataset.swapped = now;
  }
  document.getElementById("choosing-swap").textContent =
    first === "ect" ? words.ketamine_first : words.ect_first;
  mark(first === "ect" ? words.ect_is_first : words.ketamine_is_first);
}

function rate(button) {
  const at = props.statements.indexOf(button.name);
  const value = Number(button.value);
  ratings[at] = ratings[at] === value ? 0 : value;
  for (const level of [5, 4, 3, 2, 0]) {
    rows.forEach((row, place) => {
      const rating = ratings[props.statements.indexOf(props.rated_by[place])] ?? 0;
      if ((rating > 1 ? rating : 0) === level) row.parentElement.append(row);
    });
  }
  mark(words.moved);
}

function mark(said) {
  for (const button of document.querySelectorAll(".rate__button")) {
    const rating = ratings[props.statements.indexOf(button.name)];
    button.setAttribute("aria-pressed", String(rating === Number(button.value)));
  }
  document.querySelectorAll("#choosing input").forEach((input, at) => {
    input.checked = at > 0;
  });
  document.getElementById("choosing-status").textContent = said;
  const choice = first === "ect" ? "first=ect" : "";
  for (const row of rows) {
    row.querySelector(".comparison__link")?.setAttribute("href", `#${row.id}${choice && "&"}${choice}`);
  }
  history.replaceState(history.state, "", location.pathname + location.search + (choice && "#") + choice);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.id === "choosing-swap") swap();
  else if (button?.matches(".rate__button")) rate(button);
});
document.documentElement.dataset.app = "live";
