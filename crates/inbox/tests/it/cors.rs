//! Pages of other origins, over a real socket.

use crate::common::{GOOD_FORM, assert_contains};
use crate::server::Server;

const SETTINGS: &str =
    "allowed_origins = [\"https://www.clinic.example\", \"http://localhost:8080\"]\n";

const PREFLIGHT: &str = "Access-Control-Request-Method: POST\r\n\
                         Access-Control-Request-Headers: content-type,idempotency-key\r\n";

#[test]
fn listed_origins_may_read_every_answer_and_ask_first() {
    let server = Server::temporary(SETTINGS);
    for origin in ["https://www.clinic.example", "http://localhost:8080"] {
        let from = format!("Origin: {origin}\r\nAccept: application/json\r\n");
        for body in [GOOD_FORM, "name=", &"x".repeat(70_000)] {
            let answer = server.send("POST", &from, body);
            let allowed = answer.header("access-control-allow-origin");
            assert_eq!(allowed, origin, "{}", answer.status);
            assert!(answer.header("vary").starts_with("origin"));
            let exposed = answer.header("access-control-expose-headers");
            assert_eq!(exposed, "retry-after");
        }
        let asked = server.send("OPTIONS", &format!("{from}{PREFLIGHT}"), "");
        assert_eq!((asked.status, asked.text.as_str()), (200, ""));
        asked.expect(200, "access-control-allow-origin", origin);
        asked.expect(200, "access-control-allow-methods", "POST");
        let headers = asked.header("access-control-allow-headers");
        for name in ["accept", "content-type", "idempotency-key"] {
            assert_contains(headers, &[name]);
        }
        let headers = format!("{:?}", asked.headers);
        assert!(!headers.contains("allow-credentials") && !headers.contains('*'));
    }
}

#[test]
fn other_origins_and_none_are_told_nothing() {
    let server = Server::temporary(SETTINGS);
    let without = Server::temporary("");
    for (server, origin) in [
        (&server, "https://evil.example"),
        (&server, "https://www.clinic.example.evil.example"),
        (&server, "http://www.clinic.example"),
        (&server, "null"),
        (&without, "https://www.clinic.example"),
    ] {
        let from = format!("Origin: {origin}\r\nAccept: application/json\r\n");
        let posted = server.send("POST", &from, GOOD_FORM);
        let asked = server.send("OPTIONS", &format!("{from}{PREFLIGHT}"), "");
        for answer in [posted, asked] {
            let headers = format!("{:?}", answer.headers);
            assert!(!headers.contains("allow-origin"), "{headers}");
        }
    }
    let asked = without.send("OPTIONS", PREFLIGHT, "");
    assert_eq!(asked.status, 405, "as before where no origin is listed");
}
