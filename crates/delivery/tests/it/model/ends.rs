//! What the visitor reads, and what stays after leaving.

use super::book::{Book, Law, Press, law};
use super::faulty::Faulty;
use super::server::{Record, Server};
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
        match status {
            Status::Accepted { reference, edited } => {
                law(*edited == self.edited, "what was typed too late is shown")?;
                return self.accepted(&press, reference, server);
            }
            Status::Mistakes { problems: shown } => {
                let right = press.sends == 0 && *shown == problems;
                law(right, "mistakes after sending, or others")?;
                self.note("mistakes");
            }
            Status::Rejected { errors, doubt } => {
                let right = !errors.is_empty() && *doubt != self.doubts.is_empty();
                law(right, "the doubt is shown")?;
                law(*doubt || !taken, "shown as not taken, but it was")?;
                self.note(["rejected", "rejected in doubt"][usize::from(*doubt)]);
            }
            Status::Unknown(_) => {
                law(!self.doubts.is_empty(), "unknown without a doubt")?;
                self.note(&format!("{status:?}"));
            }
            _ => {
                law(!taken, "shown as not taken, but it was")?;
                self.note(&format!("{status:?}"));
            }
        }
        Ok(())
    }

    fn accepted(&mut self, press: &Press, reference: &str, server: &Server) -> Law {
        let given = match &press.last {
            Some((Outcome::Accepted(given), _)) => given.as_str(),
            _ => "",
        };
        let same = |record: &&Record| record.chain == self.chain && record.words == press.words;
        let record = server.live.iter().find(same);
        let record = record.ok_or("shown as accepted, but it is not there")?;
        let (right, reached) = match (self.written.take(), given) {
            (Some(shown), _) => (shown, "accepted with the reference shown before"),
            (None, "") => (lead::reference(&record.id), "accepted with our reference"),
            (None, given) => (given.to_owned(), "accepted with the endpoint's reference"),
        };
        law(*reference == right, "the reference that was shown stays")?;
        self.note(reached);
        if press.sends > 1 {
            self.note("accepted late");
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
        self.note(match (self.flying, self.doubts.is_empty()) {
            (Some(_), _) => "left on its way",
            (None, true) => "left",
            (None, false) => "left in doubt",
        });
        self.chain += 1;
        (self.press, self.flying, self.asked) = (None, None, None);
        (self.sent, self.written) = (None, None);
        (self.done, self.edited) = (false, false);
        self.doubts.clear();
        Ok(())
    }
}
