//! What the visitor reads, and what stays after leaving.

use crate::book::{Book, Law, law};
use crate::faulty::Faulty;
use crate::server::{Record, Server};
use delivery::{Doubt, Outcome, Status};
use lead::Lead;

impl Book {
    /// A status, as it is shown; `pending` when a request of this chain may yet arrive and be kept.
    pub fn shows(&mut self, status: &Status, server: &Server, pending: bool) -> Law {
        if !status.is_end() {
            return Ok(());
        }
        law(self.flying.is_none(), "two in flight, or one forgotten")?;
        let press = self.press.take().ok_or("an end without a press")?;
        let kept = server.live.iter().any(|record| record.chain == self.chain);
        let taken = kept || pending;
        let problems = lead::validate(&press.words);
        law(
            problems.is_empty() != matches!(status, Status::Mistakes { .. }),
            "mistakes are shown, and nothing else",
        )?;
        let reached: &[_] = match status {
            Status::Accepted { reference, edited } => {
                law(*edited == self.edited, "what was typed too late is shown")?;
                return self.accepted(&press, reference, server);
            }
            Status::Mistakes { problems: shown } => {
                law(
                    press.sends == 0 && *shown == problems,
                    "mistakes after sending, or others",
                )?;
                &["mistakes"]
            }
            Status::Rejected { errors, doubt } => {
                law(
                    !errors.is_empty() && *doubt != self.doubts.is_empty(),
                    "the doubt is shown",
                )?;
                law(*doubt || !taken, "shown as not taken, but it was")?;
                [&["rejected"], &["rejected in doubt"]][usize::from(*doubt)]
            }
            Status::Unknown(doubt) => {
                law(!self.doubts.is_empty(), "unknown without a doubt")?;
                &[unknown(*doubt)]
            }
            _ => {
                law(!taken, "shown as not taken, but it was")?;
                match status {
                    Status::Refused => &["refused"],
                    Status::NotSent => &["not sent"],
                    _ => &["busy"],
                }
            }
        };
        self.note(reached);
        Ok(())
    }

    fn accepted(&mut self, press: &crate::book::Press, reference: &str, server: &Server) -> Law {
        let given = match &press.last {
            Some((Outcome::Accepted(given), _)) => given.as_str(),
            _ => "",
        };
        let same = |record: &&Record| record.chain == self.chain && record.words == press.words;
        let record = server
            .live
            .iter()
            .find(same)
            .ok_or("shown as accepted, but it is not there")?;
        let (right, reached) = match (self.written.take(), given) {
            (Some(shown), _) => (shown, "accepted with the reference shown before"),
            (None, "") => (lead::reference(&record.id), "accepted with our reference"),
            (None, given) => (given.to_owned(), "accepted with the endpoint's reference"),
        };
        law(*reference == right, "the reference that was shown stays")?;
        self.note(&[reached, "accepted"]);
        if press.sends > 1 {
            self.note(&["accepted late"]);
        }
        self.chain += 1;
        self.done = true;
        self.sent = None;
        self.doubts.clear();
        Ok(())
    }

    /// What stands on the page after a status was shown.
    pub fn stands(&mut self, machine: &Faulty) -> Law {
        if let Status::Busy | Status::Unknown(Doubt::Earlier) = machine.status() {
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
        let written = self.written.get_or_insert_with(|| reference.clone());
        law(*written == reference, "the reference that was shown stays")
    }

    /// The visitor has left the page.
    pub fn left(&mut self, machine: &Faulty) -> Law {
        law(
            *machine.status() == Status::Idle
                && *machine.pressed() == Lead::default()
                && machine.reference().is_empty()
                && !machine.in_doubt()
                && machine.asked_to_wait().is_none(),
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
        (self.press, self.flying, self.asked) = (None, None, None);
        (self.sent, self.written) = (None, None);
        (self.done, self.edited) = (false, false);
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
