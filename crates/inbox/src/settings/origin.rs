//! What an origin looks like.

use axum::http::{HeaderValue, Uri};

/// Accepts `https://host` and `https://host:port`, as browsers write them; `http://` only for this
/// machine.
pub(super) fn parse(text: &str) -> Result<HeaderValue, String> {
    let wrong = || {
        format!(
            "allowed_origins: {text:?} is not an origin such as \"https://www.clinic.example\" \
             (small letters, no path, no slash at the end, no \"*\")"
        )
    };
    let uri: Uri = text.parse().map_err(|_| wrong())?;
    let host = uri.host().unwrap_or_default();
    let here = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
    let scheme = uri.scheme_str().unwrap_or_default();
    let port = uri.port_u16();
    let origin = match port {
        Some(port) => format!("{scheme}://{host}:{port}"),
        None => format!("{scheme}://{host}"),
    };
    // Browsers leave out the usual port, and an origin with it would never be matched.
    let usual = matches!((scheme, port), ("https", Some(443)) | ("http", Some(80)));
    let fits = !host.is_empty()
        && (scheme == "https" || (scheme == "http" && here))
        && origin == text
        && !usual
        && !text.bytes().any(|b| b.is_ascii_uppercase() || b == b'*');
    if !fits {
        return Err(wrong());
    }
    HeaderValue::from_str(text).map_err(|_| wrong())
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn origins_and_nothing_else() {
        for good in [
            "https://www.clinic.example",
            "https://a.example:8443",
            "http://localhost:8080",
            "http://127.0.0.1",
        ] {
            assert_eq!(parse(good).expect(good), good);
        }
        for bad in [
            "",
            "*",
            "null",
            "https://*.clinic.example",
            "www.clinic.example",
            "http://clinic.example",
            "https://clinic.example/",
            "https://clinic.example/a",
            "https://Clinic.example",
            "https://clinic.example:443",
            "https://user@clinic.example",
            "ftp://clinic.example",
            "https://clinic.example, https://b.example",
        ] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }
}
