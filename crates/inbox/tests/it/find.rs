//! Finding the request of a person who calls, and reading it whole.

use crate::common::{Inbox, assert_contains, fails, json_with, works};
use serde_json::json;

async fn four() -> Inbox {
    let inbox = Inbox::new();
    for changes in [
        json!({"submission_id": "a", "reference": "CDFGHJ"}),
        json!({"submission_id": "b", "reference": "CDFGHJ", "supersedes": "a", "phone": "555 010 0142"}),
        json!({"submission_id": "c", "reference": "KMPQRT", "supersedes": "b", "name": "Ming W.", "email": ""}),
        json!({"submission_id": "d", "reference": "WXY347", "name": "Ann Müller-Smith", "email": "Ann@Example.org",
               "phone": "+44 20 7946 0958", "consent_text": "Long \u{202e}words", "asking_for": "self",
               "contact_by": "email"}),
    ] {
        assert_eq!(inbox.post_json(&json_with(changes)).await.status, 201);
    }
    inbox
}

fn numbers(list: &str) -> String {
    let first = list
        .lines()
        .skip(1)
        .filter_map(|line| line.split(' ').next());
    first.collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn by_whatever_the_caller_says() {
    let inbox = four().await;
    for (words, found) in [
        ("CDFGHJ", "1 2 3"),
        ("cdf-ghj", "1 2 3"),
        ("c d f g h j 2", "1 2 3"),
        ("kmpqrt", "1 2 3"),
        ("wxy 347", "4"),
        ("smith ann", "4"),
        ("MÜLLER", "4"),
        ("王", "1 2 3"),
        ("ann@example.ORG", "4"),
        ("ming@", "1 2 3"),
        ("020 7946-0958", "4"),
        ("+1 555 010 0142", "1 2 3"),
        ("0142", "1 2 3"),
    ] {
        let list = works(&inbox.path, &["list", "--find", words]);
        assert_eq!(numbers(&list), found, "{words}");
    }
    for words in ["", " ", "nobody", "CDFGHJ-9", "123", "000 0000"] {
        let said = fails(&inbox.path, &["list", "--find", words]);
        assert!(said.contains("nothing found"), "{words}: {said}");
    }
    works(&inbox.path, &["done", "4"]);
    let list = works(&inbox.path, &["list", "--find", "ann"]);
    assert_eq!(numbers(&list), "4");
    assert!(fails(&inbox.path, &["list", "--new", "--find", "ann"]).contains("without --new"));
}

#[tokio::test]
async fn one_request_with_every_field_on_its_own_line() {
    let inbox = four().await;
    let shown = works(&inbox.path, &["show", "2"]);
    let lines: Vec<(&str, &str)> = shown
        .lines()
        .map(|line| {
            line.split_once(": ")
                .map(|(label, value)| (label, value.trim()))
                .unwrap()
        })
        .collect();
    let value = |label: &str| {
        let of_label = lines.iter().filter(|(found, _)| found.starts_with(label));
        of_label
            .map(|(_, value)| *value)
            .collect::<Vec<_>>()
            .join("|")
    };
    for (label, wanted) in [
        ("Number", "2"),
        ("Reference", "CDFGHJ-2"),
        ("Done", "no"),
        ("Note", "replaces 1, replaced by 3"),
        ("Asks for", "someone else"),
        ("Name", "王小明"),
        ("Phone", "555 010 0142"),
        ("Wants us to", "send a text message"),
        ("A message may name the clinic", "no"),
        ("Agreed that we get in touch", "yes"),
        ("Agreed in these words", "I agree."),
        ("Version of these words", "1a2b3c4d"),
        ("Agreed to text messages", "yes"),
        ("Agreed to texts in these words", "I agree to texts."),
        ("Version of the words on texts", "5e6f7a8b"),
        ("First page", "/compare/"),
        ("Came from the site", "search.example"),
        ("Id of the form", "b"),
    ] {
        assert_eq!(value(label), wanted, "{label}\n{shown}");
    }
    assert_eq!(
        value("Campaign"),
        "clinic-news|mail|winter|ketamine|top",
        "{shown}"
    );
    // Who did not ask for texts did not agree to them; and no line is turned around.
    let shown = works(&inbox.path, &["show", "4"]);
    assert_contains(&shown, &["no: send none", "Long words"]);
    assert_eq!(shown.lines().count(), lines.len());
    assert!(fails(&inbox.path, &["show", "9"]).contains("no request 9"));
}

#[tokio::test]
async fn the_export_has_every_field_in_its_own_column() {
    let inbox = four().await;
    let text = works(&inbox.path, &["export"]);
    let mut csv = csv::Reader::from_reader(text.as_bytes());
    let head = csv.headers().unwrap().clone();
    let row = csv.records().next().unwrap().unwrap();
    for (name, value) in json_with(json!({"submission_id": "a"}))
        .as_object()
        .unwrap()
    {
        let columns: Vec<usize> = (0..head.len()).filter(|&at| head[at] == **name).collect();
        assert_eq!(columns.len(), 1, "{name}");
        assert_eq!(row[columns[0]], *value.as_str().unwrap(), "{name}");
    }
}
