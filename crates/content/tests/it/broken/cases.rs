//! One thing broken in one file: file, what is replaced, by what, the words that stand in the line of the
//! issue, and what the issue says.

use crate::support::{self, Site, among};
use Marker::{At, Line1};

/// Where the issue is expected.
#[derive(Clone, Copy)]
enum Marker {
    /// In the first line that has these words after the change.
    At(&'static str),
    Line1,
}

type Case = (
    &'static str,
    &'static str,
    &'static str,
    Marker,
    &'static str,
);

const ARTICLE: &str = "blog/ketamine-and-peripheral-neuropathies.md";
const COMPARE: &str = "pages/compare.toml";
const FINDINGS: &str = "evidence/findings.toml";
const HOME: &str = "pages/home.toml";
const QUIZ: &str = "tools/quiz.toml";
const ROWS: &str = "evidence/comparison.toml";
const SITE: &str = "site.toml";
const TIME: &str = "tools/time.toml";

#[rustfmt::skip]
const CASES: &[Case] = &[
    // The shape of the files.
    (SITE, "[clinic]\n", "[clinic]\nfax = \"1\"\n", At("fax"), "unknown key `fax`"),
    ("pages/faq.toml", "heading = ", "# heading = ", Line1, "missing key `heading`"),
    (SITE, "timeout_seconds = 20", "timeout_seconds = \"soon\"", At("\"soon\""), "wrong type"),
    (SITE, "email = { sample =", "email = { simple =", At("email = "), "wrong type: write a text in quotes, or { sample"),
    (SITE, "name = \"Neuromend Infusions\"", "name = \"Neuromend Infusions", At("name = \"Neuromend"), "invalid basic string"),
    // Articles and their Markdown.
    (ARTICLE, "+++\n", "", Line1, "begins with a line of +++"),
    (ARTICLE, "date = 2026-11-23", "date = \"soon\"", At("\"soon\""), "wrong type"),
    (ARTICLE, "\"off-label-pain\"", "\"of-label-pain\"", At("notices = "), "is called \"of-label-pain\""),
    (ARTICLE, "\n## ", "\n<div>boo</div>\n\n## ", At("<div>boo"), "HTML cannot stand in the words"),
    // Ids and links.
    (ROWS, "[[row]]\nid = \"how-soon\"",
        "[[row]]\nid = \"works\"\nquestion = \"Again?\"\nketamine_short = \"a\"\nect_short = \"b\"\nketamine = \"a\"\nect = \"b\"\n\n[[row]]\nid = \"how-soon\"",
        At("id = \"works\"\nquestion = \"Again"), "the row id \"works\" stands already in line"),
    ("pages/privacy.toml", "lead = \"\"\"\n", "lead = \"\"\"\nOne.\n\n[Two](/prices/)\n\n", At("[Two]"), "the link /prices/ leads nowhere"),
    ("pages/terms.toml", "lead = \"\"\"\n", "lead = \"\"\"\n[One](/faq/#prices)\n\n", At("[One]"), "/faq/ has no section \"prices\""),
    (SITE, "link = \"/compare/\"", "link = \"/compare\"", At("\"/compare\""), "addresses end with a slash"),
    // Findings, citations and bare numbers.
    (ROWS, "note = \"", "note = \"{{no-such-finding}} ", At("{{no-such"), "no finding in evidence/findings.toml has the id \"no-such-finding\""),
    ("faq.toml", "answer = \"\"\"\n", "answer = \"\"\"\nIt helps 7 in 10.\n\n", At("7 in 10"), "the number 7 stands in clinical words without a source"),
    (COMPARE, "heading = \"", "heading = \"{{ketect-serious-ect}} ", At("heading = "), "a figure cannot be shown in this place"),
    ("pages/side-effects.toml", "ect = \"ketect-headache-ect\"", "ect = \"ketect-nausea-ect\"", At("heading = \"Headache\""), "are no pair"),
    // Sections and what they name.
    (HOME, "kind = \"comparison\"\n", "kind = \"prose\"\n", At("id = \"how-ketamine-compares\""), "needs `body`"),
    (HOME, "kind = \"comparison\"\n", "kind = \"prose\"\n", At("id = \"how-ketamine-compares\""), "has `rows`, which its kind does not show"),
    (HOME, "kind = \"action\"\n", "kind = \"prose\"\n", At("id = \"which\""), "has `link`, which its kind does not show"),
    (HOME, "\"who-suits-ketamine\"", "\"who-knows\"", At("\"who-knows\""), "no question in faq.toml has the id \"who-knows\""),
    (HOME, "\"how-soon\"", "\"wonders\"", At("\"wonders\""), "no row in evidence/comparison.toml has the id \"wonders\""),
    // The calendar.
    (TIME, "[\"Monday\", \"Thursday\"], []]", "[\"Monday\", \"Thursday\"], [\"Monday\", \"Thursday\"]]", At("agrees = [\"ket-course\""), "draws 8 sessions, but \"ket-course\" says about six infusions"),
    (TIME, "[\"Monday\", \"Thursday\"], []]", "[\"Monday\", \"Thursday\"], [\"Monday\", \"Thursday\"]]", At("agrees = [\"ket-course\""), "draws 4 weeks with sessions"),
    (TIME, "longer = [[], []", "longer = [[\"Sunday\"], []", At(ECT_AGREES), "draws 13 sessions, but \"ect-course\" says 6 to 12 sessions"),
    (TIME, "longer = [[], []", "longer = [[\"Sunday\"], []", At(ECT_AGREES), "draws 4 sessions in one week, but \"ect-weekly\" says two or three times a week"),
    (TIME, "\"ect-course\", \"ect-weekly\"", "\"ect-curse\", \"ect-weekly\"", At("\"ect-curse\""), "no finding in evidence/findings.toml"),
    (TIME, ECT_AGREES, "agrees = [\"ect-weeks\"]", At("about = \"Each square"), "tells how many sessions"),
    (TIME, "weeks = [[\"Monday\", \"Wednesday\"", "weeks = [[\"Monday\", \"Wensday\"", At("Wensday"), "\"Wensday\" is no day of `weekdays`"),
    (TIME, "weeks = [[\"Monday\", \"Wednesday\"", "weeks = [[\"Monday\", \"Monday\"", At("[\"Monday\", \"Monday\""), "Monday comes too late in its week, or twice"),
    (TIME, "longer = [[], []", "longer = [[\"Friday\"], []", At("longer = [[\"Friday\"]"), "this Friday has two sessions"),
    (TIME, "\"Friday\"], [], []]", "\"Friday\"], []]", At("about = \"Each square"), "has 3 weeks, but the calendar shows four"),
    (TIME, ", \"Sunday\"]", "]", At("week = \"Week\""), "has 6 names"),
    // The knowledge questions.
    (QUIZ, "row = \"lasts\"", "row = \"last\"", At("row = \"last\""), "no row in evidence/comparison.toml has the id \"last\""),
    (QUIZ, "answer = \"Yes, often after both\"\nfits = true\n", "answer = \"Yes, often after both\"\n", At(COME_BACK), "has 0 answers that fit"),
    (QUIZ, "answer = \"Yes, mainly after ECT\"\n", "answer = \"Yes, mainly after ECT\"\nfits = true\n", At(COME_BACK), "has 2 answers that fit"),
    (QUIZ, "[[question]]",
        "[[question]]\nquestion = \"Is it so?\"\nrow = \"lasts\"\n\n[[question.answer]]\nanswer = \"Yes\"\nfits = true\nwhy = \"It is so.\"\n\n[[question]]",
        At("question = \"Is it so?\""), "has 1 answers to choose from"),
];

const ECT_AGREES: &str = "agrees = [\"ect-course\", \"ect-weekly\", \"ect-weeks\"]";
const COME_BACK: &str = "question = \"Can depression come back";

#[test]
fn each_stops_the_build_in_its_line() {
    let mut wrong = Vec::new();
    for (file, from, to, marker, words) in CASES {
        let site = Site::new();
        let line = match marker {
            At(marker) => site.change(file, from, to, marker),
            Line1 => site.change(file, from, to, "").min(1),
        };
        let issues = site.issues(&support::options());
        if !among(&issues, &site.file(file), line, words) {
            wrong.push(format!("expected {file}:{line}: …{words}…, got\n{issues}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_unverified_finding_is_not_shown() {
    let site = Site::new();
    let (from, to) = ("status = \"verified\"", "status = \"unverified\"");
    site.change(FINDINGS, from, to, to);
    let issues = site.issues(&support::options()).to_string();
    assert!(issues.contains("is not verified"), "{issues}");
}

#[test]
fn a_finding_without_a_source_or_people() {
    let site = Site::new();
    let bad = "[[finding]]\nid = \"bad\"\nlabel = \"Bad\"\nvalue = 1\nunit = \"out of 100\"\nkind = \"harm\"\ncertainty = \"low\"\nsources = []\nstatus = \"verified\"\nchecked = 2026-11-23\nexpires = 2027-11-23\n\n[[finding]]\n";
    let line = site.change(FINDINGS, "[[finding]]\n", bad, "id = \"bad\"");
    site.expect(FINDINGS, line, "names no source");
    site.expect(FINDINGS, line, "without `population`");
}

#[test]
fn a_corrected_finding_that_the_calendar_does_not_follow() {
    let site = Site::new();
    let from = "label = \"Usual number of sessions in a course\"\nvalue = 6";
    let to = from.replace("= 6", "= 8");
    site.change(FINDINGS, from, &to, &to);
    let line = site.line(TIME, ECT_AGREES);
    let words = "draws 6 sessions, but \"ect-course\" says 8 to 12 sessions";
    site.expect(TIME, line, words);
}
