//! The commands that read the site itself: `claims`, `stale`, `schemas` and `test-request`.

use std::fs::{self, File};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use claims::due::Due;
use claims::site::{Built, build};
use claims::{schemas, table};
use content::date::Date;
use test_request::request::Request;
use test_request::send::send;

use crate::cli::{Of, SiteCommand, TestRequest};
use crate::workspace;

/// Runs one of them.
///
/// # Errors
/// What could not be done.
pub fn run(command: SiteCommand) -> Result<ExitCode> {
    match command {
        SiteCommand::Claims { to, of } => {
            let file = of.root().join(to);
            list(&built(&of)?, &file)?;
        }
        SiteCommand::Stale { of } => {
            let due = Due::of(&built(&of)?);
            print!("{due}");
            if due.count() > 0 {
                eprintln!("\nerror: reviews are due, see above");
                return Ok(ExitCode::FAILURE);
            }
        }
        SiteCommand::Schemas { check: true } => {
            let old = schemas::outdated(workspace::root());
            if !old.is_empty() {
                bail!(
                    "not up to date, `make schemas` writes them: {}",
                    old.join(", ")
                );
            }
        }
        SiteCommand::Schemas { check: false } => {
            let names = schemas::write(workspace::root())?;
            println!("wrote {}", names.join(", "));
        }
        SiteCommand::TestRequest(options) => test_request(&options)?,
    }
    Ok(ExitCode::SUCCESS)
}

impl Of {
    fn root(&self) -> &Path {
        self.root.as_deref().unwrap_or(workspace::root())
    }
}

fn built(of: &Of) -> Result<Built> {
    let date = match &of.date {
        Some(word) => word.parse().map_err(anyhow::Error::msg)?,
        None => Date::today(),
    };
    build(of.root(), date)
}

fn list(built: &Built, file: &Path) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    let out = File::create(file).with_context(|| format!("cannot write {}", file.display()))?;
    let rows = table::write(built, out)?;
    println!("{rows} claims in {}", file.display());
    Ok(())
}

fn test_request(options: &TestRequest) -> Result<()> {
    let content = content::load(
        &content::folder(workspace::root()),
        &content::Options {
            endpoint: workspace::endpoint(),
            // The inbox of `make serve` may be tried too.
            allow_loopback: true,
            ..content::Options::default()
        },
    )?;
    let request = Request::of(&content, options.email.as_deref(), options.site.as_deref())?;
    println!("{request}\n");
    if !options.send {
        println!("Nothing was sent. To send it:  make test-request YES=send");
        return Ok(());
    }
    let report = send(&request)?;
    println!("{report}");
    if !report.good() {
        bail!("the request did not get through, see above");
    }
    println!("Now look where the clinic reads its requests: it must be there, with every field.");
    Ok(())
}
