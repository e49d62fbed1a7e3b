//! Compiles in the words and the colors of the clinic that the inbox is for: those in the folder that the variable
//! `SITE_CONTENT` names, else in `content/`.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

#[allow(
    dead_code,
    reason = "a test that includes this file calls what it needs"
)]
fn main() -> Result<(), Box<dyn Error>> {
    let (crate_folder, out) = (env::var("CARGO_MANIFEST_DIR")?, env::var("OUT_DIR")?);
    let root = Path::new(&crate_folder).join("../..");
    let chosen = env::var_os("SITE_CONTENT").filter(|name| !name.is_empty());
    let content = root.join(chosen.unwrap_or_else(|| "content".into()));
    println!("cargo:rerun-if-env-changed=SITE_CONTENT");
    compile_in(&content, Path::new(&crate_folder), Path::new(&out))
}

/// Writes `words.toml` and `style.css` into `out`.
pub(crate) fn compile_in(
    content: &Path,
    crate_folder: &Path,
    out: &Path,
) -> Result<(), Box<dyn Error>> {
    let read = |file: &Path| {
        println!("cargo:rerun-if-changed={}", file.display());
        fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
    };
    fs::write(
        out.join("words.toml"),
        read(&content.join("consultation.toml"))?,
    )?;
    let theme: toml::Table = read(&content.join("theme.toml"))?.parse()?;
    let colors = |palette: &str| -> String {
        let colors = theme.get(palette).and_then(toml::Value::as_table);
        let colors = colors.into_iter().flatten();
        colors
            .filter_map(|(name, color)| Some(format!("--{name}:{};", color.as_str()?)))
            .collect()
    };
    let style = read(&crate_folder.join("src/http/style.css"))?;
    let style = format!(
        ":root{{{}}}\n@media (prefers-color-scheme: dark){{:root{{{}}}}}\n{style}",
        colors("light"),
        colors("dark")
    );
    Ok(fs::write(out.join("style.css"), style)?)
}
