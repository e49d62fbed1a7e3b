//! Against a server on this machine that answers as the test says.
#![allow(clippy::unwrap_used)]

use content::Content;
use delivery::{Doubt, Outcome};
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::thread::{self, JoinHandle};
use test_request::request::{NAME, Request};
use test_request::send::{Report, send};

fn content(endpoint: &str) -> Content {
    let options = content::Options {
        endpoint: Some(endpoint.to_owned()),
        allow_loopback: true,
        ..content::Options::default()
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    content::load(&folder, &options).unwrap_or_else(|issues| panic!("{issues}"))
}

/// A server that takes one request, answers it and gives back what it got; with its origin.
fn server(answer: String) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let taken = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let (mut got, mut length) = (String::new(), 0);
        while !got.ends_with("\r\n\r\n") {
            let start = got.len();
            assert_ne!(
                reader.read_line(&mut got).unwrap(),
                0,
                "it broke off: {got}"
            );
            let line = got[start..].to_ascii_lowercase();
            if let Some(bytes) = line.strip_prefix("content-length: ") {
                length = bytes.trim().parse().unwrap();
            }
        }
        reader.take(length).read_to_string(&mut got).unwrap();
        stream.write_all(answer.as_bytes()).unwrap();
        got
    });
    (origin, taken)
}

fn answer(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )
}

const JSON: &str = "Content-Type: application/json\r\n";
const ANYONE: &str = "Access-Control-Allow-Origin: *\r\n";

fn request(endpoint: &str, site: &str) -> Request {
    Request::of(&content(endpoint), None, Some(site)).unwrap()
}

/// The report of a request to a server of the site's own origin.
fn same_origin(answer: String) -> (Report, String) {
    let (origin, taken) = server(answer);
    let report = send(&request("/api/consultations", &origin)).unwrap();
    (report, taken.join().unwrap())
}

#[test]
fn the_form_is_sent_marked_and_the_reference_is_reported() {
    let body = r#"{"ok": true, "reference": "K7M2QX"}"#;
    let (report, got) = same_origin(answer("201 Created", JSON, body));
    assert_eq!(report.outcome, Outcome::Accepted("K7M2QX".to_owned()));
    assert!(report.good(), "{report}");
    let shown = report.to_string();
    for words in ["status 201", "taken, with the reference K7M2QX"] {
        assert!(shown.contains(words), "{shown}");
    }
    let (head, body) = got.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /api/consultations "), "{head}");
    let fields: HashMap<_, _> = form_urlencoded::parse(body.as_bytes()).collect();
    assert_eq!(fields["name"], NAME);
    assert_eq!(fields["consent"], "yes");
    assert_eq!(fields["submission_id"].len(), 32);
    assert_eq!(
        fields["reference"],
        lead::reference(&fields["submission_id"])
    );
    // Each field has a text, so that the clinic sees what its service drops.
    for field in lead::Field::all() {
        assert!(!fields[field.as_str()].is_empty(), "{field:?}");
    }
    for version in ["consent_version", "text_consent_version"] {
        assert_eq!(fields[version].len(), 8);
    }
}

#[test]
fn a_page_is_not_taken_for_success() {
    let page = answer("200 OK", "Content-Type: text/html\r\n", "<!doctype html>");
    let (report, _) = same_origin(page);
    assert_eq!(report.outcome, Outcome::Unknown(Doubt::Unreadable));
    assert!(!report.good());
}

/// The report of a request from another origin than the server's.
fn other_origin(headers: &str) -> Report {
    let (origin, taken) = server(answer("200 OK", headers, "{}"));
    let endpoint = format!("{origin}/api/consultations");
    let report = send(&request(&endpoint, "https://www.clinic.example")).unwrap();
    taken.join().unwrap();
    report
}

#[test]
fn what_a_browser_may_not_read_is_reported() {
    let report = other_origin(JSON);
    assert!(matches!(report.outcome, Outcome::Accepted(_)));
    assert!(!report.good());
    let hidden = "does not let pages of https://www.clinic.example";
    assert!(report.to_string().contains(hidden), "{report}");
    let report = other_origin(&format!("{JSON}{ANYONE}"));
    assert!(report.good(), "{report}");
}

/// The report of a request that is led on to another origin, and that origin.
fn led_on(allowed: bool) -> (Report, String) {
    let (last, end) = server(answer("200 OK", &format!("{JSON}{ANYONE}"), "{}"));
    let moved = answer("302 Found", &format!("Location: {last}/done\r\n"), "");
    let (first, start) = server(moved);
    let mut request = request("/api/consultations", &first);
    if allowed {
        request.settings.origins = vec![last.clone()];
    }
    let report = send(&request).unwrap();
    start.join().unwrap();
    end.join().unwrap();
    (report, last)
}

#[test]
fn a_redirect_through_an_origin_that_the_policy_blocks_is_reported() {
    let (report, last) = led_on(false);
    let told = report.hidden.iter().any(|what| what.contains(&last));
    assert!(told, "{report}");
    let (report, _) = led_on(true);
    assert!(report.good(), "{report}");
}

#[test]
fn no_server_and_an_email_address_that_is_none_are_errors() {
    let unused = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let gone = send(&request("/api/consultations", &format!("http://{unused}")));
    let problem = gone.unwrap_err().to_string();
    assert!(problem.contains("no answer from"), "{problem}");
    let content = content("https://forms.example.com/abc");
    let problem = Request::of(&content, Some("nobody"), None)
        .unwrap_err()
        .to_string();
    assert!(problem.contains("email"), "{problem}");
}

#[test]
fn a_path_needs_to_know_where_the_site_stands() {
    let mut content = content("/api/consultations");
    content.files.site.value.site.url.sample = true;
    let problem = Request::of(&content, None, None).unwrap_err().to_string();
    assert!(problem.contains("SITE="), "{problem}");
    let url = &mut content.files.site.value.site.url;
    (url.sample, url.value) = (false, "https://www.clinic.example/".to_owned());
    let request = Request::of(&content, None, None).unwrap();
    assert_eq!(request.url, "https://www.clinic.example/api/consultations");
    // Shown before anything is sent, whole.
    let shown = request.to_string();
    for words in [
        "POST https://www.clinic.example/api/consultations",
        "name=Test+request",
    ] {
        assert!(shown.contains(words), "{shown}");
    }
}
