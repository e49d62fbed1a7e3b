//! What a browser without JavaScript sees when all is well.

use crate::common::{FORM, GOOD_FORM, Inbox};

const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

#[tokio::test]
async fn a_form_is_kept_and_leads_to_the_thank_you_page() {
    let inbox = Inbox::new();
    let answer = inbox.post(FORM, BROWSER, GOOD_FORM).await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (303, "/consultation/thank-you/")
    );
    let lead = inbox.first().lead;
    let seen = [
        &lead.name,
        &lead.email,
        &lead.phone,
        &lead.contact_by,
        &lead.best_time,
    ];
    assert_eq!(
        seen,
        [
            "José O'Brien",
            "jose@example.com",
            "+44 20 7946 0958",
            "call",
            "evening"
        ]
    );
    let seen = [
        &lead.time_zone,
        &lead.leave_message,
        &lead.asking_for,
        &lead.consent,
        &lead.submission_id,
    ];
    assert_eq!(seen, ["America/Chicago", "yes", "self", "yes", ""]);
}

#[tokio::test]
async fn only_the_configured_path_is_led_to() {
    let mut inbox = Inbox::new();
    inbox.config.thank_you = "/sub/thank-you/".to_owned();
    let body = format!("{GOOD_FORM}&thank_you=https%3A%2F%2Fevil.example&next=%2F%2Fevil.example");
    let answer = inbox.post(FORM, BROWSER, &body).await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (303, "/sub/thank-you/")
    );
}

#[tokio::test]
async fn a_browser_that_posts_an_id_is_served_as_well() {
    let inbox = Inbox::new();
    let body = format!("{GOOD_FORM}&submission_id=0192f3c0-0000-7000-8000-000000000001");
    for _ in 0..2 {
        assert_eq!(inbox.post(FORM, BROWSER, &body).await.status, 303);
    }
    assert_eq!(inbox.rows(), 1);
}

#[tokio::test]
async fn broken_encodings_and_repeated_fields_do_not_stop_a_form() {
    let inbox = Inbox::new();
    let body = format!("name=first&{GOOD_FORM}&%zz=%ff&&=&time_zone=");
    assert_eq!(
        inbox
            .post(
                "Application/X-WWW-Form-Urlencoded; charset=UTF-8",
                BROWSER,
                &body
            )
            .await
            .status,
        303
    );
    let lead = inbox.first().lead;
    assert_eq!(
        (lead.name.as_str(), lead.time_zone.as_str()),
        ("José O'Brien", "")
    );
}
