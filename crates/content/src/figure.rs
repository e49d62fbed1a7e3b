//! How a finding reads in a sentence.

use crate::evidence::Finding;

/// The unit of a chance.
pub const CHANCE: &str = "out of 100";

/// What a sentence has said so far: its first chance is "46 out of 100", and each further one "63".
#[derive(Clone, Copy, Debug, Default)]
pub struct Sentence {
    chance: bool,
}

impl Sentence {
    /// Plain words follow; behind the end of a sentence nothing has been said.
    pub fn words(&mut self, words: &str) {
        let mut marks = words.match_indices(['.', '?', '!', '\n']);
        let ends = |at: usize| {
            words[at + 1..]
                .chars()
                .next()
                .is_none_or(char::is_whitespace)
        };
        if marks.any(|(at, _)| ends(at)) {
            self.chance = false;
        }
    }

    /// How a finding reads next.
    pub fn figure(&mut self, finding: &Finding) -> String {
        let words = words(finding);
        if finding.unit.as_deref() != Some(CHANCE) {
            return words;
        }
        let short = words.strip_suffix(CHANCE).map(str::trim_end);
        match short {
            Some(short) if std::mem::replace(&mut self.chance, true) => short.to_owned(),
            _ => words,
        }
    }
}

/// The words that stand where `{{id}}` is written: `46 out of 100`, `19 of the 90 people`, `$400 to $800`.
pub fn words(finding: &Finding) -> String {
    if let Some(text) = &finding.text {
        return text.to_string();
    }
    let Some(value) = finding.value else {
        return String::new();
    };
    let unit = finding.unit.as_deref().unwrap_or_default();
    if let (0.0, CHANCE | "people", Some(of)) = (value, unit, finding.of) {
        return format!("none of the {} people", grouped(f64::from(of)));
    }
    let sign = if unit == "dollars" { "$" } else { "" };
    let number = |value: f64| format!("{sign}{}", grouped(value));
    let about = if finding.about { "about " } else { "" };
    let high = finding.high.map(|high| format!(" to {}", number(high)));
    let of = match (unit, finding.of) {
        ("dollars", _) => String::new(),
        ("people", Some(of)) => format!(" of the {} people", grouped(f64::from(of))),
        _ => format!(" {unit}"),
    };
    let (value, high) = (number(value), high.unwrap_or_default());
    format!("{about}{value}{high}{of}")
}

impl Finding {
    /// The interval or spread in words.
    pub fn range_words(&self) -> Option<String> {
        self.range.clone().or(self.interval.map(interval))
    }
}

/// `[3.9, 24.2]` as `3.9 to 24.2 (95% interval)`.
fn interval([low, high]: [f64; 2]) -> String {
    format!("{} to {} (95% interval)", grouped(low), grouped(high))
}

/// `1498` as `1,498`; decimals stay as they are; a minus is the typographic one.
fn grouped(value: f64) -> String {
    let plain = format!("{}", value.abs());
    let (whole, rest) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
    let mut digits = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            digits.push(',');
        }
        digits.push(digit);
    }
    let sign = if value < 0.0 { "\u{2212}" } else { "" };
    format!("{sign}{digits}{rest}")
}

#[cfg(test)]
mod tests {
    use super::{grouped, interval};

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(grouped(46.0), "46");
        assert_eq!(grouped(1498.0), "1,498");
        assert_eq!(grouped(766_180.0), "766,180");
        assert_eq!(grouped(-9.7), "\u{2212}9.7");
    }

    #[test]
    fn an_interval_reads_from_its_lower_end() {
        assert_eq!(
            interval([-0.02, 0.81]),
            "\u{2212}0.02 to 0.81 (95% interval)"
        );
    }
}
