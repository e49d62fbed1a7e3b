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

/// Whether the sheet fits on one printed page, whatever the length of its questions: no more than
/// [`MAX_PICKED_ON_PAGE`] picked ones and [`MAX_OWN`] of one's own.
pub fn fits_one_page(picked: usize, own: usize) -> bool {
    picked <= MAX_PICKED_ON_PAGE && own <= MAX_OWN
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
    let parts = [
        lines("", &[heading, date]),
        lines("[ ] ", questions),
        lines("", foot),
    ];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("\n")
}

fn lines<S: AsRef<str>>(mark: &str, texts: &[S]) -> String {
    let texts = texts.iter().map(S::as_ref);
    let texts = texts.filter(|text| !text.is_empty());
    texts.flat_map(|text| [mark, text, "\n"]).collect()
}
