//! Where the form stands.

use super::ids::ENDS;
use super::props::ConsultationProps;
use crate::island::word;
use delivery::{Doubt, Status};
use lead::{Field, Problem};
use leptos::prelude::*;

/// The end among [`ENDS`] that was reached.
pub fn end_of(status: &Status) -> Option<&'static str> {
    Some(match status {
        Status::Unknown(Doubt::Timeout) => ENDS[0],
        Status::Unknown(Doubt::Network) => ENDS[1],
        Status::Unknown(Doubt::Offline) => ENDS[2],
        Status::Unknown(Doubt::Server) => ENDS[3],
        Status::Unknown(Doubt::Unreadable) => ENDS[4],
        Status::Unknown(Doubt::Canceled) => ENDS[5],
        Status::Unknown(Doubt::Earlier) => ENDS[6],
        Status::Refused => ENDS[7],
        Status::Busy => ENDS[8],
        Status::NotSent => ENDS[9],
        _ => return None,
    })
}

/// The signals that the parts of the form share.
#[derive(Clone, Copy)]
pub struct FormState {
    /// How the sending goes.
    pub status: RwSignal<Status>,
    /// What the visitor can quote; empty for nothing.
    pub reference: RwSignal<String>,
    /// How long to wait before sending again; empty when nobody said it.
    pub wait: RwSignal<String>,
    /// A sentence per field, in the order of the form.
    pub errors: RwSignal<Vec<(Field, String)>>,
    /// The email address that was perhaps meant; empty for none.
    pub suggestion: RwSignal<String>,
    /// Whether the visitor asks for someone else.
    pub for_other: RwSignal<bool>,
}

impl FormState {
    /// A form that was just opened.
    pub fn new() -> Self {
        Self {
            status: RwSignal::new(Status::Idle),
            reference: RwSignal::new(String::new()),
            wait: RwSignal::new(String::new()),
            errors: RwSignal::new(Vec::new()),
            suggestion: RwSignal::new(String::new()),
            for_other: RwSignal::new(false),
        }
    }

    /// Whether the request arrived.
    pub fn sent(self) -> bool {
        self.status
            .with(|status| matches!(status, Status::Accepted { .. }))
    }

    /// Whether the request arrived, and something was typed meanwhile that did not.
    pub fn edited(self) -> bool {
        self.status
            .with(|status| matches!(status, Status::Accepted { edited: true, .. }))
    }

    /// The sentence at a field; empty when nothing is wrong there.
    pub fn error(self, field: Field) -> String {
        self.errors.with(|errors| {
            let found = errors.iter().find(|(at, _)| *at == field);
            found.map(|(_, words)| words.clone()).unwrap_or_default()
        })
    }
}

/// A sentence for each field with a mistake, whether the page or the endpoint found it.
pub fn sentences(status: &Status, words: &ConsultationProps) -> Vec<(Field, String)> {
    let sentence = |problem: &Problem| word(&words.errors, problem.code());
    match status {
        Status::Mistakes { problems } => problems
            .iter()
            .map(|(field, problem)| (*field, sentence(problem)))
            .collect(),
        Status::Rejected { errors, .. } => errors
            .iter()
            .map(|error| {
                let words = match &error.problem {
                    Some(problem) => sentence(problem),
                    None if error.message.is_empty() => words.word("rejected_field"),
                    None => error.message.clone(),
                };
                (error.field, words)
            })
            .collect(),
        _ => Vec::new(),
    }
}
