//! The form posts to an https address or a path of the site itself.

use crate::Issue;
use crate::load::{Options, Raw};
use std::path::PathBuf;

const MEND: &str =
    "use an address like https://forms.example.com/abc, or a path like /api/consultations";

pub(super) fn check(raw: &Raw, options: &Options, issues: &mut Vec<Issue>) {
    if let Some(endpoint) = &options.endpoint {
        if let Some(problem) = endpoint_problem(endpoint, options.allow_loopback) {
            let what = format!("the variable CONSULTATION_ENDPOINT {problem}");
            issues.push(Issue {
                file: PathBuf::from("CONSULTATION_ENDPOINT"),
                line: 1,
                what,
                mend: MEND.into(),
            });
        }
        return;
    }
    let Some(site) = &raw.site else { return };
    let endpoint = &site.consultation.endpoint;
    if let Some(problem) = endpoint_problem(endpoint, options.allow_loopback) {
        issues.push(site.source.issue(
            endpoint.at,
            format!("the consultation endpoint {problem}"),
            MEND,
        ));
    }
}

/// What is wrong with an endpoint, as the end of a sentence; `None` when it can be used.
///
/// `http://` to this machine passes only with `allow_loopback`.
pub fn endpoint_problem(endpoint: &str, allow_loopback: bool) -> Option<String> {
    if endpoint.contains(|c: char| c.is_whitespace() || c.is_control() || "\"'<>\\;,".contains(c)) {
        return Some(format!("\"{endpoint}\" has characters that no address has"));
    }
    if endpoint.contains('#') {
        return Some(format!(
            "\"{endpoint}\" has a part after #, which is never sent"
        ));
    }
    if endpoint.starts_with('/') && !endpoint.starts_with("//") {
        return None;
    }
    let (scheme, rest) = endpoint.split_once("://").unwrap_or(("", endpoint));
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let loopback = ["localhost", "127.0.0.1", "[::1]"].contains(&name);
    match scheme {
        "https" if host.contains('@') => Some(format!(
            "\"{endpoint}\" has a user name in it, which browsers refuse to send"
        )),
        "https" if name.contains('.') || loopback => None,
        "http" if loopback && allow_loopback => None,
        "http" if loopback => Some(format!(
            "\"{endpoint}\" is on this machine, which only `make serve` may use"
        )),
        "http" => Some(format!(
            "\"{endpoint}\" is not encrypted (http instead of https)"
        )),
        _ => Some(format!(
            "\"{endpoint}\" is neither an https address nor a path"
        )),
    }
}
