//! Articles and the cards that lead to them.

use crate::site::opening::{Main, Opening};
use crate::site::prose::Prose;
use crate::site::render::site;
use crate::site::review::Review;
use content::Markdown;
use content::article::Article;
use content::routes::article_path;
use leptos::prelude::*;

/// An article: heading, date and reading time, notices, then the text.
#[component]
pub fn ArticleView(
    /// The article.
    article: Article,
) -> impl IntoView {
    let (lead, rest) = split(&article.body);
    let (lead, rest) = (Markdown::new(lead, 0), Markdown::new(rest, 0));
    let notices = article.front.notices.clone();
    let (reviewed, next_review) = (article.front.reviewed, article.front.next_review);
    let heading = article.front.heading.clone();
    let meta = Some(view! { <Meta article/> }.into_any());
    view! {
        <Main name="article">
            <Opening heading lead notices meta/>
            <div class="section section--prose"><div class="section__inner"><Prose text=rest/></div></div>
            <Review clinical=true reviewed next_review/>
        </Main>
    }
}

/// The first paragraphs, before the first heading, and the rest.
fn split(body: &str) -> (&str, &str) {
    body.find("\n## ")
        .map_or((body, ""), |at| body.split_at(at))
}

/// A card per article, newest first.
#[component]
pub fn ArticleCards() -> impl IntoView {
    let site = site();
    let read = site.content.site.words.read_article.clone();
    let cards = site.content.articles.iter().map(|article| {
        let href = site.href(&article_path(&article.slug));
        let heading = article.front.heading.to_string();
        view! {
            <li class="card card--article">
                <h3 class="card__heading"><a class="card__link" href=href>{heading}</a></h3>
                <p>{article.front.summary.to_string()}</p>
                <Meta article=article.clone()/>
                <p class="card__more" aria-hidden="true">{read.clone()}</p>
            </li>
        }
    });
    view! { <ul class="cards">{cards.collect_view()}</ul> }
}

/// When it was written and how long reading takes.
#[component]
fn Meta(article: Article) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let date = article.front.date;
    view! {
        <p class="meta">
            {words.written.clone()}" "<time datetime=date.iso()>{date.to_string()}</time>
            " · "{article.minutes()}" "{words.minutes_read.clone()}
        </p>
    }
}
