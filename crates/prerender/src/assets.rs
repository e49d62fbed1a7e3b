//! The names of the files that Trunk built, from the shell it wrote.

use crate::failure::Failure;
use crate::names;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};
use std::path::{Path, PathBuf};

/// Follows wasm-bindgen's script; `INIT` is its default export.
const START: &str = include_str!("start.js");

/// A file that each page loads. A browser runs or applies it only as it was built.
#[derive(Clone, Debug, Default)]
pub struct Asset {
    /// Its name in the site's folder.
    pub name: String,
    /// Its checksum, `sha384-…`.
    pub integrity: String,
}

impl Asset {
    /// A file with these bytes.
    pub fn new(name: impl Into<String>, bytes: &[u8]) -> Self {
        Self {
            name: name.into(),
            integrity: format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes))),
        }
    }

    /// Writes the file into the folder, under a name that changes with what is in it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(folder: &Path, [begin, end]: [&str; 2], bytes: &[u8]) -> Result<Self, Failure> {
        let hash = Sha384::digest(bytes);
        let hash = hash.iter().take(8).map(|byte| format!("{byte:02x}"));
        let name = format!("{begin}{}{end}", hash.collect::<String>());
        crate::files::write(&folder.join(&name), bytes)?;
        Ok(Self::new(name, bytes))
    }
}

/// The files that each page loads.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The JavaScript that wasm-bindgen wrote, and the start of the app.
    pub script: Asset,
    /// The wasm.
    pub wasm: Asset,
    /// The style sheet.
    pub style: Asset,
}

impl Assets {
    /// Reads them from `index.html` in the staging folder. A page that was prerendered before
    /// carries the same names, so a second run over the same folder works too.
    ///
    /// # Errors
    /// When the shell or the wasm is missing, or the shell names none.
    pub fn read(staging: &Path) -> Result<Self, Failure> {
        let shell = staging.join("index.html");
        let html = std::fs::read_to_string(&shell).map_err(Failure::at(&shell))?;
        let Some((script, wasm)) = named(&html) else {
            let what = format!(
                "{}: no script with src and data-wasm; is `pattern_script` of Trunk.toml as it was?",
                shell.display()
            );
            return Err(Failure::Setting(what));
        };
        let (script, wasm) = short(staging, &script, &wasm)?;
        Ok(Self {
            script,
            wasm,
            style: Asset::default(),
        })
    }
}

/// The addresses of script and wasm, of the element that names both.
fn named(html: &str) -> Option<(String, String)> {
    let tags = html.split("<script").skip(1);
    let mut tags = tags.filter_map(|rest| Some(rest.split_once('>')?.0));
    tags.find_map(|tag| Some((attribute(tag, "src")?, attribute(tag, "data-wasm")?)))
}

/// wasm-bindgen's script with the start behind it; as it is where that is there already.
fn with_start(script: &str) -> Option<String> {
    if script.contains("script[data-wasm]") {
        return Some(script.to_owned());
    }
    let before = script.rsplit_once(" as default")?.0;
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let name = &before[before.trim_end_matches(is_name).len()..];
    (!name.is_empty()).then(|| [script, &start().replace("INIT", name)].concat())
}

/// The start without its comments, which are for who reads the code.
fn start() -> String {
    let lines = START
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| [line.trim_start(), "\n"]).collect()
}

/// Puts both files in the place of those that wasm-bindgen wrote, with [short names](names) between them. Returns
/// them under names that change with what is in them.
fn short(staging: &Path, script: &str, wasm: &str) -> Result<(Asset, Asset), Failure> {
    let (script_file, wasm_file) = (file_of(staging, script), file_of(staging, wasm));
    let bytes = std::fs::read(&wasm_file).map_err(Failure::at(&wasm_file))?;
    let script = std::fs::read_to_string(&script_file).map_err(Failure::at(&script_file))?;
    let short = names::shorten(&bytes, &script);
    let short = short.and_then(|(bytes, script)| Some((bytes, with_start(&script)?)));
    let (bytes, script) = short.ok_or_else(|| {
        let files = [script_file.display(), wasm_file.display()];
        let [script, wasm] = files;
        Failure::Setting(format!(
            "{script} does not name what {wasm} imports, or its default export; wasm-bindgen may write both another way now: \
             see crates/prerender/src/names.rs and assets.rs"
        ))
    })?;
    for file in [&script_file, &wasm_file] {
        std::fs::remove_file(file).map_err(Failure::at(file))?;
    }
    Ok((
        Asset::write(staging, ["app-", ".js"], script.as_bytes())?,
        Asset::write(staging, ["app-", "_bg.wasm"], &bytes)?,
    ))
}

/// Where the file with this address stands.
fn file_of(staging: &Path, address: &str) -> PathBuf {
    staging.join(address.rsplit('/').next().unwrap_or(address))
}

/// The value of an attribute, with quotes or, in a minified shell, without.
fn attribute(html: &str, name: &str) -> Option<String> {
    let from = html.split_once(&format!("{name}="))?.1;
    let value = match from.strip_prefix('"') {
        Some(quoted) => quoted.split_once('"')?.0,
        None => from.split([' ', '>']).next()?,
    };
    Some(value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{named, with_start};

    #[test]
    fn script_and_wasm_are_read_with_and_without_quotes() {
        let both = Some(("/a.js".to_owned(), "/a.wasm".to_owned()));
        for shell in [
            "<script src=\"/b.js\"></script><script src=\"/a.js\" data-wasm=\"/a.wasm\"></script>",
            "<script src=/a.js data-wasm=/a.wasm></script>",
        ] {
            assert_eq!(named(shell), both);
        }
        assert_eq!(named("<script src=\"/a.js\" data-wasm=\"/a.wasm"), None);
        assert_eq!(named("<script src=/a.js></script>"), None);
    }

    #[test]
    fn the_start_calls_the_default_export_once() {
        let script = "async function __wbg_init(e){}export{initSync,__wbg_init as default};";
        let started = with_start(script).unwrap_or_default();
        assert!(started.starts_with(script) && started.contains("=> __wbg_init({ module_or_path"));
        assert!(!started.contains("//"), "{started}");
        assert_eq!(with_start(&started), Some(started.clone()));
        assert_eq!(with_start("export{initSync};"), None);
    }
}
