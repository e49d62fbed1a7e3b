//! Lengths of time in words, beside figures that were measured at another time.

use crate::support::{SPOTS, Site};

#[test]
fn another_time_than_that_of_the_figure() {
    for words in [
        "With medicines {{ect-relapse-six-months}} relapsed within nine months.",
        "With medicines {{ect-relapse-six-months}} relapsed within six weeks.",
        // The figure for this time stands in the next paragraph.
        "It goes on for six months.\n\nWith medicines {{ect-relapse-six-months}} relapsed.",
        // A finding that has the number, but of something else.
        "Of these {{ketect-sessions}} came in six months.",
        // Sessions and their schedule have no such period.
        "A course is {{ect-course}} over four weeks.",
    ] {
        for spot in SPOTS {
            let site = Site::new();
            let line = site.say(spot, words);
            site.expect(spot.file, line, "rule time-in-words: ");
        }
    }
}

#[test]
fn a_sentence_whose_figure_gets_another_period() {
    let site = Site::new();
    let file = "evidence/findings.toml";
    for key in ["label = \"Relapse within ", "period = \""] {
        let text = std::fs::read_to_string(site.file(file)).expect("findings");
        let from = text
            .find("id = \"ect-relapse-six-months\"")
            .expect("the finding");
        let entry = text[from..].split("\n\n").next().unwrap_or_default();
        let told = entry
            .lines()
            .find(|line| line.starts_with(key))
            .expect("the key");
        let other = told
            .replace("6 months", "7 months")
            .replace("Six months", "7 months");
        site.change(file, entry, &entry.replacen(told, &other, 1), "7 months");
    }
    let line = site.line("faq.toml", "within six months");
    site.expect("faq.toml", line, "rule time-in-words: \"six months\"");
}
