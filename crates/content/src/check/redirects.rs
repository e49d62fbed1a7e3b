//! Old addresses can be addresses, lead nowhere else, and take the place of no page.

use super::addresses::Addresses;
use crate::files::Files;
use crate::issue::Issue;
use std::collections::HashSet;

pub(super) fn check(files: &Files, issues: &mut Vec<Issue>) {
    let (addresses, mut seen) = (Addresses::of(files), HashSet::new());
    for redirect in &files.site.redirect {
        let from = redirect.from.as_str();
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
            let what = format!("\"{from}\" is no old address of this site");
            say(
                what,
                "write what followed the site's name, with a slash on both ends, such as /prices/",
            );
        } else if addresses.has(from) {
            say(
                format!("{from} is a page of this site"),
                "take the redirect out, or the page",
            );
        } else if !seen.insert(from) {
            say(format!("{from} leads on twice"), "keep one of the two");
        }
    }
}
