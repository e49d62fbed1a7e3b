//! Words that look like what a rule refuses, and are fine.

use crate::support::{SPOTS, Site, everywhere};

const SENTENCES: &[&str] = &[
    "Ketamine infusions are not FDA approved for depression.",
    "They have not been approved by the FDA for this.",
    "There is no guarantee.",
    "Nobody can guarantee that it helps.",
    "Keep the tube secure.",
    "Ketamine is on Schedule III of the law.",
    "Pharmacies procure the drug.",
    "An obscure word can be looked up.",
    "Many are shocked by old films.",
    "It was first used in 1938.",
    "You may wake at one in the morning.",
    "It is not a cure.",
    "Ketamine is not a miracle drug.",
    "Ketamine is not non-toxic.",
    "No treatment works for everyone.",
    "ECT is not a last resort.",
    "At last, resort hotels are no place for this.",
    "The best treatment for you depends on many things.",
    "In the second half of the course some rest more.",
    "You can rest for a while, and twice check your ride.",
    "Some compare the two treatments.",
    "One of the two trials was in Sweden.",
    "It depends on one or two things in your life.",
    "Ask about the third session.",
    "They were in the trial for some weeks.",
    "In that trial of veterans {{medicine-change}} got well, after twelve weeks.",
    "Within six months {{ect-relapse-six-months}} relapsed, and {{ect-relapse-year}} within twelve months.",
    "In the hospital a side effect was seen for twenty-four hours or more in {{ketect-lasting-ect}}.",
    "A treatment takes {{ect-minutes}}, and a course {{ect-weeks}}.",
    "You may one day want to ask again.",
    "Count the pay you lose on one day.",
    "The week of the two trials was not told, nor the year of one.",
    "You do not drive yourself home.",
    "You do not go straight back to work.",
    "Do not stay overnight without a plan.",
    "ECT does not cause brain damage in the studies that we read.",
    "It helps against pain during the night, not in treatment.",
    "A percentile is a word from statistics.",
    "The centers of the trial differ.",
    "An electric pulse is short.",
    "The doctor treats people with PTSD and anxiety kindly.",
    "It does not stop suicidal thoughts in everyone.",
    "We sell no lozenges, and tablets are another thing.",
    "No treatment has no side effects.",
    "The shocking price is not our topic.",
    "That is not harmless.",
    "A curate works in a church.",
    "The accurate figure is on the evidence page.",
];

#[test]
fn near_misses_pass() {
    let site = Site::new();
    site.say_all(SENTENCES.iter().copied());
    site.load();
}

#[test]
fn the_crisis_line_may_stand_outside_of_answers() {
    let site = Site::new();
    site.say(&SPOTS[0], "In danger call 911. Or call [988](tel:988).");
    site.load();
}

#[test]
fn a_figure_on_suicide_beside_the_crisis_line() {
    let site = Site::new();
    let sentence = "Two people in the trial died by suicide. Call or text 988 at any time.";
    site.say(&SPOTS[0], sentence);
    site.load();
}

#[test]
fn the_same_figure_on_both_sides_and_a_pair_across_cells() {
    let site = Site::new();
    for side in ["ect", "ketamine"] {
        let from = format!("it was {{{{ketect-remission-{side}}}}}");
        let to = format!("{from}, after {{{{ketect-sessions}}}}");
        site.change("evidence/comparison.toml", &from, &to, "sessions");
    }
    site.load();
}

/// Words with figures of both treatments that may stand together.
const TOGETHER: &[&str] = &[
    // A pair in one sentence, in two, and two pairs across two sentences.
    "In the hospital it was {{ketect-nausea-ketamine}} with ketamine and {{ketect-nausea-ect}} with ECT.",
    "In the US trial it was {{elektd-response-ketamine}} with ketamine. With ECT it was {{elektd-response-ect}}.",
    "In the US trial and the hospital it was {{elektd-remission-ketamine}} and {{ketect-remission-ketamine}} with \
     ketamine. With ECT it was {{elektd-remission-ect}} and {{ketect-remission-ect}}.",
    // Two studies that say so, in the sentence, in the paragraph, and with a line between the words.
    "It was {{biok-remission}} with ketamine and, studied separately, {{ect-remission-core}} with ECT.",
    "With ketamine it was {{biok-remission}}. With ECT it was {{ect-remission-core}}. They were studied\n\
     separately.",
    // Several figures of one treatment.
    "With ECT it was {{ect-remission-core}}, and elsewhere {{ect-remission-scotland}}.",
    // Different outcomes of one trial, each named in a sentence of its own.
    "In the hospital dizziness was seen in {{ketect-dizzy-ketamine}} with ketamine. Headache was seen in \
     {{ketect-headache-ect}} with ECT.",
    // One of a pair here, the other half in the next paragraph.
    "In the US trial it was {{elektd-memory-ketamine}} with ketamine. In the hospital nausea was seen in {{ketect-nausea-ect}}.\n\n\
     In the US trial it was {{elektd-memory-ect}} with ECT. In the hospital nausea was seen in {{ketect-nausea-ketamine}}.",
    // Figures of no treatment, of cost and of practice.
    "In US studies {{stard-first-step}} got well with a first medicine, and {{ect-remission-core}} with ECT.",
    "An infusion costs {{cost-ketamine-infusion}}, and ECT {{cost-ect-session}}.",
    "Ketamine takes {{ket-infusion-minutes}}, and {{ect-remission-core}} got well with ECT.",
    // Two paragraphs apart.
    "With ketamine it was {{biok-remission}}.\n\nWith ECT it was {{ect-remission-core}}.",
];

#[test]
fn figures_that_may_stand_together() {
    for words in TOGETHER {
        everywhere(Site::new, words, None);
    }
}

#[test]
fn dates_of_its_own_in_the_right_order() {
    let site = Site::new();
    let dates = "clinical = true\nreviewed = 2026-11-01\nnext_review = 2027-02-01\n";
    site.change("pages/faq.toml", "clinical = true\n", dates, "reviewed");
    site.load();
}

#[test]
fn a_side_that_says_that_nothing_was_found() {
    let site = Site::new();
    let from = "ketamine = \"Treatment is {{ket-setting}}, and";
    let to = "ketamine = \"We found no study that put them side by side.\"\n# \"";
    site.change(
        "evidence/comparison.toml",
        from,
        to,
        "We found no study that put",
    );
    site.load();
}
