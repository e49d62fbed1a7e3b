//! The names of the files that Trunk built, from the shell it wrote.

use crate::failure::Failure;
use crate::names;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};
use std::path::{Path, PathBuf};

const BOOT: &str = "boot.js";

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
}

/// The files that each page loads.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The start script.
    pub boot: Asset,
    /// The JavaScript that wasm-bindgen wrote.
    pub glue: Asset,
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
        let glue = attribute(&html, "data-glue");
        let wasm = attribute(&html, "data-wasm");
        let (Some(glue), Some(wasm)) = (glue, wasm) else {
            let what = format!(
                "{}: no script with data-glue and data-wasm; is `pattern_script` of Trunk.toml as it was?",
                shell.display()
            );
            return Err(Failure::Setting(what));
        };
        let (glue, wasm) = short(staging, &glue, &wasm)?;
        let boot = staging.join(BOOT);
        let bytes = std::fs::read(&boot).map_err(Failure::at(&boot))?;
        Ok(Self {
            boot: Asset::new(BOOT, &bytes),
            glue,
            wasm,
            style: Asset::default(),
        })
    }
}

/// Puts both files in the place of those that wasm-bindgen wrote, with [short names](names) between them. Returns
/// them under names that change with what is in them.
fn short(staging: &Path, glue: &str, wasm: &str) -> Result<(Asset, Asset), Failure> {
    let (glue_file, wasm_file) = (file_of(staging, glue), file_of(staging, wasm));
    let bytes = std::fs::read(&wasm_file).map_err(Failure::at(&wasm_file))?;
    let script = std::fs::read_to_string(&glue_file).map_err(Failure::at(&glue_file))?;
    let (bytes, script) = names::shorten(&bytes, &script).ok_or_else(|| {
        let files = [glue_file.display(), wasm_file.display()];
        let [glue, wasm] = files;
        Failure::Setting(format!(
            "{glue} does not name what {wasm} imports; wasm-bindgen may write both another way now: \
             see crates/prerender/src/names.rs"
        ))
    })?;
    for file in [&glue_file, &wasm_file] {
        std::fs::remove_file(file).map_err(Failure::at(file))?;
    }
    let written = |bytes: &[u8], ending: &str| -> Result<Asset, Failure> {
        let hash = Sha384::digest(bytes);
        let hash: String = hash
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let asset = Asset::new(format!("app-{hash}{ending}"), bytes);
        let file = staging.join(&asset.name);
        std::fs::write(&file, bytes).map_err(Failure::at(&file))?;
        Ok(asset)
    };
    Ok((
        written(script.as_bytes(), ".js")?,
        written(&bytes, "_bg.wasm")?,
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
    use super::attribute;

    #[test]
    fn attributes_are_read_with_and_without_quotes() {
        for shell in [
            "<script data-glue=\"/a.js\" data-wasm=\"/a.wasm\"></script>",
            "<script data-glue=/a.js data-wasm=/a.wasm></script>",
        ] {
            assert_eq!(attribute(shell, "data-glue").as_deref(), Some("/a.js"));
            assert_eq!(attribute(shell, "data-wasm").as_deref(), Some("/a.wasm"));
        }
        assert_eq!(attribute("<script data-glue=\"/a.js", "data-glue"), None);
    }
}
