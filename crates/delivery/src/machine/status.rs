//! What goes into the machine, what comes out of it, and its status.

use crate::answer::{Doubt, FieldError, Outcome};
use lead::{Field, Lead, Problem};

/// Something that the owner of the machine reports to it.
#[derive(Clone, Debug)]
pub enum Event {
    /// Send was pressed.
    Press {
        /// What stands in the form.
        lead: Box<Lead>,
        /// Sixteen random bytes of cryptographic quality: an id that two visitors share would lose a request.
        random: [u8; 16],
    },
    /// Something in the form was changed.
    Edited,
    /// The outcome of the request with this ticket.
    Answer {
        /// From [`Command::Send`].
        ticket: u32,
        /// [`crate::understand`], or [`Doubt::Network`] when there was no answer.
        outcome: Outcome,
    },
    /// Time went by.
    Tick,
    /// The browser says that it has no network. A hint: what is due is tried all the same.
    Offline,
    /// The browser says that it has a network again.
    Online,
    /// The visitor stops the sending.
    Cancel,
}

/// Something that the owner of the machine has to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Send [`super::Machine::pressed`] and report with [`Event::Answer`].
    Send {
        /// The number of this request on this page.
        ticket: u32,
        /// The id of the submission: 32 hexadecimal digits.
        id: String,
        /// The ids that it replaces, a space between them; may be empty.
        supersedes: String,
    },
    /// Give up the request that is on its way, before anything else is sent.
    Abort,
    /// Come back with [`Event::Tick`] at this time, in milliseconds of the clock that is given. Replaces
    /// the one before.
    WaitUntil(u64),
    /// Show this status to the visitor.
    Show(Status),
}

/// Where the sending stands. The words for it stand with the site's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing was sent yet.
    Idle,
    /// A request is on its way.
    Sending {
        /// 1 to 3.
        attempt: u8,
    },
    /// The next attempt comes by itself; it can be canceled.
    Waiting {
        /// The number of the next attempt: 2 or 3.
        next: u8,
        /// Whole seconds until then.
        seconds: u32,
        /// Whether the endpoint asked to wait; otherwise the last attempt got no clear answer.
        busy: bool,
    },
    /// An end: taken.
    Accepted {
        /// What the visitor quotes: what may have been shown before ([`super::Machine::reference`]), and
        /// otherwise the endpoint's own where it gave one.
        reference: String,
        /// Whether something was typed after the press, which was not sent.
        edited: bool,
    },
    /// An end: the page itself found something to mend, and nothing was sent.
    Mistakes {
        /// What, by field, in the order of the form; at least one.
        problems: Vec<(Field, Problem)>,
    },
    /// An end: the endpoint found something to mend, and did not take it.
    Rejected {
        /// What, by field; at least one.
        errors: Vec<FieldError>,
        /// Whether an earlier request may have arrived.
        doubt: bool,
    },
    /// An end: the endpoint did not take it, and it is nothing that the visitor could mend.
    Refused,
    /// An end: the endpoint did not take it for now ([`super::Machine::asked_to_wait`]).
    Busy,
    /// An end: it is not known whether the request arrived.
    Unknown(Doubt),
    /// An end: stopped by the visitor, and nothing was taken.
    NotSent,
}

impl Status {
    /// Whether a press came to its end: nothing more happens by itself.
    pub fn is_end(&self) -> bool {
        !matches!(self, Status::Idle) && !self.can_cancel()
    }

    /// Whether the sending goes on, and so can be canceled.
    pub fn can_cancel(&self) -> bool {
        matches!(self, Status::Sending { .. } | Status::Waiting { .. })
    }
}
