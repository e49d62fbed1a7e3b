//! Settings of the web side.

/// Where people are sent. Both are paths on the site itself; check them with [`local_path`].
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

#[cfg(test)]
mod tests {
    use super::local_path;

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
