//! One attempt to send a request.

use crate::browser::json;
use delivery::{Answer, Body, Doubt, Encoded, Machine, Outcome, Package, Settings};
use gloo_net::http::{Request, Response};
use leptos::prelude::*;
use web_sys::AbortSignal;

/// What a service may be told of the page.
#[derive(Default)]
pub struct Page {
    uri: String,
    name: String,
    at_ms: u64,
}

impl Page {
    /// The page now.
    pub fn now() -> Self {
        let location = window().location();
        let (origin, path) = (location.origin(), location.pathname());
        Self {
            uri: [origin.unwrap_or_default(), path.unwrap_or_default()].concat(),
            name: document().title(),
            at_ms: js_sys::Date::now() as u64,
        }
    }

    /// What the machine wants to send, as the settings want it.
    pub fn encode(
        &self,
        machine: &Machine,
        id: &str,
        supersedes: &str,
        settings: &Settings,
    ) -> Encoded {
        let package = Package {
            lead: machine.pressed(),
            id,
            supersedes,
            reference: &machine.reference(),
            page_uri: &self.uri,
            page_name: &self.name,
            at_ms: self.at_ms,
        };
        delivery::encode(&package, settings)
    }
}

/// Sixteen random bytes; `None` where the browser has none.
pub fn random_bytes() -> Option<[u8; 16]> {
    let mut bytes = [0; 16];
    let crypto = window().crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// Sends it and reads the answer.
pub async fn attempt(
    endpoint: &str,
    encoded: Encoded,
    signal: Option<AbortSignal>,
    settings: &Settings,
) -> Outcome {
    let mut request = Request::post(endpoint)
        .header("Content-Type", encoded.content_type)
        .abort_signal(signal.as_ref());
    for (name, value) in &encoded.headers {
        request = request.header(name, value);
    }
    let lost = Outcome::Unknown(Doubt::Network);
    let Ok(request) = request.body(encoded.body) else {
        return lost;
    };
    let Ok(answer) = request.send().await else {
        return lost;
    };
    let Ok(text) = answer.text().await else {
        return lost;
    };
    read(&answer, &text, settings)
}

fn read(answer: &Response, text: &str, settings: &Settings) -> Outcome {
    let headers = answer.headers();
    let header = |name| headers.get(name).unwrap_or_default();
    let body = match (text.trim(), json::parse(text)) {
        ("", _) => Body::Empty,
        (_, Some(said)) => Body::Json(said),
        (text, None) => Body::Text(text),
    };
    let answer = Answer {
        status: answer.status(),
        redirected: answer.redirected(),
        content_type: &header("Content-Type"),
        retry_after: &header("Retry-After"),
        body,
        now: (js_sys::Date::now() / 1000.0) as u64,
    };
    delivery::understand(&answer, settings)
}
