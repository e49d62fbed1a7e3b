//! What a notification says: a reference and how many requests wait, and nothing of who asks.

use crate::settings::{Mail, NotifySettings};
use crate::store::Notice;
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
    pub fn new(settings: &NotifySettings, notice: &Notice) -> Option<Message> {
        if let Some(command) = &settings.command {
            return Some(Message {
                argv: command.iter().map(|word| filled(word, notice)).collect(),
                input: String::new(),
            });
        }
        settings.mail.as_ref().map(|mail| Message {
            argv: mail.program.clone(),
            input: mail_text(mail, notice),
        })
    }
}

/// The mail with its head. Addresses are plain ASCII without line breaks, by the settings' checks.
fn mail_text(mail: &Mail, notice: &Notice) -> String {
    let words = &words().inbox;
    let subject: String = filled(&words.notice_subject, notice)
        .chars()
        .filter(|c| !c.is_control())
        .collect();
    format!(
        "From: {}\nTo: {}\nSubject: {subject}\nAuto-Submitted: auto-generated\nMIME-Version: 1.0\n\
         Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{}\n",
        mail.from,
        mail.to.join(", "),
        filled(&words.notice_body, notice),
    )
}

fn filled(text: &str, notice: &Notice) -> String {
    text.replace("{reference}", &notice.reference)
        .replace("{new}", &notice.new.to_string())
        .replace("{waiting}", &notice.waiting.to_string())
}
