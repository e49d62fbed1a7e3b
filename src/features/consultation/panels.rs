//! What the visitor reads of the sending. The words stand in the page, hidden.

use super::fields::links;
use super::ids::ENDS;
use crate::site::call_facts::CallFacts;
use crate::site::footer::{Phone, SettingView};
use crate::site::render::site;
use leptos::prelude::*;

/// An end without success: what is known, that everything is still there, the phone number. The form's
/// own button below says "try again".
///
/// Read aloud: it takes the focus. Prerendered: hidden, with the words of every end.
#[component]
pub fn Ending() -> impl IntoView {
    let site = site();
    let form = &site.content.consultation.form;
    view! {
        <div class="summary" id="form-failed" role="group" aria-labelledby="form-end-timeout" tabindex="-1" hidden>
            <div><Ends/></div>
            <p id="form-busy" hidden></p>
            <div class="prose" inner_html=site.markdown.block(&form.failed_body)></div>
            <p class="reference" hidden>
                <span>{form.quote_label.to_string()}": "</span>
                <strong id="reference-to-quote"></strong>
            </p>
            <div><Call/></div>
        </div>
    }
}

/// Heading and words of each end; the style shows the one that `data-end` names.
#[component]
fn Ends() -> impl IntoView {
    let site = site();
    let form = &site.content.consultation.form;
    let unknown = &form.unknown;
    let again = if site.content.service.idempotent {
        &form.again_once
    } else {
        &form.again_twice
    };
    let doubts = [
        &unknown.timeout,
        &unknown.network,
        &unknown.offline,
        &unknown.server,
        &unknown.unreadable,
        &unknown.canceled,
        &unknown.earlier,
    ];
    let doubts = doubts.map(|words| (&form.failed_heading, format!("{words} {again}")));
    let known = [
        (&form.refused_heading, form.refused.clone()),
        (&form.busy_heading, form.busy.clone()),
        (&form.not_sent_heading, form.not_sent.clone()),
    ];
    let all = doubts.into_iter().chain(known).zip(ENDS);
    let all = all.map(|((heading, words), key)| {
        view! {
            <div class=format!("summary__end summary__end--{key}")>
                <h3 class="summary__heading" id=format!("form-end-{key}")>{heading.clone()}</h3>
                <p>{words}</p>
            </div>
        }
    });
    all.collect_view()
}

/// The confirmation, which takes the form's place unless something was typed after the press: that it arrived, the
/// clinic's own details, what the call is and is not, the number.
///
/// Read aloud: its heading takes the focus. Prerendered: whole but for the reference, hidden.
#[component]
pub fn Confirmation() -> impl IntoView {
    let site = site();
    let form = &site.content.consultation.form;
    view! {
        <div class="sent" id="form-sent" hidden>
            <h3 class="sent__heading" id="form-sent-heading" tabindex="-1">{form.sent_heading.to_string()}</h3>
            <p class="reference" hidden>
                <span>{form.reference_label.to_string()}": "</span>
                <strong id="reference"></strong>
            </p>
            <p id="form-edited" hidden>{form.sent_edited.to_string()}</p>
            <div>
                <div class="prose" inner_html=site.markdown.block(&form.sent_body)></div>
                <div><CallFacts/><div class="prose" inner_html=site.markdown.block(&form.sent_call)></div></div>
                <div><Call/></div>
            </div>
        </div>
    }
}

/// All mistakes at once, each a link to its field, in the words that stand beside the field too.
///
/// Read aloud: it takes the focus when the visitor pressed send, and is read as a group.
///
/// Prerendered: hidden, with an empty link to each field. Below it stands the clinic's number.
#[component]
pub fn Mistakes() -> impl IntoView {
    let site = site();
    let form = &site.content.consultation.form;
    view! {
        <div class="summary" id="error-summary" role="group" aria-labelledby="error-summary-heading" tabindex="-1" hidden>
            <h3 class="summary__heading" id="error-summary-heading">{form.error_summary_heading.to_string()}</h3>
            <ul inner_html=links()></ul>
            <div id="form-doubt" hidden>
                <p>{form.rejected_doubt.to_string()}</p>
                <p class="reference">
                    <span>{form.quote_label.to_string()}": "</span>
                    <strong id="reference-in-doubt"></strong>
                </p>
            </div>
        </div>
        <div class="form__call" hidden><Call/></div>
    }
}

/// How the sending goes, and the button that stops it.
///
/// Read aloud: each step as a status; the seconds are not counted aloud. Prerendered: empty and hidden.
#[component]
pub fn Progress() -> impl IntoView {
    let site = site();
    let form = &site.content.consultation.form;
    view! {
        <p class="form__status" id="form-status" role="status"></p>
        <p class="form__status" id="form-wait" role="timer" hidden>
            <span>{form.seconds_label.to_string()}": "</span>
            <span id="form-seconds"></span>
        </p>
        <button class="button form__cancel" id="form-cancel" type="button" hidden>{form.cancel.to_string()}</button>
    }
}

/// The clinic's number and hours.
#[component]
fn Call() -> impl IntoView {
    let site = site();
    let words = site.content.site.words.call_us.clone();
    let hours = site.content.site.clinic.hours.clone();
    view! {
        <p class="call">{words}" "<Phone/></p>
        <p class="call"><SettingView setting=hours/></p>
    }
}
