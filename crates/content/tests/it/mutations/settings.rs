//! Switches and old addresses of `site.toml`.

use crate::support::Site;

const SITE: &str = "site.toml";

#[test]
fn a_notice_that_is_switched_on_is_written() {
    for (key, page, id) in [
        ("consumer_health_data", "privacy", "consumer-health-data"),
        ("good_faith_estimate", "terms", "good-faith-estimate"),
        ("non_discrimination", "terms", "non-discrimination"),
        ("language_help", "terms", "language-help"),
    ] {
        let page = format!("pages/{page}.toml");
        let section = format!(
            "[[section]]\nkind = \"prose\"\nid = \"{id}\"\nheading = \"A notice\"\nbody = \"Words.\"\n"
        );
        let on = |site: &Site| {
            site.change(
                SITE,
                &format!("{key} = false"),
                &format!("{key} = true"),
                &format!("{key} = true"),
            )
        };

        let alone = Site::new();
        let line = on(&alone);
        alone.expect(SITE, line, &format!("has no section \"{id}\""));

        let unlinked = Site::new();
        let line = unlinked.add(&page, &section, &format!("id = \"{id}\""));
        unlinked.expect(&page, line, "this notice is not linked below the pages");

        let both = Site::new();
        on(&both);
        both.add(&page, &section, "A notice");
        both.load();

        let empty = Site::new();
        on(&empty);
        let line = empty.add(&page, &section.replace("Words.", ""), "body = \"\"\n");
        empty.expect(&page, line, "this text is empty");
    }
}

#[test]
fn an_old_address_may_have_capitals_and_an_underscore() {
    let site = Site::new();
    let from = "from = \"/ketamine-vs.-ect/\"";
    site.change(SITE, from, "from = \"/Prices_2024/\"", "from = ");
    site.load();
}

#[test]
fn a_notice_called_sample_is_no_sample() {
    let site = Site::new();
    let before = site.load().site.samples().len();
    site.change(
        SITE,
        "[notices]\n",
        "[notices]\nsample = \"Words.\"\n",
        "sample = \"Words",
    );
    assert_eq!(site.load().site.samples().len(), before);
}
