//! What the built pages still say.

use std::path::Path;

use anyhow::{Context, Result};

use crate::files;

/// Pages that stay out of search engines whatever the settings say: nobody should land there.
const NEVER_LISTED: [&str; 3] = [
    "404.html",
    "consultation/thank-you/index.html",
    "ketamine-vs.-ect/index.html",
];

/// One reason for all pages that ask search engines to stay away.
///
/// # Errors
/// A page cannot be read.
pub fn reasons(dist: &Path) -> Result<Option<String>> {
    let mut hidden = Vec::new();
    for path in files::below(dist)? {
        let name = files::name(dist, &path);
        if !name.ends_with(".html") || NEVER_LISTED.contains(&name.as_str()) {
            continue;
        }
        let html = std::fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        if is_noindex(&html) {
            hidden.push(name);
        }
    }
    hidden.sort();
    Ok((!hidden.is_empty()).then(|| {
        format!(
            "{} of the built pages tell search engines to stay away (noindex): {}",
            hidden.len(),
            hidden.join(", ")
        )
    }))
}

/// Whether the page has a robots meta element with `noindex`.
fn is_noindex(html: &str) -> bool {
    let html = html.to_ascii_lowercase();
    html.split("<meta").skip(1).any(|rest| {
        let tag = rest.split('>').next().unwrap_or_default();
        tag.contains("robots") && tag.contains("noindex")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
