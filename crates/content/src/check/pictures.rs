//! Each picture that a text names is there, and each that is there is shown.

use crate::files::Files;
use crate::issue::Issue;

pub(super) fn check(files: &Files, issues: &mut Vec<Issue>) {
    let people = files
        .site
        .person
        .iter()
        .filter_map(|person| person.picture.as_ref());
    let named = people.map(|name| (&files.site.file, name));
    let logo = files
        .theme
        .look
        .logo
        .as_ref()
        .map(|name| (&files.theme.file, name));
    let mut unused = files.pictures.clone();
    for (file, name) in named.chain(logo) {
        if !files.pictures.contains_key(name.as_str()) {
            let what = format!("content/pictures/ has no file \"{}\"", name.as_str());
            let mend = "put the picture there, or take this line out";
            issues.push(file.issue(name.at, what, mend));
        }
        unused.remove(name.as_str());
    }
    for picture in unused.into_values() {
        let what = "no page shows this picture";
        let mend = "name it as the picture of a [[person]] in content/site.toml or as the logo in content/theme.toml, \
                    or take the file out";
        issues.push(Issue::new(picture.file, 1, what, mend));
    }
}
