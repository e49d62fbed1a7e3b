//! The words beside a box to tick, which are kept with the request.

use crate::words::words;
use lead::{Field, Lead};
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// What a person agrees to.
pub(super) struct Terms<'a> {
    pub text: &'a str,
    pub text_field: Field,
    pub version: Cow<'a, str>,
    pub version_field: Field,
}

impl<'a> Terms<'a> {
    /// For the box of [`Field::Consent`].
    pub fn of_consent(typed: &'a Lead) -> Self {
        let fields = (Field::ConsentText, Field::ConsentVersion);
        Self::new(typed, fields, &words().form.consent_text)
    }

    /// For the box of [`Field::TextConsent`].
    pub fn of_texts(typed: &'a Lead) -> Self {
        let fields = (Field::TextConsentText, Field::TextConsentVersion);
        Self::new(typed, fields, &words().form.text_consent_text)
    }

    /// The words that came along with a box that was ticked: to these the person agreed, in whatever
    /// edition of the page. For a box that was not (its words are not kept), the words of today.
    fn new(typed: &'a Lead, (text, version): (Field, Field), own: &'static str) -> Self {
        let posted = typed.get(text);
        let (text_now, version_now) = if posted.is_empty() {
            (own, version_of(own).into())
        } else {
            (posted, typed.get(version).into())
        };
        Self {
            text: text_now,
            text_field: text,
            version: version_now,
            version_field: version,
        }
    }
}

/// Names the words as the site's pages do: the first eight hexadecimal digits of their SHA-256.
fn version_of(words: &str) -> String {
    let hash = Sha256::digest(words.as_bytes());
    let digits = hash.iter().take(4).map(|byte| format!("{byte:02x}"));
    digits.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_page_or_those_of_today() {
        assert_eq!(version_of("abc"), "ba7816bf");
        let mut typed = Lead::default();
        let today = Terms::of_texts(&typed);
        assert_eq!(today.text, words().form.text_consent_text);
        assert_eq!(today.version, version_of(today.text));
        typed.text_consent_text = "Old words".to_owned();
        typed.text_consent_version = "1234abcd".to_owned();
        let then = Terms::of_texts(&typed);
        assert_eq!((then.text, &*then.version), ("Old words", "1234abcd"));
        assert_eq!(Terms::of_consent(&typed).text, words().form.consent_text);
    }

    #[test]
    fn todays_words_are_kept_whole() {
        for own in [&words().form.consent_text, &words().form.text_consent_text] {
            assert!(
                own.len() <= 1000,
                "only its first 1000 bytes would be kept: {own}"
            );
            let lead = Lead {
                name: own.clone(),
                ..Lead::default()
            };
            assert_eq!(
                &lead.normalised().name,
                own,
                "tidied, it would differ from its version"
            );
        }
    }
}
