//! What the page's own program sees.

use crate::common::{FORM, GOOD_FORM, Inbox, JSON, answer, good_json, post};
use axum::Router;
use lead::Field;
use serde_json::json;

#[tokio::test]
async fn json_is_kept_with_every_field() {
    let inbox = Inbox::new();
    let answer = inbox.post_json(&good_json()).await;
    assert_eq!((answer.status, answer.header("content-type")), (201, JSON));
    let kept = inbox.first();
    assert_eq!(
        answer.json(),
        json!({"ok": true, "reference": kept.reference})
    );
    for &field in Field::all() {
        assert_eq!(
            kept.lead.get(field),
            good_json()[field.as_str()],
            "{field:?}"
        );
    }
    assert!(kept.reference.len() == 6 && kept.done_at.is_none());
    assert!(kept.received_at.len() == 20 && kept.received_at.ends_with('Z'));
}

#[tokio::test]
async fn a_form_is_answered_with_json_where_json_is_asked_for() {
    let inbox = Inbox::new();
    for accept in [
        JSON,
        "text/html, Application/JSON;q=0.9",
        "application/json, text/plain, */*",
    ] {
        let answer = inbox.post(FORM, accept, GOOD_FORM).await;
        assert!(
            answer.status < 300 && answer.json()["ok"] == true,
            "{accept}"
        );
    }
}

#[tokio::test]
async fn json_is_answered_with_json_whatever_is_asked_for() {
    let inbox = Inbox::new();
    let answer = inbox
        .post(
            "application/json; charset=utf-8",
            "*/*",
            &good_json().to_string(),
        )
        .await;
    assert_eq!((answer.status, answer.header("content-type")), (201, JSON));
}

#[tokio::test]
async fn fields_are_normalised_and_unknown_ones_ignored() {
    let inbox = Inbox::new();
    let mut lead = good_json();
    lead["name"] = json!("  王\r\n小明\u{0} ");
    lead["website"] = json!("https://example.com");
    assert_eq!(inbox.post_json(&lead).await.status, 201);
    assert_eq!(inbox.first().lead.name, "王 小明");
}

#[tokio::test]
async fn every_answer_carries_the_safe_headers() {
    let inbox = Inbox::new();
    for (kind, accept, body) in [
        (FORM, "*/*", GOOD_FORM),
        (FORM, JSON, "name="),
        (FORM, "*/*", ""),
        ("a/b", "", ""),
    ] {
        let answer = inbox.post(kind, accept, body).await;
        let seen = ["x-content-type-options", "cache-control", "referrer-policy"]
            .map(|name| answer.header(name));
        assert_eq!(
            seen,
            ["nosniff", "no-store", "no-referrer"],
            "{}",
            answer.status
        );
    }
}

#[tokio::test]
async fn it_can_be_merged_and_nested() {
    let inbox = Inbox::new();
    let site = Router::new().fallback(async || "the site");
    let merged = site.clone().merge(inbox.router());
    assert_eq!(
        answer(merged, post(FORM, JSON, GOOD_FORM)).await.status,
        201
    );
    let nested = site.nest("/sub", inbox.router());
    let mut request = post(FORM, JSON, GOOD_FORM);
    *request.uri_mut() = "/sub/api/consultations".parse().unwrap();
    assert_eq!(answer(nested, request).await.status, 200);
}
