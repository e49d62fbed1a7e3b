//! What the page tells by itself, and the field for robots.

use lead::{Field, Lead};

/// The name of the field that people do not see, so that whatever fills it in is perhaps no person.
pub(super) const TRAP: &str = "leave_empty";
/// A field that the page tells has at most so many bytes.
const MOST_BYTES: usize = 1000;

/// Whether the page tells the field, so that no person can be asked to change it. An id that was cut would
/// be another one: that field has a limit of its own.
fn is_told(field: Field) -> bool {
    !field.is_asked() && field != Field::SubmissionId
}

/// Cuts what the page tells to its longest, between characters. `lead` should be normalised, and stays so.
pub(super) fn cut(lead: &mut Lead) {
    for &field in Field::all().iter().filter(|f| is_told(**f)) {
        let value = lead.get_mut(field);
        value.truncate(value.floor_char_boundary(MOST_BYTES));
        value.truncate(value.trim_end().len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn between_characters_and_nothing_that_people_typed() {
        let mut lead = Lead::default();
        for &field in Field::all() {
            *lead.get_mut(field) = format!("a{}", "é".repeat(600));
        }
        lead.referrer = format!("{} {}", "b".repeat(999), "c");
        lead.utm_term = "é".repeat(500);
        cut(&mut lead);
        for &field in Field::all() {
            let length = match field {
                Field::Referrer | Field::ConsentText | Field::LandingPage => 999,
                Field::UtmTerm => 1000,
                told if is_told(told) => 999,
                _ => 1201,
            };
            assert_eq!(lead.get(field).len(), length, "{field:?}");
        }
        assert_eq!(Field::all().iter().filter(|f| is_told(**f)).count(), 12);
    }
}
