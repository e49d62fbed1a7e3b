//! The kinds of fields that the form has.

use super::asked::Asked;
use super::html::{Text, attribute};
use super::terms::Terms;
use lead::Field;
use std::fmt::{self, Formatter};

impl<'a> Asked<'a> {
    /// A line to type in.
    pub fn line(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let id = self.field.as_str();
        let (kind, autocomplete) = match self.field {
            Field::Email => ("email", "email"),
            Field::Phone => ("tel", "tel"),
            _ => ("text", "name"),
        };
        writeln!(f, "<div>\n<label for=\"{id}\">{}</label>", self.label())?;
        self.notes(f)?;
        writeln!(
            f,
            "<input id=\"{id}\" name=\"{id}\" type=\"{kind}\" autocomplete=\"{autocomplete}\" \
             value=\"{}\"{}{}>\n</div>",
            Text(self.typed()),
            self.described_by(),
            self.invalid(),
        )
    }

    /// A choice of a few.
    pub fn choices(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "<fieldset{}>\n<legend>{}</legend>",
            self.described_by(),
            self.label()
        )?;
        self.notes(f)?;
        let name = self.field.as_str();
        for (index, choice) in self.field.choices().iter().enumerate() {
            // The summary leads to the first choice, which has the bare name.
            let id = if index == 0 {
                name.to_owned()
            } else {
                format!("{name}-{choice}")
            };
            let chosen = attribute("checked", self.chosen() == *choice);
            let label = Text(self.words.option(choice));
            writeln!(
                f,
                "<div><input id=\"{id}\" name=\"{name}\" type=\"radio\" value=\"{choice}\"{chosen}> \
                 <label for=\"{id}\">{label}</label></div>"
            )?;
        }
        f.write_str("</fieldset>\n")
    }

    /// What was chosen, or what an empty answer stands for.
    fn chosen(&self) -> &'a str {
        match (self.typed(), self.field) {
            ("", Field::BestTime) => "any",
            ("", Field::LeaveMessage) => "no",
            ("", Field::AskingFor) => "self",
            (typed, _) => typed,
        }
    }

    /// The list of time zones.
    pub fn zones(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let id = self.field.as_str();
        let option = |f: &mut Formatter<'_>, value: &str, label: &str| {
            let chosen = attribute("selected", value == self.typed());
            writeln!(
                f,
                "<option value=\"{}\"{chosen}>{}</option>",
                Text(value),
                Text(label)
            )
        };
        writeln!(f, "<div>\n<label for=\"{id}\">{}</label>", self.label())?;
        self.notes(f)?;
        writeln!(
            f,
            "<select id=\"{id}\" name=\"{id}\"{}{}>",
            self.described_by(),
            self.invalid()
        )?;
        option(f, "", &self.words.unsure)?;
        for zone in &self.words.zones {
            option(f, &zone.id, &zone.label)?;
        }
        // A zone that the browser found by itself need not be on our list.
        let known =
            self.typed().is_empty() || self.words.zones.iter().any(|zone| zone.id == self.typed());
        if !known {
            option(f, self.typed(), self.typed())?;
        }
        f.write_str("</select>\n</div>\n")
    }

    /// The box to tick, with its words, which are sent along.
    pub fn tick(&self, f: &mut Formatter<'_>, terms: &Terms<'_>) -> fmt::Result {
        let id = self.field.as_str();
        writeln!(f, "<fieldset>\n<legend>{}</legend>", self.label())?;
        self.notes(f)?;
        writeln!(
            f,
            "<input id=\"{id}\" name=\"{id}\" type=\"checkbox\" value=\"yes\"{}{}{}> \
             <label for=\"{id}\">{}</label>\n</fieldset>",
            attribute("checked", self.typed() == "yes"),
            self.described_by(),
            self.invalid(),
            Text(terms.text),
        )?;
        hidden(f, terms.text_field, terms.text)?;
        hidden(f, terms.version_field, &terms.version)
    }

    /// What is sent along unseen.
    pub fn hidden(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // One that is refused is left out: nobody could mend what they cannot see.
        if self.typed().is_empty() || self.problem.is_some() {
            return Ok(());
        }
        hidden(f, self.field, self.typed())
    }
}

fn hidden(f: &mut Formatter<'_>, field: Field, value: &str) -> fmt::Result {
    let (name, value) = (field.as_str(), Text(value));
    writeln!(
        f,
        "<input name=\"{name}\" type=\"hidden\" value=\"{value}\">"
    )
}
