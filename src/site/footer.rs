//! The foot of every page.

use crate::site::render::site;
use content::site::Setting;
use leptos::prelude::*;

/// Contact, veterans' lines, the quiet links and the note on what this site is.
#[component]
pub fn Footer() -> impl IntoView {
    let site = site();
    let settings = &site.content.site;
    let clinic = &settings.clinic;
    let links = settings
        .footer
        .link
        .iter()
        .map(|link| view! { <li><a href=site.href(&link.link)>{link.label.clone()}</a></li> });
    let links = links.collect_view();
    let notices = settings.legal.notices().into_iter();
    let notices = notices.filter(|(_, on, _)| *on).filter_map(|(key, _, page)| {
        let id = key.replace('_', "-");
        let mut sections = site.content.sections(page);
        let section = sections.find(|section| section.id.as_str() == id)?;
        let words = site.markdown.inline(&section.heading);
        Some(view! { <li><a href=site.href(&format!("/{page}/#{id}")) inner_html=words></a></li> })
    });
    let notices = notices.collect_view();
    let free = settings.legal.free_statement.as_ref();
    let free = free.map(
        |text| view! { <div class="wide footer__note" inner_html=site.markdown.block(text)></div> },
    );
    view! {
        <footer class="footer">
            <div class="wide footer__columns">
                <address class="footer__contact">
                    <strong>{clinic.name.clone()}</strong>
                    <span><SettingView setting=clinic.address.clone()/></span>
                    <span><Phone/></span>
                    <span><Email/></span>
                    <span><SettingView setting=clinic.hours.clone()/></span>
                </address>
                <div class="footer__help prose" inner_html=site.markdown.block(&settings.crisis.veterans)></div>
                <ul class="footer__links">{links}{notices}</ul>
            </div>
            <p class="wide footer__note">{settings.footer.note.clone()}</p>
            {free}
        </footer>
    }
}

/// A setting as it is shown; a sample is marked as one.
#[component]
pub fn SettingView(
    /// The setting.
    setting: Setting,
) -> impl IntoView {
    let Setting { value, sample } = setting;
    match sample {
        true => view! { <mark class="sample">{value}</mark> }.into_any(),
        false => value.into_any(),
    }
}

/// The clinic's email address as a link that writes to it.
#[component]
pub fn Email() -> impl IntoView {
    let email = site().content.site.clinic.email.clone();
    let href = format!("mailto:{}", email.value);
    view! { <a href=href><SettingView setting=email/></a> }
}

/// The clinic's phone number as a link that calls it.
#[component]
pub fn Phone() -> impl IntoView {
    let phone = site().content.site.clinic.phone.clone();
    let digits: String = phone
        .value
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    view! { <a href=format!("tel:{digits}")><SettingView setting=phone/></a> }
}
