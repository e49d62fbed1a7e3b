//! Where the form stands.

use crate::consultation::props::FormWords;
use lead::{Field, Problem};
use leptos::prelude::*;

/// What the visitor sees of the sending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Being filled in.
    #[default]
    Filling,
    /// On its way.
    Sending,
    /// Not known to have arrived.
    Failed,
    /// Stored, with a reference if there is one.
    Sent(Option<String>),
}

/// The signals that the parts of the form share.
#[derive(Clone, Copy)]
pub struct FormState {
    /// What the visitor sees of the sending.
    pub phase: RwSignal<Phase>,
    /// A sentence per field, in the order of the form.
    pub errors: RwSignal<Vec<(Field, String)>>,
    /// Whether the endpoint found them, not the page.
    pub by_endpoint: RwSignal<bool>,
    /// Whether the visitor asks for someone else.
    pub for_other: RwSignal<bool>,
}

impl FormState {
    /// A form that was just opened.
    pub fn new() -> Self {
        Self {
            phase: RwSignal::new(Phase::Filling),
            errors: RwSignal::new(Vec::new()),
            by_endpoint: RwSignal::new(false),
            for_other: RwSignal::new(false),
        }
    }

    /// Whether the request arrived.
    pub fn sent(self) -> bool {
        self.phase.with(|phase| matches!(phase, Phase::Sent(_)))
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
pub fn sentences(problems: Vec<(Field, Problem)>, words: &FormWords) -> Vec<(Field, String)> {
    let sentence = |problem: Problem| {
        let found = words.errors.iter().find(|(code, _)| code == problem.code());
        found.map(|(_, words)| words.clone()).unwrap_or_default()
    };
    problems
        .into_iter()
        .map(|(field, problem)| (field, sentence(problem)))
        .collect()
}

/// The id of a field's first control: what error links lead to.
pub fn control_id(field: Field) -> String {
    format!("field-{}", field.as_str())
}
