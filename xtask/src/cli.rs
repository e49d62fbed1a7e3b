//! The words after `xtask`: commands, their options and their help.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::tools::Purpose;

/// The chores of this project: what `make` calls.
#[derive(Debug, Parser)]
#[command(
    name = "xtask",
    bin_name = "cargo run -q -p xtask --",
    arg_required_else_help = true
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, PartialEq, Subcommand)]
pub enum Command {
    /// Install what is missing (default: for all but mutants).
    ///
    /// Installs the pinned tools that are missing and says what, why and for how long.
    /// Built tools go to $NEUROMEND_TOOLS, or else to the folder neuromend in the user's cache;
    /// the browsers of the tests come from Debian's or Ubuntu's packages.
    Tools {
        /// What they are wanted for.
        #[arg(long = "for", value_enum, default_value_t = Purpose::All)]
        purpose: Purpose,
    },
    /// Build, serve dist/ and the inbox, rebuild on change.
    ///
    /// Builds the site, serves dist/ with the headers of dist/_headers, and takes consultation
    /// requests at /api/consultations; the inbox alone also answers on its own port, as it does where a
    /// clinic hosts it. A change in content, style or code rebuilds and the browser reloads itself.
    /// When a build fails the last good site stays and a banner shows why. Ctrl-C stops everything.
    Serve(Ports),
    /// Write dist/ and print what it weighs.
    ///
    /// Writes dist/ through `trunk build` and prints what a visitor downloads. Fails above 115 KB
    /// (brotli, KB = 1000 bytes) for wasm and scripts together, 13.8 KB for one document, or 8 KB for styles.
    /// From the environment: PUBLIC_URL (/sub/, or ./ for a site that works in any folder), SITE_PREVIEW=1 (search
    /// engines are asked to stay away), SITE_CONTENT (another content folder).
    Build,
    /// Formatting, lints, licences.
    ///
    /// cargo fmt --check; clippy for the native crates and for the wasm; cargo deny (licences, bans,
    /// sources; no advisories, they would need the network).
    Check,
    /// Check, native tests, build, browser tests.
    ///
    /// Runs these in this order and stops at the first stage that fails: formatting, lints, licences; the
    /// tests of all crates but the browser tests; dist/, and the same site for a subfolder in
    /// target/dist-sub; the browser tests against both.
    Test {
        /// One part. `browser` builds first: a browser test of yesterday's dist/ tells nothing.
        #[arg(long, value_enum)]
        only: Option<Only>,
    },
    /// Measure pages beside plain HTML and what other tools build.
    ///
    /// Builds the site, the same pages without scripts, and the page with the form in Astro, SvelteKit and
    /// Next; sees that all show the same words; then opens them in turns, each time in a fresh Chromium with a
    /// slow processor and network. Prints a table with goals; docs/performance.md explains it. From the
    /// environment: ROUNDS (15), PAGES (with spaces between them, or all).
    Bench,
    /// Take pictures of every page and state, and compare them with the accepted ones.
    ///
    /// Builds the site, then writes pictures to target/shots/, as a phone and a desk show it in Chromium, light, dark, in
    /// forced colors and on paper, and says which have changed by how much. ACCEPT=1 in the environment accepts them.
    Shots,
    /// Say what is left before this site may go public.
    ///
    /// Builds, then lists what stands in the way of going public: sample values in content/site.toml,
    /// no reviewer, no consultation endpoint, pages with noindex, figures past their date, broken links out, images
    /// without alt or size. Prints "ready to publish" if nothing does.
    PublishCheck {
        /// You vouch that the server which carries the site takes requests at the endpoint, a path of the
        /// site itself; most static hosts take none.
        #[arg(long)]
        same_site_endpoint: bool,
    },
    /// Begin an article: a draft in content/blog/ with its settings.
    Article {
        /// Its title, of at most 60 letters; it becomes the address too.
        title: String,
        /// Its day, such as 2026-11-23.
        date: String,
    },
    /// The commands that read the site itself.
    #[command(flatten)]
    Site(SiteCommand),
    /// Measure the code: lines, names, long files.
    ///
    /// Source is every line of the .rs files in src/, crates/*/src/ and xtask/src/ outside of items under
    /// #[cfg(test)]. Tests are those items and all other .rs files: the folders tests/ and files named
    /// tests.rs. A file's length is that of the whole file, the median is that of files with source. Names beginning with data- are counted in the
    /// source, in style/ and in public/, without comments.
    House,
    /// Plant mistakes in the rules of the form and the comparison, and count those that tests catch.
    ///
    /// cargo-mutants changes one place of a crate at a time and runs the crate's tests. Missed ones are
    /// listed: a test is missing, or the place needs none. A mistake takes about half a second in a small crate, several seconds in a large one.
    Mutants {
        /// The crates.
        #[arg(default_values = ["delivery", "lead", "choice"])]
        packages: Vec<String>,
    },
}

/// Where the site and the inbox answer.
#[derive(Args, Debug, PartialEq)]
pub struct Ports {
    /// Port of the site.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Port of the inbox.
    #[arg(long, default_value_t = 8787)]
    pub inbox_port: u16,
}

/// One part of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Only {
    /// Formatting, lints, licences.
    Check,
    /// Tests without a browser.
    Native,
    /// The build and its size.
    Build,
    /// The build, then the browsers.
    Browser,
}

/// What reads the site itself.
#[derive(Debug, PartialEq, Subcommand)]
pub enum SiteCommand {
    /// List every claim with its sources in target/claims.csv.
    ///
    /// Writes a line for each figure on each page, with its sentence, finding, people, range, sources,
    /// links and dates.
    Claims {
        /// The file, below the checkout if it is relative.
        #[arg(long, default_value = "target/claims.csv")]
        to: PathBuf,
        #[command(flatten)]
        of: Of,
    },
    /// Say what is due for review within 60 days.
    ///
    /// Lists figures and reviews that are due, with the pages on which they stand. The exit code is 1 when
    /// anything is, and 2 when it could not be judged.
    Stale {
        #[command(flatten)]
        of: Of,
    },
    /// Write schemas/, by which editors check the content files.
    ///
    /// Writes schemas/*.json from the types that read the content.
    Schemas {
        /// Only say whether they are up to date.
        #[arg(long)]
        check: bool,
    },
    /// Show what the form would send to its endpoint, or send it.
    ///
    /// Prints the request that the form would send to the endpoint, as CONSULTATION_ENDPOINT or
    /// content/site.toml name it, named "Test request, please ignore". With --send it is sent, and the
    /// answer is printed with what the form makes of it; fails when a visitor would not read "sent".
    TestRequest {
        /// Really send.
        #[arg(long)]
        send: bool,
        /// The address in the request; else the clinic's own from content/site.toml.
        #[arg(long)]
        email: Option<String>,
        /// Where the site stands, for an endpoint that is a path; else site.url from content/site.toml.
        #[arg(long)]
        site: Option<String>,
    },
}

/// A site of a day.
#[derive(Args, Debug, PartialEq)]
pub struct Of {
    /// The day to judge by, such as 2026-11-23 (default: today).
    #[arg(long)]
    pub date: Option<String>,
    /// The checkout (default: this one).
    #[arg(long)]
    pub root: Option<PathBuf>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Result<Command, clap::Error> {
        let words = ["xtask"].into_iter().chain(line.split_whitespace());
        Cli::try_parse_from(words).map(|cli| cli.command)
    }

    #[test]
    fn options_belong_to_their_command() {
        for line in [
            "tools --for test",
            "test --only native",
            "serve --port 9000",
            "stale --date 2027-01-01",
            "claims --to a",
            "schemas --check",
            "mutants lead",
        ] {
            assert!(words(line).is_ok(), "{line}");
        }
        for line in [
            "",
            "deploy",
            "build --port 1",
            "test --only some",
            "serve --port x",
            "claims --send",
            "claims stale",
            "stale --to a",
            "claims --check",
            "--to a claims",
            "test-request --yes",
        ] {
            assert!(words(line).is_err(), "{line}");
        }
    }

    #[test]
    fn what_is_not_said_has_its_default() -> Result<(), clap::Error> {
        let ports = Ports {
            port: 9000,
            inbox_port: 8787,
        };
        assert_eq!(words("serve --port 9000")?, Command::Serve(ports));
        // Nothing is sent unless it is said.
        let shown = words("test-request --email a@b.example")?;
        let Command::Site(SiteCommand::TestRequest { send, .. }) = shown else {
            panic!("{shown:?}");
        };
        assert!(!send);
        Ok(())
    }
}
