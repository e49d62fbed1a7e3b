//! What the page's own program sees.

use crate::common::{FORM, GOOD_FORM, Inbox, JSON, answer, good_json, post};
use axum::Router;
use lead::Field;
use serde_json::json;

#[tokio::test]
async fn json_is_kept_with_every_field() {
    let inbox = Inbox::new();
    let answer = inbox.post_json(&good_json()).await;
    answer.expect(201, "content-type", JSON);
    let kept = inbox.first();
    let receipt = json!({"ok": true, "reference": kept.reference});
    assert_eq!(answer.json(), receipt);
    for &field in Field::all() {
        let sent = &good_json()[field.as_str()];
        assert_eq!(kept.lead.get(field), *sent, "{field:?}");
    }
    assert!(kept.reference.len() == 6 && kept.done_at.is_none());
    assert!(kept.received_at.len() == 20 && kept.received_at.ends_with('Z'));
}

#[tokio::test]
async fn json_is_answered_where_it_is_asked_for_or_sent() {
    let (inbox, json) = (Inbox::new(), good_json().to_string());
    for (kind, accept, body) in [
        (FORM, JSON, GOOD_FORM),
        (FORM, "text/html, Application/JSON;q=0.9", GOOD_FORM),
        (FORM, "application/json, text/plain, */*", GOOD_FORM),
        ("application/json; charset=utf-8", "*/*", &json),
    ] {
        let answer = inbox.post(kind, accept, body).await;
        assert_eq!(answer.header("content-type"), JSON, "{kind} {accept}");
        assert_eq!(answer.json()["ok"], true);
    }
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
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("cache-control", "no-store"),
            ("referrer-policy", "no-referrer"),
        ] {
            assert_eq!(answer.header(name), value, "{}", answer.status);
        }
    }
}

#[tokio::test]
async fn it_can_be_merged_and_nested() {
    let inbox = Inbox::new();
    let site = Router::new().fallback(async || "the site");
    let merged = site.clone().merge(inbox.router());
    let kept = answer(merged, post(FORM, JSON, GOOD_FORM)).await;
    assert_eq!(kept.status, 201);
    let nested = site.nest("/sub", inbox.router());
    let mut request = post(FORM, JSON, GOOD_FORM);
    *request.uri_mut() = "/sub/api/consultations".parse().unwrap();
    assert_eq!(answer(nested, request).await.status, 200);
}
