//! Rules for single texts that the page, the inbox and the tools have in common.

use std::borrow::Cow;

/// Whether `c` only sets the direction of writing. One of them in a name turns around the rest of a line.
pub fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The cell of a CSV file, with an apostrophe in front where a spreadsheet program would run it as a formula.
pub fn spreadsheet_safe(cell: &str) -> Cow<'_, str> {
    // The wide forms too: Japanese editions take them for the same.
    let risky = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if !cell.starts_with(risky) {
        return Cow::Borrowed(cell);
    }
    let mut safe = String::from("'");
    safe.push_str(cell);
    Cow::Owned(safe)
}

/// Names the exact words of a consent: the first eight hexadecimal digits of their SHA-256. Other words
/// have another version, and nobody has to remember to change it.
#[cfg(feature = "consent-version")]
pub fn consent_version(words: &str) -> String {
    use sha2::Digest;
    let hash = sha2::Sha256::digest(words);
    let digits = hash.iter().take(4).map(|byte| format!("{byte:02x}"));
    digits.collect()
}

#[cfg(test)]
mod tests {
    use super::spreadsheet_safe;

    #[test]
    fn formulas_are_made_safe_and_nothing_else_changes() {
        for risky in [
            "=1+1", "+1 555", "-1", "@SUM(A1)", "\ta", "\ra", "\na", "\t=1", "＝1+1", "＋1", "－1",
            "＠a",
        ] {
            let safe = spreadsheet_safe(risky);
            assert_eq!(safe.strip_prefix('\''), Some(risky));
        }
        for harmless in ["José = -1", "46 out of 100", "#trials", "'", ""] {
            assert_eq!(spreadsheet_safe(harmless), harmless);
        }
    }

    #[test]
    #[cfg(feature = "consent-version")]
    fn other_words_have_another_version() {
        use super::consent_version;
        assert_eq!(consent_version("abc"), "ba7816bf");
        assert_ne!(consent_version("I agree."), consent_version("I agree"));
    }
}
