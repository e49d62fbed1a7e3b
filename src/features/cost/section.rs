//! The worksheet at build.

use super::ids::{SIDES, box_id, line_ids};
use crate::island::{self, Words, island};
use crate::site::prose::Prose;
use crate::site::render::site;
use choice::amount::Refused;
use choice::cost::Field;
use content::Text;
use content::tools::cost::Cost;
use leptos::prelude::*;

/// What both treatments would cost the visitor, from the visitor's own numbers: boxes for each treatment, and both
/// sums side by side.
///
/// Read aloud: a group of fields for each treatment; what is wrong with a number belongs to its
/// field; the sums are said once a field is left, not while it is typed.
///
/// Prerendered: whole, without a number in it. The browser fills in the sums; without the script
/// the printed page is filled in by hand.
#[component]
pub fn Worksheet() -> impl IntoView {
    let cost = &site().content.cost;
    let worksheet =
        view! { <div class="worksheet" id="worksheet">{numbers(cost)}{below(cost)}</div> };
    view! {
        <Prose text=cost.about.clone()/>
        <Prose text=cost.how.clone()/>
        {island("cost", &words(cost), worksheet)}
    }
}

fn words(cost: &Cost) -> Words {
    let keys = Field::all().iter().map(|field| field.key());
    let names = keys.zip(cost.names.all());
    let keys = Refused::all().iter().map(|reason| reason.key());
    let refused = keys.filter_map(|key| Some((key, cost.refused.get(key)?)));
    let said = [
        ("by_session", &cost.sum.by_session),
        ("by_day", &cost.sum.by_day),
        ("left_out", &cost.sum.left_out),
        ("part", &cost.sum.part),
        ("nothing", &cost.sum.nothing),
        ("cleared", &cost.cleared),
    ];
    island::words(names.chain(refused).chain(said))
}

/// The lines at the foot of a printed sheet.
pub fn foot(lines: &[Text]) -> impl IntoView + use<> {
    let lines = lines.iter().map(|line| view! { <p>{line.to_string()}</p> });
    lines.collect_view()
}

/// The boxes, and both sums without a number in them.
fn numbers(cost: &Cost) -> impl IntoView + use<> {
    let site = site();
    let names = [
        &site.content.site.words.ketamine,
        &site.content.site.words.ect,
    ];
    let fields = SIDES.into_iter().zip(names).map(|(side, name)| {
        let fields = Field::of_one().iter().zip(cost.labels.of_one());
        let fields = fields.map(|(field, label)| number(label, box_id(side, *field)));
        view! {
            <fieldset class="worksheet__side" data-side=side>
                <legend class="worksheet__name">{name.clone()}</legend>
                {fields.collect_view()}
            </fieldset>
        }
    });
    let sums = SIDES.into_iter().zip(names).map(|(side, name)| {
        let lines = line_ids(side).into_iter().zip(cost.sum.lines());
        let lines =
            lines.map(|(id, line)| view! { <div><dt>{line.to_string()}</dt><dd id=id></dd></div> });
        view! {
            <div class="worksheet__side" data-side=side>
                <h4 class="worksheet__name">{name.clone()}</h4>
                <dl class="worksheet__lines">{lines.collect_view()}</dl>
            </div>
        }
    });
    view! {
        <div class="worksheet__sides">{fields.collect_view()}</div>
        <div class="worksheet__day">{number(&cost.labels.day, box_id("", Field::Day))}</div>
        <div class="worksheet__result">
            <h3>{cost.sum.heading.to_string()}</h3>
            <div class="worksheet__sides">{sums.collect_view()}</div>
        </div>
    }
}

/// A labelled box for a number, with room for what is wrong with it.
fn number(label: &Text, id: String) -> impl IntoView + use<> {
    let wrong = format!("{id}-e");
    view! {
        <div class="worksheet__field">
            <label for=id.clone()>{label.to_string()}</label>
            <input class="field__input" id=id inputmode="decimal" autocomplete="off" aria-describedby=wrong.clone()/>
            <p class="field__error" id=wrong></p>
        </div>
    }
}

/// The line that is read aloud, the buttons, and the foot of the printed sheet.
fn below(cost: &Cost) -> impl IntoView + use<> {
    view! {
        <p class="spoken" id="worksheet-status" role="status"></p>
        <p class="buttons needs-script">
            <button class="button button--quiet" type="button" id="worksheet-print">{cost.print.to_string()}</button>
            <button class="button button--quiet" type="button" id="worksheet-clear">{cost.clear.to_string()}</button>
        </p>
        <div class="worksheet__foot"><p id="worksheet-date"></p>{foot(&cost.foot)}</div>
    }
}
