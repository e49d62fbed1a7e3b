//! The calendar and the knowledge questions: what is broken stops the build, in its line.
#![allow(clippy::unwrap_used)]

mod support;

use support::Site;

const TIME: &str = "tools/time.toml";
const QUIZ: &str = "tools/quiz.toml";
const ECT_WEEKS: &str = "weeks = [[\"Monday\", \"Wednesday\", \"Friday\"], [\"Monday\", \"Wednesday\", \"Friday\"], [], []]";
const ECT_AGREES: &str = "agrees = [\"ect-course\", \"ect-weekly\", \"ect-weeks\"]";

#[test]
fn more_or_fewer_sessions_than_the_finding_says() {
    let site = Site::new();
    let one = "weeks = [[\"Monday\", \"Thursday\"], [\"Monday\", \"Thursday\"], [\"Monday\", \"Thursday\"], []]";
    let line = site.change(
        TIME,
        one,
        &one.replace("], []]", "], [\"Monday\", \"Thursday\"]]"),
        "agrees = [\"ket-course\"",
    );
    site.expect(
        TIME,
        line,
        "draws 8 sessions, but \"ket-course\" says about six infusions",
    );
    site.expect(TIME, line, "draws 4 weeks with sessions");
}

#[test]
fn a_longer_course_than_the_finding_says() {
    let site = Site::new();
    let line = site.change(
        TIME,
        "longer = [[], []",
        "longer = [[\"Sunday\"], []",
        ECT_AGREES,
    );
    site.expect(
        TIME,
        line,
        "draws 13 sessions, but \"ect-course\" says 6 to 12 sessions",
    );
    site.expect(
        TIME,
        line,
        "draws 4 sessions in one week, but \"ect-weekly\" says two or three times a week",
    );
}

#[test]
fn a_corrected_finding_that_the_calendar_does_not_follow() {
    let site = Site::new();
    site.change(
        "evidence/findings.toml",
        "id = \"ect-course\"\nlabel = \"Usual number of sessions in a course\"\nvalue = 6",
        "id = \"ect-course\"\nlabel = \"Usual number of sessions in a course\"\nvalue = 8",
        "ect-course",
    );
    let line = site.line(TIME, ECT_AGREES);
    site.expect(
        TIME,
        line,
        "draws 6 sessions, but \"ect-course\" says 8 to 12 sessions",
    );
}

#[test]
fn a_course_that_rests_on_no_finding() {
    let site = Site::new();
    let line = site.change(
        TIME,
        "\"ect-course\", \"ect-weekly\"",
        "\"ect-curse\", \"ect-weekly\"",
        "\"ect-curse\"",
    );
    site.expect(TIME, line, "no finding in evidence/findings.toml");
    let site = Site::new();
    let line = site.change(
        TIME,
        ECT_AGREES,
        "agrees = [\"ect-weeks\"]",
        "about = \"Each square",
    );
    site.expect(TIME, line, "tells how many sessions");
}

#[test]
fn days_that_the_week_does_not_have() {
    let site = Site::new();
    let line = site.change(
        TIME,
        ECT_WEEKS,
        &ECT_WEEKS.replacen("Wednesday", "Wensday", 1),
        "Wensday",
    );
    site.expect(TIME, line, "\"Wensday\" is no day of `weekdays`");
    let site = Site::new();
    let line = site.change(
        TIME,
        ECT_WEEKS,
        &ECT_WEEKS.replacen("\"Wednesday\"", "\"Monday\"", 1),
        "weeks = [[\"Monday\", \"Monday\"",
    );
    site.expect(TIME, line, "Monday comes too late in its week, or twice");
    let site = Site::new();
    let line = site.change(
        TIME,
        "longer = [[], []",
        "longer = [[\"Friday\"], []",
        "longer = [[\"Friday\"]",
    );
    site.expect(TIME, line, "this Friday has two sessions");
}

#[test]
fn a_calendar_of_another_shape() {
    let site = Site::new();
    let line = site.change(
        TIME,
        ECT_WEEKS,
        &ECT_WEEKS.replace(", [], []]", ", []]"),
        "about = \"Each square",
    );
    site.expect(TIME, line, "has 3 weeks, but the calendar shows four");
    let site = Site::new();
    let line = site.change(TIME, ", \"Sunday\"]", "]", "week = \"Week\"");
    site.expect(TIME, line, "has 6 names");
}

#[test]
fn a_question_whose_row_is_gone() {
    let site = Site::new();
    let line = site.change(QUIZ, "row = \"lasts\"", "row = \"last\"", "row = \"last\"");
    site.expect(
        QUIZ,
        line,
        "no row in evidence/comparison.toml has the id \"last\"",
    );
}

#[test]
fn a_question_without_one_right_answer() {
    let site = Site::new();
    let question = "question = \"Can depression come back";
    let line = site.line(QUIZ, question);
    let right = "answer = \"Yes, often after both\"\nfits = true\n";
    site.change(
        QUIZ,
        right,
        "answer = \"Yes, often after both\"\n",
        question,
    );
    site.expect(QUIZ, line, "has 0 answers that fit");
    let wrong = "answer = \"Yes, mainly after ECT\"\n";
    let both = "answer = \"Yes, mainly after ECT\"\nfits = true\n";
    let site = Site::new();
    site.change(QUIZ, wrong, both, question);
    site.expect(QUIZ, line, "has 2 answers that fit");
}

#[test]
fn a_question_with_one_answer() {
    let site = Site::new();
    let question = "question = \"Is it so?\"";
    let added = format!(
        "[[question]]\n{question}\nrow = \"lasts\"\n\n[[question.answer]]\nanswer = \"Yes\"\nfits = true\nwhy = \"It is so.\"\n\n[[question]]"
    );
    let line = site.change(QUIZ, "[[question]]", &added, question);
    site.expect(QUIZ, line, "has 1 answers to choose from");
}
