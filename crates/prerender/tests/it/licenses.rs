//! The works of others that visitors download, and their licenses.

use prerender::licenses::{APP, INBOX, Work, bill, list, works};
use serde_json::Value;

fn works_of(program: &[&str]) -> Vec<Work> {
    works(program).unwrap_or_else(|failure| panic!("{failure}"))
}

#[test]
fn what_visitors_download_is_listed_with_its_licenses_and_nothing_else() {
    let works = works_of(&APP);
    let has = |name: &str| works.iter().any(|work| work.name == name);
    for shipped in ["leptos", "wasm-bindgen", "serde", "gloo-net"] {
        assert!(has(shipped), "{shipped}");
    }
    // The inbox's, the compiler's, and the project's own.
    for other in [
        "axum",
        "rusqlite",
        "leptos_macro",
        "serde_derive",
        "delivery",
        "neuromend",
    ] {
        assert!(!has(other), "{other}");
    }
    let list = list(&works);
    for work in &works {
        assert!(!work.license.is_empty(), "{}", work.name);
        assert!(list.contains(&format!(
            "{} {}: {}\n",
            work.name, work.version, work.license
        )));
    }
    // The license that the larger part of the wasm stands under asks for its notice.
    assert!(list.contains("Permission is hereby granted, free of charge"));
    let bill: Value = serde_json::from_str(&bill(&works)).unwrap();
    assert_eq!(bill["components"].as_array().unwrap().len(), works.len());
}

#[test]
fn the_inbox_is_listed_with_the_library_that_keeps_its_file() {
    let works = works_of(&INBOX);
    let has = |name: &str| works.iter().any(|work| work.name == name);
    assert!(has("axum") && has("libsqlite3-sys") && !has("leptos") && !has("inbox"));
}
