//! What the built pages still say.

use std::path::Path;

use anyhow::Result;

use crate::files;

/// Pages that stay out of search engines whatever the settings say: nobody should land there. Neither do old addresses.
const NEVER_LISTED: [&str; 2] = ["404.html", "consultation/thank-you/index.html"];

/// Reasons not to publish that the built pages give: one for all that ask search engines to stay away, and one for each
/// fault of a page.
pub fn reasons(dist: &Path) -> Result<Vec<String>> {
    let (mut hidden, mut reasons) = (Vec::new(), Vec::new());
    for (name, html) in files::texts(dist, "", &["html"])? {
        let named = |fault| format!("{name}: {fault}");
        reasons.extend(faults(&html).into_iter().map(named));
        let old = html.contains("http-equiv=\"refresh\"");
        if is_noindex(&html) && !old && !NEVER_LISTED.contains(&name.as_str()) {
            hidden.push(name);
        }
    }
    if !hidden.is_empty() {
        let (count, names) = (hidden.len(), hidden.join(", "));
        let first = format!(
            "{count} of the built pages tell search engines to stay away (noindex): {names}"
        );
        reasons.insert(0, first);
    }
    Ok(reasons)
}

/// What is wrong on a page, each with its mend.
fn faults(html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let stale = html.matches("figure--withheld").count();
    if stale > 0 {
        faults.push(format!(
            "{stale} figures are past their date and read as being checked: look them up again (`make stale` lists them) and \
             write the day into content/evidence/findings.toml"
        ));
    }
    if html.contains("review--due") {
        faults.push(
            "its review is due: have it read again, and set updated and next_review under [review] in content/site.toml, or \
             reviewed and next_review of the page"
                .to_owned(),
        );
    }
    if html.contains("TODO") {
        faults.push("TODO is left on it: write what has to stand there".to_owned());
    }
    for image in tags(html, "img") {
        let shown = attribute(image, "src").unwrap_or_default();
        for (name, mend) in [
            (
                "alt",
                "say in a few words what it shows, or alt=\"\" if it shows nothing",
            ),
            (
                "width",
                "write its width in pixels, so that nothing jumps when it arrives",
            ),
            (
                "height",
                "write its height in pixels, so that nothing jumps when it arrives",
            ),
        ] {
            if attribute(image, name).is_none() {
                faults.push(format!("the image {shown} has no {name}: {mend}"));
            }
        }
    }
    for (tag, name) in [("a", "href"), ("form", "action")] {
        let addresses = tags(html, tag)
            .into_iter()
            .filter_map(|tag| attribute(tag, name));
        faults.extend(addresses.filter_map(address));
    }
    faults
}

/// What is wrong with an address that leads out of the site.
fn address(address: &str) -> Option<String> {
    if address.starts_with("http://") {
        return Some(format!("{address} is sent in the open: write https://"));
    }
    let rest = address.strip_prefix("https://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let plain = |label: &&str| {
        !label.is_empty()
            && label
                .chars()
                .all(|c| c.is_alphanumeric() || "-:".contains(c))
    };
    let whole = labels.len() > 1 && labels.iter().all(plain);
    let broken = !whole || rest.contains(char::is_whitespace);
    broken.then(|| format!("{address} is no address: copy it from the browser's bar again"))
}

/// The start tags of this name, without `<` and the name.
fn tags<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let open = format!("<{name} ");
    let behind = html.split(&open).skip(1);
    behind
        .map(|rest| rest.split('>').next().unwrap_or_default())
        .collect()
}

/// The value of an attribute in quotes, which the build writes around all of them; empty for one without a value.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag.trim_end_matches('/').trim_start();
    while !rest.is_empty() {
        let (found, after) = rest.split_at(rest.find(['=', ' ']).unwrap_or(rest.len()));
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => ("", after),
        };
        if found == name {
            return Some(value);
        }
        rest = after.trim_start();
    }
    None
}

/// Whether the page has a robots meta element with `noindex`.
fn is_noindex(html: &str) -> bool {
    let html = html.to_ascii_lowercase();
    let metas = tags(&html, "meta").into_iter();
    metas
        .filter(|tag| tag.contains("robots"))
        .any(|tag| tag.contains("noindex"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sound_pages_have_no_fault() {
        let html = "<a class=\"x\" href=\"https://a.example/b?c=d#e\">x</a><a href=\"/faq/\">y</a><a href=\"tel:988\">z</a>\
                    <img src=\"/a.png\" alt=\"\" width=\"1\" height=\"2\"><form action=\"/api\"></form>";
        assert_eq!(faults(html), [""; 0]);
    }

    #[test]
    fn each_fault_is_named_with_its_mend() {
        for (html, named) in [
            (
                r#"<a class="figure--withheld" href="/s/">x</a>"#,
                "make stale",
            ),
            (r#"<p class="review--due">x</p>"#, "its review is due"),
            ("<p>TODO: Begin</p>", "TODO is left"),
            (
                r#"<img src="/a.png" width="1" height="2">"#,
                "/a.png has no alt",
            ),
            (
                r#"<img data-alt="alt" src="/a.png" width="1" height="2">"#,
                "has no alt",
            ),
            (r#"<img alt="A" src="/a.png" height="2">"#, "has no width"),
            (r#"<img alt="A" src="/a.png" width="2"/>"#, "has no height"),
            (r#"<a href="http://a.example/">x</a>"#, "write https://"),
            (r#"<form action="http://a.example/">"#, "write https://"),
            (r#"<a href="https:///b">x</a>"#, "no address"),
            (r#"<a href="https://example">x</a>"#, "no address"),
            (r#"<a href="https://a..example/">x</a>"#, "no address"),
            (r#"<a href="https://a.exam ple/">x</a>"#, "no address"),
            (r#"<a href="https://a.example/b c">x</a>"#, "no address"),
        ] {
            let found = faults(html);
            assert_eq!(found.len(), 1, "{html}: {found:?}");
            assert!(found[0].contains(named), "{html}: {found:?}");
        }
    }

    #[test]
    fn only_the_meta_element_counts() {
        assert!(is_noindex(
            "<head><META name=robots content='noindex, follow'>"
        ));
        assert!(!is_noindex(
            "<meta name=\"robots\" content=\"index\"><p>noindex</p>"
        ));
        assert!(!is_noindex("<p>noindex</p>"));
    }
}
