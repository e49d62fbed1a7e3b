//! Short codes that people can quote on the phone.

/// What a reference is made of: without vowels, so that no words arise, and without characters that are
/// taken for one another in print or by ear (0 and O, 1 and I, 2 and Z, 5 and S, 6 and G, 8 and B, M and N).
pub const REFERENCE_ALPHABET: &[u8; 20] = b"CDFGHJKMPQRTVWXY3479";
/// How many characters a reference has.
pub const REFERENCE_LENGTH: usize = 6;

/// The reference that belongs to a submission id: one character for each two of its first twelve
/// hexadecimal digits. Empty for an id that has no such digits.
pub fn reference(id: &str) -> String {
    let digit = |at: usize| {
        let byte = *id.as_bytes().get(at)?;
        char::from(byte).to_digit(16)
    };
    let one = |at: usize| {
        let byte = digit(2 * at)? * 16 + digit(2 * at + 1)?;
        let place = byte as usize % REFERENCE_ALPHABET.len();
        REFERENCE_ALPHABET.get(place).copied().map(char::from)
    };
    let all: Option<String> = (0..REFERENCE_LENGTH).map(one).collect();
    all.unwrap_or_default()
}

/// Whether it could be a reference.
pub fn is_reference(text: &str) -> bool {
    text.len() == REFERENCE_LENGTH && text.bytes().all(|byte| REFERENCE_ALPHABET.contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::{is_reference, reference};

    #[test]
    fn of_an_id() {
        let id = "0001020304050607 and whatever follows";
        assert_eq!(reference(id), "CDFGHJ");
        assert_eq!(reference("ff13FF13ff13"), "Y9Y9Y9");
        assert!(is_reference(&reference(id)));
        for none in ["", "00010203040", "0001020304é5", "00010203zz05"] {
            assert_eq!(reference(none), "", "{none}");
        }
        for none in ["", "CDFGH", "CDFGHJK", "CDFGHA", "cdfghj", "CDFG J"] {
            assert!(!is_reference(none), "{none}");
        }
    }
}
