//! What the clinic says of the call.

use crate::site::footer::SettingView;
use crate::site::render::site;
use leptos::prelude::*;

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
