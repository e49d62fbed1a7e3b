//! What every prerendered page is, looked at without a browser.

use crate::common::{self, select};
use neuromend::site::render::Site;
use prerender::assets::Asset;
use prerender::document::Document;
use prerender::pages::{self, Rendered};
use prerender::policy::Policy;
use scraper::{Html, Node};
use std::collections::HashSet;
use std::sync::Arc;

fn site(base: &str) -> Arc<Site> {
    let site = common::site_on(common::BUILD_DATE);
    Arc::new(Site::new(Arc::clone(&site.content), base))
}

fn documents(base: &str) -> Vec<(Rendered, String)> {
    let site = site(base);
    let assets = common::assets();
    let content = &site.content;
    let policy = Policy::of(&content.endpoint, &content.service);
    let html = |page: &Rendered| {
        Document {
            site: &site,
            assets: &assets,
            policy: &policy,
            page,
        }
        .html()
    };
    pages::all(&site)
        .into_iter()
        .map(|page| (page.clone(), html(&page)))
        .collect()
}

/// The element names in the order in which the text opens them.
fn opened(html: &str) -> Vec<String> {
    let starts = html.match_indices('<').map(|(at, _)| &html[at + 1..]);
    let names = starts.filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    names
        .map(|rest| {
            rest.split(|c: char| !c.is_ascii_alphanumeric())
                .next()
                .unwrap()
                .to_owned()
        })
        .collect()
}

/// A browser that reads the page builds the very elements that were written: nothing is moved,
/// closed early or put in between, so hydration finds what it looks for.
#[test]
fn the_parser_keeps_every_element_where_it_was_written() {
    for (page, html) in documents("/") {
        let tree = Html::parse_document(&html);
        let built: Vec<String> = tree
            .tree
            .root()
            .descendants()
            .filter_map(|node| match node.value() {
                Node::Element(element) => Some(element.name().to_owned()),
                _ => None,
            })
            .collect();
        assert_eq!(built, opened(&html), "{}", page.path);
    }
}

#[test]
fn rendering_twice_gives_the_same() {
    for ((page, first), (_, second)) in documents("/").into_iter().zip(documents("/")) {
        assert_eq!(first, second, "{}", page.path);
    }
}

#[test]
fn each_page_has_one_h1_unique_ids_and_no_inline_script_or_style() {
    for (page, html) in documents("/") {
        let tree = Html::parse_document(&html);
        assert_eq!(tree.select(&select("h1")).count(), 1, "{}", page.path);
        let mut ids = HashSet::new();
        for element in tree.select(&select("[id]")) {
            assert!(
                ids.insert(element.attr("id").unwrap()),
                "{} has #{} twice",
                page.path,
                element.attr("id").unwrap()
            );
        }
        for inline in [
            "[style]",
            "style",
            "script:not([src]):not([type='application/ld+json'])",
            "[onclick]",
            "#app script",
            "base",
        ] {
            assert_eq!(
                tree.select(&select(inline)).count(),
                0,
                "{}: {inline}",
                page.path
            );
        }
        for selector in ["label[for]", "[aria-labelledby]", "[aria-describedby]"] {
            for element in tree.select(&select(selector)) {
                let named = ["for", "aria-labelledby", "aria-describedby"]
                    .iter()
                    .filter_map(|name| element.attr(name));
                for id in named.flat_map(str::split_whitespace) {
                    assert!(
                        ids.contains(id),
                        "{}: #{id} is named and does not exist",
                        page.path
                    );
                }
            }
        }
    }
}

#[test]
fn titles_and_descriptions_are_unique_and_the_policy_comes_first() {
    let (mut titles, mut descriptions) = (HashSet::new(), HashSet::new());
    for (page, html) in documents("/") {
        let tree = Html::parse_document(&html);
        let title: String = tree
            .select(&select("title"))
            .next()
            .unwrap()
            .text()
            .collect();
        // Old addresses share one page.
        let own = page.leads_to.is_none();
        assert!(titles.insert(title.clone()) || !own, "{title} twice");
        let description = tree
            .select(&select("meta[name=description]"))
            .next()
            .unwrap()
            .attr("content")
            .unwrap()
            .to_owned();
        assert!(
            descriptions.insert(description.clone()) || !own,
            "{description} twice"
        );
        let (policy, script) = (
            html.find("Content-Security-Policy").unwrap(),
            html.find("<script").unwrap_or(usize::MAX),
        );
        assert!(
            policy < html.find("<link").unwrap() && policy < script,
            "{}",
            page.path
        );
        let canonical = tree
            .select(&select("link[rel=canonical]"))
            .next()
            .map(|link| link.attr("href").unwrap().to_owned());
        let path = page.leads_to.as_deref().unwrap_or(&page.path);
        let path = path.split('#').next().unwrap();
        match path {
            "/404.html" => assert_eq!(canonical, None),
            path => assert!(
                canonical.unwrap().ends_with(&format!(".example{path}")),
                "{path}"
            ),
        }
    }
}

/// The crisis lines stand on every page before anything else, and in nothing that closes.
#[test]
fn the_crisis_lines_are_in_plain_sight() {
    for (page, html) in documents("/") {
        let tree = Html::parse_document(&html);
        for link in ["tel:988", "sms:988", "tel:911", "https://988lifeline.org"] {
            let found = tree
                .select(&select(&format!(".crisis a[href='{link}']")))
                .count();
            assert_eq!(found, 1, "{} has no {link}", page.path);
        }
        assert_eq!(
            tree.select(&select("details .crisis, details .form-crisis"))
                .count(),
            0,
            "{}",
            page.path
        );
        assert!(html.find("class=\"crisis\"").unwrap() < html.find("<header").unwrap());
    }
}

/// Every link leads to a page, an id on it, or out; below a sub-path too, and from each page of a site that stands
/// anywhere.
#[test]
fn no_link_is_dead() {
    for base in ["/", "/sub/", "./"] {
        let root = base.trim_start_matches('.');
        let documents = documents(base);
        let at = |path: &str| {
            documents
                .iter()
                .find(|(page, _)| format!("{root}{}", page.path.trim_start_matches('/')) == path)
        };
        for (page, html) in &documents {
            for link in Html::parse_document(html)
                .select(&select("main a[href], header a[href], footer a[href]"))
            {
                let href = link.attr("href").unwrap();
                let out = ["https://", "tel:", "sms:", "mailto:", "#"];
                if out.iter().any(|start| href.starts_with(start)) {
                    continue;
                }
                let href = resolved(href, &page.path, root, base == "./");
                let (path, id) = href.split_once('#').unwrap_or((&href, ""));
                let (_, target) =
                    at(path).unwrap_or_else(|| panic!("{} links to {href}", page.path));
                let there = id.is_empty() || target.contains(&format!("id=\"{id}\""));
                assert!(there, "{} links to {href}, where no such id is", page.path);
            }
        }
    }
}

/// The address that a link on the page leads to. Links are relative where the site stands anywhere, and nowhere else.
fn resolved(href: &str, page: &str, root: &str, relative: bool) -> String {
    let up = href.matches("../").count();
    let rest = href.trim_start_matches("../").trim_start_matches("./");
    assert_eq!(relative, !href.starts_with('/'), "{page} links to {href}");
    if !relative {
        return href.to_owned();
    }
    assert_eq!(up, page.matches('/').count() - 1, "{page} links to {href}");
    format!("{root}{rest}")
}

/// A browser runs and applies files only as they were built: each stands with its checksum.
#[test]
fn what_a_page_runs_or_applies_is_checked() {
    for (page, html) in documents("/") {
        let tree = Html::parse_document(&html);
        for loads in tree.select(&select(
            "script[src], link[rel=stylesheet], link[rel=modulepreload]",
        )) {
            let integrity = loads.attr("integrity").unwrap_or_default();
            // 48 bytes.
            assert!(
                integrity.starts_with("sha384-") && integrity.len() == 71,
                "{}",
                page.path
            );
        }
        for script in tree.select(&select("script[data-wasm]")) {
            let wasm = Asset::new("", b"wasm");
            assert_eq!(script.attr("data-integrity"), Some(wasm.integrity.as_str()));
        }
    }
}

/// What the head loads stands in the site's folder, wherever that is.
#[test]
fn the_head_of_a_site_that_stands_anywhere_leads_to_its_folder() {
    for (page, html) in documents("./") {
        let tree = Html::parse_document(&html);
        let base = match page.path.matches('/').count() {
            1 => "./".to_owned(),
            depth => "../".repeat(depth - 1),
        };
        let loads = "link[rel=stylesheet], link[rel=icon], link[rel=modulepreload], link[rel=manifest], script[src]";
        let mut loaded = 0;
        for element in tree.select(&select(loads)) {
            let address = element.attr("href").or(element.attr("src")).unwrap();
            let name = address.strip_prefix(&base);
            assert!(
                name.is_some_and(|name| !name.contains('/')),
                "{}: {address}",
                page.path
            );
            loaded += 1;
        }
        assert!(loaded >= 3, "{}", page.path);
        assert_eq!(
            tree.select(&select("#app[data-base]")).count(),
            0,
            "{}",
            page.path
        );
    }
}
