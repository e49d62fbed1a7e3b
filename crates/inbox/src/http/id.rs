//! The id of a request, from its field or its header, and the id of the one it takes the place of.

use super::failure::Failure;
use crate::store::Submission;
use axum::http::{HeaderMap, HeaderName};

/// The other place for a submission id, for programs that send it so.
pub(super) const HEADER: HeaderName = HeaderName::from_static("idempotency-key");
/// An id has at most so many bytes, as any field.
const MOST_BYTES: usize = 1000;

/// Puts the id from the header into its field and tidies `supersedes`. Where both places name an id
/// they must agree.
pub(super) fn complete(headers: &HeaderMap, sent: &mut Submission) -> Result<(), Failure> {
    for value in headers.get_all(HEADER) {
        let id = value.to_str().ok().and_then(unquoted);
        let id = id
            .filter(|id| id.len() <= MOST_BYTES)
            .ok_or(Failure::UnclearId)?;
        let field = &mut sent.lead.submission_id;
        if field.is_empty() {
            *field = id;
        } else if !id.is_empty() && *field != id {
            return Err(Failure::UnclearId);
        }
    }
    // Typed by a program: there is nothing to tidy but white space around it.
    sent.supersedes = sent.supersedes.trim().to_owned();
    if sent.supersedes.len() > MOST_BYTES || sent.supersedes.contains(char::is_control) {
        return Err(Failure::UnclearId);
    }
    if sent.supersedes == sent.lead.submission_id {
        sent.supersedes.clear();
    }
    Ok(())
}

/// The header's value: a string in quotes as the draft of the header has it (RFC 9651), or bare
/// words, as many programs send it.
fn unquoted(value: &str) -> Option<String> {
    let value = value.trim();
    let Some(inner) = value.strip_prefix('"') else {
        return (!value.contains('"')).then(|| value.to_owned());
    };
    let mut id = String::new();
    let mut rest = inner.chars();
    loop {
        match rest.next()? {
            '"' => return rest.as_str().is_empty().then(|| id.trim().to_owned()),
            '\\' => id.push(rest.next().filter(|c| matches!(c, '"' | '\\'))?),
            other => id.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::unquoted;

    #[test]
    fn quoted_and_bare() {
        for (value, id) in [
            ("abc", Some("abc")),
            ("\"abc\"", Some("abc")),
            (" \"a\\\"b\\\\\" ", Some("a\"b\\")),
            ("", Some("")),
            ("\"\"", Some("")),
            ("\"abc", None),
            ("abc\"", None),
            ("\"a\"b", None),
            ("\"a\\b\"", None),
        ] {
            assert_eq!(unquoted(value).as_deref(), id, "{value}");
        }
    }
}
