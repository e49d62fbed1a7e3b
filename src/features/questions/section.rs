//! The sheets of questions at build.

use crate::features::cost::section::foot;
use crate::island::{island, words};
use crate::site::prose::Prose;
use crate::site::render::site;
use content::Text;
use content::tools::sheets::{Sheet, Sheets as Words};
use leptos::prelude::*;

/// Questions to pick for a ketamine clinic and for an ECT service, and for each the sheet of what was picked.
///
/// Read aloud: a group of boxes to tick for each service, then boxes for questions of one's own; the
/// sheet follows its list.
///
/// Prerendered: whole, with empty sheets. Without the script both lists are plain lists.
#[component]
pub fn Sheets() -> impl IntoView {
    let content = &site().content.sheets;
    let said = [
        ("left", &content.left),
        ("over", &content.over),
        ("two_pages", &content.two_pages),
        ("copied", &content.copied),
        ("not_copied", &content.not_copied),
    ];
    let lists = content
        .both()
        .map(|(side, sheet)| list(side, sheet, content));
    let lists = view! { <div class="sheets" id="sheets">{lists.into_iter().collect_view()}</div> };
    view! {
        <Prose text=content.about.clone()/>
        {island("questions", &words(said), lists)}
    }
}

/// The questions for one service, and the sheet for it.
fn list(side: &'static str, sheet: &Sheet, words: &Words) -> impl IntoView + use<> {
    let questions = sheet.questions.iter().enumerate().map(|(at, question)| {
        let id = format!("ask-{side}-{at}");
        view! { <li><label class="check"><input type="checkbox" class="needs-script" id=id/>{question.to_string()}</label></li> }
    });
    let own = words.own.iter().enumerate();
    let own = own.map(|(at, label)| own_question(label, format!("own-{side}-{at}")));
    let id = |part: &str| format!("sheet-{part}-{side}");
    view! {
        <form class="sheets__side" data-side=side method="dialog" autocomplete="off">
            <fieldset class="sheets__pick" id=id("pick")>
                <legend class="sheets__heading">{sheet.heading.to_string()}</legend>
                <ul class="sheets__list">{questions.collect_view()}</ul>
                <div class="needs-script">{own.collect_view()}</div>
            </fieldset>
            <div class="sheets__made" id=id("made") hidden>
                <p class="sheets__preview">{words.preview.to_string()}</p>
                <div class="sheet" id=format!("questions-{side}")>
                    <h3 id=id("heading")>{sheet.heading.to_string()}</h3>
                    <p class="sheet__date" id=id("date")></p>
                    <ul id=id("list")></ul>
                    <div class="sheet__foot" id=id("foot")>{foot(&words.foot)}</div>
                </div>
                <p class="buttons">
                    <button class="button button--quiet" type="button" id=id("print")>{sheet.print.to_string()}</button>
                    <button class="button button--quiet" type="button" id=id("copy")>{sheet.copy.to_string()}</button>
                </p>
            </div>
            <p class="sheets__status" role="status" id=id("status")></p>
            <textarea class="field__input" id=id("text") readonly hidden rows="8" aria-label=words.by_hand.to_string()></textarea>
        </form>
    }
}

/// A box for a question of one's own, with room for how long it may be.
fn own_question(label: &Text, id: String) -> impl IntoView + use<> {
    let note = format!("{id}-e");
    view! {
        <div class="sheets__own">
            <label for=id.clone()>{label.to_string()}</label>
            <input class="field__input" id=id aria-describedby=note.clone()/>
            <p class="field__hint" id=note></p>
        </div>
    }
}
