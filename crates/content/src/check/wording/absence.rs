//! "We found no study" needs the search that found none.

use super::flow::split;
use super::hits::Hit;
use super::pattern::Pattern;
use super::phrases::find;
use super::spoken::Spoken;
use super::table::{Ready, of};
use crate::files::Files;
use crate::issue::Issue;
use crate::rules::RuleKind;

pub(super) fn check<'a>(
    files: &Files,
    rules: &[Ready<'a>],
    spoken: &[Spoken<'_>],
    hits: &mut Vec<Hit<'a>>,
    issues: &mut Vec<Issue>,
) {
    let searches = files.searches.search.iter();
    let phrases: Vec<_> = searches
        .flat_map(|search| &search.words)
        .map(|words| (words, Pattern::exact(words)))
        .collect();
    let mut used = vec![false; phrases.len()];
    for ready in of(rules, RuleKind::Absence) {
        for words in spoken.iter().filter(|words| words.clinical()) {
            for range in find(ready, words) {
                let mut rests = false;
                for ((_, phrase), used) in phrases.iter().zip(&mut used) {
                    if phrase.covers(&words.flow.tokens, &range) {
                        *used = true;
                        rests = true;
                    }
                }
                if !rests {
                    hits.push(words.hit(ready.rule, range));
                }
            }
        }
    }
    let file = &files.searches.file;
    for ((words, _), used) in phrases.iter().zip(used) {
        if !used {
            let what = format!(
                "no text says \"{}\", or no rule needs a search for it",
                words.as_str()
            );
            let mend = "take the phrase out, or write it as it stands in the text";
            issues.push(file.issue(words.at, what, mend));
        }
    }
    for search in &files.searches.search {
        if search.expires <= search.date {
            let what = "this search expires before it was done";
            issues.push(file.issue(search.id.at, what, "set `expires` a year after `date`"));
        }
        if split(&search.terms).len() < 2 {
            let what = "this search does not say by which words it was done";
            issues.push(file.issue(search.terms.at, what, "write the words that were typed"));
        }
    }
}
