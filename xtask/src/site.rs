//! The commands that read the site itself: `claims`, `stale`, `schemas` and `test-request`.

use std::fs::{self, File};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use claims::due::Due;
use claims::site::{Built, build};
use claims::{schemas, table};
use content::date::Date;
use test_request::request::Request;
use test_request::send::send;

use crate::cli::{Of, SiteCommand};
use crate::workspace;

/// Runs one of them.
pub fn run(command: SiteCommand) -> Result<ExitCode> {
    match command {
        SiteCommand::Claims { to, of } => list(&built(&of)?, &root(&of).join(to))?,
        SiteCommand::Stale { of } => {
            let due = Due::of(&built(&of)?);
            print!("{due}");
            if !due.items.is_empty() {
                eprintln!("\nerror: reviews are due, see above");
                return Ok(ExitCode::FAILURE);
            }
        }
        SiteCommand::Schemas { check: true } => {
            let old = schemas::outdated(workspace::root()).join(", ");
            ensure!(
                old.is_empty(),
                "not up to date, `make schemas` writes them: {old}"
            );
        }
        SiteCommand::Schemas { check: false } => {
            let names = schemas::write(workspace::root())?;
            println!("wrote {}", names.join(", "));
        }
        SiteCommand::TestRequest { send, email, site } => {
            test_request(send, email.as_deref(), site.as_deref())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn root(of: &Of) -> &Path {
    of.root.as_deref().unwrap_or(workspace::root())
}

fn built(of: &Of) -> Result<Built> {
    let date = match &of.date {
        Some(word) => word.parse().map_err(anyhow::Error::msg)?,
        None => Date::today(),
    };
    build(root(of), date)
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

fn test_request(really: bool, email: Option<&str>, site: Option<&str>) -> Result<()> {
    let options = content::Options {
        endpoint: workspace::endpoint(),
        // The inbox of `make serve` may be tried too.
        allow_loopback: true,
        ..content::Options::default()
    };
    let content = content::load(&content::folder(workspace::root()), &options)?;
    let request = Request::of(&content, email, site)?;
    println!("{request}\n");
    if !really {
        println!("Nothing was sent. To send it:  make test-request YES=send");
        return Ok(());
    }
    let report = send(&request)?;
    println!("{report}");
    ensure!(report.good(), "the request did not get through, see above");
    println!("Now look where the clinic reads its requests: it must be there, with every field.");
    Ok(())
}
