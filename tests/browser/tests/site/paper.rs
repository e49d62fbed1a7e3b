//! On paper, in the two sizes that visitors have: all that is read, no control, and the sheets of questions on
//! the pages that they promise. Only Chromium hands out what it would print.

use crate::comparison::{ASK, COST, Chooser, PAGE, content};
use crate::keys::{button, checkbox, textbox};
use crate::stage::Stage;
use anyhow::{Context, Result, ensure};
use browser_tests::browser::Browser;
use browser_tests::report::same;
use browser_tests::server::TestSite;
use choice::sheet::{MAX_PICKED_ON_PAGE, OWN_LENGTH};
use content::load::Content;
use thirtyfour::common::print::{PrintPage, PrintParameters};

/// Width and height in centimeters.
const SIZES: [(&str, f64, f64); 2] = [("A4", 21.0, 29.7), ("Letter", 21.59, 27.94)];

/// Leaves what is printed in place, where a browser would open its dialog.
const KEEP: &str =
    "window.print = () => { window.__printed = document.documentElement.dataset.print; };";

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, sites) = stage.both();
    let content = content()?;
    for size in SIZES {
        let whole = whole(browser, sites[0], &content, size).await;
        report.check(&format!("paper, {}: {PAGE}", size.0), whole);
    }
    let chooser = Chooser::new(browser, sites[0], &content);
    report.check("paper: sheets of questions", sheets(&chooser).await);
    Ok(())
}

/// The text of each page as it would be printed, without its blanks: how words are spaced on paper is not told.
async fn printed(browser: &Browser, (_, width, height): (&str, f64, f64)) -> Result<Vec<String>> {
    let paper = PrintParameters {
        page: PrintPage { width, height },
        ..PrintParameters::default()
    };
    let pdf = browser.driver.print_page(paper).await?;
    let pages = pdf_extract::extract_text_from_mem_by_pages(&pdf);
    let pages = pages.context("the text cannot be read from the paper")?;
    Ok(pages.iter().map(|page| dense(page)).collect())
}

/// The words without blanks, and with each letter for itself: fonts have signs for some pairs.
fn dense(words: &str) -> String {
    let pairs = [
        ("ﬀ", "ff"),
        ("ﬁ", "fi"),
        ("ﬂ", "fl"),
        ("ﬃ", "ffi"),
        ("ﬄ", "ffl"),
    ];
    let words = words.split_whitespace().collect();
    pairs.iter().fold(words, |words: String, (pair, letters)| {
        words.replace(pair, letters)
    })
}

async fn whole(
    browser: &Browser,
    site: &TestSite,
    content: &Content,
    size: (&str, f64, f64),
) -> Result<()> {
    browser.open_live(&site.url(PAGE)).await?;
    let reviewed = browser
        .text("document.querySelector('main time').textContent")
        .await?;
    let pages = printed(browser, size).await?;
    ensure!(pages.len() > 3, "there are only {} pages", pages.len());
    let all = pages.concat();
    let mut wanted = vec!["988", reviewed.as_str()];
    wanted.extend(
        content
            .comparison
            .row
            .iter()
            .map(|row| row.question.as_str()),
    );
    for words in wanted {
        ensure!(
            !words.is_empty() && all.contains(&dense(words)),
            "{words:?} is not on the paper"
        );
    }
    let choosing = &content.choosing;
    let mut controls = vec![
        &choosing.heading,
        &choosing.ect_first,
        &choosing.only_differences,
        &choosing.choose_rows,
    ];
    controls.extend([&choosing.copy_link, &choosing.reset, &choosing.link_to_row]);
    absent(&all, &controls)?;
    let rows = content.comparison.row.iter();
    for side in rows.flat_map(|row| [&row.ketamine, &row.ect]) {
        // Its first words, before any figure.
        let words = side.split(['{', '[']).next().unwrap_or_default();
        ensure!(all.contains(&dense(words)), "{words:?} is not on the paper");
    }
    browser.open_live(&site.url(COST)).await?;
    let cost = printed(browser, size).await?.concat();
    absent(&cost, &[&content.cost.print, &content.cost.clear])
}

/// Fails if one of these controls is on the paper.
fn absent(paper: &str, controls: &[&content::Text]) -> Result<()> {
    for words in controls {
        ensure!(
            !paper.contains(&dense(words)),
            "the control {:?} is on the paper",
            words.as_str()
        );
    }
    Ok(())
}

async fn sheets(chooser: &Chooser<'_>) -> Result<()> {
    let (browser, keys, words) = (chooser.browser, &chooser.keys, &chooser.content.sheets);
    let walk = chooser.open_at(ASK).await?;
    browser.run(KEEP, Vec::new()).await?;
    let sheet = &words.ketamine;
    // The longest take the most room.
    let mut questions: Vec<&str> = sheet
        .questions
        .iter()
        .map(|question| question.as_str())
        .collect();
    questions.sort_by_key(|question| std::cmp::Reverse(question.len()));
    let (fit, more) = questions.split_at(MAX_PICKED_ON_PAGE);
    for question in fit {
        keys.press(checkbox(question).within(&sheet.heading))
            .await?;
    }
    let own: String = "What would we do when warm weather comes? "
        .chars()
        .cycle()
        .take(OWN_LENGTH - 1)
        .collect::<String>()
        + "?";
    for label in &words.own {
        keys.reach(textbox(label).within(&sheet.heading)).await?;
        keys.send(own.as_str()).await?;
    }
    let warned = format!(
        "document.body.innerText.includes({})",
        serde_json::to_string(words.two_pages.as_str())?
    );
    same(
        "that a second page is spoken of",
        browser.value(&warned).await?,
        false.into(),
    )?;
    let today = browser
        .text("document.querySelector('.sheet__date').textContent")
        .await?;
    keys.press(button(&sheet.print)).await?;
    // The button prints the sheet alone only while its dialog is open; so does this, for each paper.
    let again = "document.documentElement.dataset.print = window.__printed;";
    for size in SIZES {
        browser.run(again, Vec::new()).await?;
        let pages = printed(browser, size).await?;
        same(&format!("the number of {} pages", size.0), pages.len(), 1)?;
        for words in
            fit.iter()
                .copied()
                .chain([own.as_str(), today.as_str(), sheet.heading.as_str(), "988"])
        {
            ensure!(
                !words.is_empty() && pages[0].contains(&dense(words)),
                "{words:?} is not on the sheet"
            );
        }
        same(
            "how often the own question is there",
            pages[0].matches(&dense(&own)).count(),
            words.own.len(),
        )?;
        for words in [more[0], sheet.print.as_str(), words.preview.as_str()] {
            ensure!(
                !pages[0].contains(&dense(words)),
                "{words:?} is on the sheet"
            );
        }
    }
    browser
        .run("delete document.documentElement.dataset.print;", Vec::new())
        .await?;
    keys.press(checkbox(more[0]).within(&sheet.heading)).await?;
    chooser.hears(&words.two_pages).await?;
    keys.press(button(&sheet.print)).await?;
    for size in SIZES {
        browser.run(again, Vec::new()).await?;
        let pages = printed(browser, size).await?;
        same(&format!("the number of {} pages", size.0), pages.len(), 2)?;
    }
    chooser.quiet(&walk).await
}
