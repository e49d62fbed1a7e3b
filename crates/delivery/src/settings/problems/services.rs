//! What is known of particular services, by the host of the endpoint. Each rule stands with its source
//! in the service's file in `fixtures/`.

use super::address::Address;
use super::issue::Issues;
use super::sent::{sent, sent_names};
use crate::settings::endpoint::{Encoder, Settings, Success};
use lead::Field;

/// Where Apps Script answers.
const GOOGLE: &str = "https://script.googleusercontent.com";

/// A form service.
struct Service {
    name: &'static str,
    /// Paths of its addresses; `*` stands for any part.
    paths: &'static [&'static str],
    /// Whether it takes flat JSON too.
    json: bool,
}

const fn service(name: &'static str, paths: &'static [&'static str], json: bool) -> Service {
    Service { name, paths, json }
}

fn known(host: &str) -> Option<Service> {
    Some(match host {
        "formspree.io" => service("Formspree", &["f/*", "p/*/f/*"], true),
        "usebasin.com" => service("Basin", &["f/*"], false),
        "api.web3forms.com" => service("Web3Forms", &["submit"], true),
        "formsubmit.co" => service("FormSubmit", &["ajax/*"], true),
        "forminit.com" => service("Forminit", &["f/*"], false),
        "script.google.com" => service("Apps Script", &["macros/s/*/exec"], false),
        "hooks.zapier.com" => service("Zapier", &["hooks/catch/*/*"], false),
        host if host.starts_with("hook.") && host.ends_with(".make.com") => {
            service("Make", &["*"], true)
        }
        _ => return None,
    })
}

pub(super) fn check(settings: &Settings, address: &Address<'_>, issues: &mut Issues) {
    hubspot(settings, address, issues);
    same_host(settings, address, issues);
    if let Some(service) = known(address.host) {
        common(settings, address, &service, issues);
    } else if settings.encoder == Encoder::Json && !address.host.is_empty() {
        let header = ["", " and Idempotency-Key"][usize::from(settings.id_header)];
        issues.warn(
            "encoder",
            format!(
                "Before JSON a browser asks {} whether it may send it.",
                address.host
            ),
            format!("Let it answer OPTIONS, and allow the headers Content-Type{header}."),
        );
    }
    match address.host {
        "api.web3forms.com" if !has_extra(settings, "access_key") => {
            issues.stop(
                "extra",
                "Web3Forms needs an access key.",
                "Add access_key to extra.",
            );
        }
        "formsubmit.co" if settings.native_action.is_empty() => issues.warn(
            "native_action",
            "The address with /ajax/ answers JSON, which a visitor without the script would see.",
            "Set native_action to the same address without /ajax.",
        ),
        "forminit.com" => forminit(settings, issues),
        "script.google.com" if !settings.origins.iter().any(|origin| origin == GOOGLE) => {
            issues.stop(
                "origins",
                "Apps Script answers with a redirect to another origin; the policy would block it after the request arrived.",
                "Add \"https://script.googleusercontent.com\" to origins.",
            );
        }
        host if host.ends_with(".make.com") && settings.success == Success::Json => issues.warn(
            "success",
            "By itself Make answers the plain word \"Accepted\", which does not count.",
            "Set success = \"text\", or let a response module answer JSON.",
        ),
        _ => {}
    }
}

fn common(settings: &Settings, address: &Address<'_>, service: &Service, issues: &mut Issues) {
    let name = service.name;
    if !service.paths.iter().any(|path| address.has_path(path)) {
        let what = format!("This is no address of a form at {name}.");
        issues.stop(
            "endpoint",
            what,
            format!("It ends in /{}.", service.paths.join(" or /")),
        );
    }
    if settings.encoder == Encoder::Json && !service.json {
        issues.stop(
            "encoder",
            format!("{name} does not take this JSON."),
            "Set encoder = \"form\".",
        );
    }
    if settings.id_header {
        let what =
            format!("{name} allows no header Idempotency-Key, and gets nothing at all with it.");
        issues.stop(
            "id_header",
            what,
            "Remove the line: the id is sent as a field.",
        );
    }
    keeps_twice(settings, name, issues);
}

fn keeps_twice(settings: &Settings, name: &str, issues: &mut Issues) {
    if settings.idempotent {
        let what = format!("{name} keeps the same request twice when it arrives twice.");
        issues.stop("idempotent", what, "Set idempotent = false.");
    }
}

fn hubspot(settings: &Settings, address: &Address<'_>, issues: &mut Issues) {
    let host = address.host == "api.hsforms.com";
    if settings.encoder != Encoder::HubSpot {
        if host {
            issues.stop(
                "encoder",
                "HubSpot takes JSON of its own shape only.",
                "Set encoder = \"hubspot\".",
            );
        }
        return;
    }
    let path = address.has_path("submissions/v3/integration/submit/*/*");
    let portal = address.path.split('/').nth(5).unwrap_or_default();
    if !host || !path || !portal.bytes().all(|byte| byte.is_ascii_digit()) {
        issues.stop(
            "endpoint",
            "This is no address of a form at HubSpot.",
            "Use https://api.hsforms.com/submissions/v3/integration/submit/ and then portal id, /, form id.",
        );
    }
    if settings.idempotent {
        issues.stop(
            "idempotent",
            "HubSpot does not look at our id.",
            "Set idempotent = false.",
        );
    }
    let names = sent_names(settings);
    issues.warn(
        "names",
        "HubSpot turns away a request with a field that its form does not declare.",
        format!(
            "Declare all of these in the form at HubSpot: {}.",
            names.join(", ")
        ),
    );
}

/// Services that take forms on the site's own host.
fn same_host(settings: &Settings, address: &Address<'_>, issues: &mut Issues) {
    let netlify = has_extra(settings, "form-name");
    for (name, extra) in [
        ("Netlify", "form-name"),
        ("Cloudflare's static forms plugin", "static-form-name"),
    ] {
        if !has_extra(settings, extra) {
            continue;
        }
        if !address.host.is_empty() {
            let what = format!("{name} takes forms only on the site's own host.");
            issues.stop(
                "endpoint",
                what,
                format!("Use a path such as \"/\", or remove {extra} from extra."),
            );
        }
        if settings.encoder != Encoder::Form {
            issues.stop(
                "encoder",
                format!("{name} takes forms only."),
                "Set encoder = \"form\".",
            );
        }
        keeps_twice(settings, name, issues);
    }
    if netlify && settings.success != Success::Page {
        issues.stop(
            "success",
            "Netlify answers with a page.",
            "Set success = \"page\".",
        );
    }
    if settings.success == Success::Page && !netlify {
        issues.warn(
            "success",
            "Each page with a status of success would count as \"taken\", a host's page for unknown paths too.",
            "Let the endpoint answer JSON, and remove the line.",
        );
    }
}

fn forminit(settings: &Settings, issues: &mut Issues) {
    for (at, name) in sent(settings) {
        if !name.starts_with("fi-") {
            let what = format!("Forminit has no field \"{name}\": its names carry the type.");
            issues.stop(
                at,
                what,
                "Use fi-{type}-{name}, such as fi-text-best-time, or leave the field out.",
            );
        }
    }
    let phone = settings.name(Field::Phone);
    if phone.starts_with("fi-phone-") || phone == "fi-sender-phone" {
        issues.stop(
            "names",
            "Forminit takes a phone number there only as +12025550123, and people write it as they like.",
            "Send it as text: phone = \"fi-text-phone\".",
        );
    }
}

fn has_extra(settings: &Settings, wanted: &str) -> bool {
    settings.extra.iter().any(|(name, _)| name == wanted)
}
