//! Telling equal requests apart from others.

use super::Submission;
use lead::Field;
use sha2::{Digest, Sha256};

/// SHA-256 of all fields but the submission id, each behind its length, so that no two different
/// requests run together to the same bytes. What the request takes the place of counts only where
/// there is something: databases from before there was such a field stay readable.
pub(super) fn fingerprint(sent: &Submission) -> Vec<u8> {
    let mut hash = Sha256::new();
    let mut add = |value: &str| {
        hash.update((value.len() as u64).to_le_bytes());
        hash.update(value);
    };
    for &field in Field::all().iter().filter(|f| **f != Field::SubmissionId) {
        add(sent.lead.get(field));
    }
    if !sent.supersedes.is_empty() {
        add(&sent.supersedes);
    }
    hash.finalize().to_vec()
}
