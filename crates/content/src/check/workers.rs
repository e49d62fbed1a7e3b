//! The names of old service workers are names of scripts at the top of the site.

use crate::files::Files;
use crate::issue::Issue;

pub(super) fn check(files: &Files, issues: &mut Vec<Issue>) {
    for name in &files.site.hosting.old_workers {
        let word = name.strip_suffix(".js").unwrap_or_default();
        let plain = word
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        if word.is_empty() || !plain {
            let what = format!(
                "\"{}\" cannot be the name of an old service worker",
                name.as_str()
            );
            let mend = "write the name of its file at the top of the site, such as sw.js";
            issues.push(files.site.file.issue(name.at, what, mend));
        }
    }
}
