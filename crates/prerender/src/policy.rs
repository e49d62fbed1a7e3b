//! The Content-Security-Policy, computed here and nowhere else from the settings.

/// What pages may load and where they may send.
#[derive(Clone, Debug)]
pub struct Policy {
    /// The endpoint's origin when it is not the site's own.
    endpoint: Option<String>,
}

impl Policy {
    /// The policy for a form that posts to `endpoint`, an address or a path.
    pub fn of(endpoint: &str) -> Self {
        let address = Some(endpoint).filter(|endpoint| !endpoint.starts_with('/'));
        let origin =
            address
                .and_then(|endpoint| endpoint.split_once("://"))
                .map(|(scheme, rest)| {
                    let host = rest.split(['/', '?']).next().unwrap_or_default();
                    format!("{scheme}://{host}")
                });
        Self { endpoint: origin }
    }

    /// For the `<meta>` of each page.
    pub fn meta(&self) -> String {
        let sends = match &self.endpoint {
            Some(origin) => format!("'self' {origin}"),
            None => "'self'".to_owned(),
        };
        [
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "manifest-src 'self'",
            &format!("connect-src {sends}"),
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

#[cfg(test)]
mod tests {
    use super::Policy;

    #[test]
    fn the_endpoint_is_allowed_and_nothing_is_unsafe() {
        let own = Policy::of("/api/consultations").header();
        assert!(
            own.contains("connect-src 'self'; form-action 'self';"),
            "{own}"
        );
        let other = Policy::of("https://forms.example.com/f/abc?x=1").header();
        assert!(other.contains("connect-src 'self' https://forms.example.com; form-action 'self' https://forms.example.com;"), "{other}");
        let path = Policy::of("/api?next=https://x.example").meta();
        assert!(!path.contains("x.example"), "{path}");
        for policy in [own, other] {
            assert!(
                !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
                "{policy}"
            );
        }
    }
}
