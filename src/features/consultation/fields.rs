//! The fields of the form as HTML, at build: what is chosen and typed is read from the page, and what changes
//! is found by its id (`follow.rs`).

use super::frame::{describes, group, single};
use super::ids::{SUGGESTION, control_id, link_id};
use super::props::Variant;
use super::unseen::unseen;
use crate::site::render::{Site, html};
use content::consultation::{Choice, PlainField, TimeZone};
use lead::Field;
use leptos::prelude::*;

/// A link to each field, hidden and empty, for the summary of mistakes.
pub fn links() -> String {
    let links = Field::all().iter().filter(|field| field.is_asked());
    let links = links.map(|&field| {
        let id = link_id(field);
        let href = format!("#{}", control_id(field));
        let item = format!("{id}-item");
        view! { <li id=item hidden><a id=id href=href></a></li> }
    });
    let links = links.collect_view();
    html(move || links)
}

/// How the fields are asked for.
pub struct Fields<'a> {
    site: &'a Site,
    /// What reads otherwise when asking for someone else.
    pub variants: Vec<Variant>,
}

impl<'a> Fields<'a> {
    /// None asked for yet.
    pub fn new(site: &'a Site) -> Self {
        Self {
            site,
            variants: Vec::new(),
        }
    }

    /// All of them, first what the clinic needs, then what has a safe default, then the controls that nobody sees.
    pub fn html(&mut self) -> String {
        let content = &self.site.content.consultation;
        let (form, words) = (&content.form, &content.fields);
        let optional = |label: &str| format!("{label} {}", form.optional_mark);
        let later = [
            self.radios(Field::BestTime, &words.best_time, "any", false),
            self.zones(&words.time_zone, &optional(&words.time_zone.label)),
            self.radios(Field::LeaveMessage, &words.leave_message, "no", false),
        ]
        .concat();
        let summary = form.later.clone();
        [
            self.radios(Field::AskingFor, &words.asking_for, "self", false),
            self.text(Field::Name, &words.name, "text", "name"),
            self.text(Field::Email, &words.email, "email", "email"),
            self.text(Field::Phone, &words.phone, "tel", "tel"),
            self.radios(Field::ContactBy, &words.contact_by, "", true),
            self.tick(Field::Consent, &words.consent, &form.consent_text, true),
            // Who asks for a call or for email need not tick it, and the browser cannot tell them apart.
            self.tick(
                Field::TextConsent,
                &words.text_consent,
                &form.text_consent_text,
                false,
            ),
            html(move || {
                view! {
                    <details class="form__later">
                        <summary>{summary}</summary>
                        <div class="form__fields" inner_html=later></div>
                    </details>
                }
            }),
            unseen(self.site),
        ]
        .concat()
    }

    /// The name that the service has for a field.
    fn post_as(&self, field: Field) -> Option<String> {
        Some(self.site.content.service.name(field).to_owned()).filter(|name| !name.is_empty())
    }

    fn variant(&mut self, id: String, attribute: &str, own: &str, other: Option<&str>) {
        if let Some(other) = other {
            self.variants.push(Variant {
                id,
                attribute: attribute.to_owned(),
                own: own.to_owned(),
                other: other.to_owned(),
            });
        }
    }

    /// Label, hint and the place of the error, and what else reads otherwise for someone else.
    fn head(&mut self, field: Field, words: &PlainField) -> [String; 2] {
        let name = field.as_str();
        let hint = words.hint.clone().unwrap_or_default();
        let other = words.label_other.as_deref();
        self.variant(format!("{name}-label"), "", &words.label, other);
        let other = words.hint_other.as_deref();
        self.variant(format!("{name}-hint"), "", &hint, other);
        [words.label.clone(), hint]
    }

    /// One line of text. Who asks for someone else may sit at that person's device, whose browser knows
    /// that person's details: a section of its own keeps it from filling those in.
    fn text(
        &mut self,
        field: Field,
        words: &PlainField,
        kind: &'static str,
        purpose: &'static str,
    ) -> String {
        let [label, hint] = self.head(field, words);
        let other = format!("section-asking {purpose}");
        self.variant(control_id(field), "autocomplete", purpose, Some(&other));
        let (name, id) = (self.post_as(field), control_id(field));
        let required = field == Field::Name;
        let described = describes(field, &hint);
        let control = html(move || {
            view! {
                <input
                    class="field__input"
                    id=id
                    name=name
                    type=kind
                    autocomplete=purpose
                    required=required
                    aria-describedby=described
                />
            }
        });
        let suggestion = (field == Field::Email).then(|| html(suggestion));
        let control = control + &suggestion.unwrap_or_default();
        single(field, label, hint, control)
    }

    /// The time zones to choose from, and first that one is not sure.
    fn zones(&self, words: &TimeZone, label: &str) -> String {
        let field = Field::TimeZone;
        let zones = words
            .zones
            .iter()
            .map(|zone| (zone.id.clone(), zone.label.clone()));
        let all = std::iter::once((String::new(), words.unsure.clone())).chain(zones);
        let options = all.map(|(value, label)| view! { <option value=value>{label}</option> });
        let options = options.collect_view();
        let (name, id) = (self.post_as(field), control_id(field));
        let hint = words.hint.clone().unwrap_or_default();
        let described = describes(field, &hint);
        let control = html(move || {
            view! {
                <select class="field__input" id=id name=name aria-describedby=described>{options}</select>
            }
        });
        single(field, label.to_owned(), hint, control)
    }

    /// Round buttons, one of which may be `initial`.
    fn radios(
        &self,
        field: Field,
        choice: &Choice,
        initial: &'static str,
        required: bool,
    ) -> String {
        // Without a name the buttons would be no group.
        let name = self.post_as(field);
        let name = name.unwrap_or_else(|| field.as_str().to_owned());
        let choices = field.choices().iter().enumerate().map(|(place, key)| {
            let id = match place {
                0 => control_id(field),
                _ => format!("{}-{key}", control_id(field)),
            };
            let label = choice.options.get(*key).cloned().unwrap_or_default();
            let checked = *key == initial;
            view! {
                <div class="choice">
                    <input class="choice__input" id=id.clone() name=name.clone() type="radio" value=*key checked=checked required=required/>
                    <label class="choice__label" for=id>{label}</label>
                </div>
            }
        });
        let choices = choices.collect_view();
        let hint = choice.hint.clone().unwrap_or_default();
        group(
            field,
            "radio",
            choice.label.clone(),
            hint,
            html(move || choices),
        )
    }

    /// One box to tick.
    fn tick(&mut self, field: Field, words: &PlainField, beside: &str, required: bool) -> String {
        let [label, hint] = self.head(field, words);
        let (name, id, beside) = (self.post_as(field), control_id(field), beside.to_owned());
        let choice = html(move || {
            view! {
                <div class="choice">
                    <input class="choice__input" id=id.clone() name=name type="checkbox" value="yes" required=required/>
                    <label class="choice__label" for=id>{beside}</label>
                </div>
            }
        });
        group(field, "checkbox", label, hint, choice)
    }
}

/// The button that takes the email address that was perhaps meant; hidden and empty.
fn suggestion() -> impl IntoView {
    view! {
        <p class="field__suggestion" role="status">
            <button class="link" type="button" id=SUGGESTION hidden></button>
        </p>
    }
}
