//! The worksheet at build.

use super::props::{CostProps, LINES, SIDES, id};
use super::view::CostView;
use crate::island::island;
use crate::site::prose::Prose;
use crate::site::render::{site, still};
use choice::amount::Refused;
use choice::cost::Field;
use content::Text;
use content::tools::cost::Cost;
use leptos::prelude::*;

/// What both treatments would cost the visitor, from the visitor's own numbers.
#[component]
pub fn Worksheet() -> impl IntoView {
    let site = site();
    let cost = &site.content.cost;
    let words = &site.content.site.words;
    let sides = [words.ketamine.clone(), words.ect.clone()];
    let names = Field::all().iter().zip(cost.names.all());
    let refused = Refused::all().iter();
    let refused =
        refused.filter_map(|reason| Some((reason.key(), cost.refused.get(reason.key())?)));
    let pair = |(key, words): (&str, &Text)| (key.to_owned(), text(words));
    let props = CostProps {
        names: names
            .map(|(field, name)| pair((field.key(), name)))
            .collect(),
        refused: refused.map(pair).collect(),
        by_session: text(&cost.sum.by_session),
        by_day: text(&cost.sum.by_day),
        left_out: text(&cost.sum.left_out),
        part: text(&cost.sum.part),
        nothing: text(&cost.sum.nothing),
        cleared: text(&cost.cleared),
        boxes: still(|| boxes(cost, &sides)),
        sums: still(|| sums(cost, &sides)),
        print: text(&cost.print),
        clear: text(&cost.clear),
        foot: foot(&cost.foot),
        ketamine: words.ketamine.clone(),
        ect: words.ect.clone(),
    };
    view! {
        <Prose text=cost.about.as_str()/>
        <Prose text=cost.how.as_str()/>
        {island(props, |props| view! { <CostView props/> })}
    }
}

/// The lines at the foot of a printed sheet, as HTML.
pub fn foot(lines: &[Text]) -> String {
    let lines = lines.iter().map(|line| view! { <p>{text(line)}</p> });
    still(|| lines.collect_view())
}

/// A text as a view takes it.
pub fn text(text: &Text) -> String {
    text.as_str().to_owned()
}

fn boxes(cost: &Cost, names: &[String; 2]) -> impl IntoView + use<> {
    let labels = || Field::all().iter().zip(cost.labels.all());
    let sides = SIDES.iter().zip(names).map(|(side, name)| {
        let fields = labels().filter(|(field, _)| **field != Field::Day);
        let fields = fields.map(|(field, label)| number(label, id(side, field.key())));
        view! {
            <fieldset class=format!("worksheet__side worksheet__side--{side}") data-side=*side>
                <legend class="worksheet__name">{name.clone()}</legend>
                {fields.collect_view()}
            </fieldset>
        }
    });
    let day = number(&cost.labels.day, id("both", Field::Day.key()));
    view! {
        <div class="worksheet__sides">{sides.collect_view()}</div>
        <div class="worksheet__day">{day}</div>
    }
}

/// A labelled box for a number, with room for what is wrong with it.
fn number(label: &Text, id: String) -> impl IntoView + use<> {
    let wrong = format!("{id}-e");
    view! {
        <div class="worksheet__field">
            <label for=id.clone()>{text(label)}</label>
            <input class="field__input" id=id inputmode="decimal" autocomplete="off" aria-describedby=wrong.clone()/>
            <p class="field__error" id=wrong></p>
        </div>
    }
}

fn sums(cost: &Cost, names: &[String; 2]) -> impl IntoView + use<> {
    let sides = SIDES.iter().zip(names).map(|(side, name)| {
        let lines = LINES.iter().zip(cost.sum.lines());
        let lines = lines.map(|(line, words)| {
            let id = id(side, &format!("sum-{line}"));
            view! { <div><dt>{text(words)}</dt><dd id=id></dd></div> }
        });
        view! {
            <div class=format!("worksheet__side worksheet__side--{side}") data-side=*side>
                <h4 class="worksheet__name">{name.clone()}</h4>
                <dl class="worksheet__lines">{lines.collect_view()}</dl>
            </div>
        }
    });
    view! {
        <h3>{text(&cost.sum.heading)}</h3>
        <div class="worksheet__sides">{sides.collect_view()}</div>
    }
}
