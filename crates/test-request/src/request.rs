//! The request: what the site's own form would send, marked as a test.

use anyhow::{Result, bail};
use content::Content;
use content::consultation::version;
use delivery::{Encoded, Package, Settings, encode};
use lead::Lead;
use std::collections::hash_map::RandomState;
use std::fmt;
use std::hash::{BuildHasher, Hasher};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The name by which the clinic knows that nobody waits for an answer.
pub const NAME: &str = "Test request, please ignore";
/// From the numbers that nobody has.
const PHONE: &str = "(202) 555-0100";

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
    /// The request to the endpoint of this content. `email` is the address in it, when it is not the clinic's; `site` is the
    /// origin of the site, when it is not the settings' own.
    ///
    /// # Errors
    /// An endpoint that is a path while nobody said where the site stands, or an email address that the
    /// form would not take.
    pub fn of(content: &Content, email: Option<&str>, site: Option<&str>) -> Result<Self> {
        let url = &content.site.site.url;
        let origin = site.unwrap_or(&url.value).trim_end_matches('/').to_owned();
        if !origin.starts_with("https://") && !origin.starts_with("http://") {
            bail!("--site {origin}: write where the site stands, such as https://www.clinic.org");
        }
        let path = content.endpoint.starts_with('/');
        if path && url.sample && site.is_none() {
            bail!(
                "the endpoint is the path {}, and site.url in content/site.toml is still a sample: \
                 say where the site stands, such as SITE=http://127.0.0.1:8080 under `make serve`",
                content.endpoint
            );
        }
        let lead = lead(content, email);
        if let Some((field, problem)) = lead::validate(&lead).first() {
            let field = field.as_str();
            bail!("the form would not take this request: {field} ({problem:?})");
        }
        let (id, page_uri) = (random_id(), format!("{origin}/consultation/"));
        let encoded = encode(
            &Package {
                lead: &lead,
                id: &id,
                reference: &lead::reference(&id),
                supersedes: "",
                page_uri: &page_uri,
                page_name: NAME,
                at_ms: u64::try_from(now().as_millis()).unwrap_or_default(),
            },
            &content.service,
        );
        Ok(Self {
            url: format!("{}{}", if path { &*origin } else { "" }, content.endpoint),
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

/// With a text in every field, so that the clinic sees whether every one arrives.
fn lead(content: &Content, email: Option<&str>) -> Lead {
    let own = &content.site.clinic.email.value;
    let form = &content.consultation.form;
    let test = || "test".to_owned();
    Lead {
        name: NAME.to_owned(),
        email: email.unwrap_or(own).to_owned(),
        phone: PHONE.to_owned(),
        contact_by: "text".to_owned(),
        best_time: "any".to_owned(),
        time_zone: "Etc/UTC".to_owned(),
        leave_message: "no".to_owned(),
        asking_for: "self".to_owned(),
        consent: "yes".to_owned(),
        text_consent: "yes".to_owned(),
        consent_version: version(&form.consent_text),
        consent_text: form.consent_text.clone(),
        text_consent_version: version(&form.text_consent_text),
        text_consent_text: form.text_consent_text.clone(),
        utm_source: test(),
        utm_medium: test(),
        utm_campaign: test(),
        utm_term: test(),
        utm_content: test(),
        landing_page: "/consultation/".to_owned(),
        referrer: "test.example".to_owned(),
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
pub fn now() -> Duration {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.unwrap_or_default()
}
