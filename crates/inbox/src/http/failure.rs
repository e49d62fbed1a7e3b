//! Why a request was not accepted.

use crate::store::Submission;
use crate::words::words;
use axum::http::StatusCode;
use lead::{Field, Problem};
use thiserror::Error;

/// The reasons, each with its HTTP status, its stable code and its words. As text it says what happened
/// and what to do, for programs and their developers.
#[derive(Debug, Error)]
pub(super) enum Failure {
    #[error("The body could not be read as what its Content-Type says.")]
    Malformed,
    #[error(
        "The submission id or supersedes could not be read, is longer than 1000 bytes, or the field \
         submission_id and the header Idempotency-Key name different ids."
    )]
    UnclearId,
    #[error("Send a consultation request with POST.")]
    NotAPost,
    #[error("The body did not arrive in time.")]
    TooSlow,
    #[error("A request with this submission id is being stored. Ask again for its answer.")]
    InFlight,
    #[error("The body is larger than 64 KiB.")]
    TooLarge,
    #[error("Send application/x-www-form-urlencoded or application/json.")]
    WrongType,
    #[error("Some fields need to be changed.")]
    Unfit(Vec<(Field, Problem)>),
    #[error(
        "This submission id was given to a request with other words, which is stored. Send these words under a \
         new id, and name the old one in supersedes."
    )]
    OtherWords,
    /// With the seconds until the next one from this address.
    #[error("Too many requests from this address. Wait, then send it again.")]
    TooMany(u64),
    /// The database failed.
    #[error("The request was not stored. It can be sent again.")]
    NotKept,
    /// The database was locked for too long.
    #[error("The request was not stored. It can be sent again.")]
    Busy,
}

/// A failure, with what the person typed as far as it is known.
pub(super) struct Refusal {
    pub failure: Failure,
    pub typed: Box<Submission>,
}

impl Refusal {
    pub fn of(failure: Failure, typed: Submission) -> Self {
        Self {
            failure,
            typed: Box::new(typed),
        }
    }
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self::of(failure, Submission::default())
    }
}

impl Failure {
    pub fn status(&self) -> StatusCode {
        self.status_and_code().0
    }

    /// A stable name, for programs and for the log.
    pub fn code(&self) -> &'static str {
        self.status_and_code().1
    }

    fn status_and_code(&self) -> (StatusCode, &'static str) {
        match self {
            Self::Malformed => (StatusCode::BAD_REQUEST, "malformed"),
            Self::UnclearId => (StatusCode::BAD_REQUEST, "unclear_id"),
            Self::NotAPost => (StatusCode::METHOD_NOT_ALLOWED, "not_a_post"),
            Self::TooSlow => (StatusCode::REQUEST_TIMEOUT, "too_slow"),
            Self::InFlight => (StatusCode::CONFLICT, "still_running"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too_large"),
            Self::WrongType => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "wrong_type"),
            Self::Unfit(_) => (StatusCode::UNPROCESSABLE_ENTITY, "unfit"),
            Self::OtherWords => (StatusCode::UNPROCESSABLE_ENTITY, "id_has_other_words"),
            Self::TooMany(_) => (StatusCode::TOO_MANY_REQUESTS, "too_many"),
            Self::NotKept => (StatusCode::INTERNAL_SERVER_ERROR, "not_kept"),
            Self::Busy => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
        }
    }

    /// After how many seconds the same may be tried again, where it is known to help.
    pub fn retry_after(&self) -> Option<u64> {
        match self {
            Self::InFlight => Some(1),
            Self::TooMany(seconds) => Some(*seconds),
            Self::Busy => Some(5),
            _ => None,
        }
    }

    /// What is wrong with which field; empty unless fields are the reason.
    pub fn problems(&self) -> &[(Field, Problem)] {
        match self {
            Self::Unfit(problems) => problems,
            _ => &[],
        }
    }

    /// What happened and what to do, for a person in front of the form, in the site's own words.
    pub fn sentence(&self) -> &'static str {
        let words = &words().inbox;
        match self {
            Self::NotAPost => &words.not_a_post,
            Self::TooSlow => &words.too_slow,
            Self::InFlight => &words.still_running,
            Self::TooLarge => &words.too_large,
            Self::Malformed | Self::WrongType | Self::UnclearId => &words.unreadable,
            Self::Unfit(_) => &words.unfit,
            Self::OtherWords => &words.other_words,
            Self::TooMany(_) => &words.too_many,
            Self::NotKept | Self::Busy => &words.not_kept,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Failure;

    #[test]
    fn a_person_reads_a_whole_sentence_and_no_word_of_the_protocol() {
        for failure in [
            Failure::Malformed,
            Failure::NotAPost,
            Failure::TooSlow,
            Failure::TooLarge,
            Failure::WrongType,
            Failure::Unfit(Vec::new()),
            Failure::NotKept,
            Failure::Busy,
            Failure::UnclearId,
            Failure::InFlight,
            Failure::OtherWords,
            Failure::TooMany(1),
        ] {
            let said = failure.sentence();
            assert!(
                said.contains("form") && said.ends_with(['.', ':']),
                "{said}"
            );
            for word in ["POST", "KiB", "Content-Type", "body"] {
                assert!(!said.contains(word), "{said}");
            }
        }
    }
}
