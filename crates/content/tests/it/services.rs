//! The settings of the service that requests go to: those of every service that is known load as content,
//! and those that do not fit are told with their place.

use crate::support::{self, Site};
use content::{Options, load};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const GUIDE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/endpoints.md");

/// The lines of a service in `site.toml`: the fixture of its settings, without comments.
fn lines(fixture: &str) -> String {
    let mut lines = vec!["[consultation]".to_owned()];
    for line in fixture.lines().filter(|line| !line.starts_with('#')) {
        let line = line.replace("[settings", "[consultation.service");
        if !line.is_empty() {
            lines.push(line);
        }
    }
    lines.join("\n") + "\n"
}

/// Every fixture by its name, as lines of `site.toml`.
fn fixtures() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../delivery/fixtures");
    let files = fs::read_dir(folder).unwrap();
    let files = files.map(|file| file.unwrap().path());
    files
        .map(|file| {
            let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, lines(&fs::read_to_string(file).unwrap()))
        })
        .collect()
}

/// The site with these lines in place of its own; they begin at the line that comes back.
fn site(lines: &str) -> (Site, usize) {
    let site = Site::new();
    let file = site.file("site.toml");
    let text = fs::read_to_string(&file).unwrap();
    let start = text.find("\n[consultation]\n").unwrap() + 1;
    let end = text.find("\n[review]\n").unwrap();
    fs::write(&file, [&text[..start], lines, &text[end..]].concat()).unwrap();
    (site, 1 + text[..start].matches('\n').count())
}

fn fixture(name: &str) -> String {
    fixtures().remove(name).unwrap()
}

#[test]
fn the_settings_of_every_service_load() {
    let all = fixtures();
    assert!(all.len() >= 13, "only {} fixtures", all.len());
    for (name, lines) in all {
        let (site, _) = site(&lines);
        let content = load(site.dir(), &support::options());
        let content = content.unwrap_or_else(|issues| panic!("{name}: {issues}"));
        let endpoint = format!("endpoint = \"{}\"", content.endpoint);
        assert!(lines.contains(&endpoint), "{name}: {endpoint}");
        let warned: Vec<_> = content
            .warnings
            .iter()
            .filter(|warning| warning.file == site.file("site.toml"))
            .map(|warning| warning.what.as_str())
            .collect();
        let expected: &[&str] = match name.as_str() {
            "hubspot" => &["Browsers without the script", "HubSpot turns away"],
            "own-json" => &["Before JSON a browser asks"],
            _ => &[],
        };
        assert_eq!(warned.len(), expected.len(), "{name}: {warned:?}");
        for words in expected {
            assert!(
                warned.iter().any(|what| what.contains(words)),
                "{name}: {warned:?}"
            );
        }
    }
}

/// Fixture, what is changed in it, the words that stand in the line that is told, and the words told.
#[rustfmt::skip]
const MISFITS: &[(&str, &str, &str, &str, &str)] = &[
    // The form.
    ("web3forms", "access_key =", "key =", "extra = ", "needs an access key"),
    ("apps-script", "origins = [\"https://script.googleusercontent.com\"]\n", "", "[consultation.service]", "another origin"),
    ("netlify", "success = \"page\"", "success = \"json\"", "success = ", "Netlify answers with a page"),
    ("forminit", "phone = \"fi-text-phone\"", "phone = \"phone\"", "[consultation.service.names]", "no field \"phone\""),
    ("formspree", "\"https://formspree.io/f/abcdwxyz\"", "\"https://formspree.io/abcdwxyz\"", "endpoint = ", "no address of a form"),
    // Flat JSON.
    ("zapier", "[consultation.service]", "[consultation.service]\nencoder = \"json\"", "encoder = ", "does not take this JSON"),
    ("own-json", "bestTime", "timeZone", "names = ", "sent as \"timeZone\""),
    // HubSpot.
    ("hubspot", "encoder = \"hubspot\"\n", "", "[consultation.service]", "JSON of its own shape"),
    ("own", "[consultation.service]", "[consultation.service]\nencoder = \"hubspot\"", "endpoint = ", "no address of a form at HubSpot"),
    // Words that no setting has, and an address that would get into the policy.
    ("own", "[consultation.service]", "[consultation.service]\nhoney = \"x\"", "honey = ", "unknown key `honey`"),
    ("own-json", "time_zone = \"timeZone\"", "zone = \"timeZone\"", "names = ", "the form has no field \"zone\""),
    ("own-json", "\"/api/consultations\"", "\"https://x.example; script-src *\"", "native_action = ", "has characters that no address has"),
];

#[test]
fn what_does_not_fit_is_told_with_its_line_and_a_mend() {
    for (name, from, to, place, words) in MISFITS {
        let lines = fixture(name);
        assert!(lines.contains(from), "{name} has no {from:?} any more");
        let lines = lines.replacen(from, to, 1);
        let (site, start) = site(&lines);
        let before = lines.lines().position(|line| line.starts_with(place));
        let line = start + before.unwrap_or_else(|| panic!("{name}: no {place:?}"));
        site.expect("site.toml", line, words);
    }
}

#[test]
fn a_warning_has_its_line_too_and_the_variable_is_judged_with_the_settings() {
    let (site, start) = site(&fixture("hubspot"));
    site.expect_warning("site.toml", start + 4, "HubSpot turns away");
    let other = Options {
        endpoint: Some("https://formspree.io/f/abcdwxyz".to_owned()),
        ..support::options()
    };
    let issues = site.issues(&other).to_string();
    assert!(
        issues.contains("CONSULTATION_ENDPOINT:1: This is no address of a form at HubSpot"),
        "{issues}"
    );
}

/// `make serve` sends requests to the inbox, whatever service the site has.
#[test]
fn the_own_inbox_is_spoken_to_in_its_own_way() {
    let (site, _) = site(&fixture("hubspot"));
    let mut options = Options {
        endpoint: Some("/api/consultations".to_owned()),
        allow_loopback: true,
        ..support::options()
    };
    let content = load(site.dir(), &options).unwrap_or_else(|issues| panic!("{issues}"));
    assert_eq!(content.service.encoder, content::delivery::Encoder::Form);
    assert!(content.service.idempotent && content.service.extra.is_empty());
    assert_eq!(content.service.honeypot, "leave_empty");
    // In a build for visitors nothing is put in the place of what the file says.
    options.allow_loopback = false;
    assert!(
        site.issues(&options)
            .to_string()
            .contains("no address of a form at HubSpot")
    );
}

/// The guide's blocks by the fixture that they name.
fn recipes(guide: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for block in guide.split("```toml fixture=").skip(1) {
        let (name, rest) = block.split_once('\n').unwrap();
        let (lines, _) = rest.split_once("```\n").unwrap();
        let before = found.insert(name.to_owned(), lines.to_owned());
        assert_eq!(before, None, "{name} stands there twice");
    }
    found
}

#[test]
fn the_guide_has_the_lines_of_every_fixture() {
    let guide = fs::read_to_string(GUIDE).unwrap();
    let (all, recipes) = (fixtures(), recipes(&guide));
    assert!(all.keys().eq(recipes.keys()), "{:?}", recipes.keys());
    for (name, lines) in all {
        assert_eq!(recipes[&name], lines, "{name} in docs/endpoints.md");
    }
    assert_eq!(guide.matches("```toml").count(), recipes.len());
}

#[test]
fn the_guide_has_every_field() {
    let guide = fs::read_to_string(GUIDE).unwrap();
    let part = |after: &str, until: &str| {
        let (_, rest) = guide.split_once(after).unwrap();
        rest.split(until).next().unwrap().to_owned()
    };
    let table = part("\n| field | values |", "\n\n");
    let first_cells: Vec<_> = table
        .lines()
        .filter_map(|row| row.split('|').nth(1))
        .collect();
    let fields = lead::Field::all().iter().map(|field| field.as_str());
    for name in fields.chain(["supersedes"]) {
        let quoted = format!("`{name}`");
        let rows = first_cells.iter().filter(|cell| cell.contains(&quoted));
        assert_eq!(rows.count(), 1, "{name}");
    }
    // HubSpot turns away what its form does not declare.
    let (site, _) = site(&fixture("hubspot"));
    let content = load(site.dir(), &support::options());
    let settings = content.unwrap_or_else(|issues| panic!("{issues}")).service;
    let steps = part("\n## HubSpot\n", "- **Mind:**");
    for name in content::delivery::settings::sent_names(&settings) {
        assert!(steps.contains(&format!("`{name}`")), "{name}");
    }
}

/// Every recipe names the clinic's duty, the steps, and where its rules are from.
#[test]
fn every_recipe_says_what_the_clinic_has_to_do_and_how_it_is_known() {
    let guide = fs::read_to_string(GUIDE).unwrap();
    let (_, recipes) = guide.split_once("\n# Recipes\n").unwrap();
    let mut count = 0;
    for recipe in recipes.split("\n## ").skip(1) {
        let heading = recipe.lines().next().unwrap();
        if heading == "Another service" {
            continue;
        }
        count += 1;
        // Lines may break anywhere.
        let recipe = recipe.split_whitespace().collect::<Vec<_>>().join(" ");
        let part = |name: &str| {
            let (_, rest) = recipe
                .split_once(&format!("- **{name}:** "))
                .unwrap_or_else(|| panic!("{heading}: no {name}"));
            rest.split(" - **").next().unwrap().to_owned()
        };
        let duty = part("Duty");
        assert!(
            duty.contains("agreement about protected health information"),
            "{heading}: {duty}"
        );
        assert!(part("Steps").len() > 40, "{heading}");
        let sources = part("Sources");
        let own = sources.starts_with("tried") || sources.contains("measured in");
        assert!(
            own || sources.starts_with("not tried against the service."),
            "{heading}: {sources}"
        );
    }
    assert_eq!(count, fixtures().len());
}
