//! A claim's people are no wider than those of its finding.

use crate::support::{SPOTS, Site, Spot, everywhere};

fn planted(people: &str) -> (Site, usize) {
    let site = Site::new();
    let lines = format!(
        "population = \"somebody\"\ncomparator = \"none\"\ntext = \"some relief\"\npeople = \"{people}\""
    );
    let line = site.plant("planted", &lines);
    (site, line)
}

#[test]
fn words_that_do_not_name_the_people() {
    for words in [
        "It brought {{planted}}.",
        "It was tried in the clinic and brought {{planted}}.",
        "Veterans took part.\n\nIt brought {{planted}}.",
    ] {
        for spot in SPOTS {
            let (site, _) = planted("veterans");
            site.say(spot, words);
            let line = site.line(spot.file, "{{planted}}");
            site.expect(spot.file, line, "\"planted\" was seen in veterans only");
        }
    }
}

#[test]
fn a_group_that_nobody_describes() {
    let (site, line) = planted("astronauts");
    site.expect(
        "evidence/findings.toml",
        line + 12,
        "no group of people in words.toml",
    );
}

#[test]
fn words_that_name_them() {
    for words in [
        "In US veterans it brought {{planted}}.",
        "It brought {{planted}}, in a trial of veterans.",
        "It brought {{planted}} to a **veteran**.",
    ] {
        everywhere(|| planted("veterans").0, words, None);
    }
    // The heading above names them.
    let (site, _) = planted("veterans");
    let from = "heading = \"When depression does not lift\"";
    site.change(
        "pages/home.toml",
        from,
        "heading = \"When depression of veterans does not lift\"",
        "veterans",
    );
    let spot = Spot {
        file: "pages/home.toml",
        before: ["of veterans does not lift", "body = \"\"\"\n"],
    };
    site.say(&spot, "It brought {{planted}}.");
    site.load();
}
