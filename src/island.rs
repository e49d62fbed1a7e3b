//! Islands: the parts of a page that the browser brings to life. Each is a Leptos component whose
//! words ride on the page, as JSON beside it, so that the wasm holds behavior and no prose.

use crate::components::accordion::{Accordion, AccordionWords};
use crate::consultation::form::ConsultationForm;
use crate::consultation::props::FormWords;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What an island is, with the words it needs. Written to `data-island` at build, read from it in the browser.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(tag = "island", rename_all = "kebab-case")]
pub enum Island {
    /// Questions and answers with a button for all of them.
    Accordion(AccordionWords),
    /// The consultation form.
    ConsultationForm(Box<FormWords>),
}

impl Island {
    /// The live part of the page. `body` is prose inside it: given at build, left alone in the browser.
    pub fn view(self, body: String) -> AnyView {
        match self {
            Self::Accordion(words) => view! { <Accordion words body/> }.into_any(),
            Self::ConsultationForm(words) => view! { <ConsultationForm words=*words/> }.into_any(),
        }
    }
}

/// An island at build: the component's HTML in an element that carries its words.
#[cfg(feature = "ssr")]
#[component]
pub fn IslandView(
    /// Which, with its words.
    island: Island,
    /// Prose inside it, as HTML.
    #[prop(default = String::new())]
    body: String,
) -> impl IntoView {
    // Serializing plain structs of strings cannot fail.
    let words = serde_json::to_string(&island).unwrap_or_default();
    view! { <div class="island" data-island=words inner_html=crate::render::html(move || island.view(body))></div> }
}
