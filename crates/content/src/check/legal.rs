//! A notice that is switched on has its section, and a section its switch.

use crate::files::Files;
use crate::issue::Issue;

pub(super) fn check(files: &Files, issues: &mut Vec<Issue>) {
    for (key, on, page) in files.site.legal.notices() {
        let Some(page) = files.pages.get(page) else {
            continue;
        };
        let id = key.replace('_', "-");
        let name = page.file.path.file_name().unwrap_or_default().display();
        let section = page
            .section
            .iter()
            .find(|section| section.id.as_str() == id);
        match (on, section) {
            (true, None) => {
                let file = &files.site.file;
                let at = file.text.find(&format!("\n{key} =")).map_or(0, |at| at + 1);
                let what = format!(
                    "{key} is switched on, but content/pages/{name} has no section \"{id}\""
                );
                let mend = "write the notice there as a section with this id, or write false here";
                issues.push(file.issue(at, what, mend));
            }
            (false, Some(section)) => {
                let what = format!("this notice is not linked below the pages: {key} is false");
                let mend = "write true under [legal] in content/site.toml, or take the section out";
                issues.push(page.file.issue(section.id.at, what, mend));
            }
            _ => {}
        }
    }
}
