//! Where the form stands.

use crate::features::consultation::props::FormWords;
use delivery::{Doubt, FieldError, Status};
use lead::{Field, Problem};
use leptos::prelude::*;

/// The ends that are told in a panel above the form, by their names in the content.
pub const ENDS: [&str; 10] = [
    "timeout",
    "network",
    "offline",
    "server",
    "unreadable",
    "canceled",
    "earlier",
    "refused",
    "busy",
    "not_sent",
];

/// The place of an end among [`ENDS`].
pub fn end_of(told: &Status) -> Option<usize> {
    Some(match told {
        Status::Unknown(Doubt::Timeout) => 0,
        Status::Unknown(Doubt::Network) => 1,
        Status::Unknown(Doubt::Offline) => 2,
        Status::Unknown(Doubt::Server) => 3,
        Status::Unknown(Doubt::Unreadable) => 4,
        Status::Unknown(Doubt::Canceled) => 5,
        Status::Unknown(Doubt::Earlier) => 6,
        Status::Refused => 7,
        Status::Busy => 8,
        Status::NotSent => 9,
        _ => return None,
    })
}

/// The signals that the parts of the form share.
#[derive(Clone, Copy)]
pub struct FormState {
    /// What the visitor is told of the sending.
    pub told: RwSignal<Status>,
    /// What the visitor can quote; empty for nothing.
    pub reference: RwSignal<String>,
    /// How long to wait before sending again; empty when nobody said it.
    pub wait: RwSignal<String>,
    /// A sentence per field, in the order of the form.
    pub errors: RwSignal<Vec<(Field, String)>>,
    /// Whether the visitor asks for someone else.
    pub for_other: RwSignal<bool>,
}

impl FormState {
    /// A form that was just opened.
    pub fn new() -> Self {
        Self {
            told: RwSignal::new(Status::Idle),
            reference: RwSignal::new(String::new()),
            wait: RwSignal::new(String::new()),
            errors: RwSignal::new(Vec::new()),
            for_other: RwSignal::new(false),
        }
    }

    /// Whether the request arrived.
    pub fn sent(self) -> bool {
        self.told
            .with(|told| matches!(told, Status::Accepted { .. }))
    }

    /// Whether the request arrived, and something was typed meanwhile that did not.
    pub fn edited(self) -> bool {
        self.told
            .with(|told| matches!(told, Status::Accepted { edited: true, .. }))
    }

    /// The sentence at a field, if something is wrong there.
    pub fn error(self, field: Field) -> Option<String> {
        self.errors.with(|errors| {
            errors
                .iter()
                .find(|(at, _)| *at == field)
                .map(|(_, words)| words.clone())
        })
    }
}

impl Default for FormState {
    fn default() -> Self {
        Self::new()
    }
}

/// The sentences for problems that the page found.
pub fn sentences(problems: &[(Field, Problem)], words: &FormWords) -> Vec<(Field, String)> {
    problems
        .iter()
        .map(|&(field, problem)| (field, sentence(problem, words)))
        .collect()
}

fn sentence(problem: Problem, words: &FormWords) -> String {
    let found = words.errors.iter().find(|(code, _)| code == problem.code());
    found.map(|(_, words)| words.clone()).unwrap_or_default()
}

/// The sentences for what the endpoint objects to: the site's own, or else the endpoint's.
pub fn rejections(errors: &[FieldError], words: &FormWords) -> Vec<(Field, String)> {
    let sentence = |error: &FieldError| match error.problem {
        Some(problem) => sentence(problem, words),
        None if error.message.is_empty() => words.rejected_field.clone(),
        None => error.message.clone(),
    };
    errors
        .iter()
        .map(|error| (error.field, sentence(error)))
        .collect()
}

/// The id of a field's first control: what error links lead to.
pub fn control_id(field: Field) -> String {
    format!("field-{}", field.as_str())
}
