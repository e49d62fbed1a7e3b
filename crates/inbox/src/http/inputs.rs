//! The inputs of the form, each with its label, hint, problem and what was typed.

use super::failure::Refusal;
use crate::words::{FieldWords, words};
use html_escape::encode_quoted_attribute as escape;
use lead::{Field, Lead, Problem, consent_version};

/// One field with its words, what was typed into it, and what is wrong with it.
pub(super) struct Input<'a> {
    field: Field,
    words: &'static FieldWords,
    lead: &'a Lead,
    problem: Option<Problem>,
}

impl<'a> Input<'a> {
    pub fn new(field: Field, refusal: &'a Refusal) -> Self {
        let found = refusal.failure.problems().iter().find(|p| p.0 == field);
        Self {
            field,
            words: words().field(field),
            lead: &refusal.typed.lead,
            problem: found.map(|p| p.1),
        }
    }

    /// A line to type in.
    pub fn line(&self) -> String {
        let id = self.field.as_str();
        let (kind, autocomplete) = match self.field {
            Field::Email => ("email", "email"),
            Field::Phone => ("tel", "tel"),
            _ => ("text", "name"),
        };
        let (value, state) = (escape(self.typed()), self.state());
        self.labelled(&format!(
            "<input id=\"{id}\" name=\"{id}\" type=\"{kind}\" autocomplete=\"{autocomplete}\" \
             value=\"{value}\"{state}>"
        ))
    }

    /// A choice of a few.
    pub fn choices(&self) -> String {
        let name = self.field.as_str();
        // What an empty answer stands for.
        let chosen = match (self.typed(), self.field) {
            ("", Field::BestTime) => "any",
            ("", Field::LeaveMessage) => "no",
            ("", Field::AskingFor) => "self",
            (typed, _) => typed,
        };
        let choice = |(index, &choice): (usize, &&str)| {
            // The summary leads to the first choice, which has the bare name.
            let id = match index {
                0 => name.to_owned(),
                _ => format!("{name}-{choice}"),
            };
            let checked = if chosen == choice { " checked" } else { "" };
            let label = escape(self.words.option(choice));
            format!(
                "<div><input id=\"{id}\" name=\"{name}\" type=\"radio\" value=\"{choice}\"{checked}> \
                 <label for=\"{id}\">{label}</label></div>\n"
            )
        };
        let choices: String = self
            .field
            .choices()
            .iter()
            .enumerate()
            .map(choice)
            .collect();
        self.grouped(&self.described_by(), &choices)
    }

    /// The list of time zones.
    pub fn zones(&self) -> String {
        let (id, state, typed) = (self.field.as_str(), self.state(), self.typed());
        let listed = self.words.zones.iter();
        let listed = listed.map(|zone| (zone.id.as_str(), zone.label.as_str()));
        let mut zones: Vec<(&str, &str)> = [("", self.words.unsure.as_str())].into();
        zones.extend(listed);
        // A zone that the browser found by itself need not be on our list.
        if zones.iter().all(|zone| zone.0 != typed) {
            zones.push((typed, typed));
        }
        let option = |&(value, label): &(&str, &str)| {
            let selected = if value == typed { " selected" } else { "" };
            let (value, label) = (escape(value), escape(label));
            format!("<option value=\"{value}\"{selected}>{label}</option>\n")
        };
        let options: String = zones.iter().map(option).collect();
        self.labelled(&format!(
            "<select id=\"{id}\" name=\"{id}\"{state}>\n{options}</select>"
        ))
    }

    /// The box to tick, with its words, which are sent along in a field, and their version in another: the words that
    /// came with a box that was ticked, as to these the person agreed, in whatever edition of the page; else `today`.
    pub fn tick(&self, today: &'static str, [text_field, version_field]: [Field; 2]) -> String {
        let (text, version) = match self.lead.get(text_field) {
            "" => (today, consent_version(today)),
            posted => (posted, self.lead.get(version_field).to_owned()),
        };
        let (id, state, label) = (self.field.as_str(), self.state(), escape(text));
        let checked = if self.typed() == "yes" {
            " checked"
        } else {
            ""
        };
        let tick = format!(
            "<input id=\"{id}\" name=\"{id}\" type=\"checkbox\" value=\"yes\"{checked}{state}> \
             <label for=\"{id}\">{label}</label>\n"
        );
        self.grouped("", &tick)
            + &hidden(text_field.as_str(), text)
            + &hidden(version_field.as_str(), &version)
    }

    /// What is sent along unseen.
    pub fn hidden(&self) -> String {
        // One that is refused is left out: nobody could mend what they cannot see.
        match self.typed().is_empty() || self.problem.is_some() {
            true => String::new(),
            false => hidden(self.field.as_str(), self.typed()),
        }
    }

    fn typed(&self) -> &'a str {
        self.lead.get(self.field)
    }

    /// `plain`, or `other` for those who ask for someone else, where there are other words for them.
    fn text(&self, plain: &'static str, other: &'static str) -> &'static str {
        match self.lead.asking_for == "other" && !other.is_empty() {
            true => other,
            false => plain,
        }
    }

    fn hint(&self) -> &'static str {
        self.text(&self.words.hint, &self.words.hint_other)
    }

    /// One control below its label.
    fn labelled(&self, control: &str) -> String {
        let (id, label, notes) = (self.field.as_str(), self.label(), self.notes());
        format!("<div>\n<label for=\"{id}\">{label}</label>\n{notes}{control}\n</div>\n")
    }

    /// Controls that have labels of their own, below a heading.
    fn grouped(&self, attributes: &str, controls: &str) -> String {
        let (label, notes) = (self.label(), self.notes());
        format!("<fieldset{attributes}>\n<legend>{label}</legend>\n{notes}{controls}</fieldset>\n")
    }

    fn label(&self) -> String {
        let label = self.text(&self.words.label, &self.words.label_other);
        escape(label).into_owned()
    }

    /// The hint and the problem, to which [`Input::described_by`] refers.
    fn notes(&self) -> String {
        let id = self.field.as_str();
        let hint = match self.hint() {
            "" => String::new(),
            hint => format!("<p id=\"{id}-hint\">{}</p>\n", escape(hint)),
        };
        let problem = self.problem.map(|problem| {
            let sentence = escape(words().sentence(problem));
            format!("<p id=\"{id}-error\"><strong>{sentence}</strong></p>\n")
        });
        hint + &problem.unwrap_or_default()
    }

    /// The attribute that ties a control to its notes.
    fn described_by(&self) -> String {
        let id = self.field.as_str();
        match (self.hint().is_empty(), self.problem.is_some()) {
            (true, false) => String::new(),
            (false, false) => format!(" aria-describedby=\"{id}-hint\""),
            (true, true) => format!(" aria-describedby=\"{id}-error\""),
            (false, true) => format!(" aria-describedby=\"{id}-hint {id}-error\""),
        }
    }

    /// The attributes of a control that says by itself whether it is invalid.
    fn state(&self) -> String {
        let invalid = self.problem.map_or("", |_| " aria-invalid=\"true\"");
        self.described_by() + invalid
    }
}

/// A value that is sent along unseen.
pub(super) fn hidden(name: &str, value: &str) -> String {
    let value = escape(value);
    format!("<input name=\"{name}\" type=\"hidden\" value=\"{value}\">\n")
}
