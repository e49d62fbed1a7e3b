//! HubSpot's forms API, version 3 (developers.hubspot.com, "Submit data to a form, unauthenticated").

use super::json::string;
use super::package::{Package, each};
use crate::settings::Settings;

pub(super) fn body(package: &Package<'_>, settings: &Settings) -> String {
    let mut out = String::from("{\"fields\":[");
    let mut first = true;
    each(package, settings, &mut |name, text| {
        if !first {
            out.push(',');
        }
        first = false;
        // 0-1 are contacts.
        out.push_str("{\"objectTypeId\":\"0-1\",\"name\":");
        string(name, &mut out);
        out.push_str(",\"value\":");
        string(text, &mut out);
        out.push('}');
    });
    out.push(']');
    if package.at_ms > 0 {
        out.push_str(",\"submittedAt\":\"");
        number(package.at_ms, &mut out);
        out.push('"');
    }
    // No `hutk`: that is a cookie, and the site has none.
    context(package, &mut out);
    let words = &package.lead.consent_text;
    if package.lead.consent == "yes" && !words.is_empty() {
        consent(words, &settings.subscriptions, &mut out);
    }
    out.push('}');
    out
}

fn context(package: &Package<'_>, out: &mut String) {
    if package.page_uri.is_empty() {
        return;
    }
    out.push_str(",\"context\":{\"pageUri\":");
    string(package.page_uri, out);
    if !package.page_name.is_empty() {
        out.push_str(",\"pageName\":");
        string(package.page_name, out);
    }
    out.push('}');
}

fn consent(text: &str, subscriptions: &[u32], out: &mut String) {
    out.push_str(",\"legalConsentOptions\":{\"consent\":{\"consentToProcess\":true,\"text\":");
    string(text, out);
    out.push_str(",\"communications\":[");
    for (at, &subscription) in subscriptions.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        out.push_str("{\"value\":true,\"subscriptionTypeId\":");
        number(subscription.into(), out);
        out.push_str(",\"text\":");
        string(text, out);
        out.push('}');
    }
    out.push_str("]}}");
}

fn number(number: u64, out: &mut String) {
    out.push_str(&number.to_string());
}
