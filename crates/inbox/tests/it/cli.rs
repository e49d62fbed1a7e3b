//! The commands, as a person at a terminal meets them.

use crate::common::{FORM, GOOD_FORM, Inbox, fails, good_json, inbox, works};
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
    assert!(
        all.contains("王小明")
            && all.contains("text (555) 010-0199 ext 12 (agreed to texts), morning"),
        "{all}"
    );
    assert!(
        all.contains("call +44 20 7946 0958, evening, America/Chicago, may name the clinic"),
        "{all}"
    );
    assert_eq!(works(&two.path, &["done", "1"]), "Request 1 is done now.\n");
    assert_eq!(
        works(&two.path, &["done", "1"]),
        "Request 1 was done already.\n"
    );
    assert!(!works(&two.path, &["list", "--new"]).contains("王小明"));
    assert!(works(&two.path, &["list"]).contains("王小明"));
    works(&two.path, &["done", "2"]);
    assert_eq!(works(&two.path, &["list", "--new"]), "No requests.\n");
}

#[test]
fn delete_leaves_nothing_in_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("inbox.sqlite3");
    // Another process has the database open, as it will be in the clinic.
    let server = Server::start(&path);
    let holds = |wanted: &[u8]| {
        let files = std::fs::read_dir(folder.path()).unwrap();
        let mut contents = files.map(|file| std::fs::read(file.unwrap().path()).unwrap());
        contents.any(|bytes| bytes.windows(wanted.len()).any(|bytes| bytes == wanted))
    };
    for id in 1..=3 {
        server.post(&format!("{GOOD_FORM}&submission_id=number-{id}"));
    }
    assert!(holds(b"number-1") && holds(b"number-2"));
    assert!(works(&path, &["delete", "2"]).ends_with("is deleted.\n"));
    assert!(!holds(b"number-2"), "the words are still there");
    assert!(holds(b"number-1") && holds(b"number-3"));
    assert!(fails(&path, &["delete", "2"]).contains("no request 2"));
    // A number is not given again, not even that of the last request.
    works(&path, &["delete", "3"]);
    server.post(&format!("{GOOD_FORM}&submission_id=number-4"));
    assert!(
        works(&path, &["list"])
            .lines()
            .last()
            .unwrap()
            .starts_with("4 ")
    );
}

#[tokio::test]
async fn export_is_whole_quoted_and_tame() {
    let two = two_requests().await;
    let mut lead = good_json();
    lead["name"] = json!("=HYPERLINK(\"https://evil.example\", \"a\")");
    lead["submission_id"] = json!("3");
    two.post_json(&lead).await;
    works(&two.path, &["done", "2"]);
    let text = works(&two.path, &["export"]);
    let mut csv = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
    assert_eq!((rows.len(), rows[0].len(), &rows[0][5]), (3, 29, "王小明"));
    assert_eq!(
        (&rows[1][7], &rows[2][5]),
        (
            "'+44 20 7946 0958",
            "'=HYPERLINK(\"https://evil.example\", \"a\")"
        )
    );
    assert!(
        rows[0][3].is_empty() && rows[1][3].ends_with('Z'),
        "done_at"
    );
    assert!(
        text.contains("\"'=HYPERLINK(\"\"https://evil.example\"\", \"\"a\"\")\""),
        "{text}"
    );
}

#[test]
fn no_database_is_made_by_accident() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data/inbox.sqlite3");
    for args in [&["list"][..], &["done", "1"], &["delete", "1"], &["export"]] {
        let said = fails(&path, args);
        assert!(
            said.contains("no database at") && said.contains("inbox.sqlite3"),
            "{said}"
        );
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    let other = folder.path().join("letter.txt");
    std::fs::write(&other, "a letter, and no database at all").unwrap();
    assert!(fails(&other, &["list"]).contains("not an inbox database"));
}

#[test]
fn unknown_numbers_locks_and_mistakes_are_told() {
    let one = Inbox::new();
    assert!(fails(&one.path, &["done", "7"]).contains("no request 7"));
    assert!(fails(&one.path, &["delete", "7"]).contains("no request 7"));
    let holder = rusqlite::Connection::open(&one.path).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(fails(&one.path, &["done", "7"]).contains("locked by another program"));
    assert_eq!(
        works(&one.path, &["list"]),
        "No requests.\n",
        "reading goes on"
    );
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
