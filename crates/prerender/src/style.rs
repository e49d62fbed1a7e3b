//! One style sheet from many: `style/main.css` names the files and their cascade layers.

use crate::assets::Asset;
use crate::failure::Failure;
use content::theme::Theme;
use std::path::Path;

/// Bundles the style sheets with the colors of `theme` and writes them under a name that changes with them.
/// Returns the file.
///
/// # Errors
/// When `main.css` or a file that it imports cannot be read.
pub fn write(style: &Path, theme: &Theme, staging: &Path) -> Result<Asset, Failure> {
    let css = bundle(style, theme)?;
    remove_old(staging)?;
    Asset::write(staging, ["style-", ".css"], css.as_bytes())
}

/// The style sheets of an earlier run over the same folder.
fn remove_old(staging: &Path) -> Result<(), Failure> {
    let entries = std::fs::read_dir(staging).map_err(Failure::at(staging))?;
    for file in entries.flatten().map(|entry| entry.path()) {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name.starts_with("style-") && name.contains(".css") {
            std::fs::remove_file(&file).map_err(Failure::at(&file))?;
        }
    }
    Ok(())
}

/// `main.css` with each `@import "file" layer(name);` replaced by the file in its layer.
fn bundle(style: &Path, theme: &Theme) -> Result<String, Failure> {
    let main = style.join("main.css");
    let mut out = String::new();
    for line in std::fs::read_to_string(&main)
        .map_err(Failure::at(&main))?
        .lines()
    {
        let Some((file, layer)) = import(line) else {
            out.push_str(line);
            out.push('\n');
            continue;
        };
        let file = style.join(file);
        let css = std::fs::read_to_string(&file).map_err(Failure::at(&file))?;
        out.push_str(&format!("@layer {layer} {{\n{css}}}\n"));
    }
    out.push_str(&format!("@layer tokens {{\n{}}}\n", theme.css()));
    Ok(without_comments(&out))
}

/// `@import "file" layer(name);` as file and name.
fn import(line: &str) -> Option<(&str, &str)> {
    let rest = line.trim().strip_prefix("@import \"")?;
    let (file, rest) = rest.split_once("\" layer(")?;
    Some((file, rest.strip_suffix(");")?))
}

/// Comments are for who edits the style, not for who downloads it; so are indents and empty lines.
fn without_comments(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some(open) = rest.find("/*") {
        out.push_str(&rest[..open]);
        rest = rest[open..].split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::{import, without_comments};

    #[test]
    fn imports_are_recognized() {
        assert_eq!(
            import("@import \"base.css\" layer(base);"),
            Some(("base.css", "base"))
        );
        assert_eq!(import("@layer a, b;"), None);
    }

    #[test]
    fn comments_and_indents_go() {
        assert_eq!(
            without_comments("/* a */\n.b {\n  c: d; /* e */\n}\n"),
            ".b {\nc: d;\n}\n"
        );
    }
}
