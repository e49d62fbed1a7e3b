//! Every figure that a visitor reads on a clinical page comes from a finding. This looks at the
//! built HTML and knows nothing of the content's own checks: a figure that slips past them, or
//! that a component writes by itself, is caught here.

mod exceptions;
mod pattern;
mod scan;
mod words;

use crate::common::{BUILD_DATE, site_on};
use neuromend::site::render::Site;
use prerender::pages::all as pages;
use scan::{Page, scan};

/// What is wrong on a clinical page, a sentence each.
fn hits(site: &Site, path: &str, html: &str) -> Vec<String> {
    let page = scan(html);
    let mut wrong = figures(site, path, &page);
    wrong.extend(bare(path, &page));
    wrong
}

/// The figures that do not read as their finding or do not lead to its entry. Ranges stand beside theirs, without a link.
fn figures(site: &Site, path: &str, page: &Page) -> Vec<String> {
    let mut wrong = Vec::new();
    for figure in &page.figures {
        let (id, shown) = (&figure.id, &figure.shown);
        let Some(finding) = site.markdown.findings.get(id) else {
            wrong.push(format!(
                "{path}: {shown:?} names the finding {id:?}, which is not shown on this site"
            ));
            continue;
        };
        let withheld = site.markdown.withheld.contains(id);
        let entry = match withheld {
            true => format!("#source-{}", finding.first_source()),
            false => format!("#{}", finding.anchor()),
        };
        let leads = figure
            .href
            .as_deref()
            .is_some_and(|href| href.ends_with(&entry));
        if !leads && !figure.range {
            wrong.push(format!(
                "{path}: {id:?} leads to {:?}, not to {entry}",
                figure.href
            ));
        }
        let words = if withheld {
            site.markdown.being_checked.clone()
        } else if figure.range {
            let none = || site.content.site.words.range_none.clone();
            finding.range_words().unwrap_or_else(none)
        } else {
            content::figure::words(finding)
        };
        // The second chance of a sentence is its number alone.
        let short = words.strip_suffix(" out of 100");
        let short = figure.further && short == Some(shown);
        if *shown != words && !short {
            wrong.push(format!(
                "{path}: {shown:?} is not how {id:?} reads ({words:?})"
            ));
        }
    }
    wrong
}

/// The numbers that no finding stands behind.
fn bare(path: &str, page: &Page) -> Vec<String> {
    let mut wrong = Vec::new();
    for line in &page.lines {
        for number in words::numbers(line) {
            if !exceptions::excused(line, &number) {
                let word = &line[number];
                wrong.push(format!("{path}: {word:?} has no finding, in {line:?}"));
            }
        }
    }
    wrong
}

/// Whether the page is a clinical one: its content says so, or it is an article.
fn clinical(site: &Site, path: &str) -> bool {
    let page = content::routes::ROUTES
        .iter()
        .find(|route| route.path == path)
        .and_then(|route| site.content.pages.get(route.page));
    match page {
        Some(page) => page.clinical,
        None => site
            .content
            .articles
            .iter()
            .any(|article| content::routes::article_path(&article.slug) == path),
    }
}

/// On the other pages only the figures have to read as their findings.
#[test]
fn every_number_on_a_clinical_page_comes_from_a_finding() {
    let site = site_on(BUILD_DATE);
    let mut wrong = Vec::new();
    let (mut looked, mut seen) = (0, 0);
    for page in pages(&site) {
        let read = scan(&page.body);
        let written = page.body.matches(" data-finding=\"").count();
        assert_eq!(
            read.figures.len(),
            written,
            "{}: figures that are not looked at",
            page.path
        );
        seen += written;
        wrong.extend(figures(&site, &page.path, &read));
        if clinical(&site, &page.path) {
            looked += 1;
            wrong.extend(bare(&page.path, &read));
        }
    }
    assert!(seen > 100, "only {seen} figures on the whole site");
    assert!(looked >= 6, "only {looked} clinical pages");
    assert!(
        wrong.is_empty(),
        "{} figures:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// When every figure is past its date, none is left to be read.
#[test]
fn figures_past_their_date_are_gone() {
    let site = site_on("2036-01-01");
    let (mut wrong, mut withheld) = (Vec::new(), 0);
    for page in pages(&site) {
        if clinical(&site, &page.path) {
            wrong.extend(hits(&site, &page.path, &page.body));
            let figures = scan(&page.body).figures;
            assert!(
                !page.body.contains("icons__people"),
                "{} draws one",
                page.path
            );
            assert!(!page.body.contains("plot__mark"), "{} plots one", page.path);
            withheld += figures.len();
            assert!(
                figures
                    .iter()
                    .all(|figure| figure.shown == site.markdown.being_checked)
            );
        }
    }
    assert!(withheld > 300, "{withheld} figures");
    assert_eq!(wrong, Vec::<String>::new());
}

/// An exception that excuses nothing any more is a hole nobody looks at.
#[test]
fn every_exception_is_needed() {
    let site = site_on(BUILD_DATE);
    let lines: Vec<String> = pages(&site)
        .iter()
        .filter(|page| clinical(&site, &page.path))
        .flat_map(|page| scan(&page.body).lines)
        .collect();
    let unused = exceptions::PHRASES.iter().filter(|exception| {
        !lines.iter().any(|line| {
            let numbers = words::numbers(line);
            let line = pattern::Line::new(line);
            numbers
                .iter()
                .any(|number| exceptions::covers(exception, &line, number))
        })
    });
    let unused: Vec<_> = unused
        .map(|exception| (exception.words, exception.why))
        .collect();
    assert!(
        unused.is_empty(),
        "take these out of exceptions.rs, no page needs them: {unused:?}"
    );
}

/// The test above would be worthless if it saw nothing: figures planted into a real page are found.
#[test]
fn a_planted_figure_is_caught() {
    let site = site_on(BUILD_DATE);
    let all = pages(&site);
    let page = all.iter().find(|page| page.path == "/compare/").unwrap();
    assert_eq!(hits(&site, &page.path, &page.body), Vec::<String>::new());
    let planted = [
        ("<p>Ketamine helps 7 out of 10.</p>", "\"7\""),
        ("<p>It helps a third of people.</p>", "\"third\""),
        ("<p>Most feel <b>better</b> in 85% of cases.</p>", "\"85%\""),
        ("<p>Twice as many got well.</p>", "\"Twice\""),
        ("<li>half of them relapse</li>", "\"half\""),
        (
            "<table><tr><td>It costs $1,500.</td></tr></table>",
            "\"$1,500\"",
        ),
        ("<p>Two large trials with seven people.</p>", "\"seven\""),
        ("<svg><text>42</text></svg>", "\"42\""),
        (
            "<p><a data-finding=\"elektd-response-ect\">99 out of 100</a></p>",
            "99 out of 100",
        ),
        (
            "<p><a data-finding=\"no-such-finding\">46 out of 100</a></p>",
            "no-such-finding",
        ),
        (
            "<p><a data-finding=\"ketect-remission-ect\" href=\"/sources/#finding-other\">63 out of 100</a></p>",
            "leads to",
        ),
        (
            "<span data-finding=\"difference-pooled-week\" data-part=\"range\">0.1 to 0.8</span>",
            "0.1 to 0.8",
        ),
        ("<img alt=\"63 of 100 people\">", "\"63\""),
        ("<p title=\"nine in ten\">Many.</p>", "\"nine\""),
        ("<p>You could be the one in three.</p>", "\"one\""),
        ("<p>It failed in 2020 people.</p>", "\"2020\""),
        ("<p>Most relapse within six months.</p>", "\"six\""),
        ("<p>Symptoms had at least halved.</p>", "\"halved\""),
    ];
    for (html, word) in planted {
        let body = page.body.replacen("</main>", &format!("{html}</main>"), 1);
        assert_ne!(body, page.body, "the page has no </main>");
        let found = hits(&site, &page.path, &body);
        assert!(
            found.iter().any(|hit| hit.contains(word)),
            "{html}: {found:?}"
        );
    }
    let both = "<p>Ketamine helps 7 out of 10, and ECT a third of people.</p></main>";
    let found = hits(&site, &page.path, &page.body.replacen("</main>", both, 1));
    assert_eq!(found.len(), 3, "7, 10 and third: {found:?}");
}

/// A number stays a number inside a link, bold, or split over elements, and is none inside a word.
#[test]
fn what_counts_as_a_number() {
    for (line, found) in [
        ("the 2 trials", vec!["2"]),
        ("about 1,498 people", vec!["1,498"]),
        ("8.54 points", vec!["8.54"]),
        ("one-third of people", vec!["one", "third"]),
        ("twenty-four hours", vec!["twenty", "four"]),
        (
            "ninefold, twice, doubled",
            vec!["ninefold", "twice", "doubled"],
        ),
        ("percent", vec!["percent"]),
        (
            "one in three, one of five, one out of 20",
            vec!["one", "three", "one", "five", "one", "20"],
        ),
        (
            "one person, one-third, one day, one hundred",
            vec!["one", "one", "third", "one", "one", "hundred"],
        ),
        ("the one, one by one, for one reason. One", vec![]),
        ("someone often weighs stones, wonted behalf", vec![]),
        ("MADRS, NG222 and 40-minute infusions", vec!["222", "40"]),
    ] {
        let seen: Vec<_> = words::numbers(line)
            .into_iter()
            .map(|at| &line[at])
            .collect();
        assert_eq!(seen, found, "{line}");
    }
}
