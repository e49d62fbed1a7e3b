//! Answers that begin with more than the answer.

use super::ROWS;
use crate::support::Site;

#[test]
fn short_answers_that_are_not_short() {
    for (file, key, most) in [
        ("faq.toml", "short = \"", 20),
        (ROWS, "ketamine_short = \"", 12),
        (ROWS, "ect_short = \"", 12),
    ] {
        let long = format!("{key}{}\"\n#", "so ".repeat(most + 1));
        let site = Site::new();
        let line = site.change(file, key, &long, &long[..20]);
        let words = format!("this short answer has {} words; {most} fit", most + 1);
        site.expect(file, line, &words);
        let fits = format!("{key}{}\"\n#", "so ".repeat(most));
        let site = Site::new();
        site.change(file, key, &fits, key);
        site.load();
    }
}
