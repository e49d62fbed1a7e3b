//! The plot draws what the findings say, on the right side, and its table says the same.

use crate::common::{BUILD_DATE, all, number, site_on};
use content::evidence::Treatment;
use prerender::pages::all as pages;
use scraper::Html;

/// Where the drawing has zero, in its own units.
const ZERO: f64 = 170.0;

#[test]
fn marks_stand_where_their_findings_say() {
    let site = site_on(BUILD_DATE);
    let pages = pages(&site);
    let page = pages.iter().find(|page| page.path == "/trials/").unwrap();
    let tree = Html::parse_document(&page.body);
    let section = site.content.pages["trials"]
        .section
        .iter()
        .find(|section| section.id.as_str() == "plot")
        .unwrap();
    let drawn = all(tree.root_element(), ".plot");
    assert_eq!(drawn.len(), section.panel.len());
    let mut intervals = 0;
    for (figure, panel) in drawn.iter().zip(&section.panel) {
        let end = panel.step * f64::from(panel.steps);
        let lines = all(*figure, ".plot__line");
        let rows = all(*figure, "tbody tr");
        assert_eq!(
            (lines.len(), rows.len()),
            (panel.line.len(), panel.line.len())
        );
        for ((line, row), told) in lines.iter().zip(&rows).zip(&panel.line) {
            let id = told.finding.as_str();
            let finding = &site.markdown.findings[id];
            let sign = match finding.favors.unwrap() {
                Treatment::Ketamine => -1.0,
                Treatment::Ect => 1.0,
            };
            let at = |value: f64| ZERO + sign * value / end * 155.0;
            let mark = all(*line, ".plot__mark")[0];
            let middle = number(&mark, "x") + number(&mark, "width") / 2.0;
            assert!((middle - at(finding.value.unwrap())).abs() < 0.1, "{id}");
            let ends: Vec<_> = all(*line, ".plot__interval")
                .iter()
                .map(|line| [number(line, "x1"), number(line, "x2")])
                .collect();
            intervals += ends.len();
            match finding.interval {
                Some([low, high]) => {
                    assert!((ends[0][0] - at(low)).abs() < 0.1, "{id}");
                    assert!((ends[0][1] - at(high)).abs() < 0.1, "{id}");
                }
                None => assert!(ends.is_empty(), "{id} has no interval to draw"),
            }
            let hollow = mark.attr("class").unwrap().contains("hollow");
            assert_eq!(hollow, finding.interval.is_none(), "{id}");
            let words = row.text().collect::<String>();
            assert!(words.contains(&content::figure::words(finding)), "{words}");
            let range = finding.range_words();
            let range = range.unwrap_or(site.content.site.words.range_none.clone());
            assert!(words.contains(&range), "{words}");
        }
    }
    assert_eq!(intervals, 4, "the published intervals, and no others");
}

/// A figure past its date is not drawn; its line of the table says that it is being checked.
#[test]
fn a_difference_that_is_being_checked_is_not_drawn() {
    let site = site_on("2036-01-01");
    let pages = pages(&site);
    let page = pages.iter().find(|page| page.path == "/trials/").unwrap();
    let tree = Html::parse_document(&page.body);
    let root = tree.root_element();
    assert_eq!(all(root, ".plot__drawing").len(), 0);
    let rows = all(root, ".plot tbody tr");
    assert_eq!(rows.len(), 8);
    for row in rows {
        let words = row.text().collect::<String>();
        assert!(
            words.contains(&site.content.site.words.being_checked),
            "{words}"
        );
        assert!(!words.contains(char::is_numeric), "{words}");
    }
}
