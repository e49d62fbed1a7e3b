//! `content/site.toml`: the clinic, the endpoint, notices, navigation and small words.

mod words;

pub use words::Words;

use crate::date::Date;
use crate::file::Filed;
use crate::text::{Href, Id, Markdown, Text};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A text in quotes, or { sample = "…" } while the real value is not known.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(from = "Written")]
pub struct Setting {
    /// What is shown.
    pub value: String,
    /// Whether it is only a sample; then the site says so and is not indexed.
    pub sample: bool,
}

/// How a setting is written.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    untagged,
    deny_unknown_fields,
    expecting = "wrong type: write a text in quotes, or { sample = \"…\" }"
)]
enum Written {
    Real(String),
    Sample { sample: String },
}

impl From<Written> for Setting {
    fn from(written: Written) -> Self {
        let sample = matches!(written, Written::Sample { .. });
        let (Written::Real(value) | Written::Sample { sample: value }) = written;
        Self { value, sample }
    }
}

/// The whole of `site.toml`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Who the clinic is.
    pub clinic: Clinic,
    /// Name, address and language of the site.
    pub site: Identity,
    /// How browsers reach the site.
    pub hosting: Hosting,
    /// Old addresses, and where they lead.
    #[serde(default)]
    pub redirect: Vec<Redirect>,
    /// Where requests go.
    pub consultation: Endpoint,
    /// Dates and reviewers.
    pub review: Review,
    /// Notices that pages name in `notices`, Markdown.
    pub notices: BTreeMap<String, Markdown>,
    /// The crisis lines on every page.
    pub crisis: Crisis,
    /// The main menu, in order.
    pub nav: Vec<Link>,
    /// Notices that some laws want.
    pub legal: Legal,
    /// What the clinic does and does not do.
    pub treatment: Treatment,
    /// The clinic's people; absent until they are known.
    #[serde(default)]
    pub person: Vec<Person>,
    /// The button in the header.
    pub header: Button,
    /// The footer.
    pub footer: Footer,
    /// Small words that pages need.
    pub words: Words,
}

/// `[clinic]`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Clinic {
    pub name: String,
    pub phone: Setting,
    pub email: Setting,
    pub address: Setting,
    pub hours: Setting,
    pub who_calls_back: Setting,
    pub calls_back_within: Setting,
    pub call_cost: Setting,
}

/// `[legal]`: which notices there are. Each stands as a section on its page, and the footer links it.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Legal {
    pub consumer_health_data: bool,
    pub good_faith_estimate: bool,
    pub non_discrimination: bool,
    pub language_help: bool,
    /// A statement that some states want wherever care is called free; it stands below every page.
    pub free_statement: Option<Markdown>,
}

impl Legal {
    /// Each notice: its key, whether it is switched on, and the page's file in `content/pages/`. The section there
    /// has the key as its id, with hyphens.
    pub fn notices(&self) -> [(&'static str, bool, &'static str); 4] {
        [
            ("consumer_health_data", self.consumer_health_data, "privacy"),
            ("good_faith_estimate", self.good_faith_estimate, "terms"),
            ("non_discrimination", self.non_discrimination, "terms"),
            ("language_help", self.language_help, "terms"),
        ]
    }
}

/// `[treatment]`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Treatment {
    pub in_the_room: Setting,
    pub watched: Setting,
    pub you_may_leave: Setting,
    pub emergency: Setting,
    pub not_treated: Setting,
    pub not_offered: Setting,
    pub price: Setting,
}

/// `[[person]]`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub name: Text,
    pub license: Text,
    pub role: Text,
    /// A file in `content/pictures/`.
    pub picture: Option<Id>,
}

/// `[site]`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// Put behind each page's title.
    pub title: String,
    /// Origin of the live site, `https://…`, for canonical links and the sitemap.
    pub url: Setting,
    /// Language tag of the pages.
    pub language: String,
}

/// `[hosting]`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Hosting {
    /// For how many days a browser that was here comes by HTTPS only; 0 for not at all.
    pub https_days: u32,
    /// Whether that holds for all hosts below this one too.
    pub https_below: bool,
    /// Service workers that an earlier site at this address left in browsers: their files' names.
    pub old_workers: Vec<Id>,
}

/// `[[redirect]]`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Redirect {
    /// An address that is no page any more, with a slash on both ends.
    pub from: Id,
    /// Where it leads now.
    pub to: Href,
}

/// `[consultation]`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Endpoint {
    /// Where the form posts: an `https://` address or a path from the site's root.
    pub endpoint: Id,
    /// What is sent there, and how an answer is read. What is not set is as a service of no particular
    /// kind has it.
    #[serde(default)]
    pub service: delivery::Settings,
}

/// `[review]`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Review {
    pub published: Date,
    pub updated: Date,
    pub next_review: Date,
    pub not_reviewed: String,
    pub reviewer: Option<String>,
    pub legal_reviewer: Option<String>,
}

/// `[crisis]`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Crisis {
    pub heading: String,
    pub text: Markdown,
    pub veterans: Markdown,
}

/// A link with its words.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Link {
    pub label: String,
    pub link: Href,
}

/// `[header]`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Button {
    pub button: String,
    pub link: Href,
}

/// `[footer]`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Footer {
    pub note: String,
    pub link: Vec<Link>,
}

impl Identity {
    /// The whole address of a path, on the live site.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.url.value.trim_end_matches('/'))
    }
}

impl Filed<Site> {
    /// The names of the settings that are still samples, as `table.key`.
    pub fn samples(&self) -> Vec<&str> {
        let paths = self.file.strings.iter().map(|string| string.path.as_str());
        let names = paths.filter_map(|path| path.strip_suffix(".sample"));
        // Notices, and fields of a service, have names of their own: one may be called so too.
        let is_setting = |name: &&str| name.matches('.').count() == 1;
        names.filter(is_setting).collect()
    }
}
