//! Questions about what was read; each answer leads to its row.

use crate::site::render::site;
use content::tools::quiz::{QuizAnswer, QuizQuestion};
use leptos::prelude::*;

/// Questions with which visitors check what they took in. Each answer opens to say whether it fits what
/// the studies found, and why. There is no score, and nothing is counted or kept.
///
/// Read aloud: a heading a question, then its answers as disclosures.
///
/// Prerendered: whole; it needs no script.
#[component]
pub fn Quiz() -> impl IntoView {
    let questions = site().content.quiz.question.clone().into_iter();
    let questions = questions.map(|question| view! { <Question question/> });
    view! { <ol class="quiz">{questions.collect_view()}</ol> }
}

#[component]
fn Question(question: QuizQuestion) -> impl IntoView {
    let answers = question.answer.iter();
    let answers = answers
        .map(|answer| view! { <Answer answer=answer.clone() row=question.row.to_string()/> })
        .collect_view();
    view! {
        <li class="quiz__item">
            <h3>{question.question.to_string()}</h3>
            {answers}
        </li>
    }
}

#[component]
fn Answer(answer: QuizAnswer, row: String) -> impl IntoView {
    let site = site();
    let words = &site.content.quiz;
    let (class, verdict) = if answer.fits {
        ("quiz__reply quiz__reply--fits", &words.fits)
    } else {
        ("quiz__reply", &words.differs)
    };
    // The content's checks see to it that there is such a row.
    let told = site.content.comparison.by_id(&row);
    let told = told.map(|row| row.question.to_string());
    let href = site.href(&format!("/compare/#row-{row}"));
    view! {
        <details class="quiz__answer">
            <summary>{answer.answer.to_string()}</summary>
            <div class=class>
                <p><strong>{verdict.to_string()}</strong>" "<span inner_html=site.markdown.line(&answer.why)></span></p>
                <p>{words.more.to_string()}" "<a href=href>{told}</a></p>
            </div>
        </details>
    }
}
