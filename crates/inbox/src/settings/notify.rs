//! `[notify]`: how staff are notified.

use serde::Deserialize;
use std::time::Duration;

/// A command or a mail, never both.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NotifySettings {
    /// A program and its arguments, run as they stand, without a shell. In the arguments
    /// `{reference}` is the newest request, `{new}` how many came since the last time, and
    /// `{waiting}` how many are not done.
    pub command: Option<Vec<String>>,
    /// A mail through a program that takes one.
    pub mail: Option<Mail>,
    /// Seconds until the program is stopped and counts as failed.
    pub timeout_seconds: u64,
    /// Seconds until the second try; each further pause is twice the one before, at most 15 minutes.
    pub retry_seconds: u64,
}

/// `[notify.mail]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// Who gets it.
    pub to: Vec<String>,
    /// Whose mail it is.
    pub from: String,
    /// The program that takes the mail, with its head, on its standard input.
    #[serde(default = "sendmail")]
    pub program: Vec<String>,
}

fn sendmail() -> Vec<String> {
    ["/usr/sbin/sendmail", "-i", "-t"].map(str::to_owned).into()
}

impl Default for NotifySettings {
    fn default() -> Self {
        Self {
            command: None,
            mail: None,
            timeout_seconds: 30,
            retry_seconds: 10,
        }
    }
}

impl NotifySettings {
    pub(super) fn check(&self) -> Result<(), String> {
        if self.command.is_some() && self.mail.is_some() {
            return Err("notify: set command or mail, not both".to_owned());
        }
        program("notify.command", self.command.as_ref())?;
        if let Some(mail) = &self.mail {
            program("notify.mail.program", Some(&mail.program))?;
            if mail.to.is_empty() {
                return Err("notify.mail.to needs at least one address".to_owned());
            }
            for address in mail.to.iter().chain([&mail.from]) {
                check_address(address)?;
            }
        }
        Ok(())
    }

    pub(crate) fn timeout(&self) -> Duration {
        Duration::from_secs(self.timeout_seconds)
    }

    pub(crate) fn retry(&self) -> Duration {
        Duration::from_secs(self.retry_seconds)
    }
}

fn program(name: &str, words: Option<&Vec<String>>) -> Result<(), String> {
    match words.map(|words| words.first().map(String::as_str)) {
        Some(None | Some("")) => Err(format!("{name} needs a program, such as \"/usr/bin/tell\"")),
        _ => Ok(()),
    }
}

/// An address stands in the head of a mail: nothing in it may begin another line or address.
fn check_address(address: &str) -> Result<(), String> {
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, ',' | ';' | ':' | '<' | '>' | '"');
    if address.chars().all(plain) && address.contains('@') {
        Ok(())
    } else {
        Err(format!(
            "notify.mail: {address:?} is not a bare address such as \"intake@clinic.example\""
        ))
    }
}

#[cfg(test)]
mod tests {
    use crate::settings::Settings;

    #[test]
    fn one_way_and_addresses_that_cannot_begin_a_line() {
        let mail =
            |to: &str| format!("[notify.mail]\nto = [{to:?}]\nfrom = \"inbox@clinic.example\"\n");
        let good = Settings::parse(&mail("intake@clinic.example")).expect("fine");
        assert_eq!(
            good.notify.mail.expect("mail").program[0],
            "/usr/sbin/sendmail"
        );
        for bad in [
            "",
            "nobody",
            "a@b.example, c@d.example",
            "a@b.example\nBcc: c@d.example",
            "A <a@b.example>",
        ] {
            assert!(Settings::parse(&mail(bad)).is_err(), "{bad}");
        }
        let both = format!(
            "[notify]\ncommand = [\"/bin/true\"]\n{}",
            mail("a@b.example")
        );
        assert!(
            Settings::parse(&both)
                .expect_err("both")
                .contains("not both")
        );
    }
}
