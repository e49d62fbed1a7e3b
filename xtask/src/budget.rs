//! What a visitor may be made to download, and whether the built site keeps to it.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::files;

/// Wasm and scripts together, brotli, bytes.
const CODE_LIMIT: u64 = 100_000;
/// Any one document, brotli, bytes: with the host's headers (0.8 KB) it fits into the first 14.6 KB, which a
/// server sends without waiting for an answer.
const DOCUMENT_LIMIT: u64 = 13_800;
/// All style sheets, brotli, bytes: the page waits for them.
const STYLE_LIMIT: u64 = 8_000;
/// How many of the largest documents are listed by name.
const LISTED: usize = 5;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Document,
    Style,
    /// wasm-bindgen's script, with the start of the app.
    Script,
    Wasm,
}

impl Kind {
    /// The kind of a file by its name, or nothing when it is not weighed.
    fn of(name: &str) -> Option<Self> {
        match name.rsplit_once('.')?.1 {
            "html" => Some(Self::Document),
            "css" => Some(Self::Style),
            // Beside it stand scripts that end old service workers; no page asks for them.
            "js" if name.rsplit('/').next()?.starts_with("app-") => Some(Self::Script),
            "wasm" => Some(Self::Wasm),
            _ => None,
        }
    }
}

/// A file of the site with its size as stored and as brotli, in bytes.
struct Weight {
    kind: Kind,
    name: String,
    raw: u64,
    brotli: u64,
}

/// Prints what a visitor downloads, and returns a sentence for every limit that is broken.
pub fn print(dist: &Path) -> Result<Vec<String>> {
    let mut weights = weigh(dist)?;
    weights.sort_by(|a, b| b.brotli.cmp(&a.brotli).then_with(|| a.name.cmp(&b.name)));
    print!("{}", table(&weights));
    Ok(broken(&weights))
}

/// All that is weighed below `dist`.
fn weigh(dist: &Path) -> Result<Vec<Weight>> {
    let mut weights = Vec::new();
    for path in files::below(dist)? {
        let name = files::name(dist, &path);
        let Some(kind) = Kind::of(&name) else {
            continue;
        };
        let copy = dist.join(format!("{name}.br")).metadata();
        let copy = copy.with_context(|| {
            format!("{name} has no brotli copy; the prerenderer writes them, was it run?")
        })?;
        weights.push(Weight {
            kind,
            name,
            raw: path.metadata()?.len(),
            brotli: copy.len(),
        });
    }
    ensure!(!weights.is_empty(), "{} holds no page", dist.display());
    Ok(weights)
}

fn of<'a>(weights: &'a [Weight], kinds: &'a [Kind]) -> impl Iterator<Item = &'a Weight> {
    let wanted = |weight: &&Weight| kinds.contains(&weight.kind);
    weights.iter().filter(wanted)
}

/// The sum of all files of these kinds: raw, brotli.
fn sum(weights: &[Weight], kinds: &[Kind]) -> (u64, u64) {
    of(weights, kinds).fold((0, 0), |(raw, brotli), weight| {
        (raw + weight.raw, brotli + weight.brotli)
    })
}

fn table(weights: &[Weight]) -> String {
    let row =
        |name: &str, raw: &str, brotli: &str| format!("  {name:<44} {raw:>10} {brotli:>10}\n");
    let sizes = |name: &str, (raw, brotli)| row(name, &kilobytes(raw), &kilobytes(brotli));
    let mut text = row("", "raw", "brotli");
    let code = [Kind::Wasm, Kind::Script, Kind::Style];
    let listed = code
        .iter()
        .flat_map(|kind| of(weights, std::slice::from_ref(kind)));
    for weight in listed.chain(of(weights, &[Kind::Document]).take(LISTED)) {
        text += &sizes(&weight.name, (weight.raw, weight.brotli));
    }
    let documents = of(weights, &[Kind::Document]).count();
    let all = sum(weights, &[Kind::Document]);
    text += &sizes(&format!("all {documents} documents"), all);
    text += &sizes("wasm and scripts", sum(weights, &code[..2]));
    text + &format!(
        "  limits (brotli): {} for wasm and scripts, {} for styles, {} for a document\n",
        kilobytes(CODE_LIMIT),
        kilobytes(STYLE_LIMIT),
        kilobytes(DOCUMENT_LIMIT)
    )
}

/// Sentences about every limit that is broken; empty when all is well.
fn broken(weights: &[Weight]) -> Vec<String> {
    let brotli = |kinds: &[Kind]| sum(weights, kinds).1;
    let code =
        "look for a new dependency of the app, or words that moved from content/ into a component";
    let mut limits = vec![
        (
            "wasm and scripts together",
            brotli(&[Kind::Wasm, Kind::Script]),
            CODE_LIMIT,
            code,
        ),
        (
            "all style sheets",
            brotli(&[Kind::Style]),
            STYLE_LIMIT,
            "every page waits for them",
        ),
    ];
    limits.extend(of(weights, &[Kind::Document]).map(|page| {
        (
            &*page.name,
            page.brotli,
            DOCUMENT_LIMIT,
            "split the page or shorten it",
        )
    }));
    limits.retain(|(_, weight, limit, _)| weight > limit);
    let sentence = |(what, weight, limit, mend)| {
        let (weight, limit) = (kilobytes(weight), kilobytes(limit));
        format!("{what}: {weight} brotli, and the limit is {limit}: {mend}")
    };
    limits.into_iter().map(sentence).collect()
}

/// Bytes for people, KB = 1000 bytes.
fn kilobytes(bytes: u64) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_the_limit_is_within_it_and_one_byte_more_is_not() {
        let many = [(Kind::Document, 10_000); 30];
        for (site, faults) in [
            (
                &[(Kind::Wasm, CODE_LIMIT - 8_000), (Kind::Script, 8_000)][..],
                0,
            ),
            (
                &[(Kind::Document, DOCUMENT_LIMIT), (Kind::Style, STYLE_LIMIT)],
                0,
            ),
            (&[(Kind::Wasm, CODE_LIMIT), (Kind::Script, 1)], 1),
            (&[(Kind::Document, DOCUMENT_LIMIT + 1)], 1),
            (&[(Kind::Style, STYLE_LIMIT + 1)], 1),
            // Many small documents are no heavy one.
            (&many, 0),
        ] {
            let weight = |&(kind, brotli)| Weight {
                kind,
                name: "some/file".to_owned(),
                raw: 4 * brotli,
                brotli,
            };
            let weights: Vec<Weight> = site.iter().map(weight).collect();
            assert_eq!(broken(&weights).len(), faults, "{site:?}");
        }
    }

    #[test]
    fn kinds_by_name() {
        assert_eq!(Kind::of("faq/index.html"), Some(Kind::Document));
        assert_eq!(Kind::of("app-1f_bg.wasm"), Some(Kind::Wasm));
        assert_eq!(Kind::of("app.js.br"), None);
        assert_eq!(Kind::of("_headers"), None);
    }

    #[test]
    fn weighs_nested_documents() -> Result<()> {
        let dist = std::env::temp_dir().join(format!("xtask-weigh-{}", std::process::id()));
        std::fs::create_dir_all(dist.join("faq"))?;
        for (file, bytes) in [
            ("index.html", 30),
            ("index.html.br", 10),
            ("faq/index.html", 50),
        ] {
            std::fs::write(dist.join(file), vec![b' '; bytes])?;
        }
        let missing = weigh(&dist).err().map(|error| format!("{error:#}"));
        assert!(missing.is_some_and(|text| text.contains("faq/index.html has no brotli copy")));
        std::fs::write(dist.join("faq/index.html.br"), "ok")?;
        assert_eq!(sum(&weigh(&dist)?, &[Kind::Document]), (80, 12));
        std::fs::remove_dir_all(dist).map_err(Into::into)
    }
}
