//! Questions and answers at build.

use super::props::AccordionProps;
use super::view::AccordionView;
use crate::island::island;
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

#[component]
fn Questions(body: String, search: bool) -> impl IntoView {
    let words = &site().content.site.words;
    let always = [
        ("open_all", &words.open_all),
        ("close_all", &words.close_all),
        ("link_copied", &words.link_copied),
        ("find_question", &words.find_question),
    ];
    let searching = [
        ("find_count", &words.find_count),
        ("find_none", &words.find_none),
    ];
    let said = always
        .into_iter()
        .chain(searching.into_iter().filter(|_| search));
    let props = AccordionProps {
        words: said
            .map(|(name, word)| (name.to_owned(), word.clone()))
            .collect(),
        questions: body,
    };
    island("accordion", props, |props| view! { <AccordionView props/> })
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
