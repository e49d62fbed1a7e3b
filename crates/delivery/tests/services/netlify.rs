//! Netlify Forms; sources in `fixtures/netlify.toml`.

use super::wire::{Cors, Reply, Request, Service, text};
use delivery::settings::sent_names;

pub const SERVICE: Service = Service::new("netlify", Cors::Own, answer);

/// The largest body, in bytes.
const MOST: usize = 8 * 1024 * 1024;

fn answer(request: &Request) -> Reply {
    if request.url.contains("://") || request.body.len() > MOST {
        return Reply::page(404);
    }
    let Some(fields) = request.form() else {
        return Reply::page(404);
    };
    // A form that stood in no page at deploy: the page is served, and nothing kept.
    if text(&fields, "form-name") != Some("consultation") {
        return Reply::page(200);
    }
    // What stood in the form's HTML at deploy.
    let settings = super::wire::fixture("netlify").settings;
    let declared = sent_names(&settings);
    let kept = fields
        .into_iter()
        .filter(|(name, _)| declared.contains(&name.as_str()));
    Reply::page(200).kept(kept.collect())
}
