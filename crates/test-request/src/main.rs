//! `make test-request`.

use anyhow::Result;
use content::Options;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use test_request::args::{Args, HELP};
use test_request::request::Request;
use test_request::send::send;

fn main() -> ExitCode {
    match Args::parse(std::env::args_os().skip(1)).and_then(|args| run(&args)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether all is well: nothing had to be sent, or what was sent was taken.
fn run(args: &Args) -> Result<bool> {
    if args.help {
        print!("{HELP}");
        return Ok(true);
    }
    let endpoint = std::env::var("CONSULTATION_ENDPOINT").ok();
    let options = Options {
        endpoint: endpoint.filter(|value| !value.is_empty()),
        // The inbox of `make serve` may be tried too.
        allow_loopback: true,
        ..Options::default()
    };
    let content = content::load(&checkout().join("content"), &options)?;
    let request = Request::of(&content, args)?;
    println!("{request}\n");
    if !args.send {
        println!("Nothing was sent. To send it:  make test-request YES=send");
        return Ok(true);
    }
    let report = send(&request)?;
    println!("{report}");
    if report.good() {
        println!(
            "Now look where the clinic reads its requests: it must be there, with every field."
        );
    }
    Ok(report.good())
}

/// The checkout in which this program was built.
fn checkout() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}
