//! Visitors can reach the clinic: its phone number can be dialed, and mail arrives at its address.

use crate::files::Files;
use crate::issue::Issue;
use lead::{Lead, Problem, validate};

pub(super) fn check(files: &Files, issues: &mut Vec<Issue>) {
    let (clinic, file) = (&files.site.clinic, &files.site.file);
    let lead = Lead {
        phone: clinic.phone.value.clone(),
        email: clinic.email.value.clone(),
        ..Lead::default()
    };
    for (_, problem) in validate(&lead) {
        let (key, what, mend) = match problem {
            Problem::PhoneMalformed => (
                "clinic.phone",
                "this is no number that can be dialed",
                "write it with its area code, such as (212) 000-0000",
            ),
            Problem::EmailMalformed | Problem::EmailUnfinished => (
                "clinic.email",
                "no mail arrives at this address",
                "write it whole, such as hello@clinic.example",
            ),
            _ => continue,
        };
        let written = file
            .strings
            .iter()
            .find(|string| string.path.trim_end_matches(".sample") == key);
        let at = written.map_or(0, |string| string.text.at);
        issues.push(file.issue(at, what, mend));
    }
}
