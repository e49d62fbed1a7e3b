//! Sentences and cells that are too much at once.

use super::ROWS;
use crate::support::{SPOTS, Site, everywhere};

/// A sentence of so many words.
fn sentence(words: usize) -> String {
    format!("We{} stop.", " go".repeat(words - 2))
}

#[test]
fn sentences_of_too_many_words() {
    let what = "rule sentence-over-28: \"we go go go go go\" begins a sentence of 29 words";
    everywhere(Site::new, &sentence(29), Some(what));
    for spot in SPOTS {
        let site = Site::new();
        let line = site.say(spot, &sentence(23));
        site.expect_warning(spot.file, line, "rule sentence-over-22: ");
        let site = Site::new();
        let line = site.say(spot, &sentence(22));
        assert!(!site.warns(spot.file, line, "rule sentence-over-22: "));
        let line = site.say(spot, &format!("{} {}", sentence(20), sentence(20)));
        assert!(!site.warns(spot.file, line, "rule sentence-over-22: "));
    }
}

#[test]
fn sentences_of_too_many_figures() {
    let three = "It is {{ect-minutes}}, {{ketect-nausea-ect}}, {{ketect-headache-ect}} and {{ketect-confusion-ect}}.";
    everywhere(Site::new, three, Some("rule figures-in-a-sentence: "));
}

#[test]
fn sentences_of_few_figures() {
    for words in [
        "In the Swedish trial it was {{ketect-nausea-ect}} and {{ketect-headache-ect}} with ECT.",
        "In the Swedish trial it was {{ketect-nausea-ect}} and {{ketect-headache-ect}} with ECT. \
         It was {{ketect-confusion-ect}} and {{ketect-dizzy-ect}} of other things.",
        // Figures in words are no numbers.
        "A course is {{ect-course}}, {{ect-weekly}}, and it is {{ketect-schedule}}, {{elektd-schedule-ect}}.",
    ] {
        for spot in SPOTS {
            let site = Site::new();
            site.say(spot, words);
            let issues = site.problems();
            assert!(!issues.contains("figures-in-a-sentence"), "{issues}");
        }
    }
}

#[test]
fn cells_of_too_many_figures() {
    let figure = |id: &str| format!("It was {{{{ketect-{id}-ect}}}}. ");
    let four: String = ["nausea", "headache", "confusion", "dizzy"]
        .map(figure)
        .concat();
    for (file, from) in [
        (ROWS, "ect = \"Treatment is in a hospital"),
        ("pages/home.toml", "ect = \"\"\"\n"),
        ("pages/trials.toml", "cells = [\""),
    ] {
        let site = Site::new();
        let to = format!("{from}{four}");
        let line = site.change(file, from, &to, "It was {{ketect-nausea");
        site.expect(file, line, "rule figures-in-a-cell: ");
    }
}
