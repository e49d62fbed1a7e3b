//! What the page fills in by itself, and nobody typed.

use lead::{Field, Lead};

/// A field that the page fills in has at most so many bytes.
const MOST_BYTES: usize = 1000;

/// Whether the page fills in the field, so that no person can be asked to change it. An id that was cut
/// would be another one: that field has a limit of its own.
fn is_page_field(field: Field) -> bool {
    !field.is_asked() && field != Field::SubmissionId
}

/// Cuts the page's fields to their longest, between characters. `lead` should be normalised, and stays so.
pub(super) fn cut(lead: &mut Lead) {
    for &field in Field::all().iter().filter(|f| is_page_field(**f)) {
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
                Field::UtmTerm => 1000,
                page if is_page_field(page) => 999,
                _ => 1201,
            };
            assert_eq!(lead.get(field).len(), length, "{field:?}");
        }
        let page_fields = Field::all().iter().filter(|f| is_page_field(**f));
        assert_eq!(page_fields.count(), 12);
    }
}
