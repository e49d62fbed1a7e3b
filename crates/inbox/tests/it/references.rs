//! The reference that the visitor reads before the inbox knows of the request.

use crate::common::{GOOD_FORM, Inbox, json_with};
use lead::is_reference;
use serde_json::{Value, json};

fn request(id: &str, reference: &str, supersedes: &str) -> Value {
    json_with(json!({"submission_id": id, "reference": reference, "supersedes": supersedes}))
}

async fn answered(inbox: &Inbox, lead: &Value) -> (u16, String) {
    let answer = inbox.post_json(lead).await;
    let reference = answer.json()["reference"].as_str().unwrap().to_owned();
    (answer.status, reference)
}

#[tokio::test]
async fn the_row_has_what_the_visitor_read_and_a_taken_one_gets_a_number() {
    let inbox = Inbox::new();
    let steps = [
        ("a", "CDFGHJ", "", 201, "CDFGHJ"),
        // The words changed: the same visitor reads the same reference.
        ("b", "CDFGHJ", "a", 201, "CDFGHJ-2"),
        // By chance, or a copy: the same.
        ("c", "CDFGHJ", "", 201, "CDFGHJ-3"),
        ("d", "CDFGHK", "", 201, "CDFGHK"),
        // Sent again: the row's own, whatever comes along.
        ("b", "CDFGHJ", "a", 200, "CDFGHJ-2"),
        ("a", "WWWWWW", "", 200, "CDFGHJ"),
        ("c", "", "", 200, "CDFGHJ-3"),
    ];
    for (id, brought, supersedes, status, kept) in steps {
        let seen = answered(&inbox, &request(id, brought, supersedes)).await;
        assert_eq!(seen, (status, kept.to_owned()), "{id} {brought}");
    }
    // From the tenth on the order of letters is not the order of numbers.
    for number in 4..=12 {
        let seen = answered(&inbox, &request(&format!("n{number}"), "CDFGHJ", "")).await;
        assert_eq!(seen, (201, format!("CDFGHJ-{number}")));
    }
    // One that is deleted is not given to another while a later one is here.
    inbox.store.delete(1).unwrap();
    let seen = answered(&inbox, &request("e", "CDFGHJ", "")).await;
    assert_eq!(seen, (201, "CDFGHJ-13".to_owned()));
}

#[tokio::test]
async fn without_one_or_with_something_else_it_is_random() {
    let inbox = Inbox::new();
    for (id, brought) in [
        "", "CDFGH", "cdfghj", "AEIOUU", "CDFGHJ-2", "<b>", "é", "CDFGHJK",
    ]
    .iter()
    .enumerate()
    {
        let (status, reference) = answered(&inbox, &request(&id.to_string(), brought, "")).await;
        assert!(
            status == 201 && is_reference(&reference),
            "{brought} {reference}"
        );
        assert_ne!(reference, *brought);
    }
}

#[tokio::test]
async fn where_the_visit_came_from_does_not_make_another_request() {
    let inbox = Inbox::new();
    let body =
        |more: &str| format!("{GOOD_FORM}&consent_text=I+agree.&landing_page=%2Ffaq%2F{more}");
    let first = inbox.form(&body("&reference=CDFGHJ")).await;
    let other = inbox
        .form(&body(
            "&landing_page=%2F&utm_source=news&referrer=a.example&reference=WWWWWW",
        ))
        .await;
    assert_eq!((first.status, other.status), (201, 200));
    assert_eq!((first.text, inbox.rows()), (other.text, 1));
    assert_eq!(inbox.first().lead.landing_page, "/faq/");
    // Other words beside the box are other words.
    let other = inbox.form(&body("&consent_text=I+agree+to+more.")).await;
    assert_eq!((other.status, inbox.rows()), (201, 2));
}

#[tokio::test]
async fn a_request_may_replace_several() {
    let inbox = Inbox::new();
    for (id, supersedes) in [
        ("a", ""),
        ("b", "lost a"),
        ("c", "lost a b"),
        ("d", "gone lost"),
    ] {
        inbox.post_json(&request(id, "CDFGHJ", supersedes)).await;
    }
    let list = crate::common::works(&inbox.path, &["list"]);
    for note in [
        "replaced by 3",
        "replaces 1, replaced by 3",
        "replaces 1 and 2",
        "replaces one that is not here",
    ] {
        assert!(
            list.lines()
                .any(|line| line.ends_with(&format!("  {note}"))),
            "{note}\n{list}"
        );
    }
    // All of them hang together by one that never arrived.
    for reference in ["CDFGHJ-2", "CDFGHJ-4"] {
        assert_eq!(inbox.store.find(reference).unwrap().len(), 4, "{reference}");
    }
}
