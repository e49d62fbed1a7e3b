//! The worksheet's numbers and sums. Boxes and lines stand in slots, and are found by their ids: whichever
//! treatment comes first on the page.

use super::props::{CostProps, LINES, SIDES, id};
use crate::browser::dom::{by_id, input};
use crate::island::bind::{Bind, bind};
use choice::cost::{Field, Side};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// A box for a number.
#[derive(Clone, Copy)]
struct Number {
    side: &'static str,
    field: Field,
    text: RwSignal<String>,
    /// It was left with a number that is refused. From then on that is said while it is typed.
    left: RwSignal<bool>,
}

impl Number {
    fn new(side: &'static str, field: Field) -> Self {
        Self {
            side,
            field,
            text: RwSignal::default(),
            left: RwSignal::default(),
        }
    }

    fn id(self) -> String {
        id(self.side, self.field.key())
    }
}

/// The worksheet on the page that is shown.
pub struct Worksheet {
    words: CostProps,
    numbers: Vec<Number>,
    /// What is read aloud.
    pub status: RwSignal<String>,
}

impl Worksheet {
    /// A blank one.
    pub fn new(words: CostProps) -> Self {
        let of_one = |side| {
            Field::of_one()
                .iter()
                .map(move |field| Number::new(side, *field))
        };
        let both = Number::new("both", Field::Day);
        Self {
            words,
            numbers: SIDES.into_iter().flat_map(of_one).chain([both]).collect(),
            status: RwSignal::default(),
        }
    }

    /// Lets boxes and lines follow, and reads what was typed before the script came.
    pub fn begin(this: &Rc<Self>) {
        let follow = |id: &str, values| {
            if let Some(element) = by_id(id) {
                bind(element.into(), values);
            }
        };
        for number in this.numbers.iter().copied() {
            let (id, it) = (number.id(), Rc::clone(this));
            let invalid = move || number.left.get().then(|| "true".to_owned());
            follow(&id, Bind::new().attribute("aria-invalid", invalid));
            let wrong = move || it.wrong(number);
            follow(&(id + "-e"), Bind::new().text(wrong));
        }
        for side in SIDES {
            for (at, line) in LINES.into_iter().enumerate() {
                let it = Rc::clone(this);
                let words = move || std::mem::take(&mut it.sum(side)[at]);
                follow(&id(side, &["sum-", line].concat()), Bind::new().text(words));
            }
        }
        this.read("");
    }

    /// Reads the boxes; the one with the id `left` was left.
    pub fn read(&self, left: &str) {
        for number in &self.numbers {
            let id = number.id();
            let typed = input(&id).map(|input| input.value()).unwrap_or_default();
            let refused = number.field.read(&typed).is_err();
            let left = number.left.get_untracked() || id == left;
            number.left.set(refused && left);
            number.text.set(typed);
        }
    }

    /// A box was left: says what is wrong with it, or both totals.
    pub fn left(&self, event: &Event) {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let id = target.map(|target| target.id()).unwrap_or_default();
        self.read(&id);
        let number = self.numbers.iter().find(|number| number.id() == id);
        self.status.set(untrack(|| {
            let wrong = number.map(|number| self.wrong(*number));
            wrong
                .filter(|wrong| !wrong.is_empty())
                .unwrap_or_else(|| self.totals())
        }));
    }

    /// Empties every box.
    pub fn clear(&self) {
        for input in self.numbers.iter().filter_map(|number| input(&number.id())) {
            input.set_value("");
        }
        self.read("");
        self.status.set(self.words.cleared.clone());
    }

    /// What is wrong with a number that was left.
    fn wrong(&self, number: Number) -> String {
        let read = number.text.with(|typed| number.field.read(typed));
        match read {
            Err(reason) if number.left.get() => find(&self.words.refused, reason.key()).to_owned(),
            _ => String::new(),
        }
    }

    fn totals(&self) -> String {
        let mut said = String::new();
        for (side, name) in SIDES
            .into_iter()
            .zip([&self.words.ketamine, &self.words.ect])
        {
            let [.., together] = self.sum(side);
            for words in [name, ": ", &together, ". "] {
                said.push_str(words);
            }
        }
        said
    }

    /// What stands beside the lines of one treatment. Blank as long as every box is: to be printed, and filled
    /// in by hand.
    fn sum(&self, side: &str) -> [String; 4] {
        let mut said = <[String; 4]>::default();
        if self
            .numbers
            .iter()
            .all(|number| number.text.with(String::is_empty))
        {
            return said;
        }
        let words = &self.words;
        let (side, day) = Side::read(&|field| {
            let of =
                |number: &&Number| number.field == field && [side, "both"].contains(&number.side);
            let number = self.numbers.iter().find(of);
            number.map(|number| number.text.get()).unwrap_or_default()
        });
        let total = side.total(day);
        let lines = [
            (side.session, &words.by_session),
            (side.ride, &words.by_session),
            (day, &words.by_day),
        ];
        for ((said, (price, template)), (line, needs)) in
            said.iter_mut().zip(lines).zip(total.lines())
        {
            if let (Some(line), Some(price)) = (line, price) {
                *said = template
                    .replace("{first}", &number(side.sessions))
                    .replace("{later}", &number(side.later))
                    .replace("{days}", &days(side.half_days_off))
                    .replace("{price}", &price.show())
                    .replace("{sum}", &line.show());
            } else if side != Side::default() {
                let blank = total.missing.fields().filter(|field| needs.contains(field));
                let blank: Vec<&str> = blank.map(|field| find(&words.names, field.key())).collect();
                *said = words.left_out.replace("{names}", &blank.join(", "));
            }
        }
        said[3] = match (total.has_lines(), total.missing.is_empty()) {
            (false, _) => words.nothing.clone(),
            (true, true) => total.sum.show(),
            (true, false) => words.part.replace("{sum}", &total.sum.show()),
        };
        said
    }
}

/// The words for a key.
fn find<'a>(words: &'a [(String, String)], key: &str) -> &'a str {
    let found = words.iter().find(|(known, _)| known == key);
    found.map_or("", |(_, words)| words)
}

fn number(count: Option<u32>) -> String {
    count.unwrap_or_default().to_string()
}

/// Half-days as days: `3`, `1.5`.
fn days(halves: Option<u32>) -> String {
    let mut days = number(halves.map(|halves| halves / 2));
    if halves.is_some_and(|halves| halves % 2 == 1) {
        days.push_str(".5");
    }
    days
}
