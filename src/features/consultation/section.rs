//! The form on its page, at build.

use super::view::ConsultationView;
use super::words::props;
use crate::island::island;
use crate::site::call_facts::CallFacts;
use crate::site::footer::{Email, Phone};
use crate::site::prose::Prose;
use crate::site::render::site;
use lead::Field;
use leptos::prelude::*;

/// What to know before, the crisis line in plain sight, then the form.
#[component]
pub fn FormSection() -> impl IntoView {
    let site = site();
    let form = &site.content.consultation.form;
    let (props, fields) = props(&site);
    let native = site.content.service.native(&props.endpoint).is_some();
    let island = island("consultation", &props, view! { <ConsultationView fields/> });
    view! {
        <CallFacts/>
        <Prose text=form.before.clone()/>
        <p class="form-crisis">{form.crisis_line.clone()}</p>
        <div class:needs-script=!native>{island}</div>
        {(!native).then(|| view! { <Instead/> })}
    }
}

/// For visitors whose browser cannot send the form by itself, and runs no script: phone and mail.
#[component]
fn Instead() -> impl IntoView {
    let site = site();
    let words = site.content.consultation.form.without_script.clone();
    view! {
        <div class="without-script">
            <p>{words}</p>
            <p class="call"><Phone/></p>
            <p class="call"><Email/></p>
        </div>
    }
}

/// Everything that the form sends to the service it is set to: first what people fill in, then what the
/// page adds. It is made from the form's own list of fields, so that it cannot fall behind.
#[component]
pub fn Sent() -> impl IntoView {
    let site = site();
    let content = &site.content.consultation;
    let service = &site.content.service;
    let tells_page = service.tells_page();
    let besides =
        move || tells_page.then(|| view! { <li>{content.form.hubspot_told.clone()}</li> });
    let list = |asked: bool| {
        let all = Field::all().iter().copied();
        let fields = all.filter(|&field| field.is_asked() == asked && service.sends(field));
        let words = fields.filter_map(|field| content.sent.get(field.as_str()));
        let words = words.map(|words| view! { <li inner_html=site.markdown.inline(words)></li> });
        let more = (!asked).then(besides);
        view! { <ol class="prose">{words.collect_view()}{more}</ol> }
    };
    view! {
        <h3>{content.form.asked_heading.clone()}</h3>
        {list(true)}
        <h3>{content.form.told_heading.clone()}</h3>
        {list(false)}
    }
}
