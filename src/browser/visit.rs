//! Where the visit came from: read once, when the app starts; kept in memory, and sent with the form only.
//! Of the first page's address only `utm_*` and the bare path, so no click id; of the page that linked here
//! only its host, and only when that was another site.

use lead::{Field, Lead};
use leptos::prelude::*;
use web_sys::UrlSearchParams;

/// A parameter has at most this many characters.
const LONGEST: usize = 100;

/// Reads it, into its fields; the others are empty.
pub fn read() -> Lead {
    let location = window().location();
    let given = UrlSearchParams::new_with_str(&location.search().unwrap_or_default()).ok();
    let value = |field: Field| match field {
        Field::LandingPage => location.pathname().ok(),
        Field::Referrer => {
            let from = document().referrer();
            let host = from.split('/').nth(2)?;
            (Some(host) != location.host().ok().as_deref()).then(|| host.to_owned())
        }
        _ => given.as_ref()?.get(field.as_str()),
    };
    let mut visit = Lead::default();
    for &field in Field::all().iter().filter(|field| field.is_campaign()) {
        let value = value(field).unwrap_or_default();
        *visit.get_mut(field) = value.chars().take(LONGEST).collect();
    }
    visit
}
