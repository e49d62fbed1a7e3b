//! Why a request was not accepted.

use crate::store::Submission;
use crate::words::words;
use axum::http::StatusCode;
use lead::{Field, Problem};

/// The reasons, each with its HTTP status and its words.
pub(super) enum Failure {
    /// The body does not hold what its type says.
    Malformed,
    /// The submission id cannot be read, or header and field name different ones.
    UnclearId,
    /// The method is not `POST`.
    NotAPost,
    /// The body did not arrive in time.
    TooSlow,
    /// An equal submission id is being worked on.
    Running,
    /// The body is over the limit.
    TooLarge,
    /// The body has a type that is not read here.
    WrongType,
    /// Fields need to be changed.
    Unfit(Vec<(Field, Problem)>),
    /// The submission id belongs to a request with other words.
    OtherWords,
    /// Too many requests from one address; seconds until the next one.
    TooMany(u64),
    /// The database failed.
    NotKept,
    /// The database was locked for too long.
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
        match self {
            Self::Malformed | Self::UnclearId => StatusCode::BAD_REQUEST,
            Self::NotAPost => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Running => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Unfit(_) | Self::OtherWords => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::NotKept => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// A stable name, for programs and for the log.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::UnclearId => "unclear_id",
            Self::NotAPost => "not_a_post",
            Self::TooSlow => "too_slow",
            Self::Running => "still_running",
            Self::TooLarge => "too_large",
            Self::WrongType => "wrong_type",
            Self::Unfit(_) => "unfit",
            Self::OtherWords => "id_has_other_words",
            Self::TooMany(_) => "too_many",
            Self::NotKept => "not_kept",
            Self::Busy => "busy",
        }
    }

    /// After how many seconds the same may be tried again, where it is known to help.
    pub fn retry_after(&self) -> Option<u64> {
        match self {
            Self::Running => Some(1),
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

    /// What happened and what to do, for programs and their developers.
    pub fn detail(&self) -> &'static str {
        match self {
            Self::Malformed => "The body could not be read as what its Content-Type says.",
            Self::UnclearId => {
                "The submission id or supersedes could not be read, is longer than 1000 bytes, or the field \
                 submission_id and the header Idempotency-Key name different ids."
            }
            Self::NotAPost => "Send a consultation request with POST.",
            Self::TooSlow => "The body did not arrive in time.",
            Self::Running => {
                "A request with this submission id is being stored. Ask again for its answer."
            }
            Self::TooLarge => "The body is larger than 64 KiB.",
            Self::WrongType => "Send application/x-www-form-urlencoded or application/json.",
            Self::Unfit(_) => "Some fields need to be changed.",
            Self::OtherWords => {
                "This submission id was given to a request with other words, which is stored. Send these words \
                 under a new id, and name the old one in supersedes."
            }
            Self::TooMany(_) => "Too many requests from this address. Wait, then send it again.",
            Self::NotKept | Self::Busy => "The request was not stored. It can be sent again.",
        }
    }

    /// The same for a person in front of the form, in the site's own words.
    pub fn sentence(&self) -> &'static str {
        let said = &words().inbox;
        match self {
            Self::NotAPost => &said.not_a_post,
            Self::TooSlow => &said.too_slow,
            Self::Running => &said.still_running,
            Self::TooLarge => &said.too_large,
            Self::Malformed | Self::WrongType | Self::UnclearId => &said.unreadable,
            Self::Unfit(_) => &said.unfit,
            Self::OtherWords => &said.other_words,
            Self::TooMany(_) => &said.too_many,
            Self::NotKept | Self::Busy => &said.not_kept,
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
            Failure::Running,
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
