//! Rendering at build: Leptos components to HTML, without a server.

use content::Content;
use content::markdown::Context;
use leptos::prelude::*;
use leptos::tachys::view::RenderHtml;
use std::sync::Arc;

/// What components need at build: the content, and where the site stands.
#[derive(Clone, Debug)]
pub struct Site {
    /// All words and settings.
    pub content: Arc<Content>,
    /// Markdown, figures and links below the base.
    pub markdown: Context,
}

impl Site {
    /// The site below `base`, `/` or `/sub/`.
    pub fn new(content: Arc<Content>, base: &str) -> Self {
        Self {
            markdown: content.context(base),
            content,
        }
    }

    /// An internal address below the base.
    pub fn href(&self, link: &str) -> String {
        self.markdown.href(link)
    }
}

/// The site that is being rendered.
///
/// # Panics
/// Outside of [`page`]: every component at build runs inside it.
pub fn site() -> Arc<Site> {
    expect_context::<Arc<Site>>()
}

/// Renders a view inside the reactive owner that is current. Without the empty comments by which hydration would
/// find views that come and go: nothing is hydrated.
pub fn html<V: IntoView + 'static>(view: impl FnOnce() -> V) -> String {
    view().into_view().to_html().replace("<!>", "")
}

/// Renders a whole page with its own owner, so that nothing is carried from page to page.
pub fn page<V: IntoView + 'static>(site: &Arc<Site>, view: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    let rendered = owner.with(|| {
        provide_context(Arc::clone(site));
        html(view)
    });
    owner.cleanup();
    rendered
}
