//! What the visitor is told, and what stays after leaving.

use super::super::server::{Record, Server};
use super::{Book, Law, law};
use crate::answer::{Doubt, Outcome};
use crate::machine::{Machine, Told};
use lead::Lead;

impl Book {
    pub fn told(&mut self, told: &Told, server: &Server, pending: bool) -> Law {
        if !told.is_end() {
            return law(
                !told.offers_phone() && !told.offers_retry(),
                "an offer before the end",
            );
        }
        law(self.flying.is_none(), "two in flight, or one left behind")?;
        let press = self.press.take().ok_or("an end without a press")?;
        let accepted = matches!(told, Told::Accepted { .. });
        law(
            told.offers_phone() != accepted,
            "each end but success offers the phone",
        )?;
        law(
            told.offers_retry() != accepted,
            "each end but success offers to send again",
        )?;
        let kept = server.live.iter().any(|record| record.chain == self.chain);
        match told {
            Told::Accepted { reference, .. } => {
                let given = match &press.last {
                    Some((Outcome::Accepted(given), _)) => given.as_str(),
                    _ => "",
                };
                let same =
                    |record: &&Record| record.chain == self.chain && record.words == press.words;
                let record = server
                    .live
                    .iter()
                    .find(same)
                    .ok_or("told accepted, but it is not there")?;
                let (right, seen) = match (self.written.take(), given) {
                    (Some(told), _) => (told, "accepted with the reference told before"),
                    (None, "") => (lead::reference(&record.id), "accepted with our reference"),
                    (None, given) => (given.to_owned(), "accepted with the endpoint's reference"),
                };
                law(*reference == right, "the reference that was told stays")?;
                self.note(&[seen]);
                self.note(if press.sends > 1 {
                    &["accepted late", "accepted"]
                } else {
                    &["accepted"]
                });
                self.chain += 1;
                self.sent = None;
                self.doubts.clear();
            }
            Told::Rejected { errors, doubt } => {
                law(
                    !errors.is_empty() && *doubt == !self.doubts.is_empty(),
                    "the doubt is told",
                )?;
                law(*doubt || !kept && !pending, "told not taken, but it was")?;
                self.note(if *doubt {
                    &["rejected in doubt"]
                } else {
                    &["rejected"]
                });
            }
            Told::Refused | Told::Busy | Told::NotSent => {
                law(!kept && !pending, "told not taken, but it was")?;
                self.note(match told {
                    Told::Refused => &["refused"],
                    Told::NotSent => &["not sent"],
                    _ => &["busy"],
                });
            }
            Told::Mistakes => {
                law(press.sends == 0, "mistakes after sending")?;
                self.note(&["mistakes"]);
            }
            Told::Unknown(doubt) => {
                law(!self.doubts.is_empty(), "told unknown without a doubt")?;
                self.note(&[unknown(*doubt)]);
            }
            Told::Nothing | Told::Checking | Told::Sending { .. } | Told::Waiting { .. } => {}
        }
        Ok(())
    }

    /// What stands on the page after it was told something.
    pub fn shown(&mut self, machine: &Machine) -> Law {
        if let Told::Busy | Told::Unknown(Doubt::Earlier) = machine.told() {
            law(
                machine.asked_to_wait() == self.asked,
                "the time to wait is that of the last answer",
            )?;
        }
        if !machine.in_doubt() {
            return Ok(());
        }
        let reference = machine.reference();
        law(lead::is_reference(&reference), "no reference in doubt")?;
        match &self.written {
            Some(told) => law(*told == reference, "the reference that was told stays"),
            None => {
                self.written = Some(reference);
                Ok(())
            }
        }
    }

    /// The visitor has left the page.
    pub fn left(&mut self, machine: &Machine) -> Law {
        law(
            *machine.told() == Told::Nothing
                && *machine.pressed() == Lead::default()
                && machine.reference().is_empty()
                && !machine.in_doubt(),
            "something stays after leaving",
        )?;
        self.note(if self.flying.is_some() {
            &["left", "left on its way"]
        } else if self.doubts.is_empty() {
            &["left"]
        } else {
            &["left", "left in doubt"]
        });
        self.chain += 1;
        self.press = None;
        self.flying = None;
        self.sent = None;
        self.written = None;
        self.asked = None;
        self.doubts.clear();
        Ok(())
    }
}

fn unknown(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Timeout => "unknown timeout",
        Doubt::Network => "unknown network",
        Doubt::Offline => "unknown offline",
        Doubt::Server => "unknown server",
        Doubt::Unreadable => "unknown unreadable",
        Doubt::Canceled => "unknown canceled",
        Doubt::Earlier => "unknown earlier",
    }
}
