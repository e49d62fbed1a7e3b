//! Pages of other origins, over a real socket.

use crate::common::GOOD_FORM;
use crate::server::Server;

const SETTINGS: &str =
    "allowed_origins = [\"https://www.clinic.example\", \"http://localhost:8080\"]\n";

fn start(settings: &str) -> (tempfile::TempDir, Server) {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::with(&folder.path().join("inbox.sqlite3"), settings);
    (folder, server)
}

const PREFLIGHT: &str = "Access-Control-Request-Method: POST\r\n\
                         Access-Control-Request-Headers: content-type,idempotency-key\r\n";

#[test]
fn listed_origins_may_read_every_answer_and_ask_first() {
    let (_folder, server) = start(SETTINGS);
    for origin in ["https://www.clinic.example", "http://localhost:8080"] {
        let from = format!("Origin: {origin}\r\nAccept: application/json\r\n");
        for body in [GOOD_FORM, "name=", &"x".repeat(70_000)] {
            let answer = server.send("POST", &from, body);
            let allowed = answer.header("access-control-allow-origin");
            assert_eq!(allowed, Some(origin), "{}", answer.status);
            assert!(answer.head.contains("vary: origin"), "{}", answer.head);
            let exposed = answer.header("access-control-expose-headers");
            assert_eq!(exposed, Some("retry-after"));
        }
        let asked = server.send("OPTIONS", &format!("{from}{PREFLIGHT}"), "");
        assert_eq!((asked.status, asked.body.as_str()), (200, ""));
        assert_eq!(asked.header("access-control-allow-origin"), Some(origin));
        assert_eq!(asked.header("access-control-allow-methods"), Some("post"));
        let headers = asked.header("access-control-allow-headers").unwrap();
        for name in ["accept", "content-type", "idempotency-key"] {
            assert!(headers.contains(name), "{headers}");
        }
        assert!(!asked.head.contains("allow-credentials") && !asked.head.contains('*'));
    }
}

#[test]
fn other_origins_and_none_are_told_nothing() {
    let (_folder, server) = start(SETTINGS);
    let (_other, without) = start("");
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
            assert!(!answer.head.contains("allow-origin"), "{}", answer.head);
        }
    }
    let asked = without.send("OPTIONS", PREFLIGHT, "");
    assert_eq!(asked.status, 405, "as before where no origin is listed");
}
