//! Good content, changed in one place: every rule for the words fires there, with its name, file and line.

mod support;

use std::collections::HashSet;
use support::{SPOTS, Site};

/// Rule and a sentence that it refuses. Each is put into a page, an answer and an article in turn.
const SENTENCES: &[(&str, &str)] = &[
    (
        "better-than-ect",
        "In our view ketamine is better than ECT.",
    ),
    ("better-than-ect", "We find that **ketamine works** better."),
    ("worse-than-ketamine", "ECT works better than ketamine."),
    ("proven-superior", "A large study proved ketamine superior."),
    ("proven-superior", "The method is clinically proven."),
    (
        "painful-during",
        "You may feel pain during treatment with pulses.",
    ),
    ("painful-during", "Many say that ECT is painful."),
    ("no-side-effects", "Ketamine has no side effects."),
    ("no-side-effects", "It is a risk-free way to feel well."),
    ("cheaper-than-ect", "Ketamine is cheaper than ECT."),
    ("cheaper-than-ect", "It will cost less than ECT."),
    (
        "memory-comes-back",
        "With ECT, memory loss is always temporary.",
    ),
    ("brain-damage", "ECT causes permanent brain damage."),
    ("fda-approved", "Our infusions are FDA-approved."),
    (
        "fda-approved",
        "The FDA has approved ketamine for this use.",
    ),
    ("non-addictive", "Ketamine is non-addictive."),
    ("cure", "It cures depression."),
    ("miracle", "Some call it a \u{201c}miracle\u{201d} drug."),
    ("guaranteed", "Relief is guaranteed."),
    ("treats-ptsd-or-anxiety", "Ketamine treats PTSD."),
    ("treats-ptsd-or-anxiety", "Ketamine treats anxiety as well."),
    (
        "stops-suicidal-thinking",
        "Ketamine stops suicidal thoughts.",
    ),
    ("home-the-same", "Lozenges are the same as an infusion."),
    ("straight-back-to-work", "You can go straight back to work."),
    ("no-monitoring", "There is no monitoring needed."),
    ("hospital-stay", "ECT means a hospital stay."),
    ("unchanged-since", "It is unchanged since its first days."),
    ("every-other-day", "You come for a week or two."),
    ("works-in-hours", "Ketamine works within hours."),
    ("lasts-months", "It brings relief for months."),
    (
        "relapses-less",
        "You are less likely to relapse with ketamine.",
    ),
    ("deadly", "ECT is deadly."),
    ("medicines-fail", "Antidepressants do not work."),
    (
        "comfortable-alternative",
        "Ketamine is a more comfortable alternative.",
    ),
    ("fixes-neuropathy", "Ketamine fixes neuropathy."),
    (
        "serious-events-commoner",
        "Serious events were more common with ECT.",
    ),
    ("best-treatment", "Ketamine is the best treatment."),
    ("praise", "Thankfully there is ketamine."),
    ("praise", "The change was dramatic."),
    ("praise", "It is a breakthrough."),
    ("praise", "This revolutionary infusion helps."),
    ("fear", "Doctors zap the brain."),
    ("fear", "Some call ECT barbaric."),
    ("last-resort", "ECT is a last resort."),
    ("urgency", "Spots are limited, so call."),
    ("blame", "People who suffer from depression come here."),
    ("shock-therapy", "Many fear shock therapy."),
    ("suicide-without-988", "Suicides fell by half."),
    ("n-in-x", "It helps one in three people."),
    ("n-in-x", "It helps three out of every five people."),
    ("percent", "It helps forty percent of people."),
    ("fraction-in-words", "It helps half of the people."),
    ("fraction-in-words", "It helps about a third of them."),
    ("times-in-words", "It helps twice as many people."),
    ("frequency-in-words", "You come two or three times a week."),
    ("money-in-words", "It costs hundreds of dollars."),
    (
        "suicide-without-988",
        "Two people in the trial died by suicide.",
    ),
];

#[test]
fn every_phrase_rule_fires_where_its_words_stand() {
    let site = Site::new();
    for (number, (_, sentence)) in SENTENCES.iter().enumerate() {
        site.say(&SPOTS[number % SPOTS.len()], sentence);
    }
    let issues = site.issues(&support::options());
    let mut missed = Vec::new();
    for (number, (rule, sentence)) in SENTENCES.iter().enumerate() {
        let file = SPOTS[number % SPOTS.len()].file;
        let line = site.line(file, sentence);
        if !support::among(&issues, &site.file(file), line, &format!("rule {rule}: ")) {
            missed.push(format!("{rule}: {file}:{line}: {sentence}"));
        }
    }
    assert!(missed.is_empty(), "{}\n{issues}", missed.join("\n"));
}

#[test]
fn no_rule_is_left_without_a_mutation() {
    let site = Site::new();
    let table = std::fs::read_to_string(site.file("words.toml")).expect("words.toml");
    let ids = table
        .lines()
        .filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
    let tried: HashSet<_> = SENTENCES.iter().map(|(rule, _)| *rule).collect();
    let elsewhere = [
        "crisis-line-in-answer",
        "off-label-notice-in-answer",
        "notices",
        "review-dates",
        "one-treatment",
        "harms-uneven",
        "harms-one-sided",
        "grade-over-8",
        "grade-over-9",
    ];
    let missing: Vec<_> = ids
        .filter(|id| !tried.contains(id) && !elsewhere.contains(id))
        .collect();
    assert!(missing.is_empty(), "no mutation tries {missing:?}");
}

const ROWS: &str = "evidence/comparison.toml";

#[test]
fn crisis_lines_and_the_off_label_notice_in_an_answer() {
    let answers = &SPOTS[1];
    for (rule, sentence) in [
        ("crisis-line-in-answer", "Call [this line](tel:988) now."),
        ("crisis-line-in-answer", "In danger call 911."),
        (
            "crisis-line-in-answer",
            "Chat at [the lifeline](https://988lifeline.org).",
        ),
        (
            "off-label-notice-in-answer",
            "The agency has not approved ketamine infusions for this.",
        ),
    ] {
        let site = Site::new();
        let line = site.say(answers, sentence);
        site.expect(answers.file, line, &format!("rule {rule}: "));
    }
}

#[test]
fn shock_therapy_twice_on_a_page_that_shows_the_answer() {
    let site = Site::new();
    let sentence = "It is also called shock therapy.";
    let file = "faq.toml";
    let line = site.change(
        file,
        "question = \"Does ketamine cost less than ECT?\"\nanswer = \"\"\"\n",
        &format!(
            "question = \"Does ketamine cost less than ECT?\"\nanswer = \"\"\"\n{sentence}\n\n"
        ),
        sentence,
    );
    site.expect(file, line, "rule shock-therapy: ");
}

#[test]
fn a_page_without_its_notices() {
    let site = Site::new();
    let line = site.change(
        "pages/faq.toml",
        "notices = [\"interest\", \"off-label\"]",
        "notices = [\"interest\"]",
        "heading = ",
    );
    site.expect("pages/faq.toml", line, "lacks the notice off-label");
    let line = site.change(
        "pages/home.toml",
        "notices = [\"interest\", \"off-label\"]",
        "notices = [\"off-label\"]",
        "heading = ",
    );
    site.expect("pages/home.toml", line, "rule notices: ");
}

#[test]
fn review_dates_that_are_missing_or_backward() {
    let dated = "clinical = true\nreviewed = 2026-11-01\n";
    let site = Site::new();
    let line = site.change("pages/faq.toml", "clinical = true\n", dated, "heading = ");
    site.expect("pages/faq.toml", line, "rule review-dates: ");
    let site = Site::new();
    let backward = format!("{dated}next_review = 2026-10-01\n");
    let line = site.change(
        "pages/faq.toml",
        "clinical = true\n",
        &backward,
        "heading = ",
    );
    site.expect("pages/faq.toml", line, "rule review-dates: ");
    let site = Site::new();
    let article = "blog/ketamine-and-peripheral-neuropathies.md";
    let line = site.change(
        article,
        "date = 2026-11-23",
        "date = 2028-01-01",
        "heading = ",
    );
    site.expect(article, line, "rule review-dates: ");
    let site = Site::new();
    site.change(
        "site.toml",
        "next_review = 2027-05-23",
        "next_review = 2026-05-23",
        "next_review",
    );
    let line = site.change("pages/home.toml", "heading = ", "heading = ", "heading = ");
    site.expect("pages/home.toml", line, "rule review-dates: ");
}

#[test]
fn a_row_and_an_item_that_speak_of_one_treatment() {
    let site = Site::new();
    let line = site.change(
        ROWS,
        "ect = \"In the same US trial",
        "ect = \"Not applicable.\"\n# \"",
        "ect = \"Not applicable",
    );
    site.expect(ROWS, line, "rule one-treatment: ");
    let site = Site::new();
    let line = site.change(
        "pages/compare.toml",
        "ect = \"You fall asleep",
        "ect = \"\"\n# \"",
        "ect = \"\"",
    );
    site.expect("pages/compare.toml", line, "rule one-treatment: ");
}

#[test]
fn harms_told_at_more_than_twice_the_length() {
    let site = Site::new();
    let line = site.change(
        "pages/home.toml",
        "Memory loss that lasted more than a day was seen in {{ketect-amnesia-day-ketamine}} people given ketamine.",
        "It was {{ketect-amnesia-day-ketamine}}.",
        "ketamine = \"\"\"\nIt was",
    );
    let line = site.change(
        "pages/home.toml",
        " Any memory loss was seen in {{ketect-amnesia-ketamine}}. In the US trial a score for remembering new words fell by {{elektd-memory-ketamine}}. The safety of long-term use {{ket-long-term}}.",
        "",
        "ketamine = \"\"\"\nIt was",
    ).max(line);
    site.expect("pages/home.toml", line + 1, "rule harms-one-sided: ");
}

#[test]
fn harms_told_at_more_than_one_and_a_half_the_length_are_a_warning() {
    let site = Site::new();
    site.change(
        "pages/home.toml",
        "Some people keep {{ect-personal-memories}}.\n",
        "Some people keep {{ect-personal-memories}}. It is good to know this in advance, to tell the people \
         close to you, and to keep a diary with notes and photos that you can look at with them later on.\n",
        "Some people keep",
    );
    let warnings = site.load().warnings;
    let found = warnings
        .iter()
        .any(|w| w.what.contains("rule harms-uneven: \"Memory\""));
    assert!(found, "{warnings:?}");
}

/// A hundred words and more in one sentence of plain words.
fn long_sentence(words: usize) -> String {
    let mut text = "We".to_owned();
    for _ in 0..words {
        text.push_str(" think of it and");
    }
    text.push_str(" stop.");
    text
}

#[test]
fn a_section_that_is_hard_to_read() {
    let site = Site::new();
    let spot = &SPOTS[0];
    site.say(spot, &long_sentence(60));
    let marker = "When depression does not lift";
    let line = site.change(spot.file, marker, marker, marker);
    site.expect(spot.file, line, "rule grade-over-9: ");
}

#[test]
fn a_section_that_is_rather_hard_to_read_is_a_warning() {
    let found = (20..70).any(|words| {
        let site = Site::new();
        site.say(&SPOTS[0], &long_sentence(words));
        content::load(site.dir(), &support::options()).is_ok_and(|content| {
            let mut warnings = content.warnings.iter();
            warnings.any(|warning| warning.what.contains("rule grade-over-8: "))
        })
    });
    assert!(found, "no length gives a grade between 8 and 9");
}

#[test]
fn two_figures_side_by_side_that_are_no_pair() {
    let site = Site::new();
    let line = site.change(
        ROWS,
        "it was {{ketect-remission-ect}}",
        "it was {{ketect-relapse-ect}}",
        "{{ketect-relapse-ect}}",
    );
    site.expect(
        ROWS,
        line,
        "the figure \"ketect-relapse-ect\" stands beside",
    );
    let site = Site::new();
    let line = site.change(
        "pages/home.toml",
        "This was studied separately from the trial.",
        "In all {{ketect-headache-ect}} had it.",
        "In all {{ketect-headache-ect}}",
    );
    site.expect(
        "pages/home.toml",
        line,
        "\"ketect-headache-ect\" stands beside",
    );
    let site = Site::new();
    let line = site.change(
        "pages/compare.toml",
        "{{ketect-amnesia-day-ketamine}} with ketamine and {{ketect-amnesia-day-ect}} with ECT\"",
        "{{ketect-amnesia-day-ketamine}} with ketamine\"",
        "{{ketect-amnesia-day-ketamine}} with ketamine\"",
    );
    site.expect(
        "pages/compare.toml",
        line,
        "\"ketect-amnesia-day-ketamine\" stands beside",
    );
}

#[test]
fn a_figure_studied_separately_that_no_longer_says_so() {
    let site = Site::new();
    let line = site.change(
        ROWS,
        "The two were studied separately, and age",
        "Age",
        "question = \"What if I am older?\"",
    );
    // Only one side of this row has a number, so it passes; deaths stand beside another figure.
    site.load();
    assert!(line > 1);
    let deaths = "Deaths after ECT were studied separately.";
    let line = site.change(ROWS, deaths, "", "{{ect-deaths}}");
    site.expect(ROWS, line, "\"ect-deaths\" stands beside");
}

const FINDINGS: &str = "evidence/findings.toml";
/// One half of a pair, up to its population.
const HALF: &str = "id = \"ketect-remission-ect\"";

#[test]
fn a_pair_whose_halves_differ() {
    for (key, value) in [
        ("period", "\"some other time\""),
        ("population", "\"other people\""),
        ("unit", "\"points\""),
        ("kind", "\"harm\""),
        ("sources", "[\"elektd\"]"),
    ] {
        let site = Site::new();
        let text = std::fs::read_to_string(site.file(FINDINGS)).expect("findings");
        let from = text.find(HALF).expect("the half of the pair");
        let entry = text[from..].split("\n\n").next().unwrap_or_default();
        let old = entry
            .lines()
            .find(|line| line.starts_with(&format!("{key} = ")))
            .expect("the key");
        let new = entry.replacen(old, &format!("{key} = {value}"), 1);
        let line = site.change(FINDINGS, entry, &new, HALF);
        site.expect(FINDINGS, line, &format!("differ in `{key}`"));
    }
}

#[test]
fn a_pair_of_one_and_a_pair_of_three() {
    let site = Site::new();
    let text = std::fs::read_to_string(site.file(FINDINGS)).expect("findings");
    let from = text.find(HALF).expect("the half of the pair");
    let entry = text[from..].split("\n\n").next().unwrap_or_default();
    let alone = entry.replacen("pair = \"ketect-remission\"", "pair = \"alone\"", 1);
    let line = site.change(FINDINGS, entry, &alone, HALF);
    site.expect(FINDINGS, line, "the pair \"alone\" has 1 members");
    let site = Site::new();
    let third = entry.replacen("ketect-remission-ect", "a-third", 1);
    let line = site.change(
        FINDINGS,
        entry,
        &format!("{entry}\n\n[[finding]]\n{third}"),
        "id = \"a-third\"",
    );
    site.expect(
        FINDINGS,
        line,
        "the pair \"ketect-remission\" has 3 members",
    );
}
