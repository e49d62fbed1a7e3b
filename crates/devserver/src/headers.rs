//! The `_headers` file: which headers the host sends with which path (format of Cloudflare and Netlify).

use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// The headers of one pattern of paths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// A path in which `*` stands for anything and `:name` for anything but a slash.
    pub pattern: String,
    /// Names as written, with their values.
    pub headers: Vec<(String, String)>,
    /// Names that an earlier rule set and this one takes away (`! Name`).
    pub without: Vec<String>,
}

/// A whole `_headers` file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules(pub Vec<Rule>);

impl Rules {
    /// Reads the file. A line that is neither a path, a header nor a comment is passed over, as hosts do.
    pub fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines() {
            let content = line.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            if content.starts_with('/') && !line.starts_with([' ', '\t']) {
                rules.push(Rule {
                    pattern: content.to_owned(),
                    headers: Vec::new(),
                    without: Vec::new(),
                });
                continue;
            }
            let Some(rule) = rules.last_mut() else {
                continue;
            };
            if let Some(name) = content.strip_prefix('!') {
                rule.without.push(name.trim().to_owned());
            } else if let Some((name, value)) = content.split_once(':') {
                let pair = (name.trim().to_owned(), value.trim().to_owned());
                rule.headers.push(pair);
            }
        }
        Self(rules)
    }

    /// The headers for a path. Where two rules set the same one the values are joined by a comma,
    /// as Cloudflare does: two policies then hold at once.
    pub fn headers_for(&self, path: &str) -> HeaderMap {
        let mut map = HeaderMap::new();
        for rule in self.0.iter().filter(|rule| matches(&rule.pattern, path)) {
            for name in &rule.without {
                map.remove(name);
            }
            for (name, value) in &rule.headers {
                let Ok(name) = HeaderName::try_from(name) else {
                    continue;
                };
                let joined = match map.get(&name).and_then(|old| old.to_str().ok()) {
                    Some(old) => format!("{old}, {value}"),
                    None => value.clone(),
                };
                if let Ok(value) = HeaderValue::try_from(joined) {
                    map.insert(name, value);
                }
            }
        }
        map
    }
}

/// Whether `path` is as `pattern` says.
fn matches(pattern: &str, path: &str) -> bool {
    let Some(special) = pattern.find(['*', ':']) else {
        return pattern == path;
    };
    let (literal, rest) = pattern.split_at(special);
    let Some(path) = path.strip_prefix(literal) else {
        return false;
    };
    if let Some(rest) = rest.strip_prefix('*') {
        return (0..=path.len())
            .filter(|&end| path.is_char_boundary(end))
            .any(|end| matches(rest, &path[end..]));
    }
    let name = rest[1..]
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .map_or(rest.len(), |end| end + 1);
    let end = path.find('/').unwrap_or(path.len());
    end > 0 && matches(&rest[name..], &path[end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "
# comment
  Lost: there is no path yet
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'; img-src https://a.example:8443

/*.wasm
  Cache-Control: public, max-age=31536000, immutable
/blog/:slug/
  X-Robots-Tag: noindex
  not a header
/privacy/
  ! X-Content-Type-Options
";

    fn value(path: &str, name: &str) -> Option<String> {
        let map = Rules::parse(FILE).headers_for(path);
        map.get(name)?.to_str().ok().map(str::to_owned)
    }

    #[test]
    fn reads_values_with_colons() {
        assert_eq!(
            value("/faq/", "content-security-policy").as_deref(),
            Some("default-src 'none'; img-src https://a.example:8443")
        );
        assert_eq!(value("/faq/", "lost"), None);
    }

    #[test]
    fn patterns() {
        assert!(value("/app-1f_bg.wasm", "cache-control").is_some());
        assert_eq!(value("/app.wasm.br", "cache-control"), None);
        assert!(value("/blog/one/", "x-robots-tag").is_some());
        assert_eq!(value("/blog/", "x-robots-tag"), None);
        assert_eq!(value("/blog/one/two/", "x-robots-tag"), None);
        assert_eq!(value("/privacy/", "x-content-type-options"), None);
        assert!(matches("/*/b", "/a/x/b") && !matches("/a", "/a/"));
    }

    #[test]
    fn two_rules_with_one_header_are_joined() {
        let rules = Rules::parse("/*\n  A: 1\n/x\n  a: 2\n");
        let map = rules.headers_for("/x");
        assert_eq!(map.get("a").and_then(|v| v.to_str().ok()), Some("1, 2"));
    }
}
