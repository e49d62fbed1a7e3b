//! What a file is, by its name.

/// The content type that a good static host sends.
pub fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

/// Whether the name changes with the content, as in `app-1f0c9d2b7a664e35_bg.wasm`: then it may be kept for ever.
pub fn is_hashed(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    // Trunk's hashes have sixteen digits, less where it drops zeros in front.
    file.split(['-', '_', '.']).any(|part| {
        part.len() >= 12
            && part
                .bytes()
                .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types() {
        assert_eq!(content_type("faq/index.html"), "text/html; charset=utf-8");
        assert_eq!(content_type("a_bg.wasm"), "application/wasm");
        assert_eq!(content_type("_headers"), "application/octet-stream");
    }

    #[test]
    fn hashes() {
        assert!(is_hashed("app-1f0c9d2b7a664e35_bg.wasm"));
        assert!(is_hashed("style/main-1f0c9d2b7a664e.css"));
        assert!(!is_hashed("boot.js"));
        assert!(!is_hashed(
            "blog/ketamine-and-spinal-cord-stimulators/index.html"
        ));
    }
}
