//! Backups, sound files, and deleting what is old.

use crate::common::{GOOD_FORM, Inbox, assert_contains, fails, holds, json_with, place, works};
use crate::server::Server;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use std::io::{Seek, SeekFrom, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

#[test]
fn a_backup_under_load_is_whole_and_overwrites_nothing() {
    let (folder, database) = place();
    let server = Server::start(&database);
    let (answered, stop) = (AtomicUsize::new(0), AtomicUsize::new(0));
    thread::scope(|scope| {
        let load = scope.spawn(|| {
            while stop.load(Ordering::SeqCst) == 0 {
                let number = answered.load(Ordering::SeqCst);
                let body = format!("{GOOD_FORM}&submission_id=n{number}");
                assert_eq!(server.ask(&body).status, 201);
                answered.fetch_add(1, Ordering::SeqCst);
            }
        });
        for round in 0..5 {
            thread::sleep(Duration::from_millis(100));
            let before = answered.load(Ordering::SeqCst);
            let copy = folder.path().join(format!("copy-{round}"));
            let said = works(&database, &["backup", copy.to_str().unwrap()]);
            let after = answered.load(Ordering::SeqCst);
            assert_contains(&said, &["is sound"]);
            let rows = works(&copy, &["list"]).lines().count() - 1;
            assert!(
                (before..=after + 1).contains(&rows),
                "{before} {rows} {after}"
            );
            assert_eq!(works(&copy, &["check"]), "The database is sound.\n");
        }
        stop.store(1, Ordering::SeqCst);
        load.join().unwrap();
    });
    let copy = folder.path().join("copy-0");
    let (before, named) = (std::fs::read(&copy).unwrap(), copy.to_str().unwrap());
    assert!(fails(&database, &["backup", named]).contains("is not overwritten"));
    assert_eq!(std::fs::read(&copy).unwrap(), before);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&copy).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    assert!(fails(&database, &["backup", "/nowhere/copy"]).contains("/nowhere/copy"));
}

#[tokio::test]
async fn a_damaged_file_is_noticed() {
    let inbox = Inbox::new();
    for number in 0..200 {
        let lead = json_with(json!({"submission_id": format!("{number:0>200}")}));
        inbox.post_json(&lead).await;
    }
    let copy = inbox.path.with_file_name("copy");
    works(&inbox.path, &["backup", copy.to_str().unwrap()]);
    let mut file = std::fs::OpenOptions::new().write(true).open(&copy).unwrap();
    file.seek(SeekFrom::Start(5 * 4096)).unwrap();
    file.write_all(&[0x5a; 4096]).unwrap();
    let said = fails(&copy, &["check"]);
    let is_damaged = said.contains("damaged") || said.contains("malformed");
    assert!(is_damaged, "{said}");
}

/// An inbox with a request of each of these ages in days; its words tell which.
async fn aged(days: &[i64]) -> Inbox {
    let mut inbox = Inbox::new();
    let plain = inbox.store.clone();
    for &age in days {
        inbox.store = plain.clone().with_clock(Arc::new(move || {
            Timestamp::now() - SignedDuration::from_hours(24 * age)
        }));
        let (name, id) = (format!("Marked {age} days"), format!("marked-id-{age}"));
        let lead = json_with(json!({"name": name, "submission_id": id}));
        assert_eq!(inbox.post_json(&lead).await.status, 201);
    }
    inbox.store = plain;
    inbox
}

#[tokio::test]
async fn what_is_old_is_deleted_without_a_trace() {
    let inbox = aged(&[400, 31, 29, 0]).await;
    let folder = inbox.path.parent().unwrap();
    assert!(holds(folder, "Marked 400 days") && holds(folder, "marked-id-31"));
    let said = works(&inbox.path, &["expire", "--days", "30"]);
    assert_eq!(said, "Requests deleted: 2.\n");
    for gone in ["Marked 400", "marked-id-400", "Marked 31", "marked-id-31"] {
        assert!(!holds(folder, gone), "{gone}");
    }
    for here in ["Marked 29 days", "Marked 0 days"] {
        assert!(holds(folder, here), "{here}");
    }
    let again = works(&inbox.path, &["expire", "--days", "30"]);
    assert_eq!(
        (again.as_str(), inbox.rows()),
        ("Requests deleted: 0.\n", 2)
    );
}

#[tokio::test]
async fn the_server_deletes_by_itself_and_logs_the_number_alone() {
    for (settings, left) in [("[retention]\ndays = 30\n", 2), ("", 3)] {
        let inbox = aged(&[400, 31, 29, 0]).await;
        let server = Server::with(&inbox.path, settings);
        server.wait_for("\"event\":\"expired\"");
        assert_eq!(inbox.rows(), left, "{settings}");
        assert!(!holds(inbox.path.parent().unwrap(), "Marked 400"));
        assert!(!server.said().contains("Marked"));
    }
}

#[cfg(unix)]
#[test]
fn a_database_that_others_can_read_is_refused_everywhere() {
    use std::os::unix::fs::PermissionsExt;
    let one = Inbox::new();
    let open = |mode| std::fs::set_permissions(&one.path, PermissionsExt::from_mode(mode)).unwrap();
    open(0o644);
    for args in [
        &["list"][..],
        &["export"],
        &["serve", "--listen", "127.0.0.1:0"],
    ] {
        let said = fails(&one.path, args);
        assert_contains(&said, &["chmod 600"]);
    }
    open(0o600);
    assert_eq!(works(&one.path, &["list"]), "No requests.\n");
}
