//! What is sent, and what the encodings share.

use crate::settings::Settings;
use lead::{Field, Lead};

/// All that may be sent with one request.
#[derive(Clone, Copy)]
pub struct Package<'a> {
    /// The words, as [`Lead::normalised`] tidied them. Its `submission_id` and `reference` are not looked at.
    pub lead: &'a Lead,
    /// The id of the submission: 32 hexadecimal digits.
    pub id: &'a str,
    /// What the visitor quotes ([`crate::Machine::reference`]); may be empty.
    pub reference: &'a str,
    /// The ids that this request replaces, a space between them; may be empty.
    pub supersedes: &'a str,
    /// The address of the page, without query and fragment; may be empty.
    pub page_uri: &'a str,
    /// The title of the page; may be empty.
    pub page_name: &'a str,
    /// When send was pressed, in milliseconds since 1970 (UTC); 0 leaves it out.
    pub at_ms: u64,
}

/// Every field that is sent: name and text, both not empty.
pub(super) fn each(package: &Package<'_>, settings: &Settings, put: &mut dyn FnMut(&str, &str)) {
    let mut put = |name: &str, text: &str| {
        if !name.is_empty() && !text.is_empty() {
            put(name, text);
        }
    };
    for (name, text) in &settings.extra {
        put(name, text);
    }
    for &field in Field::all() {
        let text = match field {
            Field::SubmissionId => package.id,
            Field::Reference => package.reference,
            field => package.lead.get(field),
        };
        put(settings.name(field), text);
    }
    put(&settings.supersedes_name, package.supersedes);
}

/// Two digits, in capitals as browsers write them.
pub(super) fn hexadecimal(byte: u8, out: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.push(DIGITS[usize::from(byte >> 4)].into());
    out.push(DIGITS[usize::from(byte & 15)].into());
}
