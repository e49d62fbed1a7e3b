//! The shape of an island: which nodes stand where. Hydration walks it node by node and cannot go on where it
//! differs. Minifiers, translators and extensions change it, so it is compared before.

/// On elements whose content hydration leaves alone; the value tells them apart within an island. What stands
/// there does not count, and moves along when the island is rendered anew.
pub const SLOT: &str = "data-slot";

/// A running hash of nodes (FNV-1a, 32 bits).
pub struct Shape(u32);

impl Default for Shape {
    fn default() -> Self {
        Self(0x811c_9dc5)
    }
}

impl Shape {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        }
    }

    /// An element begins; `tag` in lower case.
    pub fn open(&mut self, tag: &str) {
        self.add(b"<");
        self.add(tag.as_bytes());
    }

    /// An element ends.
    pub fn close(&mut self) {
        self.add(b">");
    }

    /// A text, whatever it says.
    pub fn text(&mut self) {
        self.add(b"t");
    }

    /// A comment, whatever it says. No island may be built with one: the browser takes them out before it compares.
    #[cfg(feature = "ssr")]
    pub fn comment(&mut self) {
        self.add(b"c");
    }

    /// In decimal digits.
    pub fn print(&self) -> String {
        self.0.to_string()
    }
}

/// The shape of what a browser's parser makes of `html`.
#[cfg(feature = "ssr")]
pub(super) fn of_html(html: &str) -> String {
    use scraper::{Html, Node};
    fn walk(node: ego_tree::NodeRef<'_, Node>, shape: &mut Shape) {
        for child in node.children() {
            match child.value() {
                Node::Element(element) => {
                    shape.open(element.name());
                    if element.attr(SLOT).is_none() {
                        walk(child, shape);
                    }
                    shape.close();
                }
                Node::Text(_) => shape.text(),
                Node::Comment(_) => shape.comment(),
                _ => {}
            }
        }
    }
    let parsed = Html::parse_fragment(html);
    let mut shape = Shape::default();
    walk(*parsed.root_element(), &mut shape);
    shape.print()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::of_html;

    #[test]
    fn nodes_count_and_words_do_not() {
        let shape = of_html("<p class=a>One<b>two</b></p>");
        assert_eq!(shape, of_html("<p>Un<b>deux</b></p>"));
        for other in [
            "<p>One <font>two</font></p>",
            "<p>One<b>two</b> </p>",
            "<p>One<!----><b>two</b></p>",
            "<p>One</p><b>two</b>",
        ] {
            assert_ne!(shape, of_html(other), "{other}");
        }
    }

    #[test]
    fn what_stands_in_a_slot_does_not_count() {
        let slot = |inside: &str| of_html(&format!("<div data-slot=a>{inside}</div>"));
        assert_eq!(slot("<p>One</p>"), slot("two"));
    }
}
