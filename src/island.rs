//! Islands: the parts of a page that the browser brings to life. Each is prerendered with all its words and is never
//! rendered in the browser: there its `live.rs` finds its parts, hears what is done to them, and lets them follow
//! signals. What it needs for that rides on its element as JSON.

#[cfg(feature = "hydrate")]
pub mod bind;
#[cfg(feature = "hydrate")]
pub mod parts;
mod read;

pub use read::Tree;
#[cfg(feature = "ssr")]
use std::ops::Deref;

/// An island at build, in an element that carries its props. `name` is the one by which the browser knows it.
#[cfg(feature = "ssr")]
pub fn island<P: serde::Serialize, V: leptos::IntoView + 'static>(
    name: &'static str,
    props: &P,
    view: V,
) -> impl leptos::IntoView + use<P, V> {
    use leptos::prelude::*;
    // Serializing plain structs of strings cannot fail.
    let json = serde_json::to_string(props).unwrap_or_default();
    let html = crate::site::render::html(|| view);
    view! { <div class=format!("island island--{name}") data-island=name data-props=json inner_html=html></div> }
}

/// Words by their names. An island's words have no fields of their own: reading a struct of many fields weighs
/// kilobytes in the browser.
pub type Words = Vec<(String, String)>;

/// Words for an island, at build.
#[cfg(feature = "ssr")]
pub fn words<'a, T: Deref<Target = str> + 'a>(
    said: impl IntoIterator<Item = (&'a str, &'a T)>,
) -> Words {
    let said = said.into_iter();
    said.map(|(name, word)| (name.to_owned(), String::from(&**word)))
        .collect()
}

/// The word of this name; empty when there is none.
pub fn word(words: &[(String, String)], name: &str) -> String {
    let found = words.iter().find(|(known, _)| known == name);
    found.map(|(_, word)| word.clone()).unwrap_or_default()
}
