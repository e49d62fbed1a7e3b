//! A small site, asked as browsers ask.

use std::fs;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response};
use axum::routing::post;
use devserver::{Server, Site};
use tempfile::TempDir;
use tower::ServiceExt as _;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const POLICY: &str = "default-src 'none'; script-src 'self'";
const WASM: &str = "/app-0123456789abcdef_bg.wasm";
const HTML: &str = "text/html; charset=utf-8";
const PAGE: &str = "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"x\"><title>Q</title></head></html>";

fn dist() -> Outcome<TempDir> {
    let dist = TempDir::new()?;
    let headers = format!(
        "/*\n  Content-Security-Policy: {POLICY}\n\
         /app-0123456789abcdef_bg.wasm\n  Cache-Control: public, max-age=31536000, immutable\n"
    );
    fs::create_dir(dist.path().join("faq"))?;
    for (file, text) in [
        ("_headers", &*headers),
        ("index.html", "home"),
        ("faq/index.html", PAGE),
        ("faq/index.html.br", "brotli"),
        ("faq/index.html.gz", "gzip"),
        ("404.html", "not here"),
        ("app-0123456789abcdef_bg.wasm", "wasm"),
        ("app-0123456789abcdef_bg.wasm.br", "wasm, brotli"),
        ("app-0123456789abcdef_bg.wasm.gz", "wasm, gzip"),
        ("boot.js", "js"),
    ] {
        fs::write(dist.path().join(file), text)?;
    }
    Ok(dist)
}

/// Asks by a method for a path: `GET /faq/`.
async fn ask(router: &Router, what: &str, accept: &str) -> Outcome<Response<Body>> {
    let (method, path) = what.split_once(' ').ok_or("no path")?;
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("accept-encoding", accept)
        .body(Body::empty())?;
    Ok(router.clone().oneshot(request).await?)
}

fn header<'a>(response: &'a Response<Body>, name: &str) -> &'a str {
    let value = response.headers().get(name).map(|value| value.to_str());
    value.and_then(Result::ok).unwrap_or_default()
}

async fn text(response: Response<Body>) -> Outcome<String> {
    let bytes = to_bytes(response.into_body(), usize::MAX).await?;
    Ok(String::from_utf8(bytes.to_vec())?)
}

#[tokio::test]
async fn pages_with_types_policy_and_caching() -> Outcome {
    let dist = dist()?;
    let router = Site::new(dist.path()).router();
    let immutable = "public, max-age=31536000, immutable";
    for (path, status, kind, cache) in [
        ("/", 200, HTML, "no-cache"),
        ("/faq/", 200, HTML, "no-cache"),
        (
            "/boot.js",
            200,
            "text/javascript; charset=utf-8",
            "no-cache",
        ),
        (WASM, 200, "application/wasm", immutable),
        ("/none/", 404, HTML, "no-cache"),
        ("/_headers", 404, HTML, "no-cache"),
        ("/%2e%2e/etc/passwd", 404, HTML, "no-cache"),
        ("/faq%2f..%2f..%2fx", 404, HTML, "no-cache"),
        ("/%ff", 404, HTML, "no-cache"),
    ] {
        let response = ask(&router, &format!("GET {path}"), "").await?;
        assert_eq!(response.status().as_u16(), status, "{path}");
        for (name, value) in [
            ("content-type", kind),
            ("cache-control", cache),
            ("content-security-policy", POLICY),
        ] {
            assert_eq!(header(&response, name), value, "{path}");
        }
    }
    let missing = ask(&router, "GET /none", "").await?;
    assert_eq!(text(missing).await?, "not here");
    Ok(())
}

#[tokio::test]
async fn compressed_copies() -> Outcome {
    let dist = dist()?;
    let router = Site::new(dist.path()).router();
    for (path, accept, coding, body) in [
        ("/faq/", "gzip, deflate, br, zstd", "br", "brotli"),
        ("/faq/", "gzip", "gzip", "gzip"),
        ("/faq/", "GZIP;q=0.5, br;q=0", "gzip", "gzip"),
        ("/faq/", "", "", PAGE),
        (WASM, "gzip, br", "br", "wasm, brotli"),
        (WASM, "gzip", "gzip", "wasm, gzip"),
        (WASM, "", "", "wasm"),
    ] {
        let response = ask(&router, &format!("GET {path}"), accept).await?;
        let kind = if path == WASM {
            "application/wasm"
        } else {
            HTML
        };
        assert_eq!(header(&response, "content-type"), kind);
        assert_eq!(header(&response, "content-encoding"), coding);
        assert_eq!(header(&response, "vary"), "accept-encoding");
        assert_eq!(text(response).await?, body);
    }
    Ok(())
}

#[tokio::test]
async fn a_folder_gets_its_slash_and_keeps_its_query() -> Outcome {
    let dist = dist()?;
    let router = Site::new(dist.path()).below("/sub/").router();
    for (what, status, place) in [
        ("GET /sub/faq?a=b", 301, "/sub/faq/?a=b"),
        ("GET /sub", 301, "/sub/"),
        ("GET /sub/faq/", 200, ""),
        ("GET /faq/", 404, ""),
        ("POST /sub/", 405, ""),
    ] {
        let response = ask(&router, what, "").await?;
        assert_eq!(response.status().as_u16(), status, "{what}");
        assert_eq!(header(&response, "location"), place, "{what}");
    }
    Ok(())
}

#[tokio::test]
async fn hooks_and_routes_beside() -> Outcome {
    let dist = dist()?;
    let mut site = Site::new(dist.path());
    site.hooks.add_script("/probe.js", "1", "defer");
    site.inbox = Some(Router::new().route("/api/consultations", post(|| async { "kept" })));
    let router = site.router();
    let page = text(ask(&router, "GET /faq/", "br").await?).await?;
    let script = "<script src=\"/probe.js\" defer></script><title>";
    assert_eq!(page, PAGE.replace("<title>", script));
    let probe = ask(&router, "GET /probe.js", "").await?;
    assert_eq!(header(&probe, "content-security-policy"), POLICY);
    let kept = ask(&router, "POST /api/consultations", "").await?;
    assert_eq!(text(kept).await?, "kept");
    Ok(())
}

#[tokio::test]
async fn serves_on_a_free_port() -> Outcome {
    let dist = dist()?;
    let server = Server::start(Site::new(dist.path()).router(), 0).await?;
    assert!(!server.url("/faq/").contains(":0/"));
    assert!(server.url("/faq/").ends_with("/faq/"));
    Ok(())
}
