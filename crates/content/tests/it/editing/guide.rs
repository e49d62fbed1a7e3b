//! The examples of `docs/editing.md`: read from its fenced blocks, and tried on a copy of the content.
//!
//! A block says behind its language what it is: `stands=FILE` stands in that file today, `becomes`
//! replaces the block before it, `new=FILE` is a whole file, `error` is what the build then prints.

use crate::support::{Site, options};
use content::{Content, load};
use std::fs;
use std::path::Path;

/// What a block of the guide is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    Stands(String),
    Becomes,
    New(String),
    Error,
}

/// A block with its place.
#[derive(Clone, Debug)]
pub struct Block {
    pub mark: Mark,
    /// Without the line end behind it.
    pub text: String,
    /// The line of the guide in which its fence stands.
    pub line: usize,
    /// The heading above it.
    pub heading: String,
}

/// The marked blocks in their order.
///
/// # Errors
/// A block of content or style without a mark: nobody would notice when it no longer fits.
pub fn blocks(guide: &str) -> Result<Vec<Block>, String> {
    let mut blocks: Vec<Block> = Vec::new();
    let (mut heading, mut open) = (String::new(), false);
    let mut kept = false;
    for (number, line) in guide.lines().enumerate() {
        if let Some(info) = line.strip_prefix("```") {
            open = !open;
            if open {
                let mark = mark(info, number + 1)?;
                kept = mark.is_some();
                blocks.extend(mark.map(|mark| Block {
                    mark,
                    text: String::new(),
                    line: number + 1,
                    heading: heading.clone(),
                }));
            } else if let Some(block) = blocks.last_mut().filter(|_| kept) {
                block.text.truncate(block.text.trim_end().len());
            }
        } else if open {
            if let Some(block) = blocks.last_mut().filter(|_| kept) {
                block.text.push_str(line);
                block.text.push('\n');
            }
        } else if line.starts_with('#') {
            heading = line.trim_start_matches(['#', ' ']).to_owned();
        }
    }
    Ok(blocks)
}

fn mark(info: &str, line: usize) -> Result<Option<Mark>, String> {
    let (language, mark) = info.split_once(' ').unwrap_or((info, ""));
    let file = |file: &str| file.to_owned();
    match mark.split_once('=').unwrap_or((mark, "")) {
        ("stands", name) if !name.is_empty() => Ok(Some(Mark::Stands(file(name)))),
        ("new", name) if !name.is_empty() => Ok(Some(Mark::New(file(name)))),
        ("becomes", "") => Ok(Some(Mark::Becomes)),
        ("error", "") => Ok(Some(Mark::Error)),
        ("", "") if !matches!(language, "toml" | "md" | "css") => Ok(None),
        _ => Err(format!("line {line}: no mark that a test knows: {info:?}")),
    }
}

/// A change that was made, and the content after it.
pub struct Done<'a> {
    pub heading: &'a str,
    pub file: &'a str,
    pub content: Content,
}

/// Tries blocks that stand under one heading, one after the other on the same copy.
///
/// # Errors
/// The first block that does not fit the content, with its line in the guide.
pub fn run<'a>(blocks: &'a [Block], site: &Site) -> Result<Vec<Done<'a>>, String> {
    let mut done = Vec::new();
    let mut stands: Option<(&str, &str)> = None;
    for (number, block) in blocks.iter().enumerate() {
        let at = |what: String| format!("docs/editing.md:{}: {what}", block.line);
        let file = match &block.mark {
            Mark::Stands(file) => {
                let path = path(file, site);
                let text =
                    fs::read_to_string(&path).map_err(|error| at(format!("{file}: {error}")))?;
                let times = text.matches(&block.text).count();
                if times != 1 {
                    return Err(at(format!(
                        "these words stand {times} times in {file}, not once"
                    )));
                }
                stands = Some((file, &block.text));
                continue;
            }
            Mark::Error => return Err(at("nothing was changed before this error".into())),
            Mark::New(file) => {
                fs::write(path(file, site), format!("{}\n", block.text))
                    .map_err(|e| at(e.to_string()))?;
                file
            }
            Mark::Becomes => {
                let (file, from) = stands
                    .take()
                    .ok_or_else(|| at("it says not what it replaces".into()))?;
                replace(file, from, &block.text, site).map_err(at)?;
                file
            }
        };
        let told = blocks
            .get(number + 1)
            .filter(|next| next.mark == Mark::Error);
        match (load(site.dir(), &options()), told) {
            (Ok(content), None) => done.push(Done {
                heading: &block.heading,
                file,
                content,
            }),
            (Ok(_), Some(_)) => return Err(at("the guide says that this stops the build".into())),
            (Err(issues), None) => return Err(at(format!("it stops the build:\n{issues}"))),
            (Err(issues), Some(told)) => {
                let dir = site.dir().display().to_string();
                let printed = issues.to_string().replace(&dir, "content");
                let wanted = format!(
                    "{}\n1 problem in the content; nothing was written.",
                    told.text
                );
                if printed != wanted {
                    return Err(at(format!("the build prints\n{printed}")));
                }
                return Ok(done);
            }
        }
    }
    Ok(done)
}

fn replace(file: &str, from: &str, to: &str, site: &Site) -> Result<(), String> {
    let path = path(file, site);
    let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
    fs::write(path, text.replacen(from, to, 1)).map_err(|error| error.to_string())
}

/// Files of the content are those of the copy; all others those of the repository.
fn path(file: &str, site: &Site) -> std::path::PathBuf {
    match file.strip_prefix("content/") {
        Some(name) => site.file(name),
        None => Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../..")
            .join(file),
    }
}
