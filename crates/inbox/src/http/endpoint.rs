//! What happens to one request.

use super::answer::{self, Shape};
use super::body;
use super::failure::{Failure, Refusal};
use super::rate::Buckets;
use super::running::Running;
use crate::log::{Event, Log};
use crate::store::Submission;
use crate::{Config, Receipt, Store, StoreError};
use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::ALLOW;
use axum::response::Response;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Notify as Bell;

/// All that is at hand when a request comes.
pub(super) struct Desk {
    pub store: Store,
    pub config: Config,
    pub running: Running,
    pub buckets: Option<Buckets>,
    /// For the body of a request.
    pub patience: Duration,
    pub bell: Arc<Bell>,
    pub log: Log,
}

pub(super) async fn receive(State(desk): State<Arc<Desk>>, request: Request) -> Response {
    let shape = Shape::wanted(request.headers());
    let sender = desk
        .buckets
        .as_ref()
        .and_then(|buckets| buckets.sender(request.headers(), request.extensions()));
    let settled = match body::read(request, desk.patience).await {
        Ok(sent) => {
            let at_work = desk.clone();
            // On a thread of its own it goes on to its end, even if the sender hangs up meanwhile.
            tokio::task::spawn_blocking(move || at_work.settle(sent, sender))
                .await
                .unwrap_or_else(|_| Err(Failure::NotKept.into()))
        }
        Err(refusal) => {
            desk.log_refused(&refusal.failure);
            Err(refusal)
        }
    };
    match settled {
        Ok(receipt) => answer::accepted(shape, &receipt, &desk.config),
        Err(refusal) => answer::refused(shape, &refusal, &desk.config),
    }
}

pub(super) async fn not_a_post(State(desk): State<Arc<Desk>>, request: Request) -> Response {
    let shape = Shape::wanted(request.headers());
    desk.log_refused(&Failure::NotAPost);
    let mut answer = answer::refused(shape, &Failure::NotAPost.into(), &desk.config);
    answer
        .headers_mut()
        .insert(ALLOW, HeaderValue::from_static("POST"));
    answer
}

impl Desk {
    /// Keeps the request or finds the reason not to, and logs which. It waits for the disk.
    fn settle(&self, sent: Submission, sender: Option<IpAddr>) -> Result<Receipt, Refusal> {
        let started = Instant::now();
        match self.keep(&sent, sender) {
            Ok(receipt) => {
                let reference = receipt.reference.clone();
                let ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
                if receipt.new {
                    self.bell.notify_one();
                    self.log.say(Event::Kept { reference, ms });
                } else {
                    self.log.say(Event::Replayed { reference, ms });
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

    fn keep(&self, sent: &Submission, sender: Option<IpAddr>) -> Result<Receipt, Failure> {
        let problems = lead::validate(&sent.lead);
        if !problems.is_empty() {
            return Err(Failure::Unfit(problems));
        }
        let id = &sent.lead.submission_id;
        let _held = self.running.enter(id).ok_or(Failure::Running)?;
        let bucket = self.buckets.as_ref().zip(sender);
        if let Some((buckets, sender)) = bucket
            && let Err(wait) = buckets.take(sender, Instant::now())
        {
            // Who was accepted before may ask for the answer as often as they need.
            let before = self.store.receipt(sent).ok().flatten();
            return before.ok_or(Failure::TooMany(wait.as_secs().saturating_add(1)));
        }
        let done = self.store.submit(sent);
        let used = matches!(
            done,
            Ok(Receipt { new: true, .. }) | Err(StoreError::OtherWords)
        );
        if let Some((buckets, sender)) = bucket.filter(|_| !used) {
            buckets.give_back(sender);
        }
        done.map_err(|error| self.failure(&error))
    }

    fn failure(&self, error: &StoreError) -> Failure {
        if matches!(error, StoreError::OtherWords) {
            return Failure::OtherWords;
        }
        // Says what failed, and nothing of whose request it was.
        self.log.say(Event::Failed {
            error: error.to_string(),
        });
        match error {
            StoreError::Locked => Failure::Busy,
            _ => Failure::NotKept,
        }
    }

    fn log_refused(&self, failure: &Failure) {
        self.log.say(Event::Refused {
            status: failure.status().as_u16(),
            code: failure.code(),
        });
    }
}
