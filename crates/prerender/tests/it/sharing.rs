//! What search engines, feed readers and people who share a page are given.

use crate::common::{self, page, select};
use content::site::Setting;
use neuromend::site::render::Site;
use prerender::pages::{Rendered, all as pages};
use prerender::{cards, feed, linked_data, manifest, sharing, sitemap};
use scraper::Html;
use serde_json::Value;
use std::sync::Arc;

const ORIGIN: &str = "https://www.clinic.example";

/// The data of a page, by the types in its graph.
fn graph(site: &Site, page: &Rendered) -> Vec<(String, Value)> {
    let address = format!("{ORIGIN}{}", page.path);
    let html = Html::parse_fragment(&linked_data::script(site, page, &address));
    let script = html
        .select(&select("script[type='application/ld+json']"))
        .next()
        .unwrap();
    let data: Value = serde_json::from_str(&script.text().collect::<String>()).unwrap();
    assert_eq!(data["@context"], "https://schema.org");
    let graph = data["@graph"].as_array().unwrap();
    graph
        .iter()
        .map(|node| (node["@type"].to_string(), node.clone()))
        .collect()
}

fn node(graph: &[(String, Value)], kind: &str) -> Option<Value> {
    let mut found = graph
        .iter()
        .filter(|(kinds, _)| kinds.contains(&format!("\"{kind}\"")));
    found.next().map(|(_, node)| node.clone())
}

/// Changed settings, as a clinic would have them.
fn with(change: impl FnOnce(&mut content::site::Site)) -> Arc<Site> {
    let mut content = (*common::site_on(common::BUILD_DATE).content).clone();
    change(&mut content.files.site.value);
    Arc::new(Site::new(Arc::new(content), "/"))
}

#[test]
fn each_page_says_what_it_is_and_where_it_stands() {
    let site = common::site_on(common::BUILD_DATE);
    let pages = pages(&site);
    for page in pages.iter().filter(|page| page.listed) {
        let graph = graph(&site, page);
        let kind = if page.clinical {
            "MedicalWebPage"
        } else {
            "WebPage"
        };
        let node_of_page = node(&graph, kind).unwrap_or_else(|| panic!("{}", page.path));
        assert_eq!(node_of_page["url"], format!("{ORIGIN}{}", page.path));
        assert_eq!(node_of_page["dateModified"], page.reviewed.iso());
        assert_eq!(
            node(&graph, "Article").is_some(),
            page.written.is_some(),
            "{}",
            page.path
        );
        let way = node(&graph, "BreadcrumbList");
        assert_eq!(way.is_none(), page.path == "/");
        let last = way.map(|way| {
            way["itemListElement"]
                .as_array()
                .unwrap()
                .last()
                .unwrap()
                .clone()
        });
        assert!(last.is_none_or(|last| last["name"] == page.title));
        // Nobody has reviewed the pages yet, and the clinic's details are samples.
        let text = format!("{graph:?}");
        for absent in [
            "reviewedBy",
            "lastReviewed",
            "telephone",
            "100 Sample Street",
            "null",
        ] {
            assert!(!text.contains(absent), "{}: {absent}", page.path);
        }
    }
    let deep = graph(&site, page(&pages, "/sources/ketamine/"));
    let way = node(&deep, "BreadcrumbList").unwrap();
    let items = way["itemListElement"].as_array().unwrap().iter();
    let items: Vec<_> = items
        .map(|item| item["item"].as_str().unwrap().replace(ORIGIN, ""))
        .collect();
    assert_eq!(items, ["/", "/sources/", "/sources/ketamine/"]);
}

#[test]
fn a_reviewer_and_real_details_are_told() {
    let site = with(|settings| {
        settings.review.reviewer = Some("A. Person, MD, psychiatrist".to_owned());
        settings.clinic.phone = Setting {
            value: "(212) 000-0000".to_owned(),
            sample: false,
        };
    });
    let pages = pages(&site);
    let home = graph(&site, page(&pages, "/"));
    assert_eq!(
        node(&home, "MedicalWebPage").unwrap()["reviewedBy"]["name"],
        "A. Person"
    );
    let clinics: Vec<_> = home
        .iter()
        .filter(|(kind, _)| kind == "\"MedicalClinic\"")
        .collect();
    assert_eq!(clinics.len(), 1);
    assert_eq!(clinics[0].1["telephone"], "(212) 000-0000");
    assert_eq!(clinics[0].1.get("email"), None);
    // Only what a clinician has to review.
    let privacy = graph(&site, page(&pages, "/privacy/"));
    assert_eq!(node(&privacy, "WebPage").unwrap().get("reviewedBy"), None);
}

/// Word for word what stands on the page, in its order, and on no other page.
#[test]
fn the_questions_are_those_of_the_page() {
    let words = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let site = common::site_on(common::BUILD_DATE);
    let pages = pages(&site);
    let faq = page(&pages, "/faq/");
    let told = node(&graph(&site, faq), "FAQPage").unwrap();
    let told: Vec<(String, String)> = told["mainEntity"]
        .as_array()
        .unwrap()
        .iter()
        .map(|question| {
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            (
                text(&question["name"]),
                text(&question["acceptedAnswer"]["text"]),
            )
        })
        .collect();
    let html = Html::parse_fragment(&faq.body);
    let shown: Vec<(String, String)> = html
        .select(&select("details.question"))
        .map(|question| {
            let text = |selector: &str| {
                let selector = select(selector);
                let found = question.select(&selector);
                words(
                    found
                        .flat_map(|element| element.text().chain([" "]))
                        .collect(),
                )
            };
            (
                text("summary"),
                text(".question__short, .question__answer > .prose"),
            )
        })
        .collect();
    assert_eq!(told, shown);
    assert!(told.len() > 20);
    let others = pages.iter().filter(|page| page.path != "/faq/");
    assert!(
        others
            .filter(|page| page.listed)
            .all(|page| node(&graph(&site, page), "FAQPage").is_none())
    );
}

#[test]
fn the_data_cannot_end_its_element() {
    let site = with(|settings| settings.clinic.name = "</script><b>".to_owned());
    let home = &pages(&site)[0];
    let script = linked_data::script(&site, home, ORIGIN);
    assert_eq!(script.matches('<').count(), 2, "{script}");
    assert_eq!(graph(&site, home)[0].1["publisher"]["name"], "</script><b>");
}

#[test]
fn a_shared_page_has_its_title_words_and_address() {
    let site = common::site_on(common::BUILD_DATE);
    for page in pages(&site).iter().filter(|page| page.listed) {
        let address = format!("{ORIGIN}{}", page.path);
        let head = sharing::head(&site, page, &address).join("");
        let head = Html::parse_fragment(&head);
        let content = |property: &str| {
            let meta = select(&format!("meta[property='og:{property}']"));
            head.select(&meta)
                .next()
                .unwrap()
                .attr("content")
                .unwrap()
                .to_owned()
        };
        assert_eq!(content("title"), page.title);
        assert_eq!(content("description"), page.description);
        assert_eq!(content("url"), address);
        assert_eq!(content("locale"), "en_US");
        assert_eq!(content("image"), format!("{address}card.png"));
        assert_eq!(
            content("type") == "article",
            page.path.starts_with("/blog/") && page.path != "/blog/"
        );
        let feed = head
            .select(&select("link[type='application/atom+xml']"))
            .count();
        assert_eq!(feed == 1, page.path.starts_with("/blog/"), "{}", page.path);
    }
}

#[test]
fn each_listed_page_has_a_card_with_its_own_words() {
    let site = common::site_on(common::BUILD_DATE);
    let folder = tempfile::tempdir().unwrap();
    let pages = pages(&site);
    let some = ["/", "/faq/"].map(|path| page(&pages, path).clone());
    cards::write(&site.content, &some, folder.path()).unwrap_or_else(|failure| panic!("{failure}"));
    let read = |page: &Rendered| {
        std::fs::read(folder.path().join(&page.file).with_file_name(cards::NAME)).unwrap()
    };
    let [home, faq] = [&some[0], &some[1]].map(read);
    for card in [&home, &faq] {
        let sides = [16, 20].map(|at| card[at..at + 4].try_into().map(u32::from_be_bytes).unwrap());
        assert_eq!(sides, [cards::SIZE.0, cards::SIZE.1]);
    }
    // Nothing but the words differs, so letters were drawn.
    assert_ne!(home, faq);
}

#[test]
fn the_site_map_lists_each_listed_page_once_and_the_feed_each_article() {
    let site = common::site_on(common::BUILD_DATE);
    let pages = pages(&site);
    let map = sitemap::sitemap(&site.content.site, &pages);
    for page in &pages {
        let entry = format!(
            "<loc>{ORIGIN}{}</loc><lastmod>{}</lastmod>",
            page.path,
            page.reviewed.iso()
        );
        assert_eq!(
            map.matches(&entry).count(),
            usize::from(page.listed),
            "{}",
            page.path
        );
    }
    let feed = feed::text(&site.content, &pages);
    let articles = pages.iter().filter(|page| page.written.is_some());
    for article in articles.clone() {
        assert!(
            feed.contains(&format!("<id>{ORIGIN}{}</id>", article.path)),
            "{}",
            article.path
        );
    }
    assert_eq!(feed.matches("<entry>").count(), articles.count());
    assert!(sitemap::robots(&site.content.site).contains(&format!("{ORIGIN}/sitemap.xml")));
}

#[test]
fn the_icons_of_the_manifest_are_there() {
    let public = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public");
    let manifest = manifest::text(&common::site_on(common::BUILD_DATE).content.site);
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    for icon in manifest["icons"].as_array().unwrap() {
        let file = icon["src"].as_str().unwrap();
        let bytes = std::fs::read(public.join(file)).unwrap();
        if icon["type"] == "image/png" {
            // Width and height stand at fixed places of a PNG.
            let sides =
                [16, 20].map(|at| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()));
            assert_eq!(
                icon["sizes"],
                format!("{}x{}", sides[0], sides[1]),
                "{file}"
            );
        }
    }
}
