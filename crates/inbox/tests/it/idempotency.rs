//! One row for one request.

use crate::common::{GOOD_FORM, Inbox, good_json, json_with};
use inbox::{Store, Submission};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

#[tokio::test]
async fn the_same_id_with_the_same_words_gets_the_same_answer() {
    let inbox = Inbox::new();
    let first = inbox.post_json(&good_json()).await;
    // What is tidied away is no difference.
    let spaced = json_with(json!({"name": " 王小明\n"}));
    for again in [good_json(), spaced] {
        let replay = inbox.post_json(&again).await;
        assert_eq!((replay.status, replay.json()), (200, first.json()));
    }
    assert_eq!(inbox.rows(), 1);
}

#[tokio::test]
async fn another_id_is_another_request() {
    let inbox = Inbox::new();
    let other = json_with(json!({"submission_id": "2"}));
    let first = inbox.post_json(&good_json()).await.json();
    assert_ne!(inbox.post_json(&other).await.json(), first);
    assert_eq!(inbox.rows(), 2);
}

/// An inbox whose clock stands, and a handle to set it in seconds.
fn with_clock() -> (Inbox, Arc<AtomicI64>) {
    let mut inbox = Inbox::new();
    let seconds = Arc::new(AtomicI64::new(0));
    let hand = seconds.clone();
    inbox.store = inbox.store.clone().with_clock(Arc::new(move || {
        Timestamp::UNIX_EPOCH
            + SignedDuration::from_secs(1_800_000_000 + hand.load(Ordering::SeqCst))
    }));
    (inbox, seconds)
}

#[tokio::test]
async fn equal_native_posts_are_one_request_for_ten_minutes() {
    let (inbox, seconds) = with_clock();
    for (at, rows) in [(0, 1), (1, 1), (600, 1), (601, 2), (1201, 2), (1202, 3)] {
        seconds.store(at, Ordering::SeqCst);
        assert_eq!(inbox.browser(GOOD_FORM).await.status, 303);
        assert_eq!(inbox.rows(), rows, "at {at} seconds");
    }
    assert_eq!(inbox.first().received_at, "2027-01-15T08:00:00Z");
}

#[tokio::test]
async fn native_posts_that_differ_are_different_requests() {
    let inbox = Inbox::new();
    // The last one has the same letters over another border of fields.
    let moved = GOOD_FORM
        .replace("%27Brien", "%27Brienj")
        .replace("=jose", "=ose");
    for body in [GOOD_FORM, &GOOD_FORM.replace("evening", "morning"), &moved] {
        inbox.browser(body).await;
    }
    assert_eq!(inbox.rows(), 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn senders_at_the_same_time_make_one_request() {
    let inbox = Arc::new(Inbox::new());
    // A second handle on the file, as another process would have it.
    let other = Store::open_existing(&inbox.path).unwrap();
    let lead: lead::Lead = serde_json::from_value(good_json()).unwrap();
    let lead = Submission {
        lead,
        ..Submission::default()
    };
    let mut web = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let inbox = inbox.clone();
        web.spawn(
            async move { inbox.post_json(&good_json()).await.json()["reference"].to_string() },
        );
        let (other, lead) = (other.clone(), lead.clone());
        web.spawn_blocking(move || format!("\"{}\"", other.submit(&lead).unwrap().reference));
    }
    let references: HashSet<String> = web.join_all().await.into_iter().collect();
    assert_eq!((references.len(), inbox.rows()), (1, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn equal_native_posts_at_the_same_time_make_one_request() {
    let inbox = Arc::new(Inbox::new());
    let mut web = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let inbox = inbox.clone();
        web.spawn(async move { inbox.form(GOOD_FORM).await.status });
    }
    let mut statuses = web.join_all().await;
    statuses.sort_unstable();
    assert_eq!((statuses.pop(), statuses.pop()), (Some(201), Some(200)));
    assert_eq!(inbox.rows(), 1);
}
