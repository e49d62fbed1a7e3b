//! What a page is, for search engines: schema.org, as JSON-LD. A sample is left out: nobody should find it.

use crate::pages::Rendered;
use content::faq::Question;
use content::routes::ROUTES;
use content::site::Setting;
use neuromend::site::render::Site;
use serde_json::{Value, json};

/// The element of the head, for the page at this address. Browsers take it for data and run nothing of it.
pub fn script(site: &Site, page: &Rendered, address: &str) -> String {
    let mut graph = vec![web_page(site, page, address)];
    graph.extend(breadcrumbs(site, page));
    if page.path == "/" {
        graph.push(clinic(site));
    }
    let data = json!({ "@context": "https://schema.org", "@graph": graph });
    // In a script element only this could end it.
    let data = data.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{data}</script>")
}

fn web_page(site: &Site, page: &Rendered, address: &str) -> Value {
    let settings = &site.content.site;
    let questions = (page.path == "/faq/").then(|| questions(site));
    let kind = match (page.written, page.clinical, &questions) {
        (Some(_), ..) => json!(["Article", "MedicalWebPage"]),
        (_, true, Some(_)) => json!(["FAQPage", "MedicalWebPage"]),
        (_, true, None) => json!("MedicalWebPage"),
        (_, false, Some(_)) => json!("FAQPage"),
        (_, false, None) => json!("WebPage"),
    };
    let publisher = json!({
        "@type": "MedicalClinic", "@id": clinic_id(site), "name": settings.clinic.name
    });
    let reviewer = settings
        .review
        .reviewer
        .as_deref()
        .filter(|_| page.clinical);
    known(json!({
        "@type": kind,
        "url": address,
        "name": page.title,
        "headline": page.written.map(|_| &page.title),
        "description": page.description,
        "inLanguage": settings.site.language,
        "datePublished": page.written.unwrap_or(settings.review.published).iso(),
        "dateModified": page.written.map_or(page.reviewed, |written| page.reviewed.max(written)).iso(),
        "lastReviewed": reviewer.map(|_| page.reviewed.iso()),
        "reviewedBy": reviewer.map(person),
        "author": page.written.map(|_| &publisher),
        "publisher": publisher,
        "mainEntity": questions,
    }))
}

/// "Name, credentials, role".
fn person(reviewer: &str) -> Value {
    let (name, what) = reviewer.split_once(',').unwrap_or((reviewer, ""));
    let what = Some(what.trim()).filter(|what| !what.is_empty());
    known(json!({ "@type": "Person", "name": name.trim(), "description": what }))
}

/// The way from the home page to this one; none on the home page.
fn breadcrumbs(site: &Site, page: &Rendered) -> Option<Value> {
    let content = &site.content;
    let above = ROUTES.iter().filter(|route| {
        route.path != page.path && route.path.len() > 1 && page.path.starts_with(route.path)
    });
    let above = above.filter_map(|route| {
        Some((
            route.path,
            content.pages.get(route.page)?.value.title.as_str(),
        ))
    });
    let home = ("/", content.site.site.title.as_str());
    let way = [home]
        .into_iter()
        .chain(above)
        .chain([(page.path.as_str(), page.title.as_str())]);
    let items = (1..).zip(way).map(|(position, (path, name))| {
        json!({
            "@type": "ListItem", "position": position, "name": name, "item": content.site.site.address(path)
        })
    });
    (page.path != "/")
        .then(|| json!({ "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() }))
}

fn clinic_id(site: &Site) -> String {
    site.content.site.site.address("/#clinic")
}

fn clinic(site: &Site) -> Value {
    let settings = &site.content.site;
    let real = |setting: &Setting| (!setting.sample).then(|| setting.value.clone());
    known(json!({
        "@type": "MedicalClinic",
        "@id": clinic_id(site),
        "name": settings.clinic.name,
        "url": settings.site.address("/"),
        "image": settings.site.address("/icon-512.png"),
        "telephone": real(&settings.clinic.phone),
        "email": real(&settings.clinic.email),
        "address": real(&settings.clinic.address),
        "medicalSpecialty": "Psychiatric",
    }))
}

/// The questions of the page, word for word as they stand on it.
fn questions(site: &Site) -> Vec<Value> {
    let answer = |question: &Question| {
        let markdown = &site.markdown;
        let html = format!(
            "{}\n{}",
            markdown.inline(&question.short),
            markdown.block(&question.answer)
        );
        json!({
            "@type": "Question",
            "name": question.question.as_str(),
            "acceptedAnswer": { "@type": "Answer", "text": text(&html) },
        })
    };
    let sections = site.content.sections("faq");
    let groups = sections.flat_map(|section| site.content.faq.groups(section));
    groups
        .flat_map(|group| &group.question)
        .map(answer)
        .collect()
}

/// The words of HTML that the build wrote.
fn text(html: &str) -> String {
    let after_tags = html
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, words)| words));
    let words: String = after_tags.collect();
    let words = words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"");
    let words = words.replace("&#39;", "'").replace("&amp;", "&");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without what is not known.
fn known(mut value: Value) -> Value {
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|_, field| !field.is_null());
    }
    value
}

#[cfg(test)]
mod tests {
    use super::{person, text};
    use serde_json::json;

    #[test]
    fn words_of_html() {
        let html =
            "<p>One &amp;&lt; <a href=\"/x\">two</a>.</p>\n<p>It&#39;s &quot;three&quot;</p>";
        assert_eq!(text(html), "One &< two. It's \"three\"");
    }

    #[test]
    fn a_reviewer_is_a_name_and_what_follows() {
        let named =
            json!({ "@type": "Person", "name": "A. Person", "description": "MD, psychiatrist" });
        assert_eq!(person("A. Person, MD, psychiatrist"), named);
        assert_eq!(
            person("A. Person"),
            json!({ "@type": "Person", "name": "A. Person" })
        );
    }
}
