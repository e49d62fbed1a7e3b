//! Every encoder against an emulation of its service: strict about what the service's documentation asks
//! for, and with each error that it documents. None of this was tried against the services themselves.

#![allow(clippy::unwrap_used)]

mod apps_script;
mod basin;
mod cloudflare;
mod forminit;
mod formspree;
mod formsubmit;
mod hubspot;
mod hubspot_errors;
mod make;
mod netlify;
mod own;
mod strings;
mod trial;
mod web3forms;
mod wire;
mod zapier;

use delivery::settings::{problems, sent_names};
use delivery::{Encoder, Outcome, Settings, encode};
use lead::{Field, Lead};
use wire::{ID, REFERENCE, Request, Service, back, fixture, lead, package, post, text};

const SERVICES: [Service; 13] = [
    own::FORM,
    own::JSON,
    apps_script::SERVICE,
    basin::SERVICE,
    cloudflare::SERVICE,
    formspree::SERVICE,
    formsubmit::SERVICE,
    forminit::SERVICE,
    hubspot::SERVICE,
    make::SERVICE,
    netlify::SERVICE,
    web3forms::SERVICE,
    zapier::SERVICE,
];

#[test]
fn every_fixture_has_its_service() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            entry
                .unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    files.sort();
    let mut tried: Vec<_> = SERVICES.iter().map(|service| service.fixture).collect();
    tried.sort_unstable();
    assert_eq!(files, tried);
}

#[test]
fn every_fixture_passes_the_checks() {
    for service in SERVICES {
        let fixture = fixture(service.fixture);
        let stops: Vec<_> = problems(&fixture.settings, &fixture.endpoint)
            .into_iter()
            .filter(|i| i.stops)
            .collect();
        assert!(stops.is_empty(), "{}: {stops:?}", service.fixture);
    }
}

/// Requests with all fields and with as few as may be.
fn leads() -> [Lead; 3] {
    let by_phone = Lead {
        email: String::new(),
        best_time: String::new(),
        ..lead()
    };
    let by_mail = Lead {
        phone: String::new(),
        contact_by: "email".to_owned(),
        time_zone: String::new(),
        ..lead()
    }
    .normalised();
    assert!(by_mail.text_consent_text.is_empty());
    [lead(), by_phone, by_mail]
}

#[test]
fn every_service_takes_what_is_made_for_it() {
    for service in SERVICES {
        let fixture = fixture(service.fixture);
        let mut names: Vec<_> = Field::all()
            .iter()
            .map(|&field| (field, fixture.settings.name(field)))
            .collect();
        if fixture.settings.encoder == Encoder::HubSpot {
            names.push((Field::Consent, "consent"));
            names.push((Field::ConsentText, "consent_text"));
        }
        let sent = |field| {
            let mut named = names.iter();
            named.any(|(named, name)| *named == field && !name.is_empty())
        };
        let all = Field::all().iter().copied();
        let unsent: Vec<_> = all.filter(|&field| !sent(field)).collect();
        let expected = match service.fixture {
            "hubspot" => 9,
            "own-json" => 7,
            _ => 0,
        };
        assert_eq!(unsent.len(), expected, "{}: {unsent:?}", service.fixture);
        for lead in leads() {
            assert!(lead::validate(&lead).is_empty());
            for supersedes in [
                "",
                "ffeeddccbbaa99887766554433221100 00112233445566778899aabbccddeef0",
            ] {
                let mut package = package(&lead);
                package.supersedes = supersedes;
                let (outcome, kept) = post(&service, &fixture, &Request::of(&fixture, &package));
                assert!(
                    matches!(outcome, Outcome::Accepted(_)),
                    "{}: {outcome:?}",
                    service.fixture
                );
                let kept = kept.unwrap();
                let mut expected = Lead {
                    submission_id: ID.to_owned(),
                    reference: REFERENCE.to_owned(),
                    ..lead.clone()
                };
                for &field in &unsent {
                    expected.get_mut(field).clear();
                }
                assert!(
                    back(&kept, &names) == expected,
                    "{}: {kept:?}",
                    service.fixture
                );
                let named = &fixture.settings.supersedes_name;
                assert_eq!(
                    text(&kept, named).unwrap_or_default(),
                    supersedes,
                    "{}",
                    service.fixture
                );
                for (name, fixed) in &fixture.settings.extra {
                    assert_eq!(
                        text(&kept, name),
                        Some(fixed.as_str()),
                        "{}",
                        service.fixture
                    );
                }
                let known = sent_names(&fixture.settings);
                let ours = |name: &str| {
                    known.contains(&name) || ["consent", "consent_text"].contains(&name)
                };
                assert!(
                    kept.iter()
                        .all(|(name, text)| ours(name) && !text.is_empty()),
                    "{kept:?}"
                );
            }
        }
    }
}

#[test]
fn settings_that_rode_on_the_page_send_the_same() {
    for service in SERVICES {
        let settings = fixture(service.fixture).settings;
        let json = serde_json::to_string(&settings).unwrap();
        let read: Settings = serde_json::from_str(&json).unwrap();
        let lead = lead();
        let sent = |settings| encode(&package(&lead), settings);
        assert_eq!(sent(&read), sent(&settings), "{}", service.fixture);
        let rest = |of: &Settings| (of.timeout_seconds, of.idempotent, of.success);
        assert_eq!(rest(&read), rest(&settings));
    }
}

/// What a form-encoded request of another service's fixture would lose, no service takes for its own: it is
/// refused, or everything is in it. Netlify's silence and Zapier's are known traps.
#[test]
fn no_service_takes_half_of_a_request() {
    let mut refused = 0;
    for service in SERVICES
        .iter()
        .filter(|service| service.fixture != "netlify")
    {
        for other in SERVICES {
            let (own, theirs) = (fixture(service.fixture), fixture(other.fixture));
            let lead = lead();
            let mut request = Request::of(&theirs, &package(&lead));
            request.url.clone_from(&own.endpoint);
            let (outcome, kept) = post(service, &own, &request);
            if let Outcome::Accepted(_) = outcome {
                let kept =
                    kept.unwrap_or_else(|| panic!("{} for {}", other.fixture, service.fixture));
                assert!(
                    kept.iter().any(|(_, text)| *text == lead.name),
                    "{} for {}",
                    other.fixture,
                    service.fixture
                );
            } else {
                refused += 1;
            }
        }
    }
    assert!(refused > 60, "{refused}");
}
