//! Every page, freshly loaded: the app adopts it as it is, and nobody complains.

use crate::stage::Stage;
use anyhow::{Context, Result, bail};
use browser_tests::browser::Browser;
use browser_tests::engine::Engine;
use browser_tests::probe;
use browser_tests::report::none;
use browser_tests::server::TestSite;

pub async fn run(stage: &mut Stage) -> Result<()> {
    let seen = the_probe_sees(&stage.browser, &stage.root).await;
    stage.report.check("the probe sees what it should", seen);
    for site in [&stage.root, &stage.below] {
        for page in site.dist.pages()? {
            let result = one(&stage.browser, site, &page).await;
            stage
                .report
                .check(&format!("page {}", site.path(&page)), result);
        }
    }
    Ok(())
}

/// A word that only our own trial says.
const MARK: &str = "on-purpose";

/// A silent page only counts if a loud one is heard.
async fn the_probe_sees(browser: &Browser, site: &TestSite) -> Result<()> {
    browser.open_live(&site.url("/faq/")).await?;
    let trial = "console.warn(arguments[0]); window.__probe.fail(arguments[0]);
        document.querySelector('main').setAttribute('style', 'color: red');
        document.querySelector('details').replaceWith(document.querySelector('details').cloneNode(true));";
    browser.run(trial, vec![MARK.into()]).await?;
    browser
        .until(
            "the error is kept",
            "window.__probe.entries.some((entry) => entry.startsWith('error'))",
        )
        .await?;
    let entries = probe::entries(browser).await?.join("\n");
    for kind in ["console.warn", "error", "policy: style-src"] {
        if !entries.contains(kind) {
            bail!("{kind} is not among {entries}");
        }
    }
    let differences = probe::differences(browser).await?.join("\n");
    for kind in ["gone: <details", "new: <details", "changed: "] {
        if !differences.contains(kind) {
            bail!("{kind} is not among {differences}");
        }
    }
    // The others hand out no log.
    if browser.engine == Engine::Chromium
        && !browser
            .console()
            .await?
            .iter()
            .any(|line| line.contains(MARK))
    {
        bail!("the browser's own console does not have it");
    }
    Ok(())
}

async fn one(browser: &Browser, site: &TestSite, page: &str) -> Result<()> {
    browser.console().await?;
    site.switches.forget();
    browser.open_live(&site.url(page)).await?;
    // What a first look would still change, an effect or a frame later, is changed by then.
    let settle = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));";
    browser
        .driver
        .execute_async(settle, Vec::new())
        .await
        .context("the page does not draw")?;
    none(
        "the app changed the page",
        probe::differences(browser).await?,
    )?;
    none("the page complained", probe::entries(browser).await?)?;
    let console = browser.console().await?;
    // That this page is not there is what its status is for.
    let other = |line: &&String| !(line.contains("404") && line.contains(page));
    none(
        "the console has",
        console.iter().filter(other).cloned().collect(),
    )?;
    let missing = site
        .switches
        .asked()
        .into_iter()
        .filter(|asked| asked.status >= 400 && asked.path != site.path(page));
    none(
        "these files are missing",
        missing.map(|asked| asked.path).collect(),
    )?;
    once(browser.engine, site)
}

/// Script and wasm: each was asked for once.
fn once(engine: Engine, site: &TestSite) -> Result<()> {
    let asked = site.switches.asked();
    let count = |found: fn(&str) -> bool| asked.iter().filter(|asked| found(&asked.path)).count();
    let counts = [
        (
            "the script",
            count(|path| path.contains("/app-") && path.ends_with(".js")),
        ),
        ("the wasm", count(|path| path.ends_with(".wasm"))),
    ];
    for (name, times) in counts {
        // WebKit keeps a module in memory from page to page, whatever its headers say.
        let kept = engine == Engine::Webkit && name == "the script" && times == 0;
        if times != 1 && !kept {
            bail!("{name} was asked for {times} times");
        }
    }
    Ok(())
}
