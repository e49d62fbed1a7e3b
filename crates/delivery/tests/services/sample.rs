//! The settings of each service, and a request to send there.

use delivery::{Package, Settings};
use lead::Lead;
use serde::Deserialize;

pub const ID: &str = "00112233445566778899aabbccddeeff";
/// Of this id.
pub const REFERENCE: &str = "C4XTPJ";

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fixture {
    pub endpoint: String,
    pub settings: Settings,
}

pub fn fixture(name: &str) -> Fixture {
    table(name).try_into().unwrap()
}

pub fn table(name: &str) -> toml::Table {
    // The browser tests use this file too, from a folder that is as deep.
    let folder = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../crates/delivery/fixtures"
    );
    let text = std::fs::read_to_string(format!("{folder}/{name}.toml")).unwrap();
    text.parse().unwrap()
}

pub fn lead() -> Lead {
    Lead {
        name: "José O’Brien & Söhne = 100%+".to_owned(),
        email: "jose+clinic@mail.example".to_owned(),
        phone: "(555) 010-0199 ext. 12".to_owned(),
        contact_by: "text".to_owned(),
        best_time: "morning".to_owned(),
        time_zone: "America/Chicago".to_owned(),
        leave_message: "no".to_owned(),
        asking_for: "other".to_owned(),
        consent: "yes".to_owned(),
        text_consent: "yes".to_owned(),
        consent_text: "I agree that the clinic may \"contact\" me.".to_owned(),
        consent_version: "0a1b2c3d".to_owned(),
        text_consent_text: "The clinic may text me; \"STOP\" ends it.".to_owned(),
        text_consent_version: "4e5f6071".to_owned(),
        utm_source: "news & letter".to_owned(),
        utm_medium: "e-mail".to_owned(),
        utm_campaign: "frühling+2027".to_owned(),
        utm_term: "help = hope?".to_owned(),
        utm_content: "#1 100%".to_owned(),
        landing_page: "/questions/".to_owned(),
        referrer: "www.search.example".to_owned(),
        reference: String::new(),
        submission_id: String::new(),
    }
}

pub fn package(lead: &Lead) -> Package<'_> {
    Package {
        lead,
        id: ID,
        reference: REFERENCE,
        supersedes: "",
        page_uri: "https://www.clinic.example/consultation/",
        page_name: "Free consultation",
        at_ms: 1_795_462_136_000,
    }
}
