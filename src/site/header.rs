//! The top of every page.

use crate::site::render::site;
use leptos::prelude::*;

/// The clinic's name, the main menu and the consultation button.
///
/// Read aloud: the banner with a navigation called by `words.main_menu`; the page that is shown is
/// marked as current.
///
/// Prerendered: whole, with no script needed; the menu wraps on a phone instead of hiding.
#[component]
pub fn Header(
    /// Address of the page that is shown, from the site's root.
    #[prop(into)]
    path: String,
) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let current = |link: &str| (link == path).then_some("page");
    let links = site.content.site.nav.iter().map(|link| {
        view! {
            <li>
                <a class="menu__link" href=site.href(&link.link) aria-current=current(&link.link)>{link.label.clone()}</a>
            </li>
        }
    });
    let links = links.collect_view();
    let button = &site.content.site.header;
    view! {
        <header class="header">
            <div class="wide header__row">
                <a class="brand" href=site.href("/") aria-current=current("/")>
                    <Mark/>
                    {site.content.site.clinic.name.clone()}
                </a>
                <nav class="menu" aria-label=words.main_menu.clone()>
                    <ul class="menu__list">{links}</ul>
                </nav>
                <a class="button header__button" href=site.href(&button.link) aria-current=current(&button.link)>
                    {button.button.clone()}
                </a>
            </div>
        </header>
    }
}

/// The clinic's logo, or the marks of the two treatments. The name stands beside it.
#[component]
fn Mark() -> impl IntoView {
    let site = site();
    let logo = site.content.theme.look.logo.as_ref();
    let logo = logo.and_then(|name| site.content.pictures.get(name.as_str()));
    match logo {
        Some(logo) => view! {
            <img class="brand__logo" src=site.href(&logo.path()) alt="" width=logo.width height=logo.height/>
        }
        .into_any(),
        None => view! { <span class="brand__mark" aria-hidden="true"></span> }.into_any(),
    }
}
