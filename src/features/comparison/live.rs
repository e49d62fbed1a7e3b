//! What the controls do: the choice, the page that follows it, and the address that keeps it.
//!
//! The table stands outside of the island and is rearranged as it is: its rows carry pictures, notes and links
//! that the download would need once more to render them.

use super::props::{ComparisonProps, LastView};
use crate::browser::device::{copy, print};
use crate::browser::dom::{all, by_id, data};
use choice::view::{First, View, address};
use js_sys::JsString;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlInputElement, MouseEvent};

/// The controls' state.
#[derive(Clone, Copy)]
pub struct Controls {
    /// Rows, statements and words.
    pub props: StoredValue<ComparisonProps>,
    /// How the visitor wants to see the table.
    pub view: RwSignal<View>,
    /// What changed last, in words.
    pub status: RwSignal<String>,
    /// Whether the link was copied, in words.
    pub copied: RwSignal<String>,
    /// The link, to be copied by hand.
    pub link: RwSignal<String>,
    last_view: LastView,
}

impl Controls {
    /// As the page is written.
    pub fn new(props: ComparisonProps) -> Self {
        Self {
            view: RwSignal::new(props.as_written()),
            props: StoredValue::new(props),
            status: RwSignal::default(),
            copied: RwSignal::default(),
            link: RwSignal::default(),
            last_view: use_context().unwrap_or_default(),
        }
    }

    /// Takes over what an address says, `first` that of the page as it was opened. One without a choice, such as
    /// a link to a section, keeps the choice, which then stands beside it.
    pub fn follow(self, hash: &str, first: bool) {
        let mut view = self.view.get_untracked();
        let read = self.props.with_value(|props| {
            let (rows, statements) = props.ids();
            let read = View::parse(hash, &rows, &statements);
            if read.unread {
                self.status.set(props.word("unread"));
            }
            read
        });
        let kept = self.last_view.0.get_untracked().ratings;
        if first && kept.len() == view.ratings.len() {
            view.ratings = kept;
        }
        let chosen = view.follow(read.view);
        self.view.set(view);
        if let (false, false, Some(place)) = (chosen, first, read.anchor) {
            self.remember(&place);
        }
    }

    /// What a pressed button chooses, and the words for it.
    pub fn pressed(self, event: &MouseEvent) -> Option<(View, String)> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let button = target.closest("button").ok()??;
        let mut view = self.view.get_untracked();
        let words = self.props.with_value(|props| {
            let name = match button.id().as_str() {
                "choosing-swap" => match view.swap() {
                    First::Ketamine => "ketamine_is_first",
                    First::Ect => "ect_is_first",
                },
                "choosing-reset" => {
                    view = props.as_written();
                    "was_reset"
                }
                "choosing-copy" => {
                    self.copy_link(props);
                    return None;
                }
                "choosing-print" => {
                    print("comparison");
                    return None;
                }
                _ => {
                    let (statement, level) = rating(&button, props)?;
                    view.rate(statement, level);
                    "moved"
                }
            };
            Some(props.word(name))
        });
        Some((view, words?))
    }

    /// What a box that was ticked or cleared chooses, and the words for it.
    pub fn ticked(self, event: &Event) -> Option<(View, String)> {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        let mut view = self.view.get_untracked();
        let words = self.props.with_value(|props| {
            if input.id() == "choosing-differ" {
                view.differing = input.checked();
            } else {
                let row = input.value();
                let at = props.rows.iter().position(|known| *known == row)?;
                *view.hidden.get_mut(at)? = !input.checked();
            }
            let rows = 0..props.rows.len();
            let shown = rows.filter(|at| props.shows(&view, *at)).count();
            let words = JsString::from(props.word("shown"));
            let words = words.replace("{shown}", &shown.to_string());
            Some(words.replace("{all}", &props.rows.len().to_string()).into())
        });
        Some((view, words?))
    }

    /// Takes over what was chosen, and says so.
    pub fn choose(self, chosen: Option<(View, String)>) {
        if let Some((view, words)) = chosen {
            self.view.set(view);
            self.status.set(words);
            self.remember("");
        }
    }

    /// Writes the choice into the address, behind the place that it names, without a new entry of the history.
    /// Ratings stay in memory; they enter a link only when the visitor asks for one.
    fn remember(self, place: &str) {
        let view = self.view.get_untracked();
        let choice = self.props.with_value(|props| props.choice(&view, false));
        self.last_view.0.set(view);
        let location = window().location();
        let mut url = location.pathname().unwrap_or_default();
        url.push_str(&location.search().unwrap_or_default());
        url.push_str(&address(place, &choice));
        if let Ok(history) = window().history() {
            let state = history.state().unwrap_or(JsValue::NULL);
            let _ = history.replace_state_with_url(&state, "", Some(&url));
        }
    }

    /// Puts the link to this view on the clipboard.
    fn copy_link(self, props: &ComparisonProps) {
        let mut url = window().location().href().unwrap_or_default();
        url.truncate(url.find('#').unwrap_or(url.len()));
        url.push_str(&address(
            "",
            &props.choice(&self.view.get_untracked(), true),
        ));
        let (link, words) = (
            url.clone(),
            ["not_copied", "copied"].map(|name| props.word(name)),
        );
        copy(&url, move |copied| {
            let [not_copied, done] = words;
            self.copied.set(if copied { done } else { not_copied });
            self.link.set(if copied { String::new() } else { link });
        });
    }

    /// Lets the page show what is chosen, where it differs from `before`.
    pub fn arrange(self, before: &View) -> View {
        let view = self.view.get();
        self.props.with_value(|props| {
            if before.first != view.first {
                order_sides(view.first);
            }
            if before.ratings != view.ratings {
                order_rows(props, &view);
            }
            if *before != view {
                show_rows(props, &view);
                mark(props, &view);
            }
        });
        view
    }
}

impl ComparisonProps {
    /// What is said by this name.
    pub fn word(&self, name: &str) -> String {
        let mut words = self.words.iter();
        let found = words.find(|(known, _)| known == name);
        found.map(|(_, word)| word.clone()).unwrap_or_default()
    }

    fn shows(&self, view: &View, at: usize) -> bool {
        let same = self.rows.get(at).is_some_and(|row| self.same.contains(row));
        view.shows(at, same)
    }

    fn as_written(&self) -> View {
        View::new(self.rows.len(), self.statements.len())
    }

    fn ids(&self) -> (Vec<&str>, Vec<&str>) {
        (
            self.rows.iter().map(String::as_str).collect(),
            self.statements.iter().map(String::as_str).collect(),
        )
    }

    fn choice(&self, view: &View, with_ratings: bool) -> String {
        let (rows, statements) = self.ids();
        view.print(&rows, &statements, with_ratings)
    }
}

/// The place of the statement with this id.
fn statement(id: &str, props: &ComparisonProps) -> Option<usize> {
    props.statements.iter().position(|known| known == id)
}

/// The statement that a button rates, by its place, and the rating.
fn rating(button: &Element, props: &ComparisonProps) -> Option<(usize, u8)> {
    let statement = statement(&data(button, "name")?, props)?;
    let level = data(button, "value")?.bytes().next()?.checked_sub(b'0')?;
    Some((statement, level))
}

/// Puts this treatment first wherever both stand side by side on the page. Words that name both in order have
/// their other form beside them.
fn order_sides(first: First) {
    let Some(main) = by_id("main") else { return };
    let wrong = match first {
        First::Ketamine => "[data-side=ect]+[data-side=ketamine]",
        First::Ect => "[data-side=ketamine]+[data-side=ect]",
    };
    for late in all(&main, wrong) {
        if let Some(early) = late.previous_element_sibling() {
            let _ = early.before_with_node_1(&late);
        }
    }
    for words in all(&main, "[data-swapped]") {
        let other = data(&words, "data-swapped").unwrap_or_default();
        let now = words.text_content().unwrap_or_default();
        words.set_text_content(Some(&other));
        let _ = words.set_attribute("data-swapped", &now);
    }
}

/// The row with this id, as it stands on the page.
fn place(id: &str) -> String {
    ["row-", id].concat()
}

fn order_rows(props: &ComparisonProps, view: &View) {
    let rated_by = props.rated_by.iter().map(|id| statement(id, props));
    for at in view.order(&rated_by.collect::<Vec<_>>()) {
        let row = props.rows.get(at).and_then(|row| by_id(&place(row)));
        if let Some((row, body)) = row.and_then(|row| Some((row.clone(), row.parent_element()?))) {
            let _ = body.append_child(&row);
        }
    }
}

/// Hides what is not to be shown. The rows' own links keep the choice.
fn show_rows(props: &ComparisonProps, view: &View) {
    let choice = props.choice(view, false);
    for (at, row) in props.rows.iter().enumerate() {
        let place = place(row);
        let Some(element) = by_id(&place) else {
            continue;
        };
        let _ = element.toggle_attribute_with_force("hidden", !props.shows(view, at));
        if let Ok(Some(link)) = element.query_selector(".comparison__link") {
            let _ = link.set_attribute("href", &address(&place, &choice));
        }
    }
}

/// Lets the boxes of the rows and the buttons of the ratings show what is chosen.
fn mark(props: &ComparisonProps, view: &View) {
    let Some(root) = by_id("choosing") else {
        return;
    };
    let tick = |id: &str, checked| {
        let input = by_id(id).and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            input.set_checked(checked);
        }
    };
    tick("choosing-differ", view.differing);
    for (row, hidden) in props.rows.iter().zip(&view.hidden) {
        tick(&["show-", row].concat(), !hidden);
    }
    for button in all(&root, ".rate__button") {
        let pressed =
            rating(&button, props).is_some_and(|(at, level)| view.ratings.get(at) == Some(&level));
        let _ = button.set_attribute("aria-pressed", if pressed { "true" } else { "false" });
    }
}
