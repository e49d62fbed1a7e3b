//! What answers mean, whatever service they come from. What each service answers: `tests/services/`.

mod errors;

use crate::services::wire::body;
use delivery::Outcome::{Accepted, Busy, Refused, Rejected, Unknown};
use delivery::{Answer, Doubt, Outcome, Settings, Success, understand};

const UNREADABLE: Outcome = Unknown(Doubt::Unreadable);
const SERVER: Outcome = Unknown(Doubt::Server);

fn answer(status: u16, text: &str) -> Answer<'_> {
    Answer {
        status,
        redirected: false,
        content_type: "application/json",
        retry_after: "",
        body: body(text),
        now: 1_000,
    }
}

fn said(status: u16, text: &str) -> Outcome {
    understand(&answer(status, text), &Settings::default())
}

fn accepted() -> Outcome {
    Accepted(String::new())
}

/// A body a line.
const TAKEN: &str = r#"

{}
{"ok":true}
{"success":"true"}
{"success":true,"message":"false"}
{"errors":[],"error":null}
{"errors":{},"error":""}
{"error":false}
{"inlineMessage":"<p>Thanks</p>"}
{"redirectUri":"https://x.example"}
{"next":"/thanks"}
{"status":"success"}
{"ok":false,"ok":true}"#;
const REFUSED: &str = r#"{"ok":false}
{"ok":"false"}
{"success":false}
{"success":"false","message":"no"}
{"success":"False"}
{"error":"quota"}
{"error":{"code":1}}
{"error":1}
{"error":true}
{"error":["?"]}
{"errors":[{"code":"EMPTY"}]}
{"errors":"many"}
{"ok":true,"error":"no"}
{"status":"error"}
{"status":"ERROR"}"#;
const NEITHER: &str = r#"<!DOCTYPE html><html>
{"reference":
[]
true
1
-1
1.5
"ok"
null
Accepted"#;

#[test]
fn success_only_when_the_body_does_not_say_otherwise() {
    for body in TAKEN.lines() {
        for status in [200, 299] {
            assert_eq!(said(status, body), accepted(), "{body}");
        }
    }
    for body in REFUSED.lines() {
        for status in [200, 400] {
            assert_eq!(said(status, body), Refused, "{body}");
        }
    }
    for body in NEITHER.lines() {
        assert_eq!(said(200, body), UNREADABLE, "{body}");
    }
}

#[test]
fn the_reference() {
    let of = |reference: &str| said(201, &format!(r#"{{"ok":true,"reference":{reference}}}"#));
    let quoted = |length| format!("\"{}\"", "x".repeat(length));
    assert_eq!(of("\"K7M2QX\""), Accepted("K7M2QX".to_owned()));
    assert_eq!(of("7"), accepted());
    assert_eq!(of(&quoted(64)), Accepted("x".repeat(64)));
    assert_eq!(of(&quoted(65)), accepted());
}

#[test]
fn statuses() {
    for (statuses, outcome) in [
        (&[0, 199, 300, 302, 600][..], UNREADABLE),
        (&[400, 402, 403, 404, 410, 413, 415, 422, 499], Refused),
        (&[408, 409, 500, 502, 503, 599], SERVER),
        (&[429], Busy(None)),
    ] {
        for &status in statuses {
            // A body of success changes nothing about a status that is none.
            for body in [r#"{"ok":true}"#, "<html>"] {
                assert_eq!(said(status, body), outcome, "{status} {body}");
            }
        }
    }
}

#[test]
fn busy_with_the_time_to_wait() {
    for (status, retry_after, outcome) in [
        (429, "7", Busy(Some(7))),
        (429, "Thu, 01 Jan 1970 00:17:40 GMT", Busy(Some(60))),
        (429, "soon", Busy(None)),
        (503, "0", Busy(Some(0))),
        // Without a time that can be read it is any failure of a server.
        (503, "soon", SERVER),
        (500, "7", SERVER),
    ] {
        let answer = Answer {
            retry_after,
            ..answer(status, "")
        };
        let found = understand(&answer, &Settings::default());
        assert_eq!(found, outcome, "{status} {retry_after}");
    }
}

#[test]
fn what_counts_beside_json() {
    let bodies = [
        ("text/html; charset=utf-8", "<!DOCTYPE html><title>Thanks"),
        ("TEXT/HTML", "Thanks"),
        ("", "\n <html>"),
        ("text/plain", "Accepted"),
        ("text/htm", "Accepted"),
        ("application/json", "[]"),
    ];
    for (success, redirected, counting) in [
        (Success::Json, false, 0..0),
        (Success::Json, true, 0..0),
        (Success::Text, false, 3..6),
        (Success::Redirect, false, 0..0),
        (Success::Redirect, true, 0..6),
        (Success::Page, false, 0..6),
    ] {
        let settings = Settings {
            success,
            ..Settings::default()
        };
        for (at, (content_type, text)) in bodies.into_iter().enumerate() {
            let of = |status| {
                let answer = Answer {
                    content_type,
                    redirected,
                    ..answer(status, text)
                };
                understand(&answer, &settings)
            };
            let counts = counting.contains(&at);
            let expected = if counts { accepted() } else { UNREADABLE };
            assert_eq!(of(200), expected, "{success:?} {redirected} {text}");
            // An error's page is no success. Behind a redirect it is not the request that was not found.
            assert_eq!(of(404), if redirected { UNREADABLE } else { Refused });
        }
        let no = Answer {
            redirected,
            ..answer(200, r#"{"success":false}"#)
        };
        assert_eq!(understand(&no, &settings), Refused, "{success:?}");
    }
}

/// The endpoint had the request before it pointed elsewhere: what stands there cannot say "not taken".
#[test]
fn behind_a_redirect() {
    let of = |status, text, redirected| {
        let answer = Answer {
            redirected,
            retry_after: "7",
            ..answer(status, text)
        };
        understand(&answer, &Settings::default())
    };
    for (status, text, outcome) in [
        (429, "", Busy(Some(7))),
        (503, "", Busy(Some(7))),
        (403, "no", Refused),
        (404, "<p>", Refused),
        (410, r#"{"error":"gone"}"#, Refused),
    ] {
        assert_eq!(of(status, text, false), outcome);
        assert_eq!(of(status, text, true), UNREADABLE);
    }
    assert_eq!(of(500, "", true), SERVER);
    // Fields are named by whoever read the request.
    let named = r#"{"errors":[{"field":"email","message":"no"}]}"#;
    assert!(matches!(of(422, named, true), Rejected(_)));
    // So is a refusal in an answer of success: Apps Script gives every answer behind a redirect.
    for status in [200, 299] {
        assert_eq!(of(status, r#"{"ok":false}"#, true), Refused);
    }
}
