//! The form posts to an https address or a path of the site itself, in a way that fits the service there.

use crate::file::Filed;
use crate::files::Files;
use crate::issue::Issue;
use crate::options::Options;
use crate::site::Site;
use toml::de::{DeTable, DeValue};

const MEND: &str =
    "use an address like https://forms.example.com/abc, or a path like /api/consultations";
const VARIABLE: &str = "CONSULTATION_ENDPOINT";

pub(super) fn check(
    files: &Files,
    options: &Options,
    issues: &mut Vec<Issue>,
    warnings: &mut Vec<Issue>,
) {
    let site = &files.site;
    let own = &site.consultation.endpoint;
    let endpoint = options.endpoint.as_deref().unwrap_or(own);
    let wrong = endpoint_problem(endpoint, options.allow_loopback).map(|problem| {
        if options.endpoint.is_some() {
            Issue::new(
                VARIABLE,
                1,
                format!("the variable {VARIABLE} {problem}"),
                MEND,
            )
        } else {
            let what = format!("the consultation endpoint {problem}");
            site.file.issue(own.at, what, MEND)
        }
    });
    // What is no address fits no service: one problem is enough.
    if wrong.is_some() {
        issues.extend(wrong);
    } else if !options.own_inbox(&site.consultation) {
        service(site, endpoint, options, issues, warnings);
    }
}

/// Whether the settings of the service fit the endpoint.
fn service(
    site: &Filed<Site>,
    endpoint: &str,
    options: &Options,
    issues: &mut Vec<Issue>,
    warnings: &mut Vec<Issue>,
) {
    let table = &site.consultation.service;
    for problem in delivery::settings::problems(table, endpoint) {
        let list = if problem.stops {
            &mut *issues
        } else {
            &mut *warnings
        };
        list.push(if problem.at == "endpoint" && options.endpoint.is_some() {
            Issue::new(VARIABLE, 1, problem.what, problem.mend)
        } else {
            let at = place(&site.file.text, problem.at).unwrap_or(site.consultation.endpoint.at);
            site.file.issue(at, problem.what, problem.mend)
        });
    }
    // It ends up in the policy and in the page, like the endpoint.
    let native = &table.native_action;
    if let Some(problem) = endpoint_problem(native, options.allow_loopback)
        && !native.is_empty()
    {
        let at = place(&site.file.text, "native_action").unwrap_or_default();
        let what = format!("the address for browsers without the script {problem}");
        issues.push(site.file.issue(at, what, MEND));
    }
}

/// The byte at which a setting of the service stands in `site.toml`; the table's own when the setting is
/// not written there, `None` when there is no table either.
fn place(text: &str, key: &str) -> Option<usize> {
    fn inside<'a, 'i>(value: &'a DeValue<'i>) -> Option<&'a DeTable<'i>> {
        match value {
            DeValue::Table(table) => Some(table),
            _ => None,
        }
    }
    let site = DeTable::parse(text).ok()?;
    let consultation = inside(site.get_ref().get("consultation")?.get_ref())?;
    if key == "endpoint" {
        return Some(consultation.get(key)?.span().start);
    }
    let service = consultation.get("service")?;
    let named = inside(service.get_ref())?.get(key);
    Some(named.unwrap_or(service).span().start)
}

/// What is wrong with an endpoint, as the end of a sentence; `None` when it can be used.
///
/// `http://` to this machine passes only with `allow_loopback`.
fn endpoint_problem(endpoint: &str, allow_loopback: bool) -> Option<String> {
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
