//! `xtask house`: how large the code is, and how much of what there should be little of. The help of the
//! command states the rule.

use std::collections::BTreeSet;

use anyhow::Result;

use crate::{files, workspace};

/// No file is longer without a reason, in lines.
const LONGEST: usize = 250;

/// A file of Rust.
struct File {
    name: String,
    lines: usize,
    /// Its lines without tests.
    source: Vec<String>,
}

/// Prints the measures.
pub fn run() -> Result<()> {
    let root = workspace::root();
    let mut all = Vec::new();
    for folder in ["src", "crates", "xtask", "tests"] {
        for (name, text) in files::texts(root, folder, &["rs"])? {
            let source = if is_test(&name) {
                Vec::new()
            } else {
                without_tests(&text)
            };
            let lines = text.lines().count();
            all.push(File {
                name,
                lines,
                source,
            });
        }
    }
    all.sort_by_key(|file| file.lines);
    let total: usize = all.iter().map(|file| file.lines).sum();
    let lines = || all.iter().flat_map(|file| &file.source);
    let sources = || all.iter().filter(|file| !file.source.is_empty());
    let median = sources().nth(sources().count() / 2);
    let cells = lines().filter(|line| line.trim_start().starts_with("thread_local!"));
    let web_sys = sources().filter(|file| {
        file.name.starts_with("src/") && file.source.iter().any(|line| line.contains("web_sys"))
    });
    println!("lines of source     {}", lines().count());
    println!("lines of tests      {}", total - lines().count());
    println!("files of source     {}", sources().count());
    println!(
        "their median length {}",
        median.map_or(0, |file| file.lines)
    );
    println!("thread_local!       {}", cells.count());
    println!("files with web_sys  {}", web_sys.count());
    let mut names: BTreeSet<String> = lines().flat_map(|line| data_names(line)).collect();
    for folder in ["style", "public"] {
        for (_, text) in files::texts(root, folder, &["css", "js"])? {
            names.extend(text.lines().flat_map(data_names));
        }
    }
    println!("data-* names        {}", names.len());
    println!("  {}", names.into_iter().collect::<Vec<_>>().join(" "));
    println!("longest file, and all above {LONGEST} lines");
    for (at, file) in all.iter().rev().enumerate() {
        if at == 0 || file.lines > LONGEST {
            println!("  {:>4}  {}", file.lines, file.name);
        }
    }
    Ok(())
}

fn is_test(name: &str) -> bool {
    name.starts_with("tests/") || name.contains("/tests/") || name.ends_with("/tests.rs")
}

/// The lines outside of items under `#[cfg(test)]`. rustfmt ends an item at the column where it begins.
fn without_tests(text: &str) -> Vec<String> {
    let mut kept = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let code = line.trim_start();
        if !code.starts_with("#[cfg(test)]") && !code.starts_with("#[cfg(all(test,") {
            kept.push(line.to_owned());
            continue;
        }
        let indent = line.len() - code.len();
        let at_start = |line: &str| line.len() - line.trim_start().len() == indent;
        let mut body = false;
        for line in lines.by_ref().filter(|line| at_start(line)) {
            let code = line.trim_start();
            let ends = code.starts_with('}') || code.ends_with("{}");
            if ends || !body && code.ends_with([';', ',']) {
                break;
            }
            body |= code.ends_with('{');
        }
    }
    kept
}

/// Names of attributes that begin with `data-`, outside of comments that take a whole line.
fn data_names(line: &str) -> Vec<String> {
    if line.trim_start().starts_with(['/', '*']) {
        return Vec::new();
    }
    let is_name = |c: char| c.is_ascii_lowercase() || c == '-';
    let mut names = Vec::new();
    for (at, _) in line.match_indices("data-") {
        let before = line[..at].chars().next_back();
        let name: String = line[at..].chars().take_while(|&c| is_name(c)).collect();
        if !before.is_some_and(|c| is_name(c) || c == '_') && name.len() > "data-".len() {
            names.push(name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_no_source() {
        let text =
            "a\n#[cfg(test)]\nmod tests {\n  fn b() {\n  }\n}\nc\n  #[cfg(test)]\n  use d;\ne";
        assert_eq!(without_tests(text), ["a", "c", "e"]);
        assert!(is_test("crates/lead/tests/a.rs") && !is_test("xtask/src/test.rs"));
    }

    #[test]
    fn own_attributes() {
        assert_eq!(
            data_names("[data-open] > a[data-row-id=x]"),
            ["data-open", "data-row-id"]
        );
        assert_eq!(data_names("// data-open\n"), [""; 0]);
        assert_eq!(data_names("the meta-data-x and \"data-\""), [""; 0]);
    }
}
