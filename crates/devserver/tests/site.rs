//! A small site, asked as browsers ask.

use std::fs;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response};
use axum::routing::post;
use devserver::{Server, Site};
use tempfile::TempDir;
use tower::ServiceExt as _;

type Outcome = Result<(), Box<dyn std::error::Error>>;

const POLICY: &str = "default-src 'none'; script-src 'self'";
const PAGE: &str = "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"x\"><title>Q</title></head></html>";

fn dist() -> Result<TempDir, std::io::Error> {
    let dist = TempDir::new()?;
    let at = dist.path();
    fs::create_dir(at.join("faq"))?;
    fs::write(
        at.join("_headers"),
        format!(
            "/*\n  Content-Security-Policy: {POLICY}\n\
             /app-0123456789abcdef_bg.wasm\n  Cache-Control: public, max-age=31536000, immutable\n"
        ),
    )?;
    fs::write(at.join("index.html"), "home")?;
    fs::write(at.join("faq/index.html"), PAGE)?;
    fs::write(at.join("faq/index.html.br"), "brotli")?;
    fs::write(at.join("faq/index.html.gz"), "gzip")?;
    fs::write(at.join("404.html"), "not here")?;
    fs::write(at.join("app-0123456789abcdef_bg.wasm"), "wasm")?;
    fs::write(at.join("app-0123456789abcdef_bg.wasm.br"), "wasm, brotli")?;
    fs::write(at.join("app-0123456789abcdef_bg.wasm.gz"), "wasm, gzip")?;
    fs::write(at.join("boot.js"), "js")?;
    Ok(dist)
}

async fn ask(
    router: &Router,
    method: &str,
    path: &str,
    accept: &str,
) -> Result<Response<Body>, Box<dyn std::error::Error>> {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("accept-encoding", accept)
        .body(Body::empty())?;
    Ok(router.clone().oneshot(request).await?)
}

fn header<'a>(response: &'a Response<Body>, name: &str) -> &'a str {
    let value = response.headers().get(name);
    value
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

async fn text(response: Response<Body>) -> Result<String, Box<dyn std::error::Error>> {
    let bytes = to_bytes(response.into_body(), usize::MAX).await?;
    Ok(String::from_utf8(bytes.to_vec())?)
}

#[tokio::test]
async fn pages_with_types_policy_and_caching() -> Outcome {
    let dist = dist()?;
    let router = Site::new(dist.path()).router();
    let rows = [
        ("/", 200, "text/html; charset=utf-8", "no-cache"),
        ("/faq/", 200, "text/html; charset=utf-8", "no-cache"),
        (
            "/boot.js",
            200,
            "text/javascript; charset=utf-8",
            "no-cache",
        ),
        (
            "/app-0123456789abcdef_bg.wasm",
            200,
            "application/wasm",
            "public, max-age=31536000, immutable",
        ),
        ("/none/", 404, "text/html; charset=utf-8", "no-cache"),
        ("/_headers", 404, "text/html; charset=utf-8", "no-cache"),
        (
            "/%2e%2e/etc/passwd",
            404,
            "text/html; charset=utf-8",
            "no-cache",
        ),
        (
            "/faq%2f..%2f..%2fx",
            404,
            "text/html; charset=utf-8",
            "no-cache",
        ),
        ("/%ff", 404, "text/html; charset=utf-8", "no-cache"),
    ];
    for (path, status, kind, cache) in rows {
        let response = ask(&router, "GET", path, "").await?;
        assert_eq!(response.status().as_u16(), status, "{path}");
        assert_eq!(header(&response, "content-type"), kind, "{path}");
        assert_eq!(header(&response, "cache-control"), cache, "{path}");
        assert_eq!(
            header(&response, "content-security-policy"),
            POLICY,
            "{path}"
        );
    }
    let missing = ask(&router, "GET", "/none", "").await?;
    assert_eq!(text(missing).await?, "not here");
    Ok(())
}

#[tokio::test]
async fn compressed_copies() -> Outcome {
    let dist = dist()?;
    let router = Site::new(dist.path()).router();
    for (accept, coding, body) in [
        ("gzip, deflate, br, zstd", "br", "brotli"),
        ("gzip", "gzip", "gzip"),
        ("GZIP;q=0.5, br;q=0", "gzip", "gzip"),
        ("", "", PAGE),
    ] {
        let response = ask(&router, "GET", "/faq/", accept).await?;
        assert_eq!(header(&response, "content-encoding"), coding);
        assert_eq!(header(&response, "vary"), "accept-encoding");
        assert_eq!(text(response).await?, body);
    }
    let wasm = "/app-0123456789abcdef_bg.wasm";
    for (accept, body) in [
        ("gzip, br", "wasm, brotli"),
        ("gzip", "wasm, gzip"),
        ("", "wasm"),
    ] {
        let response = ask(&router, "GET", wasm, accept).await?;
        assert_eq!(header(&response, "content-type"), "application/wasm");
        assert_eq!(text(response).await?, body);
    }
    Ok(())
}

#[tokio::test]
async fn a_folder_gets_its_slash_and_keeps_its_query() -> Outcome {
    let dist = dist()?;
    let site = Site::new(dist.path()).below("/sub/");
    let router = site.router();
    let response = ask(&router, "GET", "/sub/faq?a=b", "").await?;
    assert_eq!(response.status().as_u16(), 301);
    assert_eq!(header(&response, "location"), "/sub/faq/?a=b");
    assert_eq!(
        header(&ask(&router, "GET", "/sub", "").await?, "location"),
        "/sub/"
    );
    assert_eq!(
        ask(&router, "GET", "/sub/faq/", "")
            .await?
            .status()
            .as_u16(),
        200
    );
    assert_eq!(
        ask(&router, "GET", "/faq/", "").await?.status().as_u16(),
        404
    );
    assert_eq!(
        ask(&router, "POST", "/sub/", "").await?.status().as_u16(),
        405
    );
    Ok(())
}

#[tokio::test]
async fn hooks_and_routes_beside() -> Outcome {
    let dist = dist()?;
    let mut site = Site::new(dist.path());
    site.hooks.add_script("/probe.js", "1", "defer");
    site.inbox = Some(Router::new().route("/api/consultations", post(|| async { "kept" })));
    let router = site.router();
    let page = text(ask(&router, "GET", "/faq/", "br").await?).await?;
    let script = "<script src=\"/probe.js\" defer></script><title>";
    assert_eq!(page, PAGE.replace("<title>", script));
    let probe = ask(&router, "GET", "/probe.js", "").await?;
    assert_eq!(header(&probe, "content-security-policy"), POLICY);
    assert_eq!(
        text(ask(&router, "POST", "/api/consultations", "").await?).await?,
        "kept"
    );
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
