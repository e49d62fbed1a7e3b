//! Questions and answers at build.

use crate::island::{self, island};
use crate::site::render::{html, site};
use content::faq::{Group, Question};
use content::page::Section;
use content::text::Id;
use leptos::prelude::*;

/// Chosen questions, without groups.
///
/// Prerendered: each answer inside its disclosure element, at the address `#id`.
#[component]
pub fn ChosenQuestions(
    /// Ids from `faq.toml`, in order.
    ids: Vec<Id>,
) -> impl IntoView {
    let site = site();
    let chosen = ids.iter().filter_map(|id| site.content.faq.question(id));
    let chosen: Vec<Question> = chosen.cloned().collect();
    view! { <Questions body=html(move || list(chosen)) search=false/> }
}

/// The groups of a section, each with its heading and its questions.
#[component]
pub fn GroupedQuestions(section: Section) -> impl IntoView {
    let groups: Vec<Group> = site().content.faq.groups(&section).cloned().collect();
    view! { <Questions body=html(move || groups.into_iter().map(group).collect_view()) search=true/> }
}

/// Native disclosure elements with a button that opens or closes all of them, and where there are many a box to
/// search in. Many may be open. The browser's own search reaches closed answers too.
///
/// Read aloud: the box, the button with its state, then each question as a disclosure; how many are left, and
/// that a link was copied, as a status.
///
/// Prerendered: the questions, closed, and the controls unseen in their place until the script is there.
#[component]
fn Questions(body: String, search: bool) -> impl IntoView {
    let words = &site().content.site.words;
    let always = [
        ("open_all", &words.open_all),
        ("close_all", &words.close_all),
        ("link_copied", &words.link_copied),
    ];
    let searching = [
        ("find_count", &words.find_count),
        ("find_none", &words.find_none),
    ];
    let said = always
        .into_iter()
        .chain(searching.into_iter().filter(|_| search));
    let view = view! {
        <div class="accordion">
            <label class="accordion__find needs-script" hidden=!search>
                <span>{words.find_question.clone()}</span>
                <input class="field__input" type="search" autocomplete="off"/>
            </label>
            <button type="button" class="button button--quiet accordion__all needs-script" aria-pressed="false">
                {words.open_all.clone()}
            </button>
            <p class="accordion__status" role="status"></p>
            <div class="accordion__items" inner_html=body></div>
        </div>
    };
    island("accordion", &island::words(said), view)
}

fn group(group: Group) -> impl IntoView {
    view! {
        <h3 class="question-group" id=group.id.to_string()>{group.heading.to_string()}</h3>
        {list(group.question)}
    }
}

fn list(questions: Vec<Question>) -> impl IntoView {
    questions
        .into_iter()
        .map(|question| view! { <Answer question/> })
        .collect_view()
}

/// One question. The id stands on the answer, inside the disclosure: a browser without the script
/// then opens it for a link to it.
#[component]
fn Answer(question: Question) -> impl IntoView {
    let site = site();
    let id = question.id.to_string();
    let address = site.href(&site.content.question_path(&question));
    let link = site.content.site.words.link_to_answer.clone();
    view! {
        <details class="question">
            <summary class="question__summary">{question.question.to_string()}</summary>
            <div class="question__answer" id=id>
                <p class="question__short" inner_html=site.markdown.inline(&question.short)></p>
                <div class="prose" inner_html=site.markdown.block(&question.answer)></div>
                <p class="question__link"><a href=address>{link}</a></p>
            </div>
        </details>
    }
}
