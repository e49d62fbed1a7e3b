//! What is not accepted, as programs see it.

use crate::common::{Answer, FORM, GOOD_FORM, Inbox, JSON, good_json, post};
use axum::body::{Body, Bytes};
use axum::http::Request;
use inbox::{MOST_BODY_BYTES, PATH};
use serde_json::json;

fn assert_problem(answer: &Answer, status: u16, title: &str) {
    assert_eq!(answer.status, status);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let problem = answer.json();
    assert_eq!(
        (&problem["type"], &problem["status"]),
        (&json!("about:blank"), &json!(status))
    );
    assert_eq!(problem["title"], title);
    assert!(
        problem["detail"].as_str().is_some_and(|d| !d.is_empty()) && problem["errors"].is_array()
    );
}

#[tokio::test]
async fn fields_that_need_a_change_are_named() {
    let inbox = Inbox::new();
    let mut lead = good_json();
    lead["name"] = json!("");
    lead["email"] = json!("nowhere");
    for answer in [
        inbox.post_json(&lead).await,
        inbox
            .post(
                FORM,
                JSON,
                "name=&email=nowhere&contact_by=email&consent=yes",
            )
            .await,
    ] {
        assert_problem(&answer, 422, "Unprocessable Entity");
        let errors = answer.json()["errors"].clone();
        let seen: Vec<_> = errors
            .as_array()
            .unwrap()
            .iter()
            .map(|e| (&e["field"], &e["code"]))
            .collect();
        assert_eq!(
            json!(seen),
            json!([["name", "name_missing"], ["email", "email_malformed"]])
        );
        assert!(
            errors[1]["message"].as_str().unwrap().contains('@'),
            "{errors}"
        );
    }
    assert_eq!(inbox.rows(), 0);
}

#[tokio::test]
async fn the_largest_body_is_64_kib() {
    let inbox = Inbox::new();
    let filler = |size: usize| format!("{GOOD_FORM}&x={}", "a".repeat(size - GOOD_FORM.len() - 3));
    assert_eq!(
        inbox
            .post(FORM, JSON, &filler(MOST_BODY_BYTES))
            .await
            .status,
        201
    );
    assert_problem(
        &inbox.post(FORM, JSON, &filler(MOST_BODY_BYTES + 1)).await,
        413,
        "Payload Too Large",
    );
    let page = inbox
        .post(FORM, "text/html", &filler(MOST_BODY_BYTES + 1))
        .await;
    assert_eq!(
        (page.status, page.header("content-type")),
        (413, "text/html; charset=utf-8")
    );
    assert_eq!(inbox.rows(), 1);
}

#[tokio::test]
async fn other_types_are_not_read() {
    let inbox = Inbox::new();
    for kind in [
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/jsonp",
        "",
    ] {
        assert_problem(
            &inbox.post(kind, JSON, GOOD_FORM).await,
            415,
            "Unsupported Media Type",
        );
        let page = inbox.post(kind, "text/html", GOOD_FORM).await;
        assert_eq!(
            (page.status, page.header("content-type")),
            (415, "text/html; charset=utf-8")
        );
    }
    let bare = Request::post(PATH).body(Body::from(GOOD_FORM)).unwrap();
    assert_eq!(inbox.send(bare).await.status, 415);
}

#[tokio::test]
async fn json_that_is_none_is_a_bad_request() {
    let inbox = Inbox::new();
    for body in ["", "{", "[1]", "{\"name\": 7}", "{\"name\": null}"] {
        assert_problem(&inbox.post(JSON, "*/*", body).await, 400, "Bad Request");
    }
}

#[tokio::test]
async fn other_methods_are_told_which_one_to_use() {
    let inbox = Inbox::new();
    for method in ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"] {
        let request = |accept: &str| {
            Request::builder()
                .method(method)
                .uri(PATH)
                .header("accept", accept)
                .body(Body::empty())
        };
        let answer = inbox.send(request(JSON).unwrap()).await;
        assert_eq!(
            (answer.status, answer.header("allow")),
            (405, "POST"),
            "{method}"
        );
        let page = inbox.send(request("text/html").unwrap()).await;
        assert_eq!(
            (page.status, page.headers.get_all("allow").iter().count()),
            (405, 1),
            "{method}"
        );
    }
}

#[tokio::test]
async fn a_failing_database_is_admitted() {
    let inbox = Inbox::new();
    let vandal = rusqlite::Connection::open(&inbox.path).unwrap();
    vandal.execute_batch("DROP TABLE request").unwrap();
    let answer = inbox.post_json(&good_json()).await;
    assert_problem(&answer, 500, "Internal Server Error");
    assert!(
        !answer.text.contains("table"),
        "nothing of the inside is told"
    );
    let page = inbox.post(FORM, "text/html", GOOD_FORM).await;
    assert_eq!(page.status, 500);
    assert!(page.text.contains("value=\"José O&#x27;Brien\"") && page.text.contains("tel:988"));
}

#[tokio::test(start_paused = true)]
async fn a_body_that_never_comes_is_not_waited_for() {
    let inbox = Inbox::new();
    let (_sender, body) = http_body_util::channel::Channel::<Bytes>::new(1);
    let mut request = post(FORM, JSON, "");
    *request.body_mut() = Body::new(body);
    assert_problem(&inbox.send(request).await, 408, "Request Timeout");
}
