//! Why a request was not accepted.

use axum::http::StatusCode;
use lead::{Field, Lead, Problem};

/// The reasons, each with its HTTP status and its words.
pub(super) enum Failure {
    /// The body does not hold what its type says.
    Malformed,
    /// The method is not `POST`.
    NotAPost,
    /// The body did not arrive in time.
    TooSlow,
    /// The body is over the limit.
    TooLarge,
    /// The body has a type that is not read here.
    WrongType,
    /// Fields need to be changed.
    Unfit(Vec<(Field, Problem)>),
    /// The database failed.
    NotKept,
}

/// A failure, with what the person typed as far as it is known.
pub(super) struct Refusal {
    pub failure: Failure,
    pub typed: Box<Lead>,
}

impl Refusal {
    pub fn of(failure: Failure, typed: Lead) -> Self {
        Self {
            failure,
            typed: Box::new(typed),
        }
    }
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self::of(failure, Lead::default())
    }
}

impl Failure {
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::NotAPost => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Unfit(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::NotKept => StatusCode::INTERNAL_SERVER_ERROR,
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
            Self::NotAPost => "Send a consultation request with POST.",
            Self::TooSlow => "The body did not arrive in time.",
            Self::TooLarge => "The body is larger than 32 KiB.",
            Self::WrongType => "Send application/x-www-form-urlencoded or application/json.",
            Self::Unfit(_) => "Some fields need to be changed.",
            Self::NotKept => "The request was not stored. It can be sent again.",
        }
    }

    /// The same for a person in front of the form.
    pub fn sentence(&self) -> &'static str {
        match self {
            Self::NotAPost => "Nothing was sent to the clinic. Fill in the form to send a request.",
            Self::TooSlow => {
                "Your request took too long to arrive and was not sent. Fill in the form again."
            }
            Self::TooLarge => {
                "Your request was too long and was not sent. Fill in the form again, in fewer words."
            }
            Self::Malformed | Self::WrongType => {
                "Your browser sent the form in a way we cannot read. Fill in the form again."
            }
            Self::Unfit(_) => {
                "Your request was not sent yet. Change these answers, then send the form again:"
            }
            Self::NotKept => {
                "Your request was not sent. Everything you typed is still in the form. \
                 Send it again, or call the clinic."
            }
        }
    }
}
