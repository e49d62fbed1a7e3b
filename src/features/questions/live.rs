//! The sheets of questions: shows what was picked, prints it, copies it as text.

use crate::browser::device::{copy, print, today};
use crate::browser::dom::{all, data};
use choice::sheet;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

const SIDE: &str = ".sheets__side";

/// A box was ticked, or a question of one's own typed; `settled` when it was left.
pub fn changed(target: &Element, settled: bool) {
    let Ok(Some(side)) = target.closest(SIDE) else {
        return;
    };
    // A box that the visitor does not type into says all that there is to say at once.
    let news = refresh(&side);
    if settled || !target.has_attribute("aria-describedby") {
        say(&side, news.as_deref());
    }
}

/// A button of the page was pressed.
pub fn clicked(button: &Element) {
    let Ok(Some(side)) = button.closest(SIDE) else {
        return;
    };
    refresh(&side);
    match data(button, "data-print") {
        Some(sheet) => print(&sheet),
        None => copy_sheet(side),
    }
}

/// A page was shown.
pub fn begin() {
    if let Some(main) = document().get_element_by_id("main") {
        for side in all(&main, SIDE) {
            refresh(&side);
        }
    }
}

/// What the visitor wants on a sheet.
struct Picked {
    questions: Vec<String>,
    own: Vec<String>,
}

/// Makes the sheet anew; gives what there is to say about it.
fn refresh(side: &Element) -> Option<String> {
    let (picked, mut news) = picked(side);
    let any = !picked.questions.is_empty() || !picked.own.is_empty();
    let _ = one(side, ".sheets__made")?.toggle_attribute_with_force("hidden", !any);
    // As long as nothing is picked the page stays as it was built.
    if !any {
        return news;
    }
    one(side, ".sheet__date")?.set_text_content(Some(&today()));
    let list = one(side, ".sheet ul")?;
    list.set_text_content(None);
    for question in picked.questions.iter().chain(&picked.own) {
        let item = document().create_element("li").ok()?;
        item.set_text_content(Some(question));
        let _ = list.append_child(&item);
    }
    // Beyond one page each question gets more room for notes, and the sheet really takes two.
    let long = sheet::pages(picked.questions.len(), picked.own.len()) > 1;
    let _ = one(side, ".sheet")?.toggle_attribute_with_force("data-long", long);
    if news.is_none() && long {
        news = words(side, "data-two-pages");
    }
    news
}

/// Reads the boxes. Tells beneath each question of one's own how long it may be; gives what is wrong.
fn picked(side: &Element) -> (Picked, Option<String>) {
    let mut picked = Picked {
        questions: Vec::new(),
        own: Vec::new(),
    };
    let mut wrong = None;
    for element in all(side, "input") {
        let Some(input) = element.dyn_ref::<HtmlInputElement>() else {
            continue;
        };
        let Some(note) = input.next_element_sibling() else {
            // A listed question; its words stand around the box.
            let question = input
                .parent_element()
                .and_then(|label| label.text_content());
            picked
                .questions
                .extend(question.filter(|_| input.checked()));
            continue;
        };
        let own = sheet::own(&input.value());
        let (mark, number) = match &own {
            Ok(None) => ("", 0),
            Ok(Some(own)) => ("data-left", sheet::OWN_LENGTH - own.chars().count()),
            Err(long) => ("data-over", long.over),
        };
        let number = number.to_string();
        let said = words(side, mark);
        let said = said.map(|words| words.replace("{left}", &number).replace("{over}", &number));
        note.set_text_content(said.as_deref());
        let _ = note.set_attribute(
            "class",
            if own.is_err() {
                "field__error"
            } else {
                "field__hint"
            },
        );
        let _ = match own {
            Err(_) => input.set_attribute("aria-invalid", "true"),
            Ok(_) => input.remove_attribute("aria-invalid"),
        };
        match own {
            Ok(own) => picked.own.extend(own),
            Err(_) => wrong = said,
        }
    }
    (picked, wrong)
}

/// Copies the sheet, or shows its text to be copied by hand.
fn copy_sheet(side: Element) {
    let (picked, _) = picked(&side);
    let inside = |selector: &str| {
        let element = one(&side, selector);
        element
            .and_then(|element| element.text_content())
            .unwrap_or_default()
    };
    let foot: Vec<String> = all(&side, ".sheet__foot p")
        .filter_map(|line| line.text_content())
        .collect();
    let text = sheet::text(
        &inside(".sheet h3"),
        &inside(".sheet__date"),
        &slices(&picked.questions),
        &slices(&picked.own),
        &slices(&foot),
    );
    let shown = text.clone();
    copy(&text, move |copied| {
        let mark = if copied {
            "data-copied"
        } else {
            "data-not-copied"
        };
        say(&side, words(&side, mark).as_deref());
        if let Some(by_hand) = one(&side, "textarea") {
            let _ = by_hand.toggle_attribute_with_force("hidden", copied);
            by_hand.set_text_content(Some(&shown));
        }
    });
}

fn slices(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

/// The first such element below.
fn one(below: &Element, selector: &str) -> Option<Element> {
    below.query_selector(selector).ok().flatten()
}

/// Words that stand at the tool's root.
fn words(side: &Element, name: &str) -> Option<String> {
    data(&side.parent_element()?, name)
}

/// Says it once: the same words again would be read aloud again.
fn say(side: &Element, news: Option<&str>) {
    if let Some(status) = one(side, ".sheets__status")
        && status.text_content().as_deref() != Some(news.unwrap_or_default())
    {
        status.set_text_content(news);
    }
}
