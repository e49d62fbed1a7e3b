//! What is not accepted, as programs see it.

use crate::common::{Answer, FORM, GOOD_FORM, Inbox, JSON, good_json, json_with, post};
use axum::body::{Body, Bytes};
use axum::http::Request;
use inbox::{MOST_BODY_BYTES, PATH};
use serde_json::json;

#[track_caller]
fn assert_problem(answer: &Answer, status: u16, title: &str) {
    answer.expect(status, "content-type", "application/problem+json");
    let problem = answer.json();
    for (name, value) in [
        ("type", json!("about:blank")),
        ("status", json!(status)),
        ("title", json!(title)),
    ] {
        assert_eq!(problem[name], value);
    }
    assert!(problem["detail"].as_str().is_some_and(|d| !d.is_empty()));
    assert!(problem["errors"].is_array());
}

#[tokio::test]
async fn fields_that_need_a_change_are_named() {
    let inbox = Inbox::new();
    let lead = json_with(json!({"name": "", "email": "nowhere"}));
    let form = "name=&email=nowhere&contact_by=email&consent=yes";
    for answer in [inbox.post_json(&lead).await, inbox.form(form).await] {
        assert_problem(&answer, 422, "Unprocessable Entity");
        let problem = answer.json();
        for (at, field, code, part) in [
            (0, "name", "name_missing", "name"),
            (1, "email", "email_malformed", "@"),
        ] {
            let error = &problem["errors"][at];
            assert_eq!(error["field"], field);
            assert_eq!(error["code"], code);
            assert!(error["message"].as_str().unwrap().contains(part), "{error}");
        }
        assert_eq!(problem["errors"].as_array().unwrap().len(), 2);
    }
    assert_eq!(inbox.rows(), 0);
}

#[tokio::test]
async fn the_largest_body_is_64_kib() {
    let inbox = Inbox::new();
    let filler = |size: usize| format!("{GOOD_FORM}&x={}", "a".repeat(size - GOOD_FORM.len() - 3));
    let largest = inbox.form(&filler(MOST_BODY_BYTES)).await;
    assert_eq!(largest.status, 201);
    let larger = filler(MOST_BODY_BYTES + 1);
    assert_problem(&inbox.form(&larger).await, 413, "Payload Too Large");
    let page = inbox.browser(&larger).await;
    page.expect(413, "content-type", "text/html; charset=utf-8");
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
        let answer = inbox.post(kind, JSON, GOOD_FORM).await;
        assert_problem(&answer, 415, "Unsupported Media Type");
        let page = inbox.post(kind, "text/html", GOOD_FORM).await;
        page.expect(415, "content-type", "text/html; charset=utf-8");
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
async fn other_methods_are_told_which_one_to_use_and_no_request() {
    let inbox = Inbox::new();
    assert_eq!(inbox.form(GOOD_FORM).await.status, 201);
    for method in ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"] {
        for accept in [JSON, "text/html"] {
            let mut request = post("", accept, "");
            *request.method_mut() = method.parse().unwrap();
            let answer = inbox.send(request).await;
            answer.expect(405, "allow", "POST");
            assert_eq!(answer.headers.get_all("allow").iter().count(), 1);
            assert!(!answer.text.contains("Brien") && !answer.text.contains("7946"));
        }
    }
}

#[tokio::test]
async fn a_failing_database_is_admitted() {
    let inbox = Inbox::new();
    let vandal = rusqlite::Connection::open(&inbox.path).unwrap();
    vandal.execute_batch("DROP TABLE request").unwrap();
    let answer = inbox.post_json(&good_json()).await;
    assert_problem(&answer, 500, "Internal Server Error");
    assert!(!answer.text.contains("table"), "{}", answer.text);
    let page = inbox.browser(GOOD_FORM).await;
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
