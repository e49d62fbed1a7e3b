//! The checks of the settings, and how they ride on the page.

#![allow(clippy::unwrap_used)]

use delivery::settings::{from_attributes, problems, to_attributes};
use delivery::{Encoder, Settings, Success};
use lead::Field;
use proptest::prelude::*;

fn read(toml: &str) -> Settings {
    toml::from_str(toml).unwrap()
}

/// Which settings stop the build, and which are warned of.
fn found(toml: &str, endpoint: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    let issues = problems(&read(toml), endpoint);
    let of = |stops| {
        issues
            .iter()
            .filter(|issue| issue.stops == stops)
            .map(|issue| issue.at)
            .collect()
    };
    (of(true), of(false))
}

const HUBSPOT: &str = "https://api.hsforms.com/submissions/v3/integration/submit/1234567/0a1b2c3d";
const OTHER: &str = "https://api.clinic.example/requests";

#[test]
fn ordinary_settings_have_no_problem() {
    for endpoint in [
        "/api/consultations",
        OTHER,
        "https://clinic.example:8443/x?y#z",
    ] {
        assert_eq!(found("", endpoint), (vec![], vec![]), "{endpoint}");
    }
    assert_eq!(read(""), Settings::default());
}

#[test]
fn what_does_not_fit_is_found() {
    for (toml, endpoint, stops, warns) in [
        // An encoder and its endpoint.
        (
            "encoder = 'hubspot'",
            OTHER,
            vec!["endpoint"],
            vec!["native_action", "names"],
        ),
        (
            "encoder = 'hubspot'",
            HUBSPOT,
            vec![],
            vec!["native_action", "names"],
        ),
        ("", HUBSPOT, vec!["encoder"], vec![]),
        (
            "encoder = 'hubspot'\nidempotent = true",
            HUBSPOT,
            vec!["idempotent"],
            vec!["native_action", "names"],
        ),
        (
            "encoder = 'json'",
            OTHER,
            vec![],
            vec!["native_action", "encoder"],
        ),
        (
            "encoder = 'json'\nnative_action = '/x'",
            "/y",
            vec![],
            vec![],
        ),
        (
            "encoder = 'json'\nnative_action = '/x'",
            "https://usebasin.com/f/1",
            vec!["encoder"],
            vec![],
        ),
        ("", "https://usebasin.com/forms/1", vec!["endpoint"], vec![]),
        ("", "https://formspree.io/f/", vec!["endpoint"], vec![]),
        (
            "",
            "https://hooks.zapier.com/hooks/catch/1/",
            vec!["endpoint"],
            vec![],
        ),
        // Headers and ids.
        ("id_header = true", OTHER, vec!["id_header"], vec![]),
        (
            "encoder = 'json'\nnative_action = '/x'\nid_header = true",
            "https://formspree.io/f/a",
            vec!["id_header"],
            vec![],
        ),
        (
            "idempotent = true",
            "https://formspree.io/f/a",
            vec!["idempotent"],
            vec![],
        ),
        ("idempotent = true", OTHER, vec![], vec![]),
        (
            "idempotent = true\nnames = { submission_id = '' }",
            OTHER,
            vec!["idempotent"],
            vec![],
        ),
        // Services on the site's own host.
        (
            "extra = { form-name = 'a' }\nsuccess = 'page'",
            "/",
            vec![],
            vec![],
        ),
        ("extra = { form-name = 'a' }", "/", vec!["success"], vec![]),
        (
            "extra = { form-name = 'a' }\nsuccess = 'page'",
            OTHER,
            vec!["endpoint"],
            vec![],
        ),
        (
            "extra = { form-name = 'a' }\nsuccess = 'page'\nidempotent = true",
            "/",
            vec!["idempotent"],
            vec![],
        ),
        (
            "extra = { static-form-name = 'a' }",
            OTHER,
            vec!["endpoint"],
            vec![],
        ),
        ("success = 'page'", "/", vec![], vec!["success"]),
        // What services need.
        (
            "",
            "https://api.web3forms.com/submit",
            vec!["extra"],
            vec![],
        ),
        (
            "",
            "https://formsubmit.co/ajax/a",
            vec![],
            vec!["native_action"],
        ),
        (
            "",
            "https://formsubmit.co/a",
            vec!["endpoint"],
            vec!["native_action"],
        ),
        (
            "",
            "https://script.google.com/macros/s/a/exec",
            vec!["origins"],
            vec![],
        ),
        ("", "https://hook.eu2.make.com/a", vec![], vec!["success"]),
        (
            "supersedes_name = ''",
            "https://forminit.com/f/a",
            vec!["names"; Field::all().len()],
            vec![],
        ),
        // Names and texts.
        ("names = { email = 'name' }", OTHER, vec!["names"], vec![]),
        ("names = { email = 'e mail' }", OTHER, vec!["names"], vec![]),
        ("names = { email = 'e=mail' }", OTHER, vec!["names"], vec![]),
        (
            "names = { email = '', phone = '' }",
            OTHER,
            vec!["names"],
            vec![],
        ),
        ("extra = { name = 'x' }", OTHER, vec!["extra"], vec![]),
        ("extra = { x = '' }", OTHER, vec!["extra"], vec![]),
        ("extra = { x = \"a\\nb\" }", OTHER, vec!["extra"], vec![]),
        ("campaign = false", OTHER, vec![], vec![]),
        (
            "campaign = false\nnames = { utm_source = '' }",
            OTHER,
            vec![],
            vec![],
        ),
        (
            "campaign = false\nnames = { utm_source = 'x' }",
            OTHER,
            vec!["campaign"],
            vec![],
        ),
        (
            "supersedes_name = 'email'",
            OTHER,
            vec!["supersedes_name"],
            vec![],
        ),
        ("honeypot = 'Website'", OTHER, vec!["honeypot"], vec![]),
        ("honeypot = 'best_time'", OTHER, vec!["honeypot"], vec![]),
        ("honeypot = 'reference'", OTHER, vec!["honeypot"], vec![]),
        // Not sent under this name, and still one that we answer errors by.
        (
            "honeypot = 'best_time'\nnames = { best_time = 'bt' }",
            OTHER,
            vec!["honeypot"],
            vec![],
        ),
        (
            "honeypot = 'bt'\nnames = { best_time = 'bt' }",
            OTHER,
            vec!["honeypot"],
            vec![],
        ),
        ("honeypot = 'leave_empty'", OTHER, vec![], vec![]),
        ("honeypot = '_gotcha'", OTHER, vec![], vec![]),
        // Numbers and addresses.
        (
            "timeout_seconds = 0",
            OTHER,
            vec!["timeout_seconds"],
            vec![],
        ),
        (
            "timeout_seconds = 61",
            OTHER,
            vec!["timeout_seconds"],
            vec![],
        ),
        ("subscriptions = [1]", OTHER, vec!["subscriptions"], vec![]),
        (
            "origins = ['https://a.example/x']",
            OTHER,
            vec!["origins"],
            vec![],
        ),
        (
            "origins = ['https://a.example; script-src *']",
            OTHER,
            vec!["origins"],
            vec![],
        ),
        (
            "origins = ['http://a.example']",
            OTHER,
            vec!["origins"],
            vec![],
        ),
        (
            "origins = ['https://a.example:8443']",
            OTHER,
            vec![],
            vec![],
        ),
        (
            "native_action = 'javascript:alert(1)'",
            OTHER,
            vec!["native_action"],
            vec![],
        ),
    ] {
        assert_eq!(
            found(toml, endpoint),
            (stops, warns),
            "{toml} for {endpoint}"
        );
    }
}

#[test]
fn each_issue_says_what_to_do() {
    let toml = "encoder = 'json'\nid_header = true\nidempotent = true\nhoneypot = 'email'\ntimeout_seconds = 0";
    let issues = problems(&read(toml), "https://usebasin.com/x");
    assert_eq!(issues.len(), 7, "{issues:?}");
    for issue in issues {
        assert!(
            issue.what.ends_with('.') && issue.mend.ends_with('.'),
            "{issue:?}"
        );
    }
}

/// By which name each encoder sends what the page tells by itself.
#[test]
fn what_the_page_tells() {
    let unsent = |toml: &str| {
        let settings = read(toml);
        let all = Field::all().iter().copied();
        all.filter(|&field| settings.name(field).is_empty())
            .collect::<Vec<_>>()
    };
    let all = Field::all().iter().copied();
    let campaign: Vec<_> = all.filter(|field| field.is_campaign()).collect();
    assert_eq!(campaign.len(), 7);
    assert_eq!(unsent(""), []);
    assert_eq!(unsent("campaign = false"), campaign);
    let mut own_place = vec![
        Field::Consent,
        Field::ConsentText,
        Field::ConsentVersion,
        Field::TextConsentVersion,
    ];
    own_place.extend(&campaign);
    assert_eq!(unsent("encoder = 'hubspot'"), own_place);
    // Only what the table names is sent there.
    let named =
        "encoder = 'hubspot'\nnames = { utm_source = 'utm_source', consent_version = 'cv' }";
    own_place.retain(|field| ![Field::UtmSource, Field::ConsentVersion].contains(field));
    assert_eq!(unsent(named), own_place);
}

#[test]
fn mistyped_settings_are_refused() {
    for toml in [
        "encoder = 'xml'",
        "names = { nobody = 'x' }",
        "tiemout_seconds = 3",
        "campaign = ['utm_source']",
        "success = 'always'",
        "extra = { x = 1 }",
    ] {
        assert!(toml::from_str::<Settings>(toml).is_err(), "{toml}");
    }
}

#[test]
fn where_a_browser_without_the_script_sends() {
    let native = |toml: &str| read(toml).native("/e").map(str::to_owned);
    assert_eq!(native("").as_deref(), Some("/e"));
    assert_eq!(native("encoder = 'json'"), None);
    assert_eq!(
        native("encoder = 'json'\nnative_action = '/n'").as_deref(),
        Some("/n")
    );
    assert_eq!(native("native_action = '/n'").as_deref(), Some("/n"));
}

#[test]
fn a_page_of_another_build_is_left_to_the_browser() {
    for (name, value) in [
        ("data-encoder", "xml"),
        ("data-success", "always"),
        ("data-names", "nobody=x"),
        ("data-names", "email"),
        ("data-extra", "x"),
        ("data-timeout", "soon"),
        ("data-subscriptions", "one"),
    ] {
        let get = |wanted: &str| (wanted == name).then(|| value.to_owned());
        assert_eq!(from_attributes(&get), None, "{name}={value}");
    }
    assert_eq!(from_attributes(&|_| None), Some(Settings::default()));
    assert_eq!(to_attributes(&Settings::default()), []);
}

/// Settings that the checks let through, as far as the browser needs them.
fn settings() -> impl Strategy<Value = Settings> {
    let word = || "[a-zA-Z0-9_-]{1,12}";
    let line = || "[^\\p{C}]{1,20}";
    let names = prop::collection::vec(
        (prop::sample::select(Field::all()), "[a-z0-9_-]{0,9}"),
        0..5,
    );
    let choices = (
        0_usize..3,
        0_usize..4,
        any::<bool>(),
        any::<bool>(),
        any::<u32>(),
    );
    let texts = (
        names,
        prop::collection::vec((word(), line()), 0..4),
        any::<bool>(),
        prop::option::of(word()),
        prop::collection::vec(any::<u32>(), 0..3),
    );
    (choices, texts).prop_map(
        |((encoder, success, id_header, idempotent, timeout_seconds), texts)| Settings {
            encoder: [Encoder::Form, Encoder::Json, Encoder::HubSpot][encoder],
            success: [
                Success::Json,
                Success::Text,
                Success::Redirect,
                Success::Page,
            ][success],
            names: texts.0,
            extra: texts.1,
            campaign: texts.2,
            supersedes_name: texts.3.unwrap_or_default(),
            subscriptions: texts.4,
            id_header,
            idempotent,
            timeout_seconds,
            ..Settings::default()
        },
    )
}

proptest! {
    #[test]
    fn settings_ride_on_the_page(settings in settings()) {
        let attributes = to_attributes(&settings);
        let get = |wanted: &str| {
            attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.clone())
        };
        prop_assert_eq!(from_attributes(&get), Some(settings));
    }
}
