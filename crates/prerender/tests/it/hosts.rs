//! What hosts are told: each of them the same headers, in its own words.

use crate::common;
use content::site::Redirect;
use content::text::{Href, Id};
use prerender::hosts::host::Host;
use prerender::hosts::{self, Place};
use prerender::policy::Policy;
use prerender::{headers, security_txt};
use serde_json::Value;
use std::collections::HashMap;

/// Each file by its name, and the headers that all of them tell.
struct Told {
    files: HashMap<&'static str, (Place, String)>,
    headers: Vec<(&'static str, String)>,
}

fn told(base: &str) -> Told {
    let content = &common::site_on(common::BUILD_DATE).content;
    let assets = common::assets();
    let endpoint = "https://forms.example.com/f/1";
    let policy = Policy::of(endpoint, &content.service);
    let redirects = [Redirect {
        from: Id::new("/old-page/", 0),
        to: Href::new("/cost/#sheet", 0),
    }];
    let host = Host {
        base,
        folder: "dist".to_owned(),
        redirects: &redirects,
        headers: headers::security(&policy, &content.site.hosting),
        assets: &assets,
    };
    let files = hosts::files(&host).into_iter();
    Told {
        files: files
            .map(|(place, name, text)| (name, (place, text)))
            .collect(),
        headers: host.headers,
    }
}

fn header<'a>(told: &'a Told, name: &str) -> &'a str {
    let mut found = told.headers.iter().filter(|(other, _)| *other == name);
    found.next().map(|(_, value)| value.as_str()).unwrap()
}

#[test]
fn each_host_is_told_each_header_and_which_files_never_change() {
    for base in ["/", "/sub/"] {
        let told = told(base);
        for (file, (_, text)) in &told.files {
            if ["_redirects", ".nojekyll"].contains(file) {
                continue;
            }
            for (name, value) in &told.headers {
                assert!(
                    text.contains(name) && text.contains(value),
                    "{file}: {name}"
                );
            }
            assert!(text.contains("max-age=31536000, immutable"), "{file}");
            assert!(text.contains(base), "{file}");
        }
        for file in [
            "_redirects",
            "nginx.conf",
            "site.caddy",
            "firebase.json",
            "vercel.json",
        ] {
            for old in ["old-page", "old-page/"] {
                let old = format!("{base}{old}");
                let whole = told.files[file]
                    .1
                    .split([' ', '"', '\n'])
                    .any(|word| word == old);
                assert!(whole, "{file}: {old}");
            }
        }
        assert!(
            told.files[".htaccess"]
                .1
                .contains(&format!("^old-page/?$ {base}cost/#sheet [R=301,L,NE]"))
        );
    }
}

#[test]
fn the_json_is_read_as_it_was_meant() {
    let told = told("/");
    for (file, place, path) in [
        ("firebase.json", Place::Beside, "/hosting/headers"),
        ("vercel.json", Place::Inside, "/headers"),
    ] {
        let (at, text) = &told.files[file];
        assert_eq!(*at, place, "{file}");
        let json: Value = serde_json::from_str(text).unwrap();
        let rules = json.pointer(path).and_then(Value::as_array).unwrap();
        let sent = rules[0]["headers"].as_array().unwrap();
        let policy = sent
            .iter()
            .find(|header| header["key"] == "Content-Security-Policy");
        assert_eq!(
            policy.unwrap()["value"],
            header(&told, "Content-Security-Policy")
        );
        let hashed: Vec<&Value> = rules[1..].iter().map(|rule| &rule["source"]).collect();
        assert_eq!(
            hashed,
            [
                "/app-0123456789abcdef.js",
                "/app-0123456789abcdef_bg.wasm",
                "/style-0123456789abcdef.css"
            ],
            "{file}"
        );
    }
}

/// Cloudflare passes over a line of more than 2,000 characters, and joins what two rules say.
#[test]
fn cloudflare_takes_every_line_and_no_header_twice() {
    let (_, text) = &told("/").files["_headers"];
    assert!(text.lines().all(|line| line.len() <= 2_000));
    let all = text
        .lines()
        .skip(1)
        .take_while(|line| line.starts_with(' '));
    assert_eq!(all.filter(|line| line.contains("Cache-Control")).count(), 0);
    assert_eq!(text.matches("Content-Security-Policy").count(), 1);
}

#[test]
fn browsers_are_bound_to_https_on_this_host_alone_unless_more_is_asked_for() {
    let hsts = |days, below| {
        let site = &common::site_on(common::BUILD_DATE).content.site;
        let mut hosting = site.hosting.clone();
        hosting.https_days = days;
        hosting.https_below = below;
        let policy = Policy::of("/api", &Default::default());
        let sent = headers::security(&policy, &hosting);
        let sent = sent
            .into_iter()
            .find(|(name, _)| *name == "Strict-Transport-Security");
        sent.map(|(_, value)| value)
    };
    assert_eq!(
        header(&told("/"), "Strict-Transport-Security"),
        "max-age=63072000"
    );
    assert_eq!(
        hsts(365, true).unwrap(),
        "max-age=31536000; includeSubDomains"
    );
    assert_eq!(hsts(0, true), None);
}

#[test]
fn security_txt_has_what_its_standard_asks_for_and_expires_within_a_year() {
    let site = &common::site_on(common::BUILD_DATE).content.site;
    let text = security_txt::text(site);
    for line in [
        "Contact: mailto:hello@clinic.example",
        "Expires: 2027-05-23T00:00:00Z",
        "Canonical: https://www.clinic.example/.well-known/security.txt",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
}
