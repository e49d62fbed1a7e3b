//! Puts something into a document's head.

/// `html` with `extra` right after the policy's meta element: under the policy, before all scripts.
/// Without a policy it goes to the begin of the head, without a head before everything.
pub fn insert(html: &str, extra: &str) -> String {
    let at = after_policy(html)
        .or_else(|| after_tag(html, "<head"))
        .unwrap_or(0);
    let (before, after) = html.split_at(at);
    [before, extra, after].concat()
}

fn after_policy(html: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(found) = find(&html[from..], "<meta") {
        let start = from + found;
        let end = start + tag_length(&html[start..])?;
        if find(&html[start..end], "content-security-policy").is_some() {
            return Some(end);
        }
        from = end;
    }
    None
}

fn after_tag(html: &str, open: &str) -> Option<usize> {
    let start = find(html, open)?;
    Some(start + tag_length(&html[start..])?)
}

/// Length of the tag at the begin of `html`; a `>` inside quotes does not end it.
fn tag_length(html: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in html.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// Where `word` (lower case) stands, whatever its case.
fn find(html: &str, word: &str) -> Option<usize> {
    html.as_bytes()
        .windows(word.len())
        .position(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::insert;

    #[test]
    fn after_the_policy() {
        let page = "<html><head><meta charset=utf-8><META http-equiv=\"Content-Security-Policy\" \
                    content=\"default-src 'none'\"><title>é</title></head>";
        let made = insert(page, "<x>");
        assert!(made.contains("'none'\"><x><title>"), "{made}");
    }

    #[test]
    fn without_a_policy() {
        assert_eq!(
            insert("<head lang='>'><title>", "X"),
            "<head lang='>'>X<title>"
        );
        assert_eq!(insert("<p>", "X"), "X<p>");
        assert_eq!(insert("<meta content=\"", "X"), "X<meta content=\"");
    }
}
