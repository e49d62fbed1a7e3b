//! The cost worksheet: reads the boxes, says what is wrong with a number, shows both sums.

use crate::browser::device::{print, today};
use crate::browser::dom::{all, by_id, data, say};
use choice::amount::{self, Amount, Refused};
use choice::cost::{Field, Line, Side, Total};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// The worksheet's element and its status line.
const ROOT: &str = "worksheet";
const STATUS: &str = "worksheet-status";

/// On a box that was left: from then on what is wrong with its number is said while it is typed.
const LEFT: &str = "data-left";

/// An input of the page changed; `settled` when it was left, so that nobody hears of a number that is
/// half typed.
pub fn changed(target: &Element, settled: bool) {
    let Ok(Some(root)) = target.closest(".worksheet") else {
        return;
    };
    if settled {
        let _ = target.set_attribute(LEFT, "");
    }
    let sums = refresh(&root);
    if settled {
        let wrong = target.next_element_sibling();
        let wrong = wrong.and_then(|wrong| wrong.text_content());
        say(
            STATUS,
            wrong.filter(|wrong| !wrong.is_empty()).or(Some(sums)),
        );
    }
}

/// A button of the page was pressed.
pub fn clicked(button: &Element) {
    let Some(root) = by_id(ROOT) else { return };
    match button.id().as_str() {
        "worksheet-clear" => {
            for input in all(&root, "input") {
                if let Some(input) = input.dyn_ref::<HtmlInputElement>() {
                    input.set_value("");
                }
            }
            refresh(&root);
            say(STATUS, data(&root, "data-cleared"));
        }
        "worksheet-print" => {
            say("worksheet-date", Some(today()));
            print("cost");
        }
        _ => {}
    }
}

/// A page was shown. As long as nothing is typed the page stays as it was built.
pub fn begin() {
    let Some(root) = by_id(ROOT) else { return };
    let typed = |input: Element| {
        let input = input.dyn_ref::<HtmlInputElement>();
        input.is_some_and(|input| !input.value().is_empty())
    };
    if all(&root, "input").any(typed) {
        refresh(&root);
    }
}

/// Shows what the boxes come to; gives both totals in words.
fn refresh(root: &Element) -> String {
    let refused = data(root, "data-refused").unwrap_or_default();
    let mut values = [None; 11];
    for (at, (input, place)) in all(root, "input").zip(&mut values).enumerate() {
        *place = value(&input, at, &refused);
    }
    let [boxes @ .., day] = values;
    let day = day.map(Amount::from_cents);
    let mut said = String::new();
    // The boxes stand in the order of the page, which the visitor may have swapped; so do the sums.
    for (sum, boxes) in all(root, ".worksheet__result [data-side]").zip(boxes.as_chunks::<5>().0) {
        let [session, sessions, later, ride, off] = *boxes;
        // Counts are at most 400 sessions or 800 half-days.
        let count = |number: Option<u64>| number.map(|number| number as u32);
        let side = Side {
            session: session.map(Amount::from_cents),
            sessions: count(sessions),
            later: count(later),
            ride: ride.map(Amount::from_cents),
            half_days_off: count(off),
        };
        let total = show(root, &sum, &side, day);
        let name = sum.first_element_child();
        said.push_str(
            &name
                .and_then(|name| name.text_content())
                .unwrap_or_default(),
        );
        said.push_str(": ");
        said.push_str(&total);
        said.push_str(". ");
    }
    said
}

/// The number in a box, in cents, sessions or half-days by its place on the page. Tells what is wrong
/// with it beneath the box.
fn value(input: &Element, at: usize, refused: &str) -> Option<u64> {
    let typed = input.dyn_ref::<HtmlInputElement>()?.value();
    let read = match at % 5 {
        1 | 2 => amount::count(&typed).map(|count| count.map(u64::from)),
        4 => amount::days(&typed).map(|days| days.map(u64::from)),
        _ => amount::read(&typed).map(|sum| sum.map(Amount::cents)),
    };
    match read {
        Ok(_) => mark(input, None),
        Err(reason) if input.has_attribute(LEFT) => {
            let at = Refused::all().iter().position(|known| *known == reason);
            mark(input, at.and_then(|at| refused.split('|').nth(at)));
        }
        Err(_) => {}
    }
    read.ok().flatten()
}

/// Marks a box as wrong, or takes the mark off again.
fn mark(input: &Element, wrong: Option<&str>) {
    let _ = match wrong {
        Some(_) => input.set_attribute("aria-invalid", "true"),
        None => input
            .remove_attribute(LEFT)
            .and_then(|()| input.remove_attribute("aria-invalid")),
    };
    if let Some(message) = input.next_element_sibling() {
        message.set_text_content(wrong);
    }
}

/// Writes the lines of one treatment; gives what stands beside the total.
fn show(root: &Element, sum: &Element, side: &Side, day: Option<Amount>) -> String {
    use Field::*;
    let total = side.total(day);
    let text = |name: &str| data(root, name).unwrap_or_default();
    let first = number(side.sessions);
    let later = number(side.later);
    let days = days(side.half_days_off);
    let lines: [(Line, Option<Amount>, &str, &[Field]); 3] = [
        (
            total.sessions,
            side.session,
            "data-by-session",
            &[Session, Sessions, Later],
        ),
        (
            total.rides,
            side.ride,
            "data-by-session",
            &[Ride, Sessions, Later],
        ),
        (total.days, day, "data-by-day", &[HalfDaysOff, Day]),
    ];
    let mut places = all(sum, "dd");
    let mut write = |words: &str| {
        if let Some(place) = places.next() {
            place.set_text_content(Some(words));
        }
    };
    for (line, price, template, needs) in lines {
        if let (Some(line), Some(price)) = (line, price) {
            let mut words = text(template);
            let (price, line) = (price.show(), line.show());
            for (mark, value) in [
                ("{first}", &first),
                ("{later}", &later),
                ("{days}", &days),
                ("{price}", &price),
                ("{sum}", &line),
            ] {
                words = words.replace(mark, value);
            }
            write(&words);
        } else if *side == Side::default() {
            write("");
        } else {
            let names = names(&text("data-names"), &total, needs);
            write(&text("data-left-out").replace("{names}", &names));
        }
    }
    let mut together = text("data-nothing");
    if total.has_lines() {
        together = total.sum.show();
        if !total.missing.is_empty() {
            together = text("data-part").replace("{sum}", &together);
        }
    }
    write(&together);
    together
}

/// What is still blank of the boxes that a line needs.
fn names(all: &str, total: &Total, needs: &[Field]) -> String {
    let mut names = String::new();
    for (field, name) in Field::all().iter().zip(all.split('|')) {
        if needs.contains(field) && total.missing.has(*field) {
            if !names.is_empty() {
                names.push_str(", ");
            }
            names.push_str(name);
        }
    }
    names
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
