//! What somebody meant who wrote a file that cannot be read, told without a parser's words.

use serde::de::DeserializeOwned;
use std::ops::Range;
use toml::de::{DeTable, Error};

/// The bytes to show, what is wrong with them, and the mend.
type Mistake = (Range<usize>, String, String);

const CURLY: [char; 5] = ['“', '”', '„', '‘', '’'];
const LONG: &str = "\"\"\"";

/// What serde calls a type, what that is, and how it is written.
#[rustfmt::skip]
const TYPES: [(&str, &str, &str); 10] = [
    ("f64", "a number", "write a number without quotation marks, such as 4.5"),
    ("u8", "a small whole number", "write a number of 0 or more without quotation marks, such as 4"),
    ("u", "a whole number", "write a number of 0 or more without quotation marks, such as 20"),
    ("a boolean", "true or false", "write true or false, in small letters and without quotation marks"),
    ("a string", "a text", "write it in quotation marks, such as \"Monday\""),
    ("a sequence", "a list", "write it in brackets, such as [\"Monday\", \"Thursday\"], or a header in double ones, such as [[section]]"),
    ("an array", "a list", "write it in brackets, such as [0.5, 2]"),
    ("a TOML datetime", "a date", "write year, month and day without quotation marks, such as 2026-11-27"),
    ("struct", "a block of settings", "write a header such as [clinic], and the settings below it"),
    ("a map", "a block of settings", "write a header such as [clinic], and the settings below it"),
];

/// The parser's words for something else, ours, and the mend.
#[rustfmt::skip]
const KNOWN: [(&str, &str, &str); 6] = [
    ("unknown field", "unknown key", "check the spelling against the keys listed, take the line out, or write the header that is missing above it"),
    ("missing field", "missing key", "add the key to the entry that begins in this line"),
    ("unknown variant", "unknown choice", "use one of the choices listed, in quotation marks"),
    ("wrong type:", "wrong type:", "write texts in \"quotes\", numbers and dates without them, lists in [brackets]"),
    ("key with no value, expected `=`", "this is neither a setting nor a header", "write name = value; a text of several lines stands between \"\"\" and \"\"\""),
    ("", "", "check quotes, brackets and equals signs in this line and the one before"),
];

/// What is wrong with a file of the shape `T`, in which the parser found this error.
pub(crate) fn mistake<T: DeserializeOwned>(toml: &str, error: &Error) -> Mistake {
    let (span, message) = (error.span().unwrap_or(0..0), error.message());
    if DeTable::parse(toml).is_ok() || message == "duplicate key" {
        return shape(toml, span, message);
    }
    if let Some(at) = unclosed(toml).filter(|at| *at <= span.start) {
        let what = "the text that opens here is not closed";
        let mend = "write \"\"\" on a line of its own below the last line of the text";
        return (at..at + LONG.len(), what.into(), mend.into());
    }
    let begins = |at| {
        toml[..toml.floor_char_boundary(at)]
            .rfind('\n')
            .map_or(0, |end| end + 1)
    };
    let line = begins(span.start);
    let above = begins(line.saturating_sub(1));
    written::<T>(toml, line, &span)
        .or_else(|| written::<T>(toml, above, &span))
        .unwrap_or_else(|| shape(toml, span, message))
}

/// Name and value of a setting, and the byte of the line at which the value begins.
fn setting(line: &str) -> Option<(&str, &str, usize)> {
    let (name, value) = line.split_once('=')?;
    let sign = |c: char| c.is_ascii_alphanumeric() || "_-. ".contains(c);
    let at = line.len() - value.trim_start().len();
    name.chars()
        .all(sign)
        .then(|| (name.trim(), value.trim(), at))
}

/// Where a long text opens that goes on to where the next one opens, or to the end of the file.
fn unclosed(toml: &str) -> Option<usize> {
    let (mut open, mut from) = (None, 0);
    for line in toml.split_inclusive('\n') {
        let opens = setting(line).filter(|(_, value, _)| value.starts_with(LONG));
        match opens {
            Some(_) if open.is_some() => return open,
            Some((_, value, at)) if !value[LONG.len()..].contains(LONG) => open = Some(from + at),
            None if line.contains(LONG) => open = None,
            _ => {}
        }
        from += line.len();
    }
    open
}

/// What is wrong with the value in the line that begins at byte `from`; `span` is where the parser stopped.
fn written<T: DeserializeOwned>(toml: &str, from: usize, span: &Range<usize>) -> Option<Mistake> {
    let line = toml[from..].lines().next()?;
    let (name, mut value, at) = setting(line).filter(|_| DeTable::parse(line).is_err())?;
    let mut at = from + at;
    let mut before = format!("{name} = ");
    if value.starts_with(['[', '{']) {
        // One of several values: the one at which the parser stopped.
        (value, at) = (toml.get(span.clone())?.trim(), span.start);
        before.clear();
        if value.is_empty() || value.starts_with(['[', '{', '"']) {
            return None;
        }
    }
    let quote = value.chars().next().filter(|first| "\"'".contains(*first));
    let marks = quote.map_or(0, |quote| value.replace("\\\"", "").matches(quote).count());
    let curly = value.starts_with(CURLY) || marks == 1 && value.ends_with(CURLY);
    let words = if curly {
        value.trim_matches(CURLY)
    } else {
        value
    };
    let words = words.strip_prefix(['"', '\'']).unwrap_or(words);
    let words = words.strip_suffix(['"', '\'']).unwrap_or(words);
    let quoted = format!("\"{}\"", words.replace("\\\"", "\"").replace('"', "\\\""));
    let place = at..at + value.len();
    let (what, mend) = match marks {
        _ if value.is_empty() => {
            let what = "nothing stands behind the equals sign";
            let mend =
                "write the value there; a text of several lines stands between \"\"\" and \"\"\"";
            return Some((place, what.into(), mend.into()));
        }
        _ if curly => ("these quotation marks are curly", "write straight ones"),
        0 => {
            // In quotation marks it is read, or shows what belongs there.
            let again = [&toml[..at], &quoted, &toml[place.end..]].concat();
            let other = toml::from_str::<T>(&again).err();
            let here = |other: &Error| other.span().is_some_and(|span| span.start == at);
            if let Some(other) = other.filter(here) {
                return Some(shape("", place, other.message()));
            }
            ("this text has no quotation marks", "write them around it")
        }
        1 => (
            "this text has one quotation mark only",
            "write one before and one behind it, or three each around several lines",
        ),
        3.. if !value.starts_with(LONG) => (
            "a quotation mark inside of the text ends it too early",
            "write \\\" inside of it",
        ),
        _ => return None,
    };
    Some((place, what.into(), format!("{mend}: {before}{quoted}")))
}

/// What is wrong with a value that can be read and does not fit, or with a line that is like nothing known.
fn shape(toml: &str, span: Range<usize>, message: &str) -> Mistake {
    let here = toml.get(span.clone()).unwrap_or_default();
    if message == "duplicate key" {
        let mut above = toml[..span.start].lines().rev();
        let header = above.find(|line| line.starts_with("[[") && line.ends_with("]]"));
        let header = header.unwrap_or("[[section]]");
        let mend = format!(
            "keep one of the two, or write the header that is missing above a new entry, such as {header}"
        );
        return (span, format!("`{here}` stands twice in one entry"), mend);
    }
    let asked = message
        .strip_prefix("invalid type: ")
        .or(message.strip_prefix("invalid value: "));
    let asked = asked.and_then(|asked| Some(asked.rsplit_once("expected ")?.1));
    if asked.is_some() && here.starts_with("[[") {
        let mend = "write it once, such as [clinic]";
        return (
            span,
            "a header in single brackets belongs here".into(),
            mend.into(),
        );
    }
    let mut types = TYPES.iter();
    let of = |(name, ..): &&(&str, _, _)| asked.is_some_and(|asked| asked.starts_with(name));
    if let Some((_, belongs, mend)) = types.find(of) {
        return (span, format!("{belongs} belongs here"), (*mend).into());
    }
    let mut known = KNOWN.into_iter();
    let found = known.find(|(words, ..)| message.contains(words));
    let (words, plain, mend) = found.unwrap_or_default();
    let what = message.trim().replace('\n', " ").replacen(words, plain, 1);
    (span, what.trim_end_matches('.').into(), mend.into())
}
