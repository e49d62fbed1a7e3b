//! Services with little to say; their sources are in `fixtures/`.

use super::wire::{Cors, Reply, Request, Service, is_email, text};

const USUAL: Cors = Cors::Allows(&["accept", "content-type"]);
pub const ALL: [Service; 8] = [
    Service::new("apps-script", Cors::Never, apps_script),
    Service::new("basin", Cors::Never, basin),
    Service::new("cloudflare", Cors::Own, cloudflare),
    Service::new("forminit", USUAL, forminit),
    Service::new("formsubmit", USUAL, formsubmit),
    Service::new("make", Cors::Never, make),
    Service::new("web3forms", USUAL, web3forms),
    Service::new("zapier", Cors::Never, zapier),
];

fn apps_script(request: &Request) -> Reply {
    let ["macros", "s", id, "exec"] = request.path()[..] else {
        return Reply::page(404);
    };
    let reply = match (id, request.form()) {
        // An exception in the owner's code.
        ("broken", _) | (_, None) => Reply::page(200),
        // The owner's answer, with the type that is usual when none is set.
        (_, Some(fields)) => {
            Reply::new(200, "text/plain", r#"{"ok":true,"reference":"ROW 12"}"#).kept(fields)
        }
    };
    Reply {
        through: Some("https://script.googleusercontent.com"),
        ..reply
    }
}

fn basin(request: &Request) -> Reply {
    let ["f", id] = request.path()[..] else {
        return Reply::page(404);
    };
    match (id, request.form()) {
        ("captcha", _) => Reply::json(422, r#"{"error":"Captcha is required"}"#),
        ("empty", _) | (_, None) => Reply::json(400, r#"{"error":"Nothing to keep"}"#),
        // A browser that asks for no JSON is led to a page of the service.
        (_, Some(fields)) if !request.wants_json() => Reply::page(200).kept(fields),
        (_, Some(fields)) => Reply::json(200, "").kept(fields),
    }
}

/// The static forms plugin.
fn cloudflare(request: &Request) -> Reply {
    let fields = request.form().unwrap_or_default();
    match text(&fields, "static-form-name") {
        // What the owner's respondWith answers.
        Some("consultation") => Reply::json(200, r#"{"ok":true}"#).kept(fields),
        Some(_) => Reply::json(422, r#"{"ok":false}"#),
        // Goes on to the static files, which serve the page.
        None => Reply::page(200),
    }
}

const FORMINIT_TYPES: [&str; 10] = [
    "sender", "text", "email", "phone", "url", "select", "radio", "checkbox", "date", "number",
];

/// The shape of its errors is not documented where we read; here they have the least that says no.
fn forminit(request: &Request) -> Reply {
    let no = |what: &str| Reply::json(400, format!(r#"{{"success":false,"error":"{what}"}}"#));
    let (["f", _], Some(fields)) = (&request.path()[..], request.form()) else {
        return no("no form, or no blocks");
    };
    let fits = |name: &str, value: &str| {
        let rest = name.strip_prefix("fi-");
        match rest.and_then(|rest| rest.split_once('-')) {
            Some(("sender", "email") | ("email", _)) => is_email(value),
            Some(("sender", "phone") | ("phone", _)) => is_e164(value),
            Some((kind, _)) => FORMINIT_TYPES.contains(&kind),
            None => false,
        }
    };
    if fields.len() > 50 || !fields.iter().all(|(name, value)| fits(name, value)) {
        return no("validation");
    }
    if text(&fields, "fi-sender-email").is_none() && text(&fields, "fi-text-phone").is_none() {
        return no("no sender");
    }
    let said = r#"{"success":true,"redirectUrl":"https://forminit.com/thanks"}"#;
    Reply::json(200, said).kept(fields)
}

fn is_e164(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or_default();
    (7..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn formsubmit(request: &Request) -> Reply {
    let ["ajax", alias] = request.path()[..] else {
        // Without /ajax/ it answers browsers, with pages.
        return Reply::page(200);
    };
    let says = |yes, what| format!(r#"{{"success":"{yes}","message":"{what}"}}"#);
    match (alias, request.form().or_else(|| request.flat())) {
        ("new", _) => Reply::json(200, says(false, "This form needs Activation.")),
        (_, None) => Reply::json(200, says(false, "Form should POST")),
        (_, Some(fields)) => Reply::json(200, says(true, "It was submitted.")).kept(fields),
    }
}

fn make(request: &Request) -> Reply {
    let plain = |status, text: &str| Reply::new(status, "text/plain", text);
    match (&request.path()[..], request.form()) {
        (["full"], _) => plain(400, "Queue is full."),
        (["fast"], _) => plain(429, "Too many requests"),
        (["page"], Some(fields)) => Reply::page(200).kept(fields),
        ([_], Some(fields)) => plain(200, "Accepted").kept(fields),
        _ => plain(404, "Not found"),
    }
}

fn web3forms(request: &Request) -> Reply {
    if request.path() != ["submit"] {
        return Reply::page(404);
    }
    let says = |status, yes, what| {
        let said = format!(r#"{{"success":{yes},"message":"{what}"}}"#);
        Reply::json(status, said)
    };
    let Some(fields) = request.form().or_else(|| request.flat()) else {
        return says(400, false, "Invalid form data");
    };
    match text(&fields, "access_key") {
        Some("00000000-0000-4000-8000-000000000000") => {}
        Some("used-up") => return says(200, false, "Quota used up"),
        _ => return says(400, false, "Invalid access key"),
    }
    if text(&fields, "botcheck").is_some_and(|filled| !filled.is_empty()) {
        return says(200, false, "Spam");
    }
    says(200, true, "Email sent").kept(fields)
}

/// A catch hook.
fn zapier(request: &Request) -> Reply {
    match (&request.path()[..], request.form()) {
        (["hooks", "catch", _, _], Some(fields)) => {
            Reply::json(200, r#"{"attempt":"a-1","id":"a-1","status":"success"}"#).kept(fields)
        }
        _ => Reply::json(404, r#"{"status":"error"}"#),
    }
}
