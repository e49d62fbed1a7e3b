//! Texts that remember where in their file they stand, and by their type how they are read.
//!
//! What a text is, its type says; the checks follow from it (`check::texts`). They walk over every string of
//! a file (`strings.rs`), not over lists of fields: a string whose field has none of these types is checked
//! as [`Text`], which allows least, so that a new field cannot escape.

use serde::{Deserialize, Deserializer};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Deref;
use toml::Spanned;

/// How a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextKind {
    /// A field of another type, such as a choice or a `String`: as a [`Text`], but no part of a section's words.
    Untyped,
    /// See [`Text`].
    Plain,
    /// See [`Line`].
    Line,
    /// See [`Markdown`].
    Markdown,
    /// See [`Href`].
    Href,
    /// See [`Id`].
    Id,
    /// See [`Anchor`].
    Anchor,
    /// See [`Verbatim`].
    Verbatim,
}

thread_local! {
    /// The kinds of the texts of the file that is being read, by byte offset.
    static KINDS: RefCell<BTreeMap<usize, TextKind>> = const { RefCell::new(BTreeMap::new()) };
}

/// Reads a file, and tells the kind of each text in it by its byte offset.
pub(crate) fn kinds_of<T>(read: impl FnOnce() -> T) -> (T, BTreeMap<usize, TextKind>) {
    KINDS.take();
    let value = read();
    (value, KINDS.take())
}

/// Plain words, in which neither a citation nor a link can be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    value: String,
    /// Byte offset of the value (its opening quote) in the file; 0 when unknown.
    pub at: usize,
}

impl Text {
    /// A text whose first byte stands at `at`.
    pub fn new(value: impl Into<String>, at: usize) -> Self {
        Self {
            value: value.into(),
            at,
        }
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.value
    }

    fn read<'de, D: Deserializer<'de>>(from: D, kind: TextKind) -> Result<Self, D::Error> {
        let spanned = Spanned::<String>::deserialize(from)?;
        let at = spanned.span().start;
        KINDS.with_borrow_mut(|kinds| kinds.insert(at, kind));
        Ok(Self::new(spanned.into_inner(), at))
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.value
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::read(from, TextKind::Plain)
    }
}

/// Types of text that read as a [`Text`] and are of another kind.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $name(Text);

        impl $name {
            /// A text whose first byte stands at `at`.
            pub fn new(value: impl Into<String>, at: usize) -> Self {
                Self(Text::new(value, at))
            }
        }

        impl Deref for $name {
            type Target = Text;

            fn deref(&self) -> &Text {
                &self.0
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                Text::read(from, TextKind::$name).map(Self)
            }
        }
    )*};
}

kinds! {
    /// Plain words in one line, in which `{{citations}}` are shown.
    Line;
    /// Markdown with citations and links.
    Markdown;
    /// Where a link leads: an address of this site, or one that begins with `https://`.
    Href;
    /// Names something: an id, a key, an address that has a check of its own. Nobody reads it as words.
    Id;
    /// The id of something with an address of its own, once in its file. What stands in its table is one
    /// section to the checks on words.
    Anchor;
    /// Words that stand as they are: titles and names of others, and the rules' own examples.
    Verbatim;
}

/// Whether a text can be an id: small letters, digits and hyphens, beginning with a letter.
pub fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// In a schema a text is a string, whatever the loader remembers of its place.
#[cfg(feature = "schema")]
mod schema {
    macro_rules! strings {
        ($($name:ident)*) => {$(
            impl schemars::JsonSchema for super::$name {
                fn inline_schema() -> bool {
                    true
                }

                fn schema_name() -> std::borrow::Cow<'static, str> {
                    stringify!($name).into()
                }

                fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                    schemars::json_schema!({ "type": "string" })
                }
            }
        )*};
    }

    strings! { Text Line Markdown Href Id Anchor Verbatim }
}
