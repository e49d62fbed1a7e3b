//! The weeks of both courses, drawn, with a table behind.

use crate::site::render::site;
use content::Text;
use content::tools::time::Course;
use leptos::prelude::*;

/// Across: where the first day stands, and how far it is to the next.
const LEFT: usize = 80;
const DAY: usize = 34;
/// Down: where the first week stands, and how far it is to the next.
const TOP: usize = 42;
const WEEK: usize = 32;

/// An example of each course, a drawing with a mark for each session: round for ketamine, square for ECT,
/// hollow where only a longer course has it. The table beneath says the same in words. A course whose
/// figures are being checked is neither drawn nor told.
///
/// Read aloud: what the marks mean, then the table, a week a row; the drawings are hidden.
///
/// Prerendered: whole; it needs no script.
#[component]
pub fn Calendar() -> impl IntoView {
    let site = site();
    let (time, words) = (&site.content.time, &site.content.site.words);
    let course = |side: &'static str, name: &String, course: &Course| {
        let about = site.markdown.block(&course.about);
        let drawing = shown(course).then(|| drawing(side, course));
        view! {
            <div class="calendar__course" data-side=side>
                <h3 class="calendar__treatment">{name.clone()}</h3>
                {drawing}
                <div inner_html=about></div>
            </div>
        }
    };
    view! {
        <div class="calendar">
            {course("ketamine", &words.ketamine, &time.ketamine)}
            {course("ect", &words.ect, &time.ect)}
        </div>
        <div><Table/></div>
    }
}

/// Whether none of the findings behind a course is being checked.
fn shown(course: &Course) -> bool {
    let site = site();
    let mut ids = course.agrees.iter();
    ids.all(|id| !site.markdown.withheld.contains(id.as_str()))
}

/// Weekdays across, weeks down: a dot for each day, a mark for each session.
fn drawing(side: &'static str, course: &Course) -> impl IntoView + use<> {
    let site = site();
    let time = &site.content.time;
    let heads = time.weekdays.iter().enumerate().map(|(day, name)| {
        let short: String = name.chars().take(3).collect();
        view! { <text x=LEFT + day * DAY y="16" text-anchor="middle">{short}</text> }
    });
    let heads = heads.collect_view();
    let weeks = course.weeks.iter().enumerate().map(|(week, sure)| {
        let y = TOP + week * WEEK;
        let longer = course.longer.get(week).map(Vec::as_slice);
        let sure = marks(side, "", sure, y);
        let longer = marks(side, " calendar__mark--longer", longer.unwrap_or_default(), y);
        let name = format!("{} {}", time.week.as_str(), week + 1);
        // A dashed line without length and with round ends is a row of dots.
        view! {
            <text class="calendar__week" x="0" y=y + 4>{name}</text>
            <line class="calendar__days" x1=LEFT x2=LEFT + 6 * DAY + 1 y1=y y2=y stroke-dasharray=format!("0 {DAY}")></line>
            {sure}
            {longer}
        }
    });
    let weeks = weeks.collect_view();
    let (width, height) = (LEFT + 6 * DAY + 14, TOP + 3 * WEEK + 14);
    view! {
        <svg class="calendar__drawing" viewBox=format!("0 0 {width} {height}") aria-hidden="true">
            {heads}
            {weeks}
        </svg>
    }
}

/// A mark for each of these days of a week.
fn marks(side: &str, kind: &str, days: &[Text], y: usize) -> impl IntoView + use<> {
    let site = site();
    // With half the side as radius the square is a disc.
    let round = if side == "ketamine" { "10" } else { "0" };
    let class = format!("calendar__mark{kind}");
    let mark = |day: &Text| {
        let mut names = site.content.time.weekdays.iter();
        // The content's checks see to it that the day has a place.
        let at = names.position(|name| name.as_str() == day.as_str())?;
        let x = LEFT + at * DAY - 10;
        let class = class.clone();
        Some(view! { <rect class=class x=x y=y - 10 width="20" height="20" rx=round></rect> })
    };
    days.iter().filter_map(mark).collect_view()
}

#[component]
fn Table() -> impl IntoView {
    let site = site();
    let (time, words) = (&site.content.time, &site.content.site.words);
    let sides = [
        ("ketamine", &words.ketamine, &time.ketamine),
        ("ect", &words.ect, &time.ect),
    ];
    let heads = sides.map(|(side, name, _)| {
        view! { <th scope="col" data-side=side>{name.clone()}</th> }
    });
    let heads = heads.collect_view();
    let rows = (0..time.ketamine.weeks.len()).map(|week| {
        let cells = sides.map(|(side, _, course)| {
            view! {
                <td data-side=side>{told(course, week)}</td>
            }
        });
        let name = format!("{} {}", time.week.as_str(), week + 1);
        view! {
            <tr>
                <th class="calendar__week" scope="row">{name}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    let rows = rows.collect_view();
    let (caption, week) = (time.caption.to_string(), time.week.to_string());
    view! {
        <table class="calendar__table">
            <caption>{caption}</caption>
            <thead>
                <tr><th scope="col">{week}</th>{heads}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// The days of a week in words.
fn told(course: &Course, week: usize) -> String {
    let site = site();
    let time = &site.content.time;
    if !shown(course) {
        return site.content.site.words.being_checked.clone();
    }
    let days = |weeks: &[Vec<Text>]| {
        let days = weeks.get(week).map(|days| listed(days, time.and.as_str()));
        days.filter(|days| !days.is_empty())
    };
    let longer = days(&course.longer).map(|days| format!("{days}, {}", time.if_longer.as_str()));
    let told: Vec<String> = days(&course.weeks).into_iter().chain(longer).collect();
    if told.is_empty() {
        return time.none.to_string();
    }
    told.join("; ")
}

/// `Monday, Wednesday and Friday`.
fn listed(days: &[Text], and: &str) -> String {
    let names: Vec<&str> = days.iter().map(Text::as_str).collect();
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} {and} {last}", rest.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Text, listed};

    #[test]
    fn days_are_listed_as_one_would_say_them() {
        let days = ["Monday", "Wednesday", "Friday"].map(|day| Text::new(day, 0));
        assert_eq!(listed(&days, "and"), "Monday, Wednesday and Friday");
        assert_eq!(listed(&days[1..], "and"), "Wednesday and Friday");
        assert_eq!(listed(&days[..1], "and"), "Monday");
        assert_eq!(listed(&[], "and"), "");
    }
}
