//! The words after `devserver`.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Result, bail};
use lexopt::prelude::*;

const HELP: &str = "\
usage: devserver [options]

  --dist FOLDER        the built site (default: dist)
  --prefix PATH        where the site begins, as it was built (default: /)
  --port N             port of the site (default: 8080; 0 takes a free one)
  --inbox-port N       let the inbox answer on a port of its own too
  --database FILE      where requests are kept (default: data/inbox.sqlite3)
  --status FILE        reload pages and show errors as this file says (written by `xtask serve`)
  --with-parent        end when standard input closes
";

/// What was asked for.
#[derive(Debug)]
pub struct Args {
    pub dist: PathBuf,
    pub prefix: String,
    pub port: u16,
    pub inbox_port: Option<u16>,
    pub database: PathBuf,
    pub status: Option<PathBuf>,
    pub with_parent: bool,
}

impl Default for Args {
    fn default() -> Self {
        Self {
            dist: "dist".into(),
            prefix: "/".to_owned(),
            port: 8080,
            inbox_port: None,
            database: "data/inbox.sqlite3".into(),
            status: None,
            with_parent: false,
        }
    }
}

impl Args {
    /// Where the inbox sends people: pages of the site, wherever it begins.
    pub fn inbox_config(&self) -> inbox::Config {
        let here = |path: String| format!("{}{}", self.prefix, path.trim_start_matches('/'));
        let inbox::Config {
            thank_you,
            form_page,
        } = inbox::Config::default();
        inbox::Config {
            thank_you: here(thank_you),
            form_page: here(form_page),
        }
    }
}

/// Reads the arguments after the program's name.
///
/// # Errors
/// An unknown option or a value that does not fit, with the help.
pub fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Args> {
    let mut parser = lexopt::Parser::from_args(words);
    let mut args = Args::default();
    while let Some(word) = parser.next()? {
        match word {
            Long("dist") => args.dist = parser.value()?.into(),
            Long("prefix") => args.prefix = parser.value()?.string()?,
            Long("port") => args.port = parser.value()?.parse()?,
            Long("inbox-port") => args.inbox_port = Some(parser.value()?.parse()?),
            Long("database") => args.database = parser.value()?.into(),
            Long("status") => args.status = Some(parser.value()?.into()),
            Long("with-parent") => args.with_parent = true,
            Long("help") | Short('h') => bail!("{HELP}"),
            other => bail!("{}\n{HELP}", other.unexpected()),
        }
    }
    if !args.prefix.starts_with('/') || !args.prefix.ends_with('/') {
        bail!("--prefix begins and ends with a slash");
    }
    Ok(args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inbox_leads_back_into_the_folder() -> Result<()> {
        let args = parse(["--prefix", "/sub/"].map(OsString::from))?;
        let config = args.inbox_config();
        assert_eq!(config.thank_you, "/sub/consultation/thank-you/");
        assert!(parse(["--prefix", "sub"].map(OsString::from)).is_err());
        Ok(())
    }
}
