//! Weighs a built site and prints the sizes.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::budget::{self, CODE_LIMIT, DOCUMENT_LIMIT, Kind, STYLE_LIMIT, Weight, kilobytes};
use crate::files;

/// How many of the largest documents are listed by name.
const LISTED: usize = 5;

/// Prints what a visitor downloads, and returns a sentence for every limit that is broken.
///
/// # Errors
/// A folder or file that cannot be read, or a file without its brotli copy.
pub fn print(dist: &Path) -> Result<Vec<String>> {
    let mut weights = weigh(dist)?;
    weights.sort_by(|a, b| b.brotli.cmp(&a.brotli).then_with(|| a.name.cmp(&b.name)));
    print!("{}", table(&weights));
    Ok(budget::broken(&weights))
}

fn table(weights: &[Weight]) -> String {
    let row = |name: &str, raw, brotli| {
        format!(
            "  {name:<44} {:>10} {:>10}\n",
            kilobytes(raw),
            kilobytes(brotli)
        )
    };
    let mut text = format!("  {:<44} {:>10} {:>10}\n", "", "raw", "brotli");
    let of = |kind| {
        weights
            .iter()
            .filter(move |weight: &&Weight| weight.kind == kind)
    };
    for kind in [Kind::Wasm, Kind::Script, Kind::Style] {
        for weight in of(kind) {
            text += &row(&weight.name, weight.raw, weight.brotli);
        }
    }
    for weight in of(Kind::Document).take(LISTED) {
        text += &row(&weight.name, weight.raw, weight.brotli);
    }
    let (raw, brotli) = budget::sum(weights, Kind::Document);
    let count = of(Kind::Document).count();
    text += &row(&format!("all {count} documents"), raw, brotli);
    let (wasm, scripts) = (
        budget::sum(weights, Kind::Wasm),
        budget::sum(weights, Kind::Script),
    );
    text += &row("wasm and scripts", wasm.0 + scripts.0, wasm.1 + scripts.1);
    text += &format!(
        "  limits (brotli): {} for wasm and scripts, {} for styles, {} for a document\n",
        kilobytes(CODE_LIMIT),
        kilobytes(STYLE_LIMIT),
        kilobytes(DOCUMENT_LIMIT)
    );
    text
}

/// All documents, styles, scripts and wasm below `dist`.
///
/// # Errors
/// The folder or a file cannot be read, or a file has no `.br` beside it.
fn weigh(dist: &Path) -> Result<Vec<Weight>> {
    let mut weights = Vec::new();
    for path in files::below(dist)? {
        let name = files::name(dist, &path);
        let Some(kind) = Kind::of(&name) else {
            continue;
        };
        let copy = dist.join(format!("{name}.br"));
        let brotli = size(&copy).with_context(|| {
            format!("{name} has no brotli copy; the prerenderer writes them, was it run?")
        })?;
        let raw = size(&path)?;
        weights.push(Weight {
            kind,
            name,
            raw,
            brotli,
        });
    }
    if weights.is_empty() {
        bail!("{} holds no page", dist.display());
    }
    Ok(weights)
}

fn size(path: &Path) -> Result<u64> {
    let meta =
        std::fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(meta.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str, files: &[(&str, usize)]) -> Result<std::path::PathBuf> {
        let dist = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        for (file, bytes) in files {
            let path = dist.join(file);
            std::fs::create_dir_all(path.parent().context("a file has a folder")?)?;
            std::fs::write(path, vec![b' '; *bytes])?;
        }
        Ok(dist)
    }

    #[test]
    fn weighs_nested_documents() -> Result<()> {
        let files = [
            ("index.html", 30),
            ("index.html.br", 10),
            ("faq/index.html", 50),
        ];
        let dist = site("weigh", &files)?;
        let missing = weigh(&dist).err().map(|error| format!("{error:#}"));
        assert!(missing.is_some_and(|text| text.contains("faq/index.html has no brotli copy")));
        std::fs::write(dist.join("faq/index.html.br"), "ok")?;
        let weights = weigh(&dist)?;
        assert_eq!(budget::sum(&weights, Kind::Document), (80, 12));
        std::fs::remove_dir_all(dist)?;
        Ok(())
    }
}
