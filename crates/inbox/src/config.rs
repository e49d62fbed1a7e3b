//! Settings of the web side.

/// Where people are sent. Both are paths on the site itself, or pages of a site on another origin;
/// check them with [`page_address`].
#[derive(Clone, Debug)]
pub struct Config {
    /// Where a browser without JavaScript goes once its request is kept.
    pub thank_you: String,
    /// The page with the form, for a way back from an error page.
    pub form_page: String,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            thank_you: "/consultation/thank-you/".to_owned(),
            form_page: "/consultation/".to_owned(),
        }
    }
}

/// Accepts `path` if it leads to this site and nowhere else.
///
/// # Errors
///
/// A sentence for people, when the path does not begin with exactly one slash or has characters
/// that a `Location` header cannot carry.
pub fn local_path(path: &str) -> Result<String, String> {
    // "//host" and "/\host" lead to another site in browsers.
    let elsewhere = !path.starts_with('/') || path.starts_with("//") || path.contains('\\');
    if elsewhere || !path.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(
            "it must be a path on this site that begins with one \"/\", in plain ASCII without spaces".to_owned(),
        );
    }
    Ok(path.to_owned())
}

/// Accepts a path as [`local_path`] does, or a whole address that begins with `https://`, or, on
/// this machine, `http://`. Whether its origin is one of the site's own is for the caller to check.
///
/// # Errors
///
/// A sentence for people, when it is neither.
pub fn page_address(place: &str) -> Result<String, String> {
    let host = ["https://", "http://localhost", "http://127.0.0.1"]
        .iter()
        .find_map(|start| place.strip_prefix(start));
    match host {
        Some(rest)
            if !rest.is_empty() && place.bytes().all(|b| b.is_ascii_graphic() && b != b'\\') =>
        {
            Ok(place.to_owned())
        }
        _ => local_path(place),
    }
}

#[cfg(test)]
mod tests {
    use super::{local_path, page_address};

    #[test]
    fn a_path_or_a_whole_address() {
        for good in ["/", "https://a.example/thanks/", "http://localhost:8080/"] {
            assert!(page_address(good).is_ok(), "{good}");
        }
        for bad in [
            "//evil.example/",
            "http://a.example/",
            "https://",
            "https://a.example/\r\nB: c",
        ] {
            assert!(page_address(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn only_paths_of_this_site() {
        for good in ["/", "/consultation/thank-you/", "/sub/thank-you/?a=b#c"] {
            assert!(local_path(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "thank-you/",
            "//evil.example/",
            "/\\evil.example",
            "https://evil.example/",
            "/a\r\nB: c",
            "/é",
        ] {
            assert!(local_path(bad).is_err(), "{bad}");
        }
    }
}
