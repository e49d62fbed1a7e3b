//! `allowed.toml` lets one phrase through, with a reason, and nothing is left over in it.

use crate::support::{SPOTS, Site};

const FILE: &str = "allowed.toml";
/// The last comment line of the file's head, behind which an entry can stand.
const HEAD: &str = "# [[allow]]\n";

fn entry(rule: &str, file: &str, words: &str, reason: &str) -> String {
    format!(
        "[[allow]]\nrule = \"{rule}\"\nfile = \"{file}\"\nwords = \"{words}\"\nreason = \"{reason}\"\n\n{HEAD}"
    )
}

#[test]
fn a_phrase_is_let_through_in_its_file_only() {
    let site = Site::new();
    let sentence = "A friend may say that it cures depression.";
    site.say(&SPOTS[0], sentence);
    let allow = entry("cure", SPOTS[0].file, "it cures depression", "Told.");
    site.change(FILE, HEAD, &allow, "cure");
    site.load();
    let line = site.say(&SPOTS[1], sentence);
    site.expect(SPOTS[1].file, line, "rule cure: ");
}

#[test]
fn other_words_of_the_same_rule_are_not_let_through() {
    let site = Site::new();
    site.say(&SPOTS[0], "A friend may say that it cures depression.");
    let allow = entry("cure", SPOTS[0].file, "it cures depression", "Told.");
    site.change(FILE, HEAD, &allow, "cure");
    let line = site.say(&SPOTS[0], "It cures pain.");
    site.expect(SPOTS[0].file, line, "rule cure: ");
}

#[test]
fn a_whole_is_allowed_by_its_heading() {
    let site = Site::new();
    site.change(
        "pages/faq.toml",
        "notices = [\"interest\", \"off-label\"]",
        "notices = [\"interest\"]",
        "notices",
    );
    let allow = entry(
        "notices",
        "pages/faq.toml",
        "Questions and answers",
        "For this test.",
    );
    site.change(FILE, HEAD, &allow, "notices");
    site.load();
}

#[test]
fn an_entry_that_nothing_needs_that_has_no_reason_or_no_rule() {
    for (rule, reason, words) in [
        (
            "cure",
            "Once it was needed.",
            "nothing in pages/home.toml needs the allowance",
        ),
        ("cure", " ", "this allowance has no reason"),
        (
            "cures",
            "A rule that is not there.",
            "no rule in words.toml has the id \"cures\"",
        ),
    ] {
        let site = Site::new();
        let allow = entry(rule, "pages/home.toml", "it cures", reason);
        let line = site.change(FILE, HEAD, &allow, &format!("rule = \"{rule}\""));
        site.expect(FILE, line, words);
    }
}
