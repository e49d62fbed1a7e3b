//! The calendar draws and tells the days of the content; each knowledge question leads to its row.

use crate::common::{BUILD_DATE, all, number, site_on};
use content::tools::time::Course;
use neuromend::site::render::Site;
use prerender::pages::all as pages;
use scraper::{ElementRef, Html};
use std::collections::HashSet;

fn page(site: &std::sync::Arc<Site>, path: &str) -> Html {
    let pages = pages(site);
    let page = pages.iter().find(|page| page.path == path).unwrap();
    Html::parse_document(&page.body)
}

fn words(of: ElementRef<'_>) -> String {
    let words = of.text().collect::<String>();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The days of each week in the content: name, and whether only a longer course has it.
fn told(course: &Course) -> Vec<Vec<(String, bool)>> {
    let weeks = course.weeks.iter().enumerate().map(|(week, sure)| {
        let sure = sure.iter().map(|day| (day.as_str().to_owned(), false));
        let longer = course.longer.get(week).into_iter().flatten();
        sure.chain(longer.map(|day| (day.as_str().to_owned(), true)))
            .collect()
    });
    weeks.collect()
}

/// Of each week the marks of a drawing, by the weekday that stands over them.
fn drawn(site: &Site, drawing: ElementRef<'_>) -> Vec<Vec<(String, bool)>> {
    let heads = all(drawing, "text:not(.calendar__week)");
    let weekdays = &site.content.time.weekdays;
    assert_eq!(heads.len(), 7);
    for (head, day) in heads.iter().zip(weekdays) {
        assert!(day.starts_with(&words(*head)), "{}", day.as_str());
    }
    let labels = all(drawing, ".calendar__week");
    let mut weeks = vec![Vec::new(); labels.len()];
    for mark in all(drawing, ".calendar__mark") {
        let middle = |at: &str, size: &str| number(&mark, at) + number(&mark, size) / 2.0;
        let (x, y) = (middle("x", "width"), middle("y", "height"));
        let day = heads
            .iter()
            .position(|head| number(head, "x") == x)
            .unwrap();
        let near = |label: &ElementRef<'_>| (number(label, "y") - y).abs() < 6.0;
        let week = labels.iter().position(near).unwrap();
        let longer = mark.attr("class").unwrap().contains("longer");
        weeks[week].push((weekdays[day].as_str().to_owned(), longer));
    }
    weeks
}

#[test]
fn marks_and_table_are_the_days_of_the_content() {
    let site = site_on(BUILD_DATE);
    let tree = page(&site, "/treatment/");
    let time = &site.content.time;
    let rows = all(tree.root_element(), ".calendar__table tbody tr");
    assert_eq!(rows.len(), 4);
    let mut shapes = HashSet::new();
    for (side, course, sessions) in [("ketamine", &time.ketamine, 6), ("ect", &time.ect, 12)] {
        let drawings = all(
            tree.root_element(),
            &format!(".calendar > [data-side={side}] svg"),
        );
        assert_eq!(drawings.len(), 1);
        assert_eq!(drawings[0].attr("aria-hidden"), Some("true"));
        let marks = all(drawings[0], ".calendar__mark");
        assert_eq!(marks.len(), sessions);
        shapes.extend(marks.iter().map(|mark| mark.attr("rx").unwrap()));
        let told = told(course);
        assert_eq!(drawn(&site, drawings[0]), told, "{side}");
        for (row, days) in rows.iter().zip(&told) {
            let cells = all(*row, &format!("td[data-side={side}]"));
            let cell = words(cells[0]);
            for day in &time.weekdays {
                let named = days.iter().any(|(name, _)| name == day.as_str());
                assert_eq!(cell.contains(day.as_str()), named, "{cell}");
            }
            let longer = days.iter().any(|(_, longer)| *longer);
            assert_eq!(cell.contains(time.if_longer.as_str()), longer, "{cell}");
            assert_eq!(cell == time.none.as_str(), days.is_empty(), "{cell}");
        }
    }
    assert_eq!(shapes.len(), 2, "the treatments differ by shape");
}

/// A course whose figures are past their date is neither drawn nor told.
#[test]
fn a_course_that_is_being_checked_is_not_shown() {
    let site = site_on("2036-01-01");
    let tree = page(&site, "/treatment/");
    let root = tree.root_element();
    assert!(all(root, ".calendar svg").is_empty());
    let cells = all(root, ".calendar__table td");
    assert_eq!(cells.len(), 8);
    for cell in cells {
        assert_eq!(words(cell), site.content.site.words.being_checked);
    }
}

#[test]
fn answers_say_whether_they_fit_and_lead_to_their_row() {
    let site = site_on(BUILD_DATE);
    let (tree, compare) = (page(&site, "/decide/"), page(&site, "/compare/"));
    let root = tree.root_element();
    let quiz = &site.content.quiz;
    let items = all(root, ".quiz__item");
    assert_eq!(items.len(), 3);
    assert_eq!(items.len(), quiz.question.len());
    for (item, question) in items.iter().zip(&quiz.question) {
        assert_eq!(words(all(*item, "h3")[0]), question.question.as_str());
        let answers = all(*item, "details");
        assert_eq!(answers.len(), question.answer.len());
        for (shown, answer) in answers.iter().zip(&question.answer) {
            assert_eq!(shown.attr("open"), None, "opened by the visitor alone");
            assert_eq!(words(all(*shown, "summary")[0]), answer.answer.as_str());
            let verdict = if answer.fits {
                &quiz.fits
            } else {
                &quiz.differs
            };
            assert_eq!(words(all(*shown, "strong")[0]), verdict.as_str());
            let link = all(*shown, "p:last-child a")[0];
            let id = format!("row-{}", question.row.as_str());
            assert_eq!(link.attr("href"), Some(&*format!("/compare/#{id}")));
            let row = all(
                compare.root_element(),
                &format!("#{id} .comparison__question"),
            );
            assert_eq!(words(link), words(row[0]));
        }
    }
    let controls = all(root, ".quiz :is(input, button, select, form)");
    assert!(controls.is_empty(), "nothing to send, nothing to score");
}

/// Harms that lasted are told apart from those of any length by shape and word, on both sides.
#[test]
fn lasting_harms_look_and_read_differently() {
    let site = site_on(BUILD_DATE);
    let tree = page(&site, "/side-effects/");
    let root = tree.root_element();
    let section = &site.content.pages["side-effects"].section;
    let section = section
        .iter()
        .find(|section| section.id.as_str() == "in-pictures");
    let pairs = &section.unwrap().pair;
    let shown = all(root, "#in-pictures .icons__pair");
    assert_eq!(shown.len(), pairs.len());
    let mut kinds = HashSet::new();
    for (item, pair) in shown.iter().zip(pairs) {
        let sides: Vec<_> = all(*item, ":scope > [data-side]")
            .iter()
            .map(|side| side.attr("data-side").unwrap())
            .collect();
        assert_eq!(sides, ["ketamine", "ect"]);
        let label = all(*item, ".icons__lasted")
            .first()
            .map(|label| words(*label));
        let harm = &site.content.time.harm;
        let wanted = pair.harm.map(|kind| harm.of(kind).as_str().to_owned());
        assert_eq!(label, wanted, "{}", pair.heading.as_str());
        for mark in all(*item, ".icons__marked") {
            let class = mark.attr("class").unwrap().to_owned();
            let shape = mark.attr("d").unwrap();
            // Where it happened to nobody, nobody is marked.
            let lasting = class.ends_with("--lasting") && !shape.is_empty();
            assert_eq!(shape.contains('l'), lasting, "{class}");
            kinds.insert((wanted.clone(), class));
        }
    }
    assert_eq!(kinds.len(), 3, "no harm, passing, lasting: {kinds:?}");
    assert_eq!(all(root, "#in-pictures .icons-key li").len(), 2);
}

/// What an hour table or a day tells of one treatment it tells of the other.
#[test]
fn day_and_hours_have_both_sides() {
    let site = site_on(BUILD_DATE);
    let tree = page(&site, "/treatment/");
    let root = tree.root_element();
    for (selector, count) in [("#day .both__sides", 5), ("#hours tbody tr", 5)] {
        let places = all(root, selector);
        assert_eq!(places.len(), count, "{selector}");
        for place in places {
            let sides = all(place, ":scope > [data-side]");
            let names: Vec<_> = sides
                .iter()
                .map(|side| side.attr("data-side").unwrap())
                .collect();
            assert_eq!(names, ["ketamine", "ect"]);
            assert!(sides.iter().all(|side| !words(*side).is_empty()));
        }
    }
}
