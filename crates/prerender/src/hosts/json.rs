//! Firebase Hosting and Vercel. Both compress by themselves; Firebase keeps files for an hour unless told otherwise.

use super::host::{Host, NOT_SERVED};
use crate::headers::{FOREVER, REVALIDATE};
use serde_json::{Value, json};

pub fn firebase(host: &Host<'_>) -> String {
    let ignore = NOT_SERVED.into_iter().chain(["**/*.br", "**/*.gz"]);
    text(&json!({
        "hosting": {
            "public": host.folder,
            "ignore": ignore.collect::<Vec<_>>(),
            "trailingSlash": true,
            "redirects": redirects(host, "type"),
            "headers": rules(host, "**", Some(REVALIDATE)),
        }
    }))
}

pub fn vercel(host: &Host<'_>) -> String {
    text(&json!({
        "trailingSlash": true,
        "redirects": redirects(host, "statusCode"),
        "headers": rules(host, "/(.*)", None),
    }))
}

fn redirects(host: &Host<'_>, status: &str) -> Vec<Value> {
    let redirects = host.redirects().into_iter();
    redirects
        .map(|(from, to)| json!({ "source": from, "destination": to, status: 301 }))
        .collect()
}

/// The headers of all files, then what the hashed ones have instead.
fn rules(host: &Host<'_>, all: &str, caching: Option<&str>) -> Vec<Value> {
    let header = |name: &str, value: &str| json!({ "key": name, "value": value });
    let security = host.headers.iter();
    let mut headers: Vec<Value> = security.map(|(name, value)| header(name, value)).collect();
    headers.extend(caching.map(|value| header("Cache-Control", value)));
    let mut rules = vec![json!({ "source": all, "headers": headers })];
    rules.extend(
        host.hashed()
            .map(|path| json!({ "source": path, "headers": [header("Cache-Control", FOREVER)] })),
    );
    rules
}

fn text(value: &Value) -> String {
    format!("{value:#}\n")
}
