//! From an address fragment to a view.
//!
//! Parts are joined by `&`: `first=ect`, `differ=yes`, `hide=id,id`, `rate=id:4,id:1`, each at
//! most once. A part without `=` is the id of a place on the page, as in the plain `#row-memory`.

use crate::view::{First, Read, View};

/// At most this many bytes are read. The longest that the page prints is well below.
const MOST: usize = 2000;

impl View {
    /// Reads a fragment, with or without its `#`; `rows` and `statements` are the ids. ASCII
    /// characters may be percent-encoded, since browsers and chat programs do that on the way.
    /// Whatever it says, the view has a place for each row and statement and no others.
    pub fn parse(fragment: &str, rows: &[&str], statements: &[&str]) -> Read {
        let (text, cut) = decoded(fragment.strip_prefix('#').unwrap_or(fragment));
        let mut reader = Reader {
            view: View::new(rows.len(), statements.len()),
            anchor: None,
            seen: 0,
        };
        let mut unread = cut;
        for part in text.split('&') {
            unread |= !reader.part(part, rows, statements);
        }
        Read {
            view: reader.view,
            anchor: reader.anchor,
            unread,
        }
    }
}

struct Reader {
    view: View,
    anchor: Option<String>,
    /// One bit for each key that was read.
    seen: u8,
}

impl Reader {
    /// Whether all of the part was understood; an empty one says nothing.
    fn part(&mut self, part: &str, rows: &[&str], statements: &[&str]) -> bool {
        let Some((key, value)) = part.split_once('=') else {
            return part.is_empty() || self.place(part);
        };
        match key {
            "first" if value == "ect" && self.once(1) => self.view.first = First::Ect,
            "differ" if value == "yes" && self.once(2) => self.view.differing = true,
            "hide" if self.once(4) => return self.hide(value, rows),
            "rate" if self.once(8) => return self.rate(value, statements),
            _ => return false,
        }
        true
    }

    fn once(&mut self, key: u8) -> bool {
        let fresh = self.seen & key == 0;
        self.seen |= key;
        fresh
    }

    fn place(&mut self, id: &str) -> bool {
        let named = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
        let good = self.anchor.is_none() && id.bytes().all(named);
        if good {
            self.anchor = Some(id.to_owned());
        }
        good
    }

    fn hide(&mut self, ids: &str, rows: &[&str]) -> bool {
        let mut all = true;
        for id in ids.split(',') {
            match place_of(id, rows).and_then(|at| self.view.hidden.get_mut(at)) {
                Some(hidden) if !*hidden => *hidden = true,
                _ => all = false,
            }
        }
        all
    }

    fn rate(&mut self, pairs: &str, statements: &[&str]) -> bool {
        let mut all = true;
        for pair in pairs.split(',') {
            let (id, level) = pair.split_once(':').unwrap_or_default();
            let rating = place_of(id, statements).and_then(|at| self.view.ratings.get_mut(at));
            match (rating, level.as_bytes()) {
                (Some(rating @ 0), &[level @ b'1'..=b'5']) => *rating = level - b'0',
                _ => all = false,
            }
        }
        all
    }
}

fn place_of(id: &str, ids: &[&str]) -> Option<usize> {
    ids.iter().position(|known| *known == id)
}

/// The text without the percent-encoding of ASCII characters, and whether its end was cut off.
fn decoded(fragment: &str) -> (String, bool) {
    let end = fragment.floor_char_boundary(MOST);
    let mut rest = fragment.get(..end).unwrap_or_default();
    let cut = end < fragment.len();
    let mut out = String::with_capacity(end);
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        match after.as_bytes() {
            &[high @ b'0'..=b'7', low, ..] if low.is_ascii_hexdigit() => {
                out.push(char::from((high - b'0') * 16 + hex(low)));
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                out.push('%');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    if cut {
        // The beginning of an id may be another id.
        out.truncate(out.rfind(['&', ',']).unwrap_or(0));
    }
    (out, cut)
}

/// The value of a hexadecimal digit.
fn hex(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        _ => (digit | 0x20) - b'a' + 10,
    }
}
