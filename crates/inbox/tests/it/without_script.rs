//! What a browser without JavaScript sees when all is well.

use crate::common::{FORM, GOOD_FORM, Inbox};
use lead::Field;

const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

#[tokio::test]
async fn a_form_is_kept_and_leads_to_the_thank_you_page() {
    let inbox = Inbox::new();
    let answer = inbox.post(FORM, BROWSER, GOOD_FORM).await;
    answer.expect(303, "location", "/consultation/thank-you/");
    let lead = inbox.first().lead;
    let kept: Vec<String> = Field::all()
        .iter()
        .filter(|f| **f != Field::Reference && !lead.get(**f).is_empty())
        .map(|field| format!("{}={}", field.as_str(), lead.get(*field)))
        .collect();
    let sent = "asking_for=self&name=José O'Brien&email=jose@example.com&phone=+44 20 7946 0958&contact_by=call\
                &best_time=evening&time_zone=America/Chicago&leave_message=yes&consent=yes";
    assert_eq!(kept.join("&"), sent);
}

#[tokio::test]
async fn only_the_configured_path_is_led_to() {
    let mut inbox = Inbox::new();
    inbox.config.thank_you = "/sub/thank-you/".to_owned();
    let body = format!("{GOOD_FORM}&thank_you=https%3A%2F%2Fevil.example&next=%2F%2Fevil.example");
    let answer = inbox.post(FORM, BROWSER, &body).await;
    answer.expect(303, "location", "/sub/thank-you/");
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
    let kind = "Application/X-WWW-Form-Urlencoded; charset=UTF-8";
    assert_eq!(inbox.post(kind, BROWSER, &body).await.status, 303);
    let lead = inbox.first().lead;
    assert_eq!(lead.name + &lead.time_zone, "José O'Brien");
}
