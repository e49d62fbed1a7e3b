//! The tidying of one field.

/// Drops outer white space, and turns each run of control characters (with the white space
/// around it) into one space.
pub(crate) fn clean(typed: &str) -> String {
    let inner = typed.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    let mut out = String::with_capacity(inner.len());
    let mut gap = false;
    for c in inner.chars() {
        if c.is_control() {
            out.truncate(out.trim_end().len());
            gap = true;
        } else if !(gap && c.is_whitespace()) {
            if gap {
                out.push(' ');
                gap = false;
            }
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn tidies_and_changes_nothing_else() {
        let cases = [
            ("", ""),
            (" \t\r\n\0 ", ""),
            ("  José  ", "José"),
            ("\u{3000}王小明\u{a0}", "王小明"),
            ("a\r\nb", "a b"),
            ("a \r\n\t b", "a b"),
            ("a\0b\u{7f}c\u{85}d\u{1b}[31m", "a b c d [31m"),
            ("two  typed spaces", "two  typed spaces"),
            ("(555)\u{a0}010", "(555)\u{a0}010"),
            ("O’Brien-Ó Súilleabháin", "O’Brien-Ó Súilleabháin"),
            ("e\u{301}", "e\u{301}"),
        ];
        for (typed, tidy) in cases {
            assert_eq!(clean(typed), tidy, "{typed:?}");
            assert_eq!(clean(tidy), tidy, "again: {typed:?}");
        }
    }
}
