//! What the commands say when they cannot do what is asked.

use crate::common::Inbox;
use crate::terminal::{fails, inbox, works};
use std::path::Path;

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
