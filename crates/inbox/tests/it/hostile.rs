//! What is stored is what was typed, tidied as documented, and the export opens harmlessly; and what
//! is longer than the form allows.

use crate::common::{GOOD_FORM, Inbox, good_json, works};
use lead::Field;
use serde_json::json;
use std::collections::HashMap;

/// What upsets parsers, spreadsheets, terminals and pages; "¦" stands between.
const PIECES: &str = "=1+1¦+1¦-1¦@SUM(A1)¦＝1¦\t=1¦\r=1¦\0¦\r\n¦\u{85}¦\u{2028}¦\u{202e}¦\u{2066}¦\u{2069}¦\u{200d}¦\u{200b}¦\
     \u{feff}¦\u{fffd}¦\u{e000}¦👩‍⚕️¦🇨🇭¦e\u{301}¦ﷺ¦ß¦İ¦王小明¦محمد¦א¦</title>¦\"¦'¦''¦`¦\\¦\\0¦%00¦%¦&amp;¦&¦;¦\
     {{7*7}}¦,¦\n¦  ¦\u{a0}¦\u{3000}¦\u{7f}¦NULL¦null¦O’Brien¦a¦José¦=cmd|' /C calc'!A0¦\u{10ffff}¦\
     <script>alert(1)</script>¦'; DROP TABLE request; --¦${jndi:ldap://x}¦\u{1b}[31m¦undefined";

/// The fields that the page fills in by itself, but for the reference and the id.
fn page_fields() -> Vec<Field> {
    let all = Field::all()
        .iter()
        .copied()
        .filter(|field| !field.is_asked());
    let fields: Vec<Field> = all
        .filter(|field| !matches!(field, Field::Reference | Field::SubmissionId))
        .collect();
    assert_eq!(fields.len(), 11);
    fields
}

/// Strings of up to 200 characters, always the same ones.
fn strings() -> Vec<String> {
    let pieces: Vec<&str> = PIECES.split('¦').collect();
    assert_eq!(pieces.len(), 59);
    let mut state = 7_u64;
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let single = pieces.iter().map(|piece| (*piece).to_owned());
    let mixed = (pieces.len()..500).map(|number| {
        let mut text = String::new();
        for _ in 0..=next(12) {
            text.push_str(pieces[next(pieces.len())]);
        }
        // A number keeps them apart, at either end.
        let text: String = text.chars().take(190).collect();
        let end: String = pieces[next(pieces.len())].chars().take(4).collect();
        match number % 2 {
            0 => format!("{text}{number}"),
            _ => format!("{text} {number} {end}"),
        }
    });
    single.chain(mixed).collect()
}

/// As docs/endpoints.md says: outer white space is dropped, and each run of control characters, with
/// the white space around it, becomes one space.
fn tidy(typed: &str) -> String {
    let parts = typed.split(|c: char| c.is_control()).map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[tokio::test]
async fn five_hundred_nasty_strings_are_stored_as_typed_and_exported_tame() {
    let inbox = Inbox::new();
    let mut wanted: HashMap<String, String> = HashMap::new();
    let typed = strings();
    assert_eq!(typed.len(), 500);
    for (number, text) in typed.iter().enumerate() {
        let (id, tidied) = (format!("id-{number}"), tidy(text));
        let answer = if number % 2 == 0 {
            let encoded: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
            let mut body = GOOD_FORM.replace("Jos%C3%A9+O%27Brien", &encoded);
            for field in page_fields() {
                body.push_str(&format!("&{}={encoded}", field.as_str()));
            }
            inbox.form(&format!("{body}&submission_id={id}")).await
        } else {
            let mut lead = good_json();
            for field in [Field::Name].into_iter().chain(page_fields()) {
                lead[field.as_str()] = json!(text);
            }
            lead["submission_id"] = json!(id);
            inbox.post_json(&lead).await
        };
        match tidied.is_empty() {
            true => assert_eq!(answer.status, 422, "{text:?}"),
            false => {
                assert_eq!(answer.status, 201, "{text:?} {}", answer.text);
                wanted.insert(id, tidied);
            }
        }
        assert!(!answer.text.contains("<script"), "{}", answer.text);
    }
    let kept = inbox.store.list(false).unwrap();
    assert_eq!(kept.len(), wanted.len());
    println!(
        "{} stored as typed, {} empty ones refused",
        kept.len(),
        500 - kept.len()
    );
    for request in &kept {
        let wanted = &wanted[&request.lead.submission_id];
        assert_eq!(request.lead.name, *wanted);
        let texts = request.lead.contact_by == "text";
        let fields = page_fields().into_iter();
        for field in fields.filter(|f| texts || !f.as_str().starts_with("text_")) {
            assert_eq!(request.lead.get(field), wanted, "{field:?}");
        }
    }
    let text = works(&inbox.path, &["export"]);
    let mut csv = csv::Reader::from_reader(text.as_bytes());
    let risky = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let mut tamed = 0;
    for (row, request) in csv.records().map(Result::unwrap).zip(&kept) {
        assert!(row.iter().all(|cell| !cell.starts_with(risky)), "{row:?}");
        let name = &request.lead.name;
        match name.starts_with(risky) {
            true => assert_eq!(row[5], format!("'{name}")),
            false => assert_eq!(&row[5], name),
        }
        // The words of the consent, and where the visit came from.
        assert!(
            [14, 15, 18, 22, 23, 24]
                .iter()
                .all(|&column| row[column] == row[5]),
            "{row:?}"
        );
        tamed += usize::from(name.starts_with(risky));
    }
    assert!(tamed > 20, "{tamed}");
    // The list stays one line a request, and no line is turned around.
    let list = works(&inbox.path, &["list"]);
    assert_eq!(list.lines().count(), kept.len() + 1);
    assert!(!list.contains('\u{202e}') && !list.contains('\u{1b}'));
    for request in kept.iter().step_by(60) {
        let shown = works(&inbox.path, &["show", &request.id.to_string()]);
        assert_eq!(shown.lines().count(), 27, "{shown}");
        assert!(!shown.contains('\u{202e}') && !shown.contains('\u{1b}'));
    }
}

#[tokio::test]
async fn what_is_too_long_is_refused_whole() {
    let inbox = Inbox::new();
    for (size, status) in [(201, 422), (60_000, 422), (64 * 1024, 413)] {
        let body = GOOD_FORM.replace("Jos%C3%A9+O%27Brien", &"x".repeat(size));
        assert_eq!(inbox.form(&body).await.status, status, "{size}");
    }
    // Every field at its limit, each byte of it encoded as three, fits into a body.
    let full = "%C3%A9".repeat(500);
    let pair = |field: Field| format!("&{}={full}", field.as_str());
    let page: String = page_fields().into_iter().map(pair).collect();
    let body = format!(
        "name={}&email={}%40b.example&phone=%2B{}&contact_by=text&time_zone={}&consent=yes&text_consent=yes&asking_for=other\
         &best_time=afternoon&leave_message=yes&reference=CDFGHJ&submission_id={full}{page}&supersedes={full}a",
        "%F0%9F%91%A9".repeat(200),
        "%C3%A9".repeat(490),
        "%31".repeat(59),
        "%61".repeat(64),
    );
    // The longest id that is not too long has 1000 bytes.
    assert_eq!(inbox.form(&body).await.status, 400);
    let body = body
        .trim_end_matches('a')
        .replace("&supersedes=%C3%A9", "&supersedes=aa");
    let answer = inbox.form(&body).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    let kept = inbox.first();
    assert_eq!(kept.lead.text_consent_text, "é".repeat(500));
}

#[tokio::test]
async fn what_the_page_tells_is_cut_and_never_refused() {
    let inbox = Inbox::new();
    let long = format!("a{}", "é".repeat(2000));
    let mut lead = good_json();
    for field in [Field::Reference].into_iter().chain(page_fields()) {
        lead[field.as_str()] = json!(long);
    }
    let first = inbox.post_json(&lead).await;
    assert_eq!(first.status, 201, "{}", first.text);
    let kept = inbox.first();
    for field in page_fields() {
        let value = kept.lead.get(field);
        assert_eq!(value, format!("a{}", "é".repeat(499)), "{field:?}");
    }
    // What is cut away is no difference.
    lead["consent_text"] = json!(format!("{long} and more"));
    assert_eq!(inbox.post_json(&lead).await.status, 200);
}
