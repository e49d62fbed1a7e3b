//! A flat JSON object of texts.

use super::package::{Package, each, hexadecimal};
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
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\0'..='\u{1f}' => {
                out.push_str("\\u00");
                hexadecimal(c as u8, out);
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}
