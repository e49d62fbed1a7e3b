//! What was picked for a sheet. Boxes and items stand in slots, and are found by their ids.

use super::props::{QuestionsProps, SheetProps, id};
use crate::browser::device::{copy, today};
use crate::browser::dom::{by_id, input};
use crate::island::bind::{Bind, bind};
use choice::sheet::{self, MAX_OWN, OWN_LENGTH};
use leptos::prelude::*;
use std::rc::Rc;

/// A question that may be on the sheet.
struct Question {
    id: String,
    /// Its words if it is listed; one's own has none.
    listed: Option<String>,
    /// What is wanted on the sheet, as it was typed.
    text: RwSignal<String>,
}

/// One sheet, and the list that it is made from.
pub struct Sheet {
    heading: String,
    words: Rc<QuestionsProps>,
    questions: Vec<Question>,
    /// Today, once something is picked.
    pub date: RwSignal<String>,
    /// What there is to say about the sheet.
    pub status: RwSignal<String>,
    /// The sheet as text, when it is to be copied by hand.
    pub by_hand: RwSignal<String>,
}

impl Sheet {
    /// An empty one.
    pub fn new(side: &str, own_words: SheetProps, words: Rc<QuestionsProps>) -> Self {
        let question = |kind, at, listed| Question {
            id: id(kind, side, at),
            listed,
            text: RwSignal::default(),
        };
        let listed = own_words.questions.into_iter().enumerate();
        let listed = listed.map(|(at, words)| question("ask", at, Some(words)));
        let own = (0..MAX_OWN).map(|at| question("own", at, None));
        Self {
            heading: own_words.heading,
            words,
            questions: listed.chain(own).collect(),
            date: RwSignal::default(),
            status: RwSignal::default(),
            by_hand: RwSignal::default(),
        }
    }

    /// Lets items and boxes follow, and reads what was picked before the script came.
    pub fn begin(&self) {
        let follow = |id: String, values| {
            if let Some(element) = by_id(&id) {
                bind(element.into(), values);
            }
        };
        for question in &self.questions {
            let (id, text) = (&question.id, question.text);
            let item = Bind::new().flag("hidden", move || tidy(text).is_empty());
            follow([id, "-i"].concat(), item.text(move || tidy(text)));
            if question.listed.is_none() {
                let long = move || text.with(|typed| sheet::own(typed).is_err());
                let invalid = move || long().then(|| "true".to_owned());
                follow(id.clone(), Bind::new().attribute("aria-invalid", invalid));
                let class =
                    move || Some(["field__hint", "field__error"][usize::from(long())].to_owned());
                let words = Rc::clone(&self.words);
                let note = Bind::new()
                    .attribute("class", class)
                    .text(move || length(&words, text));
                follow([id, "-e"].concat(), note);
            }
        }
        self.read();
    }

    /// Reads the boxes.
    pub fn read(&self) {
        for question in &self.questions {
            let Some(input) = input(&question.id) else {
                continue;
            };
            question.text.set(match &question.listed {
                None => input.value(),
                Some(words) if input.checked() => words.clone(),
                Some(_) => String::new(),
            });
        }
        if untrack(|| self.any()) {
            self.date.set(today());
        }
    }

    /// A box was left or ticked: says what is wrong, or that the sheet takes two pages.
    pub fn left(&self) {
        self.read();
        self.status.set(untrack(|| {
            let long =
                |question: &&Question| question.text.with(|typed| sheet::own(typed).is_err());
            match self.questions.iter().rfind(long) {
                Some(question) => length(&self.words, question.text),
                None if self.pages() > 1 => self.words.two_pages.clone(),
                None => String::new(),
            }
        }));
    }

    /// Whether anything is on the sheet.
    pub fn any(&self) -> bool {
        self.questions
            .iter()
            .any(|question| !tidy(question.text).is_empty())
    }

    /// How many printed pages the sheet takes. Beyond one each question gets more room for notes.
    pub fn pages(&self) -> u8 {
        let picked = |question: &&Question| !tidy(question.text).is_empty();
        let (listed, own): (Vec<_>, Vec<_>) = self
            .questions
            .iter()
            .filter(picked)
            .partition(|question| question.listed.is_some());
        sheet::pages(listed.len(), own.len())
    }

    /// Copies the sheet, or shows its text to be copied by hand.
    pub fn copy(&self) {
        self.read();
        let questions: Vec<String> = untrack(|| {
            self.questions
                .iter()
                .map(|question| tidy(question.text))
                .collect()
        });
        let date = self.date.get_untracked();
        let text = sheet::text(&self.heading, &date, &questions, &self.words.foot);
        let (status, by_hand, words) = (self.status, self.by_hand, Rc::clone(&self.words));
        let shown = text.clone();
        copy(&text, move |copied| {
            let (said, shown) = if copied {
                (&words.copied, String::new())
            } else {
                (&words.not_copied, shown)
            };
            // The visitor may have gone to another page.
            let _ = status.try_set(said.clone());
            let _ = by_hand.try_set(shown);
        });
    }
}

/// The question as it stands on the sheet; empty when it does not.
fn tidy(text: RwSignal<String>) -> String {
    text.with(|typed| sheet::own(typed).ok().flatten().unwrap_or_default())
}

/// How long a question of one's own may be.
fn length(words: &QuestionsProps, text: RwSignal<String>) -> String {
    let number = |count: usize| (count as u32).to_string();
    match text.with(|typed| sheet::own(typed)) {
        Ok(None) => String::new(),
        Ok(Some(own)) => words
            .left
            .replace("{left}", &number(OWN_LENGTH - own.chars().count())),
        Err(long) => words.over.replace("{over}", &number(long.over)),
    }
}
