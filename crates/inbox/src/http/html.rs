//! Text in HTML.

use std::fmt::{self, Display, Write};

/// Shows text so that it stays text, between tags and in quoted attributes.
pub(super) struct Text<'a>(pub &'a str);

impl Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}

/// Shows the attribute if it is the case, behind a space.
pub(super) fn attribute(name: &'static str, is: bool) -> impl Display {
    fmt::from_fn(move |f| if is { write!(f, " {name}") } else { Ok(()) })
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn text_stays_text() {
        let shown = Text("<script>\"a\" & 'b'</script> José").to_string();
        assert_eq!(
            shown,
            "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt; José"
        );
    }
}
