//! The words after `claims`.

use anyhow::{Result, bail};
use content::date::Date;
use lexopt::prelude::*;
use std::ffi::OsString;
use std::path::PathBuf;

/// What the help says.
pub const HELP: &str = "\
usage: claims <command> [options]

  list [--to FILE]       every claim with place, sources and dates, as CSV (default: target/claims.csv)
  stale                  what is due for review within 60 days; exit code 1 when anything is, 2 on failure
  schemas [--check]      writes schemas/*.json; with --check only says whether they are up to date

  --date 2026-11-23      the day to judge by (default: today)
  --root FOLDER          the checkout (default: this one)
";

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Print the help.
    Help,
    /// Write the claims to this file, below the root if it is relative.
    List(PathBuf),
    /// Say what is due.
    Stale,
    /// Write the schemas, or only compare them.
    Schemas {
        /// Only compare.
        check: bool,
    },
}

/// The command with what all commands share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Args {
    /// What is to be done.
    pub command: Command,
    /// The day to judge by.
    pub date: Option<Date>,
    /// The checkout.
    pub root: Option<PathBuf>,
}

impl Args {
    /// Reads the arguments after the program's name.
    ///
    /// # Errors
    /// An unknown command, option or value.
    pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Self> {
        let mut parser = lexopt::Parser::from_args(args);
        let mut args = Self {
            command: Command::Help,
            date: None,
            root: None,
        };
        let mut named = false;
        while let Some(arg) = parser.next()? {
            match (arg, &mut args.command) {
                (Long("help") | Short('h'), _) => {
                    args.command = Command::Help;
                    return Ok(args);
                }
                (Long("date"), _) => {
                    let date = parser.value()?.string()?;
                    args.date = Some(date.parse().map_err(anyhow::Error::msg)?);
                }
                (Long("root"), _) => args.root = Some(parser.value()?.into()),
                (Long("to"), Command::List(file)) => *file = parser.value()?.into(),
                (Long("check"), Command::Schemas { check }) => *check = true,
                (Value(name), command) if !named => {
                    named = true;
                    *command = match name.string()?.as_str() {
                        "help" => Command::Help,
                        "list" => Command::List("target/claims.csv".into()),
                        "stale" => Command::Stale,
                        "schemas" => Command::Schemas { check: false },
                        unknown => bail!("there is no command {unknown:?}; --help lists them"),
                    };
                }
                (other, _) => return Err(other.unexpected().into()),
            }
        }
        Ok(args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Result<Args> {
        Args::parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn commands_and_their_options() -> Result<()> {
        assert_eq!(words("")?.command, Command::Help);
        assert_eq!(
            words("list --to a.csv")?.command,
            Command::List("a.csv".into())
        );
        assert_eq!(
            words("schemas --check")?.command,
            Command::Schemas { check: true }
        );
        let stale = words("stale --date 2027-10-01")?;
        assert_eq!(stale.command, Command::Stale);
        assert_eq!(stale.date.map(Date::iso).as_deref(), Some("2027-10-01"));
        Ok(())
    }

    #[test]
    fn wrong_words_are_refused() {
        for line in [
            "claim",
            "list stale",
            "stale --to a",
            "stale --date 2027-13-01",
            "list --check",
            "--to a list",
        ] {
            assert!(words(line).is_err(), "{line}");
        }
    }
}
