//! What of the checkout changed. It looks at every file's time instead of asking the system to
//! report changes: a few hundred files are looked at faster than anybody types, on every system.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::SystemTime;

use crate::{files, workspace};

/// Everything that the site is made of.
const PARTS: [&str; 8] = [
    "src",
    "crates",
    "style",
    "public",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
];

/// The state of all these files at one moment: name below the root, last change and size.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Snapshot(BTreeMap<String, (Option<SystemTime>, u64)>);

impl Snapshot {
    /// Looks at the files now. One that vanishes meanwhile is not there.
    pub fn take() -> Self {
        Self::of(workspace::root())
    }

    fn of(root: &Path) -> Self {
        let mut found = BTreeMap::new();
        let content = workspace::content();
        for part in PARTS.into_iter().chain([&*content]) {
            for file in files::below(&root.join(part)).unwrap_or_default() {
                let name = files::name(root, &file);
                let Ok(meta) = file.metadata() else { continue };
                if !is_noise(&name) {
                    found.insert(name, (meta.modified().ok(), meta.len()));
                }
            }
        }
        Self(found)
    }

    /// Names of the files that are new, gone or different.
    pub fn changed_since(&self, old: &Self) -> Vec<String> {
        let all: BTreeSet<&String> = self.0.keys().chain(old.0.keys()).collect();
        let differs = |name: &&String| self.0.get(*name) != old.0.get(*name);
        all.into_iter().filter(differs).cloned().collect()
    }
}

/// Editors' own files, and tests: no page depends on them.
fn is_noise(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    let endings = ["~", "#", ".swp", ".tmp"];
    file.starts_with(['.', '#'])
        || endings.iter().any(|ending| file.ends_with(ending))
        || name.contains("/tests/")
}

/// The names for a line of the terminal.
pub fn names(changed: &[String]) -> String {
    match changed {
        [one, _, rest @ ..] if !rest.is_empty() => format!("{one} and {} more", rest.len() + 1),
        few => few.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sees_new_changed_and_removed_files() -> std::io::Result<()> {
        let root = std::env::temp_dir().join(format!("xtask-watch-{}", std::process::id()));
        std::fs::create_dir_all(root.join("content/pages"))?;
        std::fs::write(root.join("content/faq.toml"), "1")?;
        std::fs::write(root.join("index.html"), "1")?;
        let first = Snapshot::of(&root);
        assert!(first.changed_since(&Snapshot::of(&root)).is_empty());
        std::fs::write(root.join("content/faq.toml"), "longer")?;
        std::fs::write(root.join("content/pages/home.toml"), "new")?;
        std::fs::write(root.join("content/.faq.toml.swp"), "noise")?;
        std::fs::remove_file(root.join("index.html"))?;
        let changed = Snapshot::of(&root).changed_since(&first);
        let names = ["content/faq.toml", "content/pages/home.toml", "index.html"];
        assert_eq!(changed, names);
        std::fs::remove_dir_all(root)
    }

    #[test]
    fn noise() {
        assert!(is_noise("crates/inbox/tests/http.rs") && is_noise("content/faq.toml~"));
        assert!(!is_noise("src/pages/faq.rs") && !is_noise("content/pages/home.toml"));
    }
}
