//! `application/x-www-form-urlencoded`, byte for byte as browsers write it (WHATWG URL, 5.2).

use super::package::{Package, each, hexadecimal};
use crate::settings::Settings;

pub(super) fn body(package: &Package<'_>, settings: &Settings) -> String {
    let mut out = String::new();
    each(package, settings, &mut |name, text| {
        if !out.is_empty() {
            out.push('&');
        }
        escaped(name, &mut out);
        out.push('=');
        escaped(text, &mut out);
    });
    out
}

fn escaped(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b' ' => out.push('+'),
            b'*' | b'-' | b'.' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                out.push(byte.into())
            }
            _ => {
                out.push('%');
                hexadecimal(byte, out);
            }
        }
    }
}
