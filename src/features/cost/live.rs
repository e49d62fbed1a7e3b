//! The worksheet's numbers and sums. What was typed stands in the boxes; boxes and lines are found by their ids,
//! whichever treatment comes first.

use super::ids::{SIDES, box_id, line_ids};
use crate::browser::device::{print, today};
use crate::browser::dom::{
    Element, Event, HtmlInputElement, all, by_id, mark, note_of, pressed, say,
};
use crate::island::parts::Island;
use crate::island::{Words, word};
use choice::amount::Amount;
use choice::cost::{Field, Line, Side, Total};
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// The line that is read aloud.
const STATUS: &str = "worksheet-status";

/// Brings it to life, and shows what was typed before.
pub fn start(island: &Island, words: Words) {
    if boxes().iter().any(|(input, _)| !input.value().is_empty()) {
        show(&words, None);
    }
    let words = Rc::new(words);
    for name in ["input", "change", "click"] {
        let words = Rc::clone(&words);
        island.on(name, move |event| act(&words, &event));
    }
}

fn act(words: &Words, event: &Event) {
    if event.type_() == "click" {
        if let Some(button) = pressed(event) {
            clicked(words, &button);
        }
    } else if let Some(input) = event.target().and_then(|target| target.dyn_into().ok()) {
        changed(words, &input, event.type_() == "change");
    }
}

/// The boxes with their numbers; the one for both treatments comes twice.
fn boxes() -> Vec<(HtmlInputElement, Field)> {
    let mut boxes = Vec::new();
    for side in SIDES {
        for field in Field::all() {
            boxes.extend(input(side, *field).map(|input| (input, *field)));
        }
    }
    boxes
}

fn input(side: &str, field: Field) -> Option<HtmlInputElement> {
    by_id(&box_id(side, field))?.dyn_into().ok()
}

/// Something is typed; `settled` when the box is left, so that nobody hears of a number that is half typed.
fn changed(words: &Words, input: &Element, settled: bool) {
    show(words, settled.then_some(input));
    if settled {
        let wrong = note_of(input);
        let wrong = wrong.and_then(|wrong| wrong.text_content());
        let wrong = wrong.filter(|wrong| !wrong.is_empty());
        say(STATUS, &wrong.unwrap_or_else(|| totals(words)));
    }
}

fn clicked(words: &Words, button: &Element) {
    match button.id().as_str() {
        "worksheet-clear" => {
            for (input, _) in boxes() {
                input.set_value("");
            }
            show(words, None);
            say(STATUS, &word(words, "cleared"));
        }
        "worksheet-print" => {
            say("worksheet-date", &today());
            print("cost");
        }
        _ => {}
    }
}

/// Both totals in words, in the order of the page, which the visitor may have swapped.
fn totals(words: &Words) -> String {
    let mut out = String::new();
    let Some(root) = by_id("worksheet") else {
        return out;
    };
    for sum in all(&root, ".worksheet__result [data-side]") {
        let name = sum.first_element_child();
        let name = name.and_then(|name| name.text_content());
        let [.., together] = lines(words, &sum.get_attribute("data-side").unwrap_or_default());
        out.push_str(&name.unwrap_or_default());
        out.push_str(": ");
        out.push_str(&together);
        out.push_str(". ");
    }
    out
}

/// Writes into the page what the boxes come to, and what is wrong with the one that was `left` just now. From then on
/// it is said while that box is typed in.
fn show(words: &Words, left: Option<&Element>) {
    for (input, field) in boxes() {
        let is_left = left.is_some_and(|left| input.is_same_node(Some(left)));
        match field.read(&input.value()) {
            Ok(_) => mark(&input, false, ""),
            Err(reason) if is_left || input.has_attribute("aria-invalid") => {
                mark(&input, true, &word(words, reason.key()));
            }
            Err(_) => {}
        }
    }
    for side in SIDES {
        for (id, line) in line_ids(side).iter().zip(lines(words, side)) {
            say(id, &line);
        }
    }
}

/// What stands beside the lines of one treatment.
fn lines(words: &Words, side: &str) -> [String; 4] {
    let (side, day) = Side::read(&|field| {
        let input = input(side, field);
        input.map(|input| input.value()).unwrap_or_default()
    });
    let total = side.total(day);
    let [sessions, rides, days] = total.lines();
    let mut together = word(words, "nothing");
    if total.has_lines() {
        together = total.sum.show();
        if !total.missing.is_empty() {
            together = word(words, "part").replace("{sum}", &together);
        }
    }
    let line = |template, price: Option<Amount>, (line, needs): (Line, &[Field])| {
        let (Some(line), Some(price)) = (line, price) else {
            return left_out(words, &side, &total, needs);
        };
        let mut words = word(words, template);
        for (mark, value) in [
            ("{first}", number(side.sessions)),
            ("{later}", number(side.later)),
            ("{days}", halves(side.half_days_off)),
            ("{price}", price.show()),
            ("{sum}", line.show()),
        ] {
            words = words.replace(mark, &value);
        }
        words
    };
    [
        line("by_session", side.session, sessions),
        line("by_session", side.ride, rides),
        line("by_day", day, days),
        together,
    ]
}

/// What is still blank of the boxes that a line needs; nothing as long as all of the treatment are.
fn left_out(words: &Words, side: &Side, total: &Total, needs: &[Field]) -> String {
    if *side == Side::default() {
        return String::new();
    }
    let mut names = String::new();
    for field in needs.iter().filter(|field| total.missing.contains(*field)) {
        if !names.is_empty() {
            names.push_str(", ");
        }
        names.push_str(&word(words, field.key()));
    }
    word(words, "left_out").replace("{names}", &names)
}

fn number(count: Option<u32>) -> String {
    count.unwrap_or_default().to_string()
}

/// Half-days as days: `3`, `1.5`.
fn halves(halves: Option<u32>) -> String {
    let mut days = number(halves.map(|halves| halves / 2));
    if halves.is_some_and(|halves| halves % 2 == 1) {
        days.push_str(".5");
    }
    days
}
