//! What can be asked for.

use clap::{Parser, Subcommand};
use inbox::page_address;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Takes consultation requests from the web site and keeps them in one file.
#[derive(Parser)]
#[command(version)]
pub struct Args {
    /// The database file.
    #[arg(
        long,
        global = true,
        env = "INBOX_DATABASE",
        value_name = "FILE",
        default_value = "data/inbox.sqlite3"
    )]
    pub database: PathBuf,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands; all but `serve` need a database that exists.
#[derive(Subcommand)]
pub enum Command {
    /// Take requests at /api/consultations until stopped (Ctrl-C or SIGTERM).
    ///
    /// Makes the database where there is none, readable for its owner only.
    Serve(Serve),
    /// Show the requests, oldest first.
    List {
        /// Only those that are not done.
        #[arg(long)]
        new: bool,
        /// Only those of one person, and those that replace them or that they replace.
        ///
        /// Finds a reference as people say it (any case, with or without spaces, dashes and the number
        /// behind it), words of a name, a part of an email address, or the digits of a phone number.
        /// Where nothing is found the exit code is 1.
        #[arg(long, value_name = "WORDS")]
        find: Option<String>,
    },
    /// Show one request with all that was sent, a line for each field.
    Show {
        /// The request's number, as shown by "inbox list".
        id: i64,
    },
    /// Mark a request as done.
    Done {
        /// The request's number, as shown by "inbox list".
        id: i64,
    },
    /// Delete a request for good. There is no way back.
    ///
    /// The request's bytes in the file are overwritten. Backups of the file are your own to clean.
    Delete {
        /// The request's number, as shown by "inbox list".
        id: i64,
    },
    /// Write all requests with all their fields to standard output, as CSV in UTF-8.
    ///
    /// Spreadsheet programs run cells that begin with =, +, -, @, one of their wide forms, tab or a
    /// line break as formulas, and these words come from strangers. Such cells get an apostrophe (') in front: a
    /// phone number +1 555 010 0199 is written as '+1 555 010 0199. Programs that read the file
    /// should take off one apostrophe that stands before one of these characters.
    Export,
    /// Delete what was received long ago, done or not, for good. There is no way back.
    ///
    /// The running server does the same once a day, with the days from its settings file.
    Expire {
        /// Delete what is older than so many days.
        #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(1..))]
        days: u32,
    },
    /// Copy the whole database to a new file, also while requests arrive, and read the copy through.
    Backup {
        /// The file to make; nothing is overwritten.
        file: PathBuf,
    },
    /// Read the whole database and say whether it is sound.
    Check,
}

/// How to serve.
#[derive(clap::Args)]
pub struct Serve {
    /// The settings file: limits, other origins, notifications to staff, how long requests are kept.
    #[arg(long, env = "INBOX_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The address and port to listen on. Put a web server with TLS before it.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8787")]
    pub listen: SocketAddr,
    /// Where a browser without JavaScript is sent after a request: a path, or a page on one of the
    /// allowed origins.
    #[arg(long, value_name = "PATH OR URL", value_parser = page_address, default_value = "/consultation/thank-you/")]
    pub thank_you: String,
    /// The page with the form, linked from the error page.
    #[arg(long, value_name = "PATH OR URL", value_parser = page_address, default_value = "/consultation/")]
    pub form_page: String,
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_arguments_are_sound() {
        <super::Args as clap::CommandFactory>::command().debug_assert();
    }
}
