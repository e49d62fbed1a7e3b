//! The kinds of section that a page is made of.

use crate::features::accordion::section::{ChosenQuestions, GroupedQuestions};
use crate::features::comparison::section::ComparisonSection;
use crate::features::consultation::section::{FormSection, Sent};
use crate::features::cost::section::Worksheet;
use crate::features::questions::section::Sheets;
use crate::site::blog::ArticleCards;
use crate::site::calendar::Calendar;
use crate::site::call_facts::{CallFacts, ClinicFacts, People};
use crate::site::drawing::drawing;
use crate::site::icons::{Answer, Icons};
use crate::site::opening::WhoAnswers;
use crate::site::plot::Plot;
use crate::site::prose::{MaybeProse, Prose};
use crate::site::quiz::Quiz;
use crate::site::render::site;
use crate::site::searches::Searches;
use crate::site::sources::Sources;
use crate::site::table::WordTable;
use content::page::{BothItem, Card, Place, Section, SectionKind};
use leptos::prelude::*;

/// A section with its heading, and what its kind shows.
#[component]
pub fn SectionView(
    /// The section as the content has it.
    section: Section,
) -> impl IntoView {
    let site = site();
    let id = section.id.to_string();
    // Each kind is one word; a kind of two would need its hyphen.
    let kind = format!("{:?}", section.kind).to_lowercase();
    let (drawn, side) = drawing(section.drawing);
    let words = site.markdown.inline(&section.heading);
    let heading = [drawn, &words].concat();
    let class_of_heading = match side {
        Some(_) => "section__heading drawn",
        None => "section__heading",
    };
    let labelled = format!("{id}-heading");
    let labels = labelled.clone();
    let (intro, after) = (section.intro.clone(), section.after.clone());
    let heading =
        view! { <h2 class=class_of_heading id=labelled data-side=side inner_html=heading></h2> };
    let folded = section.folded;
    let body = view! {
        <MaybeProse text=intro/>
        {inside(section)}
        <MaybeProse text=after/>
    };
    let class = format!("section section--{kind}");
    if folded {
        // The id stands inside: a browser without the script then opens it for a link to it.
        return view! {
            <section class=class aria-labelledby=labels>
                <details class="section__inner fold">
                    <summary class="fold__summary">{heading}</summary>
                    <div class="fold__body" id=id>{body}</div>
                </details>
            </section>
        }
        .into_any();
    }
    view! {
        <section class=class id=id aria-labelledby=labels>
            <div class="section__inner">{heading}{body}</div>
        </section>
    }
    .into_any()
}

fn inside(section: Section) -> AnyView {
    match section.kind {
        SectionKind::Prose => view! { <MaybeProse text=section.body/> }.into_any(),
        SectionKind::Cards => view! { <Cards cards=section.card/> }.into_any(),
        SectionKind::Both => view! { <Both items=section.item/> }.into_any(),
        SectionKind::Comparison => {
            view! { <ComparisonSection ids=section.rows tools=section.tools/> }.into_any()
        }
        SectionKind::Questions => match section.questions {
            Some(ids) => view! { <ChosenQuestions ids/> }.into_any(),
            None => view! { <GroupedQuestions section/> }.into_any(),
        },
        SectionKind::Icons => view! { <Icons pairs=section.pair/> }.into_any(),
        SectionKind::Answer => view! { <Answer pairs=section.pair/> }.into_any(),
        SectionKind::Plot => view! { <Plot section/> }.into_any(),
        SectionKind::Table => view! { <WordTable section/> }.into_any(),
        SectionKind::Action => view! { <Action section/> }.into_any(),
        SectionKind::Articles => view! { <ArticleCards/> }.into_any(),
        SectionKind::Form => view! { <FormSection/> }.into_any(),
        SectionKind::Contact => view! { <CallFacts/> }.into_any(),
        SectionKind::Clinic => view! { <ClinicFacts/> }.into_any(),
        SectionKind::People => view! { <People/> }.into_any(),
        SectionKind::Sent => view! { <Sent/> }.into_any(),
        SectionKind::Sources => view! { <Sources subject=section.subject/> }.into_any(),
        SectionKind::Searches => view! { <Searches/> }.into_any(),
        SectionKind::Moved => view! { <Moved places=section.place/> }.into_any(),
        SectionKind::Calendar => view! { <Calendar/> }.into_any(),
        SectionKind::Worksheet => view! { <Worksheet/> }.into_any(),
        SectionKind::Sheets => view! { <Sheets/> }.into_any(),
        SectionKind::Quiz => view! { <Quiz/> }.into_any(),
    }
}

/// Short texts under headings of their own.
#[component]
fn Cards(cards: Vec<Card>) -> impl IntoView {
    let site = site();
    let cards = cards.into_iter().map(|card| {
        let (drawn, side) = drawing(card.drawing);
        let heading = [drawn, &site.markdown.inline(&card.heading)].concat();
        let class = match side {
            Some(_) => "card__heading drawn",
            None => "card__heading",
        };
        view! {
            <li class="card">
                <h3 class=class data-side=side inner_html=heading></h3>
                <Prose text=card.body/>
            </li>
        }
    });
    view! { <ul class="cards">{cards.collect_view()}</ul> }
}

/// Links to what stands on other pages now, each at its old address; with the script that address leads on by
/// itself.
#[component]
fn Moved(places: Vec<Place>) -> impl IntoView {
    let site = site();
    let places = places.into_iter().map(|place| {
        let words = site.markdown.inline(&place.words);
        view! {
            <li id=place.id.to_string()>
                <a class="moved__link" href=site.href(&place.link) inner_html=words></a>
            </li>
        }
    });
    view! { <ul class="moved">{places.collect_view()}</ul> }
}

/// Points told for both treatments, side by side, always both.
#[component]
fn Both(items: Vec<BothItem>) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let items = items.into_iter().map(|item| {
        view! {
            <li class="both">
                <h3 class="both__heading" inner_html=site.markdown.inline(&item.heading)></h3>
                <div class="both__sides">
                    <div class="both__side" data-side="ketamine">
                        <h4 class="both__treatment">{words.ketamine.clone()}</h4>
                        <Prose text=item.ketamine/>
                    </div>
                    <div class="both__side" data-side="ect">
                        <h4 class="both__treatment">{words.ect.clone()}</h4>
                        <Prose text=item.ect/>
                    </div>
                </div>
            </li>
        }
    });
    view! { <ul class="both-list">{items.collect_view()}</ul> }
}

/// A call to act.
#[component]
fn Action(section: Section) -> impl IntoView {
    let site = site();
    let link = section.link.as_ref().map(|link| site.href(link));
    let answered = link == Some(site.href(&site.content.site.header.link));
    let button = section.button.as_ref().map(|button| button.to_string());
    view! {
        <MaybeProse text=section.body/>
        <p class="action"><a class="button" href=link>{button}</a></p>
        {answered.then(|| view! { <WhoAnswers/> })}
    }
}
