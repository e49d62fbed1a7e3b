//! Checking and sending, in the browser.

use crate::browser::{dom, json};
use crate::consultation::draft;
use crate::consultation::outcome::{Outcome, understand};
use crate::consultation::props::FormWords;
use crate::consultation::state::{FormState, Phase, sentences};
use gloo_net::http::Request;
use lead::{Field, Lead};
use leptos::html::Form;
use leptos::prelude::*;
use std::cell::RefCell;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{AbortController, HtmlFormElement, HtmlSelectElement, UrlSearchParams};

/// Brings a prerendered form to life: puts back what was kept, and keeps it again on leaving.
pub fn attach(form: NodeRef<Form>, state: FormState) {
    Effect::new(move |_| {
        let Some(form) = form.get() else { return };
        form.set_no_validate(true);
        draft::restore(&form);
        suggest_time_zone(&form);
        changed_in(&form, state);
    });
    on_cleanup(move || {
        let sent = matches!(state.phase.try_get_untracked(), Some(Phase::Sent(_)) | None);
        if let Some(form) = form.try_get_untracked().flatten().filter(|_| !sent) {
            draft::keep(&form);
        }
    });
}

/// After a choice: whether the visitor asks for someone else.
pub fn changed(form: NodeRef<Form>, state: FormState) {
    if let Some(form) = form.get_untracked() {
        changed_in(&form, state);
    }
}

fn changed_in(form: &HtmlFormElement, state: FormState) {
    let other = draft::read(form).asking_for == "other";
    if state.for_other.get_untracked() != other {
        state.for_other.set(other);
    }
}

/// The browser's own time zone, shown and changeable, where none is chosen yet.
fn suggest_time_zone(form: &HtmlFormElement) {
    let select = form.query_selector("[name=time_zone]").ok().flatten();
    let Some(select) = select.and_then(|element| element.dyn_into::<HtmlSelectElement>().ok())
    else {
        return;
    };
    let format = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new());
    let zone = js_sys::Reflect::get(&format.resolved_options(), &"timeZone".into()).ok();
    if let Some(zone) = zone
        .and_then(|zone| zone.as_string())
        .filter(|_| select.value().is_empty())
    {
        draft::offer(&select, &zone);
        select.set_value(&zone);
    }
}

/// The visitor pressed send. While a request is on its way nothing happens.
pub fn press(form: NodeRef<Form>, words: StoredValue<FormWords>, state: FormState) {
    let Some(form) = form.get_untracked() else {
        return;
    };
    if state.phase.get_untracked() == Phase::Sending {
        return;
    }
    let mut lead = draft::read(&form).normalised();
    let problems = lead::validate(&lead);
    if !problems.is_empty() {
        let sentences = words.with_value(|words| sentences(problems, words));
        reject(sentences, false, words, state);
        return;
    }
    lead.submission_id = submission_id(&lead);
    state.errors.set(Vec::new());
    state.phase.set(Phase::Sending);
    dom::set_title_prefix(None);
    leptos::task::spawn_local(async move {
        let (endpoint, timeout) = (form.action(), words.with_value(|words| words.timeout_ms));
        match attempt(&endpoint, timeout, &lead).await {
            Outcome::Accepted(reference) => {
                forget(&form);
                state.phase.set(Phase::Sent(reference));
                dom::focus_soon("form-sent-heading");
            }
            Outcome::Rejected(errors) => reject(errors, true, words, state),
            Outcome::Failed => {
                state.phase.set(Phase::Failed);
                dom::focus_soon("form-failed");
            }
        }
    });
}

fn reject(
    errors: Vec<(Field, String)>,
    by_endpoint: bool,
    words: StoredValue<FormWords>,
    state: FormState,
) {
    state.phase.set(Phase::Filling);
    state.by_endpoint.set(by_endpoint);
    state.errors.set(errors);
    words.with_value(|words| dom::set_title_prefix(Some(&words.error_title_prefix)));
    dom::focus_soon("error-summary");
}

/// One attempt: form-encoded, which needs no preflight, and asks for JSON.
async fn attempt(endpoint: &str, timeout_ms: u32, lead: &Lead) -> Outcome {
    let Some(body) = encode(lead) else {
        return Outcome::Failed;
    };
    let Ok(abort) = AbortController::new() else {
        return Outcome::Failed;
    };
    let signal = abort.signal();
    let timer = set_timeout_with_handle(
        move || abort.abort(),
        Duration::from_millis(timeout_ms.into()),
    );
    let request = Request::post(endpoint)
        .header("Accept", "application/json")
        .header(
            "Content-Type",
            "application/x-www-form-urlencoded;charset=UTF-8",
        )
        .abort_signal(Some(&signal))
        .body(body);
    let outcome = match request {
        Ok(request) => match request.send().await {
            Ok(answer) => match answer.text().await {
                Ok(body) => understand(answer.status(), &body, json::parse),
                Err(_) => Outcome::Failed,
            },
            Err(_) => Outcome::Failed,
        },
        Err(_) => Outcome::Failed,
    };
    if let Ok(timer) = timer {
        timer.clear();
    }
    outcome
}

fn encode(lead: &Lead) -> Option<String> {
    let body = UrlSearchParams::new().ok()?;
    for &field in Field::all() {
        body.append(field.as_str(), lead.get(field));
    }
    body.to_string().as_string()
}

thread_local! {
    /// The request that was sent last and not accepted yet.
    static LAST: RefCell<Option<Lead>> = const { RefCell::new(None) };
}

/// The id of a request: the same for each attempt with the same words, a new one when they change.
fn submission_id(lead: &Lead) -> String {
    LAST.with(|last| {
        let mut last = last.borrow_mut();
        if let Some(sent) = last.as_ref() {
            let same = Lead {
                submission_id: String::new(),
                ..sent.clone()
            } == *lead;
            if same {
                return sent.submission_id.clone();
            }
        }
        let id = random_id();
        *last = Some(Lead {
            submission_id: id.clone(),
            ..lead.clone()
        });
        id
    })
}

/// After success nothing of the request stays.
fn forget(form: &HtmlFormElement) {
    form.reset();
    LAST.with(|last| last.replace(None));
}

/// 128 random bits as hexadecimal digits.
fn random_id() -> String {
    let mut bytes = [0_u8; 16];
    if let Ok(crypto) = window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or('0');
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}
