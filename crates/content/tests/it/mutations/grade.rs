//! The reading grade.

use crate::support::{SPOTS, Site, Spot};

/// Where the section begins that a spot lies in: a heading, a question, a heading of an article.
const BEGINS: [&str; 3] = [
    "heading = \"When depression does not lift\"",
    "question = \"Does either treatment hurt?\"",
    "## Diabetes: a gap",
];

/// Enough easy words for a grade, and so many sentences of long ones.
fn hard_sentences(count: usize) -> String {
    let easy = "We look at what it is. ".repeat(20);
    let hard = "Continuous institutional considerations necessitate deliberation. ";
    format!("{easy}{}", hard.repeat(count))
}

/// The content with such sentences at this spot.
fn with(spot: &Spot, count: usize) -> Site {
    let site = Site::new();
    site.say(spot, &hard_sentences(count));
    site
}

/// The grade that the build finds for the section that begins in this line.
fn grade(site: &Site, file: &str, line: usize) -> f64 {
    let report = site.load().readability;
    let mut sections = report.sections.iter();
    let section = sections.find(|s| s.file == site.file(file) && s.line == line);
    section.map_or(0.0, |section| section.grade)
}

#[test]
fn sections_that_are_hard_to_read() {
    for (spot, begins) in SPOTS.iter().zip(BEGINS) {
        let site = with(spot, 30);
        let line = site.line(spot.file, begins);
        site.expect(spot.file, line, "rule grade-over-9: ");
    }
}

/// The first length that goes over the lower limit, so that the test does not drift with the words
/// around it.
#[test]
fn sections_that_are_rather_hard_to_read_are_a_warning() {
    for (spot, begins) in SPOTS.iter().zip(BEGINS) {
        let line = Site::new().line(spot.file, begins);
        let mut lengths = (1..30).map(|count| with(spot, count));
        let site = lengths.find(|site| grade(site, spot.file, line) > 8.0);
        let site = site.expect("a length that is rather hard");
        site.expect_warning(spot.file, line, "rule grade-over-8: ");
        assert!(!site.warns(spot.file, line, "rule grade-over-9: "));
    }
}

#[test]
fn what_is_easy_enough_is_no_warning() {
    for (spot, begins) in SPOTS.iter().zip(BEGINS) {
        let site = with(spot, 1);
        let line = site.line(spot.file, begins);
        assert!(!site.warns(spot.file, line, "rule grade-over-"));
    }
}
