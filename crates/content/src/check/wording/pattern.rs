//! Phrases to look for: whole words in any case, with a few wild cards.

use super::flow::{Token, split};
use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// One of these words; a word that ends in `*` stands for all that begin so.
    Words(Vec<String>),
    /// `{number}`: digits or a number word.
    Number,
    /// `{gap}`: up to three words, all in one sentence.
    Gap,
}

/// A phrase ready to be looked for.
#[derive(Clone, Debug)]
pub(crate) struct Pattern(Vec<Piece>);

impl Pattern {
    /// Reads a phrase with wild cards.
    ///
    /// # Errors
    /// What is wrong with it, as the end of a sentence.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut pieces = Vec::new();
        for piece in text.split_whitespace() {
            match piece {
                "{number}" => pieces.push(Piece::Number),
                "{gap}" => pieces.push(Piece::Gap),
                _ if piece.contains(['{', '}']) => return Err(format!("does not know {piece}")),
                _ if piece.contains(['|', '*']) => {
                    let words = piece.split('|').map(str::to_lowercase);
                    pieces.push(Piece::Words(words.collect()));
                }
                _ => pieces.extend(Self::exact(piece).0),
            }
        }
        match pieces.first() {
            None | Some(Piece::Gap) => Err("has no words to begin with".into()),
            _ => Ok(Self(pieces)),
        }
    }

    /// These very words, without wild cards.
    pub fn exact(text: &str) -> Self {
        let words = split(text).into_iter();
        Self(words.map(|(_, word)| Piece::Words(vec![word])).collect())
    }

    /// Where it stands, as ranges of tokens.
    pub fn find(&self, tokens: &[Token]) -> Vec<Range<usize>> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let starts = 0..tokens.len();
        let hit = |at: usize| Some(at..at + ends(&self.0, &tokens[at..])?);
        starts.filter_map(hit).collect()
    }

    /// Whether it stands in one place around all of this range.
    pub fn covers(&self, tokens: &[Token], range: &Range<usize>) -> bool {
        let around = |found: &Range<usize>| found.start <= range.start && range.end <= found.end;
        self.find(tokens).iter().any(around)
    }

    /// Whether it is all of these tokens, end marks aside.
    pub fn is_all(&self, tokens: &[Token]) -> bool {
        let last = tokens.iter().rposition(|token| token.word != ".");
        let tokens = &tokens[..last.map_or(0, |last| last + 1)];
        ends(&self.0, tokens) == Some(tokens.len())
    }
}

/// How many tokens the pieces take from the start, if they fit.
fn ends(pieces: &[Piece], tokens: &[Token]) -> Option<usize> {
    let Some((first, rest)) = pieces.split_first() else {
        return Some(0);
    };
    match first {
        Piece::Gap => (0..=3)
            .take_while(|&skip| {
                tokens
                    .get(..skip)
                    .is_some_and(|t| t.iter().all(Token::is_word))
            })
            .find_map(|skip| Some(skip + ends(rest, &tokens[skip..])?)),
        Piece::Number => {
            tokens.first().filter(|token| is_number(&token.word))?;
            Some(1 + ends(rest, &tokens[1..])?)
        }
        Piece::Words(words) => {
            let token = tokens.first()?;
            let fits = |word: &String| match word.strip_suffix('*') {
                Some(start) => token.word.starts_with(start),
                None => token.word == *word,
            };
            if !words.iter().any(fits) {
                return None;
            }
            Some(1 + ends(rest, &tokens[1..])?)
        }
    }
}

/// Number words with their values.
#[rustfmt::skip]
const NUMBERS: &[(&str, u32)] = &[
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
    ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13),
    ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18),
    ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50),
    ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("hundred", 100),
    ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000), ("dozen", 12),
];

/// Digits or a number word.
pub(super) fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) || NUMBERS.iter().any(|(name, _)| *name == word)
}

/// The value of a whole number in digits or one word.
pub(crate) fn number(word: &str) -> Option<u32> {
    let named = NUMBERS.iter().find(|(name, _)| *name == word);
    named
        .map(|(_, value)| *value)
        .or_else(|| word.replace(',', "").parse().ok())
}

#[cfg(test)]
mod tests {
    use super::super::flow::tokens;
    use super::Pattern;

    fn finds(pattern: &str, text: &str) -> bool {
        !Pattern::read(pattern)
            .map(|p| p.find(&tokens(text)))
            .unwrap_or_default()
            .is_empty()
    }

    #[test]
    fn whole_words_in_any_case_and_with_any_hyphen() {
        assert!(finds("cure", "A Cure."));
        assert!(!finds("cure", "secure and procured"));
        assert!(finds("non-addictive", "It is non addictive"));
        assert!(finds("cure|cures", "it \u{201c}cures\u{201d} all"));
        assert!(finds("superior*", "its superiority"));
    }

    #[test]
    fn numbers_and_gaps() {
        assert!(finds("{number} in {number}", "about one in five people"));
        assert!(!finds(
            "{number} in {number}",
            "at one in the morning, in 1938"
        ));
        assert!(finds("ketamine {gap} safe", "ketamine is very safe"));
        assert!(!finds("ketamine {gap} safe", "ketamine. It is safe"));
        assert!(!finds("no side effects", "I said no. Side effects come"));
    }
}
