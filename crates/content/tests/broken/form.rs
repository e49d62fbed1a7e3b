//! The form and where it is sent.

use crate::support::{self, Site};
use content::{Options, load};

#[test]
fn an_endpoint_that_is_no_endpoint() {
    for endpoint in [
        "http://forms.example.com/x",
        "forms",
        "//evil.example/x",
        "http://localhost:1/x",
        "https://a b.example/",
        "javascript:x",
    ] {
        let site = Site::new();
        let line = site.change(
            "site.toml",
            "endpoint = \"/api/consultations\"",
            &format!("endpoint = \"{endpoint}\""),
            "endpoint = ",
        );
        site.expect("site.toml", line, "the consultation endpoint");
    }
}

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
fn a_form_without_words_for_a_problem_or_a_choice() {
    let site = Site::new();
    site.change(
        "consultation.toml",
        "name_missing = ",
        "name_mising = ",
        "name_mising",
    );
    let line = site.change(
        "consultation.toml",
        "other = \"Someone else\"",
        "others = \"Someone else\"",
        "[fields.asking_for]",
    );
    site.expect(
        "consultation.toml",
        line,
        "no words for its choice \"other\"",
    );
    let issues = site.issues(&Options::default()).to_string();
    for words in [
        "no sentence for \"name_missing\"",
        "no problem called \"name_mising\"",
        "no choice called \"others\"",
    ] {
        assert!(issues.contains(words), "{words}\n{issues}");
    }
}

#[test]
fn a_privacy_page_that_would_not_tell_all() {
    let site = Site::new();
    site.change(
        "consultation.toml",
        "landing_page = \"the first",
        "landing_pages = \"the first",
        "landing_pages",
    );
    let issues = site.issues(&Options::default()).to_string();
    for words in [
        "would not tell that \"landing_page\" is sent",
        "no field called \"landing_pages\"",
    ] {
        assert!(issues.contains(words), "{words}\n{issues}");
    }
}

#[test]
fn words_to_agree_to_that_would_be_sent_otherwise() {
    let long = format!("\nconsent_text = \"I agree {}", "gladly ".repeat(150));
    for (before, after) in [
        ("\nconsent_text = \"I agree", long.as_str()),
        (
            "\nconsent_text = \"I agree",
            "\nconsent_text = \"\\nI agree",
        ),
        (
            "\ntext_consent_text = \"I agree",
            "\ntext_consent_text = \" I agree",
        ),
    ] {
        let site = Site::new();
        let key = before.trim().split(' ').next().unwrap();
        let line = site.change("consultation.toml", before, after, &format!("{key} = "));
        let what = format!("the words of {key} could not be sent exactly");
        site.expect("consultation.toml", line, &what);
    }
}
