//! "We found none" without a search.

use crate::support::{SPOTS, Site, everywhere};

const SEARCHES: &str = "evidence/searches.toml";
const CLAIM: &str = "We found no study that counts the teacups.";

fn search(words: &str) -> String {
    format!(
        "[[search]]\nid = \"planted\"\nsought = \"Teacups\"\nplaces = \"PubMed\"\nterms = \"teacup count\"\n\
         date = 2026-11-26\nexpires = 2027-11-26\nwords = [\"{words}\"]\n"
    )
}

#[test]
fn claims_of_absence_without_a_search() {
    for words in [
        CLAIM,
        "There is no evidence for this.",
        "How long it took is not recorded.",
        "Nobody has looked into it.",
        "It has never been studied.",
        "We looked and found none.",
    ] {
        everywhere(Site::new, words, Some("rule nothing-found: "));
    }
}

#[test]
fn claims_with_their_search() {
    let searched = || {
        let site = Site::new();
        let search = search("found no study that counts the teacups");
        site.add(SEARCHES, &search, "teacups");
        site
    };
    everywhere(searched, CLAIM, None);
}

#[test]
fn words_that_claim_no_absence() {
    let site = Site::new();
    let words = [
        "Nobody will press you.",
        "The trial found no clear difference.",
        "Ask what was recorded about you.",
        "You may say no. Studies are for doctors.",
    ];
    site.say_all(words.into_iter());
    site.load();
}

#[test]
fn searches_that_say_nothing_or_carry_nothing() {
    let site = Site::new();
    let line = site.add(SEARCHES, &search("found no study of saucers"), "saucers");
    site.expect(SEARCHES, line, "no text says \"found no study of saucers\"");
    let site = Site::new();
    site.say(&SPOTS[0], CLAIM);
    let planted = search("found no study that counts the teacups");
    let line = site.add(
        SEARCHES,
        &planted.replace("teacup count", "teacup"),
        "terms = \"teacup\"",
    );
    site.expect(SEARCHES, line, "does not say by which words");
    let site = Site::new();
    site.say(&SPOTS[0], CLAIM);
    let line = site.add(
        SEARCHES,
        &planted.replace("2027", "2026"),
        "id = \"planted\"",
    );
    site.expect(SEARCHES, line, "expires before it was done");
}
