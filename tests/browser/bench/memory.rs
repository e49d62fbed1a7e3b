//! What memory a page takes: that of the process which shows it.

use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Memory of a process, in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Memory {
    /// What it holds alone now, program files not counted.
    pub own: u64,
    /// The most that it ever had, program files counted.
    pub peak: u64,
}

struct Process {
    parent: u32,
    command: String,
}

/// The memory of the page in the browser with this profile.
///
/// # Errors
/// When there is no such browser, or the system has no `/proc`.
pub fn of_page(profile: &Path) -> Result<Memory> {
    let processes = processes()?;
    let profile = profile.to_string_lossy();
    let is_browser = |process: &Process| {
        process.command.contains(&*profile) && !process.command.contains("--type=")
    };
    let belongs = |process: &Process| {
        let mut at = process.parent;
        std::iter::from_fn(|| {
            let process = processes.get(&at)?;
            at = process.parent;
            Some(process)
        })
        .any(is_browser)
    };
    // The browser's own pages, and one that waits for the next page, are not it. The latter is smaller.
    let shows_pages = |process: &Process| {
        process.command.contains("--type=renderer")
            && !process.command.contains("--top-chrome-webui")
    };
    let renderers = processes
        .iter()
        .filter(|(_, process)| shows_pages(process) && belongs(process));
    let memories = renderers.filter_map(|(id, _)| of_process(*id));
    memories
        .max_by_key(|memory| memory.own)
        .context("no process shows the page")
}

fn processes() -> Result<BTreeMap<u32, Process>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir("/proc").context("memory is read from /proc")? {
        let name = entry?.file_name();
        let Some(id) = name.to_str().and_then(|name| name.parse().ok()) else {
            continue;
        };
        // One that ends meanwhile is none.
        let file = |file: &str| fs::read(format!("/proc/{id}/{file}"));
        if let (Ok(command), Some(parent)) = (file("cmdline"), status(id, "PPid")) {
            let command = String::from_utf8_lossy(&command).replace('\0', " ");
            let parent = u32::try_from(parent)?;
            all.insert(id, Process { parent, command });
        }
    }
    Ok(all)
}

fn of_process(id: u32) -> Option<Memory> {
    Some(Memory {
        own: status(id, "RssAnon")? * 1024,
        peak: status(id, "VmHWM")? * 1024,
    })
}

/// A number of `/proc/…/status`.
fn status(id: u32, name: &str) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line?.split_whitespace().next()?.parse().ok()
}
