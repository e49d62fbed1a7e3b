//! Which harms are drawn follows the rule of the section.

use crate::support::Site;

const PICTURES: &str = "pages/side-effects.toml";
const RULE: &str = "harms = { table = \"ketect-side-effects\", least = 5 }";

/// Adds a pair to the table.
fn pair(site: &Site, ketamine: &str, ect: &str) {
    for (id, with, value) in [
        ("planted-ketamine", "ECT", ketamine),
        ("planted-ect", "ketamine", ect),
    ] {
        let lines = format!(
            "population = \"somebody\"\ncomparator = \"{with}\"\n{value}\npair = \"planted\"\n\
             table = \"ketect-side-effects\""
        );
        site.plant(id, &lines);
    }
}

#[test]
fn a_frequent_harm_that_is_not_drawn_whichever_treatment_it_is_of() {
    for (ketamine, ect) in [(5, 0), (0, 5), (40, 1)] {
        let site = Site::new();
        let value = |value: i32| format!("value = {value}\nunit = \"out of 100\"\nof = 90");
        pair(&site, &value(ketamine), &value(ect));
        let line = site.line(PICTURES, RULE);
        site.expect(
            PICTURES,
            line,
            "\"planted-ect\" reaches 5 out of 100 with a treatment and is not drawn",
        );
    }
}

#[test]
fn a_total_that_is_not_told() {
    let site = Site::new();
    pair(
        &site,
        "value = 12\nunit = \"events a person\"",
        "value = 8\nunit = \"events a person\"",
    );
    let line = site.line(PICTURES, RULE);
    site.expect(
        PICTURES,
        line,
        "the total \"planted-ect\" of the table is not told",
    );
}

#[test]
fn a_rare_harm_that_is_drawn_and_harms_without_a_rule() {
    let site = Site::new();
    site.change(PICTURES, RULE, &RULE.replace('5', "60"), "harms = ");
    let issues = site.problems();
    assert!(issues.contains("does not reach 60 out of 100"), "{issues}");
    let site = Site::new();
    site.change(PICTURES, RULE, "", "kind = \"icons\"");
    let issues = site.problems();
    assert!(issues.contains("no rule says which are drawn"), "{issues}");
}

#[test]
fn rare_harms_harms_of_other_tables_and_single_figures_need_no_picture() {
    let rare = "value = 4\nunit = \"out of 100\"\nof = 90";
    let site = Site::new();
    pair(&site, rare, rare);
    site.load();
    let site = Site::new();
    let alone = "population = \"somebody\"\ncomparator = \"none\"\nvalue = 40\nunit = \"out of 100\"\nof = 90";
    site.plant("planted", &format!("{alone}\ntable = \"another-table\""));
    site.plant(
        "planted-too",
        &format!("{alone}\ntable = \"ketect-side-effects\""),
    );
    site.load();
}
