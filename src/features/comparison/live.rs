//! What the controls do: the choice, and the address that keeps it.

use super::arrange::{mark, order_rows, order_sides, rating, show_rows};
use super::props::{ComparisonProps, LastView};
use crate::browser::address::Hash;
use crate::browser::device::{copy, print};
use crate::browser::dom::{Event, HtmlInputElement, pressed};
use crate::island::bind::{Bind, effect};
use crate::island::parts::Island;
use choice::view::{First, View, address};
use js_sys::JsString;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// Brings the controls to life.
pub fn start(island: &Island, props: ComparisonProps) {
    let controls = Controls::new(props);
    if let Some(Hash(hash)) = use_context() {
        let mut first = true;
        effect(move || controls.follow(&hash.get(), std::mem::take(&mut first)));
    }
    let mut before = controls.view.get_untracked();
    effect(move || before = controls.arrange(&before));
    let swap = move || {
        let name = match controls.view.with(|view| view.first) {
            First::Ketamine => "ect_first",
            First::Ect => "ketamine_first",
        };
        controls.props.with_value(|props| props.word(name))
    };
    island.bind("#choosing-swap", Bind::new().text(swap));
    let news = |words: RwSignal<String>| Bind::new().news(move || words.get());
    island.bind("#choosing-status", news(controls.status));
    island.bind("#choosing-copied", news(controls.copied));
    let link = Bind::new().text(move || controls.link.get());
    island.bind("#choosing-link", link);
    island.on("click", move |event| {
        controls.choose(controls.pressed(&event))
    });
    island.on("change", move |event| {
        controls.choose(controls.ticked(&event))
    });
}

/// The controls' state.
#[derive(Clone, Copy)]
struct Controls {
    /// Rows, statements and words.
    props: StoredValue<ComparisonProps>,
    /// How the visitor wants to see the table.
    view: RwSignal<View>,
    /// What changed last, in words.
    status: RwSignal<String>,
    /// Whether the link was copied, in words.
    copied: RwSignal<String>,
    /// The link, to be copied by hand.
    link: RwSignal<String>,
    last_view: LastView,
}

impl Controls {
    /// As the page is written.
    fn new(props: ComparisonProps) -> Self {
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
    fn follow(self, hash: &str, first: bool) {
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
    fn pressed(self, event: &Event) -> Option<(View, String)> {
        let button = pressed(event)?;
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
    fn ticked(self, event: &Event) -> Option<(View, String)> {
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
    fn choose(self, chosen: Option<(View, String)>) {
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
    fn arrange(self, before: &View) -> View {
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
