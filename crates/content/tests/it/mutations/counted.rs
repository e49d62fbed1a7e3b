//! Chances say of how many people; few people are counted, and nobody is "none of the N people".

use crate::support::Site;
use content::Markdown;

const FINDINGS: &str = "evidence/findings.toml";
const WHO: &str = "population = \"somebody\"\ncomparator = \"none\"";

#[track_caller]
fn refused(lines: &str, words: &str) {
    let site = Site::new();
    let line = site.plant("planted", &format!("{WHO}\n{lines}"));
    site.expect(FINDINGS, line, words);
}

#[test]
fn chances_without_their_group_or_of_few() {
    refused("value = 0\nunit = \"out of 100\"", "without `of`");
    refused("value = 12\nunit = \"out of 100\"", "without `of`");
    let few = "counted in fewer than 50 people";
    refused("value = 12\nunit = \"out of 100\"\nof = 49", few);
    refused(
        "value = 12\nunit = \"people\"\nof = 50",
        "counts people in a group of 50",
    );
}

#[test]
fn one_half_of_few_makes_both_halves_counts() {
    let site = Site::new();
    let half = |with: &str, value: &str| {
        format!("population = \"somebody\"\ncomparator = \"{with}\"\npair = \"planted\"\n{value}")
    };
    site.plant(
        "planted-a",
        &half("ECT", "value = 3\nunit = \"people\"\nof = 20"),
    );
    let line = site.plant(
        "planted-b",
        &half("ketamine", "value = 9\nunit = \"out of 100\"\nof = 80"),
    );
    site.expect(FINDINGS, line, "counted in fewer than 50 people");
}

#[test]
fn what_reads_as_it_should() {
    for (value, unit, of, words) in [
        (0, "out of 100", 91, ">none of the 91 people<"),
        (0, "people", 12, ">none of the 12 people<"),
        (3, "people", 49, ">3 of the 49 people<"),
        (3, "out of 100", 50, ">3 out of 100<"),
    ] {
        let site = Site::new();
        let lines = format!("{WHO}\nvalue = {value}\nunit = \"{unit}\"\nof = {of}");
        site.plant("planted", &lines);
        let context = site.load().context("/");
        let html = context.line(&Markdown::new("It was {{planted}}.", 0));
        assert!(html.contains(words), "{html}");
    }
    let site = Site::new();
    let unknown = "population = \"somebody; how many is not recorded\"\ncomparator = \"none\"";
    site.plant(
        "planted",
        &format!("{unknown}\nvalue = 3\nunit = \"out of 100\""),
    );
    site.load();
}

#[test]
fn the_second_chance_of_a_sentence_is_its_number_alone() {
    let context = Site::new().load().context("/");
    let html = |words: &str| {
        let html = context.block(&Markdown::new(words, 0));
        html.matches("out of 100").count()
    };
    let [one, two] = ["{{ketect-nausea-ketamine}}", "{{ketect-nausea-ect}}"];
    for (words, times) in [
        (
            format!("It was {one} with ketamine and **{two}** with ECT."),
            1,
        ),
        (
            format!("It was {one} with ketamine. It was {two} with ECT."),
            2,
        ),
        (
            format!("It was {one} with ketamine\n\nIt was {two} with ECT"),
            2,
        ),
        (format!("- Ketamine: {one}\n- ECT: {two}"), 2),
    ] {
        assert_eq!(html(&words), times, "{words}");
    }
}
