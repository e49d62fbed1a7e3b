//! Names, codes and tidying.

use lead::{Field, Lead, Problem};
use std::collections::HashSet;

#[test]
fn every_field_has_its_own_name_and_place() {
    let mut lead = Lead::default();
    for &field in Field::all() {
        *lead.get_mut(field) = field.as_str().to_owned();
        assert_eq!(Field::from_name(field.as_str()), Some(field));
    }
    for &field in Field::all() {
        assert_eq!(lead.get(field), field.as_str());
    }
    assert_eq!(
        (lead.name.as_str(), lead.submission_id.as_str()),
        ("name", "submission_id")
    );
    assert_eq!(Field::from_name("website"), None);
}

#[test]
fn codes_are_distinct() {
    let codes: HashSet<_> = Problem::all().iter().map(|p| p.code()).collect();
    assert_eq!(codes.len(), 16);
    assert!(codes.contains("contact_by_needs_phone"));
}

#[test]
fn normalising_reaches_every_field_and_settles() {
    let mut lead = Lead::default();
    for &field in Field::all() {
        *lead.get_mut(field) = " a\r\nb\0 ".to_owned();
    }
    let once = lead.normalised();
    // Whose words are dropped has a test of its own.
    let dropped = |f: &Field| {
        matches!(
            f,
            Field::TextConsent | Field::TextConsentText | Field::TextConsentVersion
        )
    };
    for &field in Field::all().iter().filter(|f| !dropped(f)) {
        assert_eq!(once.get(field), "a b", "{field:?}");
    }
    assert!(once.clone().normalised() == once);
}

#[test]
fn words_stay_only_with_their_tick() {
    let ticked = |contact_by: &str, consent: &str, text_consent: &str| {
        Lead {
            contact_by: contact_by.to_owned(),
            consent: consent.to_owned(),
            consent_text: "words".to_owned(),
            consent_version: "v1".to_owned(),
            text_consent: text_consent.to_owned(),
            text_consent_text: "of texts".to_owned(),
            text_consent_version: "v2".to_owned(),
            ..Lead::default()
        }
        .normalised()
    };
    let all = ticked(" text ", "yes", "yes");
    assert_eq!(
        (all.consent_text.as_str(), all.consent_version.as_str()),
        ("words", "v1")
    );
    assert_eq!(
        (
            all.text_consent.as_str(),
            all.text_consent_text.as_str(),
            all.text_consent_version.as_str()
        ),
        ("yes", "of texts", "v2")
    );
    for other in [ticked("call", "yes", "yes"), ticked("text", "yes", "")] {
        assert_eq!(other.consent_text, "words");
        assert_eq!(other.text_consent, "");
        assert_eq!(other.text_consent_text, "");
        assert_eq!(other.text_consent_version, "");
    }
    let none = ticked("text", " ", "yes");
    assert_eq!(
        (none.consent_text.as_str(), none.consent_version.as_str()),
        ("", "")
    );
    assert_eq!(none.text_consent_text, "of texts");
}

#[test]
fn asked_or_added_by_the_page() {
    let asked: Vec<&str> = Field::all()
        .iter()
        .filter(|f| f.is_asked())
        .map(|f| f.as_str())
        .collect();
    assert_eq!(
        (asked.first(), asked.last(), asked.len()),
        (Some(&"asking_for"), Some(&"text_consent"), 10)
    );
    let campaign: Vec<&str> = Field::all()
        .iter()
        .filter(|f| f.is_campaign())
        .map(|f| f.as_str())
        .collect();
    assert_eq!(
        (campaign.first(), campaign.last(), campaign.len()),
        (Some(&"utm_source"), Some(&"referrer"), 7)
    );
}

#[test]
fn debug_tells_nothing_of_the_person() {
    let lead = Lead {
        name: "José".to_owned(),
        ..Lead::default()
    };
    assert_eq!(format!("{lead:?}"), "Lead(not shown)");
}

#[test]
fn what_each_field_offers() {
    let choices = |field: &Field| (!field.choices().is_empty()).then(|| field.choices().join(" "));
    let offered: Vec<_> = Field::all().iter().filter_map(choices).collect();
    assert_eq!(
        offered,
        [
            "self other",
            "call text email",
            "any morning afternoon evening",
            "yes no",
            "yes",
            "yes"
        ]
    );
}
