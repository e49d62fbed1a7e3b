//! Sentences.

/// The sentence of `text` in which byte `at` stands, without space around it.
///
/// A sentence ends at a dot, question mark or exclamation mark that is followed by space and by
/// something that can begin a sentence: a capital letter, a digit or a quote.
pub fn around(text: &str, at: usize) -> &str {
    let mut start = 0;
    for (end, _) in text.match_indices(['.', '?', '!']) {
        let after = end + 1;
        let next = text[after..].trim_start();
        let spaced = next.len() < text.len() - after;
        let opens = |c: char| c.is_uppercase() || c.is_numeric() || c == '"';
        if !spaced || !next.chars().next().is_none_or(opens) {
            continue;
        }
        if at < after {
            return text[start..after].trim();
        }
        start = after;
    }
    text[start..].trim()
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn sentences_end_where_readers_see_them_end() {
        let text = "One is here, P = .09 too. Is it? Yes: 2.1 in all. end";
        let at = |word: &str| around(text, text.find(word).unwrap_or_default());
        assert_eq!(at("here"), "One is here, P = .09 too.");
        assert_eq!(at("09"), "One is here, P = .09 too.");
        assert_eq!(at("Is"), "Is it?");
        assert_eq!(at("2.1"), "Yes: 2.1 in all. end");
        assert_eq!(around("", 0), "");
    }
}
