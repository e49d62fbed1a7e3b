//! Both treatments speak in each row and item, and at like length where harms are told.

use super::flow::{Flow, Known, markdown};
use super::hits::{Hit, Spot};
use super::table::{Ready, above, of};
use crate::evidence::Kind;
use crate::file::TextFile;
use crate::files::Files;
use crate::rules::RuleKind;
use crate::text::Text;

/// A row or an item: its name and its two sides.
struct Both<'a> {
    name: &'a Text,
    sides: [&'a Text; 2],
    file: &'a TextFile,
}

impl<'a> Both<'a> {
    /// Where a side begins.
    fn spot(&self, side: &'a Text) -> Spot<'a> {
        Spot {
            file: self.file,
            text: side,
            inside: 0,
        }
    }
}

pub(super) fn check<'a>(
    files: &Files,
    rules: &'a [Ready<'a>],
    known: &Known<'_>,
    hits: &mut Vec<Hit<'a>>,
) {
    for both in pairs(files) {
        let flows = both.sides.map(|side| markdown(side, known));
        for (side, flows) in both.sides.into_iter().zip(&flows) {
            silent(&both, side, flows, rules, hits);
        }
        harms(&both, &flows, rules, known, hits);
    }
}

fn pairs(files: &Files) -> Vec<Both<'_>> {
    let file = &files.comparison.file;
    let rows = files.comparison.row.iter().map(|row| Both {
        name: &row.question,
        sides: [&row.ketamine, &row.ect],
        file,
    });
    let items = files.pages.values().flat_map(|page| {
        let items = page.section.iter().flat_map(|section| &section.item);
        items.map(|item| Both {
            name: &item.heading,
            sides: [&item.ketamine, &item.ect],
            file: &page.file,
        })
    });
    rows.chain(items).collect()
}

fn silent<'a>(
    both: &Both<'_>,
    side: &Text,
    flows: &[Flow],
    rules: &'a [Ready<'a>],
    hits: &mut Vec<Hit<'a>>,
) {
    let tokens: Vec<_> = flows.iter().flat_map(|flow| flow.tokens.clone()).collect();
    for ready in of(rules, RuleKind::OneTreatment) {
        if tokens.is_empty() || ready.patterns.iter().any(|pattern| pattern.is_all(&tokens)) {
            let found = "speaks of one treatment only";
            hits.push(Hit::whole(ready.rule, both.spot(side), both.name, found));
        }
    }
}

fn harms<'a>(
    both: &Both<'_>,
    flows: &[Vec<Flow>; 2],
    rules: &'a [Ready<'a>],
    known: &Known<'_>,
    hits: &mut Vec<Hit<'a>>,
) {
    let cites = flows.iter().flatten().flat_map(|flow| &flow.cites);
    let harm = |id: &str| {
        known
            .get(id)
            .is_some_and(|finding| finding.kind == Kind::Harm)
    };
    if !cites.into_iter().any(|(_, id)| harm(id)) {
        return;
    }
    let [ketamine, ect] = flows.each_ref().map(|side| count(side));
    let ratio = ketamine.max(ect) as f64 / ketamine.min(ect).max(1) as f64;
    if let Some(rule) = above(rules, RuleKind::HarmWords, ratio) {
        // The line of the shorter side, where words are missing.
        let side = both.sides[usize::from(ect < ketamine)];
        let found = format!("has {ketamine} words on ketamine and {ect} on ECT");
        hits.push(Hit::whole(rule, both.spot(side), both.name, &found));
    }
}

/// Words as the reader sees them, figures put in.
fn count(flows: &[Flow]) -> usize {
    let tokens = flows
        .iter()
        .filter(|flow| !flow.link)
        .flat_map(|flow| &flow.tokens);
    tokens.filter(|token| token.is_word()).count()
}
