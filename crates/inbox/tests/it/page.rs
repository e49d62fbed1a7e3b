//! The page that a person without JavaScript gets when something is wrong.

use crate::common::{FORM, GOOD_FORM, Inbox};

const TYPED: &str = "name=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&email=a%27b%22%26lt%3B&phone=555+010+0199\
     &contact_by=text&best_time=evening&time_zone=Europe%2FZurich&leave_message=yes&asking_for=other&submission_id=%3Cid";

async fn page() -> String {
    let answer = Inbox::new().post(FORM, "text/html", TYPED).await;
    assert_eq!(
        (answer.status.as_u16(), answer.header("content-type")),
        (422, "text/html; charset=utf-8")
    );
    let policy = answer.header("content-security-policy");
    assert!(
        policy.contains("default-src 'none'") && policy.contains("form-action 'self'"),
        "{policy}"
    );
    answer.text
}

#[tokio::test]
async fn it_says_what_is_wrong_and_where() {
    let page = page().await;
    for part in [
        "<!DOCTYPE html>\n<html lang=\"en-US\">",
        "<title>Error: There is a problem</title>",
        "<h1>There is a problem</h1>",
        "<div role=\"alert\">",
        "<li><a href=\"#email\">Enter an email address with an @",
        "<li><a href=\"#consent\">Tick the box",
        "<a href=\"tel:988\">988</a>",
        "<a href=\"/consultation/\">",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert_eq!(page.matches("<li>").count(), 2);
}

#[tokio::test]
async fn what_was_typed_is_still_there_and_stays_text() {
    let page = page().await;
    for part in [
        "value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"",
        "value=\"a&#39;b&quot;&amp;lt;\" aria-describedby=\"email-hint email-error\" aria-invalid=\"true\">",
        "value=\"555 010 0199\"",
        "value=\"text\" checked>",
        "value=\"evening\" checked>",
        "value=\"yes\" checked>",
        "value=\"other\" checked>",
        "<option value=\"Europe/Zurich\" selected>Europe/Zurich</option>",
        "<input name=\"submission_id\" type=\"hidden\" value=\"&lt;id\">",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(!page.contains("<script"));
    assert_eq!(page.matches(" checked").count(), 4);
}

#[tokio::test]
async fn it_is_sound_for_people_who_listen_to_it() {
    let page = page().await;
    let ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    for id in &ids {
        assert_eq!(
            ids.iter().filter(|other| *other == id).count(),
            1,
            "{id} is there twice"
        );
    }
    let refers = |before: &'static str| {
        page.split(before)
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
    };
    for target in refers(" for=\"")
        .chain(refers("href=\"#"))
        .chain(refers("describedby=\"").flat_map(str::split_whitespace))
    {
        assert!(ids.contains(&target), "{target} is nowhere");
    }
    let inputs = page.matches("<input ").count() + page.matches("<select ").count()
        - page.matches("type=\"hidden\"").count();
    assert_eq!(page.matches("<label for=").count(), inputs);
}

#[tokio::test]
async fn it_can_be_mended_and_sent_again() {
    let inbox = Inbox::new();
    let wrong = GOOD_FORM.replace("consent=yes", "consent=");
    let page = inbox.post(FORM, "text/html", &wrong).await.text;
    // Without an action it goes back to where it came from, under any path.
    assert!(
        page.contains("<form id=\"form\" method=\"post\" novalidate>"),
        "{page}"
    );
    let names = GOOD_FORM
        .split('&')
        .filter_map(|pair| pair.split('=').next());
    for name in names {
        assert!(page.contains(&format!(" name=\"{name}\"")), "{name}");
    }
    assert_eq!(inbox.post(FORM, "text/html", GOOD_FORM).await.status, 303);
}

#[tokio::test]
async fn an_unreadable_form_leads_to_an_empty_one() {
    let answer = Inbox::new().post("text/plain", "text/html", TYPED).await;
    assert_eq!(answer.status, 415);
    let parts = [
        "<title>Error: ",
        "cannot read",
        "id=\"name\" name=\"name\" type=\"text\" autocomplete=\"name\" value=\"\"",
        "tel:988",
    ];
    assert!(
        parts.iter().all(|part| answer.text.contains(part)),
        "{}",
        answer.text
    );
}
