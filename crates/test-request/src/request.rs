//! The request: what the site's own form would send, marked as a test.

use crate::args::Args;
use anyhow::{Result, bail};
use content::Content;
use delivery::{Encoded, Package, Settings, encode};
use lead::Lead;
use std::collections::hash_map::RandomState;
use std::fmt;
use std::hash::{BuildHasher, Hasher};
use std::time::{SystemTime, UNIX_EPOCH};

/// The name by which the clinic knows that nobody waits for an answer.
pub const NAME: &str = "Test request, please ignore";

/// A request that is ready to be sent.
#[derive(Clone, Debug)]
pub struct Request {
    /// The whole address, with scheme and host.
    pub url: String,
    /// The origin of the site's pages, which browsers send along.
    pub origin: String,
    /// Body and headers.
    pub encoded: Encoded,
    /// How the answer is read.
    pub settings: Settings,
}

impl Request {
    /// The request to the endpoint of this content.
    ///
    /// # Errors
    /// An endpoint that is a path while nobody said where the site stands, or an email address that the
    /// form would not take.
    pub fn of(content: &Content, args: &Args) -> Result<Self> {
        let url = &content.site.site.url;
        let origin = args.site.as_deref().unwrap_or(&url.value);
        let origin = origin.trim_end_matches('/').to_owned();
        if !origin.starts_with("https://") && !origin.starts_with("http://") {
            bail!("--site {origin}: write where the site stands, such as https://www.clinic.org");
        }
        let path = content.endpoint.starts_with('/');
        if path && url.sample && args.site.is_none() {
            bail!(
                "the endpoint is the path {}, and site.url in content/site.toml is still a sample: \
                 say where the site stands, such as SITE=http://127.0.0.1:8080 under `make serve`",
                content.endpoint
            );
        }
        let lead = lead(content, args);
        if let Some((field, problem)) = lead::validate(&lead).first() {
            bail!(
                "the form would not take this request: {} ({problem:?})",
                field.as_str()
            );
        }
        let page_uri = format!("{origin}/consultation/");
        let encoded = encode(
            &Package {
                lead: &lead,
                id: &random_id(),
                supersedes: "",
                consent_text: &content.consultation.form.consent_text,
                page_uri: &page_uri,
                page_name: NAME,
                campaign: &[],
                at_ms: u64::try_from(now().as_millis()).unwrap_or_default(),
            },
            &content.service,
        );
        Ok(Self {
            url: if path {
                format!("{origin}{}", content.endpoint)
            } else {
                content.endpoint.clone()
            },
            origin,
            encoded,
            settings: content.service.clone(),
        })
    }
}

/// What would go over the wire, for people to read before it does.
impl fmt::Display for Request {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "POST {}", self.url)?;
        writeln!(out, "Origin: {}", self.origin)?;
        writeln!(out, "Content-Type: {}", self.encoded.content_type)?;
        for (name, value) in &self.encoded.headers {
            writeln!(out, "{name}: {value}")?;
        }
        write!(out, "\n{}", self.encoded.body)
    }
}

fn lead(content: &Content, args: &Args) -> Lead {
    let own = &content.site.clinic.email.value;
    Lead {
        name: NAME.to_owned(),
        email: args.email.as_ref().unwrap_or(own).clone(),
        contact_by: "email".to_owned(),
        best_time: "any".to_owned(),
        leave_message: "no".to_owned(),
        asking_for: "self".to_owned(),
        consent: "yes".to_owned(),
        ..Lead::default()
    }
    .normalised()
}

/// 32 hexadecimal digits, new with each call. They need to differ, not to be secret.
fn random_id() -> String {
    let half = || RandomState::new().build_hasher().finish();
    format!("{:016x}{:016x}", half(), half())
}

/// The time since 1970 (UTC).
pub fn now() -> std::time::Duration {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
}
