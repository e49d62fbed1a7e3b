//! The form and where it is sent.

use crate::support::{self, Site, broken};
use content::{Options, load};

const ASKING: &str = "[fields.asking_for]";
const SITE: &str = "site.toml";

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
        let from = "endpoint = \"/api/consultations\"";
        let to = format!("endpoint = \"{endpoint}\"");
        broken(SITE, from, &to, &to, "the consultation endpoint");
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
fn a_form_without_words_for_a_problem_a_choice_or_a_field() {
    #[rustfmt::skip]
    let cases = [
        ("name_missing = ", "name_mising = ", "[errors]", "no sentence for \"name_missing\""),
        ("name_missing = ", "name_mising = ", "name_mising", "no problem called \"name_mising\""),
        ("other = \"Some", "others = \"Some", ASKING, "no words for its choice \"other\""),
        ("other = \"Some", "others = \"Some", ASKING, "no choice called \"others\""),
        ("landing_page = \"the", "landing_pages = \"the", "[sent]", "would not tell that \"landing_page\" is sent"),
        ("landing_page = \"the", "landing_pages = \"the", "landing_pages", "no field called \"landing_pages\""),
    ];
    for (from, to, marker, words) in cases {
        broken("consultation.toml", from, to, marker, words);
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
        let key = before.trim().split(' ').next().unwrap();
        let words = format!("the words of {key} could not be sent exactly");
        broken(
            "consultation.toml",
            before,
            after,
            &format!("{key} = "),
            &words,
        );
    }
}
