//! Rules that are phrases.

use crate::support::{self, SPOTS, Site, Spot};
use std::collections::HashSet;

/// Rule and a sentence that it refuses. Each is put into a page, an answer and an article in turn.
#[rustfmt::skip]
const SENTENCES: &[(&str, &str)] = &[
    ("better-than-ect", "In our view ketamine is better than ECT."),
    ("better-than-ect", "We find that **ketamine works** better."),
    ("worse-than-ketamine", "ECT works better than ketamine."),
    ("proven-superior", "A large study proved ketamine superior."),
    ("proven-superior", "The method is clinically proven."),
    ("painful-during", "You may feel pain during treatment with pulses."),
    ("painful-during", "Many say that ECT is painful."),
    ("no-side-effects", "Ketamine has no side effects."),
    ("no-side-effects", "It is a risk-free way to feel well."),
    ("cheaper-than-ect", "Ketamine is cheaper than ECT."),
    ("cheaper-than-ect", "It will cost less than ECT."),
    ("memory-comes-back", "With ECT, memory loss is always temporary."),
    ("brain-damage", "ECT causes permanent brain damage."),
    ("fda-approved", "Our infusions are FDA-approved."),
    ("fda-approved", "The FDA has approved ketamine for this use."),
    ("non-addictive", "Ketamine is non-addictive."),
    ("cure", "It cures depression."),
    ("miracle", "Some call it a \u{201c}miracle\u{201d} drug."),
    ("guaranteed", "Relief is guaranteed."),
    ("treats-ptsd-or-anxiety", "Ketamine treats PTSD."),
    ("treats-ptsd-or-anxiety", "Ketamine treats anxiety as well."),
    ("stops-suicidal-thinking", "Ketamine stops suicidal thoughts."),
    ("home-the-same", "Lozenges are the same as an infusion."),
    ("straight-back-to-work", "You can go straight back to work."),
    ("no-monitoring", "There is no monitoring needed."),
    ("hospital-stay", "ECT means a hospital stay."),
    ("unchanged-since", "It is unchanged since its first days."),
    ("every-other-day", "You come for a week or two."),
    ("works-in-hours", "Ketamine works within hours."),
    ("lasts-months", "It brings relief for months."),
    ("relapses-less", "You are less likely to relapse with ketamine."),
    ("deadly", "ECT is deadly."),
    ("medicines-fail", "Antidepressants do not work."),
    ("comfortable-alternative", "Ketamine is a more comfortable alternative."),
    ("fixes-neuropathy", "Ketamine fixes neuropathy."),
    ("serious-events-commoner", "Serious events were more common with ECT."),
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
    ("time-in-words", "Relief lasts for six months."),
    ("time-in-words", "It wears off after twenty-four hours."),
    ("time-in-words", "You are well for three more weeks."),
    ("money-in-words", "It costs hundreds of dollars."),
    ("suicide-without-988", "Two people in the trial died by suicide."),
];

#[test]
fn every_phrase_rule_fires_where_its_words_stand() {
    let site = Site::new();
    let files = site.say_all(SENTENCES.iter().map(|(_, sentence)| *sentence));
    let issues = site.issues(&support::options());
    let mut missed = Vec::new();
    for ((rule, sentence), file) in SENTENCES.iter().zip(files) {
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
    let rules = table.split("[[rule]]").skip(1);
    let ids = rules
        .filter_map(|rule| rule.lines().nth(1))
        .filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
    let tried: HashSet<_> = SENTENCES.iter().map(|(rule, _)| *rule).collect();
    // These have tests of their own, here and in the files beside this one.
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
        "sentence-over-22",
        "sentence-over-28",
        "figures-in-a-sentence",
        "figures-in-a-cell",
        "nothing-found",
    ];
    let missing: Vec<_> = ids
        .filter(|id| !tried.contains(id) && !elsewhere.contains(id))
        .collect();
    assert!(missing.is_empty(), "no mutation tries {missing:?}");
}

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
    let spot = Spot {
        file: "faq.toml",
        before: [
            "question = \"Does ketamine cost less than ECT?\"",
            "answer = \"\"\"\n",
        ],
    };
    let line = site.say(&spot, sentence);
    site.expect(spot.file, line, "rule shock-therapy: ");
}
