//! The words on the command line.

use anyhow::Result;
use lexopt::prelude::*;
use std::ffi::OsString;

/// What `--help` prints.
pub const HELP: &str = "\
usage: test-request [--send] [--email you@clinic.org] [--site https://www.clinic.org]

Shows the request that the site would send to its endpoint, as CONSULTATION_ENDPOINT or content/site.toml
name it, and sends it only with --send. Its name is \"Test request, please ignore\".
--email  the address in the request; else the clinic's own from content/site.toml
--site   where the site stands, for an endpoint that is a path; else site.url from content/site.toml
";

/// What the caller asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Args {
    /// Print the help, do nothing.
    pub help: bool,
    /// Really send.
    pub send: bool,
    /// The email address in the request, when it is not the clinic's.
    pub email: Option<String>,
    /// The origin of the site, when it is not the one in `site.toml`.
    pub site: Option<String>,
}

impl Args {
    /// Reads the arguments after the program's name.
    ///
    /// # Errors
    /// An unknown option, or one without its value.
    pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Self> {
        let mut parser = lexopt::Parser::from_args(args);
        let mut found = Self::default();
        while let Some(arg) = parser.next()? {
            match arg {
                Long("help") | Short('h') => found.help = true,
                Long("send") => found.send = true,
                Long("email") => found.email = Some(parser.value()?.string()?),
                Long("site") => found.site = Some(parser.value()?.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(found)
    }
}
