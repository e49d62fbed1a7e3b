//! Every fault of an endpoint, with one press of the button: what the server received, what the visitor
//! reads, what is left in the form.
//!
//! Several windows wait at a time, as most of these faults are about time.

use crate::faults_found::{Found, Page};
use crate::faults_planted::planted;
use crate::faults_table::{Row, Want, rows};
use crate::faults_words::words;
use crate::faults_world::{Wire, World, origin};
use crate::fill::{open_and_fill, sample, send, still_there};
use crate::stage::Stage;
use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::report::none;
use browser_tests::server::TestSite;
use content::consultation::Form;
use lead::Lead;
use std::time::Instant;
use thirtyfour::WindowHandle;

/// How many windows wait at a time.
const WINDOWS: usize = 6;
/// The end of a press, on the page.
const ENDED: &str = "!!document.querySelector('#form-sent:not([hidden]), #form-failed:not([hidden]), #error-summary:not([hidden])')";

/// A press that is under way.
struct Pressed<'a> {
    row: &'a Row,
    by_id: bool,
    site: TestSite,
    typed: Lead,
    window: WindowHandle,
    at: Instant,
}

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, [root, _]) = stage.both();
    let (world, words) = (World::of(&root.dist).await?, words()?);
    let table = rows(&world);
    let home = browser.driver.window().await?;
    let mut windows = vec![home.clone()];
    while windows.len() < WINDOWS {
        windows.push(browser.driver.new_tab().await?);
    }
    let all: Vec<(&Row, bool)> = table
        .iter()
        .flat_map(|row| [(row, true), (row, false)])
        .collect();
    let mut taken = None;
    for some in all.chunks(WINDOWS) {
        let mut pressed = Vec::new();
        for (&(row, by_id), window) in some.iter().zip(&windows) {
            let begun = press(browser, &world, row, by_id, window).await;
            pressed.push((title(row, by_id), begun));
        }
        for (title, begun) in pressed {
            let outcome = match begun {
                Ok(pressed) => end(browser, &world, pressed, &words, &mut taken).await,
                Err(error) => Err(error),
            };
            report.check(&title, outcome);
        }
    }
    let reached = world
        .unlisted
        .all()
        .into_iter()
        .map(|received| received.path);
    report.check(
        "faults: an origin that is not listed is never reached",
        none("requests", reached.collect()),
    );
    let planted = taken
        .context("no request was taken")
        .and_then(|found| planted(&found, &table, &words));
    report.check("faults: the table and the laws can fail", planted);
    for window in windows.into_iter().skip(1) {
        browser.driver.switch_to_window(window).await?;
        browser.driver.close_window().await?;
    }
    browser.driver.switch_to_window(home).await?;
    Ok(())
}

/// The row, readable in the report.
fn title(row: &Row, by_id: bool) -> String {
    let Want {
        attempts,
        whole,
        rows,
        ids,
        end,
    } = row.want(by_id);
    let kind = if by_id {
        "an id counts once"
    } else {
        "each counts"
    };
    format!(
        "faults: {}, {kind}: {attempts} attempts, {whole} whole, {rows} rows, {ids} ids, {end:?}",
        row.name
    )
}

impl Row {
    fn want(&self, by_id: bool) -> Want {
        if by_id { self.by_id } else { self.each }
    }
}

/// Fills the form in in a window, and presses the button.
async fn press<'a>(
    browser: &Browser,
    world: &World,
    row: &'a Row,
    by_id: bool,
    window: &WindowHandle,
) -> Result<Pressed<'a>> {
    let site = world.site(row.wire, by_id).await?;
    world.faults.plan(&origin(&site), row.plan.clone());
    browser.driver.switch_to_window(window.clone()).await?;
    let typed = sample(70);
    open_and_fill(browser, &site, &typed).await?;
    let at = Instant::now();
    send(browser).await?;
    let window = window.clone();
    Ok(Pressed {
        row,
        by_id,
        site,
        typed,
        window,
        at,
    })
}

/// Waits for the end of a press, and judges it.
async fn end(
    browser: &Browser,
    world: &World,
    pressed: Pressed<'_>,
    words: &Form,
    taken: &mut Option<Found>,
) -> Result<()> {
    let Pressed {
        row,
        by_id,
        site,
        typed,
        window,
        at,
    } = pressed;
    browser.driver.switch_to_window(window).await?;
    let found = found(browser, world, &site, &typed, at).await?;
    let want = row.want(by_id);
    let mut wrong = found.differences(&want, by_id, words);
    wrong.extend(found.broken_laws(&row.plan, by_id, words));
    if row.wire == Wire::Form && by_id && want.whole == 3 && want.rows == 1 {
        taken.get_or_insert(found);
    }
    none("it", wrong)
}

/// What came of a press, once it has come to an end.
pub async fn found(
    browser: &Browser,
    world: &World,
    site: &TestSite,
    typed: &Lead,
    at: Instant,
) -> Result<Found> {
    let mut ended = browser.until("the press has come to an end", ENDED).await;
    while ended.is_err() && at.elapsed().as_secs() < 75 {
        ended = browser.until("the press has come to an end", ENDED).await;
    }
    ended?;
    let took = at.elapsed();
    let page = Page::read(browser).await?;
    Ok(Found {
        page,
        received: world.faults.received(&origin(site)),
        kept: still_there(browser, typed).await.is_ok(),
        took,
    })
}
