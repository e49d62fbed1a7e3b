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
    assert_eq!(codes.len(), 14);
    assert!(codes.contains("contact_by_needs_phone"));
}

#[test]
fn normalising_reaches_every_field_and_settles() {
    let mut lead = Lead::default();
    for &field in Field::all() {
        *lead.get_mut(field) = " a\r\nb\0 ".to_owned();
    }
    let once = lead.normalised();
    assert!(Field::all().iter().all(|&f| once.get(f) == "a b"));
    assert!(once.clone().normalised() == once);
}

#[test]
fn debug_tells_nothing_of_the_person() {
    let lead = Lead {
        name: "José".to_owned(),
        ..Lead::default()
    };
    assert!(!format!("{lead:?}").contains("José"));
}
