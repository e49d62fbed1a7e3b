//! Islands: the parts of a page that the browser brings to life. Each is a Leptos component, prerendered with
//! all its words; what the browser needs of them rides on its element as JSON.

pub mod bind;
mod read;
pub mod shape;
pub mod slot;

pub use read::Tree;

/// An island at build, in an element that carries its props and its shape. `name` is the one by which the browser knows
/// it. The props are one struct, made from the content; fields that only the build needs are `#[serde(skip)]`, and empty
/// in the browser.
#[cfg(feature = "ssr")]
pub fn island<P: serde::Serialize, V: leptos::IntoView + 'static>(
    name: &'static str,
    props: P,
    view: fn(P) -> V,
) -> impl leptos::IntoView + use<P, V> {
    use leptos::prelude::*;
    // Serializing plain structs of strings cannot fail.
    let json = serde_json::to_string(&props).unwrap_or_default();
    let html = crate::site::render::html(|| view(props));
    let shape = shape::of_html(&html);
    let class = format!("island island--{name}");
    view! { <div class=class data-island=name data-props=json data-shape=shape inner_html=html></div> }
}

/// Words by their names. An island's words have no fields of their own: reading a struct of many fields weighs
/// kilobytes in the browser.
pub type Words = Vec<(String, String)>;

/// The word of this name; empty when there is none.
pub fn word(words: &[(String, String)], name: &str) -> String {
    let found = words.iter().find(|(known, _)| known == name);
    found.map(|(_, word)| word.clone()).unwrap_or_default()
}
