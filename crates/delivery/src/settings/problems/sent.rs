//! The names that a request is sent under.

use crate::settings::endpoint::Settings;
use lead::Field;

/// Every name that may be sent, with the setting that it comes from.
pub(super) fn sent(settings: &Settings) -> Vec<(&'static str, &str)> {
    let fields = Field::all()
        .iter()
        .map(|&field| ("names", settings.name(field)));
    let extra = settings
        .extra
        .iter()
        .map(|(name, _)| ("extra", name.as_str()));
    let supersedes = ("supersedes_name", settings.supersedes_name.as_str());
    let all = fields.chain([supersedes]);
    all.filter(|(_, name)| !name.is_empty())
        .chain(extra)
        .collect()
}

/// Every name that may be sent, in no order. Netlify, for one, drops what is not among the controls of the
/// prerendered form: each needs one there, a hidden one if need be.
pub fn sent_names(settings: &Settings) -> Vec<&str> {
    sent(settings).into_iter().map(|(_, name)| name).collect()
}
