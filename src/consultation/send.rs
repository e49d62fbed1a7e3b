//! One request, in the browser.

use crate::browser::json;
use delivery::{Answer, Body, Doubt, Encoded, Outcome, Package, Settings};
use gloo_net::http::{Request, Response};
use lead::Lead;
use leptos::prelude::*;
use web_sys::{AbortSignal, UrlSearchParams};

/// What is sent beside the words.
#[derive(Default)]
pub struct Page {
    consent_text: String,
    uri: String,
    name: String,
    campaign: Vec<(String, String)>,
    at_ms: u64,
}

impl Page {
    /// What the page says now, as far as the settings may ask for it.
    pub fn now(settings: &Settings) -> Self {
        let location = window().location();
        let consent = "label[for=field-consent]";
        let consent = document().query_selector(consent).ok().flatten();
        let (origin, path) = (location.origin(), location.pathname());
        let mut page = Self {
            consent_text: consent
                .and_then(|label| label.text_content())
                .unwrap_or_default(),
            uri: [origin.unwrap_or_default(), path.unwrap_or_default()].concat(),
            name: document().title(),
            campaign: Vec::new(),
            at_ms: js_sys::Date::now() as u64,
        };
        if settings.campaign.is_empty() {
            return page;
        }
        let search = location.search().unwrap_or_default();
        if let Ok(given) = UrlSearchParams::new_with_str(&search) {
            let given = |name: &String| Some((name.clone(), given.get(name)?));
            page.campaign = settings.campaign.iter().filter_map(given).collect();
        }
        page
    }

    /// The request as the settings want it.
    pub fn encode(&self, lead: &Lead, id: &str, supersedes: &str, settings: &Settings) -> Encoded {
        let package = Package {
            lead,
            id,
            supersedes,
            consent_text: &self.consent_text,
            page_uri: &self.uri,
            page_name: &self.name,
            campaign: &self.campaign,
            at_ms: self.at_ms,
        };
        delivery::encode(&package, settings)
    }
}

/// Sixteen bytes of true chance; `None` where the browser has none.
pub fn chance() -> Option<[u8; 16]> {
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
        // Only requests without CORS get such an answer, and this one asks for it.
        opaque: false,
        content_type: &header("Content-Type"),
        retry_after: &header("Retry-After"),
        body,
        now: (js_sys::Date::now() / 1000.0) as u64,
    };
    delivery::understand(&answer, settings)
}
