//! What looks like a phone number.

use crate::text::is_direction_mark;

/// At most this many characters.
const MOST: usize = 60;
/// At least this many digits before an extension.
const FEWEST_DIGITS: usize = 6;

/// Whether `phone` looks like the number of any country, with or without an extension.
pub(crate) fn looks_like_phone(phone: &str) -> bool {
    if phone.chars().count() > MOST {
        return false;
    }
    let letters = phone.find(|c: char| c.is_alphabetic());
    let (number, extension) = phone.split_at(letters.unwrap_or(phone.len()));
    number.chars().filter(|c| c.is_numeric()).count() >= FEWEST_DIGITS
        && number.chars().all(may_stand_in_number)
        && (extension.is_empty() || looks_like_extension(extension))
}

/// `x12`, `ext 12`, `Ext. 12`, `extension 12`.
fn looks_like_extension(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_alphabetic());
    let (word, rest) = text.split_at(end.unwrap_or(text.len()));
    ["x", "ext", "extn", "extension"]
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known))
        && rest.chars().any(char::is_numeric)
        && rest.chars().all(may_stand_in_number)
}

fn may_stand_in_number(c: char) -> bool {
    c.is_numeric()
        || c.is_whitespace()
        || matches!(c, '+' | '(' | ')' | '-' | '.' | '/' | ',')
        // A number copied from an address book or a web page brings its typography along: a
        // wide plus, dashes, and the marks that set the direction of writing.
        || matches!(c, '＋' | '\u{2010}'..='\u{2015}' | '\u{2212}')
        || is_direction_mark(c)
}

#[cfg(test)]
mod tests {
    use super::looks_like_phone;

    #[test]
    fn numbers_of_any_country() {
        for good in [
            "+44 20 7946 0958",
            "(555) 010-0199",
            "(555) 010-0199 ext 12",
            "(555) 010-0199, Ext. 12",
            "555.010.0199x12",
            "555 010 0199 extension 3",
            "030/901820",
            "٠١٢٣٤٥٦٧٨٩",
            "+۹۸ ۲۱ ۱۲۳۴ ۵۶۷۸",
            "०११ २३४५ ६७८९",
            "＋81 3‑1234‑5678",
            "\u{202a}+1 555 010 0199\u{202c}",
            "123456",
        ] {
            assert!(looks_like_phone(good), "{good}");
        }
    }

    #[test]
    fn junk() {
        let long = "1".repeat(61);
        for bad in [
            "",
            "12345",
            "12345 ext 6",
            "call me",
            "555 CALL NOW 0199",
            "555 010 0199 ext",
            "555 010 0199 x 12 x 13",
            "555-010-0199; drop table",
            "555<b>010</b>0199",
            "person@example.com",
            "+()-./",
            &long,
        ] {
            assert!(!looks_like_phone(bad), "{bad}");
        }
        assert!(looks_like_phone(&"1".repeat(60)));
    }
}
