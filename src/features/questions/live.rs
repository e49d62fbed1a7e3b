//! The sheets of questions: shows what was picked, prints it, copies it as text. What was picked stands in the
//! boxes; the parts of each sheet are found by their ids.

use crate::browser::device::{copy, print, today};
use crate::browser::dom::{
    Event, HtmlElement, HtmlInputElement, all, by_id, closest, mark, note_of, pressed, say,
};
use crate::island::parts::Island;
use crate::island::{Words, word};
use choice::sheet::{self, OWN_LENGTH, TooLong};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// Brings them to life, and shows what was picked before.
pub fn start(island: &Island, words: Words) {
    for side in ["ketamine", "ect"] {
        show(&words, side);
    }
    let words = Rc::new(words);
    for name in ["input", "change", "click"] {
        let words = Rc::clone(&words);
        island.on(name, move |event| act(&words, &event));
    }
}

fn act(words: &Rc<Words>, event: &Event) {
    let side = closest(event, ".sheets__side");
    let Some(side) = side.and_then(|side| side.get_attribute("data-side")) else {
        return;
    };
    let news = show(words, &side);
    match event.type_().as_str() {
        // A box that is ticked, or one that is left.
        "change" => tell(&side, &news),
        "click" => {
            let Some(button) = pressed(event) else { return };
            if button.id().starts_with("sheet-print") {
                print(&["questions-", &side].concat());
            } else {
                copy_sheet(words, side);
            }
        }
        _ => {}
    }
}

/// A part of the sheet of one side.
fn part(part: &str, side: &str) -> Option<HtmlElement> {
    by_id(&["sheet", part, side].join("-"))
}

/// What the visitor wants on a sheet.
#[derive(Default)]
struct Picked {
    questions: Vec<String>,
    /// How many of them are listed; the visitor's own come last.
    listed: usize,
}

/// Makes the sheet anew; gives what there is to say about it.
fn show(words: &Words, side: &str) -> String {
    let (picked, mut news) = picked(words, side);
    let any = !picked.questions.is_empty();
    if let Some(made) = part("made", side) {
        let _ = made.toggle_attribute_with_force("hidden", !any);
    }
    // As long as nothing is picked the page stays as it was built.
    let (Some(list), Some(date), true) = (part("list", side), part("date", side), any) else {
        return news;
    };
    date.set_text_content(Some(&today()));
    list.set_text_content(None);
    for question in &picked.questions {
        if let Ok(item) = document().create_element("li") {
            item.set_text_content(Some(question));
            let _ = list.append_child(&item);
        }
    }
    // Beyond one page each question gets more room for notes, and the sheet really takes two.
    let own = picked.questions.len() - picked.listed;
    let long = !sheet::fits_one_page(picked.listed, own);
    if let Some(sheet) = list.parent_element() {
        sheet.set_class_name(if long { "sheet sheet--long" } else { "sheet" });
    }
    if long && news.is_empty() {
        news = word(words, "two_pages");
    }
    news
}

/// Reads the boxes. Tells beneath each question of one's own how long it may be; gives what is wrong.
fn picked(words: &Words, side: &str) -> (Picked, String) {
    let (mut picked, mut wrong) = (Picked::default(), String::new());
    let Some(pick) = part("pick", side) else {
        return (picked, wrong);
    };
    for element in all(&pick, "input") {
        let Ok(input) = element.dyn_into::<HtmlInputElement>() else {
            continue;
        };
        // A listed question; its words stand around the box.
        if input.type_() == "checkbox" {
            if input.checked() {
                let label = input.parent_element();
                picked
                    .questions
                    .extend(label.and_then(|label| label.text_content()));
                picked.listed += 1;
            }
            continue;
        }
        let (name, count) = match sheet::own(&input.value()) {
            Ok(None) => ("", 0),
            Ok(Some(own)) => {
                let left = OWN_LENGTH - own.chars().count();
                picked.questions.push(own);
                ("left", left)
            }
            Err(TooLong { over }) => ("over", over),
        };
        let long = name == "over";
        let count = (count as u32).to_string();
        let said = word(words, name)
            .replace("{left}", &count)
            .replace("{over}", &count);
        if let Some(note) = note_of(&input) {
            note.set_class_name(if long { "field__error" } else { "field__hint" });
        }
        mark(&input, long, &said);
        if long {
            wrong = said;
        }
    }
    (picked, wrong)
}

/// Copies the sheet, or shows its text to be copied by hand.
fn copy_sheet(words: &Rc<Words>, side: String) {
    let (picked, _) = picked(words, &side);
    let inside = |name| {
        let element = part(name, &side);
        let text = element.and_then(|element| element.text_content());
        text.unwrap_or_default()
    };
    let Some(foot) = part("foot", &side) else {
        return;
    };
    let foot: Vec<String> = all(&foot, "p")
        .filter_map(|line| line.text_content())
        .collect();
    let text = sheet::text(
        &inside("heading"),
        &inside("date"),
        &picked.questions,
        &foot,
    );
    let (shown, words) = (text.clone(), Rc::clone(words));
    copy(&text, move |copied| {
        let name = if copied { "copied" } else { "not_copied" };
        tell(&side, &word(&words, name));
        if let Some(by_hand) = part("text", &side) {
            let _ = by_hand.toggle_attribute_with_force("hidden", copied);
            by_hand.set_text_content(Some(&shown));
        }
    });
}

/// Says it once: the same words again would be read aloud again.
fn tell(side: &str, news: &str) {
    let status = ["sheet-status-", side].concat();
    let before = by_id(&status).and_then(|status| status.text_content());
    if before.as_deref() != Some(news) {
        say(&status, news);
    }
}
