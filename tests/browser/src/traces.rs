//! Everything that a page can leave behind: in the browser, as the page itself may read it, and on the
//! device, in the folder of the browser.
//!
//! Words are looked for as they were typed, in any case of their ASCII letters. What was turned into
//! something else first (base64, encryption, a compression that does not keep a new word whole) is not
//! found.

use crate::browser::Browser;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

const SCRIPT: &str = include_str!("traces.js");

/// A place, and all that stands there.
#[derive(Clone, Debug)]
pub struct Trace {
    /// What kind of place, such as `local storage`.
    pub place: String,
    /// What stands there, as JSON.
    pub text: String,
}

/// What the page can read of itself and of what the browser keeps for its site.
///
/// # Errors
/// When a place cannot be read, other than one that this browser does not have.
pub async fn dump(browser: &Browser) -> Result<Vec<Trace>> {
    browser.run(SCRIPT, Vec::new()).await?;
    let told = call(browser, "window.__traces.dump()").await?;
    let told: Vec<(String, String, bool)> = serde_json::from_value(told)?;
    let mut traces = Vec::new();
    for (place, text, read) in told {
        if read {
            traces.push(Trace { place, text });
        } else if !is_missing(&text) {
            bail!("the {place} cannot be read: {text}");
        }
    }
    let mut more = |place: &str, text| {
        let place = place.to_owned();
        traces.push(Trace { place, text });
    };
    let cookies = browser.driver.get_all_cookies().await?;
    more("cookies of the browser", serde_json::to_string(&cookies)?);
    let console = browser.console().await?;
    more("console of the browser", console.join("\n"));
    Ok(traces)
}

/// What a browser says of something that it does not have.
fn is_missing(error: &str) -> bool {
    ["is not a function", "undefined", "Can't find variable"]
        .iter()
        .any(|words| error.contains(words))
}

/// Leaves a word in every place that `dump` reads. Returns what the browser refused.
///
/// # Errors
/// When the page runs no script.
pub async fn plant(browser: &Browser, word: &str) -> Result<Vec<String>> {
    browser.run(SCRIPT, Vec::new()).await?;
    let call_plant = format!("window.__traces.plant({})", serde_json::to_string(word)?);
    let refused = call(browser, &call_plant).await?;
    Ok(serde_json::from_value(refused)?)
}

async fn call(browser: &Browser, promise: &str) -> Result<serde_json::Value> {
    let script = format!("{promise}.then(arguments[0], (error) => arguments[0](String(error)));");
    let answer = browser.driver.execute_async(&script, Vec::new()).await;
    let answer = answer.with_context(|| format!("{promise} does not end"))?;
    Ok(answer.json().clone())
}

/// The places in which one of the words stands, each with the words around it.
pub fn found(traces: &[Trace], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for trace in traces {
        for word in words {
            if let Some(at) = position(trace.text.as_bytes(), word.as_bytes()) {
                let text = trace.text.as_bytes();
                let around = &text[at.saturating_sub(60)..(at + word.len() + 60).min(text.len())];
                let around = String::from_utf8_lossy(around);
                found.push(format!("{}: {word}: …{around}…", trace.place));
            }
        }
    }
    found
}

/// The files below a folder that have one of the words in their name or content, as UTF-8 or UTF-16.
///
/// # Errors
/// When the folder cannot be read. A file that vanishes meanwhile is none.
pub fn files_with(folder: &Path, words: &[&str]) -> Result<Vec<PathBuf>> {
    let wanted: Vec<Vec<u8>> = words
        .iter()
        .flat_map(|word| {
            let wide = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [word.as_bytes().to_vec(), wide]
        })
        .collect();
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&next) else {
            continue;
        };
        for entry in entries.flatten() {
            let (path, kind) = (entry.path(), entry.file_type()?);
            if kind.is_dir() {
                folders.push(path);
                continue;
            }
            if !kind.is_file() {
                continue;
            }
            let mut content = std::fs::read(&path).unwrap_or_default();
            content.extend(entry.file_name().as_encoded_bytes());
            if wanted.iter().any(|word| position(&content, word).is_some()) {
                found.push(path.strip_prefix(folder)?.to_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}

fn position(text: &[u8], word: &[u8]) -> Option<usize> {
    let first = word.first()?;
    let at = |at: &usize| {
        text[*at..]
            .get(..word.len())
            .is_some_and(|part| part.eq_ignore_ascii_case(word))
    };
    let starts = |(at, byte): (usize, &u8)| byte.eq_ignore_ascii_case(first).then_some(at);
    text.iter().enumerate().filter_map(starts).find(at)
}
