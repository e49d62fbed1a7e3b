//! What the built files say that a page should be.

use anyhow::{Context, Result};
use browser_tests::dist::Dist;
use scraper::{Html, Selector};
use serde::Deserialize;

/// The parts of a page that client navigation has to exchange.
#[derive(Debug, Deserialize, PartialEq, Eq)]
pub struct Page {
    pub title: String,
    pub heading: String,
    pub canonical: Option<String>,
    pub description: Option<String>,
    pub robots: Option<String>,
    pub main_class: String,
    /// The links of the header, with `aria-current`.
    pub menu: Vec<(String, Option<String>)>,
}

/// The same, asked of a browser.
pub const SHOWN: &str = "(() => {
    const attribute = (selector, name) => document.querySelector(selector)?.getAttribute(name) ?? null;
    return {
        title: document.title,
        heading: document.querySelector('main h1')?.textContent ?? '',
        canonical: attribute('link[rel=canonical]', 'href'),
        description: attribute('meta[name=description]', 'content'),
        robots: attribute('meta[name=robots]', 'content'),
        main_class: document.getElementById('main')?.className ?? '',
        menu: [...document.querySelectorAll('.header a')].map((link) => [link.getAttribute('href'), link.getAttribute('aria-current')]),
    };
})()";

/// A CSS selector that is known to be one.
pub fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("the tests know their selectors")
}

impl Page {
    /// What the file says.
    pub fn of(dist: &Dist, page: &str) -> Result<Self> {
        let html = Html::parse_document(&dist.html(page)?);
        let attribute = |css: &str, name: &str| {
            let found = html.select(&selector(css)).next();
            found
                .and_then(|element| element.attr(name))
                .map(str::to_owned)
        };
        let text = |css: &str| {
            html.select(&selector(css))
                .next()
                .map(|element| element.text().collect::<String>())
        };
        let links = selector(".header a");
        let menu = html.select(&links).map(|link| {
            (
                link.attr("href").unwrap_or_default().to_owned(),
                link.attr("aria-current").map(str::to_owned),
            )
        });
        Ok(Self {
            title: text("title").context("the page has no title")?,
            heading: text("main h1").context("the page has no heading")?,
            canonical: attribute("link[rel=canonical]", "href"),
            description: attribute("meta[name=description]", "content"),
            robots: attribute("meta[name=robots]", "content"),
            main_class: attribute("main", "class").unwrap_or_default(),
            menu: menu.collect(),
        })
    }
}

/// The ids of the answers on the page with all questions.
pub fn answers(dist: &Dist) -> Result<Vec<String>> {
    let html = Html::parse_document(&dist.html("/faq/")?);
    let answers = selector(".question__answer[id]");
    let ids = html
        .select(&answers)
        .filter_map(|answer| answer.attr("id"))
        .map(str::to_owned);
    Ok(ids.collect())
}

/// The text of each element that a CSS selector finds in the built file.
pub fn texts(dist: &Dist, page: &str, css: &str) -> Result<Vec<String>> {
    let html = Html::parse_document(&dist.html(page)?);
    let wanted = selector(css);
    let found = html.select(&wanted).map(|one| one.text().collect());
    Ok(found.collect())
}
