//! Sending, and what a browser would make of the answer.

use crate::request::{Request, now};
use anyhow::{Context, Result};
use delivery::{Answer, Body, Outcome, understand};
use std::collections::BTreeSet;
use std::fmt;
use std::time::Duration;
use ureq::ResponseExt;
use ureq::http::Uri;

/// What came back.
#[derive(Clone, Debug)]
pub struct Report {
    /// The final status, after redirects.
    pub status: u16,
    /// The header `Content-Type`; empty when there was none.
    pub content_type: String,
    /// The beginning of the body.
    pub body: String,
    /// How the form understands this answer.
    pub outcome: Outcome,
    /// What a browser would not allow although it came through here, as sentences.
    pub hidden: Vec<String>,
}

impl Report {
    /// Whether a visitor would read that the request was sent.
    pub fn good(&self) -> bool {
        matches!(self.outcome, Outcome::Accepted(_)) && self.hidden.is_empty()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "status {}, {:?}", self.status, self.content_type)?;
        if !self.body.is_empty() {
            writeln!(out, "{}", self.body)?;
        }
        writeln!(out, "\nunderstood as: {}", meaning(&self.outcome))?;
        for sentence in &self.hidden {
            writeln!(out, "but: {sentence}")?;
        }
        Ok(())
    }
}

fn meaning(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Accepted(reference) if reference.is_empty() => "taken".to_owned(),
        Outcome::Accepted(reference) => format!("taken, with the reference {reference}"),
        Outcome::Rejected(errors) => {
            let each = errors
                .iter()
                .map(|it| format!("{} ({})", it.field.as_str(), it.message));
            format!(
                "not taken, for what stands in {}",
                each.collect::<Vec<_>>().join(", ")
            )
        }
        Outcome::Refused => "not taken, and no field is named".to_owned(),
        Outcome::Busy(Some(seconds)) => format!("not taken for now, try in {seconds} seconds"),
        Outcome::Busy(None) => "not taken for now".to_owned(),
        Outcome::Unknown(doubt) => format!("it is not known whether it was taken ({doubt:?})"),
    }
}

/// Posts the request once.
///
/// # Errors
/// No whole answer within the settings' time.
pub fn send(request: &Request) -> Result<Report> {
    let most = Duration::from_secs(request.settings.timeout_seconds.into());
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .save_redirect_history(true)
        .timeout_global(Some(most))
        .user_agent("neuromend-test-request")
        .build()
        .into();
    let mut post = agent
        .post(&request.url)
        .header("Content-Type", request.encoded.content_type)
        .header("Origin", &request.origin)
        .header("Referer", format!("{}/", request.origin));
    for (name, value) in &request.encoded.headers {
        post = post.header(*name, value);
    }
    let mut response = post
        .send(&request.encoded.body)
        .with_context(|| format!("no answer from {}", request.url))?;
    let hops = response.get_redirect_history().unwrap_or_default().to_vec();
    let text = response
        .body_mut()
        .read_to_string()
        .context("the answer broke off, or is no text")?;
    let headers = response.headers();
    let header = |name: &str| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let status = response.status().as_u16();
    let answer = Answer {
        status,
        redirected: hops.len() > 1,
        content_type: &header("content-type"),
        retry_after: &header("retry-after"),
        body: body(&text),
        now: now().as_secs(),
    };
    let allowed = header("access-control-allow-origin");
    Ok(Report {
        status,
        content_type: header("content-type"),
        outcome: understand(&answer, &request.settings),
        hidden: hidden(request, &hops, response.get_uri(), &allowed),
        body: text.trim().chars().take(500).collect(),
    })
}

/// What a browser on the site would hide: it obeys the site's policy and the answer's CORS header.
fn hidden(request: &Request, hops: &[Uri], last: &Uri, allowed: &str) -> Vec<String> {
    let own = |origin: &String| {
        *origin == request.origin
            || request.url.starts_with(&format!("{origin}/"))
            || request.settings.origins.contains(origin)
    };
    let others: BTreeSet<String> = hops.iter().chain([last]).map(origin).collect();
    let others = others.into_iter().filter(|origin| !own(origin));
    let mut sentences = Vec::from_iter(others.map(|other| {
        format!(
            "it was redirected through {other}, which the site's policy blocks: add it to origins."
        )
    }));
    let (last, site) = (origin(last), &request.origin);
    if last != *site && allowed != "*" && allowed != site {
        sentences.push(format!(
            "{last} does not let pages of {site} read its answer (Access-Control-Allow-Origin: \"{allowed}\")."
        ));
    }
    sentences
}

fn origin(uri: &Uri) -> String {
    let scheme = uri.scheme_str().unwrap_or_default();
    let host = uri.authority().map_or("", |authority| authority.as_str());
    format!("{scheme}://{host}")
}

/// The body as the form would read it.
fn body(text: &str) -> Body<'_> {
    match serde_json::from_str(text) {
        _ if text.trim().is_empty() => Body::Empty,
        Ok(said) => Body::Json(said),
        Err(_) => Body::Text(text),
    }
}
