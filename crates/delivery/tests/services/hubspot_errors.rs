//! What HubSpot says, and where the visitor reads it.

use crate::hubspot::{DECLARED, SERVICE};
use crate::trial::{Trial, rejected};
use crate::wire::{Request, fixture, lead, package};
use delivery::{Encoder, Outcome, Package};
use lead::{Field, Lead, Problem};

const FORMS: &str = "https://api.hsforms.com/submissions/v3/integration/submit";

#[test]
fn what_is_declared_is_what_may_be_sent() {
    let settings = fixture("hubspot").settings;
    let mut sent = delivery::settings::sent_names(&settings);
    sent.sort_unstable();
    let mut declared = DECLARED;
    declared.sort_unstable();
    assert_eq!(sent, declared);
}

#[test]
fn errors_land_where_they_belong() {
    let trial = || Trial::of(&SERVICE);
    let form = |form: &str| trial().to(&format!("{FORMS}/1234567/{form}"));
    #[rustfmt::skip]
    let cases = [
        // The name of another field was typed: it must not be taken for the one that is wrong.
        (trial().with(Field::Email, "phone"), Field::Email, Some(Problem::EmailMalformed),
         "The email address 'phone' is not valid"),
        (trial().with(Field::Email, "nobody"), Field::Email, Some(Problem::EmailMalformed),
         "The email address 'nobody' is not valid"),
        (form("no-free-mail"), Field::Email, None,
         "Error in 'fields.email'. Blocked email 'jose+clinic@mail.example'"),
        (form("numbers"), Field::Phone, Some(Problem::PhoneMalformed),
         "Error in 'fields.phone'. not a number"),
        (form("texts"), Field::TextConsent, Some(Problem::TextConsentMissing),
         "Error in 'fields.text_consent'. Required field 'text_consent' is missing"),
        (trial().with(Field::BestTime, "never"), Field::BestTime, Some(Problem::BestTimeUnknown),
         "Error in 'fields.best_time_to_call'. Not an option"),
        (trial().with(Field::Name, &"x".repeat(70_000)), Field::Name, Some(Problem::NameTooLong),
         "Error in 'fields.firstname'. Input too large"),
    ];
    for (trial, field, problem, message) in cases {
        trial.refuses(rejected(field, problem, message));
    }
}

#[test]
fn several_errors_and_refusals() {
    let form = |form: &str| Trial::of(&SERVICE).to(&format!("{FORMS}/1234567/{form}"));
    let Outcome::Rejected(errors) = form("wants-email").with(Field::Email, "").refused() else {
        panic!("not rejected");
    };
    let found: Vec<_> = errors
        .iter()
        .map(|error| (error.field, error.problem))
        .collect();
    assert_eq!(
        found,
        [
            (Field::Email, None),
            (Field::Name, Some(Problem::NameMissing))
        ]
    );
    form("captcha").refuses(Outcome::Refused);
    form("any")
        .with(Field::Consent, "")
        .refuses(Outcome::Refused);
    // Where a visit came from is sent only once the owner has named it, and so declared it.
    let named = (Field::UtmSource, "utm_source".to_owned());
    let named = form("any").set(|settings| settings.names.push(named));
    named.refuses(Outcome::Refused);
    // A field that the form does not declare is the owner's slip, also where it is a field of ours.
    let undeclared =
        form("any").set(|settings| settings.extra.push(("x".to_owned(), "y".to_owned())));
    undeclared.refuses(Outcome::Refused);
    form("any")
        .set(|settings| settings.names.clear())
        .refuses(Outcome::Refused);
    let to = |portal: &str| Trial::of(&SERVICE).to(&format!("{FORMS}/{portal}/any"));
    to("0").refuses(Outcome::Refused);
    to("429").refuses(Outcome::Busy(None));
    for encoder in [Encoder::Form, Encoder::Json] {
        form("any").encoded(encoder).refuses(Outcome::Refused);
    }
    assert!(matches!(
        form("any").send(),
        (Outcome::Accepted(_), Some(_))
    ));
}

#[test]
fn what_is_not_known_is_left_out() {
    let fixture = fixture("hubspot");
    let said = |change: &dyn Fn(&mut Package<'_>), lead: &Lead| {
        let mut package = package(lead);
        change(&mut package);
        Request::of(&fixture, &package).json().unwrap()
    };
    let whole = lead();
    let all = said(&|_| (), &whole);
    assert_eq!(all["submittedAt"], "1795462136000");
    assert_eq!(all["context"]["pageName"], "Free consultation");
    let no_time = said(&|package| package.at_ms = 0, &whole);
    assert_eq!(no_time.get("submittedAt"), None);
    let no_name = said(&|package| package.page_name = "", &whole);
    assert_eq!(no_name["context"].as_object().unwrap().len(), 1);
    let no_page = said(&|package| package.page_uri = "", &whole);
    assert_eq!(no_page.get("context"), None);
    for (consent, words) in [("", "words"), ("yes", "")] {
        let lead = Lead {
            consent: consent.to_owned(),
            consent_text: words.to_owned(),
            ..lead()
        };
        assert_eq!(said(&|_| (), &lead).get("legalConsentOptions"), None);
    }
}
