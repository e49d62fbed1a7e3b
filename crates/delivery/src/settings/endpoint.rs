//! The settings, as they are written and read.

use super::table;
use lead::Field;
use serde::{Deserialize, Serialize};

/// The shape in which a request is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Encoder {
    /// Form-encoded, which browsers send to any origin without asking first. Fits most services.
    #[default]
    Form,
    /// A flat JSON object of texts, for an API of one's own.
    Json,
    /// HubSpot's forms API, version 3.
    HubSpot,
}

/// Which answers with a status of success count as "taken".
///
/// Under each rule an empty body counts, and so does a JSON object that does not refuse. An object that
/// refuses never counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Success {
    /// Nothing else counts. A page of HTML is what static hosts answer for a path they do not know.
    #[default]
    Json,
    /// Plain text counts too, as Make's "Accepted". A page of HTML does not.
    Text,
    /// Whatever comes counts after a redirect was followed, and only then.
    Redirect,
    /// Whatever comes counts. Only for hosts that answer with a page, such as Netlify.
    Page,
}

/// The settings of the endpoint, beside its address. Read from TOML at build; what the browser needs of
/// them it gets with the form's words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The shape of the body.
    pub encoder: Encoder,
    /// The service's name for a field, where it is not ours; empty leaves the field out. In TOML a table
    /// by our names. The id of a submission is one of the fields (`submission_id`).
    #[serde(with = "table::by_field")]
    #[cfg_attr(feature = "schema", schemars(with = "table::Table"))]
    pub names: Vec<(Field, String)>,
    /// Fields that are the same in each request, such as `access_key`; sent first. In TOML a table.
    #[serde(with = "table")]
    #[cfg_attr(feature = "schema", schemars(with = "table::Table"))]
    pub extra: Vec<(String, String)>,
    /// Whether to send where a visit came from: campaign parameters, the first page, the site that linked
    /// here.
    pub campaign: bool,
    /// The name of a field that only robots fill in; empty for none. It is for the prerendered form: the
    /// script never sends it, so that a browser that filled it in by itself loses nobody's request.
    #[serde(skip_serializing)]
    pub honeypot: String,
    /// The name for the ids that a request replaces; empty leaves them out.
    pub supersedes_name: String,
    /// Whether the id is sent as header `Idempotency-Key` too. The browser then asks the endpoint first
    /// (preflight), and an endpoint that does not name this header gets nothing at all.
    pub id_header: bool,
    /// HubSpot's numbers of the subscription types that the consent covers.
    pub subscriptions: Vec<u32>,
    /// How many seconds one attempt may take.
    pub timeout_seconds: u32,
    /// Origins that the endpoint redirects through, for the Content-Security-Policy: `https://host`.
    #[serde(skip_serializing)]
    pub origins: Vec<String>,
    /// Whether the endpoint keeps one request per id, however often it arrives. Only then is a request
    /// sent again by itself when it is not known whether it arrived.
    pub idempotent: bool,
    /// Which answers count as "taken".
    pub success: Success,
    /// Where a browser without the script sends the form, when that is not the endpoint.
    #[serde(skip_serializing)]
    pub native_action: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            encoder: Encoder::default(),
            names: Vec::new(),
            extra: Vec::new(),
            campaign: true,
            honeypot: String::new(),
            supersedes_name: "supersedes".to_owned(),
            id_header: false,
            subscriptions: Vec::new(),
            timeout_seconds: 20,
            origins: Vec::new(),
            idempotent: false,
            success: Success::default(),
            native_action: String::new(),
        }
    }
}

impl Settings {
    /// The name that the field is sent under; empty when it is not sent. The prerendered form's controls
    /// must have the same names, or a browser without the script sends others.
    pub fn name(&self, field: Field) -> &str {
        for (of, name) in &self.names {
            if *of == field {
                return name;
            }
        }
        let hubspot = self.encoder == Encoder::HubSpot;
        let left_out = match field {
            // It has places of its own for these.
            Field::Consent
            | Field::ConsentText
            | Field::ConsentVersion
            | Field::TextConsentVersion => hubspot,
            // It turns away a request with a field that its form does not declare.
            field => field.is_campaign() && (hubspot || !self.campaign),
        };
        if left_out { "" } else { field.as_str() }
    }

    /// Whether what the field holds is sent, under a name or in a place of its own.
    pub fn sends(&self, field: Field) -> bool {
        let own_place = self.encoder == Encoder::HubSpot
            && matches!(field, Field::Consent | Field::ConsentText);
        own_place || !self.name(field).is_empty()
    }

    /// Whether the service is also told the address and the title of the page, and when send was pressed.
    pub fn tells_page(&self) -> bool {
        self.encoder == Encoder::HubSpot
    }

    /// The field that the service knows as `name`; in any case of its ASCII letters, as some services
    /// answer with `Email` for `email`.
    pub fn field(&self, name: &str) -> Option<Field> {
        let named = |known: &str| !known.is_empty() && known.eq_ignore_ascii_case(name);
        let all = Field::all().iter().copied();
        all.clone()
            .find(|&field| named(self.name(field)))
            .or_else(|| all.into_iter().find(|field| named(field.as_str())))
    }

    /// Where a browser without the script sends the form; `None` when it cannot: the page then offers
    /// phone and mail instead.
    pub fn native<'a>(&'a self, endpoint: &'a str) -> Option<&'a str> {
        if !self.native_action.is_empty() {
            Some(&self.native_action)
        } else {
            (self.encoder == Encoder::Form).then_some(endpoint)
        }
    }
}
