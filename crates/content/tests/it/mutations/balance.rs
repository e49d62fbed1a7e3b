//! Both treatments at the same depth.

use super::ROWS;
use crate::support::Site;

#[test]
fn harms_told_at_more_than_twice_the_length() {
    let site = Site::new();
    site.change(HOME, ECT, &format!("{ECT}{MORE}"), "question");
    let line = site.line(HOME, MEMORY) + 2;
    site.expect(HOME, line, "rule harms-one-sided: ");
}

const HOME: &str = "pages/home.toml";
/// The last words of the item on memory.
const ECT: &str = "Some people keep {{ect-personal-memories}}.";

/// Where the item on memory begins.
const MEMORY: &str = "heading = \"Memory loss\"\nketamine";

/// Words on a harm that bring no figure and no claim.
const MORE: &str = " It is good to know this in advance, and to tell the people close to you. \
    You can keep a diary with notes and photos and look at it with them later on.";

/// The first length that goes over the lower limit.
#[test]
fn harms_of_an_item_told_at_more_than_one_and_a_half_the_length_are_a_warning() {
    let rule = "rule harms-uneven: \"Memory loss\" has ";
    let short = Site::new().line(HOME, MEMORY) + 2;
    let longer = |words: usize| {
        let site = Site::new();
        site.change(
            HOME,
            ECT,
            &format!("{ECT}{}", " Know it.".repeat(words)),
            "question",
        );
        site.warns(HOME, short, rule)
    };
    assert!(!longer(0));
    assert!((1..12).any(longer));
}

#[test]
fn harms_of_a_row_told_at_more_than_one_and_a_half_the_length_are_a_warning() {
    let site = Site::new();
    let ketamine = "Long-term use {{ket-long-term}}.\"\nect = \"In the US trial";
    let more = ketamine.replacen(".\"", &format!(".{MORE}\""), 1);
    let short = site.line(ROWS, "ect = \"In the US trial, a score");
    let rule = "rule harms-uneven: \"Will it affect my memory?\" has ";
    assert!(!site.warns(ROWS, short, rule));
    site.change(ROWS, ketamine, &more, "question");
    site.expect_warning(ROWS, short, rule);
}

#[test]
fn sides_without_a_harm_may_differ_in_length() {
    let site = Site::new();
    let file = "pages/treatment.toml";
    let ketamine = "A small tube goes into a vein for the infusion.";
    site.change(file, ketamine, &format!("{ketamine}{MORE}"), "heading");
    let warnings = site.load().warnings;
    let told = |w: &content::Issue| w.what.contains("\"When you arrive\"");
    assert!(!warnings.iter().any(told), "{warnings:?}");
}
