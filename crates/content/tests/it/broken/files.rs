//! Files that cannot be read, and what one run shows of them.

use crate::support::{self, Site};
use content::load;
use std::fs;

#[test]
fn the_sites_own_content_is_right() {
    let site = Site::new();
    if let Err(issues) = load(site.dir(), &support::options()) {
        panic!("{issues}");
    }
}

#[test]
fn a_file_that_is_not_utf8() {
    let site = Site::new();
    fs::write(site.file("faq.toml"), b"# a\n# \xff\n").unwrap();
    site.expect("faq.toml", 2, "not UTF-8");
}

#[test]
fn a_folder_without_a_site() {
    let issues = load("no/such/folder".as_ref(), &support::options()).unwrap_err();
    assert!(issues.to_string().contains("SITE_CONTENT"), "{issues}");
    assert_eq!(issues.0.len(), 1);
}

#[test]
fn a_page_that_no_address_belongs_to() {
    let site = Site::new();
    fs::write(site.file("pages/prices.toml"), "title = \"x\"\n").unwrap();
    site.expect(
        "pages/prices.toml",
        1,
        "no page of the site is called \"prices\"",
    );
}

/// The places of all issues, as file and line.
fn places(site: &Site) -> Vec<(String, usize)> {
    let issues = site.issues(&support::options()).0;
    let place = |issue: &content::Issue| (site.name(&issue.file), issue.line);
    issues.iter().map(place).collect()
}

#[test]
fn one_run_shows_the_first_error_of_shape_of_each_file_and_then_all_others() {
    let site = Site::new();
    let answer = "answer = \"\"\"\n";
    let more = format!("{answer}It helps 7 in 10.\n\n");
    let number = site.change("faq.toml", answer, &more, "7 in 10");
    let question = site.change("evidence/comparison.toml", "?\"", ".\"", ".\"");
    let (right, wrong) = ("[clinic]\n", "[clinic]\nfax = \"1\"\nfax_too = \"1\"\n");
    let broken = site.change("site.toml", right, wrong, "fax");
    let missing = site.change("pages/faq.toml", "heading = ", "# heading = ", "title");
    let shape = [("pages/faq.toml", missing), ("site.toml", broken)];
    assert_eq!(
        places(&site),
        shape.map(|(file, line)| (file.to_owned(), line))
    );
    site.change("site.toml", wrong, right, "[clinic]");
    site.change("pages/faq.toml", "# heading = ", "heading = ", "title");
    let found = places(&site);
    for (file, line) in [("faq.toml", number), ("evidence/comparison.toml", question)] {
        assert!(
            found.contains(&(file.to_owned(), line)),
            "{file}:{line} is not among {found:?}"
        );
    }
}

#[test]
fn an_issue_shows_its_line_with_carets() {
    let site = Site::new();
    let from = "note = \"This site gives";
    site.change(
        "site.toml",
        from,
        "note = \"This \\\"miracle\\\" gives",
        "note",
    );
    let printed = site.issues(&support::options()).to_string();
    let line = site.line("site.toml", "note = ");
    let drawn = format!("{line} | note = \"This \\\"miracle\\\" gives");
    let (_, below) = printed
        .split_once(&drawn)
        .unwrap_or_else(|| panic!("{printed}"));
    let carets = below.lines().nth(1).unwrap().trim_end();
    let margin = " ".repeat(line.to_string().len());
    let at = format!("{margin} | {}", " ".repeat("note = \"This \\\"".len()));
    assert!(
        carets.starts_with(&at) && carets.ends_with(" ^^^^^^^"),
        "{printed}"
    );
}
