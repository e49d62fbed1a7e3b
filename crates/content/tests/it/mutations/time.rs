//! Lengths of time in words, beside figures that were measured at another time.

use crate::support::{Site, everywhere};

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
        everywhere(Site::new, words, Some("rule time-in-words: "));
    }
}

#[test]
fn a_sentence_whose_figure_gets_another_period() {
    let site = Site::new();
    let file = "evidence/findings.toml";
    for key in ["label = \"Relapse within ", "period = \""] {
        let entry = site.entry(file, "id = \"ect-relapse-six-months\"");
        let told = entry
            .lines()
            .find(|line| line.starts_with(key))
            .expect("the key");
        let other = told
            .replace("6 months", "7 months")
            .replace("Six months", "7 months");
        site.change(file, &entry, &entry.replacen(told, &other, 1), "7 months");
    }
    let line = site.line("faq.toml", "within six months");
    site.expect("faq.toml", line, "rule time-in-words: \"six months\"");
}
