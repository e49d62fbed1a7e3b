//! The prerendered form, which works without the script, and what the privacy page tells of it.

use crate::common::{BUILD_DATE, select, site_on};
use content::consultation::version;
use content::delivery::{Encoder, Settings};
use lead::Field;
use neuromend::site::render::Site;
use prerender::pages::all as pages;
use scraper::Html;
use std::sync::Arc;

fn page(path: &str) -> Html {
    let pages = pages(&site_on(BUILD_DATE));
    let page = pages.iter().find(|page| page.path == path).unwrap();
    Html::parse_document(&page.body)
}

#[test]
fn it_posts_without_the_script() {
    let tree = page("/consultation/");
    let form = tree
        .select(&select("form#consultation-form"))
        .next()
        .unwrap();
    assert_eq!(
        (form.attr("method"), form.attr("action")),
        (Some("post"), Some("/api/consultations"))
    );
    for field in Field::all() {
        let named = format!("[name={}]", field.as_str());
        assert!(form.select(&select(&named)).next().is_some(), "{field:?}");
    }
    let unwanted = select("form [placeholder], form textarea, form [maxlength]");
    assert_eq!(tree.select(&unwanted).count(), 0);
}

/// What the page tells stands in hidden controls: the exact words beside each box, and nothing of a visit.
#[test]
fn it_carries_the_words_that_are_agreed_to() {
    let tree = page("/consultation/");
    let words = |field: Field| {
        let beside = format!("label[for=field-{}]", field.as_str());
        let label = tree.select(&select(&beside)).next().unwrap();
        label.text().collect::<String>()
    };
    for &field in Field::all().iter().filter(|field| !field.is_asked()) {
        let control = format!("input[type=hidden]#field-{}", field.as_str());
        let control = tree.select(&select(&control)).next().unwrap();
        let wanted = match field {
            Field::ConsentText => words(Field::Consent),
            Field::ConsentVersion => version(&words(Field::Consent)),
            Field::TextConsentText => words(Field::TextConsent),
            Field::TextConsentVersion => version(&words(Field::TextConsent)),
            _ => String::new(),
        };
        assert_eq!(control.attr("value"), Some(wanted.as_str()), "{field:?}");
    }
    for field in [Field::Consent, Field::TextConsent] {
        let ticked = format!("#field-{}[checked]", field.as_str());
        assert_eq!(tree.select(&select(&ticked)).count(), 0, "{field:?}");
    }
    // Without the script the browser cannot know who asks for texts.
    assert_eq!(
        tree.select(&select("#field-text_consent[required]"))
            .count(),
        0
    );
    assert_eq!(tree.select(&select("#field-consent[required]")).count(), 1);
}

/// Nobody reaches it by Tab, by a screen reader or by the browser's own filling in.
#[test]
fn the_trap_is_for_robots() {
    let tree = page("/consultation/");
    let trap = site_on(BUILD_DATE).content.service.honeypot.clone();
    assert!(!trap.is_empty());
    let selector =
        format!("form [hidden] label > input[name={trap}][tabindex='-1'][autocomplete=off]");
    assert_eq!(tree.select(&select(&selector)).count(), 1);
}

#[test]
fn the_privacy_page_tells_each_field_that_is_sent() {
    let tree = page("/privacy/");
    let told: Vec<String> = tree
        .select(&select("#form ol > li"))
        .map(|item| item.text().collect())
        .collect();
    let site = site_on(BUILD_DATE);
    let words = |field: &Field| {
        site.content.consultation.sent[field.as_str()]
            .as_str()
            .to_owned()
    };
    assert_eq!(told, Field::all().iter().map(words).collect::<Vec<_>>());
}

/// A service that takes JSON only: without the script there are phone and mail in place of the form, and the
/// privacy page tells what HubSpot is told besides.
#[test]
fn a_service_that_browsers_cannot_send_to() {
    let own = site_on(BUILD_DATE);
    let mut content = (*own.content).clone();
    content.service = Settings {
        encoder: Encoder::HubSpot,
        ..Settings::default()
    };
    let besides = content.consultation.form.hubspot_told.clone();
    let without = content.consultation.form.without_script.clone();
    let pages = pages(&Arc::new(Site::new(Arc::new(content), "/")));
    let body = |path: &str| {
        let page = pages.iter().find(|page| page.path == path).unwrap();
        Html::parse_document(&page.body)
    };
    let form = body("/consultation/");
    assert!(form.select(&select("form[action]")).next().is_none());
    assert!(form.select(&select(".needs-script form")).next().is_some());
    let instead = form.select(&select(".without-script")).next().unwrap();
    let said: String = instead.text().collect();
    assert!(said.contains(&without), "{said}");
    for link in ["a[href^='tel:']", "a[href^='mailto:']"] {
        assert!(instead.select(&select(link)).next().is_some(), "{link}");
    }
    let told: Vec<String> = body("/privacy/")
        .select(&select("#form ol > li"))
        .map(|item| item.text().collect())
        .collect();
    assert!(told.contains(&besides), "{told:?}");
    // The agreement goes to a place of HubSpot's own; where the visit came from goes nowhere.
    for (field, goes) in [
        ("consent", true),
        ("consent_text", true),
        ("utm_source", false),
    ] {
        let words = own.content.consultation.sent[field].as_str();
        assert_eq!(
            told.iter().any(|one| one == words),
            goes,
            "{field} {told:?}"
        );
    }
}
