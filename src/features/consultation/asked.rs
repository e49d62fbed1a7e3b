//! The fields that people fill in, as the content words them.

use crate::features::consultation::choices::{options, radios, tick};
use crate::features::consultation::props::{Ask, FieldWords};
use crate::site::render::Site;
use content::consultation::{Choice, PlainField};
use lead::Field;

/// All of them, in the order of the form.
pub fn fields(site: &Site) -> Vec<FieldWords> {
    let content = &site.content.consultation;
    let form = &content.form;
    let words = &content.fields;
    let ask = Asking { site };
    let optional = |label: &str| format!("{label} {}", form.optional_mark);
    let mut name = ask.text(Field::Name, &words.name, "text", "name");
    name.required = true;
    let mut zone = FieldWords {
        ask: Some(Ask::Select),
        choices: options(&words.time_zone),
        hint: words.time_zone.hint.clone().unwrap_or_default(),
        ..ask.plain(Field::TimeZone)
    };
    zone.label = optional(&words.time_zone.label);
    vec![
        ask.radio(Field::AskingFor, &words.asking_for, "self", false),
        name,
        ask.text(Field::Email, &words.email, "email", "email"),
        ask.text(Field::Phone, &words.phone, "tel", "tel"),
        ask.radio(Field::ContactBy, &words.contact_by, "", true),
        ask.radio(Field::BestTime, &words.best_time, "any", false),
        zone,
        ask.radio(Field::LeaveMessage, &words.leave_message, "no", false),
        ask.tick(Field::Consent, &words.consent, &form.consent_text, true),
        // Who asks for a call or for email need not tick it, and the browser cannot tell them apart.
        ask.tick(
            Field::TextConsent,
            &words.text_consent,
            &form.text_consent_text,
            false,
        ),
    ]
}

/// How the fields are asked for.
struct Asking<'a> {
    site: &'a Site,
}

impl Asking<'_> {
    fn plain(&self, field: Field) -> FieldWords {
        FieldWords {
            name: field.as_str().to_owned(),
            post_as: Some(self.site.content.service.name(field).to_owned())
                .filter(|name| !name.is_empty()),
            ..FieldWords::default()
        }
    }

    fn worded(&self, field: Field, words: &PlainField) -> FieldWords {
        FieldWords {
            label: words.label.clone(),
            hint: words.hint.clone().unwrap_or_default(),
            label_other: words.label_other.clone().unwrap_or_default(),
            hint_other: words.hint_other.clone().unwrap_or_default(),
            ..self.plain(field)
        }
    }

    /// One line of text. Who asks for someone else may sit at that person's device, whose browser knows
    /// that person's details: a section of its own keeps it from filling those in.
    fn text(&self, field: Field, words: &PlainField, input: &str, purpose: &str) -> FieldWords {
        FieldWords {
            ask: Some(Ask::Text),
            input: input.to_owned(),
            autocomplete: purpose.to_owned(),
            autocomplete_other: format!("section-asking {purpose}"),
            ..self.worded(field, words)
        }
    }

    fn radio(
        &self,
        field: Field,
        choice: &Choice,
        initial: &'static str,
        required: bool,
    ) -> FieldWords {
        let plain = self.plain(field);
        // Without a name the buttons would be no group.
        let name = plain
            .post_as
            .clone()
            .unwrap_or_else(|| field.as_str().to_owned());
        FieldWords {
            ask: Some(Ask::Radio),
            input: "radio".to_owned(),
            label: choice.label.clone(),
            hint: choice.hint.clone().unwrap_or_default(),
            choices: radios(field, &name, choice, initial, required),
            ..plain
        }
    }

    fn tick(&self, field: Field, words: &PlainField, beside: &str, required: bool) -> FieldWords {
        let worded = self.worded(field, words);
        FieldWords {
            ask: Some(Ask::Tick),
            input: "checkbox".to_owned(),
            choices: tick(field, worded.post_as.clone(), beside, required),
            ..worded
        }
    }
}
