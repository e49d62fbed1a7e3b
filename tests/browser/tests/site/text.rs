//! All of the text is in the built files themselves: what a crawler or a reader without scripts gets.

use crate::built::selector;
use anyhow::{Context, Result, bail};
use browser_tests::dist::Dist;
use scraper::{ElementRef, Html};

/// Fewer words than this are not a page.
const FEWEST_WORDS: usize = 30;

/// Checks every page of a built site, without a browser. Returns what is wrong.
pub fn check(dist: &Dist) -> Result<Vec<String>> {
    let mut failures = Vec::new();
    for page in dist.pages()? {
        match one(dist, &page) {
            Ok(words) => println!(
                "{:8} {words:6} words  ok  {}{}",
                "no browser",
                dist.prefix,
                page.trim_start_matches('/')
            ),
            Err(error) => failures.push(format!("text of {page}: {error:#}")),
        }
    }
    Ok(failures)
}

fn one(dist: &Dist, page: &str) -> Result<usize> {
    let html = Html::parse_document(&dist.html(page)?);
    let main = html
        .select(&selector("#app main#main"))
        .next()
        .context("there is no main in #app")?;
    let heading = main
        .select(&selector("h1"))
        .next()
        .context("there is no h1")?;
    if words(heading).is_empty() {
        bail!("the h1 is empty");
    }
    let count = words(main).len();
    if count < FEWEST_WORDS {
        bail!("main has only {count} words");
    }
    // A section is a heading and something below it; an empty one would be filled by a script.
    for section in main.select(&selector("section")) {
        let headings: usize = section
            .select(&selector("h2, h3"))
            .map(|heading| words(heading).len())
            .sum();
        if words(section).len() <= headings {
            bail!(
                "section {:?} has nothing below its heading",
                section.attr("id")
            );
        }
    }
    for answer in main.select(&selector("details")) {
        if words(answer).len() < 10 {
            bail!("an answer is empty: {}", words(answer).join(" "));
        }
    }
    if let Some(form) = main.select(&selector("form[method=post]")).next() {
        form.attr("action").context("the form has no action")?;
    }
    Ok(count)
}

/// The words that are shown: not those of scripts and styles.
fn words(element: ElementRef<'_>) -> Vec<String> {
    let silent = ["script", "style", "template"];
    let texts = element.descendants().filter_map(|node| {
        let parent = node.parent().and_then(ElementRef::wrap);
        let shown = parent.is_none_or(|parent| !silent.contains(&parent.value().name()));
        node.value()
            .as_text()
            .filter(|_| shown)
            .map(|text| text.to_string())
    });
    texts
        .collect::<Vec<_>>()
        .join(" ")
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}
