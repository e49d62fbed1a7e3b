//! The words after `xtask`: commands, their options and their help.

use std::ffi::OsString;

use anyhow::{Result, bail};
use lexopt::prelude::*;

use crate::claims;
use crate::publish;
use crate::serve;
use crate::test::Only;
use crate::test_request;
use crate::tools::Purpose;

/// What the caller asked for.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Print this text.
    Help(&'static str),
    /// Install what the purpose needs.
    Tools(Purpose),
    /// Write the release `dist/` and weigh it.
    Build,
    /// Formatting, lints, licences.
    Check,
    /// Everything, or one part of it.
    Test(Option<Only>),
    /// Build, then measure beside a plain script.
    Bench,
    /// Build, serve, rebuild on change.
    Serve(serve::Options),
    /// Say whether the site may go public.
    PublishCheck(publish::Options),
    /// The list of claims, what is due, the schemas.
    Claims(claims::Options),
    /// Try the endpoint with one request.
    TestRequest(test_request::Options),
}

const HELP: &str = "\
usage: cargo run -q -p xtask -- <command> [options]

  tools [--for build|serve|test|check]   install what is missing (default: for all of them)
  serve [--port 8080] [--inbox-port 8787]
                                         build, serve dist/ and the inbox, rebuild on change
  build                                  write dist/ and print what it weighs
  check                                  formatting, lints, licences
  test [--only native|browser|check|build]
                                         check, native tests, build, browser tests
  bench                                  measure the comparison beside a plain script of the same table
  publish-check [--same-site-endpoint]   say what is left before this site may go public
  claims                                 list every claim with its sources in target/claims.csv
  stale [--date 2026-11-23]              say what is due for review within 60 days
  schemas                                write schemas/, by which editors check the content files
  test-request [--send] [--email …] [--site …]
                                         show what the form would send to its endpoint, or send it
  help                                   this text

`<command> --help` tells more.
";

const HELP_TOOLS: &str = "\
usage: xtask tools [--for build|serve|test|check]

Installs the pinned tools that are missing and says what, why and for how long.
Built tools go to $NEUROMEND_TOOLS, or else to the folder neuromend in the user's cache;
the browsers of the tests come from Debian's or Ubuntu's packages.
";

const HELP_SERVE: &str = "\
usage: xtask serve [--port 8080] [--inbox-port 8787]

Builds the site, serves dist/ with the headers of dist/_headers, and takes consultation
requests at /api/consultations; the inbox alone also answers on its own port, as it does where a
clinic hosts it. A change in content, style or code rebuilds and the browser reloads itself.
When a build fails the last good site stays and a banner shows why. Ctrl-C stops everything.
";

const HELP_TEST: &str = "\
usage: xtask test [--only native|browser|check|build]

Runs in this order and stops at the first stage that fails:
  check     formatting, lints, licences
  native    the tests of all crates but the browser tests
  build     dist/, and the same site for a subfolder in target/dist-sub
  browser   the browser tests against both
`--only browser` builds first: a browser test of yesterday's dist/ tells nothing.
";

const HELP_BUILD: &str = "\
usage: xtask build

Writes dist/ through `trunk build` and prints what a visitor downloads. Fails above 120 KB
(brotli, KB = 1000 bytes) for wasm and scripts together, or above 20 KB for one document.
";

const HELP_CHECK: &str = "\
usage: xtask check

cargo fmt --check; clippy for the native crates and for the wasm; cargo deny (licences, bans,
sources; no advisories, they would need the network).
";

const HELP_BENCH: &str = "\
usage: xtask bench

Builds the site, then measures in Chromium, on a processor made four times slower, how long the
comparison takes from a click to the next paint, in turns with a plain script on the same page.
Prints the ratios of the medians and fails above 1.5.
";

const HELP_PUBLISH: &str = "\
usage: xtask publish-check [--same-site-endpoint]

Builds, then lists what stands in the way of going public: sample values in content/site.toml,
no reviewer, no consultation endpoint, pages with noindex. Prints \"ready to publish\" if nothing does.
An endpoint that is a path of the site itself counts only with --same-site-endpoint: you vouch
that the server which carries the site takes requests there; most static hosts take none.
";

const HELP_CLAIMS: &str = "\
usage: xtask claims | stale [--date 2026-11-23] | schemas

claims    writes target/claims.csv: a line for each figure on each page, with its sentence, finding,
          people, range, sources, links and dates
stale     lists figures and reviews that are due within 60 days of today, or of --date, with the pages
          on which they stand; fails when there are any
schemas   writes schemas/*.json from the types that read the content
";

const HELP_TEST_REQUEST: &str = "\
usage: xtask test-request [--send] [--email you@clinic.org] [--site https://www.clinic.org]

Prints the request that the form would send to the endpoint, named \"Test request, please ignore\".
With --send it is sent, and the answer is printed with what the form makes of it; fails when a
visitor would not read \"sent\". --site says where the site stands when the endpoint is a path.
";

/// Reads the arguments after the program's name.
///
/// # Errors
/// An unknown command, option or value, with a pointer to the help.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Command> {
    let mut parser = lexopt::Parser::from_args(args);
    let name = match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help(HELP)),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected().into()),
    };
    let (mut command, help) = match name.as_str() {
        "help" => (Command::Help(HELP), HELP),
        "tools" => (Command::Tools(Purpose::All), HELP_TOOLS),
        "serve" => (Command::Serve(serve::Options::default()), HELP_SERVE),
        "build" => (Command::Build, HELP_BUILD),
        "check" => (Command::Check, HELP_CHECK),
        "test" => (Command::Test(None), HELP_TEST),
        "bench" => (Command::Bench, HELP_BENCH),
        "publish-check" => (
            Command::PublishCheck(publish::Options::from_env()),
            HELP_PUBLISH,
        ),
        "claims" => (Command::Claims(claims::Options::List), HELP_CLAIMS),
        "stale" => (
            Command::Claims(claims::Options::Stale { date: None }),
            HELP_CLAIMS,
        ),
        "test-request" => (
            Command::TestRequest(test_request::Options::default()),
            HELP_TEST_REQUEST,
        ),
        "schemas" => (Command::Claims(claims::Options::Schemas), HELP_CLAIMS),
        unknown => bail!("there is no command {unknown:?}; `help` lists them"),
    };
    while let Some(arg) = parser.next()? {
        match (&mut command, arg) {
            (_, Long("help") | Short('h')) => return Ok(Command::Help(help)),
            (Command::Tools(purpose), Long("for")) => *purpose = parser.value()?.parse()?,
            (Command::Test(only), Long("only")) => *only = Some(parser.value()?.parse()?),
            (Command::Serve(options), Long("port")) => options.port = parser.value()?.parse()?,
            (Command::Serve(options), Long("inbox-port")) => {
                options.inbox_port = parser.value()?.parse()?;
            }
            (Command::PublishCheck(options), Long("same-site-endpoint")) => {
                options.same_site_endpoint = true;
            }
            (Command::Claims(claims::Options::Stale { date }), Long("date")) => {
                *date = Some(parser.value()?.string()?);
            }
            (Command::TestRequest(options), Long("send")) => options.send = true,
            (Command::TestRequest(options), Long("email")) => {
                options.email = Some(parser.value()?.string()?);
            }
            (Command::TestRequest(options), Long("site")) => {
                options.site = Some(parser.value()?.string()?);
            }
            (_, other) => return Err(other.unexpected().into()),
        }
    }
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Result<Command> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn no_words_means_help() -> Result<()> {
        assert_eq!(words("")?, Command::Help(HELP));
        assert_eq!(words("test --help")?, Command::Help(HELP_TEST));
        Ok(())
    }

    #[test]
    fn options_belong_to_their_command() -> Result<()> {
        assert_eq!(words("tools --for test")?, Command::Tools(Purpose::Test));
        assert_eq!(
            words("test --only native")?,
            Command::Test(Some(Only::Native))
        );
        let serve = serve::Options {
            port: 9000,
            ..serve::Options::default()
        };
        assert_eq!(words("serve --port 9000")?, Command::Serve(serve));
        let try_it = test_request::Options {
            email: Some("a@b.example".to_owned()),
            ..test_request::Options::default()
        };
        assert_eq!(
            words("test-request --email a@b.example")?,
            Command::TestRequest(try_it)
        );
        let stale = claims::Options::Stale {
            date: Some("2027-01-01".to_owned()),
        };
        assert_eq!(words("stale --date 2027-01-01")?, Command::Claims(stale));
        Ok(())
    }

    #[test]
    fn wrong_words_are_refused() {
        for line in [
            "deploy",
            "build --port 1",
            "test --only some",
            "serve --port x",
            "claims --date 2027-01-01",
            "claims --send",
            "test-request --yes",
        ] {
            assert!(words(line).is_err(), "{line}");
        }
    }
}
