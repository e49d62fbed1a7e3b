//! Broken words of the worksheet and of the question sheets stop the build.

use crate::support::{self, Site, broken};

const COST: &str = "tools/cost.toml";
const SHEETS: &str = "tools/sheets.toml";

#[test]
fn each_refused_number_has_a_sentence() {
    for reason in choice::amount::Refused::all() {
        let key = format!("\n{} = ", reason.key());
        let words = format!("no sentence for \"{}\"", reason.key());
        broken(COST, &key, "\nelse = ", "[refused]", &words);
    }
}

#[test]
fn the_lists_are_questions_that_fit() {
    let question = "\"How do you guard against misuse and dependence?\"";
    let fits = format!("\"{}?\"", "a".repeat(119));
    let site = Site::new();
    site.change(SHEETS, question, &fits, &fits);
    let issues = site.problems();
    assert!(!issues.contains("fit on the sheet"), "{issues}");
    let long = format!("\"{}?\"", "a".repeat(120));
    let words = "has 121 characters; 120 fit";
    broken(SHEETS, question, &long, &long, words);

    let twice = "  \"Can I come as an outpatient, or would I have to stay?\",\n";
    let site = Site::new();
    let first = site.change(SHEETS, twice, &format!("{twice}{twice}"), twice);
    site.expect(SHEETS, first + 1, "stands twice in the list \"ect\"");
}

#[test]
fn a_list_has_8_to_20_questions() {
    let heading = "heading = \"Questions for an ECT service\"";
    let list = |count: usize| {
        let questions: Vec<String> = (0..count)
            .map(|n| format!("\"Is {}it so?\"", "very ".repeat(n)))
            .collect();
        format!(
            "questions = [{}]\nunused = [\n  \"Why do you suggest",
            questions.join(", ")
        )
    };
    for (count, fits) in [(7, false), (8, true), (20, true), (21, false)] {
        let site = Site::new();
        let from = "questions = [\n  \"Why do you suggest";
        site.change(SHEETS, from, &list(count), from.split('\n').next().unwrap());
        drop_unused(&site);
        let line = site.line(SHEETS, heading);
        let issues = content::load(site.dir(), &support::options()).err();
        let found = issues.is_some_and(|issues| {
            let words = format!("the list \"ect\" has {count} questions");
            support::among(&issues, &site.file(SHEETS), line, &words)
        });
        assert_eq!(found, !fits, "{count} questions");
    }
}

/// Takes the old list out of the file.
fn drop_unused(site: &Site) {
    let file = site.file(SHEETS);
    let text = std::fs::read_to_string(&file).unwrap();
    let (kept, _) = text.split_once("unused = [").unwrap();
    std::fs::write(&file, kept).unwrap();
}
