//! What all fields of the form have in common.

use super::failure::Refusal;
use super::html::{Text, attribute};
use crate::words::{FieldWords, words};
use lead::{Field, Lead, Problem};
use std::fmt::{self, Display, Formatter};

/// One field with its words, what was typed into it, and what is wrong with it.
pub(super) struct Asked<'a> {
    pub field: Field,
    pub words: &'static FieldWords,
    lead: &'a Lead,
    pub problem: Option<Problem>,
}

impl<'a> Asked<'a> {
    pub fn new(field: Field, refusal: &'a Refusal) -> Self {
        let found = refusal.failure.problems().iter().find(|p| p.0 == field);
        Self {
            field,
            words: words().field(field),
            lead: &refusal.typed.lead,
            problem: found.map(|p| p.1),
        }
    }

    pub fn typed(&self) -> &'a str {
        self.lead.get(self.field)
    }

    /// Those who ask for someone else are asked for their own name in other words.
    pub fn label(&self) -> Text<'static> {
        let other = self.lead.asking_for == "other" && !self.words.label_other.is_empty();
        Text(if other {
            &self.words.label_other
        } else {
            &self.words.label
        })
    }

    fn hint_text(&self) -> &'static str {
        let other = self.lead.asking_for == "other" && !self.words.hint_other.is_empty();
        if other {
            &self.words.hint_other
        } else {
            &self.words.hint
        }
    }

    /// The hint and the problem, to which [`Asked::described_by`] refers.
    pub fn notes(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let id = self.field.as_str();
        if !self.hint_text().is_empty() {
            writeln!(f, "<p id=\"{id}-hint\">{}</p>", Text(self.hint_text()))?;
        }
        match self.problem {
            Some(problem) => {
                writeln!(
                    f,
                    "<p id=\"{id}-error\"><strong>{}</strong></p>",
                    Text(words().sentence(problem))
                )
            }
            None => Ok(()),
        }
    }

    /// The attributes that tie a field to its notes.
    pub fn described_by(&self) -> String {
        let id = self.field.as_str();
        match (self.hint_text().is_empty(), self.problem.is_some()) {
            (true, false) => String::new(),
            (false, false) => format!(" aria-describedby=\"{id}-hint\""),
            (true, true) => format!(" aria-describedby=\"{id}-error\""),
            (false, true) => format!(" aria-describedby=\"{id}-hint {id}-error\""),
        }
    }

    pub fn invalid(&self) -> impl Display + use<> {
        attribute("aria-invalid=\"true\"", self.problem.is_some())
    }
}
