//! Telling equal requests apart from others.

use lead::{Field, Lead};
use sha2::{Digest, Sha256};

/// SHA-256 of all fields but the submission id, each behind its length, so that no two different
/// requests run together to the same bytes.
pub(super) fn fingerprint(lead: &Lead) -> Vec<u8> {
    let mut hash = Sha256::new();
    for &field in Field::all().iter().filter(|f| **f != Field::SubmissionId) {
        let value = lead.get(field);
        hash.update((value.len() as u64).to_le_bytes());
        hash.update(value);
    }
    hash.finalize().to_vec()
}
