//! Figures side by side in running words.

use super::ROWS;
use crate::support::{SPOTS, Site, everywhere};

fn beside(figure: &str) -> String {
    format!("the figure \"{figure}\" stands beside one of the other treatment")
}

/// Expects these figures to be told in this line.
#[track_caller]
fn told(site: &Site, file: &str, line: usize, figures: &[&str]) {
    for figure in figures {
        site.expect(file, line, &beside(figure));
    }
}

/// Puts words into a page, an answer and an article in turn, and expects these figures to be told.
#[track_caller]
fn refused(words: &str, figures: &[&str]) {
    for figure in figures {
        everywhere(Site::new, words, Some(&beside(figure)));
    }
}

#[test]
fn two_studies_in_one_sentence() {
    refused(
        "With ketamine {{biok-remission}} got well, and {{ect-remission-core}} with ECT.",
        &["biok-remission", "ect-remission-core"],
    );
}

#[test]
fn two_studies_in_two_sentences_of_a_paragraph() {
    refused(
        "The effect of ketamine is gone after {{ket-single-fades}}. After ECT {{ect-relapse-year}} fell ill again.",
        &["ket-single-fades", "ect-relapse-year"],
    );
}

#[test]
fn a_pair_with_a_stranger_beside_it() {
    refused(
        "It was {{ketect-remission-ketamine}} with ketamine and {{ketect-remission-ect}} with ECT. \
         In another study it was {{ect-remission-core}} with ECT.",
        &["ect-remission-core"],
    );
}

#[test]
fn two_outcomes_of_one_trial_in_one_sentence() {
    refused(
        "Headache: {{ketect-headache-ketamine}} with ketamine, and {{ketect-nausea-ect}} with ECT.",
        &["ketect-headache-ketamine", "ketect-nausea-ect"],
    );
}

#[test]
fn a_stimulator_beside_ketamine() {
    refused(
        "With a stimulator it was {{scs-senza-stimulator}}. Ketamine brought {{pain-nma-hours}}.",
        &["scs-senza-stimulator", "pain-nma-hours"],
    );
}

#[test]
fn items_of_one_list() {
    for spot in SPOTS {
        let site = Site::new();
        let list = "- **Ketamine:** {{ket-relapse-days}}\n- **ECT:** {{ect-relapse-year}}";
        let line = site.say(spot, list);
        told(&site, spot.file, line, &["ket-relapse-days"]);
        told(&site, spot.file, line + 1, &["ect-relapse-year"]);
    }
}

#[test]
fn the_side_and_the_note_of_a_row_and_a_card() {
    let both = "{{ket-day-one-ketamine-placebo}} with ketamine, {{ect-first-response}} with ECT";
    for (file, before) in [
        (
            ROWS,
            "note = \"For both treatments a medical check decides.",
        ),
        (ROWS, "ketamine = \"Treatment is {{ket-setting}}, and"),
        (
            "pages/decide.toml",
            "Switching to another medicine, or adding one.",
        ),
        (
            "pages/home.toml",
            "body = \"\"\"\nYou do not feel the pulses.",
        ),
    ] {
        let site = Site::new();
        let line = site.change(file, before, &format!("{before} It was {both}."), both);
        told(
            &site,
            file,
            line,
            &["ket-day-one-ketamine-placebo", "ect-first-response"],
        );
    }
}

#[test]
fn an_answer_that_no_longer_says_that_two_were_studied_separately() {
    let site = Site::new();
    let said = "These two were studied separately.";
    let line = site.change("faq.toml", said, "", "{{ket-relapse-days}}");
    told(
        &site,
        "faq.toml",
        line,
        &["ket-relapse-days", "ect-relapse-six-months"],
    );
}

#[test]
fn saying_so_in_another_paragraph_is_not_enough() {
    let site = Site::new();
    let words = "It was {{biok-remission}} with ketamine and {{ect-remission-core}} with ECT.";
    let spot = &SPOTS[1];
    let line = site.say(
        spot,
        &format!("{words}\n\nThe two were studied separately."),
    );
    told(
        &site,
        spot.file,
        line,
        &["biok-remission", "ect-remission-core"],
    );
}
