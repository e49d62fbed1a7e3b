//! Differences between the two treatments, drawn on one scale a measure.

use crate::site::render::site;
use crate::site::table::CardsTable;
use content::evidence::{Finding, Treatment};
use content::markdown::escape;
use content::page::{PlotLine, PlotPanel, Section};
use leptos::prelude::*;

/// Height of a line with its label, in the drawing's units.
const LINE: f64 = 42.0;
/// Height of the words above the first line.
const HEAD: f64 = 30.0;
/// Where zero is, and how far the scale reaches to each side.
const ZERO: f64 = 170.0;
const REACH: f64 = 155.0;

/// A drawing for each measure, and its table beneath. Ketamine is always on the left, as in the comparison. A mark without
/// an interval is hollow; a finding in words, or one that is being checked, stands in the table alone.
///
/// Read aloud: heading, what the numbers mean, the table; the drawing says the same and is hidden.
///
/// Prerendered: whole; it needs no script.
#[component]
pub fn Plot(
    /// A section of kind `plot`.
    section: Section,
) -> impl IntoView {
    let columns = section.columns.iter();
    let columns: Vec<String> = columns.map(|column| column.to_string()).collect();
    let panels = section.panel.into_iter();
    let panels = panels.map(|panel| view! { <Panel panel columns=columns.clone()/> });
    view! { <div class="plots">{panels.collect_view()}</div> }
}

#[component]
fn Panel(panel: PlotPanel, columns: Vec<String>) -> impl IntoView {
    let site = site();
    let heading = panel.heading.to_string();
    view! {
        <figure class="plot">
            <h3 class="plot__heading">{heading.clone()}</h3>
            <div class="plot__about" inner_html=site.markdown.block(&panel.about)></div>
            <Drawing panel=panel.clone()/>
            <Table heading columns lines=panel.line/>
        </figure>
    }
}

/// Where a number stands on the scale, in the drawing's units.
fn place(panel: &PlotPanel, value: f64) -> f64 {
    let end = panel.step * f64::from(panel.steps);
    // A tenth of a unit is finer than any screen.
    ((ZERO + value / end * REACH) * 10.0).round() / 10.0
}

#[component]
fn Drawing(panel: PlotPanel) -> impl IntoView {
    let site = site();
    let shown = |line: &PlotLine| {
        let id = line.finding.as_str();
        let finding = site.markdown.findings.get(id)?;
        let drawn = finding.value.is_some() && !site.markdown.withheld.contains(id);
        drawn.then(|| (line.label.to_string(), finding.clone()))
    };
    let lines: Vec<(String, Finding)> = panel.line.iter().filter_map(shown).collect();
    if lines.is_empty() {
        return None;
    }
    let mut top = HEAD;
    let marks = lines.into_iter().map(|(label, finding)| {
        top += LINE;
        mark(&panel, label, &finding, top - LINE)
    });
    let marks = marks.collect_view();
    let height = top + 24.0;
    let scale = scale(&panel, top);
    Some(view! {
        <svg class="plot__drawing" viewBox=format!("0 0 340 {height}") aria-hidden="true">
            <text class="plot__toward plot__toward--ketamine" x="15" y="14">{format!("← {}", panel.toward_ketamine.as_str())}</text>
            <text class="plot__toward plot__toward--ect" x="325" y="14" text-anchor="end">{format!("{} →", panel.toward_ect.as_str())}</text>
            {scale}
            {marks}
        </svg>
    })
}

/// The marks of the scale, their lines and their numbers.
fn scale(panel: &PlotPanel, bottom: f64) -> impl IntoView + use<> {
    let steps = i32::from(panel.steps);
    let ticks = (-steps..=steps).map(|step| {
        let value = panel.step * f64::from(step);
        let at = place(panel, value);
        let class = if step == 0 {
            "plot__zero"
        } else {
            "plot__grid"
        };
        view! {
            <line class=class x1=at x2=at y1=HEAD - 6.0 y2=bottom></line>
            <text class="plot__tick" x=at y=bottom + 16.0 text-anchor="middle">{value.abs()}</text>
        }
    });
    ticks.collect_view()
}

/// A difference: its label, its interval, and a disc for ketamine or a square for ECT.
fn mark(panel: &PlotPanel, label: String, finding: &Finding, top: f64) -> impl IntoView + use<> {
    let ketamine = finding.favors == Some(Treatment::Ketamine);
    let sign = if ketamine { -1.0 } else { 1.0 };
    let at = |value: f64| place(panel, sign * value);
    let y = top + 28.0;
    let interval = finding.interval.map(|[low, high]| {
        view! { <line class="plot__interval" x1=at(low) x2=at(high) y1=y y2=y></line> }
    });
    let hollow = if interval.is_none() {
        " plot__mark--hollow"
    } else {
        ""
    };
    let side = if ketamine { "ketamine" } else { "ect" };
    let x = at(finding.value.unwrap_or_default());
    // Without an end, a radius of half the side makes the square a disc.
    let round = if ketamine { 5.5 } else { 0.0 };
    view! {
        <text class="plot__label" x="15" y=top + 14.0>{label}</text>
        <g class=format!("plot__line plot__line--{side}")>
            {interval}
            <rect class=format!("plot__mark{hollow}") x=x - 5.5 y=y - 5.5 width="11" height="11" rx=round></rect>
        </g>
    }
}

#[component]
fn Table(heading: String, columns: Vec<String>, lines: Vec<PlotLine>) -> impl IntoView {
    let site = site();
    let words = &site.content.site.words;
    let heads = columns.iter().map(|column| {
        view! { <th role="columnheader" scope="col">{column.clone()}</th> }
    });
    let heads = heads.collect_view();
    let rows = lines.into_iter().map(|line| {
        let id = line.finding.to_string();
        let finding = site.markdown.findings.get(&id);
        let withheld = site.markdown.withheld.contains(&id);
        let range = finding.filter(|_| !withheld).map(|finding| {
            let range = finding.range_words();
            let range = range.unwrap_or_else(|| words.range_none.clone());
            view! { <span data-finding=id.clone() data-part="range">{range}</span> }
        });
        let sure = finding.map(|finding| words.certainty(finding.certainty).to_owned());
        let label = |at: usize| {
            let column = columns.get(at).cloned();
            view! { <span class="cards-table__label" aria-hidden="true">{column}</span> }
        };
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{line.label.to_string()}</th>
                <td role="cell">{label(1)}<span inner_html=site.markdown.figure(&id)></span></td>
                <td role="cell">{label(2)}{range}</td>
                <td role="cell">{label(3)}{sure}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <CardsTable class="cards-table plot__table" caption=escape(&heading) heads rows/>
    }
}
