//! The log holds nothing that anyone typed.

use crate::common::GOOD_FORM;
use crate::server::Server;
use std::path::Path;

/// Stands in everything that is sent.
const MARK: &str = "Zq7Mark";

fn marked() -> String {
    format!(
        "asking_for=self&name={MARK}+Name&email={MARK}%40example.com&phone=555+010+0199+x+7000777\
         &contact_by=call&best_time=evening&time_zone=America%2F{MARK}&leave_message=yes&consent=yes\
         &consent_text={MARK}&consent_version={MARK}&utm_source={MARK}&utm_campaign={MARK}&landing_page=%2F{MARK}\
         &referrer={MARK}.example&reference={MARK}&text_consent={MARK}&text_consent_text={MARK}"
    )
}

fn send_everything(server: &Server) {
    let good = marked();
    let headers = format!(
        "Accept: application/json\r\nUser-Agent: {MARK}\r\nReferer: https://{MARK}.example/\r\n\
         Cookie: a={MARK}\r\nX-Real-IP: 203.0.113.77\r\nX-Forwarded-For: 203.0.113.77\r\n"
    );
    let json = format!("{headers}Content-Type: application/json\r\n");
    let mut seen = Vec::new();
    let mut send = |headers: &str, body: &str| seen.push(server.send("POST", headers, body).status);
    for _ in 0..2 {
        send(&headers, &format!("{good}&submission_id={MARK}1"));
    }
    send(
        &headers,
        &format!("{good}&submission_id={MARK}1").replace("evening", "morning"),
    );
    send(
        &headers,
        &format!("{good}&submission_id={MARK}2&supersedes={MARK}1"),
    );
    send(
        &format!("{headers}Idempotency-Key: \"{MARK}3\"\r\n"),
        &format!("{good}&submission_id={MARK}4"),
    );
    send(
        &headers,
        &good.replace("contact_by=call", &format!("contact_by={MARK}")),
    );
    send(
        &json,
        &format!("{{\"name\": \"{MARK}\", \"email\": {{\"{MARK}\": 1}}}}"),
    );
    send(
        &json,
        &format!("{{\"name\": \"{MARK}\", \"contact_by\": \"call\"}}"),
    );
    send(&headers, &format!("{good}&{MARK}={}", MARK.repeat(12_000)));
    send(&format!("{headers}Content-Type: text/{MARK}\r\n"), &good);
    send(&headers, &format!("{good}&submission_id={MARK}5"));
    send(&headers, &format!("{good}&submission_id={MARK}6"));
    assert_eq!(
        seen,
        [201, 200, 422, 201, 400, 422, 400, 422, 413, 415, 429, 429]
    );
    server.send(MARK, &headers, "");
}

fn vandalize(database: &Path) {
    let other = rusqlite::Connection::open(database).unwrap();
    other
        .execute_batch("ALTER TABLE request RENAME TO gone")
        .unwrap();
}

#[test]
fn nothing_typed_reaches_the_log_or_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("inbox.sqlite3");
    let settings = "client_address_header = \"x-real-ip\"\n[rate]\nrequests = 3\n\
                    [notify]\ncommand = [\"/bin/sh\", \"-c\", \"echo {reference}; exit 3\"]\n";
    let server = Server::with(&database, settings);
    send_everything(&server);
    server.wait_for("\"event\":\"not_notified\"");
    vandalize(&database);
    let broken = server.send("POST", "X-Real-IP: 203.0.113.78\r\n", &marked());
    assert_eq!(broken.status, 500);
    let (code, said) = server.stop("-TERM");
    assert_eq!(code, Some(0));
    for typed in [
        MARK,
        "zq7mark",
        "7000777",
        "203.0.113",
        "example.com",
        "evening",
        "morning",
    ] {
        assert!(!said.contains(typed), "{typed} is in\n{said}");
    }
    let mut events: Vec<String> = Vec::new();
    for line in said.lines() {
        let event: serde_json::Value = serde_json::from_str(line).unwrap();
        assert!(
            event["at"].is_string() && event["level"].is_string(),
            "{line}"
        );
        events.push(event["event"].as_str().unwrap().to_owned());
    }
    for event in [
        "listening",
        "kept",
        "replayed",
        "refused",
        "not_notified",
        "failed",
        "stopped",
    ] {
        assert!(
            events.iter().any(|seen| seen == event),
            "{event} is not in\n{said}"
        );
    }
}

#[test]
fn nothing_but_a_post_is_answered_with_a_request() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(&folder.path().join("inbox.sqlite3"));
    assert_eq!(server.ask(GOOD_FORM).status, 201);
    for method in ["GET", "HEAD", "PUT", "DELETE", "PATCH"] {
        let answer = server.send(method, "Accept: application/json\r\n", "");
        assert_eq!(answer.status, 405, "{method}");
        assert!(!answer.body.contains("Brien") && !answer.body.contains("7946"));
    }
}
