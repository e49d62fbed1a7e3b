//! The commands, as a person at a terminal meets them.

use crate::common::{
    FORM, GOOD_FORM, Inbox, assert_contains, fails, good_json, holds, inbox, json_with, place,
    works,
};
use crate::server::Server;
use serde_json::json;
use std::path::Path;

async fn two_requests() -> Inbox {
    let inbox = Inbox::new();
    inbox.post_json(&good_json()).await;
    inbox.post(FORM, "*/*", GOOD_FORM).await;
    inbox
}

#[tokio::test]
async fn list_and_done() {
    let two = two_requests().await;
    let all = works(&two.path, &["list"]);
    assert_eq!(all.lines().count(), 3);
    let first = "text (555) 010-0199 ext 12 (agreed to texts), morning";
    let second = "call +44 20 7946 0958, evening, America/Chicago, may name the clinic";
    assert_contains(&all, &["王小明", first, second]);
    for status in ["is done now", "was done already"] {
        let line = works(&two.path, &["done", "1"]);
        assert_eq!(line, format!("Request 1 {status}.\n"));
    }
    assert!(!works(&two.path, &["list", "--new"]).contains("王小明"));
    assert!(works(&two.path, &["list"]).contains("王小明"));
    works(&two.path, &["done", "2"]);
    assert_eq!(works(&two.path, &["list", "--new"]), "No requests.\n");
}

#[test]
fn delete_leaves_nothing_in_the_files() {
    let (folder, path) = place();
    // Another process has the database open, as it will be in the clinic.
    let server = Server::start(&path);
    let holds = |wanted: &str| holds(folder.path(), wanted);
    for id in 1..=3 {
        server.post(&format!("{GOOD_FORM}&submission_id=number-{id}"));
    }
    assert!(holds("number-1") && holds("number-2"));
    assert!(works(&path, &["delete", "2"]).ends_with("is deleted.\n"));
    assert!(!holds("number-2"), "the words are still there");
    assert!(holds("number-1") && holds("number-3"));
    assert!(fails(&path, &["delete", "2"]).contains("no request 2"));
    // A number is not given again, not even that of the last request.
    works(&path, &["delete", "3"]);
    server.post(&format!("{GOOD_FORM}&submission_id=number-4"));
    assert!(works(&path, &["list"]).contains("\n4 "));
}

#[tokio::test]
async fn export_is_whole_quoted_and_tame() {
    let two = two_requests().await;
    let name = "=HYPERLINK(\"https://evil.example\", \"a\")";
    let lead = json_with(json!({"name": name, "submission_id": "3"}));
    two.post_json(&lead).await;
    works(&two.path, &["done", "2"]);
    let text = works(&two.path, &["export"]);
    let mut csv = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
    assert_eq!((rows.len(), rows[0].len(), &rows[0][5]), (3, 29, "王小明"));
    assert_eq!(rows[1][7], *"'+44 20 7946 0958");
    assert_eq!(rows[2][5], format!("'{name}"));
    let done_at = [&rows[0][3], &rows[1][3]];
    assert!(done_at[0].is_empty() && done_at[1].ends_with('Z'));
    let quoted = name.replace('"', "\"\"");
    assert_contains(&text, &[&format!("\"'{quoted}\"")]);
}

#[test]
fn no_database_is_made_by_accident() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data/inbox.sqlite3");
    for args in [&["list"][..], &["done", "1"], &["delete", "1"], &["export"]] {
        let said = fails(&path, args);
        assert_contains(&said, &["no database at", "inbox.sqlite3"]);
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    let other = folder.path().join("letter.txt");
    std::fs::write(&other, "a letter, and no database at all").unwrap();
    assert!(fails(&other, &["list"]).contains("not an inbox database"));
}

#[test]
fn unknown_numbers_locks_and_mistakes_are_told() {
    let one = Inbox::new();
    for command in ["done", "delete", "show"] {
        assert!(fails(&one.path, &[command, "7"]).contains("no request 7"));
    }
    let holder = rusqlite::Connection::open(&one.path).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(fails(&one.path, &["done", "7"]).contains("locked by another program"));
    // Reading goes on.
    assert_eq!(works(&one.path, &["list"]), "No requests.\n");
    for args in [&[][..], &["done"], &["done", "x"], &["paint"]] {
        assert_eq!(inbox(&one.path, args).status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn the_option_stands_anywhere_and_before_the_environment() {
    let one = Inbox::new();
    let path = one.path.to_str().unwrap();
    for args in [["--database", path, "list"], ["list", "--database", path]] {
        assert_eq!(works(Path::new("/nowhere/at/all"), &args), "No requests.\n");
    }
    assert!(works(&one.path, &["export", "--help"]).contains("apostrophe"));
}
