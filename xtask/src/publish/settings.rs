//! What `content/site.toml` still lacks.

use anyhow::{Context, Result};
use toml::{Table, Value};

/// Reasons not to publish that the settings give. `chosen` is an endpoint in the place of theirs; `vouched` says
/// that the site's own server takes requests.
pub fn reasons(text: &str, chosen: Option<&str>, vouched: bool) -> Result<Vec<String>> {
    let site: Table = text.parse().context("content/site.toml is not TOML")?;
    let mut reasons = Vec::new();
    for (name, value) in &site {
        samples(name, value, &mut reasons);
    }
    let setting = |table: &str, key: &str| {
        let value = site.get(table)?.get(key)?.as_str()?.trim();
        (!value.is_empty()).then_some(value)
    };
    for (key, missing, example) in [
        (
            "reviewer",
            "no clinician has read the pages",
            "Name, credentials, role",
        ),
        (
            "legal_reviewer",
            "nobody has checked the privacy and terms pages",
            "Name, role",
        ),
    ] {
        if setting("review", key).is_none() {
            reasons.push(format!(
                "{missing}: add  {key} = \"{example}\"  under [review] in content/site.toml once somebody has"
            ));
        }
    }
    let configured = setting("consultation", "endpoint");
    reasons.extend(endpoint(chosen.or(configured), vouched));
    Ok(reasons)
}

/// Every `{ sample = … }` below `value`, and what only stands for words to come.
fn samples(name: &str, value: &Value, reasons: &mut Vec<String>) {
    match value {
        Value::Table(table) => {
            if let Some(sample) = table.get("sample") {
                reasons.push(format!(
                    "{name} in content/site.toml is still a sample: {sample}",
                    sample = sample.as_str().unwrap_or("…")
                ));
            }
            for (key, inner) in table {
                samples(&format!("{name}.{key}"), inner, reasons);
            }
        }
        Value::Array(items) => {
            for item in items {
                samples(name, item, reasons);
            }
        }
        Value::String(text) if text == "…" => {
            reasons.push(format!("{name} in content/site.toml is not written yet"));
        }
        _ => {}
    }
}

fn endpoint(endpoint: Option<&str>, vouched: bool) -> Option<String> {
    match endpoint {
        None => Some(
            "consultation requests go nowhere: set endpoint under [consultation] in content/site.toml"
                .to_owned(),
        ),
        Some(address) if address.starts_with("https://") => None,
        Some(path) if path.starts_with('/') && !path.starts_with("//") => (!vouched).then(|| {
            format!(
                "consultation requests go to {path} on the site's own server, and most static hosts take none: \
                 if yours does, say so with  make publish-check SAME_SITE_ENDPOINT=yes"
            )
        }),
        Some(other) => Some(format!(
            "consultation requests go to {other}, which is neither an https:// address nor a path of this site"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const READY: &str = r#"
        [clinic]
        phone = "(212) 000-0000"
        [consultation]
        endpoint = "https://forms.example/f/1"
        [review]
        reviewer = "A. Person, MD, psychiatrist"
        legal_reviewer = "B. Person, counsel"
        [[nav]]
        label = "Compare"
    "#;

    fn of(text: &str) -> Result<Vec<String>> {
        reasons(text, None, false)
    }

    #[test]
    fn real_settings_give_no_reason() -> Result<()> {
        assert_eq!(of(READY)?, [""; 0]);
        Ok(())
    }

    #[test]
    fn samples_are_found_at_any_depth() -> Result<()> {
        let text = READY.replace("\"(212) 000-0000\"", "{ sample = \"(555) 010-0199\" }");
        let text = text.replace("label = \"Compare\"", "label = { sample = \"x\" }");
        let found = of(&text)?;
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].starts_with("clinic.phone in") && found[0].ends_with("(555) 010-0199"));
        assert!(found[1].starts_with("nav.label in"));
        let found = of(&[READY, "[[person]]\nname = \"…\"\n"].concat())?;
        assert_eq!(
            found,
            ["person.name in content/site.toml is not written yet"]
        );
        Ok(())
    }

    #[test]
    fn reviewers_must_be_named() -> Result<()> {
        let text = READY.replace("A. Person, MD, psychiatrist", " ");
        assert!(of(&text)?[0].contains("no clinician"));
        assert_eq!(of("")?.len(), 3);
        Ok(())
    }

    #[test]
    fn an_endpoint_is_safe_or_vouched_for() {
        for (address, vouched, said) in [
            ("https://forms.example/f/1", false, None),
            ("/api/consultations", false, Some("SAME_SITE_ENDPOINT=yes")),
            ("/api/consultations", true, None),
            ("http://forms.example/f/1", true, Some("neither")),
            ("//forms.example", true, Some("neither")),
            ("api", true, Some("neither")),
        ] {
            let found = endpoint(Some(address), vouched);
            assert_eq!(found.is_some(), said.is_some(), "{address}");
            assert!(
                found.unwrap_or_default().contains(said.unwrap_or_default()),
                "{address}"
            );
        }
    }

    #[test]
    fn the_variable_wins_over_the_file() -> Result<()> {
        assert_eq!(
            reasons(READY, Some("http://forms.example"), false)?.len(),
            1
        );
        Ok(())
    }
}
