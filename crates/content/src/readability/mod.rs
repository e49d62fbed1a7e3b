//! How hard the words are to read: the Flesch-Kincaid grade.
//!
//! grade = 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59
//!
//! It tells the US school grade at which a text is easy. Names of treatments, medicines and trials
//! count as one word of one syllable: nobody can put them in plainer words. A citation counts as the
//! figure that the reader sees, a number in digits as one syllable. A heading, a list item and a cell
//! of a table end a sentence.

mod syllables;

use std::path::PathBuf;

use syllables::syllables;

/// The names that count as one short word, each as its words in small letters.
#[derive(Clone, Debug, Default)]
pub struct Neutral(Vec<Vec<String>>);

impl Neutral {
    /// From names as they are written; hyphens part words.
    pub fn new<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let mut names: Vec<Vec<String>> = names.map(words).collect();
        // The longest first: "ketamine infusion" before "ketamine".
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self(names)
    }

    /// Words and syllables of a sentence.
    fn count(&self, sentence: &[&str]) -> (usize, usize) {
        let (mut count, mut sum, mut at) = (0, 0, 0);
        while at < sentence.len() {
            let name = self.0.iter().find(|name| {
                let here = sentence.get(at..at + name.len());
                !name.is_empty() && here.is_some_and(|here| here == name.as_slice())
            });
            sum += name.map_or_else(|| syllables(sentence[at]), |_| 1);
            at += name.map_or(1, Vec::len);
            count += 1;
        }
        (count, sum)
    }
}

fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let words = parts.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// The grade of sentences of words in small letters; 0 when there is none.
pub(crate) fn grade_sentences(sentences: &[Vec<&str>], neutral: &Neutral) -> f64 {
    let (mut count, mut sum, mut ends) = (0, 0, 0);
    for sentence in sentences.iter().filter(|sentence| !sentence.is_empty()) {
        let (words, syllables) = neutral.count(sentence);
        count += words;
        sum += syllables;
        ends += 1;
    }
    if count == 0 {
        return 0.0;
    }
    let (count, sum, ends) = (count as f64, sum as f64, f64::from(ends));
    0.39 * count / ends + 11.8 * sum / count - 15.59
}

/// A section with its grade.
#[derive(Clone, Debug)]
pub struct Graded {
    /// The file it stands in.
    pub file: PathBuf,
    /// The line it begins in.
    pub line: usize,
    /// Its grade.
    pub grade: f64,
}

/// The grades of all clinical sections of 100 words and more.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// In the order of the files.
    pub sections: Vec<Graded>,
}

impl Report {
    /// The grade that as many sections are above as below; `None` without sections.
    pub fn median(&self) -> Option<f64> {
        let mut grades: Vec<f64> = self.sections.iter().map(|section| section.grade).collect();
        grades.sort_by(f64::total_cmp);
        let upper = *grades.get(grades.len() / 2)?;
        Some((grades[(grades.len() - 1) / 2] + upper) / 2.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Neutral, grade_sentences, words};

    fn grade(text: &str, neutral: &Neutral) -> f64 {
        let sentences: Vec<_> = text.split(['.', '!', '?']).map(words).collect();
        let sentences = sentences
            .iter()
            .map(|s| s.iter().map(String::as_str).collect());
        let sentences: Vec<Vec<&str>> = sentences.collect();
        grade_sentences(&sentences, neutral)
    }

    #[test]
    fn easy_words_have_a_low_grade_and_names_are_neutral() {
        let names = Neutral::new(["ketamine", "electroconvulsive therapy"].into_iter());
        assert!(grade("The cat sat on the mat. It was fat.", &names) < 1.0);
        let hard = "Individualized pharmacological considerations necessitate multidisciplinary deliberation.";
        assert!(grade(hard, &names) > 15.0);
        let named = grade(
            "You can have ketamine or electroconvulsive therapy.",
            &names,
        );
        let short = grade("You can have this or that.", &names);
        assert!((named - short).abs() < 0.001, "{named} {short}");
    }

    #[test]
    fn the_formula_is_the_published_one() {
        let none = Neutral::default();
        // 5 words, 1 sentence, 6 syllables.
        let wanted = 0.39 * 5.0 + 11.8 * 6.0 / 5.0 - 15.59;
        assert!((grade("This is a happy dog.", &none) - wanted).abs() < 1e-9);
    }
}
