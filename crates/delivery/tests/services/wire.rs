//! What lies between the encoder and a service: a browser's rules, and decoders that share no code with
//! the encoders.

#[path = "sample.rs"]
mod sample;

use delivery::{Answer, Body, Doubt, Outcome, Package, encode, understand};
use lead::{Field, Lead};
pub use sample::{Fixture, ID, REFERENCE, fixture, lead, package, table};

/// A `POST`, as a service sees it.
#[derive(Clone)]
pub struct Request {
    pub url: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// What a service answers, and what it kept.
pub struct Reply {
    pub status: u16,
    pub content_type: &'static str,
    pub retry_after: &'static str,
    pub body: String,
    /// The other origin that the answer comes from.
    pub through: Option<&'static str>,
    pub kept: Option<Fields>,
}

/// Names and texts.
pub type Fields = Vec<(String, String)>;

/// What a service lets the scripts of other origins send.
pub enum Cors {
    /// It is on the site's own host.
    Own,
    /// No answer to `OPTIONS`.
    Never,
    /// These headers, in small letters.
    Allows(&'static [&'static str]),
}

/// A service that is emulated.
pub struct Service {
    pub fixture: &'static str,
    pub cors: Cors,
    pub answer: fn(&Request) -> Reply,
}

impl Service {
    pub const fn new(fixture: &'static str, cors: Cors, answer: fn(&Request) -> Reply) -> Self {
        Self {
            fixture,
            cors,
            answer,
        }
    }
}

impl Reply {
    pub fn new(status: u16, content_type: &'static str, body: impl Into<String>) -> Self {
        Self {
            status,
            content_type,
            retry_after: "",
            body: body.into(),
            through: None,
            kept: None,
        }
    }

    pub fn json(status: u16, body: impl Into<String>) -> Self {
        Self::new(status, "application/json", body)
    }

    pub fn page(status: u16) -> Self {
        let page = "<!DOCTYPE html><title>A page</title>";
        Self::new(status, "text/html; charset=utf-8", page)
    }

    pub fn kept(mut self, fields: Fields) -> Self {
        self.kept = Some(fields);
        self
    }
}

impl Request {
    pub fn of(fixture: &Fixture, package: &Package<'_>) -> Self {
        let encoded = encode(package, &fixture.settings);
        let mut headers = vec![("content-type".to_owned(), encoded.content_type.to_owned())];
        let named = encoded.headers.into_iter();
        headers.extend(named.map(|(name, value)| (name.to_ascii_lowercase(), value)));
        Self {
            url: fixture.endpoint.clone(),
            headers,
            body: encoded.body.into_bytes(),
        }
    }

    pub fn header(&self, wanted: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(name, _)| name == wanted);
        found.map(|(_, value)| value.as_str())
    }

    /// The type of the body, without parameters.
    pub fn essence(&self) -> String {
        let value = self.header("content-type").unwrap_or_default();
        let essence = value.split(';').next().unwrap_or_default();
        essence.trim().to_ascii_lowercase()
    }

    /// The parts of the path.
    pub fn path(&self) -> Vec<&str> {
        let path = match self.url.split_once("://") {
            Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
            None => &self.url,
        };
        path.split('/').filter(|part| !part.is_empty()).collect()
    }

    pub fn wants_json(&self) -> bool {
        self.header("accept") == Some("application/json")
    }

    /// The fields of a form; `None` when the body is none, or has a name twice.
    pub fn form(&self) -> Option<Fields> {
        if self.essence() != "application/x-www-form-urlencoded" || !self.body.is_ascii() {
            return None;
        }
        let fields: Fields = form_urlencoded::parse(&self.body).into_owned().collect();
        let once = |at: usize| fields[..at].iter().all(|(name, _)| *name != fields[at].0);
        (0..fields.len()).all(once).then_some(fields)
    }

    /// The body as JSON; `None` when it is none, or does not say so.
    pub fn json(&self) -> Option<serde_json::Value> {
        (self.essence() == "application/json").then_some(())?;
        serde_json::from_slice(&self.body).ok()
    }

    /// The texts of a flat JSON object.
    pub fn flat(&self) -> Option<Fields> {
        let value = self.json()?;
        let entries = value.as_object()?.iter();
        entries
            .map(|(name, text)| Some((name.clone(), text.as_str()?.to_owned())))
            .collect()
    }

    /// The headers that a browser asks leave for (Fetch standard, CORS-safelisted request headers).
    pub fn asks_for(&self) -> Vec<&str> {
        let simple = [
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "text/plain",
        ];
        let safe = |name: &str, value: &str| {
            let plain =
                value.len() <= 128 && value.bytes().all(|byte| (0x20..0x7f).contains(&byte));
            plain
                && (name == "accept"
                    || name == "content-type" && simple.contains(&self.essence().as_str()))
        };
        let asked = self
            .headers
            .iter()
            .filter(|(name, value)| !safe(name, value));
        asked.map(|(name, _)| name.as_str()).collect()
    }
}

/// Sends as a browser would: what the page makes of it, and what the service kept.
pub fn post(service: &Service, fixture: &Fixture, request: &Request) -> (Outcome, Option<Fields>) {
    let asked = request.asks_for();
    let allowed = match service.cors {
        Cors::Own => true,
        Cors::Never => asked.is_empty(),
        Cors::Allows(names) => asked.iter().all(|name| names.contains(name)),
    };
    if !allowed {
        return (Outcome::Unknown(Doubt::Network), None);
    }
    let reply = (service.answer)(request);
    let hidden = |origin: &str| {
        !fixture
            .settings
            .origins
            .iter()
            .any(|listed| listed == origin)
    };
    if reply.through.is_some_and(hidden) {
        return (Outcome::Unknown(Doubt::Network), reply.kept);
    }
    let answer = Answer {
        status: reply.status,
        redirected: reply.through.is_some(),
        content_type: reply.content_type,
        retry_after: reply.retry_after,
        body: body(&reply.body),
        now: 0,
    };
    (understand(&answer, &fixture.settings), reply.kept)
}

/// A body, read as a browser's page would read it.
pub fn body(text: &str) -> Body<'_> {
    match serde_json::from_str(text) {
        _ if text.trim().is_empty() => Body::Empty,
        Ok(said) => Body::Json(said),
        Err(_) => Body::Text(text),
    }
}

/// The fields, by the names of a service, as a request of ours.
pub fn back(fields: &Fields, names: &[(Field, &str)]) -> Lead {
    let mut lead = Lead::default();
    for (field, name) in names {
        if let Some((_, text)) = fields.iter().find(|(given, _)| given == name) {
            *lead.get_mut(*field) = text.clone();
        }
    }
    lead
}

pub fn text<'a>(fields: &'a Fields, wanted: &str) -> Option<&'a str> {
    let found = fields.iter().find(|(name, _)| name == wanted);
    found.map(|(_, text)| text.as_str())
}

/// As much as any of the services looks at.
pub fn is_email(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(_, domain)| domain.contains('.'))
}
