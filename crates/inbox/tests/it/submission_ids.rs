//! Submission ids over a real socket: the same words, other words, and at the same time.

use crate::common::{GOOD_FORM, Inbox, assert_contains, json_with, works};
use crate::server::Server;
use rusqlite::Connection;
use serde_json::json;
use std::time::{Duration, Instant};

const ASK: &str = "Accept: application/json\r\n";

#[test]
fn other_words_under_an_old_id_are_refused_and_can_be_sent_as_a_new_request() {
    let server = Server::temporary("");
    let first = server.ask(&format!("{GOOD_FORM}&submission_id=one"));
    let changed = format!("{GOOD_FORM}&submission_id=one").replace("evening", "morning");
    let refused = server.ask(&changed);
    assert_eq!(first.status, 201);
    refused.expect(422, "content-type", "application/problem+json");
    let problem = refused.json();
    assert_eq!(problem["code"], "id_has_other_words");
    assert_eq!(problem["errors"], json!([]));
    assert!(problem["detail"].as_str().unwrap().contains("supersedes"));
    // Without the script: the page's form carries the old id as the one that is replaced.
    let page = server.send("POST", "Accept: text/html\r\n", &changed);
    assert_eq!(page.status, 422);
    let hidden = "<input name=\"supersedes\" type=\"hidden\" value=\"one\">";
    assert_contains(&page.text, &[hidden, "value=\"morning\" checked"]);
    assert!(!page.text.contains("name=\"submission_id\""));
    let again = changed.replace("submission_id=one", "supersedes=one");
    let unfit = server.post(&again.replace("consent=yes", ""));
    assert_contains(&unfit.text, &[hidden]);
    assert_eq!(server.post(&again).status, 303);
    let list = works(&server.database, &["list"]);
    assert_contains(&list, &["replaced by 2", "replaces 1"]);
    let replay = server.ask(&format!("{GOOD_FORM}&submission_id=one"));
    assert_eq!((replay.status, replay.text), (200, first.text));
}

#[test]
fn while_the_first_is_running_the_second_is_told_to_wait() {
    let server = Server::temporary("");
    let body = format!("{GOOD_FORM}&submission_id=slow");
    let holder = Connection::open(&server.database).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    std::thread::scope(|scope| {
        let first = scope.spawn(|| server.ask(&body));
        // Until the first one has reached the database.
        std::thread::sleep(Duration::from_millis(300));
        let started = Instant::now();
        let second = server.ask(&body);
        second.expect(409, "retry-after", "1");
        assert!(started.elapsed() < Duration::from_secs(1), "it waited");
        assert_eq!(second.json()["code"], "still_running");
        let page = server.send("POST", "Accept: text/html\r\n", &body);
        assert!(page.status == 409 && page.text.contains("still on its way"));
        holder.execute_batch("COMMIT").unwrap();
        assert_eq!(first.join().unwrap().status, 201);
    });
    assert_eq!(server.ask(&body).status, 200);
}

#[test]
fn a_locked_database_is_admitted_in_time_to_all_who_wait() {
    let server = Server::temporary("");
    let holder = Connection::open(&server.database).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    let started = Instant::now();
    let ask = |id: u32| server.ask(&format!("{GOOD_FORM}&submission_id={id}"));
    std::thread::scope(|scope| {
        let waiting: Vec<_> = (0..8).map(|id| scope.spawn(move || ask(id))).collect();
        for one in waiting {
            one.join().unwrap().expect(503, "retry-after", "5");
        }
    });
    let took = started.elapsed();
    assert!(took < Duration::from_secs(9), "{took:?}");
    holder.execute_batch("COMMIT").unwrap();
    assert_eq!(ask(1).status, 201);
}

#[test]
fn the_id_may_come_as_a_header() {
    let server = Server::temporary("");
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
        assert_eq!(replay.status, 200, "{header}");
        assert_eq!(replay.text, first.text, "{header}");
    }
    let long = format!("Idempotency-Key: {}\r\n", "a".repeat(1001));
    for header in [
        "Idempotency-Key: \"a-2\"\r\n",
        "Idempotency-Key: \"a-1\r\n",
        "Idempotency-Key: a-1\r\nIdempotency-Key: a-2\r\n",
        &long,
    ] {
        let refused = with(header, &field);
        assert_eq!(refused.status, 400, "{header}");
        assert_eq!(refused.json()["code"], "unclear_id", "{header}");
    }
    assert_eq!(works(&server.database, &["list"]).lines().count(), 2);
}

#[tokio::test]
async fn the_newer_of_two_requests_is_shown_and_none_is_deleted() {
    let inbox = Inbox::new();
    let json = |id: &str, time: &str, supersedes: &str| {
        json_with(json!({"submission_id": id, "best_time": time, "supersedes": supersedes}))
    };
    inbox.post_json(&json("a", "morning", "")).await;
    inbox.post_json(&json("b", "evening", "a")).await;
    // One that never arrived, and one that names itself.
    let lost = format!("{GOOD_FORM}&submission_id=c&supersedes=lost");
    inbox.browser(&lost).await;
    inbox.post_json(&json("d", "any", "d")).await;
    let list = works(&inbox.path, &["list"]);
    let lines = list.lines().skip(1);
    let notes: Vec<&str> = lines
        .map(|line| line.rsplit("  ").next().unwrap())
        .collect();
    let lost = "replaces one that is not here";
    assert_eq!(notes, ["replaced by 2", "replaces 1", lost, "no"]);
    let csv = works(&inbox.path, &["export"]);
    assert!(csv.lines().nth(1).unwrap().ends_with(",a,,2,"), "{csv}");
    assert!(csv.lines().nth(2).unwrap().ends_with(",b,1,,"), "{csv}");
    // The same id with another predecessor is not the same request.
    for (supersedes, status) in [("x", 422), ("a", 200)] {
        let again = inbox.post_json(&json("b", "evening", supersedes)).await;
        assert_eq!(again.status, status);
    }
    let long = inbox.post_json(&json("e", "any", &"x".repeat(1001))).await;
    assert_eq!((long.status, inbox.rows()), (400, 4));
}
