//! The sheets of questions at build.

use super::props::{QuestionsProps, SheetProps, id};
use super::view::QuestionsView;
use crate::features::cost::section::{foot, text};
use crate::island::island;
use crate::site::prose::Prose;
use crate::site::render::{site, still};
use content::Text;
use content::tools::sheets::{Sheet, Sheets as Words};
use leptos::prelude::*;

/// Questions to pick for a ketamine clinic and for an ECT service, and the sheets made of them.
#[component]
pub fn Sheets() -> impl IntoView {
    let site = site();
    let words = &site.content.sheets;
    let [ketamine, ect] = words.both().map(|(side, sheet)| props(side, sheet, words));
    let props = QuestionsProps {
        ketamine,
        ect,
        left: text(&words.left),
        over: text(&words.over),
        two_pages: text(&words.two_pages),
        copied: text(&words.copied),
        not_copied: text(&words.not_copied),
        foot: words.foot.iter().map(text).collect(),
        printed_foot: foot(&words.foot),
        preview: text(&words.preview),
        by_hand: text(&words.by_hand),
    };
    view! {
        <Prose text=words.about.as_str()/>
        {island(props, |props| view! { <QuestionsView props/> })}
    }
}

fn props(side: &'static str, sheet: &Sheet, words: &Words) -> SheetProps {
    SheetProps {
        heading: text(&sheet.heading),
        questions: sheet.questions.iter().map(text).collect(),
        pick: still(|| pick(side, sheet, words)),
        items: still(|| items(side, sheet, words)),
        print: text(&sheet.print),
        copy: text(&sheet.copy),
    }
}

fn pick(side: &str, sheet: &Sheet, words: &Words) -> impl IntoView + use<> {
    let questions = sheet.questions.iter().enumerate().map(|(at, question)| {
        let id = id("ask", side, at);
        view! { <li><label class="check"><input type="checkbox" class="needs-script" id=id autocomplete="off"/>{text(question)}</label></li> }
    });
    let own = words.own.iter().enumerate();
    let own = own.map(|(at, label)| own_question(label, id("own", side, at)));
    view! {
        <legend class="sheets__heading">{text(&sheet.heading)}</legend>
        <ul class="sheets__list">{questions.collect_view()}</ul>
        <div class="needs-script">{own.collect_view()}</div>
    }
}

/// A box for a question of one's own, with room for how long it may be.
fn own_question(label: &Text, id: String) -> impl IntoView + use<> {
    let note = format!("{id}-e");
    view! {
        <div class="sheets__own">
            <label for=id.clone()>{text(label)}</label>
            <input class="field__input" id=id autocomplete="off" aria-describedby=note.clone()/>
            <p class="field__hint" id=note></p>
        </div>
    }
}

fn items(side: &str, sheet: &Sheet, words: &Words) -> impl IntoView + use<> {
    let ids = |kind, count| (0..count).map(move |at| id(kind, side, at));
    let ids = ids("ask", sheet.questions.len()).chain(ids("own", words.own.len()));
    let items = ids.map(|id| view! { <li id=format!("{id}-i") hidden></li> });
    items.collect_view()
}
