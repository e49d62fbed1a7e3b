//! Nasty strings through every encoder, and back through decoders that share no code with it.

use super::services;
use super::wire::{Fields, Request, fixture, lead, package, text};
use lead::{Field, Lead};

/// What means something to some program, one a line.
const CORES: &str = r#"
x
a  b
50% off + more
%41%zz%
name=evil&consent=yes;e
"quoted" 'single' `back`
\ \\ \n \u0041
</script><script>alert(1)</script><!--
]]>
{"a":[1,null]}
שלום עולم مرحبا
👩‍👩‍👧‍👦🏳️‍🌈
=HYPERLINK("http://x","y")
-2+3+cmd|' /C calc'!A0
'; DROP TABLE request;--
${jndi:ldap://x}{{7*7}}
null"#;

/// At least 500 strings, no two alike: also each character of the first blocks, with controls and marks, and
/// those at the ends of the others.
fn strings() -> Vec<String> {
    let odd = "\u{200e}\u{200f}\u{2003}\u{2028}\u{2029}\u{202c}\u{202e}\u{2066}\u{2069}\u{3000}\
        \u{d7ff}\u{e000}\u{f8ff}\u{feff}\u{fffd}\u{ffff}\u{10000}\u{10ffff}";
    let each = ('\0'..='\u{304}').chain(odd.chars());
    let each = each.map(|c| format!("a{c}\r\n{c}"));
    let mut all: Vec<String> = each.collect();
    for core in CORES.lines() {
        for (before, after) in [("", ""), (" ", "\t"), ("\0", "\r\n"), ("\u{202e}", "\"")] {
            all.push([before, core, after].concat());
            all.push([core, before, core, after].concat());
        }
    }
    all.push("x".repeat(65_536));
    all.push("\"\\\u{1}é👍".repeat(6_000));
    all.push("\r\n".repeat(32_768));
    all.sort();
    all.dedup();
    all
}

/// Names and texts of a body, by another's decoder.
fn decoded(request: &Request) -> Fields {
    if let Some(fields) = request.form() {
        return fields;
    }
    let value = request.json().unwrap();
    let Some(list) = value.get("fields").and_then(|fields| fields.as_array()) else {
        return request.flat().unwrap();
    };
    let part = |field: &serde_json::Value, key: &str| field[key].as_str().unwrap().to_owned();
    list.iter()
        .map(|field| (part(field, "name"), part(field, "value")))
        .collect()
}

#[test]
fn nasty_strings_arrive_as_they_are() {
    let (strings, mut tried) = (strings(), 0);
    assert!(strings.len() >= 500, "{}", strings.len());
    for service in services() {
        let mut fixture = fixture(service.fixture);
        fixture.settings.extra.clear();
        for string in &strings {
            let mut raw = Lead::default();
            for &field in Field::all() {
                raw.get_mut(field).clone_from(string);
            }
            // As the machine tidies it, and untidied: the encoder itself changes nothing.
            for lead in [raw.clone(), raw.normalised()] {
                let mut package = package(&lead);
                (package.supersedes, package.reference) = (string, &lead.reference);
                let fields = decoded(&Request::of(&fixture, &package));
                for &field in Field::all() {
                    let name = fixture.settings.name(field);
                    if !name.is_empty() && field != Field::SubmissionId {
                        assert!(
                            text(&fields, name).unwrap_or_default() == lead.get(field),
                            "{name}: {string:?}"
                        );
                        tried += 1;
                    }
                }
                let name = &fixture.settings.supersedes_name;
                assert!(text(&fields, name).unwrap_or_default() == string);
            }
        }
    }
    assert!(tried >= 500 * 13 * 2 * 20, "{tried}");
}

/// Byte for byte, as another's encoder of the same standard has it.
#[test]
fn forms_are_written_as_browsers_write_them() {
    let fixture = fixture("own");
    for string in strings() {
        let mut lead = lead();
        lead.name = string.clone();
        let request = Request::of(&fixture, &package(&lead));
        let mut again = form_urlencoded::Serializer::new(String::new());
        again.extend_pairs(request.form().unwrap());
        assert!(again.finish().as_bytes() == request.body, "{string:?}");
    }
}

/// The words that were agreed to and the page's address end up in places of their own at HubSpot.
#[test]
fn nasty_words_of_consent() {
    let fixture = fixture("hubspot");
    for string in strings().iter().filter(|string| !string.is_empty()) {
        let mut lead = lead();
        lead.consent_text.clone_from(string);
        let mut package = package(&lead);
        (package.page_uri, package.page_name) = (string, string);
        let said = Request::of(&fixture, &package).json().unwrap();
        let consent = &said["legalConsentOptions"]["consent"];
        for at in [
            &consent["text"],
            &consent["communications"][0]["text"],
            &said["context"]["pageUri"],
            &said["context"]["pageName"],
        ] {
            assert!(at == string.as_str(), "{string:?}");
        }
    }
}
