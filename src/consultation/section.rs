//! The form on its page, at build.

use crate::components::footer::SettingView;
use crate::components::prose::Prose;
use crate::consultation::form::ConsultationForm;
use crate::consultation::words::words;
use crate::island::island;
use crate::render::{html, site};
use leptos::prelude::*;

/// What to know before, the crisis line in plain sight, then the form.
#[component]
pub fn FormSection() -> impl IntoView {
    let site = site();
    let form = &site.content.consultation.form;
    let words = words(&site);
    let island = island(
        &words.clone(),
        html(move || view! { <ConsultationForm words/> }),
    );
    view! {
        <CallFacts/>
        <Prose text=form.before.as_str()/>
        <p class="form-crisis">{form.crisis_line.clone()}</p>
        {island}
    }
}

/// What the clinic says of the call: what it costs, who answers, how soon, opening hours.
#[component]
pub fn CallFacts() -> impl IntoView {
    let site = site();
    let form = &site.content.consultation.form;
    let clinic = &site.content.site.clinic;
    let facts = [
        (&form.cost_label, &clinic.call_cost),
        (&form.who_label, &clinic.who_calls_back),
        (&form.soon_label, &clinic.calls_back_within),
        (&form.hours_label, &clinic.hours),
    ];
    let facts = facts.map(|(label, setting)| {
        view! { <div><dt>{label.clone()}</dt><dd><SettingView setting=setting.clone()/></dd></div> }
    });
    view! { <dl class="facts call-facts">{facts.into_iter().collect_view()}</dl> }
}
