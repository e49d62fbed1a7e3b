//! The rules of the form, case by case.

use lead::Field as F;
use lead::Problem as P;
use lead::{Field, Lead, Problem, validate};

/// A request with nothing wrong.
fn good() -> Lead {
    Lead {
        name: "José".to_owned(),
        email: "jose@example.com".to_owned(),
        phone: "(555) 010-0199".to_owned(),
        contact_by: "email".to_owned(),
        consent: "yes".to_owned(),
        text_consent: "yes".to_owned(),
        ..Lead::default()
    }
}

fn with(changes: &[(Field, &str)]) -> Lead {
    let mut lead = good();
    for &(field, value) in changes {
        *lead.get_mut(field) = value.to_owned();
    }
    lead
}

fn expect(field: Field, values: &[&str], wanted: Option<Problem>) {
    for value in values {
        let wanted: Vec<_> = wanted.map(|p| (field, p)).into_iter().collect();
        let found = validate(&with(&[(field, value)]));
        assert_eq!(found, wanted, "{field:?} {value:?}");
    }
}

#[test]
fn what_each_field_accepts() {
    let name = "名".repeat(200);
    expect(
        F::Name,
        &[
            "José",
            "王小明",
            "Nguyễn Thị Ánh",
            "محمد",
            "X Æ A-12",
            "O’Brien",
            "  padded ",
            &name,
        ],
        None,
    );
    // All cases of addresses and numbers are beside their rules.
    expect(F::Email, &["用户@例子.广告", " a@b.c "], None);
    expect(F::Phone, &["", "٠١٢٣٤٥٦٧٨٩"], None);
    expect(F::ContactBy, &["call", "text", "email"], None);
    expect(
        F::BestTime,
        &["", "any", "morning", "afternoon", "evening"],
        None,
    );
    expect(
        F::TimeZone,
        &[
            "",
            "America/Chicago",
            "Etc/GMT+5",
            "America/Port-au-Prince",
            &"z".repeat(64),
        ],
        None,
    );
    expect(F::LeaveMessage, &["", "yes", "no"], None);
    expect(F::AskingFor, &["", "self", "other"], None);
    expect(
        F::SubmissionId,
        &["", "0192f3c0-0000-7000-8000-000000000000"],
        None,
    );
}

#[test]
fn what_each_field_refuses() {
    expect(F::Name, &["", " \u{3000}"], Some(P::NameMissing));
    expect(
        F::Name,
        &[&"名".repeat(201), &"a".repeat(1001)],
        Some(P::NameTooLong),
    );
    expect(F::Email, &["jose"], Some(P::EmailMalformed));
    expect(F::Email, &["name@example"], Some(P::EmailUnfinished));
    expect(F::Phone, &["soon", "<script>"], Some(P::PhoneMalformed));
    expect(
        F::ContactBy,
        &["", "pigeon", "Call"],
        Some(P::ContactByMissing),
    );
    expect(F::BestTime, &["noon", "Any"], Some(P::BestTimeUnknown));
    expect(
        F::TimeZone,
        &["Chicago time", "América", "<b>", &"z".repeat(65)],
        Some(P::TimeZoneUnknown),
    );
    expect(F::LeaveMessage, &["maybe"], Some(P::LeaveMessageUnknown));
    expect(F::AskingFor, &["cat"], Some(P::AskingForUnknown));
    expect(F::Consent, &["", "on", "no"], Some(P::ConsentMissing));
}

#[test]
fn no_field_is_over_a_thousand_bytes() {
    let long = "a".repeat(1001);
    let checked = |f: &&Field| f.is_asked() && **f != F::Name || **f == F::SubmissionId;
    for &field in Field::all().iter().filter(checked) {
        expect(field, &[&long], Some(P::TooLong));
    }
    expect(F::SubmissionId, &[&"a".repeat(1000)], None);
    // What the page adds turns nobody away.
    expect(F::ConsentText, &[&long], None);
    expect(F::UtmSource, &[&long, "<script>"], None);
}

#[test]
fn only_texts_need_consent_to_texts() {
    let missing = [(F::TextConsent, P::TextConsentMissing)];
    for (by, consent, wanted) in [
        ("text", "yes", &[][..]),
        ("text", "", &missing[..]),
        ("text", "on", &missing),
        ("call", "", &[]),
        ("email", "", &[]),
        // Ticked, and then another way was chosen: nobody is held up for it.
        ("call", "yes", &[]),
    ] {
        let lead = with(&[(F::ContactBy, by), (F::TextConsent, consent)]);
        assert_eq!(validate(&lead), wanted, "{by} {consent:?}");
    }
}

#[test]
fn the_wanted_way_of_contact_needs_its_address() {
    let no_contact = (F::Email, P::ContactMissing);
    let no_phone = (F::ContactBy, P::ContactByNeedsPhone);
    let no_email = (F::ContactBy, P::ContactByNeedsEmail);
    let no_way = (F::ContactBy, P::ContactByMissing);
    let (mail, number) = ("a@b.c", "555 010 0199");
    for (email, phone, by, wanted) in [
        (mail, "", "email", &[][..]),
        ("", number, "call", &[]),
        ("", number, "text", &[]),
        (mail, "", "call", &[no_phone]),
        (mail, "", "text", &[no_phone]),
        ("", number, "email", &[no_email]),
        ("", "", "call", &[no_contact, no_phone]),
        ("", "", "", &[no_contact, no_way]),
    ] {
        let lead = with(&[(F::Email, email), (F::Phone, phone), (F::ContactBy, by)]);
        assert_eq!(validate(&lead), wanted, "{email:?} {phone:?} {by:?}");
    }
}

#[test]
fn problems_come_in_the_order_of_the_form() {
    let found = validate(&Lead::default());
    let fields: Vec<_> = found.into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, [F::Name, F::Email, F::ContactBy, F::Consent]);
}
