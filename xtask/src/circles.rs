//! Files of a crate that import each other in a circle: none of them can be read, or moved, without the others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, ensure};
use proc_macro2::{TokenStream, TokenTree::Group, TokenTree::Ident};

use crate::{files, workspace};

/// Looks for circles in the sources of every crate.
pub fn run() -> Result<()> {
    let root = workspace::root();
    let mut sources = Vec::from(["src", "xtask/src", "tests/browser/src"].map(str::to_owned));
    for entry in std::fs::read_dir(root.join("crates"))? {
        sources.push(format!("crates/{}/src", entry?.file_name().display()));
    }
    let mut found = Vec::new();
    for source in sources {
        let texts = files::texts(root, &source, &["rs"])?;
        found.extend(circles(&source, &texts)?);
    }
    ensure!(
        found.is_empty(),
        "files import each other in a circle:\n{}\nMove what they share to a file of its own, and import each name \
         from the file that defines it, not from one that exports it anew.",
        found.join("\n")
    );
    Ok(())
}

/// A line for each file in a circle. `texts` are the files below `source`, by name and in order.
fn circles(source: &str, texts: &[(String, String)]) -> Result<Vec<String>> {
    let (roots, mut files) = (["lib", "main", "mod"], BTreeMap::new());
    for (name, text) in texts {
        let mut module = Path::new(name).strip_prefix(source)?.with_extension("");
        if roots.iter().any(|root| module.ends_with(root)) {
            module.pop();
        }
        // Of `lib.rs` and `main.rs` it is the first whose names the others import.
        files.entry(module).or_insert((name.as_str(), text));
    }
    let mut uses: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (module, (name, text)) in &files {
        let (tokens, mut paths) = (text.parse(), Vec::new());
        let tokens = tokens.map_err(|error| anyhow!("{name}: {error}"))?;
        collect(tokens, module, false, &mut paths);
        // Behind the file, a path goes on to a name in it.
        let file = |path: &PathBuf| Some(path.ancestors().find_map(|at| files.get(at))?.0);
        let others = paths.iter().filter_map(file);
        uses.insert(name, others.filter(|other| other != name).collect());
    }
    let leads_to = |from, to: &str| {
        let (mut reached, mut next) = (BTreeSet::new(), vec![from]);
        while let Some(file) = next.pop() {
            next.extend(uses[file].iter().filter(|other| reached.insert(**other)));
        }
        reached.contains(to)
    };
    let mut lines = Vec::new();
    for (name, others) in &uses {
        for other in others.iter().filter(|other| leads_to(*other, name)) {
            lines.push(format!("  {name} imports {other}"));
        }
    }
    Ok(lines)
}

/// Adds every path in `tokens` outside of tests, from the root of the crate on. `base` is where paths begin: the
/// module, or what stands before a list in braces (`listed`).
fn collect(tokens: TokenStream, base: &Path, listed: bool, paths: &mut Vec<PathBuf>) {
    let (mut path, mut is_path) = (base.to_owned(), false);
    let mut before = [String::new(), String::new()];
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        let word = token.to_string();
        let goes_on = before == [":", ":"];
        if !goes_on && word != ":" {
            paths.extend(is_path.then_some(path));
            (path, is_path) = (base.to_owned(), false);
        }
        let is_name = matches!(token, Ident(_)) && word != "as" && before[1] != "as";
        is_path |= goes_on || listed && is_name;
        match (token, before.each_ref().map(String::as_str)) {
            (Ident(_), _) => match word.as_str() {
                "crate" => path = PathBuf::new(),
                "super" => drop(path.pop()),
                "self" => {}
                _ => path.push(&word),
            },
            (Group(list), _) if goes_on => {
                collect(list.stream(), &path, true, paths);
                is_path = false;
            }
            (Group(_), [_, "#"]) if word.replace("all (", "").starts_with("[cfg (test") => {
                tokens.find(|token| token.to_string().ends_with([';', '}']));
            }
            (Group(_), [_, "pub"]) => {} // `pub(in super::super)`
            (Group(body), ["mod", name]) => collect(body.stream(), &base.join(name), false, paths),
            (Group(body), _) => collect(body.stream(), base, false, paths),
            _ => {}
        }
        before = [std::mem::take(&mut before[1]), word];
    }
    paths.extend(is_path.then_some(path));
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_planted_circle_is_found_and_nothing_else() {
        let files = [
            ("a.rs", "use crate::{c::{self}, c as d}; fn x() {b::y}"),
            ("a/b.rs", "pub(in super::super) fn y() { super::z(); }"),
            ("c.rs", "mod i {use super::x;}\n#[cfg(test)]\nuse super::a;"),
            ("lib.rs", "mod a; mod c; pub use {a::x, c::z};"),
            ("main.rs", "use crate::a::x;"),
        ];
        let mut files = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let small = ["  a.rs imports a/b.rs", "  a/b.rs imports a.rs"];
        assert_eq!(super::circles("", &files).expect("they are read"), small);
        files[2].1.push_str("\nuse super::*;");
        assert_eq!(super::circles("", &files).expect("they are read").len(), 6);
    }
}
