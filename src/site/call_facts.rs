//! What the clinic says of the call, of treatment there, and of its people.

use crate::site::footer::{Phone, SettingView};
use crate::site::render::site;
use content::site::Setting;
use leptos::prelude::*;

/// What the clinic says of the call: what it costs, who answers, how soon, opening hours.
#[component]
pub fn CallFacts() -> impl IntoView {
    let site = site();
    let form = &site.content.consultation.form;
    let clinic = &site.content.site.clinic;
    let phone =
        view! { <div><dt>{site.content.site.words.call_us.clone()}</dt><dd><Phone/></dd></div> };
    let told = told([
        (&form.cost_label, &clinic.call_cost),
        (&form.who_label, &clinic.who_calls_back),
        (&form.soon_label, &clinic.calls_back_within),
        (&form.hours_label, &clinic.hours),
    ]);
    view! { <dl class="facts call-facts">{phone}{told}</dl> }
}

/// What the clinic says of treatment there, and what it does not do.
#[component]
pub fn ClinicFacts() -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let treatment = &site.content.site.treatment;
    let told = told([
        (&words.clinic_in_the_room, &treatment.in_the_room),
        (&words.clinic_watched, &treatment.watched),
        (&words.clinic_you_may_leave, &treatment.you_may_leave),
        (&words.clinic_emergency, &treatment.emergency),
        (&words.clinic_not_treated, &treatment.not_treated),
        (&words.clinic_not_offered, &treatment.not_offered),
        (&words.clinic_price, &treatment.price),
    ]);
    view! { <dl class="facts call-facts">{told}</dl> }
}

/// The clinic's people: name, license, role, and a picture where there is one.
#[component]
pub fn People() -> impl IntoView {
    let site = site();
    let people = site.content.site.person.iter().map(|person| {
        let [name, license, role] = [&person.name, &person.license, &person.role].map(|text| text.to_string());
        let picture = person.picture.as_ref().and_then(|name| site.content.pictures.get(name.as_str()));
        // The name stands beside it; a screen reader need not say it twice.
        let picture = picture.map(|picture| view! {
            <img class="person__picture" src=site.href(&picture.path()) alt="" width=picture.width height=picture.height loading="lazy" decoding="async"/>
        });
        view! {
            <li class="person">
                {picture}
                <p class="person__name">{name}</p>
                <p>{role}</p>
                <p class="meta">{license}</p>
            </li>
        }
    });
    view! { <ul class="people">{people.collect_view()}</ul> }
}

fn told<const N: usize>(facts: [(&String, &Setting); N]) -> impl IntoView + use<N> {
    let facts = facts.map(|(label, setting)| {
        view! { <div><dt>{label.clone()}</dt><dd><SettingView setting=setting.clone()/></dd></div> }
    });
    facts.into_iter().collect_view()
}
