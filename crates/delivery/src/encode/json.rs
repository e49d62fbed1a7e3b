//! A flat JSON object of texts.

use super::{Package, each};
use crate::settings::Settings;

pub(super) fn body(package: &Package<'_>, settings: &Settings) -> String {
    let mut out = String::from("{");
    each(package, settings, &mut |name, text| {
        if out.len() > 1 {
            out.push(',');
        }
        string(name, &mut out);
        out.push(':');
        string(text, &mut out);
    });
    out.push('}');
    out
}

/// Writes `text` as JSON has it.
pub(super) fn string(text: &str, out: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\0'..='\u{1f}' => {
                out.push_str("\\u00");
                out.push(DIGITS[c as usize >> 4].into());
                out.push(DIGITS[c as usize & 15].into());
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}
