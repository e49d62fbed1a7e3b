//! Digits in clinical words: every figure is a citation, so that it is written once and has a source.

/// The first bare number in plain words, as byte range; `None` when there is none.
///
/// Years, 988 and 911, and names that begin with a letter (`NG222`) are no figures.
pub(super) fn bare(words: &str) -> Option<std::ops::Range<usize>> {
    let bytes = words.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let mut end = at;
        while end < bytes.len()
            && (bytes[end].is_ascii_digit()
                || (matches!(bytes[end], b'.' | b',')
                    && bytes.get(end + 1).is_some_and(u8::is_ascii_digit)))
        {
            end += 1;
        }
        let part_of_a_name = words[..at].ends_with(|c: char| c.is_alphabetic());
        if !part_of_a_name && !allowed(&words[at..end], &words[end..]) {
            return Some(at..end);
        }
        at = end;
    }
    None
}

fn allowed(number: &str, after: &str) -> bool {
    let year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let crisis = ["988", "911"].contains(&number);
    let always_open = number == "24" && after.starts_with(" hours a day");
    year || crisis || always_open
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn figures_are_found_and_names_are_not() {
        for (words, found) in [
            ("46 out of 100 people", Some("46")),
            ("It helps 3 in 4", Some("3")),
            ("about 1,498 people", Some("1,498")),
            ("a rise of 9.7 points.", Some("9.7")),
            ("In 1938, in Rome", None),
            ("Call or text 988, 24 hours a day", None),
            ("In danger call 911.", None),
            ("NICE NG222 and TA854", None),
            ("no figure at all", None),
            ("It takes 24 hours", Some("24")),
        ] {
            assert_eq!(bare(words).map(|range| &words[range]), found, "{words}");
        }
    }
}
