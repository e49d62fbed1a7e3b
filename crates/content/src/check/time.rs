//! The sessions that the calendar draws are those that the findings tell of.

use super::words::flow::split;
use super::words::number;
use crate::load::{Filed, Raw};
use crate::tools::time::{Course, Time};
use crate::{Issue, Text, figure};

/// How many weeks the calendar has.
pub(super) const WEEKS: usize = 4;

pub(super) fn check(raw: &Raw, issues: &mut Vec<Issue>) {
    let Some(time) = &raw.time else { return };
    if time.weekdays.len() != 7 {
        issues.push(time.source.issue(
            time.week.at,
            format!(
                "`weekdays` has {} names, but a week has seven days",
                time.weekdays.len()
            ),
            "write the seven days in order, with the first day of the calendar first",
        ));
        return;
    }
    for course in [&time.ketamine, &time.ect] {
        let found = issues.len();
        shape(course, time, issues);
        if issues.len() == found {
            agrees(course, time, raw, issues);
        }
    }
}

/// Four weeks, each with days of the week in their order, and none twice.
fn shape(course: &Course, time: &Filed<Time>, issues: &mut Vec<Issue>) {
    for (key, weeks) in [("weeks", &course.weeks), ("longer", &course.longer)] {
        if weeks.len() != WEEKS && (key == "weeks" || !weeks.is_empty()) {
            issues.push(time.source.issue(
                course.about.at,
                format!(
                    "`{key}` of this course has {} weeks, but the calendar shows four",
                    weeks.len()
                ),
                "write a list of days for each of the four weeks, [] for a week without a session",
            ));
        }
        for week in weeks {
            in_order(week, time, issues);
        }
    }
    for (sure, longer) in course.weeks.iter().zip(&course.longer) {
        for day in longer
            .iter()
            .filter(|day| sure.iter().any(|other| other.as_str() == day.as_str()))
        {
            issues.push(time.source.issue(
                day.at,
                format!("this {} has two sessions", day.as_str()),
                "name the day in `weeks` or in `longer`, not in both",
            ));
        }
    }
}

fn in_order(week: &[Text], time: &Filed<Time>, issues: &mut Vec<Issue>) {
    let mut before = None;
    for day in week {
        let mut names = time.weekdays.iter();
        let at = names.position(|name| name.as_str() == day.as_str());
        if at.is_none() {
            issues.push(time.source.issue(
                day.at,
                format!("\"{}\" is no day of `weekdays`", day.as_str()),
                "write the day's name as it stands there",
            ));
        } else if at <= before {
            issues.push(time.source.issue(
                day.at,
                format!("{} comes too late in its week, or twice", day.as_str()),
                "name the days of a week in their order, each once",
            ));
        }
        before = at.or(before);
    }
}

/// So many of something: 6 to 12 sessions.
#[derive(Debug, PartialEq, Eq)]
struct Span {
    low: usize,
    high: usize,
    of: String,
}

/// What a course draws must lie within what each of its findings says.
fn agrees(course: &Course, time: &Filed<Time>, raw: &Raw, issues: &mut Vec<Issue>) {
    let Some(findings) = &raw.findings else {
        return;
    };
    let (mut told_how_many, mut unknown) = (false, false);
    for id in &course.agrees {
        let mut all = findings.finding.iter();
        let Some(finding) = all.find(|finding| finding.id.as_str() == id.as_str()) else {
            issues.push(time.source.issue(
                id.at,
                format!(
                    "no finding in evidence/findings.toml has the id \"{}\"",
                    id.as_str()
                ),
                "check the spelling, or add the finding",
            ));
            unknown = true;
            continue;
        };
        let words = figure::words(finding);
        for span in spans(&words) {
            told_how_many |= matches!(span.of.as_str(), "sessions" | "infusions");
            if let Some(drawn) = outside(course, &span) {
                issues.push(time.source.issue(
                    id.at,
                    format!(
                        "the calendar draws {drawn}, but \"{}\" says {words}",
                        id.as_str()
                    ),
                    "change the days in `weeks` or `longer`, so that they agree with the finding",
                ));
            }
        }
    }
    if !told_how_many && !unknown {
        issues.push(time.source.issue(
            course.about.at,
            "no finding in `agrees` tells how many sessions this course has",
            "name one that says so, like agrees = [\"ect-course\"]",
        ));
    }
}

/// What is drawn that lies outside the span; `None` when all is inside, or the span counts something
/// that the calendar does not show.
fn outside(course: &Course, span: &Span) -> Option<String> {
    let count = |week: usize, longer: bool| {
        let extra = course.longer.get(week).filter(|_| longer);
        course.weeks.get(week).map_or(0, Vec::len) + extra.map_or(0, Vec::len)
    };
    let total = |longer| (0..WEEKS).map(|week| count(week, longer)).sum::<usize>();
    let weeks = |longer| (0..WEEKS).filter(|week| count(*week, longer) > 0).count();
    let (drawn, what) = match span.of.as_str() {
        "sessions" | "infusions" => (vec![total(false), total(true)], "sessions"),
        "weeks" => (vec![weeks(false), weeks(true)], "weeks with sessions"),
        "times" => {
            let each = (0..WEEKS).map(|week| count(week, true));
            let each = each.filter(|count| *count > 0);
            (each.collect(), "sessions in one week")
        }
        _ => return None,
    };
    let wrong = drawn
        .into_iter()
        .find(|drawn| *drawn < span.low || *drawn > span.high)?;
    Some(format!("{wrong} {what}"))
}

/// The spans in the words of a finding.
fn spans(words: &str) -> Vec<Span> {
    let words: Vec<String> = split(words).into_iter().map(|(_, word)| word).collect();
    let value = |at: usize| number(words.get(at)?).and_then(|value| usize::try_from(value).ok());
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if words[at] == "twice" {
            let of = "times".to_owned();
            found.push(Span {
                low: 2,
                high: 2,
                of,
            });
        }
        let Some(low) = value(at) else {
            at += 1;
            continue;
        };
        let joined = words
            .get(at + 1)
            .is_some_and(|word| word == "to" || word == "or");
        let high = value(at + 2).filter(|_| joined);
        at += if high.is_some() { 3 } else { 1 };
        let of = words.get(at).cloned().unwrap_or_default();
        let high = high.unwrap_or(low);
        found.push(Span { low, high, of });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Span, spans};

    #[test]
    fn figures_and_words_tell_the_same_spans() {
        let span = |low, high, of: &str| Span {
            low,
            high,
            of: of.to_owned(),
        };
        for (words, wanted) in [
            ("6 to 12 sessions", vec![span(6, 12, "sessions")]),
            ("two or three times a week", vec![span(2, 3, "times")]),
            (
                "about six infusions over two to three weeks",
                vec![span(6, 6, "infusions"), span(2, 3, "weeks")],
            ),
            (
                "twice a week for three weeks",
                vec![span(2, 2, "times"), span(3, 3, "weeks")],
            ),
            ("no clear number", vec![]),
        ] {
            assert_eq!(spans(words), wanted, "{words}");
        }
    }
}
