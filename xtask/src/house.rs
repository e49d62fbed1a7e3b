//! `xtask house`: how large the code is, and how much of what there should be little of. The help of the
//! command states the rule.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};

use crate::{files, workspace};

/// No file is longer without a reason, in lines.
const LONGEST: usize = 250;

/// A file of Rust, in lines.
struct File {
    name: String,
    lines: usize,
    /// Without tests.
    source: Vec<String>,
}

/// Prints the measures.
///
/// # Errors
/// A file that cannot be read.
pub fn run() -> Result<()> {
    let root = workspace::root();
    let mut all = Vec::new();
    for folder in ["src", "crates", "xtask", "tests"] {
        for (name, text) in read(root, folder, &["rs"])? {
            let lines = text.lines().count();
            let source = (!is_test(&name)).then(|| without_tests(&text));
            all.push(File {
                name,
                lines,
                source: source.unwrap_or_default(),
            });
        }
    }
    all.sort_by_key(|file| file.lines);
    let total: usize = all.iter().map(|file| file.lines).sum();
    let source: usize = all.iter().map(|file| file.source.len()).sum();
    let lengths: Vec<usize> = (all.iter().filter(|file| !file.source.is_empty()))
        .map(|file| file.lines)
        .collect();
    let cells = (all.iter().flat_map(|file| &file.source))
        .filter(|line| line.trim_start().starts_with("thread_local!"));
    let in_app = all.iter().filter(|file| file.name.starts_with("src/"));
    let web_sys = in_app.filter(|file| file.source.iter().any(|line| line.contains("web_sys")));
    println!("lines of source     {source}");
    println!("lines of tests      {}", total - source);
    println!("files of source     {}", lengths.len());
    println!("their median length {}", lengths[lengths.len() / 2]);
    println!("thread_local!       {}", cells.count());
    println!("files with web_sys  {}", web_sys.count());
    let mut names: BTreeSet<String> = (all.iter().flat_map(|file| &file.source))
        .flat_map(|line| data_names(line))
        .collect();
    for folder in ["style", "public"] {
        for (_, text) in read(root, folder, &["css", "js"])? {
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

/// Files with one of these endings: name below the root, text.
///
/// # Errors
/// A file that cannot be read.
pub fn read(root: &Path, folder: &str, endings: &[&str]) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for path in files::below(&root.join(folder))? {
        let ending = path.extension().unwrap_or_default();
        if endings.iter().any(|known| ending == *known) {
            let text = std::fs::read_to_string(&path)
                .with_context(|| format!("cannot read {}", path.display()))?;
            found.push((files::name(root, &path), text));
        }
    }
    Ok(found)
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
