//! What staff are told: a reference and how many requests wait, and nothing of who asks.

use crate::settings::{Mail, Notify};
use crate::store::News;
use crate::words::words;

/// A program to run, and what it gets to read.
pub(super) struct Message {
    /// The program and its arguments.
    pub argv: Vec<String>,
    /// For its standard input.
    pub input: String,
}

impl Message {
    /// The message as the settings want it; nothing if they want none.
    pub fn new(how: &Notify, news: &News) -> Option<Message> {
        if let Some(command) = &how.command {
            return Some(Message {
                argv: command.iter().map(|word| filled(word, news)).collect(),
                input: String::new(),
            });
        }
        how.mail.as_ref().map(|mail| Message {
            argv: mail.program.clone(),
            input: letter(mail, news),
        })
    }
}

/// The mail with its head. Addresses are plain ASCII without line breaks, by the settings' checks.
fn letter(mail: &Mail, news: &News) -> String {
    let said = &words().inbox;
    let subject: String = filled(&said.notice_subject, news)
        .chars()
        .filter(|c| !c.is_control())
        .collect();
    format!(
        "From: {}\nTo: {}\nSubject: {subject}\nAuto-Submitted: auto-generated\nMIME-Version: 1.0\n\
         Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{}\n",
        mail.from,
        mail.to.join(", "),
        filled(&said.notice_body, news),
    )
}

fn filled(text: &str, news: &News) -> String {
    text.replace("{reference}", &news.reference)
        .replace("{new}", &news.fresh.to_string())
        .replace("{waiting}", &news.waiting.to_string())
}
