//! One request to one service, with something changed.

use super::wire::{Fields, Fixture, Request, Service, fixture, lead, package, post};
use delivery::{Encoder, FieldError, Outcome, Settings};
use lead::{Field, Lead, Problem};

pub struct Trial<'a> {
    service: &'a Service,
    pub fixture: Fixture,
    pub lead: Lead,
}

impl<'a> Trial<'a> {
    pub fn of(service: &'a Service) -> Self {
        Self {
            service,
            fixture: fixture(service.fixture),
            lead: lead(),
        }
    }

    pub fn to(mut self, endpoint: &str) -> Self {
        self.fixture.endpoint = endpoint.to_owned();
        self
    }

    pub fn with(mut self, field: Field, text: &str) -> Self {
        *self.lead.get_mut(field) = text.to_owned();
        self
    }

    pub fn set(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(&mut self.fixture.settings);
        self
    }

    pub fn encoded(self, encoder: Encoder) -> Self {
        self.set(|settings| settings.encoder = encoder)
    }

    pub fn send(&self) -> (Outcome, Option<Fields>) {
        self.send_with(|_| ())
    }

    /// Sends after a change to the request itself.
    pub fn send_with(&self, change: impl FnOnce(&mut Request)) -> (Outcome, Option<Fields>) {
        let mut request = Request::of(&self.fixture, &package(&self.lead));
        change(&mut request);
        post(self.service, &self.fixture, &request)
    }

    /// Sends, and nothing may have been kept.
    pub fn refused(&self) -> Outcome {
        let (outcome, kept) = self.send();
        assert_eq!(kept, None, "{outcome:?}");
        outcome
    }

    /// Sends, and this is why nothing was kept.
    #[track_caller]
    pub fn refuses(&self, expected: Outcome) {
        assert_eq!(self.refused(), expected);
    }

    /// The trap of some services: it was kept, and this is all that the page learns.
    #[track_caller]
    pub fn arrives_but(&self, expected: Outcome) {
        let (outcome, kept) = self.send();
        assert_eq!((outcome, kept.is_some()), (expected, true));
    }
}

/// An objection, as the page gets it.
pub fn rejected(field: Field, problem: Option<Problem>, message: &str) -> Outcome {
    Outcome::Rejected(vec![FieldError {
        field,
        problem,
        message: message.to_owned(),
    }])
}
