//! Colors can be told apart: words from their ground, edges too, and neither treatment is louder than the other.

use crate::files::Files;
use crate::issue::Issue;
use crate::text::Id;
use crate::theme::Palette;
use palette::color_difference::Wcag21RelativeContrast;
use palette::{LinSrgb, Mix, Srgb};
use std::collections::BTreeMap;

/// What words need, by WCAG 2.2, 1.4.3.
const WORDS: f32 = 4.5;
/// What edges and pictures need, by 1.4.11.
const EDGES: f32 = 3.0;
/// By how much one treatment's contrast may be above the other's.
const LOUDER: f32 = 1.2;

const TREATMENTS: [&str; 2] = ["ketamine", "ect"];
/// Wherever words and edges stand.
const GROUNDS: [&str; 6] = [
    "paper",
    "raised",
    "accent-soft",
    "ketamine-soft",
    "ect-soft",
    "alert-soft",
];
/// What stands on all of them.
const ON_ALL: [(&str, f32); 7] = [
    ("ink", WORDS),
    ("muted", WORDS),
    ("accent", WORDS),
    ("accent-strong", WORDS),
    ("ketamine", WORDS),
    ("ect", WORDS),
    ("edge", EDGES),
];
/// What stands on one.
const ON_ONE: [(&str, &str, f32); 9] = [
    ("alert", "paper", WORDS),
    ("alert", "raised", WORDS),
    ("alert", "alert-soft", WORDS),
    ("on-accent", "accent", WORDS),
    ("on-accent", "accent-strong", WORDS),
    ("on-night", "night", WORDS),
    ("on-mark", "mark", WORDS),
    ("on-focus", "focus", WORDS),
    ("ink", "mark", WORDS),
];

pub(super) fn check(files: &Files, issues: &mut Vec<Issue>) {
    let file = &files.theme.file;
    for (table, palette) in [("light", &files.theme.light), ("dark", &files.theme.dark)] {
        let mut check = Check {
            table,
            palette,
            colors: BTreeMap::new(),
            found: Vec::new(),
        };
        check.read();
        if check.found.is_empty() {
            check.contrasts();
        }
        let found = check.found.into_iter();
        issues.extend(found.map(|(color, what, mend)| file.issue(color.at, what, mend)));
    }
}

struct Check<'a> {
    table: &'static str,
    palette: &'a Palette,
    colors: BTreeMap<&'static str, (Srgb<f32>, &'a Id)>,
    found: Vec<(&'a Id, String, String)>,
}

impl Check<'_> {
    fn read(&mut self) {
        for (name, text) in self.palette.colors() {
            let written = text.as_str();
            // Six signs: three are a color too, in CSS.
            let six = written.len() == 7 && written.is_ascii();
            match six.then(|| written.parse::<Srgb<u8>>().ok()).flatten() {
                Some(color) => {
                    self.colors.insert(name, (color.into_format(), text));
                }
                None => {
                    let what = format!("\"{written}\" is no color");
                    let mend =
                        "write # and six signs of 0-9 and a-f, such as \"#2a3768\"".to_owned();
                    self.found.push((text, what, mend));
                }
            }
        }
    }

    fn contrasts(&mut self) {
        for (name, least) in ON_ALL {
            let contrasts = GROUNDS.map(|ground| (self.contrast(name, ground), ground));
            let worst = contrasts.into_iter().min_by(|a, b| a.0.total_cmp(&b.0));
            self.hold(name, worst.map_or("paper", |(_, ground)| ground), least);
        }
        for (name, ground, least) in ON_ONE {
            self.hold(name, ground, least);
        }
        let [ketamine, ect] = TREATMENTS.map(|side| self.contrast(side, "paper"));
        if self.found.is_empty() && !equal(ketamine, ect) {
            let [quiet, loud] = if ketamine < ect {
                TREATMENTS
            } else {
                [TREATMENTS[1], TREATMENTS[0]]
            };
            let what = format!(
                "[{}] {loud} is louder than {quiet}: both treatments have to look equally strong on paper",
                self.table
            );
            let mend = self.nearest(loud);
            self.found.push((self.colors[loud].1, what, mend));
        }
    }

    fn contrast(&self, name: &str, ground: &str) -> f32 {
        self.colors[name].0.relative_contrast(self.colors[ground].0)
    }

    fn hold(&mut self, name: &str, ground: &str, least: f32) {
        let contrast = self.contrast(name, ground);
        // What stands on a color that has to be changed itself is judged on the new one.
        let changes = |(color, ..): &(&Id, _, _)| *color == self.colors[ground].1;
        if contrast >= least || self.found.iter().any(changes) {
            return;
        }
        // Cut, not rounded: 4.49 must not read as 4.5.
        let contrast = (contrast * 10.0).floor() / 10.0;
        let what = format!(
            "[{}] {name} on {ground} has a contrast of {contrast:.1}:1; it needs {least}:1",
            self.table
        );
        let mend = self.nearest(name);
        self.found.push((self.colors[name].1, what, mend));
    }

    /// Whether a color may be the one of this name, the others being as they are.
    fn passes(&self, name: &str, color: Srgb<f32>) -> bool {
        let on = |ground: &str| color.relative_contrast(self.colors[ground].0);
        let all = ON_ALL.into_iter().filter(|(other, _)| *other == name);
        let one = ON_ONE.into_iter().filter(|(other, ..)| *other == name);
        let other = TREATMENTS.into_iter().find(|side| *side != name);
        let other = other.filter(|_| TREATMENTS.contains(&name));
        all.flat_map(|(_, least)| GROUNDS.map(|ground| (ground, least)))
            .chain(one.map(|(_, ground, least)| (ground, least)))
            .all(|(ground, least)| on(ground) >= least)
            && other.is_none_or(|other| equal(on("paper"), self.contrast(other, "paper")))
    }

    /// The nearest color, darker or lighter, that passes.
    fn nearest(&self, name: &str) -> String {
        let from: LinSrgb<f32> = self.colors[name].0.into_linear();
        let ends = [0.0, 1.0].map(|end| LinSrgb::new(end, end, end));
        let steps = (1..=100_u8).map(|step| f32::from(step) / 100.0);
        let tried = steps.flat_map(|part| ends.map(|end| from.mix(end, part)));
        // As it would be written down.
        let mut written = tried.map(Srgb::<u8>::from_linear);
        match written.find(|color| self.passes(name, color.into_format())) {
            Some(color) => {
                format!("write \"#{color:x}\", the nearest that passes, or change the ground")
            }
            None => "no lighter or darker color passes: its grounds differ too much; change them"
                .to_owned(),
        }
    }
}

/// Whether neither of two contrasts is louder.
fn equal(one: f32, other: f32) -> bool {
    one.max(other) / one.min(other) <= LOUDER
}
