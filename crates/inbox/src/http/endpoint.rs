//! The endpoint: from a request to the row and the answer.

use super::answer::{self, Shape};
use super::failure::{Failure, Refusal};
use super::in_flight::InFlight;
use super::rate::RateLimit;
use super::{body, client};
use crate::config::AppState;
use crate::log::{Event, Log};
use crate::store::{Receipt, StoreError, Submission};
use axum::extract::{Request, State};
use axum::http::header::ALLOW;
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Notify;

/// What the endpoint works with.
pub(super) struct Endpoint {
    pub state: AppState,
    pub in_flight: InFlight,
    /// The header that is believed to name the client.
    pub address_header: Option<HeaderName>,
    pub rate_limit: Option<RateLimit>,
    pub body_timeout: Duration,
    /// Notified of each request that was kept.
    pub kept: Arc<Notify>,
    pub log: Log,
}

pub(super) async fn receive(State(endpoint): State<Arc<Endpoint>>, request: Request) -> Response {
    let shape = Shape::wanted(request.headers());
    let header = endpoint.address_header.as_ref();
    let client = client::address(header, request.headers(), request.extensions());
    let outcome = match body::read(request, endpoint.body_timeout).await {
        Ok(sent) => {
            let on_thread = endpoint.clone();
            // On a thread of its own it goes on to its end, even if the sender hangs up meanwhile.
            tokio::task::spawn_blocking(move || on_thread.handle(sent, client))
                .await
                .unwrap_or_else(|_| Err(Failure::NotKept.into()))
        }
        Err(refusal) => {
            endpoint.log_refused(&refusal.failure);
            Err(refusal)
        }
    };
    match outcome {
        Ok(receipt) => answer::accepted(shape, &receipt, &endpoint.state.config),
        Err(refusal) => answer::refused(shape, &refusal, &endpoint.state.config),
    }
}

pub(super) async fn not_a_post(
    State(endpoint): State<Arc<Endpoint>>,
    request: Request,
) -> Response {
    let shape = Shape::wanted(request.headers());
    endpoint.log_refused(&Failure::NotAPost);
    let mut answer = answer::refused(shape, &Failure::NotAPost.into(), &endpoint.state.config);
    answer
        .headers_mut()
        .insert(ALLOW, HeaderValue::from_static("POST"));
    answer
}

impl Endpoint {
    /// Keeps the request or finds the reason not to, and logs which. It waits for the disk.
    fn handle(&self, sent: Submission, client: Option<IpAddr>) -> Result<Receipt, Refusal> {
        let started = Instant::now();
        match self.keep(&sent, client) {
            Ok(receipt) => {
                let reference = receipt.reference.clone();
                let ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
                self.log.write(match receipt.new {
                    true => Event::Kept { reference, ms },
                    false => Event::Replayed { reference, ms },
                });
                if receipt.new {
                    self.kept.notify_one();
                }
                Ok(receipt)
            }
            Err(failure) => {
                self.log_refused(&failure);
                let mut typed = sent;
                if matches!(failure, Failure::OtherWords) {
                    // Sent again from our page, it is a request of its own in the other's place.
                    typed.supersedes = std::mem::take(&mut typed.lead.submission_id);
                }
                Err(Refusal::of(failure, typed))
            }
        }
    }

    fn keep(&self, sent: &Submission, client: Option<IpAddr>) -> Result<Receipt, Failure> {
        let problems = lead::validate(&sent.lead);
        if !problems.is_empty() {
            return Err(Failure::Unfit(problems));
        }
        let id = &sent.lead.submission_id;
        let _held = self.in_flight.enter(id).ok_or(Failure::InFlight)?;
        let limit = self.rate_limit.as_ref().zip(client);
        if let Some((limit, client)) = limit
            && let Err(wait) = limit.take(client, Instant::now())
        {
            // Who was accepted before may ask for the answer as often as they need.
            let before = self.state.store.receipt(sent).ok().flatten();
            return before.ok_or(Failure::TooMany(wait.as_secs().saturating_add(1)));
        }
        let done = self.state.store.submit(sent);
        let used = matches!(
            done,
            Ok(Receipt { new: true, .. }) | Err(StoreError::OtherWords)
        );
        if let Some((limit, client)) = limit.filter(|_| !used) {
            limit.give_back(client);
        }
        done.map_err(|error| self.failure(&error))
    }

    fn failure(&self, error: &StoreError) -> Failure {
        if matches!(error, StoreError::OtherWords) {
            return Failure::OtherWords;
        }
        // Says what failed, and nothing of whose request it was.
        self.log.write(Event::Failed {
            error: error.to_string(),
        });
        match error {
            StoreError::Locked => Failure::Busy,
            _ => Failure::NotKept,
        }
    }

    fn log_refused(&self, failure: &Failure) {
        self.log.write(Event::Refused {
            status: failure.status().as_u16(),
            code: failure.code(),
        });
    }
}
