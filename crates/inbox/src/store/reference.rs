//! Short codes that people can quote on the phone.

use super::StoreError;

/// Without vowels, so that no words arise, and without characters that are taken for one another
/// in print or by ear (0 and O, 1 and I, 2 and Z, 5 and S, 6 and G, 8 and B, M and N).
const ALPHABET: &[u8; 20] = b"CDFGHJKMPQRTVWXY3479";
const LENGTH: usize = 6;

/// A random code; one of 64 million.
pub(super) fn random() -> Result<String, StoreError> {
    let mut code = String::with_capacity(LENGTH);
    while code.len() < LENGTH {
        let byte = getrandom::u32()
            .map_err(|_| StoreError::NoRandomness)?
            .to_le_bytes()[0];
        // 240 is the last multiple of 20 in a byte: what is above would favor some characters.
        if byte < 240 {
            code.push(char::from(ALPHABET[usize::from(byte) % ALPHABET.len()]));
        }
    }
    Ok(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn six_unambiguous_characters_that_vary() {
        let codes: HashSet<String> = (0..500).map(|_| random().expect("random")).collect();
        assert!(codes.len() > 490);
        for code in &codes {
            assert!(
                code.len() == 6 && code.bytes().all(|b| ALPHABET.contains(&b)),
                "{code}"
            );
        }
    }
}
