//! What the people who sign are given, held against the site itself.
#![allow(clippy::unwrap_used)]

mod claims;
mod fit;
mod schemas;
mod stale;

use ::claims::site::{Built, build};
use content::date::Date;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn built_on(date: Date) -> Built {
    build(&root(), date).unwrap_or_else(|issues| panic!("{issues}"))
}

fn built() -> Built {
    built_on("2026-11-23".parse().unwrap())
}
