//! The words of the commands that read the site itself.

use std::path::PathBuf;

use clap::{Args, Subcommand};

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
        /// The site to look at.
        #[command(flatten)]
        of: Of,
    },
    /// Say what is due for review within 60 days.
    ///
    /// Lists figures and reviews that are due, with the pages on which they stand. The exit code is 1 when
    /// anything is, and 2 when it could not be judged.
    Stale {
        /// The site to look at.
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
    TestRequest(TestRequest),
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

/// A request that says that it is a test.
#[derive(Args, Debug, PartialEq)]
pub struct TestRequest {
    /// Really send.
    #[arg(long)]
    pub send: bool,
    /// The address in the request; else the clinic's own from content/site.toml.
    #[arg(long)]
    pub email: Option<String>,
    /// Where the site stands, for an endpoint that is a path; else site.url from content/site.toml.
    #[arg(long)]
    pub site: Option<String>,
}
