//! From the path that was asked for to a file of the site.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

/// What lies at a path.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// A file: where, and its name below the site's folder.
    File(PathBuf, String),
    /// A folder that was asked for without the slash at its end.
    Folder,
    /// Nothing that is served.
    Nothing,
}

/// Files that tell the host what to do. Hosts read them and do not serve them.
const FOR_THE_HOST: [&str; 2] = ["_headers", "_redirects"];

/// Finds what lies at `path` of a site that is served below `prefix`.
pub fn find(dist: &Path, prefix: &str, path: &str) -> Found {
    if format!("{path}/") == prefix {
        return Found::Folder;
    }
    let Some(name) = path.strip_prefix(prefix).and_then(clean) else {
        return Found::Nothing;
    };
    if FOR_THE_HOST.contains(&name.as_str()) {
        return Found::Nothing;
    }
    let file = dist.join(&name);
    if name.is_empty() || name.ends_with('/') {
        let index = file.join("index.html");
        return if index.is_file() {
            Found::File(index, format!("{name}index.html"))
        } else {
            Found::Nothing
        };
    }
    if file.is_file() {
        Found::File(file, name)
    } else if file.join("index.html").is_file() {
        Found::Folder
    } else {
        Found::Nothing
    }
}

/// The path below the site's folder, or nothing if it could lead out of it.
fn clean(path: &str) -> Option<String> {
    let name = percent_decode_str(path).decode_utf8().ok()?.into_owned();
    let mut parts = name.split('/').peekable();
    while let Some(part) = parts.next() {
        // Only the last part may be empty: the path of a folder.
        let empty = part.is_empty() && parts.peek().is_some();
        if empty || part == "." || part == ".." || part.contains(['\\', ':', '\0']) {
            return None;
        }
    }
    Some(name)
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn no_way_out() {
        for bad in [
            "../secret",
            "a/../../b",
            "%2e%2e/x",
            "a%2f..%2fb",
            "//host",
            "a\\b",
            "C:/x",
            "%ff",
            "a//b",
        ] {
            assert_eq!(clean(bad), None, "{bad}");
        }
        assert_eq!(clean("blog/one%20two/").as_deref(), Some("blog/one two/"));
        assert_eq!(
            clean("ketamine-vs.-ect").as_deref(),
            Some("ketamine-vs.-ect")
        );
        assert_eq!(clean("").as_deref(), Some(""));
    }
}
