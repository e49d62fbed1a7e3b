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
    let tick = [Field::ContactBy, Field::Consent, Field::TextConsent];
    let words = [
        (Field::ConsentText, "words"),
        (Field::ConsentVersion, "v1"),
        (Field::TextConsentText, "of texts"),
        (Field::TextConsentVersion, "v2"),
    ];
    for (ticked, consent, text_consent) in [
        ([" text ", "yes", "yes"], true, true),
        (["call", "yes", "yes"], true, false),
        (["text", "yes", ""], true, false),
        (["text", " ", "yes"], false, true),
    ] {
        let mut lead = Lead::default();
        for (field, text) in tick.into_iter().zip(ticked).chain(words) {
            *lead.get_mut(field) = text.to_owned();
        }
        let lead = lead.normalised();
        for (at, (field, text)) in words.into_iter().enumerate() {
            let kept = if at < 2 { consent } else { text_consent };
            assert_eq!(lead.get(field), if kept { text } else { "" }, "{ticked:?}");
        }
        assert_eq!(lead.text_consent, if text_consent { "yes" } else { "" });
    }
}

#[test]
fn asked_or_added_by_the_page() {
    for (is, first, last, many) in [
        (
            Field::is_asked as fn(Field) -> bool,
            "asking_for",
            "text_consent",
            10,
        ),
        (Field::is_campaign, "utm_source", "referrer", 7),
    ] {
        let all = Field::all().iter().filter(|field| is(**field));
        let all: Vec<_> = all.map(|field| field.as_str()).collect();
        assert_eq!((all[0], all[all.len() - 1], all.len()), (first, last, many));
    }
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
    let wanted = "self other, call text email, any morning afternoon evening, yes no, yes, yes";
    assert_eq!(offered.join(", "), wanted);
}
