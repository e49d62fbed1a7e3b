//! The checks of the settings, and how they ride on the page.

use delivery::settings::problems;
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

/// A row for each endpoint and its settings.
const FOUND: &str = include_str!("found.txt");

#[test]
fn what_does_not_fit_is_found() {
    let rows = FOUND.lines().filter(|row| !row.starts_with('#'));
    for row in rows {
        let mut parts = row.split('|').map(str::trim);
        let mut next = || parts.next().unwrap_or_default();
        let (endpoint, toml) = (next(), next().replace("&&", "\n"));
        let endpoint = match endpoint {
            "HUBSPOT" => HUBSPOT,
            "OTHER" => OTHER,
            endpoint => endpoint,
        };
        let [stops, warns] = [next(), next()].map(|at| at.split_whitespace().collect::<Vec<_>>());
        assert_eq!(found(&toml, endpoint), (stops, warns), "{row}");
    }
    // Each field needs a name with a type there.
    let forminit = found("supersedes_name = ''", "https://forminit.com/f/a");
    assert_eq!(forminit, (vec!["names"; Field::all().len()], vec![]));
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

/// By which name each encoder sends what the page adds by itself.
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

/// What the privacy page may say of it.
#[test]
fn what_is_sent_by_a_name_or_in_a_place_of_its_own() {
    let unsent = |toml: &str| {
        let settings = read(toml);
        let all = Field::all().iter().copied();
        let unsent: Vec<_> = all.filter(|&field| !settings.sends(field)).collect();
        (unsent, settings.tells_page())
    };
    let no_phone = "names = { phone = '' }\ncampaign = true";
    assert_eq!(unsent(no_phone), (vec![Field::Phone], false));
    let (unsent, tells_page) = unsent("encoder = 'hubspot'");
    assert!(tells_page && !unsent.contains(&Field::Consent));
    assert!(!unsent.contains(&Field::ConsentText) && !unsent.contains(&Field::Name));
    assert!(unsent.contains(&Field::ConsentVersion) && unsent.len() == 9);
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

/// Settings that the checks let through, as far as the browser needs them.
fn settings() -> impl Strategy<Value = Settings> {
    let word = || "[a-zA-Z0-9_-]{0,12}";
    let extra = prop::collection::btree_map(word(), "[^\\p{C}]{1,20}", 0..4);
    let names = prop::collection::btree_map(0..Field::all().len(), word(), 0..5);
    let switches = (0_usize..3, 0_usize..4, any::<[bool; 3]>(), any::<u32>());
    let subscriptions = prop::collection::vec(any::<u32>(), 0..3);
    let all = (switches, names, extra, word(), subscriptions);
    all.prop_map(|(switches, names, extra, supersedes_name, subscriptions)| {
        let (encoder, success, [campaign, id_header, idempotent], timeout_seconds) = switches;
        let named = names.into_iter().map(|(at, name)| (Field::all()[at], name));
        let mut names: Vec<_> = named.collect();
        names.sort_by_key(|(field, _)| field.as_str());
        Settings {
            encoder: [Encoder::Form, Encoder::Json, Encoder::HubSpot][encoder],
            success: [
                Success::Json,
                Success::Text,
                Success::Redirect,
                Success::Page,
            ][success],
            names,
            extra: extra.into_iter().collect(),
            campaign,
            supersedes_name,
            subscriptions,
            id_header,
            idempotent,
            timeout_seconds,
            ..Settings::default()
        }
    })
}

proptest! {
    #[test]
    fn settings_ride_on_the_page(settings in settings()) {
        let json = serde_json::to_string(&settings).unwrap();
        prop_assert_eq!(serde_json::from_str::<Settings>(&json).unwrap(), settings);
    }
}

#[test]
fn what_only_the_build_needs_does_not_ride_on_the_page() {
    let settings = read("honeypot = '_x'\norigins = ['https://a.example']\nnative_action = '/n'");
    let json = serde_json::to_string(&settings).unwrap();
    assert_eq!(json, serde_json::to_string(&Settings::default()).unwrap());
    for name in ["honeypot", "origins", "native_action"] {
        assert!(!json.contains(name), "{json}");
    }
}
