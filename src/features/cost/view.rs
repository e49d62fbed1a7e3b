//! What both treatments would cost the visitor, from the visitor's own numbers.

use crate::site::prose::Prose;
use crate::site::render::site;
use content::Text;
use leptos::prelude::*;

/// The cost worksheet: boxes for each treatment, and both sums side by side.
///
/// Read aloud: a group of fields for each treatment; what is wrong with a number belongs to its
/// field; the sums are said once a field is left, not while it is typed.
///
/// Prerendered: whole, without a number in it. The browser fills in the sums; without the script
/// the printed page is filled in by hand.
#[component]
pub fn Worksheet() -> impl IntoView {
    let site = site();
    let cost = &site.content.cost;
    let words = &site.content.site.words;
    let sides = [("ketamine", &words.ketamine), ("ect", &words.ect)];
    let fields = sides.map(|(side, name)| {
        let fields = cost.labels.of_one();
        let fields = fields
            .iter()
            .enumerate()
            .map(|(at, label)| field(label, &format!("cost-{side}-{at}")));
        view! {
            <fieldset class=format!("worksheet__side worksheet__side--{side}") data-side=side>
                <legend class="worksheet__name">{name.clone()}</legend>
                {fields.collect_view()}
            </fieldset>
        }
    });
    let sums = sides.map(|(side, name)| {
        let lines = cost
            .sum
            .lines()
            .map(|line| view! { <div><dt>{text(line)}</dt><dd></dd></div> });
        view! {
            <div class=format!("worksheet__side worksheet__side--{side}") data-side=side>
                <h4 class="worksheet__name">{name.clone()}</h4>
                <dl class="worksheet__lines">{lines.into_iter().collect_view()}</dl>
            </div>
        }
    });
    view! {
        <Prose text=cost.about.clone()/>
        <Prose text=cost.how.clone()/>
        <div
            class="worksheet"
            id="worksheet"
            data-names=cost.names.joined()
            data-refused=cost.refusals()
            data-by-session=text(&cost.sum.by_session)
            data-by-day=text(&cost.sum.by_day)
            data-left-out=text(&cost.sum.left_out)
            data-part=text(&cost.sum.part)
            data-nothing=text(&cost.sum.nothing)
            data-cleared=text(&cost.cleared)
        >
            <div class="worksheet__sides">{fields.into_iter().collect_view()}</div>
            <div class="worksheet__day">{field(&cost.labels.day, "cost-day")}</div>
            <div class="worksheet__result">
                <h3>{text(&cost.sum.heading)}</h3>
                <div class="worksheet__sides">{sums.into_iter().collect_view()}</div>
            </div>
            <p class="spoken" id="worksheet-status" role="status"></p>
            <p class="buttons needs-script">
                <button class="button button--quiet" type="button" id="worksheet-print">{text(&cost.print)}</button>
                <button class="button button--quiet" type="button" id="worksheet-clear">{text(&cost.clear)}</button>
            </p>
            <div class="worksheet__foot"><p id="worksheet-date"></p>{foot(&cost.foot)}</div>
        </div>
    }
}

/// The lines at the foot of a printed sheet.
pub fn foot(lines: &[Text]) -> impl IntoView + use<> {
    let lines = lines.iter().map(|line| view! { <p>{text(line)}</p> });
    lines.collect_view()
}

fn text(text: &Text) -> String {
    text.as_str().to_owned()
}

/// A labelled box for a number, with room for what is wrong with it.
fn field(label: &Text, id: &str) -> impl IntoView + use<> {
    view! {
        <div class="worksheet__field">
            <label for=id.to_owned()>{text(label)}</label>
            <input class="field__input" id=id.to_owned() inputmode="decimal" autocomplete="off" aria-describedby=format!("{id}-e")/>
            <p class="field__error" id=format!("{id}-e")></p>
        </div>
    }
}
