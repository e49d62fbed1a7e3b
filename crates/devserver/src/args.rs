//! The words after `devserver`.

use std::path::PathBuf;

use clap::Parser;

/// Serves a built site and the inbox on this machine.
#[derive(Debug, Parser)]
pub struct Args {
    /// The built site.
    #[arg(long, default_value = "dist")]
    pub dist: PathBuf,
    /// Where the site begins, as it was built.
    #[arg(long, default_value = "/", value_parser = prefix)]
    pub prefix: String,
    /// Port of the site; 0 takes a free one.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Lets the inbox answer on a port of its own too.
    #[arg(long)]
    pub inbox_port: Option<u16>,
    /// Where requests are kept.
    #[arg(long, default_value = "data/inbox.sqlite3")]
    pub database: PathBuf,
    /// Reload pages and show errors as this file says (written by `xtask serve`).
    #[arg(long)]
    pub status: Option<PathBuf>,
    /// End when standard input closes.
    #[arg(long)]
    pub with_parent: bool,
}

impl Args {
    /// Where the inbox sends people: pages of the site, wherever it begins.
    pub fn inbox_config(&self) -> inbox::Config {
        let here = |page| format!("{}{page}", self.prefix);
        inbox::Config {
            thank_you: here("consultation/thank-you/"),
            form_page: here("consultation/"),
        }
    }
}

fn prefix(word: &str) -> Result<String, &'static str> {
    if word.starts_with('/') && word.ends_with('/') {
        Ok(word.to_owned())
    } else {
        Err("it begins and ends with a slash")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inbox_leads_back_into_the_folder() -> Result<(), clap::Error> {
        let args = Args::try_parse_from(["devserver", "--prefix", "/sub/"])?;
        let config = args.inbox_config();
        assert_eq!(config.thank_you, "/sub/consultation/thank-you/");
        assert!(Args::try_parse_from(["devserver", "--prefix", "sub"]).is_err());
        Ok(())
    }
}
