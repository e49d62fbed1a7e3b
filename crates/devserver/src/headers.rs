//! The `_headers` file: which headers the host sends with which path (format of Cloudflare and Netlify).

use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// The headers that `file` has for `path`: those of the whole path, and of patterns that end in `*`.
pub fn headers_for(file: &str, path: &str) -> HeaderMap {
    let mut map = HeaderMap::new();
    let mut holds = false;
    for line in file.lines() {
        if line.starts_with('/') {
            holds = match line.strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => path == line,
            };
        } else if holds
            && let Some((name, value)) = line.split_once(':')
            && let Ok(name) = HeaderName::try_from(name.trim())
            && let Ok(value) = HeaderValue::try_from(value.trim())
        {
            map.append(name, value);
        }
    }
    map
}

#[cfg(test)]
mod tests {
    use super::headers_for;

    #[test]
    fn a_path_has_the_headers_of_all_patterns_that_it_fits() {
        let file = "  Lost: there is no path yet\n\
                    /sub/*\n  X-Content-Type-Options: nosniff\n  Policy: img-src https://a.example:8443\n\
                    /sub/app-1f_bg.wasm\n  Cache-Control: immutable\n  not a header\n";
        let value = |path: &str, name: &str| {
            let map = headers_for(file, path);
            map.get(name)?.to_str().ok().map(str::to_owned)
        };
        let policy = Some("img-src https://a.example:8443");
        assert_eq!(value("/sub/faq/", "policy").as_deref(), policy);
        assert_eq!(value("/sub/faq/", "lost"), None);
        assert_eq!(value("/sub/faq/", "cache-control"), None);
        assert_eq!(value("/faq/", "policy"), None);
        let wasm = "/sub/app-1f_bg.wasm";
        assert!(value(wasm, "cache-control").is_some() && value(wasm, "policy").is_some());
    }
}
