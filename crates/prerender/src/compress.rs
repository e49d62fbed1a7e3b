//! Brotli and gzip copies beside each file, for hosts that serve them as they are.

use crate::cores::each;
use crate::failure::Failure;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The endings of files that compress well.
const ENDINGS: &[&str] = &[
    "html",
    "css",
    "js",
    "wasm",
    "svg",
    "xml",
    "txt",
    "json",
    "webmanifest",
];

/// Compresses every file below `folder` that is worth it, on all cores; `hastily` for whoever waits for the page.
///
/// # Errors
/// The first file that cannot be read or written.
pub fn all(folder: &Path, hastily: bool) -> Result<(), Failure> {
    let files = files(folder)?;
    let quality = if hastily { 4 } else { 11 };
    each(&files, |file| one(file, quality).map_err(Failure::at(file)))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for entry in WalkDir::new(folder) {
        let path = entry
            .map_err(|error| Failure::at(folder)(error.into()))?
            .into_path();
        let ending = path.extension().unwrap_or_default();
        if path.is_file() && ENDINGS.iter().any(|known| ending == *known) {
            found.push(path);
        }
    }
    Ok(found)
}

fn one(file: &Path, quality: i32) -> io::Result<()> {
    let bytes = std::fs::read(file)?;
    let mut small = Vec::new();
    let quality = brotli::enc::BrotliEncoderParams {
        quality,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut small, &quality)?;
    std::fs::write(with_ending(file, "br"), small)?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&bytes)?;
    std::fs::write(with_ending(file, "gz"), gzip.finish()?)
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}
