//! What the web side is given to work with.

use crate::store::Store;

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

/// What the router needs to do its work.
#[derive(Clone)]
pub struct AppState {
    /// Where requests are kept.
    pub store: Store,
    /// Where people are sent.
    pub config: Config,
}

/// Accepts a path on this site, or a whole address that begins with `https://`, or, on this machine,
/// `http://`. Whether its origin is one of the site's own is for the caller to check.
///
/// # Errors
///
/// A sentence for people, when it is neither, or has characters that a `Location` header cannot carry.
pub fn page_address(place: &str) -> Result<String, String> {
    let host = ["https://", "http://localhost", "http://127.0.0.1"]
        .iter()
        .find_map(|start| place.strip_prefix(start));
    // "//host" and "/\host" lead to another site in browsers.
    let is_path = place.starts_with('/') && !place.starts_with("//");
    let is_plain = place.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if is_plain && (is_path || host.is_some_and(|rest| !rest.is_empty())) {
        return Ok(place.to_owned());
    }
    Err(
        "it must be a path on this site that begins with one \"/\", in plain ASCII without spaces"
            .to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::page_address;

    #[test]
    fn a_path_of_this_site_or_a_whole_address() {
        for good in "/ /consultation/thank-you/ /sub/thank-you/?a=b#c https://a.example/thanks/ http://localhost:8080/"
            .split(' ')
        {
            assert!(page_address(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "thank-you/",
            "//evil.example/",
            "/\\evil.example",
            "http://a.example/",
            "https://",
            "/a\r\nB: c",
            "https://a.example/\r\nB: c",
            "/é",
        ] {
            assert!(page_address(bad).is_err(), "{bad}");
        }
    }
}
