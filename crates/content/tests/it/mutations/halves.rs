//! The two halves of a pair in `findings.toml`.

use crate::support::Site;

const FINDINGS: &str = "evidence/findings.toml";
/// One half of a pair, up to its population.
const HALF: &str = "id = \"ketect-remission-ect\"";

#[test]
fn a_pair_whose_halves_differ() {
    for (key, value) in [
        ("period", "\"some other time\""),
        ("population", "\"other people\""),
        ("unit", "\"points\""),
        ("kind", "\"harm\""),
        ("sources", "[\"elektd\"]"),
    ] {
        let site = Site::new();
        let entry = site.entry(FINDINGS, HALF);
        let old = entry
            .lines()
            .find(|line| line.starts_with(&format!("{key} = ")))
            .expect("the key");
        let new = entry.replacen(old, &format!("{key} = {value}"), 1);
        let line = site.change(FINDINGS, &entry, &new, HALF);
        site.expect(FINDINGS, line, &format!("differ in `{key}`"));
    }
}

#[test]
fn a_pair_of_one_and_a_pair_of_three() {
    let site = Site::new();
    let entry = site.entry(FINDINGS, HALF);
    let alone = entry.replacen("pair = \"ketect-remission\"", "pair = \"alone\"", 1);
    let line = site.change(FINDINGS, &entry, &alone, HALF);
    site.expect(FINDINGS, line, "the pair \"alone\" has 1 members");
    let site = Site::new();
    let third = entry.replacen("ketect-remission-ect", "a-third", 1);
    let line = site.change(
        FINDINGS,
        &entry,
        &format!("{entry}\n\n[[finding]]\n{third}"),
        "id = \"a-third\"",
    );
    site.expect(
        FINDINGS,
        line,
        "the pair \"ketect-remission\" has 3 members",
    );
}
