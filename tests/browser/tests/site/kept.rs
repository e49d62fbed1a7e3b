//! Nothing is lost: what the site had before its pages were taken apart is still there, a few taps from the front
//! page. `golden/kept.txt` lists it, from the build of commit 43924ec, and is never written anew.

use crate::built::selector;
use anyhow::{Context, Result};
use browser_tests::dist::{self, Dist};
use scraper::{ElementRef, Html};
use std::collections::{HashMap, HashSet};
use std::fs;

/// A line for each: a finding that is cited, a row of the comparison, an answer, an island, a part with an address.
const KEPT: &str = "tests/browser/golden/kept.txt";
/// How many taps may lead there. A tap follows a link or opens a disclosure.
const MOST: usize = 2;

/// Looks for all of it in a built site, without a browser. Returns what is not found.
pub fn check(dist: &Dist) -> Result<Vec<String>> {
    let kept = fs::read_to_string(dist::root().join(KEPT)).context(KEPT)?;
    let found = found(dist)?;
    let (there, lost): (Vec<&str>, Vec<&str>) =
        kept.lines().partition(|line| found.contains(*line));
    println!("no browser {:4} kept  {}", there.len(), dist.prefix);
    let lost = lost.iter();
    Ok(lost
        .map(|line| format!("kept: no {line} {MOST} taps from {}", dist.prefix))
        .collect())
}

/// All that can be reached, in the words of the list.
fn found(dist: &Dist) -> Result<HashSet<String>> {
    let (mut found, mut pages) = (HashSet::new(), HashMap::new());
    let mut seen = HashSet::new();
    let mut here = HashSet::from([dist.prefix.to_owned()]);
    let mut ways: [HashSet<String>; MOST + 1] = Default::default();
    for taps in 0..=MOST {
        here.extend(std::mem::take(&mut ways[taps]));
        for address in here.drain().filter(|address| seen.insert(address.clone())) {
            let (path, id) = address.split_once('#').unwrap_or((&address, ""));
            let page = format!("/{}", path.strip_prefix(dist.prefix).unwrap_or_default());
            if !dist.folder.join(&page[1..]).join("index.html").is_file() {
                continue;
            }
            if !pages.contains_key(&page) {
                pages.insert(page.clone(), Html::parse_document(&dist.html(&page)?));
            }
            for element in pages[&page].select(&selector("body *")) {
                let (more, inside) = depth(element, id);
                if taps + more > MOST {
                    continue;
                }
                found.extend(names(element, inside));
                let followed = element
                    .attr("href")
                    .filter(|_| element.attr("data-finding").is_none());
                let way = followed.map(|href| match href.strip_prefix('#') {
                    Some(id) => format!("{path}#{id}"),
                    None => href.to_owned(),
                });
                let way = way.filter(|way| way.starts_with(dist.prefix));
                if let (Some(way), Some(ways)) = (way, ways.get_mut(taps + more + 1)) {
                    ways.insert(way);
                }
            }
        }
    }
    Ok(found)
}

/// How many disclosures have to be opened to see an element, when the address leads to this id, and whether it is in any.
fn depth(element: ElementRef<'_>, id: &str) -> (usize, bool) {
    let (mut closed, mut inside, mut child) = (0, false, element);
    for parent in element.ancestors().filter_map(ElementRef::wrap) {
        if parent.value().name() == "details" && child.value().name() != "summary" {
            inside = true;
            let leads_here = || {
                parent
                    .descendants()
                    .filter_map(ElementRef::wrap)
                    .any(|one| one.attr("id") == Some(id))
            };
            closed +=
                usize::from(parent.attr("open").is_none() && (id.is_empty() || !leads_here()));
        }
        child = parent;
    }
    (closed, inside)
}

/// What an element is in the words of the list.
fn names(element: ElementRef<'_>, inside: bool) -> Vec<String> {
    let named = |name: &str| element.attr(name).unwrap_or_default();
    let id = named("id");
    let mut names = vec![
        format!("finding {}", named("data-finding")),
        format!("island {}", named("data-island")),
        format!("part {id}"),
    ];
    names.extend(id.strip_prefix("row-").map(|row| format!("row {row}")));
    names.extend(inside.then(|| format!("answer {id}")));
    names
}
