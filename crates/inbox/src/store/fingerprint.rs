//! Telling equal requests apart from others.

use super::request::Submission;
use lead::{Field, Lead};
use sha2::{Digest, Sha256};

/// SHA-256 of what the person said: each value behind its length, so that no two different requests run
/// together to the same bytes. The fields of the first version count always; later ones, behind their
/// names, and what the request takes the place of count only where there is something: then requests
/// from before there were such fields keep their fingerprints. Values and names make pairs, so a single
/// value at the end can only be the last.
///
/// The submission id and the reference name the request, and where the visit came from says nothing of
/// what is asked for: they do not count.
pub(super) fn fingerprint(sent: &Submission) -> Vec<u8> {
    let mut hash = Sha256::new();
    let mut add = |value: &str| {
        hash.update((value.len() as u64).to_le_bytes());
        hash.update(value);
    };
    for &field in Field::all().iter().filter(|f| **f <= Field::Consent) {
        add(sent.lead.get(field));
    }
    for field in later(&sent.lead) {
        add(field.as_str());
        add(sent.lead.get(field));
    }
    if !sent.supersedes.is_empty() {
        add(&sent.supersedes);
    }
    hash.finalize().to_vec()
}

/// The fields that came after the first version, count, and have something in them.
fn later(lead: &Lead) -> impl Iterator<Item = Field> {
    let all = Field::all().iter().copied();
    all.filter(|&field| {
        field > Field::Consent
            && !field.is_campaign()
            && !matches!(field, Field::SubmissionId | Field::Reference)
            && !lead.get(field).is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn submission(parts: &[(Field, &str)]) -> Submission {
        let mut sent = Submission::default();
        for &(field, value) in parts {
            *sent.lead.get_mut(field) = value.to_owned();
        }
        sent
    }

    fn assert_fingerprint(sent: &Submission, hex: &str) {
        let bytes = fingerprint(sent);
        let found: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, hex);
    }

    #[test]
    fn requests_of_the_second_version_keep_theirs() {
        // Worked out apart from this program, by the rule of schema 2.
        let mut sent = submission(&[
            (Field::AskingFor, "self"),
            (Field::Name, "José O'Brien"),
            (Field::Email, "jose@example.com"),
            (Field::Phone, "+44 20 7946 0958"),
            (Field::ContactBy, "call"),
            (Field::BestTime, "evening"),
            (Field::TimeZone, "America/Chicago"),
            (Field::LeaveMessage, "yes"),
            (Field::Consent, "yes"),
            (Field::SubmissionId, "one"),
        ]);
        let alone = "02040b1a4f7f892e5a0b178045c60b64791443b0c8a884d46f0df3277fa64dfa";
        assert_fingerprint(&sent, alone);
        sent.supersedes = "zero".to_owned();
        let replacing = "699215220a15da476f5e07c0813f77e8862a3b1479e9cdb770bbefaa159c42e0";
        assert_fingerprint(&sent, replacing);
    }

    #[test]
    fn what_counts() {
        let base = submission(&[(Field::Name, "A"), (Field::Consent, "yes")]);
        let with = |field: Field| {
            let mut other = base.clone();
            *other.lead.get_mut(field) = "name".to_owned();
            fingerprint(&other)
        };
        let plain = fingerprint(&base);
        let same =
            |f: Field| f.is_campaign() || matches!(f, Field::SubmissionId | Field::Reference);
        let (equal, differ): (Vec<Field>, Vec<Field>) =
            Field::all().iter().copied().partition(|&f| same(f));
        assert_eq!((equal.len(), differ.len()), (9, 14));
        assert!(equal.iter().all(|&field| with(field) == plain));
        let mut seen: HashSet<Vec<u8>> = differ.iter().map(|&field| with(field)).collect();
        assert_eq!((seen.len(), seen.contains(&plain)), (differ.len(), false));
        // The name of a field as what is replaced is not that field.
        for supersedes in ["name", "text_consent", "consent_text"] {
            let mut other = base.clone();
            other.supersedes = supersedes.to_owned();
            assert!(seen.insert(fingerprint(&other)), "{supersedes}");
        }
    }
}
