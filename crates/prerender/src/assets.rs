//! The names of the files that Trunk built, from the shell it wrote.

use crate::failure::Failure;
use crate::names;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};
use std::path::{Path, PathBuf};

/// Names of the built files, which stand in the site's folder, and the wasm's checksum.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The JavaScript that wasm-bindgen wrote.
    pub glue: String,
    /// The wasm.
    pub wasm: String,
    /// `sha384-…` of the wasm; the start script has the browser check it.
    pub integrity: String,
    /// The style sheet.
    pub style: String,
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
        let file = staging.join(&wasm);
        let bytes = std::fs::read(&file).map_err(Failure::at(&file))?;
        let integrity = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&bytes)));
        Ok(Self {
            glue,
            wasm,
            integrity,
            style: String::new(),
        })
    }
}

/// Puts both files in the place of those that wasm-bindgen wrote, with [short names](names) between them. Returns
/// their names, which change with what is in them.
fn short(staging: &Path, glue: &str, wasm: &str) -> Result<(String, String), Failure> {
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
    let name = |bytes: &[u8], ending: &str| {
        let hash = Sha384::digest(bytes);
        let hash: String = hash
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        format!("app-{hash}{ending}")
    };
    let (glue, wasm) = (name(script.as_bytes(), ".js"), name(&bytes, "_bg.wasm"));
    for (name, bytes) in [(&glue, script.as_bytes()), (&wasm, bytes.as_slice())] {
        let file = staging.join(name);
        std::fs::write(&file, bytes).map_err(Failure::at(&file))?;
    }
    Ok((glue, wasm))
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
