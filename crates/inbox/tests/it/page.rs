//! The page that a person without JavaScript gets when something is wrong.

use crate::common::{GOOD_FORM, Inbox, assert_contains};
use std::collections::HashSet;

const TYPED: &str = "name=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&email=a%27b%22%26lt%3B&phone=555+010+0199\
     &contact_by=text&best_time=evening&time_zone=Europe%2FZurich&leave_message=yes&asking_for=other&submission_id=%3Cid";

async fn page() -> String {
    let answer = Inbox::new().browser(TYPED).await;
    answer.expect(422, "content-type", "text/html; charset=utf-8");
    let policy = answer.header("content-security-policy");
    assert_contains(policy, &["default-src 'none'", "form-action 'self'"]);
    answer.text
}

#[tokio::test]
async fn it_says_what_is_wrong_and_where() {
    let page = page().await;
    assert_contains(
        &page,
        &[
            "<!DOCTYPE html>\n<html lang=\"en-US\">",
            "<title>Error: There is a problem</title>",
            "<h1>There is a problem</h1>",
            "<div role=\"alert\">",
            "<li><a href=\"#email\">Enter an email address with an @",
            "<li><a href=\"#consent\">Tick the box",
            "<li><a href=\"#text_consent\">Tick the box",
            "<a href=\"tel:988\">988</a>",
            "<a href=\"/consultation/\">",
        ],
    );
    assert_eq!(page.matches("<li>").count(), 3);
}

#[tokio::test]
async fn what_was_typed_is_still_there_and_stays_text() {
    let page = page().await;
    assert_contains(
        &page,
        &[
            "value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"",
            "value=\"a&#x27;b&quot;&amp;lt;\" aria-describedby=\"email-hint email-error\" aria-invalid=\"true\">",
            "value=\"555 010 0199\"",
            "value=\"text\" checked>",
            "value=\"evening\" checked>",
            "value=\"yes\" checked>",
            "value=\"other\" checked>",
            "<option value=\"Europe/Zurich\" selected>Europe/Zurich</option>",
            "<input name=\"submission_id\" type=\"hidden\" value=\"&lt;id\">",
        ],
    );
    assert!(!page.contains("<script"));
    assert_eq!(page.matches(" checked").count(), 4);
}

#[tokio::test]
async fn it_is_sound_for_people_who_listen_to_it() {
    let page = page().await;
    let values = |before: &'static str| {
        let parts = page.split(before).skip(1);
        parts.flat_map(|rest| rest.split('"').take(1).flat_map(str::split_whitespace))
    };
    let mut ids = HashSet::new();
    for id in values(" id=\"") {
        assert!(ids.insert(id), "{id} is there twice");
    }
    for target in [" for=\"", "href=\"#", "describedby=\""]
        .into_iter()
        .flat_map(values)
    {
        assert!(ids.contains(target), "{target} is nowhere");
    }
    let inputs = page.matches("<input ").count() + page.matches("<select ").count()
        - page.matches("type=\"hidden\"").count();
    assert_eq!(page.matches("<label for=").count(), inputs);
}

#[tokio::test]
async fn it_can_be_mended_and_sent_again() {
    let inbox = Inbox::new();
    let wrong = GOOD_FORM.replace("consent=yes", "consent=");
    let page = inbox.browser(&wrong).await.text;
    // Without an action it goes back to where it came from, under any path.
    assert_contains(&page, &["<form id=\"form\" method=\"post\" novalidate>"]);
    let names = GOOD_FORM
        .split('&')
        .filter_map(|pair| pair.split('=').next());
    for name in names {
        assert!(page.contains(&format!(" name=\"{name}\"")), "{name}");
    }
    assert_eq!(inbox.browser(GOOD_FORM).await.status, 303);
}

#[tokio::test]
async fn an_unreadable_form_leads_to_an_empty_one() {
    let answer = Inbox::new().post("text/plain", "text/html", TYPED).await;
    assert_eq!(answer.status, 415);
    let empty = "id=\"name\" name=\"name\" type=\"text\" autocomplete=\"name\" value=\"\"";
    let parts = ["<title>Error: ", "cannot read", empty, "tel:988"];
    assert_contains(&answer.text, &parts);
}

#[tokio::test]
async fn each_box_has_its_words_and_sends_them_along() {
    let inbox = Inbox::new();
    let hidden = |name: &str, value: &str| {
        format!("<input name=\"{name}\" type=\"hidden\" value=\"{value}\">")
    };
    // Agreed to before, in words of an older page.
    let old = "name=&email=a%40b.example&phone=555+010+0199&contact_by=text&consent=yes&consent_text=Old+%3Cwords%3E&consent_version=0ld\
               &text_consent_text=Not+ticked&text_consent_version=none&utm_source=news&landing_page=%2Ffaq%2F\
               &reference=CDFGHJ&leave_empty=&asking_for=other";
    let page = inbox.browser(old).await.text;
    let parts = [
        "name=\"consent\" type=\"checkbox\" value=\"yes\" checked> <label for=\"consent\">Old &lt;words&gt;</label>",
        &hidden("consent_text", "Old &lt;words&gt;"),
        &hidden("consent_version", "0ld"),
        &hidden("utm_source", "news"),
        &hidden("landing_page", "/faq/"),
        &hidden("reference", "CDFGHJ"),
        "<label for=\"name\">Your own name</label>",
        "<label for=\"email\">Your own email address</label>",
        "<label for=\"phone\">Your own phone number</label>",
        "aria-describedby=\"text_consent-hint text_consent-error\" aria-invalid=\"true\">",
    ];
    assert_contains(&page, &parts);
    // Not agreed to yet: today's words, with the version that the site's pages give them.
    assert!(!page.contains("Not ticked"), "{page}");
    let value = |name: &str| {
        let start = hidden(name, "").replace("\">", "");
        let (_, rest) = page.split_once(&start).unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let words = value("text_consent_text");
    assert_contains(&words, &["text messages"]);
    assert!(page.contains(&format!("<label for=\"text_consent\">{words}</label>")));
    assert_eq!(value("text_consent_version").len(), 8);
    // Only who asks for texts has to agree to them.
    let call = old.replace("=text&", "=call&").replace("name=&", "name=A&");
    assert_eq!(inbox.browser(&call).await.status, 303);
    let kept = inbox.first();
    assert_eq!(kept.reference, "CDFGHJ");
    assert_eq!(kept.lead.consent_text, "Old <words>");
    assert_eq!(kept.lead.text_consent_text, "");
    assert!(!kept.perhaps_robot);
}
