//! The words that belong to each end, from the content.

use crate::comparison::content;
use crate::faults_table::{End, Wait};
use anyhow::Result;
use content::consultation::Form;

/// The words of the form, as the site has them.
pub fn words() -> Result<Form> {
    Ok(content()?.consultation.form.clone())
}

/// Panel, heading, sentence and time to wait of an end.
pub fn sentences(end: End, by_id: bool, words: &Form) -> [String; 4] {
    let none = String::new;
    let failed = |heading: &str, sentence: String, wait: String| {
        ["form-failed".to_owned(), heading.to_owned(), sentence, wait]
    };
    let again = if by_id {
        &words.again_once
    } else {
        &words.again_twice
    };
    match end {
        End::Sent => [
            "form-sent".to_owned(),
            words.sent_heading.to_string(),
            none(),
            none(),
        ],
        End::Refused => failed(&words.refused_heading, words.refused.to_string(), none()),
        End::Busy(wait) => {
            let wait = match wait {
                Wait::Unsaid => none(),
                Wait::Seconds(n) => words.busy_seconds.replace("{n}", &n.to_string()),
                Wait::Minutes(n) => words.busy_minutes.replace("{n}", &n.to_string()),
            };
            failed(&words.busy_heading, words.busy.to_string(), wait)
        }
        End::Doubt(why) => {
            let unknown = &words.unknown;
            let what = match why {
                "timeout" => &unknown.timeout,
                "network" => &unknown.network,
                "server" => &unknown.server,
                "unreadable" => &unknown.unreadable,
                "canceled" => &unknown.canceled,
                other => other,
            };
            failed(&words.failed_heading, format!("{what} {again}"), none())
        }
        End::Earlier(n) => failed(
            &words.failed_heading,
            format!("{} {again}", words.unknown.earlier),
            words.busy_minutes.replace("{n}", &n.to_string()),
        ),
    }
}
