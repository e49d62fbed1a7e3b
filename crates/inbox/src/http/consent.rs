//! The words beside a box to tick, which are kept with the request.

use crate::words::words;
use lead::{Field, Lead, consent_version};
use std::borrow::Cow;

/// What a person agrees to.
pub(super) struct Consent<'a> {
    pub text: &'a str,
    pub text_field: Field,
    pub version: Cow<'a, str>,
    pub version_field: Field,
}

impl<'a> Consent<'a> {
    /// For the box of [`Field::Consent`].
    pub fn to_contact(typed: &'a Lead) -> Self {
        let fields = (Field::ConsentText, Field::ConsentVersion);
        Self::new(typed, fields, &words().form.consent_text)
    }

    /// For the box of [`Field::TextConsent`].
    pub fn to_texts(typed: &'a Lead) -> Self {
        let fields = (Field::TextConsentText, Field::TextConsentVersion);
        Self::new(typed, fields, &words().form.text_consent_text)
    }

    /// The words that came along with a box that was ticked: to these the person agreed, in whatever
    /// edition of the page. For a box that was not (its words are not kept), the words of today.
    fn new(typed: &'a Lead, fields: (Field, Field), today: &'static str) -> Self {
        let (text_field, version_field) = fields;
        let (text, version) = match typed.get(text_field) {
            "" => (today, consent_version(today).into()),
            posted => (posted, typed.get(version_field).into()),
        };
        Self {
            text,
            text_field,
            version,
            version_field,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_page_or_those_of_today() {
        let mut typed = Lead::default();
        let today = Consent::to_texts(&typed);
        assert_eq!(today.text, words().form.text_consent_text);
        assert_eq!(today.version, consent_version(today.text));
        typed.text_consent_text = "Old words".to_owned();
        typed.text_consent_version = "1234abcd".to_owned();
        let then = Consent::to_texts(&typed);
        assert_eq!((then.text, &*then.version), ("Old words", "1234abcd"));
        let contact = Consent::to_contact(&typed);
        assert_eq!(contact.text, words().form.consent_text);
    }

    #[test]
    fn todays_words_are_kept_whole() {
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
