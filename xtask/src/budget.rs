//! What a visitor may be made to download, and whether the site keeps to it.

/// Wasm and scripts together, brotli, bytes.
pub const CODE_LIMIT: u64 = 115_000;
/// Any one document, brotli, bytes: with the host's headers (0.8 KB) it fits into the first 14.6 KB, which a
/// server sends without waiting for an answer.
pub const DOCUMENT_LIMIT: u64 = 13_800;
/// All style sheets, brotli, bytes: the page waits for them.
pub const STYLE_LIMIT: u64 = 8_000;

/// What kind of download a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A page.
    Document,
    /// A stylesheet.
    Style,
    /// wasm-bindgen's script, with the start of the app.
    Script,
    /// The app.
    Wasm,
}

impl Kind {
    /// The kind of a file by its name, or nothing when it is not weighed.
    pub fn of(name: &str) -> Option<Self> {
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

/// A file of the site with its size, in bytes.
#[derive(Clone, Debug)]
pub struct Weight {
    /// Its kind.
    pub kind: Kind,
    /// Path below the site's folder, with `/`.
    pub name: String,
    /// As stored.
    pub raw: u64,
    /// Brotli, quality 11.
    pub brotli: u64,
}

/// The sum of all files of a kind: raw, brotli.
pub fn sum(weights: &[Weight], kind: Kind) -> (u64, u64) {
    weights
        .iter()
        .filter(|weight| weight.kind == kind)
        .fold((0, 0), |(raw, brotli), weight| {
            (raw + weight.raw, brotli + weight.brotli)
        })
}

/// Sentences about every limit that is broken; empty when all is well.
pub fn broken(weights: &[Weight]) -> Vec<String> {
    let code = sum(weights, Kind::Wasm).1 + sum(weights, Kind::Script).1;
    let mut sentences = Vec::new();
    if code > CODE_LIMIT {
        sentences.push(format!(
            "wasm and scripts weigh {} brotli together, the limit is {}: look for a new dependency \
             of the app, or words that moved from content/ into a component",
            kilobytes(code),
            kilobytes(CODE_LIMIT)
        ));
    }
    let styles = sum(weights, Kind::Style).1;
    if styles > STYLE_LIMIT {
        sentences.push(format!(
            "the style sheets weigh {} brotli, the limit is {}: every page waits for them",
            kilobytes(styles),
            kilobytes(STYLE_LIMIT)
        ));
    }
    for weight in weights {
        if weight.kind == Kind::Document && weight.brotli > DOCUMENT_LIMIT {
            sentences.push(format!(
                "{} weighs {} brotli, the limit for one document is {}: split the page or shorten it",
                weight.name,
                kilobytes(weight.brotli),
                kilobytes(DOCUMENT_LIMIT)
            ));
        }
    }
    sentences
}

/// Bytes for people, KB = 1000 bytes.
pub fn kilobytes(bytes: u64) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(kind: Kind, brotli: u64) -> Weight {
        Weight {
            kind,
            name: "some/file".to_owned(),
            raw: 4 * brotli,
            brotli,
        }
    }

    #[test]
    fn at_the_limit_is_within_it() {
        let site = [
            weight(Kind::Wasm, CODE_LIMIT - 8_000),
            weight(Kind::Script, 8_000),
            weight(Kind::Document, DOCUMENT_LIMIT),
            weight(Kind::Style, STYLE_LIMIT),
        ];
        assert!(broken(&site).is_empty());
    }

    #[test]
    fn one_byte_more_is_not() {
        let site = [weight(Kind::Wasm, CODE_LIMIT), weight(Kind::Script, 1)];
        assert_eq!(broken(&site).len(), 1);
        for heavy in [
            weight(Kind::Document, DOCUMENT_LIMIT + 1),
            weight(Kind::Style, STYLE_LIMIT + 1),
        ] {
            assert_eq!(broken(&[heavy]).len(), 1);
        }
    }

    #[test]
    fn many_small_documents_are_no_heavy_one() {
        let documents = vec![weight(Kind::Document, 10_000); 30];
        assert!(broken(&documents).is_empty());
        assert_eq!(sum(&documents, Kind::Document), (1_200_000, 300_000));
    }

    #[test]
    fn kinds_by_name() {
        assert_eq!(Kind::of("faq/index.html"), Some(Kind::Document));
        assert_eq!(Kind::of("app-1f_bg.wasm"), Some(Kind::Wasm));
        assert_eq!(Kind::of("app.js.br"), None);
        assert_eq!(Kind::of("_headers"), None);
    }
}
