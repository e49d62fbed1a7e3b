//! Short names between wasm and glue. wasm-bindgen gives each function that the wasm imports a name with sixteen
//! digits of a hash, once in either file: of what a visitor downloads that was 5 KB, as a hash does not compress.

/// Both files with short names; `None` when they are not as wasm-bindgen writes them.
///
/// Files that have short names already stay as they are.
pub fn shorten(wasm: &[u8], glue: &str) -> Option<(Vec<u8>, String)> {
    let (header, mut rest) = wasm.split_at_checked(8)?;
    let mut out = header.to_vec();
    let mut names = Vec::new();
    while let Some((&id, after)) = rest.split_first() {
        rest = after;
        let body = sized(&mut rest)?;
        out.push(id);
        if id == IMPORTS {
            let body = imports(body, &mut names)?;
            put_sized(&mut out, &body);
        } else {
            put_sized(&mut out, body);
        }
    }
    let is_short = names
        .iter()
        .enumerate()
        .all(|(at, name)| *name == short(at));
    let glue = if is_short {
        glue.to_owned()
    } else {
        rename(glue, &names)?
    };
    Some((out, glue))
}

/// The number of the section that lists what is imported.
const IMPORTS: u8 = 2;

/// The section with short names. The names that it had go into `names`, in their order.
fn imports<'a>(mut body: &'a [u8], names: &mut Vec<&'a str>) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let count = number(&mut body)?;
    put_number(&mut out, count);
    for at in 0..count {
        let (module, name) = (sized(&mut body)?, sized(&mut body)?);
        let (&[kind], after) = body.split_first_chunk()?;
        body = after;
        // Of an import that is no function nothing is known here.
        let of_type = if kind == 0 {
            number(&mut body)?
        } else {
            return None;
        };
        names.push(std::str::from_utf8(name).ok()?);
        put_sized(&mut out, module);
        put_sized(&mut out, short(at).as_bytes());
        out.push(kind);
        put_number(&mut out, of_type);
    }
    body.is_empty().then_some(out)
}

/// The name of the import at this place: `a` to `z`, `aa` and so on.
fn short(at: usize) -> String {
    let letter = char::from(b"abcdefghijklmnopqrstuvwxyz"[at % 26]);
    match at / 26 {
        0 => letter.to_string(),
        more => short(more - 1) + &letter.to_string(),
    }
}

/// Renames the keys of the object that the glue gives to the wasm; `None` when one is not there exactly once.
fn rename(glue: &str, names: &[&str]) -> Option<String> {
    let mut out = String::new();
    let mut renamed = 0;
    let mut rest = glue;
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    while let Some(from) = rest.find(is_name) {
        let (before, word) = rest.split_at(from);
        let (word, after) = word.split_at(word.find(|c| !is_name(c)).unwrap_or(word.len()));
        out.push_str(before);
        match names.iter().position(|name| *name == word) {
            Some(at) if after.starts_with(':') => {
                out.push_str(&short(at));
                renamed += 1;
            }
            _ => out.push_str(word),
        }
        rest = after;
    }
    out.push_str(rest);
    (renamed == names.len()).then_some(out)
}

/// A number as wasm writes it (LEB128).
fn number(bytes: &mut &[u8]) -> Option<usize> {
    let mut value = 0;
    for place in 0..5 {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= usize::from(byte & 0x7f) << (7 * place);
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

/// Bytes with their count before them.
fn sized<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let count = number(bytes)?;
    let (these, rest) = bytes.split_at_checked(count)?;
    *bytes = rest;
    Some(these)
}

fn put_number(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn put_sized(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, bytes.len());
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with one type and these imports from `./a.js`, then a section of two bytes.
    fn module(names: &[&str]) -> Vec<u8> {
        let mut imports = Vec::new();
        put_number(&mut imports, names.len());
        for name in names {
            put_sized(&mut imports, b"./a.js");
            put_sized(&mut imports, name.as_bytes());
            imports.extend([0, 0]);
        }
        let mut out = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02".to_vec();
        put_sized(&mut out, &imports);
        out.extend([0, 2, 1, b'x']);
        out
    }

    #[test]
    fn names_become_short_in_both_files() {
        let glue =
            "o={__wbg_abort_76dea112:function(){__wbg_abort_76dea112()},__wbg_new_01:a=>b};c?a:b";
        let short = shorten(&module(&["__wbg_abort_76dea112", "__wbg_new_01"]), glue);
        let renamed = "o={a:function(){__wbg_abort_76dea112()},b:a=>b};c?a:b";
        let same = shorten(&module(&["a", "b"]), renamed);
        assert_eq!(short, Some((module(&["a", "b"]), renamed.to_owned())));
        assert_eq!(short, same);
    }

    #[test]
    fn files_that_do_not_belong_together_are_refused() {
        let wasm = module(&["__wbg_abort_76dea112"]);
        for glue in [
            "",
            "o={__wbg_abort:1}",
            "o={__wbg_abort_76dea112:1};p={__wbg_abort_76dea112:1}",
        ] {
            assert_eq!(shorten(&wasm, glue), None, "{glue}");
        }
        let half = &wasm[..wasm.len() - 1];
        assert_eq!(shorten(half, "o={__wbg_abort_76dea112:1}"), None);
        assert_eq!(shorten(b"\0asm", ""), None);
    }

    #[test]
    fn each_place_has_its_own_name() {
        assert_eq!(
            [0, 25, 26, 701, 702].map(short),
            ["a", "z", "aa", "zz", "aaa"]
        );
        let all: std::collections::BTreeSet<_> = (0..1000).map(short).collect();
        assert_eq!(all.len(), 1000);
    }
}
