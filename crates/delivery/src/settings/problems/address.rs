//! The address of an endpoint, in its parts.

/// Host and path; the host is empty for a path on the site's own host.
pub(super) struct Address<'a> {
    pub(super) host: &'a str,
    pub(super) path: &'a str,
}

impl<'a> Address<'a> {
    pub(super) fn of(endpoint: &'a str) -> Self {
        let (host, rest) = match endpoint.split_once("://") {
            Some((_, rest)) => rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len())),
            None => ("", endpoint),
        };
        let path = rest.split(['?', '#']).next().unwrap_or_default();
        Self { host, path }
    }

    /// Whether the path has just these parts; `*` stands for any.
    pub(super) fn has_path(&self, parts: &str) -> bool {
        let own: Vec<_> = self.path.trim_matches('/').split('/').collect();
        let wanted: Vec<_> = parts.split('/').collect();
        let fits =
            |(part, wanted): (&&str, &&str)| !part.is_empty() && (*wanted == "*" || part == wanted);
        own.len() == wanted.len() && own.iter().zip(&wanted).all(fits)
    }
}
