//! A figure past its date withholds itself and the other half of its pair, and stops nothing.

use crate::support::{Site, on, options};
use content::Markdown;

const FINDINGS: &str = "evidence/findings.toml";

/// Lets one half of a pair run out on the first of December.
fn running_out() -> Site {
    let site = Site::new();
    let entry = site.entry(FINDINGS, "id = \"ketect-remission-ect\"");
    let soon = entry.replacen("expires = 2027-11-23", "expires = 2026-12-01", 1);
    assert_ne!(entry, soon, "the finding has another date: mend this test");
    site.change(FINDINGS, &entry, &soon, "expires");
    site
}

#[test]
fn until_its_date_a_figure_is_shown() {
    let site = running_out();
    let content = content::load(site.dir(), &on("2026-12-01")).expect("good content");
    assert!(content.withheld.is_empty(), "{:?}", content.withheld);
    let html = content
        .context("/")
        .line(&Markdown::new("{{ketect-remission-ect}}", 0));
    assert!(html.contains("63 out of 100"), "{html}");
}

#[test]
fn after_its_date_both_halves_of_the_pair_lead_to_the_source() {
    let site = running_out();
    let content = content::load(site.dir(), &on("2026-12-02")).expect("good content");
    let context = content.context("/sub/");
    for id in ["ketect-remission-ect", "ketect-remission-ketamine"] {
        assert!(content.withheld.contains(id), "{id}");
        let html = context.line(&Markdown::new(format!("It was {{{{{id}}}}}."), 0));
        let link = "href=\"/sub/sources/#source-ketect\"";
        assert!(
            html.contains(link) && html.contains(">being checked</a>"),
            "{html}"
        );
        assert!(!html.contains("out of 100"), "{html}");
    }
    assert_eq!(content.withheld.len(), 2);
    assert!(
        context
            .line(&Markdown::new("{{elektd-remission-ect}}", 0))
            .contains("22 out of 100")
    );
}

#[test]
fn a_day_far_ahead_breaks_nothing_and_brings_no_other_issue() {
    let site = Site::new();
    let later = content::load(site.dir(), &on("2040-01-01")).expect("good content");
    let now = content::load(site.dir(), &options()).expect("good content");
    assert_eq!(later.withheld.len(), later.findings.finding.len());
    assert_eq!(later.warnings, now.warnings);
}
