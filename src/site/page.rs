//! The pages, rendered at build. What stands on each is in `content/pages/`.

use crate::features::figures::view::FiguresView;
use crate::features::news::view::NewsLine;
use crate::site::crisis::Crisis;
use crate::site::footer::Footer;
use crate::site::header::Header;
use crate::site::opening::{Main, Opening};
use crate::site::render::site;
use crate::site::review::Review;
use crate::site::sections::SectionView;
use content::page::{Page, Section, SectionKind};
use leptos::prelude::*;

/// A page made of an opening and sections.
#[component]
pub fn PageView(
    /// The page's content.
    page: Page,
    /// Its name, as in [`content::routes`], for styling.
    name: &'static str,
) -> impl IntoView {
    let contents = page
        .contents
        .then(|| view! { <Contents sections=page.section.clone()/> });
    let mut sections = page.section.into_iter().peekable();
    let answer = sections.next_if(|section| section.kind == SectionKind::Answer);
    let beside = answer.map(|section| view! { <SectionView section/> }.into_any());
    let sections = sections
        .map(|section| view! { <SectionView section/> })
        .collect_view();
    view! {
        <Main name=name>
            <Opening heading=page.heading swapped=page.heading_swapped lead=page.lead ask=page.ask notices=page.notices meta=None beside/>
            {contents}
            {sections}
            {(page.clinical || page.dated).then(|| view! { <Review clinical=page.clinical reviewed=page.reviewed next_review=page.next_review/> })}
        </Main>
    }
}

/// Links to the sections of a long page, to be opened.
#[component]
fn Contents(sections: Vec<Section>) -> impl IntoView {
    let site = site();
    let links = sections.into_iter().map(|section| {
        let words = site.markdown.inline(&section.heading);
        view! { <li><a href=format!("#{}", section.id.as_str()) inner_html=words></a></li> }
    });
    let name = &site.content.site.words.on_this_page;
    view! {
        <nav class="contents" aria-label=name.clone()>
            <details>
                <summary>{name.clone()}</summary>
                <ul class="contents__list">{links.collect_view()}</ul>
            </details>
        </nav>
    }
}

/// The whole document's body: the frame with `main` in it.
///
/// `path` is the page's address from the site's root.
pub fn body(path: &str, main: impl FnOnce() -> String + 'static) -> AnyView {
    let path = path.to_owned();
    let site = site();
    view! {
        <a class="skip-link" href="#main" rel="external">{site.content.site.words.skip_link.clone()}</a>
        <SampleBar/>
        <Crisis/>
        <Header path/>
        <FiguresView page=main()/>
        <Footer/>
        <NewsLine/>
    }
    .into_any()
}

/// Says on every page that sample values are left, while any are.
#[component]
fn SampleBar() -> impl IntoView {
    let site = site();
    let settings = &site.content.site;
    (!settings.samples().is_empty())
        .then(|| view! { <section class="sample-bar" id="sample-details" aria-labelledby="sample-details" inner_html=site.markdown.line(&settings.words.sample_bar)></section> })
}
