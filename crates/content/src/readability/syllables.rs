//! Counting the syllables of an English word by its letters.

/// Endings in which the last e is silent although a consonant stands before it: `helps`, `helped`.
fn silent_end(word: &str) -> bool {
    for end in ["es", "ed", "e"] {
        let stem = word.strip_suffix(end).unwrap_or_default();
        let Some(last) = stem.chars().next_back() else {
            continue;
        };
        let spoken = match end {
            // "courses" and "sizes" speak their e, "times" and "minutes" do not.
            "es" => "szxcg".contains(last) || stem.ends_with("ch") || stem.ends_with("sh"),
            "ed" => matches!(last, 't' | 'd'),
            _ => false,
        };
        return !spoken && !vowel(last) && !(last == 'l' && le(stem));
    }
    false
}

/// Whether a stem ends in a consonant and l, as in `ab-le`, where the e is spoken.
fn le(stem: &str) -> bool {
    let before = stem
        .strip_suffix('l')
        .and_then(|rest| rest.chars().next_back());
    before.is_some_and(|c| !vowel(c) && c != 'l')
}

fn vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Pairs of vowels that are two syllables when they stand like this.
const APART: &[&str] = &[
    "ia", "io", "iu", "eo", "ua", "uou", "iet", "ien", "ying", "eing",
];
/// But these are one.
const TOGETHER: &[&str] = &[
    "tion", "sion", "cial", "tial", "cian", "gion", "cious", "tious", "people", "guar", "qua",
    "gua", "sua", "tient", "cient", "friend", "geon",
];

/// How many syllables a word has, at least 1. Digits count as one.
pub fn syllables(word: &str) -> usize {
    let word = word.to_lowercase().replace('\'', "");
    if !word.chars().any(char::is_alphabetic) {
        return 1;
    }
    let mut groups = 0;
    let mut inside = false;
    for c in word.chars() {
        groups += usize::from(vowel(c) && !inside);
        inside = vowel(c);
    }
    let count = |parts: &[&str]| {
        parts
            .iter()
            .map(|part| word.matches(part).count())
            .sum::<usize>()
    };
    groups += count(APART).saturating_sub(count(TOGETHER));
    groups -= usize::from(silent_end(&word) && groups > 1);
    groups.max(1)
}

#[cfg(test)]
mod tests {
    use super::syllables;

    #[test]
    fn common_words_of_the_site() {
        for (wanted, words) in [
            (1, "help helped helps time times 46 the side scale"),
            (
                2,
                "treatment treated people patients question courses table able little science trial trials figure figures needed study studied doctor clinic",
            ),
            (
                3,
                "depression remission memory medicine hospital insurance clinician",
            ),
            (5, "anesthesia"),
        ] {
            for word in words.split(' ') {
                assert_eq!(syllables(word), wanted, "{word}");
            }
        }
    }
}
