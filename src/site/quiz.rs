//! Questions about what was read; each answer leads to its row.

use crate::site::render::{html, site};
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
    let questions = html(|| {
        let questions = site().content.quiz.question.clone().into_iter();
        questions
            .map(|question| view! { <Question question/> })
            .collect_view()
    });
    view! { <ol class="quiz" inner_html=questions></ol> }
}

#[component]
fn Question(question: QuizQuestion) -> impl IntoView {
    let answers = question.answer.iter();
    let answers = answers
        .map(
            |answer| view! { <Answer answer=answer.clone() row=question.row.as_str().to_owned()/> },
        )
        .collect_view();
    view! {
        <li class="quiz__item">
            <h3>{question.question.as_str().to_owned()}</h3>
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
    let mut rows = site.content.comparison.row.iter();
    // The content's checks see to it that there is such a row.
    let told = rows.find(|other| other.id.as_str() == row);
    let told = told.map(|row| row.question.as_str().to_owned());
    let href = site.href(&format!("/compare/#row-{row}"));
    view! {
        <details class="quiz__answer">
            <summary>{answer.answer.as_str().to_owned()}</summary>
            <div class=class>
                <p><strong>{verdict.as_str().to_owned()}</strong>" "<span inner_html=site.markdown.line(&answer.why)></span></p>
                <p>{words.more.as_str().to_owned()}" "<a href=href>{told}</a></p>
            </div>
        </details>
    }
}
