//! Islands that were changed after the site was built, by minifiers, translators and extensions, before and after the
//! app starts: each acts, and so do the others of its page; what was typed, opened and focused stays.
//!
//! A new island: a line in `ISLANDS`, and what it does in `acts.js`.

use crate::fill::rows;
use crate::stage::Stage;
use anyhow::{Context, Result, ensure};
use browser_tests::browser::Browser;
use browser_tests::report::{Report, none, same};
use browser_tests::server::TestSite;
use browser_tests::variant::Variant;
use serde_json::{Value, json};

/// An island, and a page that has it.
struct Island {
    name: &'static str,
    page: &'static str,
    /// Ways that find nothing to change in it: they change the whole page.
    bare: &'static [&'static str],
    /// Parts that are taken away.
    removed: &'static [Removed],
}

/// A part that is taken away. Before the start an island gets back what its own view made, and acts. What is its
/// only control cannot act when it is taken away later, and what stands in a slot never comes back.
struct Removed {
    part: &'static str,
    acts_after: bool,
}

const ISLANDS: [Island; 5] = [
    Island {
        name: "accordion",
        page: "/faq/",
        bare: &[],
        removed: &[
            Removed {
                part: ".accordion__all",
                acts_after: false,
            },
            Removed {
                part: "details:last-child",
                acts_after: true,
            },
        ],
    },
    Island {
        name: "comparison",
        page: "/compare/",
        bare: &["comments stripped"],
        removed: &[
            Removed {
                part: "#choosing-swap",
                acts_after: false,
            },
            Removed {
                part: "#choosing-copied",
                acts_after: true,
            },
            Removed {
                part: "#choosing-print",
                acts_after: true,
            },
        ],
    },
    Island {
        name: "consultation",
        page: "/consultation/",
        bare: &["comments stripped"],
        removed: &[
            Removed {
                part: "#send",
                acts_after: false,
            },
            Removed {
                part: "#form-failed",
                acts_after: true,
            },
            Removed {
                part: "fieldset:has(#field-best_time)",
                acts_after: true,
            },
        ],
    },
    Island {
        name: "figures",
        page: "/compare/",
        bare: &[],
        removed: &[
            Removed {
                part: "#figure-panel",
                acts_after: false,
            },
            Removed {
                part: "#figure-panel-more",
                acts_after: true,
            },
        ],
    },
    Island {
        name: "news",
        page: "/faq/",
        bare: &[
            "comments stripped",
            "white space collapsed",
            "texts wrapped",
            "texts split",
            "words replaced",
            "icons beside controls",
        ],
        removed: &[Removed {
            part: ".site-news",
            acts_after: false,
        }],
    },
];

/// What can be done to an island, in `tamper.js`.
const WAYS: [&str; 10] = [
    "comments stripped",
    "white space collapsed",
    "white space added",
    "comments inserted",
    "texts wrapped",
    "texts split",
    "words replaced",
    "elements inserted",
    "icons beside controls",
    "attributes added",
];

/// Mistakes of the app, put into a page whose island was changed, and a part of what the case then says.
const PLANTED: [(&str, &str); 2] = [
    ("hydrates what was changed", "unreachable"),
    ("leaves changed islands alone", "waited in vain"),
];

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, [root, _]) = stage.both();
    for island in &ISLANDS {
        for when in ["before", "after"] {
            for way in WAYS {
                let root_of_way = if island.bare.contains(&way) {
                    "body".to_owned()
                } else {
                    root_of(island)
                };
                let case = json!({"way": way, "when": when, "root": root_of_way});
                let name = format!("tamper {}: {way} {when} the start", island.name);
                report.check(&name, acts(browser, root, island.page, case).await);
            }
            for Removed { part, acts_after } in island.removed {
                let inert = (when == "after" && !acts_after).then_some(island.name);
                let case = json!({
                    "way": "removed", "when": when, "root": root_of(island), "inert": inert,
                    "removed": format!("{} {part}", root_of(island)),
                });
                let name = format!("tamper {}: {part} removed {when} the start", island.name);
                report.check(&name, acts(browser, root, island.page, case).await);
            }
        }
    }
    for (plant, words) in PLANTED {
        let name = format!("tamper: finds an app that {plant}");
        report.check(&name, finds(browser, root, plant, words).await);
    }
    minified(browser, report, root).await
}

fn root_of(island: &Island) -> String {
    format!("[data-island={}]", island.name)
}

/// What the page and its islands complain of in a case.
async fn complaints(
    browser: &Browser,
    site: &TestSite,
    page: &str,
    case: Value,
) -> Result<Vec<String>> {
    browser.open(&site.url(&format!("{page}?tamper"))).await?;
    let script = "const done = arguments[1]; window.__tamper.run(arguments[0]).then(done);";
    let answer = browser.driver.execute_async(script, vec![case]).await?;
    serde_json::from_value(answer.json().clone()).context("the case gave no list of complaints")
}

/// One page load: all islands of the page act but the one that cannot, and a request makes one row.
async fn acts(browser: &Browser, site: &TestSite, page: &str, case: Value) -> Result<()> {
    let before = rows(site)?;
    let sends = page == "/consultation/" && case["inert"].is_null();
    none("complaints", complaints(browser, site, page, case).await?)?;
    same(
        "the number of new rows",
        rows(site)? - before,
        usize::from(sends),
    )
}

async fn finds(browser: &Browser, site: &TestSite, plant: &str, words: &str) -> Result<()> {
    let case = json!({
        "way": "texts wrapped", "when": "before", "root": "[data-island=accordion]", "plant": plant,
    });
    let found = complaints(browser, site, "/faq/", case).await?;
    ensure!(
        found.iter().any(|complaint| complaint.contains(words)),
        "nothing says {words:?}: {found:?}"
    );
    Ok(())
}

/// The site as a host serves it that strips comments and white space from every page.
async fn minified(browser: &Browser, report: &mut Report, site: &TestSite) -> Result<()> {
    let variant = Variant::rewritten(&site.dist, &minify)?;
    let site = TestSite::start(variant.dist.clone()).await?;
    for page in ["/", "/faq/", "/compare/", "/consultation/"] {
        let html = site.dist.html(page)?;
        ensure!(
            !html.contains("<!-") && !html.contains("<!>"),
            "{page} has comments"
        );
        let case = json!({"way": "nothing", "when": "before", "root": "body"});
        let name = format!("tamper {page}: minified by the host");
        report.check(&name, acts(browser, &site, page, case).await);
    }
    Ok(())
}

/// Without comments, and without white space between elements.
fn minify(html: &str) -> String {
    let mut parts = html.split("<!");
    let mut stripped = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        if part.to_lowercase().starts_with("doctype") {
            stripped += "<!";
            stripped += part;
        } else if let Some(rest) = part.strip_prefix('>') {
            stripped += rest;
        } else {
            stripped += part.split_once("-->").map_or(part, |(_, rest)| rest);
        }
    }
    let lines: Vec<&str> = stripped
        .split('>')
        .map(|part| match part.trim_start() {
            element if element.starts_with('<') => element,
            _ => part,
        })
        .collect();
    lines.join(">")
}
