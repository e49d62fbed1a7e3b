//! The crisis lines.

use crate::site::render::site;
use leptos::prelude::*;

/// 911 and 988 at the top of every page, in plain sight, outside of anything that opens or closes,
/// and with no listener on the links.
///
/// Read aloud: a region called "Emergency", before the header.
#[component]
pub fn Crisis() -> impl IntoView {
    let site = site();
    let crisis = &site.content.site.crisis;
    view! {
        <section class="crisis" aria-labelledby="crisis-heading">
            <div class="wide">
                <h2 class="crisis__heading" id="crisis-heading">{crisis.heading.clone()}</h2>
                <p class="crisis__text" inner_html=site.markdown.line(&crisis.text)></p>
            </div>
        </section>
    }
}
