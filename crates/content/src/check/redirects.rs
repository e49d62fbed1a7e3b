//! Old addresses can be addresses, lead nowhere else, and take the place of no page.

use super::addresses::Addresses;
use crate::files::Files;
use crate::issue::Issue;
use std::collections::HashSet;

/// Endings of files: a folder of such a name would stand where the build, or the host, has a file.
const FILES: [&str; 9] = [
    ".html", ".php", ".txt", ".xml", ".json", ".js", ".css", ".svg", ".png",
];

pub(super) fn check(files: &Files, issues: &mut Vec<Issue>) {
    let (addresses, mut seen) = (Addresses::of(files), HashSet::new());
    for redirect in &files.site.redirect {
        // Some disks take capital and small letters for the same.
        let from = redirect.from.to_lowercase();
        let mut say =
            |what: String, mend| issues.push(files.site.file.issue(redirect.from.at, what, mend));
        let plain = |part: &str| {
            !part.is_empty()
                && !part.starts_with('.')
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte))
        };
        let inner = from
            .strip_prefix('/')
            .and_then(|rest| rest.strip_suffix('/'));
        if !inner.is_some_and(|inner| inner.split('/').all(plain)) {
            let what = format!(
                "\"{}\" is no old address of this site",
                redirect.from.as_str()
            );
            say(
                what,
                "write what followed the site's name, with a slash on both ends, such as /prices/",
            );
        } else if inner.is_some_and(|inner| FILES.iter().any(|end| inner.ends_with(end))) {
            let what = format!("{from} was a file, and a page cannot stand in its place");
            say(what, "take it out here, and have the host lead it on");
        } else if addresses.has(&from) {
            say(
                format!("{from} is a page of this site"),
                "take the redirect out, or the page",
            );
        } else if !seen.insert(from.clone()) {
            say(format!("{from} leads on twice"), "keep one of the two");
        }
        if !redirect.to.starts_with('/') {
            let what = "an old address leads to a page of this site only";
            let mend = "write an address like /cost/";
            issues.push(files.site.file.issue(redirect.to.at, what, mend));
        }
    }
}
