//! The reference of a row: what its sender can quote on the phone.

use super::error::StoreError;
use lead::{REFERENCE_ALPHABET, REFERENCE_LENGTH, is_reference};
use rusqlite::{Transaction, named_params};

/// The one that the request brings along, as its sender may have read it already. Where a row has it, by
/// chance or because both belong to one person, a number comes behind it. A random one for a request
/// that brings none.
pub(super) fn assign(change: &Transaction<'_>, brought: &str) -> Result<String, StoreError> {
    if is_reference(brought) {
        return Ok(match newest(change, brought)? {
            0 => brought.to_owned(),
            taken => format!("{brought}-{}", taken.saturating_add(1)),
        });
    }
    loop {
        let code = random()?;
        if newest(change, &code)? == 0 {
            return Ok(code);
        }
    }
}

/// The highest number behind `code` in any row: 1 for the bare code, 0 when no row has it.
fn newest(change: &Transaction<'_>, code: &str) -> Result<i64, StoreError> {
    // "-" is followed by "." in ASCII, so these are the code itself and those with a number.
    let mut query = change.prepare_cached(
            "SELECT max(CASE reference WHEN :code THEN 1 ELSE CAST(substr(reference, :number) AS INTEGER) END)
             FROM request WHERE reference >= :code AND reference < :code || '.'",
        )?;
    let number = REFERENCE_LENGTH as i64 + 2;
    let highest: Option<i64> = query
        .query_row(named_params! {":code": code, ":number": number}, |row| {
            row.get(0)
        })?;
    Ok(highest.unwrap_or(0))
}

/// A random code; one of 64 million.
fn random() -> Result<String, StoreError> {
    let mut code = String::with_capacity(REFERENCE_LENGTH);
    while code.len() < REFERENCE_LENGTH {
        let byte = getrandom::u32()
            .map_err(|_| StoreError::NoRandomness)?
            .to_le_bytes()[0];
        // 240 is the last multiple of 20 in a byte: what is above would favor some characters.
        if byte < 240 {
            let place = usize::from(byte) % REFERENCE_ALPHABET.len();
            code.push(char::from(REFERENCE_ALPHABET[place]));
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
            assert!(is_reference(code), "{code}");
        }
    }
}
