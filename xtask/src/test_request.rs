//! `xtask test-request`: it needs the content and a client for https, so the crate `test-request` does the
//! work and this only starts it; xtask itself stays quick to build.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::process::cargo;

/// What the caller wants; without anything the request is only shown.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Really send.
    pub send: bool,
    /// The email address in the request.
    pub email: Option<String>,
    /// Where the site stands.
    pub site: Option<String>,
}

/// Starts the crate `test-request`.
///
/// # Errors
/// It failed, or a visitor would not read that the request was sent.
pub fn run(options: &Options) -> Result<()> {
    let status = command(options)
        .stdin(Stdio::null())
        .status()
        .context("cannot start cargo")?;
    if !status.success() {
        bail!("the request did not get through, see above");
    }
    Ok(())
}

fn command(options: &Options) -> Command {
    let mut command = cargo(&["run", "-q", "-p", "test-request", "--"]);
    if options.send {
        command.arg("--send");
    }
    for (name, value) in [("--email", &options.email), ("--site", &options.site)] {
        if let Some(value) = value {
            command.args([name, value]);
        }
    }
    command
}

#[cfg(test)]
mod tests {
    use super::{Options, command};

    #[test]
    fn nothing_is_sent_unless_it_is_said() {
        let given = |options: &Options| {
            let args: Vec<_> = command(options)
                .get_args()
                .map(|arg| arg.to_string_lossy().into_owned())
                .collect();
            args.join(" ")
        };
        let mut options = Options {
            email: Some("a@b.example".to_owned()),
            ..Options::default()
        };
        let shown = given(&options);
        assert!(shown.ends_with("-- --email a@b.example"), "{shown}");
        options.send = true;
        assert!(given(&options).contains(" --send "));
    }
}
