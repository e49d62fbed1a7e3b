//! Submission ids over a real socket: the same words, other words, and at the same time.

use crate::common::{FORM, GOOD_FORM, Inbox, good_json, works};
use crate::server::Server;
use rusqlite::Connection;
use serde_json::json;
use std::path::PathBuf;
use std::time::{Duration, Instant};

const ASK: &str = "Accept: application/json\r\n";

fn start() -> (tempfile::TempDir, PathBuf, Server) {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("inbox.sqlite3");
    let server = Server::start(&database);
    (folder, database, server)
}

#[test]
fn other_words_under_an_old_id_are_refused_and_can_be_sent_as_a_new_request() {
    let (_folder, database, server) = start();
    let first = server.ask(&format!("{GOOD_FORM}&submission_id=one"));
    let changed = format!("{GOOD_FORM}&submission_id=one").replace("evening", "morning");
    let refused = server.ask(&changed);
    assert_eq!(
        (first.status, refused.status, refused.header("content-type")),
        (201, 422, Some("application/problem+json"))
    );
    let problem = refused.json();
    assert_eq!(
        (&problem["code"], &problem["errors"]),
        (&json!("id_has_other_words"), &json!([]))
    );
    assert!(problem["detail"].as_str().unwrap().contains("supersedes"));
    // Without the script: the page's form carries the old id as the one that is replaced.
    let page = server.send("POST", "Accept: text/html\r\n", &changed);
    assert_eq!(page.status, 422);
    assert!(
        page.body
            .contains("<input name=\"supersedes\" type=\"hidden\" value=\"one\">")
    );
    assert!(
        !page.body.contains("name=\"submission_id\""),
        "{}",
        page.body
    );
    assert!(page.body.contains("value=\"morning\" checked"));
    let again = changed.replace("submission_id=one", "supersedes=one");
    let unfit = server.post(&again.replace("consent=yes", ""));
    assert!(unfit.contains("<input name=\"supersedes\" type=\"hidden\" value=\"one\">"));
    assert!(server.post(&again).starts_with("HTTP/1.1 303"));
    let list = works(&database, &["list"]);
    assert!(
        list.contains("replaced by 2") && list.contains("replaces 1"),
        "{list}"
    );
    let replay = server.ask(&format!("{GOOD_FORM}&submission_id=one"));
    assert_eq!((replay.status, replay.body), (200, first.body));
}

#[test]
fn while_the_first_is_running_the_second_is_told_to_wait() {
    let (_folder, database, server) = start();
    let body = format!("{GOOD_FORM}&submission_id=slow");
    let holder = Connection::open(&database).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    std::thread::scope(|scope| {
        let first = scope.spawn(|| server.ask(&body));
        // Until the first one has reached the database.
        std::thread::sleep(Duration::from_millis(300));
        let started = Instant::now();
        let second = server.ask(&body);
        assert_eq!(second.status, 409);
        assert!(started.elapsed() < Duration::from_secs(1), "it waited");
        assert_eq!(second.header("retry-after"), Some("1"));
        assert_eq!(second.json()["code"], "still_running");
        let page = server.send("POST", "Accept: text/html\r\n", &body);
        assert!(page.status == 409 && page.body.contains("still on its way"));
        holder.execute_batch("COMMIT").unwrap();
        assert_eq!(first.join().unwrap().status, 201);
    });
    assert_eq!(server.ask(&body).status, 200);
}

#[test]
fn a_locked_database_is_admitted_in_time_to_all_who_wait() {
    let (_folder, database, server) = start();
    let holder = Connection::open(&database).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    let started = Instant::now();
    let ask = |id: u32| server.ask(&format!("{GOOD_FORM}&submission_id={id}"));
    std::thread::scope(|scope| {
        let waiting: Vec<_> = (0..8).map(|id| scope.spawn(move || ask(id))).collect();
        for one in waiting {
            let busy = one.join().unwrap();
            assert_eq!((busy.status, busy.header("retry-after")), (503, Some("5")));
        }
    });
    let took = started.elapsed();
    assert!(took < Duration::from_secs(9), "{took:?}");
    holder.execute_batch("COMMIT").unwrap();
    assert_eq!(ask(1).status, 201);
}

#[test]
fn the_id_may_come_as_a_header() {
    let (_folder, database, server) = start();
    let with = |header: &str, body: &str| server.send("POST", &format!("{ASK}{header}"), body);
    let field = format!("{GOOD_FORM}&submission_id=a-1");
    let first = with("Idempotency-Key: \"a-1\"\r\n", GOOD_FORM);
    assert_eq!(first.status, 201);
    for (header, body) in [
        ("Idempotency-Key: a-1\r\n", GOOD_FORM),
        ("idempotency-key: \"a-1\"\r\n", &field),
        ("Idempotency-Key: \"\"\r\n", &field),
        ("", &field),
    ] {
        let replay = with(header, body);
        assert_eq!(
            (replay.status, &replay.body),
            (200, &first.body),
            "{header}"
        );
    }
    let long = format!("Idempotency-Key: {}\r\n", "a".repeat(1001));
    for header in [
        "Idempotency-Key: \"a-2\"\r\n",
        "Idempotency-Key: \"a-1\r\n",
        "Idempotency-Key: a-1\r\nIdempotency-Key: a-2\r\n",
        &long,
    ] {
        let refused = with(header, &field);
        assert_eq!(
            (refused.status, &refused.json()["code"]),
            (400, &json!("unclear_id"))
        );
    }
    assert_eq!(works(&database, &["list"]).lines().count(), 2);
}

#[tokio::test]
async fn the_newer_of_two_requests_is_shown_and_none_is_deleted() {
    let inbox = Inbox::new();
    let json = |id: &str, time: &str, supersedes: &str| {
        let mut lead = good_json();
        lead["submission_id"] = json!(id);
        lead["best_time"] = json!(time);
        lead["supersedes"] = json!(supersedes);
        lead
    };
    inbox.post_json(&json("a", "morning", "")).await;
    inbox.post_json(&json("b", "evening", "a")).await;
    // One that never arrived, and one that names itself.
    inbox
        .post(
            FORM,
            "",
            &format!("{GOOD_FORM}&submission_id=c&supersedes=lost"),
        )
        .await;
    inbox.post_json(&json("d", "any", "d")).await;
    let list = works(&inbox.path, &["list"]);
    let notes: Vec<&str> = list
        .lines()
        .skip(1)
        .map(|line| line.rsplit("  ").next().unwrap())
        .collect();
    assert_eq!(
        notes,
        [
            "replaced by 2",
            "replaces 1",
            "replaces one that is not here",
            "no"
        ]
    );
    let csv = works(&inbox.path, &["export"]);
    assert!(csv.lines().nth(1).unwrap().ends_with(",a,,2,"), "{csv}");
    assert!(csv.lines().nth(2).unwrap().ends_with(",b,1,,"), "{csv}");
    // The same id with another predecessor is not the same request.
    assert_eq!(
        inbox.post_json(&json("b", "evening", "x")).await.status,
        422
    );
    assert_eq!(
        inbox.post_json(&json("b", "evening", "a")).await.status,
        200
    );
    let long = inbox.post_json(&json("e", "any", &"x".repeat(1001))).await;
    assert_eq!((long.status, inbox.rows()), (400, 4));
}
