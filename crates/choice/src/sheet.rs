//! The questions to take along: how many fit on a page, the visitor's own ones, and the plain
//! text of the sheet.

/// So many of the listed questions fit on one printed page, next to [`MAX_OWN`] own ones.
pub const MAX_PICKED_ON_PAGE: usize = 12;
/// At most this many questions of one's own.
pub const MAX_OWN: usize = 3;
/// The longest own question, in Unicode scalar values.
pub const OWN_LENGTH: usize = 120;

/// An own question that is too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// By how many Unicode scalar values.
    pub over: usize,
}

/// How many printed pages the sheet takes, at least 1 and at most 255. This is reckoned at 15
/// questions a page, whatever their length, and at two pages as soon as more than
/// [`MAX_PICKED_ON_PAGE`] are picked or more than [`MAX_OWN`] are one's own.
pub fn pages(picked: usize, own: usize) -> u8 {
    if picked <= MAX_PICKED_ON_PAGE && own <= MAX_OWN {
        return 1;
    }
    let lines = picked.saturating_add(own);
    let pages = lines.div_ceil(MAX_PICKED_ON_PAGE + MAX_OWN);
    u8::try_from(pages.max(2)).unwrap_or(u8::MAX)
}

/// Tidies a question of the visitor's own: blanks and line breaks become single spaces, none are
/// left around it, and characters that control the terminal or the direction of writing are
/// dropped. `None` when nothing is left.
///
/// # Errors
/// When more than [`OWN_LENGTH`] are left.
pub fn own(typed: &str) -> Result<Option<String>, TooLong> {
    let mut out = String::new();
    let mut length = 0;
    let mut gap = false;
    for c in typed.chars() {
        if c.is_whitespace() {
            gap = true;
        } else if !dropped(c) {
            if gap && length > 0 {
                out.push(' ');
                length += 1;
            }
            gap = false;
            out.push(c);
            length += 1;
        }
    }
    match length {
        0 => Ok(None),
        1..=OWN_LENGTH => Ok(Some(out)),
        _ => Err(TooLong {
            over: length - OWN_LENGTH,
        }),
    }
}

fn dropped(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The sheet as plain text for the clipboard: heading and date, each question behind a box to
/// tick, and the foot. A blank line stands between the three; empty texts take no line.
pub fn text<S: AsRef<str>>(heading: &str, date: &str, questions: &[S], foot: &[S]) -> String {
    let mut out = String::new();
    let mut list = String::new();
    lines(&mut out, "", &[heading, date]);
    lines(&mut list, "[ ] ", questions);
    append(&mut out, &list);
    list.clear();
    lines(&mut list, "", foot);
    append(&mut out, &list);
    out
}

/// Puts a blank line between what is there and what follows, if both are something.
fn append(out: &mut String, lines: &str) {
    if !out.is_empty() && !lines.is_empty() {
        out.push('\n');
    }
    out.push_str(lines);
}

fn lines<S: AsRef<str>>(out: &mut String, mark: &str, texts: &[S]) {
    let texts = texts.iter().map(S::as_ref);
    for text in texts.filter(|text| !text.is_empty()) {
        out.push_str(mark);
        out.push_str(text);
        out.push('\n');
    }
}
