//! The form on its page, at build.

use crate::components::footer::SettingView;
use crate::components::prose::Prose;
use crate::consultation::words::words;
use crate::island::{Island, IslandView};
use crate::render::site;
use leptos::prelude::*;

/// What to know before, the crisis line in plain sight, then the form.
#[component]
pub fn FormSection() -> impl IntoView {
    let site = site();
    let form = &site.content.consultation.form;
    let clinic = &site.content.site.clinic;
    let island = Island::ConsultationForm(Box::new(words(&site)));
    view! {
        <ul class="call-facts">
            <li><SettingView setting=clinic.call_cost.clone()/></li>
            <li><SettingView setting=clinic.who_calls_back.clone()/>", "<SettingView setting=clinic.calls_back_within.clone()/></li>
            <li><SettingView setting=clinic.hours.clone()/></li>
        </ul>
        <Prose text=form.before.as_str()/>
        <p class="form-crisis">{form.crisis_line.clone()}</p>
        <IslandView island/>
    }
}
