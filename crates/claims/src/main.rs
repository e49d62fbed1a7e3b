//! `make claims`, `make stale` and `make schemas`.

use anyhow::{Context, Result};
use claims::args::{Args, Command, HELP};
use claims::due::Due;
use claims::{schemas, site, table};
use content::date::Date;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Something is due, or the schemas are not up to date.
const DUE: u8 = 1;
/// It could not be done.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    match Args::parse(std::env::args_os().skip(1)).and_then(|args| run(&args)) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(FAILED)
        }
    }
}

fn run(args: &Args) -> Result<ExitCode> {
    let root = args.root.clone().unwrap_or_else(checkout);
    let date = args.date.unwrap_or_else(Date::today);
    match &args.command {
        Command::Help => print!("{HELP}"),
        Command::List(file) => list(&root, date, &root.join(file))?,
        Command::Stale => {
            let due = Due::of(&site::build(&root, date)?);
            print!("{due}");
            if due.count() > 0 {
                return Ok(ExitCode::from(DUE));
            }
        }
        Command::Schemas { check: true } => {
            let old = schemas::outdated(&root);
            if !old.is_empty() {
                println!(
                    "not up to date, `make schemas` writes them: {}",
                    old.join(", ")
                );
                return Ok(ExitCode::from(DUE));
            }
        }
        Command::Schemas { check: false } => {
            let names = schemas::write(&root)?;
            println!("wrote {}", names.join(", "));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn list(root: &Path, date: Date, file: &Path) -> Result<()> {
    let built = site::build(root, date)?;
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot make {}", folder.display()))?;
    }
    let out =
        std::fs::File::create(file).with_context(|| format!("cannot write {}", file.display()))?;
    let rows = table::write(&built, out)?;
    println!("{rows} claims in {}", file.display());
    Ok(())
}

/// The checkout in which this program was built.
fn checkout() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}
