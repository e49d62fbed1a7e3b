//! The sheets of questions.

use super::live::act;
use crate::island::slot::{Slot, SlotContent};
use leptos::prelude::*;
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
    props: SlotContent,
) -> impl IntoView {
    let SlotContent { words, html } = props;
    let words = Rc::new(words);
    view! { <Slot name="sheets" html handler=Rc::new(move |event| act(&words, event))/> }
}
