//! Files below a folder.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use walkdir::WalkDir;

/// All files below `folder`, however deep, in the order of their names; `folder` itself if it is a file.
pub fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if !entry.file_type().is_dir() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

/// The file's path below `folder`, with `/` on every system.
pub fn name(folder: &Path, file: &Path) -> String {
    let name = file.strip_prefix(folder).unwrap_or(file);
    name.to_string_lossy().replace('\\', "/")
}

/// A text, or an error that names the file.
pub fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

/// The files below a folder of `root` that have one of these endings: name below `root`, text.
pub fn texts(root: &Path, folder: &str, endings: &[&str]) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for path in below(&root.join(folder))? {
        let ending = path.extension().unwrap_or_default();
        if endings.iter().any(|known| ending == *known) {
            found.push((name(root, &path), read(&path)?));
        }
    }
    Ok(found)
}

/// Keeps others out while the answer lives. Where somebody else is in, says so and waits.
pub fn lock(file: &Path, busy: &str) -> Result<File> {
    let lock = File::create(file).with_context(|| format!("cannot write {}", file.display()))?;
    if lock.try_lock().is_err() {
        println!("{busy}; this waits until it is done");
        lock.lock()
            .with_context(|| format!("cannot lock {}", file.display()))?;
    }
    Ok(lock)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_waits_for_the_first() -> Result<()> {
        let file = std::env::temp_dir().join(format!("xtask-lock-{}", std::process::id()));
        let first = lock(&file, "busy")?;
        let second = std::thread::spawn({
            let file = file.clone();
            move || lock(&file, "busy").map(drop)
        });
        std::thread::sleep(std::time::Duration::from_millis(50));
        assert!(!second.is_finished());
        drop(first);
        assert!(second.join().is_ok_and(|done| done.is_ok()));
        fs::remove_file(file).map_err(Into::into)
    }
}
