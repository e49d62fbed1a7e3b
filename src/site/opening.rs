//! The top of a page's own part: its heading, its first words, its notices.

use crate::site::footer::{Phone, SettingView};
use crate::site::prose::Prose;
use crate::site::render::site;
use content::text::{Id, Markdown, Text};
use leptos::prelude::*;

/// The part of the document that differs from page to page; client navigation exchanges it.
#[component]
pub fn Main(
    /// For styling.
    name: &'static str,
    children: Children,
) -> impl IntoView {
    view! { <main id="main" class=format!("page page--{name}") tabindex="-1">{children()}</main> }
}

/// The heading and the first words, and beside or below them the notices that the page names:
/// who is writing, off-label use, sample text.
#[component]
pub fn Opening(
    /// The h1. It takes the focus after client navigation.
    heading: Text,
    /// The same with ECT first.
    #[prop(optional_no_strip)]
    swapped: Option<Text>,
    /// The first words.
    lead: Markdown,
    /// Whether the ways to ask the clinic stand below them.
    #[prop(optional)]
    ask: bool,
    /// Keys of `[notices]` in `site.toml`.
    notices: Vec<Id>,
    /// What stands between heading and lead, such as a date.
    meta: Option<AnyView>,
    /// What stands beside all that where there is room, and below it on a phone.
    #[prop(optional_no_strip)]
    beside: Option<AnyView>,
) -> impl IntoView {
    let class = match beside {
        Some(_) => "top top--beside",
        None if notices.is_empty() => "top",
        None => "top top--noticed",
    };
    let swapped = swapped.map(|swapped| swapped.to_string());
    view! {
        <div class=class>
            <div class="opening">
                <h1 class="opening__heading" tabindex="-1" data-swapped=swapped>{heading.to_string()}</h1>
                {meta}
                <Prose text=lead/>
                {ask.then(|| view! { <Ask/> })}
            </div>
            {beside}
            <Notices names=notices/>
        </div>
    }
}

/// The button, the phone number, and who answers how soon.
#[component]
fn Ask() -> impl IntoView {
    let site = site();
    let settings = &site.content.site;
    let button = &settings.header;
    view! {
        <p class="ask">
            <a class="button" href=site.href(&button.link)>{button.button.clone()}</a>
            <span class="ask__call">{settings.words.or_call.clone()}" "<Phone/></span>
        </p>
        <WhoAnswers/>
    }
}

/// Who answers a request, and how soon. It stands beside each button that leads to the form.
#[component]
pub fn WhoAnswers() -> impl IntoView {
    let site = site();
    let (words, clinic) = (&site.content.site.words, &site.content.site.clinic);
    let [who, soon] = [&clinic.who_calls_back, &clinic.calls_back_within].map(Clone::clone);
    view! {
        <p class="ask__who">{words.answers.clone()}" "<SettingView setting=who/>", "<SettingView setting=soon/>"."</p>
    }
}

#[component]
fn Notices(names: Vec<Id>) -> impl IntoView {
    let site = site();
    let notices = &site.content.site.notices;
    // With a reviewer of the legal pages their text is no sample any more.
    let checked = site.content.site.review.legal_reviewer.is_some();
    let names: Vec<Id> = names
        .into_iter()
        .filter(|name| !(checked && name.as_str() == "sample-text"))
        .collect();
    let shown = names.iter().filter_map(|name| notices.get_key_value(name.as_str())).map(|(name, text)| {
        view! { <div class=format!("notice notice--{name}") inner_html=site.markdown.block(text)></div> }
    });
    let shown = shown.collect_view();
    (!names.is_empty()).then(|| view! { <div class="notices">{shown}</div> })
}
