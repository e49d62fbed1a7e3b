//! The site's own words for the form, so that a person reads the same ones on every path.

use lead::{Field, Problem};
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    // The file is part of the program, and a test reads it: this fails in the workshop or never.
    toml::from_str(include_str!(concat!(env!("OUT_DIR"), "/words.toml")))
        .expect("consultation.toml is not as the inbox needs it")
});

/// The words of the form; keys that the inbox has no use for are ignored.
#[derive(Deserialize)]
pub(crate) struct Words {
    pub form: FormWords,
    pub inbox: InboxWords,
    fields: HashMap<String, FieldWords>,
    errors: HashMap<String, String>,
}

#[derive(Deserialize)]
pub(crate) struct FormWords {
    pub submit: String,
    pub error_summary_heading: String,
    pub consent_text: String,
    pub text_consent_text: String,
    pub crisis_line: String,
    pub error_title_prefix: String,
}

/// What happened to a request that was not taken, and the way back to the form.
#[derive(Deserialize)]
pub(crate) struct InboxWords {
    pub not_a_post: String,
    pub too_slow: String,
    pub too_large: String,
    pub unreadable: String,
    pub unfit: String,
    pub not_kept: String,
    pub still_running: String,
    pub other_words: String,
    pub too_many: String,
    pub back: String,
    pub notice_subject: String,
    pub notice_body: String,
}

/// The words of one field. What a field does not have is empty.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct FieldWords {
    pub label: String,
    pub hint: String,
    pub label_other: String,
    pub hint_other: String,
    pub unsure: String,
    pub zones: Vec<Zone>,
    options: HashMap<String, String>,
}

/// One time zone to choose from.
#[derive(Deserialize)]
pub(crate) struct Zone {
    pub id: String,
    pub label: String,
}

impl Words {
    /// The words of `field`, if the file has any.
    pub fn field(&self, field: Field) -> &FieldWords {
        static NONE: LazyLock<FieldWords> = LazyLock::new(FieldWords::default);
        self.fields.get(field.as_str()).unwrap_or(&NONE)
    }

    /// The sentence for `problem`; its bare code where the file has none.
    pub fn sentence(&self, problem: Problem) -> &str {
        let code = problem.code();
        self.errors.get(code).map_or(code, String::as_str)
    }
}

impl FieldWords {
    /// What to call `choice`; the choice itself where the file has no words for it.
    pub fn option<'a>(&'a self, choice: &'a str) -> &'a str {
        self.options.get(choice).map_or(choice, String::as_str)
    }
}

/// The words, read once.
pub(crate) fn words() -> &'static Words {
    &WORDS
}

#[cfg(test)]
mod tests {
    use super::words;
    use lead::{Field, Lead, Problem};

    #[test]
    fn the_file_has_a_sentence_for_every_problem_and_a_word_for_every_choice() {
        for &problem in Problem::all() {
            assert_ne!(words().sentence(problem), problem.code());
        }
        for &field in Field::all().iter().filter(|f| f.is_asked()) {
            let words = words().field(field);
            assert!(!words.label.is_empty(), "{field:?}");
            for choice in field.choices().iter().filter(|_| field.choices().len() > 1) {
                assert_ne!(words.option(choice), *choice, "{field:?}");
            }
        }
        let zones = &words().field(Field::TimeZone).zones;
        assert!(
            zones
                .iter()
                .all(|z| !z.label.is_empty() && z.id.contains('/'))
                && !zones.is_empty()
        );
        assert!(words().form.crisis_line.contains("988"));
    }

    #[test]
    fn the_words_of_the_boxes_are_kept_whole() {
        for own in [&words().form.consent_text, &words().form.text_consent_text] {
            assert!(
                own.len() <= 1000,
                "only its first 1000 bytes would be kept: {own}"
            );
            let mut lead = Lead::default();
            lead.name.clone_from(own);
            let tidied = lead.normalised().name;
            assert_eq!(tidied, *own, "tidied, it would differ from its version");
        }
    }
}
