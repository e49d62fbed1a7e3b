//! Islands: the parts of a page that the browser brings to life. Each is a Leptos component whose
//! words ride on the page, as JSON beside it, so that the wasm holds behavior and no prose.

mod read;

pub use read::Tree;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The words of an island: what the browser needs to know of it.
pub trait Words: Serialize + DeserializeOwned {
    /// What `data-island` says.
    const ISLAND: &'static str;
}

/// An island at build: the component's HTML (`html`) in an element that carries its words.
#[cfg(feature = "ssr")]
pub fn island<W: Words>(words: &W, html: String) -> impl leptos::IntoView + use<W> {
    use leptos::prelude::*;
    // Serializing plain structs of strings cannot fail.
    let json = serde_json::to_string(words).unwrap_or_default();
    view! { <div class="island" data-island=W::ISLAND data-words=json inner_html=html></div> }
}
