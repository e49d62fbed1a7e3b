use super::Tree;
use delivery::Json;
use serde::{Deserialize, Serialize};

/// In the place of the browser's parser.
fn parse(text: &str) -> Option<Tree> {
    fn tree(value: serde_json::Value) -> Json {
        use serde_json::Value;
        match value {
            Value::Null => Json::Null,
            Value::Bool(said) => Json::Bool(said),
            Value::Number(number) => Json::Number(number.as_f64().unwrap_or(f64::NAN)),
            Value::String(text) => Json::Text(text),
            Value::Array(items) => Json::List(items.into_iter().map(tree).collect()),
            Value::Object(entries) => Json::Map(
                entries
                    .into_iter()
                    .map(|(name, value)| (name, tree(value)))
                    .collect(),
            ),
        }
    }
    serde_json::from_str(text).ok().map(tree).map(Tree)
}

#[derive(Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Way {
    ByMail,
    Call,
}

#[derive(Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default)]
struct Part {
    name: String,
    way: Option<Way>,
    pairs: Vec<(String, String)>,
    needed: bool,
}

#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Words {
    count: u32,
    share: f64,
    parts: Vec<Part>,
}

fn read(text: &str) -> Option<Words> {
    Words::deserialize(parse(text).expect("JSON")).ok()
}

#[test]
fn words_arrive_as_they_were_written() {
    let part = Part {
        name: "\"José\"\n".to_owned(),
        way: Some(Way::ByMail),
        pairs: vec![("a".to_owned(), "b".to_owned())],
        needed: true,
    };
    let words = Words {
        count: u32::MAX,
        share: 0.5,
        parts: vec![part, Part::default()],
    };
    let text = serde_json::to_string(&words).expect("plain words");
    assert_eq!(read(&text), Some(words));
}

#[test]
fn a_newer_page_may_say_more_and_defaults_fill_in() {
    let words = read(r#"{"new":[{}],"count":1,"share":2,"parts":[{"way":"call"}]}"#);
    let part = words.expect("words").parts.remove(0);
    assert_eq!(part.way, Some(Way::Call));
    assert!(!part.needed);
}

#[test]
fn words_that_do_not_fit_are_no_words() {
    for text in [
        r#"{"count":1,"share":2}"#,
        r#"{"count":"1","share":2,"parts":[]}"#,
        r#"{"count":1.5,"share":2,"parts":[]}"#,
        r#"{"count":-1,"share":2,"parts":[]}"#,
        r#"{"count":4294967296,"share":2,"parts":[]}"#,
        r#"{"count":1,"share":null,"parts":[]}"#,
        r#"{"count":1,"share":2,"parts":{}}"#,
        r#"{"count":1,"share":2,"parts":[{"way":"other"}]}"#,
        r#"{"count":1,"share":2,"parts":[{"pairs":[["a"]]}]}"#,
        r#"[]"#,
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}
