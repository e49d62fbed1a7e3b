//! Databases that earlier versions of the program made.

use crate::common::{GOOD_FORM, Inbox, place, works};
use inbox::{Store, Supersedes};
use rusqlite::Connection;
use std::path::Path;

const FIRST: &str = include_str!("../../src/store/schema.sql");
const SECOND: &str = include_str!("../../src/store/schema_2.sql");
/// What schema 2 had as the fingerprint of `GOOD_FORM`; worked out apart from this program.
const FINGERPRINT: &str = "02040b1a4f7f892e5a0b178045c60b64791443b0c8a884d46f0df3277fa64dfa";

fn made_by(path: &Path, version: u32, statements: &[&str]) {
    let old = Connection::open(path).unwrap();
    for statement in statements {
        old.execute_batch(statement).unwrap();
    }
    old.execute_batch(&format!(
        "PRAGMA application_id = 0x4e4d6962; PRAGMA user_version = {version}"
    ))
    .unwrap();
    drop(old);
    #[cfg(unix)]
    std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
}

#[test]
fn a_database_of_the_first_version_is_brought_up_to_date() {
    let (_folder, path) = place();
    let row = "INSERT INTO request VALUES (7, 'CDFGHJ', 'self', 'Old', 'a@b', '', 'email', '', '', '', 'yes',
                                           'old-id', x'00', '2026-11-01T00:00:00Z', NULL)";
    made_by(&path, 1, &[FIRST, row]);
    let store = Store::open(&path).unwrap();
    let kept = store.list(true).unwrap().remove(0);
    assert_eq!((kept.id, kept.superseded_by), (7, None));
    assert_eq!(kept.lead.name, "Old");
    assert_eq!(store.next_notice().unwrap().unwrap().waiting, 1);
}

#[tokio::test]
async fn rows_of_the_second_version_stay_and_are_still_recognized() {
    let (_folder, path) = place();
    let row = |id: i64, code: &str, own: &str, notified: &str, older: &str| {
        format!(
            "INSERT INTO request VALUES ({id}, '{code}', 'self', 'José O''Brien', 'jose@example.com',
             '+44 20 7946 0958', 'call', 'evening', 'America/Chicago', 'yes', 'yes', '{own}', x'{FINGERPRINT}',
             '2026-11-01T00:00:00Z', NULL, {notified}, '{older}')"
        )
    };
    let rows = [
        row(3, "CDFGHJ", "one", "'2026-11-01T00:00:05Z'", ""),
        row(5, "KMPQRT", "two", "NULL", "one"),
    ];
    made_by(&path, 2, &[FIRST, SECOND, &rows[0], &rows[1]]);
    let mut inbox = Inbox::new();
    inbox.store = Store::open(&path).unwrap();
    let kept = inbox.store.list(false).unwrap();
    assert_eq!(kept[0].superseded_by, Some(5));
    assert_eq!(kept[1].supersedes, Supersedes::Numbers(vec![3]));
    assert_eq!(kept[0].lead.reference, "CDFGHJ");
    assert!(kept[0].lead.text_consent.is_empty() && !kept[0].perhaps_robot);
    let notice = inbox.store.next_notice().unwrap().unwrap();
    assert_eq!((notice.new, notice.waiting), (1, 2));
    assert_eq!(notice.reference, "KMPQRT");
    // Sent again, also by a page that tells where the visit came from.
    let again = format!("{GOOD_FORM}&submission_id=one&utm_source=news&reference=WWWWWW");
    let answer = inbox.form(&again).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.json()["reference"], "CDFGHJ");
    let other = inbox.form(&format!("{again}&consent_text=Words")).await;
    assert_eq!(other.status, 422);
    assert!(works(&path, &["show", "3"]).contains("José O'Brien"));
    let found = works(&path, &["list", "--find", "cdf ghj"]);
    assert_eq!(found.lines().count(), 3);
    assert_eq!(works(&path, &["check"]), "The database is sound.\n");
}
