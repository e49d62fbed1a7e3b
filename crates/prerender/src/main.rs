//! Trunk's `post_build` hook: writes the site into the staging folder.
//!
//! Reads TRUNK_STAGING_DIR, TRUNK_SOURCE_DIR, TRUNK_PUBLIC_URL (set by Trunk) and
//! CONSULTATION_ENDPOINT, NEUROMEND_SERVE (set by people).

use prerender::run::{Settings, run};
use std::process::ExitCode;

fn main() -> ExitCode {
    match Settings::from_env().and_then(|settings| run(&settings)) {
        Ok(done) => {
            println!("{done}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("\n{error}\n");
            ExitCode::FAILURE
        }
    }
}
