//! The Content-Security-Policy, computed here and nowhere else from the settings.

use content::delivery::Settings;

/// What pages may load and where they may send.
#[derive(Clone, Debug)]
pub struct Policy {
    /// The origins that requests go to or pass through, other than the site's own; each once.
    origins: Vec<String>,
}

impl Policy {
    /// The policy for a form that posts to `endpoint`, an address or a path, as `settings` say.
    pub fn of(endpoint: &str, settings: &Settings) -> Self {
        let named = [endpoint, &settings.native_action].into_iter();
        let mut origins = Vec::new();
        let all = named.chain(settings.origins.iter().map(String::as_str));
        for origin in all.filter_map(origin) {
            if !origins.contains(&origin) {
                origins.push(origin);
            }
        }
        Self { origins }
    }

    /// For the `<meta>` of each page.
    pub fn meta(&self) -> String {
        let mut sends = "'self'".to_owned();
        for origin in &self.origins {
            sends.push(' ');
            sends.push_str(origin);
        }
        [
            "default-src 'none'",
            // Not by its checksum alone: WebKit reports the script now and then before it looks at the checksum.
            "script-src 'self' 'wasm-unsafe-eval'",
            // No script of the page makes elements or code of a text: nothing here has to.
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "manifest-src 'self'",
            &format!("connect-src {sends}"),
            // Browsers hold redirects of a form against it too.
            &format!("form-action {sends}"),
            "base-uri 'none'",
        ]
        .join("; ")
    }

    /// For the header of hosts that can send one: the same, and what a `<meta>` cannot say.
    pub fn header(&self) -> String {
        format!("{}; frame-ancestors 'none'", self.meta())
    }
}

/// The origin of an address; `None` for a path and for nothing.
fn origin(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    if address.starts_with('/') {
        return None;
    }
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    Some(format!("{scheme}://{host}"))
}

#[cfg(test)]
mod tests {
    use super::{Policy, Settings};

    /// The last part of the policy: where pages may send.
    fn sends(endpoint: &str, settings: &Settings) -> String {
        let policy = Policy::of(endpoint, settings).header();
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
            "{policy}"
        );
        // No script makes elements or code of a text, and none may allow itself to.
        assert!(
            policy.contains("require-trusted-types-for 'script'; trusted-types 'none'; "),
            "{policy}"
        );
        let (_, sends) = policy
            .split_once("manifest-src 'self'; connect-src ")
            .unwrap_or_else(|| panic!("{policy}"));
        let (connect, form) = sends
            .split_once("; form-action ")
            .unwrap_or_else(|| panic!("{policy}"));
        let rest = "; base-uri 'none'; frame-ancestors 'none'";
        assert_eq!(form.strip_suffix(rest), Some(connect), "{policy}");
        connect.to_owned()
    }

    fn settings(set: impl FnOnce(&mut Settings)) -> Settings {
        let mut settings = Settings::default();
        set(&mut settings);
        settings
    }

    #[test]
    fn each_service_may_be_reached_and_nothing_else() {
        let usual = Settings::default();
        assert_eq!(sends("/api/consultations", &usual), "'self'");
        assert_eq!(sends("/api?next=https://x.example", &usual), "'self'");
        assert_eq!(
            sends("https://formspree.io/f/abcdwxyz?x=1", &usual),
            "'self' https://formspree.io"
        );
        let hubspot = "https://api.hsforms.com/submissions/v3/integration/submit/1/2";
        assert_eq!(sends(hubspot, &usual), "'self' https://api.hsforms.com");
        // Netlify: the site's own host, with a page of thanks of the site.
        let netlify = settings(|set| set.native_action = "/consultation/thank-you/".to_owned());
        assert_eq!(sends("/", &netlify), "'self'");
        let through = "https://script.googleusercontent.com".to_owned();
        let script = settings(|set| set.origins = vec![through]);
        assert_eq!(
            sends("https://script.google.com/macros/s/AKfycbx/exec", &script),
            "'self' https://script.google.com https://script.googleusercontent.com"
        );
    }

    #[test]
    fn a_browser_without_the_script_may_send_elsewhere_and_each_origin_stands_once() {
        let other = settings(|set| {
            set.native_action = "https://forms.example.com/plain".to_owned();
            set.origins = vec!["https://api.example.com".to_owned()];
        });
        assert_eq!(
            sends("https://api.example.com/v1", &other),
            "'self' https://api.example.com https://forms.example.com"
        );
    }
}
