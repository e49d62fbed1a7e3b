//! From a phone to a desk nothing has to be scrolled sideways, and the focus is never covered. Only Chromium can
//! be made so narrow.

use crate::comparison::{ASK, PAGE as COMPARISON};
use crate::fill::{PAGE, focused, send};
use crate::keys::Keys;
use crate::stage::Stage;
use anyhow::{Context, Result, ensure};
use browser_tests::browser::Browser;
use browser_tests::report::none;
use browser_tests::server::TestSite;
use serde_json::json;

/// A small phone, which is also a desk's window at 400%; two phones; a tablet; a desk.
const WIDTHS: [u32; 5] = [320, 360, 390, 768, 1280];
const HEIGHT: u32 = 640;
/// A window of 1280 to 1024 pixels at 400%.
const ZOOMED: (u32, u32) = (320, 256);

/// What reaches beyond the right edge, unless a part of the page scrolls by itself, as wide tables do.
const BEYOND: &str = "const [wide] = arguments;
    const root = document.documentElement;
    const scrolls = (element) => element !== document.body && element !== root
        && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const beyond = [...document.body.querySelectorAll('*')].filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 0 && right > innerWidth + 1 && element.checkVisibility() && !scrolls(element.parentElement);
    });
    const found = beyond.slice(0, 5).map((element) => element.outerHTML.slice(0, 100));
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
    if (innerWidth !== wide) found.push(`the window is ${innerWidth} px wide`);
    return found;";

/// Opens all that opens, and uses the tools so that they show as much as they can: long words, a long
/// link, faults. What does so is counted.
const USE: &str = "for (const details of document.querySelectorAll('details')) details.open = true;
    if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    const type = (input, words) => {
        input.value = words;
        for (const name of ['input', 'change']) input.dispatchEvent(new Event(name, { bubbles: true }));
    };
    for (const input of document.querySelectorAll('.worksheet input')) type(input, '98765.43');
    for (const input of document.querySelectorAll('.worksheet__day input')) type(input, 'nothing');
    for (const input of document.querySelectorAll('.sheets input:not([type])')) type(input, 'W'.repeat(120));
    const pressed = document.querySelectorAll('.sheets input[type=checkbox], #choosing-swap, .rate__button[value=\"4\"]');
    for (const control of pressed) control.click();
    const copies = [...document.querySelectorAll('#choosing-copy, [id^=sheet-copy]')];
    for (const control of copies) control.click();
    return pressed.length + copies.length;";

/// Whether the focus is in the comparison, and what is wrong with where it stands: out of sight, or covered.
/// A control that is taller than the window only has to fill it.
const COVERED: &str = "(() => {
    const element = document.activeElement;
    if (!element.closest('#comparison')) return null;
    const box = element.getClientRects()[0];
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const name = element.textContent.trim().slice(0, 60) || element.outerHTML.slice(0, 80);
    const inside = right - left >= Math.min(box.width, innerWidth) - 1 && bottom - top >= Math.min(box.height, innerHeight) - 1;
    if (!inside) return `out of sight: ${name} at ${box.top} to ${box.bottom}`;
    const [across, down] = [(left + right) / 2, (top + bottom) / 2];
    for (const [x, y] of [[across, down], [left + 2, down], [right - 2, down], [across, top + 2], [across, bottom - 2]]) {
        const hit = document.elementFromPoint(x, y);
        if (!element.contains(hit)) return `covered: ${name} by ${hit?.outerHTML.slice(0, 80)}`;
    }
    return '';
})()";

/// A word as long as German has them, at the start of each head, question and short answer of the comparison.
const PLANT: &str = "for (const words of document.querySelectorAll('.comparison__head, .comparison__question, .comparison__short'))
    words.prepend('Elektrokonvulsionstherapiebehandlung ');";

/// The pairs of heads and short answers whose sides do not stand beside each other, the first one first. Where
/// words are large, one may stand below the other.
const APART: &str = "const [large] = arguments;
    const rows = [...document.querySelectorAll('table.comparison tr')];
    const sides = rows.map((row) => [...row.querySelectorAll(':scope > [data-side]')].filter((side) => side.checkVisibility()));
    const pairs = sides.filter((pair) => pair.length === 2);
    const apart = pairs.filter((pair) => {
        const [first, second] = pair.map((side) => side.getBoundingClientRect());
        const beside = Math.abs(first.top - second.top) <= 1 && first.right <= second.left + 1 && second.width > 40;
        return !beside && !(large && first.bottom <= second.top + 1);
    });
    return [pairs.length, apart.slice(0, 3).map((pair) => pair.map((side) => side.textContent.slice(0, 40)).join(' / '))];";

/// The boxes whose words are smaller than 16 px: a phone would zoom into them.
const SMALL: &str = "return [...document.querySelectorAll('input, select, textarea')]
    .filter((input) => parseFloat(getComputedStyle(input).fontSize) < 16)
    .map((input) => input.outerHTML.slice(0, 100));";

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, sites) = stage.both();
    let site = sites[0];
    for width in WIDTHS {
        browser.size(width, HEIGHT).await?;
        for page in site.dist.pages()? {
            // The narrowest is the hardest; the widths between are for the pages with the comparison.
            if width == WIDTHS[0] || page == "/" || page == COMPARISON {
                let fits = fits(browser, site, &page, width).await;
                report.check(&format!("{width} px: {page}"), fits);
            }
            if page == "/" || page == COMPARISON {
                let beside = side_by_side(browser, site, &page, width).await;
                report.check(&format!("{width} px: side by side, {page}"), beside);
            }
        }
    }
    browser.size(WIDTHS[0], HEIGHT).await?;
    let errors = errors(browser, site).await;
    report.check(&format!("{} px: form with errors", WIDTHS[0]), errors);
    browser.size(ZOOMED.0, ZOOMED.1).await?;
    report.check("400%: the focus is in sight", in_sight(browser, site).await);
    browser.own_size().await
}

async fn fits(browser: &Browser, site: &TestSite, page: &str, width: u32) -> Result<()> {
    browser.open_live(&site.url(page)).await?;
    nothing_beyond(browser, width).await?;
    let small = browser.run(SMALL, Vec::new()).await?;
    none("smaller than 16 px", serde_json::from_value(small)?)?;
    let used = browser
        .run(USE, Vec::new())
        .await?
        .as_u64()
        .unwrap_or_default();
    if page == ASK {
        ensure!(used > 20, "only {used} controls were used");
    }
    if page == COMPARISON {
        ensure!(used > 6, "only {used} controls were used");
        let by_hand = "document.getElementById('choosing-link').textContent.includes('#first=ect')";
        browser
            .until("the link stands to be copied by hand", by_hand)
            .await?;
    }
    nothing_beyond(browser, width)
        .await
        .context("with all open and used")
}

/// Both treatments stand beside each other, whatever words stand there; where words are twice as large, in order at least.
async fn side_by_side(browser: &Browser, site: &TestSite, page: &str, width: u32) -> Result<()> {
    browser.open_live(&site.url(page)).await?;
    beside(browser, width, false).await?;
    browser.run(PLANT, Vec::new()).await?;
    beside(browser, width, false)
        .await
        .context("with long words")?;
    // The smallest window is also a desk's at 400%: nobody enlarges words in that.
    if width == WIDTHS[0] {
        return Ok(());
    }
    words(browser, 32).await?;
    let large = beside(browser, width, true).await;
    words(browser, 16).await?;
    large.context("with words twice as large")
}

/// How large the visitor has words, in pixels.
async fn words(browser: &Browser, size: u32) -> Result<()> {
    let sizes = json!({"fontSizes": {"standard": size}});
    browser.devtools("Page.setFontSizes", sizes).await
}

async fn beside(browser: &Browser, width: u32, large: bool) -> Result<()> {
    let apart = browser.run(APART, vec![large.into()]).await?;
    let (pairs, apart): (usize, _) = serde_json::from_value(apart)?;
    ensure!(pairs > 5, "there are only {pairs} pairs");
    none("not side by side", apart)?;
    nothing_beyond(browser, width).await
}

async fn nothing_beyond(browser: &Browser, width: u32) -> Result<()> {
    let found = browser.run(BEYOND, vec![width.into()]).await?;
    none("too wide", serde_json::from_value(found)?)
}

async fn errors(browser: &Browser, site: &TestSite) -> Result<()> {
    browser.open_live(&site.url(PAGE)).await?;
    send(browser).await?;
    focused(browser, "error-summary").await?;
    nothing_beyond(browser, WIDTHS[0]).await
}

/// From the first control of the comparison to its last with Tab, then back with Shift.
async fn in_sight(browser: &Browser, site: &TestSite) -> Result<()> {
    browser.open_live(&site.url(COMPARISON)).await?;
    let first = "for (const details of document.querySelectorAll('#comparison details')) details.open = true;
        document.querySelector('#choosing button').focus();";
    browser.run(first, Vec::new()).await?;
    let keys = Keys(browser);
    for back in [false, true] {
        let mut stops = 0;
        loop {
            keys.tab(1, back).await?;
            let covered = browser.value(COVERED).await?;
            let Some(fault) = covered.as_str() else { break };
            ensure!(fault.is_empty(), "{fault}");
            stops += 1;
        }
        ensure!(stops > 60, "only {stops} controls had the focus");
    }
    Ok(())
}
