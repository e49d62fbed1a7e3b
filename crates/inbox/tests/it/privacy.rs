//! The log holds nothing that anyone typed.

use crate::server::Server;

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
    let other_id = format!("{headers}Idempotency-Key: \"{MARK}3\"\r\n");
    let other_type = format!("{headers}Content-Type: text/{MARK}\r\n");
    let with_id = |id: &str| format!("{good}&submission_id={MARK}{id}");
    for (status, headers, body) in [
        (201, &headers, with_id("1")),
        (200, &headers, with_id("1")),
        (422, &headers, with_id("1").replace("evening", "morning")),
        (201, &headers, with_id(&format!("2&supersedes={MARK}1"))),
        (400, &other_id, with_id("4")),
        (422, &headers, good.replace("=call", &format!("={MARK}"))),
        (400, &json, format!("{{\"email\": {{\"{MARK}\": 1}}}}")),
        (422, &json, format!("{{\"name\": \"{MARK}\"}}")),
        (413, &headers, format!("{good}&x={}", MARK.repeat(12_000))),
        (415, &other_type, good.clone()),
        (429, &headers, with_id("5")),
        (429, &headers, with_id("6")),
    ] {
        assert_eq!(server.send("POST", headers, &body).status, status);
    }
    server.send(MARK, &headers, "");
}

#[test]
fn nothing_typed_reaches_the_log_or_the_terminal() {
    let settings = "client_address_header = \"x-real-ip\"\n[rate]\nrequests = 3\n\
                    [notify]\ncommand = [\"/bin/sh\", \"-c\", \"echo {reference}; exit 3\"]\n";
    let mut server = Server::temporary(settings);
    send_everything(&server);
    server.wait_for("\"event\":\"not_notified\"");
    let other = rusqlite::Connection::open(&server.database).unwrap();
    let rename = "ALTER TABLE request RENAME TO gone";
    other.execute_batch(rename).unwrap();
    let broken = server.send("POST", "X-Real-IP: 203.0.113.78\r\n", &marked());
    assert_eq!(broken.status, 500);
    let (code, said) = server.stop("-TERM");
    assert_eq!(code, Some(0));
    for typed in "Zq7Mark zq7mark 7000777 203.0.113 example.com evening morning".split(' ') {
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
    for event in "listening kept replayed refused not_notified failed stopped".split(' ') {
        assert!(
            events.iter().any(|seen| seen == event),
            "{event} is not in\n{said}"
        );
    }
}
