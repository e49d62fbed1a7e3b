//! The choice in the address: links to rows, the link to copy, reload, Back, addresses of every kind.

use crate::comparison::{Chooser, PAGE, Shown, content};
use crate::keys::{button, checkbox, disclosure, link};
use crate::stage::Stage;
use anyhow::{Context, Result};
use browser_tests::report::same;

/// What the visitor of this part chooses: ECT first, a row put away, and what matters.
const HIDDEN: &str = "cost";
const CHOICE: &str = "first=ect&hide=cost";
const RATINGS: &str = "rate=soon:5,memory:3";

/// Keeps what is put on the clipboard, which not every browser hands out again.
const LISTEN: &str = "const write = navigator.clipboard?.writeText;
    if (write) navigator.clipboard.writeText = function (text) { window.__copied = text; return write.call(this, text); };";

pub async fn run(stage: &mut Stage) -> Result<()> {
    let content = content()?;
    let (browser, report, sites) = stage.both();
    for site in sites {
        let name = |what: &str| format!("choosing {}: {what}", site.path(PAGE));
        let chooser = Chooser::new(browser, site, &content);
        report.check(&name("links and Back"), on_the_page(&chooser).await);
        report.check(&name("reload"), reload(&chooser).await);
        report.check(&name("the link to copy"), copied(&chooser).await);
        report.check(&name("junk"), junk(&chooser).await);
    }
    Ok(())
}

/// Chooses, and gives what the page then shows.
async fn choose(chooser: &Chooser<'_>) -> Result<Shown> {
    let (keys, words) = (&chooser.keys, chooser.words());
    keys.press(button(&words.ect_first)).await?;
    keys.press(disclosure(&words.heading)).await?;
    keys.press(disclosure(&words.statements)).await?;
    for (statement, level) in [("soon", 5), ("memory", 3)] {
        let group = &chooser.statement(statement)?.text;
        keys.press(button(chooser.rating(level)).within(group))
            .await?;
    }
    keys.press(disclosure(&words.choose_rows)).await?;
    keys.press(checkbox(chooser.question(HIDDEN)?)).await?;
    let shown = chooser.shown().await?;
    same("the rows out of sight", shown.hidden(), vec![HIDDEN])?;
    let order = chooser.ordered(&[("soon", 5), ("memory", 3)])?;
    same("the rows", shown.order(), order)?;
    same("the address", chooser.hash().await?, format!("#{CHOICE}"))?;
    Ok(shown)
}

async fn on_the_page(chooser: &Chooser<'_>) -> Result<()> {
    let walk = chooser.open("").await?;
    let chosen = choose(chooser).await?;
    let question = chooser.question("memory")?;
    let more = format!("{}: {question}", chooser.content.site.words.row_more);
    chooser.keys.press(disclosure(&more)).await?;
    let to_row = link(&chooser.words().link_to_row).within(question);
    chooser.keys.press(to_row).await?;
    let hash = format!("#row-memory&{CHOICE}");
    let there = format!("location.hash === '{hash}'");
    chooser
        .browser
        .until("the address names the row", &there)
        .await?;
    let focus = "document.activeElement.id === 'row-memory'";
    chooser
        .browser
        .until("the row has the focus", focus)
        .await?;
    same("the page", chooser.shown().await?, chosen.clone())?;

    walk.click_new_link(&format!("{PAGE}#talk")).await?;
    let focus = "document.activeElement.closest('#talk') !== null";
    chooser
        .browser
        .until("the section has the focus", focus)
        .await?;
    let there = format!("location.hash === '#talk&{CHOICE}'");
    chooser
        .browser
        .until("the address has both", &there)
        .await?;
    same("the page", chooser.shown().await?, chosen.clone())?;

    walk.menu("/faq/").await?;
    chooser.browser.driver.back().await?;
    let there = format!(
        "location.pathname === '{}' && document.getElementById('comparison-table') !== null",
        chooser.site.path(PAGE)
    );
    chooser
        .browser
        .until("the comparison is back", &there)
        .await?;
    same("the page after Back", chooser.shown().await?, chosen)?;
    walk.same_document().await?;
    chooser.quiet(&walk).await
}

async fn reload(chooser: &Chooser<'_>) -> Result<()> {
    chooser.open("").await?;
    let chosen = choose(chooser).await?;
    chooser.browser.driver.refresh().await?;
    chooser.browser.live().await?;
    // Ratings stay nowhere, so the rows stand in the page's order again.
    let mut wanted = chosen;
    wanted.pressed.clear();
    let order = chooser.ordered(&[])?;
    let place = |id: &str| order.iter().position(|known| *known == id);
    wanted.rows.sort_by_key(|row| place(&row.id));
    same("the page", chooser.shown().await?, wanted)?;
    same("the address", chooser.hash().await?, format!("#{CHOICE}"))?;
    let walk = crate::walk::Walk {
        browser: chooser.browser,
        site: chooser.site,
    };
    chooser.quiet(&walk).await
}

async fn copied(chooser: &Chooser<'_>) -> Result<()> {
    let (browser, words) = (chooser.browser, chooser.words());
    let walk = chooser.open("").await?;
    browser.run(LISTEN, Vec::new()).await?;
    let chosen = choose(chooser).await?;
    chooser.keys.press(button(&words.copy_link)).await?;
    let (done, by_hand) = (
        serde_json::to_string(words.copied.as_str())?,
        serde_json::to_string(words.not_copied.as_str())?,
    );
    let said = "document.getElementById('choosing-copied').textContent";
    browser
        .until(
            "the page says whether it was copied",
            &format!("[{done}, {by_hand}].includes({said})"),
        )
        .await?;
    let link = if browser.text(said).await? == words.copied.as_str() {
        browser.text("window.__copied").await?
    } else {
        browser.find("#choosing-link").await?.text().await?
    };
    same(
        "the link",
        &link,
        &chooser.site.url(&format!("{PAGE}#{CHOICE}&{RATINGS}")),
    )?;
    same("the address", chooser.hash().await?, format!("#{CHOICE}"))?;
    chooser.quiet(&walk).await?;

    let old = browser.driver.window().await?;
    let new = browser.driver.new_window().await?;
    browser.driver.switch_to_window(new).await?;
    let outcome = async {
        browser.open_live(&link).await?;
        same("the page", chooser.shown().await?, chosen)
    };
    let outcome = outcome.await.context("in a fresh window");
    browser.driver.close_window().await?;
    browser.driver.switch_to_window(old).await?;
    outcome
}

/// What cannot be read is left out and the page says so; what can be read is done.
async fn junk(chooser: &Chooser<'_>) -> Result<()> {
    let words = chooser.words();
    let long = format!("#{}", "z".repeat(4999));
    let all: [(&str, &[&str]); 3] = [
        ("#first=zzz&%%%&hide=cost,nope", &["cost"]),
        (&long, &[]),
        ("#rate=a:9", &[]),
    ];
    for (hash, hidden) in all {
        let outcome = async {
            let walk = chooser.open(hash).await?;
            chooser.hears(&words.unread).await?;
            let shown = chooser.shown().await?;
            same("the rows", shown.order(), chooser.ordered(&[])?)?;
            same("the rows out of sight", shown.hidden(), hidden.to_vec())?;
            same(
                "the first treatment",
                &shown.heads[0],
                &chooser.content.site.words.ketamine,
            )?;
            same("the pressed ratings", shown.pressed.len(), 0)?;
            chooser.quiet(&walk).await
        };
        outcome
            .await
            .with_context(|| hash.chars().take(40).collect::<String>())?;
    }
    // A good address is not complained of.
    chooser.open("#first=ect").await?;
    let said = chooser
        .browser
        .text("document.getElementById('choosing-status').textContent")
        .await?;
    same("the status line", said, String::new())
}
