//! What is longer than the form allows.

use crate::common::{FORM, GOOD_FORM, Inbox, JSON, good_json};
use crate::nasty::TOLD;
use lead::Field;
use serde_json::json;

#[tokio::test]
async fn what_is_too_long_is_refused_whole() {
    let inbox = Inbox::new();
    for (size, status) in [(201, 422), (60_000, 422), (64 * 1024, 413)] {
        let body = GOOD_FORM.replace("Jos%C3%A9+O%27Brien", &"x".repeat(size));
        assert_eq!(inbox.post(FORM, JSON, &body).await.status, status, "{size}");
    }
    // Every field at its limit, each byte of it encoded as three, fits into a body.
    let full = "%C3%A9".repeat(500);
    let told: String = TOLD.iter().map(|name| format!("&{name}={full}")).collect();
    let body = format!(
        "name={}&email={}%40b.c&phone=%2B{}&contact_by=text&time_zone={}&consent=yes&text_consent=yes&asking_for=other\
         &best_time=afternoon&leave_message=yes&reference=CDFGHJ&submission_id={full}{told}&supersedes={full}a",
        "%F0%9F%91%A9".repeat(200),
        "%C3%A9".repeat(490),
        "%31".repeat(59),
        "%61".repeat(64),
    );
    // The longest id that is not too long has 1000 bytes.
    assert_eq!(inbox.post(FORM, JSON, &body).await.status, 400);
    let body = body
        .trim_end_matches('a')
        .replace("&supersedes=%C3%A9", "&supersedes=aa");
    let answer = inbox.post(FORM, JSON, &body).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    let kept = inbox.store.list(false).unwrap().remove(0);
    assert_eq!(kept.lead.text_consent_text, "é".repeat(500));
}

#[tokio::test]
async fn what_the_page_tells_is_cut_and_never_refused() {
    let inbox = Inbox::new();
    let long = format!("a{}", "é".repeat(2000));
    let mut lead = good_json();
    for name in ["reference"].iter().chain(TOLD) {
        lead[*name] = json!(long);
    }
    let first = inbox.post_json(&lead).await;
    assert_eq!(first.status, 201, "{}", first.text);
    let kept = inbox.store.list(false).unwrap().remove(0);
    for name in TOLD {
        let value = kept.lead.get(Field::from_name(name).unwrap());
        assert_eq!(value, format!("a{}", "é".repeat(499)), "{name}");
    }
    // What is cut away is no difference.
    lead["consent_text"] = json!(format!("{long} and more"));
    assert_eq!(inbox.post_json(&lead).await.status, 200);
}
