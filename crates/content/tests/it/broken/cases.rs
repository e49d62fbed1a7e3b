//! One thing broken in one file: file, what is replaced, by what, the words that stand in the line of the
//! issue (none: line 1), and what the issue says.

use crate::support::{self, Site, among};

const ARTICLE: &str = "blog/ketamine-and-peripheral-neuropathies.md";
const COMPARE: &str = "pages/compare.toml";
const COST: &str = "tools/cost.toml";
const FINDINGS: &str = "evidence/findings.toml";
const FORM: &str = "consultation.toml";
const HOME: &str = "pages/home.toml";
const QUIZ: &str = "tools/quiz.toml";
const ROWS: &str = "evidence/comparison.toml";
const RULES: &str = "words.toml";
const SHEETS: &str = "tools/sheets.toml";
const SITE: &str = "site.toml";
const TIME: &str = "tools/time.toml";

#[rustfmt::skip]
const CASES: &[[&str; 5]] = &[
    // The shape of the files.
    [SITE, "[clinic]\n", "[clinic]\nfax = \"1\"\n", "fax", "unknown key `fax`"],
    ["pages/faq.toml", "heading = ", "# heading = ", "", "missing key `heading`"],
    [SITE, "email = { sample =", "email = { simple =", "email = ", "wrong type: write a text in quotes, or { sample"],
    // Articles and their Markdown.
    [ARTICLE, "+++\n", "", "", "begins with a line of +++"],
    [ARTICLE, "\"off-label-pain\"", "\"of-label-pain\"", "notices = ", "is called \"of-label-pain\""],
    [ARTICLE, "\n## ", "\n<div>boo</div>\n\n## ", "<div>boo", "HTML cannot stand in the words"],
    // Ids and links.
    [ROWS, "[[row]]\nid = \"how-soon\"",
        "[[row]]\nid = \"works\"\nquestion = \"Again?\"\nketamine_short = \"a\"\nect_short = \"b\"\nketamine = \"a\"\nect = \"b\"\n\n[[row]]\nid = \"how-soon\"",
        "id = \"works\"\nquestion = \"Again", "the row id \"works\" stands already in line"],
    ["pages/privacy.toml", "lead = \"\"\"\n", "lead = \"\"\"\nOne.\n\n[Two](/prices/)\n\n", "[Two]", "the link /prices/ leads nowhere"],
    ["pages/terms.toml", "lead = \"\"\"\n", "lead = \"\"\"\n[One](/faq/#prices)\n\n", "[One]", "/faq/ has no section \"prices\""],
    [SITE, "link = \"/compare/\"", "link = \"/compare\"", "\"/compare\"", "addresses end with a slash"],
    // The clinic.
    [SITE, "phone = { sample = \"(555) 010-0199\" }", "phone = \"call the desk\"", "phone = \"call", "no number that can be dialed"],
    [SITE, "email = { sample = \"hello@clinic.example\" }", "email = \"hello at clinic.example\"", "email = \"hello at", "no mail arrives"],
    // Findings, citations and bare numbers.
    [ROWS, "note = \"", "note = \"{ketect-remission-ect} ", "note = \"{ketect", "a citation has two braces, not one"],
    [ROWS, "note = \"", "note = \"{{no-such-finding}} ", "{{no-such", "no finding in evidence/findings.toml has the id \"no-such-finding\""],
    ["faq.toml", "answer = \"\"\"\n", "answer = \"\"\"\nIt helps 7 in 10.\n\n", "7 in 10", "the number 7 stands in clinical words without a source"],
    [COMPARE, "heading = \"", "heading = \"{{ketect-serious-ect}} ", "heading = ", "a figure cannot be shown in this place"],
    ["pages/side-effects.toml", "ect = \"ketect-headache-ect\"", "ect = \"ketect-nausea-ect\"", "heading = \"Headache\"", "are no pair"],
    // Sections and what they name.
    [HOME, "kind = \"comparison\"\n", "kind = \"prose\"\n", "id = \"how-ketamine-compares\"", "needs `body`"],
    [HOME, "kind = \"comparison\"\n", "kind = \"prose\"\n", "id = \"how-ketamine-compares\"", "has `rows`, which its kind does not show"],
    [HOME, "kind = \"action\"\n", "kind = \"prose\"\n", "id = \"which\"", "has `link`, which its kind does not show"],
    [HOME, "\"who-suits-ketamine\"", "\"who-knows\"", "\"who-knows\"", "no question in faq.toml has the id \"who-knows\""],
    [HOME, "\"how-soon\"", "\"wonders\"", "\"wonders\"", "no row in evidence/comparison.toml has the id \"wonders\""],
    // The calendar.
    [TIME, "[\"Monday\", \"Thursday\"], []]", "[\"Monday\", \"Thursday\"], [\"Monday\", \"Thursday\"]]", "agrees = [\"ket-course\"", "draws 8 sessions, but \"ket-course\" says about six infusions"],
    [TIME, "[\"Monday\", \"Thursday\"], []]", "[\"Monday\", \"Thursday\"], [\"Monday\", \"Thursday\"]]", "agrees = [\"ket-course\"", "draws 4 weeks with sessions"],
    [TIME, "longer = [[], []", "longer = [[\"Sunday\"], []", ECT_AGREES, "draws 13 sessions, but \"ect-course\" says 6 to 12 sessions"],
    [TIME, "longer = [[], []", "longer = [[\"Sunday\"], []", ECT_AGREES, "draws 4 sessions in one week, but \"ect-weekly\" says two or three times a week"],
    [TIME, "\"ect-course\", \"ect-weekly\"", "\"ect-curse\", \"ect-weekly\"", "\"ect-curse\"", "no finding in evidence/findings.toml"],
    [TIME, ECT_AGREES, "agrees = [\"ect-weeks\"]", "about = \"Each square", "tells how many sessions"],
    [TIME, "weeks = [[\"Monday\", \"Wednesday\"", "weeks = [[\"Monday\", \"Wensday\"", "Wensday", "\"Wensday\" is no day of `weekdays`"],
    [TIME, "weeks = [[\"Monday\", \"Wednesday\"", "weeks = [[\"Monday\", \"Monday\"", "[\"Monday\", \"Monday\"", "Monday comes too late in its week, or twice"],
    [TIME, "longer = [[], []", "longer = [[\"Friday\"], []", "longer = [[\"Friday\"]", "this Friday has two sessions"],
    [TIME, "\"Friday\"], [], []]", "\"Friday\"], []]", "about = \"Each square", "has 3 weeks, but the calendar shows four"],
    [TIME, ", \"Sunday\"]", "]", "week = \"Week\"", "has 6 names"],
    // The knowledge questions.
    [QUIZ, "row = \"lasts\"", "row = \"last\"", "row = \"last\"", "no row in evidence/comparison.toml has the id \"last\""],
    [QUIZ, "answer = \"Yes, often after both\"\nfits = true\n", "answer = \"Yes, often after both\"\n", COME_BACK, "has 0 answers that fit"],
    [QUIZ, "answer = \"Yes, mainly after ECT\"\n", "answer = \"Yes, mainly after ECT\"\nfits = true\n", COME_BACK, "has 2 answers that fit"],
    [QUIZ, "[[question]]",
        "[[question]]\nquestion = \"Is it so?\"\nrow = \"lasts\"\n\n[[question.answer]]\nanswer = \"Yes\"\nfits = true\nwhy = \"It is so.\"\n\n[[question]]",
        "question = \"Is it so?\"", "has 1 answers to choose from"],
    // An endpoint that is no endpoint.
    [SITE, ENDPOINT, "endpoint = \"http://forms.example.com/x\"", "endpoint = \"http:", NO_ENDPOINT],
    [SITE, ENDPOINT, "endpoint = \"forms\"", "endpoint = \"forms\"", NO_ENDPOINT],
    [SITE, ENDPOINT, "endpoint = \"//evil.example/x\"", "endpoint = \"//evil", NO_ENDPOINT],
    [SITE, ENDPOINT, "endpoint = \"http://localhost:1/x\"", "endpoint = \"http:", NO_ENDPOINT],
    [SITE, ENDPOINT, "endpoint = \"https://a b.example/\"", "endpoint = \"https://a b", NO_ENDPOINT],
    [SITE, ENDPOINT, "endpoint = \"javascript:x\"", "endpoint = \"javascript", NO_ENDPOINT],
    // A form without words for a problem, a choice or a field.
    [FORM, "name_missing = ", "name_mising = ", "[errors]", "no sentence for \"name_missing\""],
    [FORM, "name_missing = ", "name_mising = ", "name_mising", "no problem called \"name_mising\""],
    [FORM, "other = \"Some", "others = \"Some", "[fields.asking_for]", "no words for its choice \"other\""],
    [FORM, "other = \"Some", "others = \"Some", "[fields.asking_for]", "no choice called \"others\""],
    [FORM, "landing_page = \"the", "landing_pages = \"the", "[sent]", "would not tell that \"landing_page\" is sent"],
    [FORM, "landing_page = \"the", "landing_pages = \"the", "landing_pages", "no field called \"landing_pages\""],
    // Words to agree to that would be sent otherwise.
    [FORM, "\nconsent_text = \"I agree", "\nconsent_text = \"\\nI agree", "consent_text = ", "the words of consent_text could not be sent exactly"],
    [FORM, "\ntext_consent_text = \"I agree", "\ntext_consent_text = \" I agree", "text_consent_text = ", "the words of text_consent_text could not be sent exactly"],
    // The worksheet: a sentence for no number, templates that keep their marks, and labels without figures.
    [COST, "\nrange = ", "\nrage = ", "rage = ", "refuses nothing for \"rage\""],
    [COST, "by_session = \"({first}", "by_session = \"({frist}", "by_session", MARKS],
    [COST, "by_session = \"({first} first", "by_session = \"(first", "by_session", MARKS],
    [COST, "by_day = \"{days}", "by_day = \"{days} {days}", "by_day", MARKS],
    [COST, "Still blank: {names}", "Still blank: {names", "left_out", MARKS],
    [COST, "part = \"{sum}", "part = \"{sum} {names}", "part =", MARKS],
    [COST, "day = \"pay for a day off\"", "day = \"{{cost-ect-session}}\"", "day = \"{{", "a figure cannot be shown in this place"],
    // The question sheets, in the same way, and boxes for own questions with names of their own.
    [SHEETS, "left = \"{left} ", "left = \"", "left = ", MARKS],
    [SHEETS, "by {over} ", "by {left} ", "over = ", MARKS],
    [SHEETS, "preview = \"Your sheet\"", "preview = \"{{cost-ect-session}}\"", "preview = \"{{", "a figure cannot be shown in this place"],
    [SHEETS, "\"How do you guard against misuse and dependence?\"", "\"Ask about misuse.\"", "Ask about misuse", "does not end with a question mark"],
    [SHEETS, ", \"Another of your own\"", "", "own = [", "3 boxes for own questions"],
    [SHEETS, "\"A question of your own\", \"Another of your own\"", "\"A question of your own\", \"A question of your own\"", "own = [", "3 boxes for own questions"],
    // A page without its notices; review dates that are missing or backward.
    ["pages/faq.toml", "notices = [\"interest\", \"off-label\"]", "notices = [\"interest\"]", HEADING, "lacks the notice off-label"],
    [HOME, "notices = [\"interest\", \"off-label\"]", "notices = [\"off-label\"]", HEADING, "rule notices: "],
    ["pages/faq.toml", "clinical = true\n", "clinical = true\nreviewed = 2026-11-01\n", HEADING, REVIEW],
    ["pages/faq.toml", "clinical = true\n", "clinical = true\nreviewed = 2026-11-01\nnext_review = 2026-10-01\n", HEADING, REVIEW],
    [ARTICLE, "date = 2026-11-23", "date = 2028-01-01", HEADING, REVIEW],
    // Two figures side by side that are no pair.
    [ROWS, "it was {{ketect-remission-ect}}", "it was {{ketect-relapse-ect}}", "{{ketect-relapse-ect}}", "the figure \"ketect-relapse-ect\" stands beside"],
    [HOME, "A headache came in {{ketect-headache-ect}}.", "A headache came in {{ketect-nausea-ect}}.", "came in {{ketect-nausea-ect}}.", "\"ketect-nausea-ect\" stands beside"],
    ["pages/trials.toml", "{{ketect-amnesia-day-ketamine}} with ketamine and {{ketect-amnesia-day-ect}} with ECT\"",
        "{{ketect-amnesia-day-ketamine}} with ketamine\"", "{{ketect-amnesia-day-ketamine}} with ketamine\"", "\"ketect-amnesia-day-ketamine\" stands beside"],
    // A row and an item that speak of one treatment.
    [ROWS, "ect = \"In a US trial", "ect = \"Not applicable.\"\n# \"", "ect = \"Not", "rule one-treatment: "],
    ["pages/treatment.toml", "ect = \"You fall asleep", "ect = \"\"\n# \"", "ect = \"\"", "rule one-treatment: "],
    // An old address is one, and leads to a page.
    [SITE, OLD, "from = \"ketamine\"", "from = \"ketamine\"", "\"ketamine\" is no old address of this site"],
    [SITE, OLD, "from = \"/ketamine\"", "from = \"/ketamine\"", "\"/ketamine\" is no old address"],
    [SITE, OLD, "from = \"/a//b/\"", "from = \"/a//b/\"", "\"/a//b/\" is no old address"],
    [SITE, OLD, "from = \"/../\"", "from = \"/../\"", "\"/../\" is no old address"],
    [SITE, OLD, "from = \"/a b/\"", "from = \"/a b/\"", "\"/a b/\" is no old address"],
    [SITE, OLD, "from = \"/cost/\"", "from = \"/cost/\"", "/cost/ is a page of this site"],
    [SITE, OLD, "from = \"/Cost/\"", "from = \"/Cost/\"", "/cost/ is a page of this site"],
    [SITE, OLD, "from = \"/index.html/\"", "from = \"/index.html/\"", "/index.html/ was a file"],
    [SITE, OLD, "from = \"/\"", "from = \"/\"", "\"/\" is no old address"],
    [SITE, OLD, "from = \"/ketamine-vs.-ect/\"\nto = \"/cost/\"\n\n[[redirect]]\nfrom = \"/ketamine-vs.-ect/\"", "from = \"/ketamine-vs.-ect/\"\nto = \"/\"", "leads on twice"],
    [SITE, "from = \"/ketamine-vs.-ect/\"\nto = \"/\"", "from = \"/ketamine-vs.-ect/\"\nto = \"https://booking.example/\"", "to = \"https://booking", "an old address leads to a page of this site only"],
    [SITE, "from = \"/ketamine-vs.-ect/\"\nto = \"/\"", "from = \"/ketamine-vs.-ect/\"\nto = \"/prices/\"", "to = \"/prices/\"", "leads nowhere"],
    // An old worker is a script of another site.
    [SITE, "[\"sw.js\"", "[\"sw\"", "old_workers = ", NO_WORKER],
    [SITE, "[\"sw.js\"", "[\"../sw.js\"", "old_workers = ", NO_WORKER],
    [SITE, "[\"sw.js\"", "[\".js\"", "old_workers = ", NO_WORKER],
    [SITE, "[\"sw.js\"", "[\"a/sw.js\"", "old_workers = ", NO_WORKER],
    // Figures of a short answer count as they are read, and there is one at all.
    [ROWS, "ketamine_short = \"", "ketamine_short = \"{{ketect-remission-ketamine}} so so so so so so so so so \"\n#", "ketamine_short = \"", "this short answer has 13 words; 12 fit"],
    ["faq.toml", "short = \"", "short = \"\"\n# \"", "short = \"\"", "this text is empty"],
    // A table of rules with a hole.
    [RULES, "kind = \"notice\"", "kind = \"loaded\"", "", "no rule has the kind Notice"],
    [RULES, "patterns = [\"988\"", "patterns = [\"{any}\"", "patterns = [\"{any}\"", "the phrase \"{any}\" does not know {any}"],
    [RULES, "limit = 8.0\n", "", "id = \"grade-over-8\"", "has a limit that its kind does not know, or none"],
    [RULES, "id = \"percent\"", "id = \"n-in-x\"", "id = \"n-in-x\"\nkind = \"form\"\npatterns = [\"%\"", "the rule id \"n-in-x\" stands twice"],
];

/// What stands in a file that was written otherwise than it is read: as above, and the mend. It is all that is told.
#[rustfmt::skip]
const MISWRITTEN: &[[&str; 6]] = &[
    [SITE, NAME, "name = “Clinic”", "name = “", "curly", "write straight ones: name = \"Clinic\""],
    [SITE, NAME, "name = \"Clinic”", "name = \"C", "curly", "name = \"Clinic\""],
    [SITE, UPDATED, "updated = 11/27/2026", "updated = ", "a date belongs here", "such as 2026-11-27"],
    [SITE, UPDATED, "updated = 27.11.2026", "updated = ", "a date belongs here", "such as 2026-11-27"],
    [SITE, UPDATED, "updated = Nov 27, 2026", "updated = ", "a date belongs here", "such as 2026-11-27"],
    [ARTICLE, "date = 2026-11-23", "date = \"Nov 27, 2026\"", "date = ", "a date belongs here", "such as 2026-11-27"],
    [SITE, PHONE, "phone = (212) 555-0100", "phone = (212", "no quotation marks", ": phone = \"(212) 555-0100\""],
    [SITE, PHONE, "phone = { sample = (212) 555-0100 }", "phone = { sample = (2", "no quotation marks", ": \"(212) 555-0100\""],
    [SITE, NAME, "name = Clinic", "name = C", "no quotation marks", ": name = \"Clinic\""],
    [SITE, NAME, "name = \"Clinic", "name = \"C", "one quotation mark only", ": name = \"Clinic\""],
    [SITE, NAME, "name = \"A\nclinic\"", "name = \"A", "one quotation mark only", "three each around several lines"],
    [SITE, NAME, "name: \"Clinic\"", "name: ", "neither a setting nor a header", "write name = value"],
    [SITE, NAME, "name =", "name =\n", "nothing stands behind the equals sign", "write the value there"],
    [SITE, NAME, "name = \"He said \"yes\" to it\"", "name = \"He", "ends it too early", "name = \"He said \\\"yes\\\" to it\""],
    [COMPARE, "\"\"\"\n\n[[section]]", "\n[[section]]", "after = ", "opens here is not closed", "write \"\"\""],
    [COMPARE, "[[section]]\n", "", "heading = \"Question by", "`heading` stands twice", "header that is missing above a new entry, such as [[section]]"],
    ["faq.toml", "[[group.question]]\nid = \"brain-damage\"", "id = \"brain-damage\"", "id = \"brain-damage\"", "`id` stands twice", "such as [[group.question]]"],
    [RULES, "limit = 8.0", "limit = \"x\"", "\"x\"", "a number belongs here", "without quotation marks, such as 4.5"],
    [FINDINGS, "value = 46\n", "value = 46%\n", "46%", "a number belongs here", "without quotation marks, such as 4.5"],
    [SITE, "timeout_seconds = 20", "timeout_seconds = \"soon\"", "\"soon\"", "a whole number belongs here", "such as 20"],
    [SITE, "language_help = false", "language_help = no", "language_help", "true or false belongs here", "write true or false"],
    [SITE, NAME, "name = 7", "name = 7", "a text belongs here", "in quotation marks"],
    [HOME, "rows = [", "rows = \"how-soon\" # ", "rows = ", "a list belongs here", "in brackets"],
    [SITE, "[clinic]\n", "clinic = \"x\"\n[clinics]\n", "clinic = ", "a block of settings belongs here", "such as [clinic]"],
    [SITE, "[clinic]\n", "[[clinic]]\n", "[[clinic]]", "single brackets", "such as [clinic]"],
    ["theme.toml", "corner = 4", "corner = 400", "corner = ", "a small whole number belongs here", "such as 4"],
    [ARTICLE, "\n## ", "\n# A heading\n\n## ", "# A heading", "second title of the page", "write ## A heading"],
];

const NAME: &str = "name = \"Neuromend Infusions\"";
const PHONE: &str = "phone = { sample = \"(555) 010-0199\" }";
const UPDATED: &str = "updated = 2026-11-26";
const ECT_AGREES: &str = "agrees = [\"ect-course\", \"ect-weekly\", \"ect-weeks\"]";
const COME_BACK: &str = "question = \"Can depression come back";
const ENDPOINT: &str = "endpoint = \"/api/consultations\"";
const NO_ENDPOINT: &str = "the consultation endpoint";
const MARKS: &str = "does not have the marks";
const HEADING: &str = "heading = ";
const REVIEW: &str = "rule review-dates: ";
const OLD: &str = "from = \"/ketamine-vs.-ect/\"";
const NO_WORKER: &str = "cannot be the name of an old service worker";

#[test]
fn each_stops_the_build_in_its_line() {
    let mut wrong = Vec::new();
    for [file, from, to, marker, words] in CASES {
        let site = Site::new();
        let line = site.change(file, from, to, marker);
        let issues = site.issues(&support::options());
        if !among(&issues, &site.file(file), line, words) {
            wrong.push(format!("expected {file}:{line}: …{words}…, got\n{issues}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_miswritten_is_told_with_what_to_write() {
    for [file, from, to, marker, what, mend] in MISWRITTEN {
        let site = Site::new();
        let line = site.change(file, from, to, marker);
        let issues = site.issues(&support::options());
        let told = among(&issues, &site.file(file), line, what) && issues.0[0].mend.contains(mend);
        let alone = issues.0.len() == 1;
        assert!(told && alone, "{file}:{line}: …{what}…{mend}…\n{issues}");
    }
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

#[test]
fn a_review_of_the_site_that_is_due_before_it_was_done() {
    let site = Site::new();
    let (from, to) = ("next_review = 2027-05-23", "next_review = 2026-05-23");
    site.change(SITE, from, to, to);
    let line = site.line(HOME, HEADING);
    site.expect(HOME, line, REVIEW);
}
