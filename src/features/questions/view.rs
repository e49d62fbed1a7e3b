//! The sheets of questions.

use super::live::Sheet;
use super::props::{QuestionsProps, SheetProps};
use crate::browser::device::print;
use crate::island::bind::{Bind, bind};
use leptos::prelude::*;
use std::mem::take;
use std::rc::Rc;

/// Two lists of questions, and for each the sheet of what was picked.
///
/// Read aloud: a group of boxes to tick for each service, then boxes for questions of one's own; the
/// sheet follows its list.
///
/// Prerendered: whole, with empty sheets. Without the script both lists are plain lists.
#[component]
pub fn QuestionsView(
    /// Their words.
    mut props: QuestionsProps,
) -> impl IntoView {
    let (ketamine, ect) = (take(&mut props.ketamine), take(&mut props.ect));
    let words = Rc::new(props);
    view! {
        <div class="sheets">
            {side("ketamine", ketamine, &words)}
            {side("ect", ect, &words)}
        </div>
    }
}

/// The questions for one service, and the sheet for it.
fn side(
    name: &'static str,
    mut props: SheetProps,
    words: &Rc<QuestionsProps>,
) -> impl IntoView + use<> {
    let (pick, items) = (take(&mut props.pick), take(&mut props.items));
    let (print_words, copy_words) = (take(&mut props.print), take(&mut props.copy));
    let heading = props.heading.clone();
    let QuestionsProps {
        printed_foot,
        preview,
        by_hand,
        ..
    } = words.as_ref().clone();
    let id = ["questions-", name].concat();
    let slot = |of: &str| [of, "-", name].concat();
    let sheet = Rc::new(Sheet::new(name, props, Rc::clone(words)));
    let (date, status, text) = (sheet.date, sheet.status, sheet.by_hand);
    let (any, long, begun) = (Rc::clone(&sheet), Rc::clone(&sheet), Rc::clone(&sheet));
    let (typing, left, printing) = (Rc::clone(&sheet), Rc::clone(&sheet), Rc::clone(&sheet));
    Effect::new(move |_| begun.begin());
    let class = move || {
        let long = long.pages() > 1;
        Some(if long { "sheet sheet--long" } else { "sheet" }.to_owned())
    };
    let printed = id.clone();
    let print_it = move |_| {
        printing.read();
        print(&printed);
    };
    view! {
        <div class=["sheets__side sheets__side--", name].concat() data-side=name>
            <fieldset class="sheets__pick" data-slot=slot("pick") on:input=move |_| typing.read() on:change=move |_| left.left() inner_html=pick></fieldset>
            <div class="sheets__made" hidden use:bind=Bind::new().flag("hidden", move || !any.any())>
                <p class="sheets__preview" data-slot=slot("preview") inner_html=preview></p>
                <div class="sheet" id=id use:bind=Bind::new().attribute("class", class)>
                    <h3>{heading}</h3>
                    <p class="sheet__date" use:bind=Bind::new().text(move || date.get())></p>
                    <ul data-slot=slot("items") inner_html=items></ul>
                    <div class="sheet__foot" data-slot=slot("foot") inner_html=printed_foot></div>
                </div>
                <p class="buttons">
                    <button class="button button--quiet" type="button" data-slot=slot("print") on:click=print_it inner_html=print_words></button>
                    <button class="button button--quiet sheets__copy" type="button" data-slot=slot("copy") on:click=move |_| sheet.copy() inner_html=copy_words></button>
                </p>
            </div>
            <p class="sheets__status" role="status" use:bind=Bind::new().text(move || status.get())></p>
            <textarea
                class="field__input"
                readonly
                hidden
                rows="8"
                aria-label=by_hand
                use:bind=Bind::new().flag("hidden", move || text.with(String::is_empty)).text(move || text.get())
            ></textarea>
        </div>
    }
}
