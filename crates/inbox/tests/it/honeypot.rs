//! What robots fill in loses no request.

use crate::common::{GOOD_FORM, Inbox, good_json, works};
use crate::server::Server;
use serde_json::json;

#[tokio::test]
async fn it_is_kept_answered_like_any_other_and_marked() {
    let inbox = Inbox::new();
    let mut lead = good_json();
    lead["leave_empty"] = json!("http://spam.example");
    let marked = inbox.post_json(&lead).await;
    let native = inbox.browser(&format!("{GOOD_FORM}&leave_empty=x")).await;
    assert_eq!((marked.status, native.status), (201, 303));
    lead["submission_id"] = json!("empty");
    for nothing in ["", " "] {
        lead["leave_empty"] = json!(nothing);
        assert!(inbox.post_json(&lead).await.status < 300);
    }
    let kept = inbox.store.list(true).unwrap();
    let marks: Vec<bool> = kept.iter().map(|request| request.perhaps_robot).collect();
    assert_eq!(marks, [true, true, false]);
    let list = works(&inbox.path, &["list"]);
    assert_eq!(list.matches("perhaps a robot").count(), 2, "{list}");
    assert!(works(&inbox.path, &["show", "1"]).contains("perhaps a robot"));
    assert!(!works(&inbox.path, &["show", "3"]).contains("robot"));
    let csv = works(&inbox.path, &["export"]);
    let last: Vec<bool> = csv
        .lines()
        .skip(1)
        .map(|line| line.ends_with(",yes"))
        .collect();
    assert_eq!(last, [true, true, false]);
    // What was in the field is nobody's to keep.
    assert!(!csv.contains("spam.example"));
}

#[tokio::test]
async fn the_same_request_without_it_was_a_persons() {
    let inbox = Inbox::new();
    let marked = format!("{GOOD_FORM}&submission_id=one&leave_empty=x");
    let plain = format!("{GOOD_FORM}&submission_id=one");
    for (body, status, mark) in [
        (&marked, 201, true),
        (&marked, 200, true),
        (&plain, 200, false),
        (&marked, 200, false),
    ] {
        assert_eq!(inbox.form(body).await.status, status);
        assert_eq!(inbox.store.list(true).unwrap()[0].perhaps_robot, mark);
        assert_eq!(inbox.store.next_notice().unwrap().is_none(), mark);
    }
}

#[test]
fn staff_are_told_of_people_only() {
    let mut server = Server::temporary("[notify]\ncommand = [\"/bin/true\"]\n");
    let robot = server.ask(&format!("{GOOD_FORM}&submission_id=1&leave_empty=buy+now"));
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert!(robot.status == 201 && !server.said().contains("\"event\":\"notified\""));
    let person = server.ask(&format!("{GOOD_FORM}&submission_id=2"));
    assert_eq!(person.status, 201);
    server.wait_for("\"event\":\"notified\",\"new\":1,\"waiting\":2");
    let (_, said) = server.stop("-TERM");
    assert!(
        !said.contains("buy") && said.matches("\"event\":\"notified\"").count() == 1,
        "{said}"
    );
}
