//! Palettes that are hard to read, and the color that each is told to take instead.

use crate::support::Site;
use content::{Issues, load};

const THEME: &str = "theme.toml";

/// Table, color, what it becomes, and what the build says of it.
#[rustfmt::skip]
const BAD: [[&str; 4]; 21] = [
    ["light", "paper", "#2a–8", "\"#2a–8\" is no color"],
    ["light", "paper", "beige", "\"beige\" is no color"],
    ["light", "ink", "#123", "\"#123\" is no color"],
    ["dark", "paper", "#16181dff", "\"#16181dff\" is no color"],
    ["dark", "edge", "8f8d88", "\"8f8d88\" is no color"],
    ["light", "ink", "#8a8a8a", "[light] ink on accent-soft has a contrast of 2.7:1; it needs 4.5:1"],
    ["light", "muted", "#767676", "[light] muted on accent-soft"],
    ["light", "accent", "#3f7fff", "[light] accent on accent-soft"],
    ["light", "accent-strong", "#ff6a00", "[light] accent-strong on accent-soft"],
    ["light", "ketamine", "#00a0a8", "[light] ketamine on accent-soft"],
    ["light", "ect", "#d07000", "[light] ect on accent-soft"],
    ["light", "edge", "#c9c4b8", "[light] edge on accent-soft"],
    ["light", "alert", "#ff4d5e", "[light] alert on paper"],
    ["light", "on-accent", "#8090c0", "[light] on-accent on accent"],
    ["light", "on-night", "#70757d", "[light] on-night on night"],
    ["light", "on-mark", "#b58900", "[light] on-mark on mark"],
    ["light", "on-focus", "#b06000", "[light] on-focus on focus"],
    ["light", "ect", "#4a2000", "ect is louder than ketamine"],
    ["dark", "ink", "#6b6b6b", "[dark] ink on accent-soft"],
    ["dark", "ketamine", "#2f7f80", "[dark] ketamine on accent-soft"],
    ["dark", "edge", "#4a4d55", "[dark] edge on accent-soft"],
];

/// The site's own theme with one color changed; the line of that color.
fn site(table: &str, name: &str, color: &str) -> (Site, usize) {
    let site = Site::new();
    let text = std::fs::read_to_string(site.file(THEME)).expect("the theme");
    let table = text.find(&format!("[{table}]")).expect("a table");
    let key = format!("\n{name} = ");
    let at = table + text[table..].find(&key).expect("a color") + key.len();
    let (_, after) = text[at..].split_once('\n').expect("a line");
    let before = &text[..at];
    std::fs::write(site.file(THEME), format!("{before}\"{color}\"\n{after}")).expect("a file");
    (site, 1 + before.matches('\n').count())
}

#[test]
fn twenty_bad_palettes_are_refused_with_a_color_that_passes() {
    for [table, name, color, what] in BAD {
        let (bad, line) = site(table, name, color);
        bad.expect(THEME, line, what);
        let Err(Issues(issues)) = load(bad.dir(), &crate::support::options()) else {
            panic!("{table} {name} {color} passes");
        };
        // What stands on an accent that is too pale is no fault of its own.
        assert!(name != "accent" || issues.len() == 1, "{issues:?}");
        // The mend of another line is about that line: the louder treatment's is to make the other stronger.
        let mend = issues
            .iter()
            .find(|issue| issue.line == line)
            .map(|issue| issue.mend.as_str());
        let Some((_, color)) = mend.and_then(|mend| mend.split_once("write \"#")) else {
            continue;
        };
        site(table, name, &format!("#{}", &color[..6])).0.load();
    }
}

#[test]
fn colors_close_to_the_limit_pass() {
    for (table, name, color) in [
        ("light", "muted", "#5f6368"),
        ("light", "edge", "#7d7a70"),
        ("dark", "muted", "#9a958b"),
    ] {
        site(table, name, color).0.load();
    }
}
