//! The commands.

mod args;
mod export;
mod list;
mod serve;
mod show;

pub use args::Args;

use args::Command;
use inbox::Store;
use std::error::Error;
use std::io::{self, Write};

const NOT_FOUND: &str = "nothing found. Look for the reference, a word of the name, a part of the email address, \
                         or at least four digits of the phone number; without --new also among those that are done";

/// Does what was asked.
///
/// # Errors
///
/// Anything that kept it from being done, in a sentence for the person at the terminal.
pub fn run(args: Args) -> Result<(), Box<dyn Error>> {
    // Only `serve` makes a database: a mistyped path must not look like an empty inbox.
    let open = || Store::open_existing(&args.database);
    match args.command {
        Command::Serve(how) => serve::serve(&args.database, &how),
        Command::List { new, find: None } => print(|out| list::write(out, &open()?.list(new)?)),
        Command::List {
            new,
            find: Some(words),
        } => {
            let mut found = open()?.find(&words)?;
            found.retain(|request| !new || request.done_at.is_none());
            if found.is_empty() {
                return Err(NOT_FOUND.into());
            }
            print(|out| list::write(out, &found))
        }
        Command::Show { id } => {
            let request = open()?.get(id)?;
            print(|out| show::write(out, &request))
        }
        Command::Done { id } => {
            let first = open()?.mark_done(id)?;
            print(|out| {
                let status = if first {
                    "is done now"
                } else {
                    "was done already"
                };
                Ok(writeln!(out, "Request {id} {status}.")?)
            })
        }
        Command::Delete { id } => {
            let reference = open()?.delete(id)?;
            print(|out| Ok(writeln!(out, "Request {id} ({reference}) is deleted.")?))
        }
        Command::Expire { days } => {
            let count = open()?.expire(days)?;
            print(|out| Ok(writeln!(out, "Requests deleted: {count}.")?))
        }
        Command::Backup { file } => {
            open()?.backup(&file)?;
            let place = file.display();
            print(|out| Ok(writeln!(out, "Copied to {place}, and the copy is sound.")?))
        }
        Command::Check => {
            open()?.check()?;
            print(|out| Ok(writeln!(out, "The database is sound.")?))
        }
        Command::Export => print(|out| export::write(out, &open()?.list(false)?)),
    }
}

/// Prints to standard output. A reader that has enough, such as `head`, is no error.
fn print(
    write: impl FnOnce(&mut dyn Write) -> Result<(), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let mut text = Vec::new();
    write(&mut text)?;
    let mut out = io::stdout().lock();
    match out.write_all(&text).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
