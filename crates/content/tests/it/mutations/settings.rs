//! Switches and old addresses of `site.toml`.

use crate::support::Site;

const SITE: &str = "site.toml";
const FROM: &str = "from = \"/ketamine-vs.-ect/\"";

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
fn an_old_address_is_one_and_leads_to_a_page() {
    for (from, what) in [
        ("ketamine", "\"ketamine\" is no old address of this site"),
        ("/ketamine", "\"/ketamine\" is no old address"),
        ("/a//b/", "\"/a//b/\" is no old address"),
        ("/../", "\"/../\" is no old address"),
        ("/a b/", "\"/a b/\" is no old address"),
        ("/cost/", "/cost/ is a page of this site"),
        ("/Cost/", "/cost/ is a page of this site"),
        ("/index.html/", "/index.html/ was a file"),
        ("/", "\"/\" is no old address"),
    ] {
        let site = Site::new();
        let line = site.change(
            SITE,
            FROM,
            &format!("from = \"{from}\""),
            &format!("from = \"{from}\""),
        );
        site.expect(SITE, line, what);
    }
    let site = Site::new();
    let twice = format!("{FROM}\nto = \"/cost/\"\n\n[[redirect]]\n{FROM}");
    let line = site.change(SITE, FROM, &twice, &format!("{FROM}\nto = \"/\""));
    site.expect(SITE, line, "leads on twice");
    let site = Site::new();
    let away = format!("{FROM}\nto = \"https://booking.example/\"");
    let line = site.change(
        SITE,
        &format!("{FROM}\nto = \"/\""),
        &away,
        "to = \"https://booking",
    );
    site.expect(
        SITE,
        line,
        "an old address leads to a page of this site only",
    );
    let site = Site::new();
    let nowhere = format!("{FROM}\nto = \"/prices/\"");
    let line = site.change(
        SITE,
        &format!("{FROM}\nto = \"/\""),
        &nowhere,
        "to = \"/prices/\"",
    );
    site.expect(SITE, line, "leads nowhere");
    let site = Site::new();
    site.change(SITE, FROM, "from = \"/Prices_2024/\"", "from = ");
    site.load();
}

#[test]
fn an_old_worker_is_a_script_of_another_site() {
    for name in ["sw", "../sw.js", ".js", "a/sw.js"] {
        let site = Site::new();
        let line = site.change(
            SITE,
            "[\"sw.js\"",
            &format!("[\"{name}\""),
            "old_workers = ",
        );
        site.expect(SITE, line, "cannot be the name of an old service worker");
    }
}
