//! The form and where it is sent.

use crate::support::{self, Site, broken};
use content::{Options, load};

#[test]
fn the_variable_is_checked_like_the_setting_and_loopback_needs_leave() {
    let site = Site::new();
    let mut options = Options {
        endpoint: Some("http://127.0.0.1:8787/api/consultations".into()),
        allow_loopback: false,
        ..support::options()
    };
    let issues = site.issues(&options);
    assert!(
        issues.to_string().contains("CONSULTATION_ENDPOINT"),
        "{issues}"
    );
    options.allow_loopback = true;
    assert_eq!(
        load(site.dir(), &options).unwrap().endpoint,
        "http://127.0.0.1:8787/api/consultations"
    );
}

#[test]
fn words_to_agree_to_that_are_too_long_to_be_sent() {
    let from = "\nconsent_text = \"I agree";
    let long = format!("{from} {}", "gladly ".repeat(150));
    let words = "the words of consent_text could not be sent exactly";
    broken("consultation.toml", from, &long, "consent_text = ", words);
}
