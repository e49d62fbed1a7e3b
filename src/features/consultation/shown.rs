//! The form while its page is shown: what is told goes into its signals, and the focus to where it is told.

use crate::browser::dom;
use crate::features::consultation::props::FormWords;
use crate::features::consultation::state::{FormState, rejections, sentences};
use delivery::{Doubt, Machine, Status};
use lead::Field;
use leptos::prelude::*;
use web_sys::HtmlFormElement;

/// More seconds than this are told as minutes.
const LONGEST_SECONDS: u32 = 90;

/// The form and what its view shares.
#[derive(Clone)]
pub struct Shown {
    /// The form in the document.
    pub form: HtmlFormElement,
    /// Its words.
    pub words: StoredValue<FormWords>,
    /// Its signals.
    pub state: FormState,
}

/// What there is to tell.
pub struct News {
    told: Status,
    reference: String,
    wait: String,
    errors: Vec<(Field, String)>,
}

impl Shown {
    /// What the machine has to tell now, in the form's words.
    pub fn news(&self, machine: &Machine) -> News {
        let told = machine.status().clone();
        let reference = match &told {
            Status::Accepted { reference, .. } => reference.clone(),
            _ if machine.in_doubt() => machine.reference(),
            _ => String::new(),
        };
        let wait = match (&told, machine.asked_to_wait()) {
            (Status::Busy | Status::Unknown(Doubt::Earlier), Some(seconds)) => {
                self.words.with_value(|words| busy(seconds, words))
            }
            _ => String::new(),
        };
        let errors = self.words.with_value(|words| match &told {
            Status::Mistakes { problems } => sentences(problems, words),
            Status::Rejected { errors, .. } => rejections(errors, words),
            _ => Vec::new(),
        });
        News {
            told,
            reference,
            wait,
            errors,
        }
    }

    /// Puts it into the signals.
    pub fn show(&self, news: News) {
        self.state.errors.set(news.errors);
        self.state.reference.set(news.reference);
        self.state.wait.set(news.wait);
        self.state.told.set(news.told);
    }

    /// Leads the focus to the end that was reached, and marks the title while something is wrong.
    pub fn focus(&self, told: &Status) {
        match told {
            Status::Accepted { .. } => dom::focus_soon("form-sent-heading"),
            Status::Mistakes { .. } | Status::Rejected { .. } => {
                self.words
                    .with_value(|words| dom::set_title_prefix(Some(&words.error_title_prefix)));
                dom::focus_soon("error-summary");
            }
            told if told.is_end() => dom::focus_soon("form-failed"),
            _ => {}
        }
    }
}

fn busy(seconds: u32, words: &FormWords) -> String {
    let (template, n) = if seconds <= LONGEST_SECONDS {
        (&words.busy_seconds, seconds.max(2))
    } else {
        (&words.busy_minutes, seconds.div_ceil(60))
    };
    template.replace("{n}", &n.to_string())
}
