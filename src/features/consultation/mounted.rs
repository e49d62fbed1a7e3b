//! The form while its page is shown.

use super::controls;
use super::props::ConsultationProps;
use super::state::{FormState, sentences};
use crate::browser::dom::HtmlFormElement;
use delivery::{Doubt, Machine, Status};
use lead::Field;
use leptos::prelude::*;

/// More seconds than this are said as minutes.
const LONGEST_SECONDS: u32 = 90;

/// The form in the document, and its signals.
#[derive(Clone)]
pub struct Mounted {
    /// Its element.
    pub form: HtmlFormElement,
    /// Its signals.
    pub state: FormState,
}

impl Mounted {
    /// Takes over whom the visitor asks for; whether something is typed that could be lost.
    pub fn look(&self) -> bool {
        let lead = controls::read(&self.form);
        let (for_other, other) = (self.state.for_other, lead.asking_for == "other");
        if for_other.get_untracked() != other {
            for_other.set(other);
        }
        let typed = [&lead.name, &lead.email, &lead.phone];
        typed.iter().any(|text| !text.is_empty())
    }

    /// Empties the form; what was asked about an address that was typed goes too.
    pub fn reset(&self) {
        self.form.reset();
        self.state.suggestion.set(String::new());
    }

    /// Puts it into the signals.
    pub fn show(&self, now: Shown) {
        self.state.errors.set(now.errors);
        self.state.reference.set(now.reference);
        self.state.wait.set(now.wait);
        self.state.status.set(now.status);
    }
}

/// What there is to show of the sending, in the form's words.
pub struct Shown {
    errors: Vec<(Field, String)>,
    reference: String,
    wait: String,
    status: Status,
}

impl Shown {
    /// Where the machine stands now.
    pub fn of(machine: &Machine, words: &ConsultationProps) -> Self {
        let status = machine.status().clone();
        let reference = match &status {
            Status::Accepted { reference, .. } => reference.clone(),
            _ if machine.in_doubt() => machine.reference(),
            _ => String::new(),
        };
        let wait = match (&status, machine.asked_to_wait()) {
            (Status::Busy | Status::Unknown(Doubt::Earlier), Some(seconds)) => {
                wait_words(seconds, words)
            }
            _ => String::new(),
        };
        Self {
            errors: sentences(&status, words),
            reference,
            wait,
            status,
        }
    }
}

fn wait_words(seconds: u32, words: &ConsultationProps) -> String {
    let (template, n) = if seconds <= LONGEST_SECONDS {
        ("busy_seconds", seconds.max(2))
    } else {
        ("busy_minutes", seconds.div_ceil(60))
    };
    words.word(template).replace("{n}", &n.to_string())
}
