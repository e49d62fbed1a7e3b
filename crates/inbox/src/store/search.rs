//! Finding the request of a person who calls.

use super::database::Store;
use super::error::StoreError;
use super::request::{Request, StoredRequest, all};
use lead::{REFERENCE_LENGTH, is_reference};
use std::collections::HashSet;

/// Fewer digits than this are no phone number and no end of one.
const FEWEST_DIGITS: usize = 4;
/// The zeros of the scripts whose digits people type.
const ZEROS: [char; 6] = ['0', '٠', '۰', '०', '০', '０'];

impl Store {
    /// The requests that `words` match, oldest first: by reference (with or without its number, in any
    /// case, with spaces and dashes anywhere), by all words in the name, by a part of the email address,
    /// or by the digits of the phone number; and with each of them all that replace it or that it replaces.
    ///
    /// # Errors
    ///
    /// When the database is locked or fails.
    pub fn find(&self, words: &str) -> Result<Vec<Request>, StoreError> {
        let all = all(&*self.connection()?)?;
        let query = Query::new(words);
        let mut found: HashSet<i64> = HashSet::new();
        let mut names: HashSet<&str> = HashSet::new();
        loop {
            let before = found.len();
            for row in &all {
                let related = || own_and_named(row).any(|id| names.contains(id));
                if found.contains(&row.request.id) || !(query.is(&row.request) || related()) {
                    continue;
                }
                found.insert(row.request.id);
                names.extend(own_and_named(row));
            }
            if found.len() == before {
                break;
            }
        }
        let requests = all.iter().map(|row| &row.request);
        Ok(requests
            .filter(|request| found.contains(&request.id))
            .cloned()
            .collect())
    }
}

/// The ids by which a request is tied to others. Also two that replace the same one belong together,
/// whether that one is here or not.
fn own_and_named(row: &StoredRequest) -> impl Iterator<Item = &str> {
    let own = row.request.lead.submission_id.as_str();
    row.named().chain(Some(own).filter(|id| !id.is_empty()))
}

/// What is looked for, in each of the ways in which it may be meant.
struct Query {
    code: Option<String>,
    words: Vec<String>,
    email: String,
    digits: String,
}

impl Query {
    fn new(words: &str) -> Query {
        let code: String = words
            .chars()
            .filter(|c| c.is_alphanumeric())
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let is_code = code.get(..REFERENCE_LENGTH).is_some_and(is_reference)
            && code[REFERENCE_LENGTH..].bytes().all(|b| b.is_ascii_digit());
        let lower = words.to_lowercase();
        Query {
            code: is_code.then_some(code),
            words: lower.split_whitespace().map(str::to_owned).collect(),
            email: lower.trim().to_owned(),
            digits: digits(words),
        }
    }

    fn is(&self, request: &Request) -> bool {
        self.is_reference(&request.reference)
            || self.is_name(&request.lead.name)
            || self.is_email(&request.lead.email)
            || self.is_phone(&request.lead.phone)
    }

    fn is_reference(&self, reference: &str) -> bool {
        let Some(code) = &self.code else {
            return false;
        };
        let bare = reference.get(..REFERENCE_LENGTH);
        bare == Some(code) || reference.replace('-', "") == *code
    }

    fn is_name(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        !self.words.is_empty() && self.words.iter().all(|word| name.contains(word.as_str()))
    }

    fn is_email(&self, email: &str) -> bool {
        !self.email.is_empty() && email.to_lowercase().contains(&self.email)
    }

    /// Either may have the country in front, and the other the zero that a number has at home.
    fn is_phone(&self, phone: &str) -> bool {
        let (typed, kept) = (self.digits.as_str(), digits(phone));
        let abroad = [
            (typed.trim_start_matches('0'), kept.as_str()),
            (kept.trim_start_matches('0'), typed),
        ];
        let within =
            |(part, whole): (&str, &str)| part.len() >= FEWEST_DIGITS && whole.contains(part);
        within((typed, &kept)) || abroad.into_iter().any(within)
    }
}

/// The digits of a number of any script, up to its extension.
fn digits(phone: &str) -> String {
    let number = phone.split(char::is_alphabetic).next().unwrap_or_default();
    number.chars().filter_map(digit).collect()
}

fn digit(c: char) -> Option<char> {
    ZEROS.iter().find_map(|&zero| {
        let value = u32::from(c).checked_sub(u32::from(zero))?;
        char::from_digit(value, 10)
    })
}

#[cfg(test)]
mod tests {
    use super::{Query, digits};

    #[test]
    fn phones_by_their_digits() {
        assert_eq!(digits("+44 (0)20 7946-0958 ext 12"), "4402079460958");
        assert_eq!(digits("٠١٢٣٤٥٦٧٨٩"), "0123456789");
        for (typed, kept, is) in [
            ("555 010 0199", "+1 (555) 010-0199 ext 12", true),
            ("+1 555.010.0199", "555 010 0199", true),
            ("020 7946 0958", "+44 20 7946 0958", true),
            ("+44 20 7946 0958", "020 7946 0958", true),
            ("0199", "555 010 0199", true),
            ("199", "555 010 0199", false),
            ("000 0000", "555 010 0199", false),
            ("Ann 0199", "555 010 0199", false),
            ("", "555 010 0199", false),
            ("555 010 0199", "", false),
            ("555 010 0198", "555 010 0199", false),
        ] {
            assert_eq!(Query::new(typed).is_phone(kept), is, "{typed} {kept}");
        }
    }

    #[test]
    fn references_in_any_guise() {
        for (typed, kept, is) in [
            ("CDFGHJ", "CDFGHJ", true),
            ("cdf-ghj", "CDFGHJ-2", true),
            (" c d f g h j ", "CDFGHJ-12", true),
            ("CDFGHJ-2", "CDFGHJ-2", true),
            ("cdfghj 2", "CDFGHJ-2", true),
            ("CDFGHJ-2", "CDFGHJ", false),
            ("CDFGHJ-2", "CDFGHJ-12", false),
            ("CDFGH", "CDFGHJ", false),
            ("CDFGHJK", "CDFGHJ", false),
            ("", "CDFGHJ", false),
        ] {
            assert_eq!(Query::new(typed).is_reference(kept), is, "{typed} {kept}");
        }
    }
}
