//! Questions to pick for a ketamine clinic and for an ECT service, and the sheets made of them.

use crate::features::cost::view::foot;
use crate::site::prose::Prose;
use crate::site::render::site;
use content::Text;
use content::tools::sheets::{Sheet, Sheets as Words};
use leptos::prelude::*;

/// Two lists of questions, and for each the sheet of what was picked.
///
/// Read aloud: a group of boxes to tick for each service, then boxes for questions of one's own; the
/// sheet follows its list.
///
/// Prerendered: whole, with empty sheets. Without the script both lists are plain lists.
#[component]
pub fn Sheets() -> impl IntoView {
    let site = site();
    let words = &site.content.sheets;
    let sides = words.both().map(|(side, sheet)| list(side, sheet, words));
    view! {
        <Prose text=words.about.clone()/>
        <div
            class="sheets"
            data-left=text(&words.left)
            data-over=text(&words.over)
            data-two-pages=text(&words.two_pages)
            data-copied=text(&words.copied)
            data-not-copied=text(&words.not_copied)
        >
            {sides.into_iter().collect_view()}
        </div>
    }
}

/// The questions for one service, and the sheet for it.
fn list(side: &'static str, sheet: &Sheet, words: &Words) -> impl IntoView + use<> {
    let questions = sheet.questions.iter().map(|question| {
        view! { <li><label class="check"><input type="checkbox" class="needs-script" autocomplete="off"/>{text(question)}</label></li> }
    });
    let questions = questions.collect_view();
    let own = words.own.iter().enumerate();
    let own = own.map(|(at, label)| own_question(label, &format!("own-{side}-{at}")));
    let own = own.collect_view();
    let id = format!("questions-{side}");
    view! {
        <div class=format!("sheets__side sheets__side--{side}") data-side=side>
            <fieldset class="sheets__pick">
                <legend class="sheets__heading">{text(&sheet.heading)}</legend>
                <ul class="sheets__list">{questions}</ul>
                <div class="needs-script">{own}</div>
            </fieldset>
            <div class="sheets__made" hidden>
                <p class="sheets__preview">{text(&words.preview)}</p>
                <div class="sheet" id=id.clone()>
                    <h3>{text(&sheet.heading)}</h3>
                    <p class="sheet__date"></p>
                    <ul></ul>
                    <div class="sheet__foot">{foot(&words.foot)}</div>
                </div>
                <p class="buttons">
                    <button class="button button--quiet" type="button" data-print=id>{text(&sheet.print)}</button>
                    <button class="button button--quiet" type="button" data-copy="">{text(&sheet.copy)}</button>
                </p>
            </div>
            <p class="sheets__status" role="status"></p>
            <textarea class="field__input" readonly hidden rows="8" aria-label=text(&words.by_hand)></textarea>
        </div>
    }
}

/// A box for a question of one's own, with room for how long it may be.
fn own_question(label: &Text, id: &str) -> impl IntoView + use<> {
    let note = format!("{id}-e");
    view! {
        <div class="sheets__own">
            <label for=id.to_owned()>{text(label)}</label>
            <input class="field__input" id=id.to_owned() autocomplete="off" aria-describedby=note.clone()/>
            <p class="field__hint" id=note></p>
        </div>
    }
}

fn text(text: &Text) -> String {
    text.as_str().to_owned()
}
