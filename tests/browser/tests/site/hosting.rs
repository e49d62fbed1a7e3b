//! What goes wrong at hosts: a file that was changed on the way, an earlier site's service worker, and requests for
//! icons, which would tell the host of a choice.

use crate::comparison::PAGE as COMPARISON;
use crate::fill::{PAGE, fill, one_more, rows, sample, send};
use crate::stage::Stage;
use anyhow::{Context, Result, ensure};
use browser_tests::browser::Browser;
use browser_tests::dist::Dist;
use browser_tests::report::same;
use browser_tests::server::TestSite;
use browser_tests::variant::Variant;
use browser_tests::worker;
use std::fs;

/// A service worker as single-page apps install it: it answers for every page, whatever the host says.
const OLD: &str = "self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  const headers = { 'content-type': 'text/html' };
  event.respondWith(new Response('<title>Old</title><h1>The old site</h1>', { headers }));
});";
const WORKER: &str = "sw.js";

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, [root, _]) = stage.both();
    for file in scripts_and_style(&root.dist)? {
        let name = format!("hosting: {} changed on the way", kind(&file));
        report.check(&name, changed(browser, &root.dist, &file).await);
    }
    report.check(
        "hosting: an old service worker ends",
        old_worker(browser, &root.dist).await,
    );
    report.check(
        "hosting: no icon is asked for after a choice",
        icons(browser, root).await,
    );
    root.switches.reset();
    Ok(())
}

/// The three files that each page names with a checksum.
fn scripts_and_style(dist: &Dist) -> Result<Vec<String>> {
    let names = fs::read_dir(&dist.folder)?.flatten();
    let names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut files: Vec<String> = names
        .filter(|name| {
            let ours = ["app-", "style-"]
                .iter()
                .any(|start| name.starts_with(start));
            ours && [".js", ".wasm", ".css"]
                .iter()
                .any(|end| name.ends_with(end))
        })
        .collect();
    files.sort();
    ensure!(files.len() == 3, "not the three files: {files:?}");
    Ok(files)
}

fn kind(file: &str) -> &'static str {
    match file {
        _ if file.ends_with(".wasm") => "the wasm",
        _ if file.ends_with(".css") => "the style",
        _ => "the script",
    }
}

/// One byte more or other, which changes nothing of what the file does: it is not run or applied, every word is there, and
/// the form posts.
async fn changed(browser: &Browser, dist: &Dist, file: &str) -> Result<()> {
    let change = |mut bytes: Vec<u8>| {
        match bytes.last_mut().filter(|_| file.ends_with(".wasm")) {
            // The last byte of a section at the end that engines skip.
            Some(last) => *last ^= 1,
            None => bytes.push(b'\n'),
        }
        bytes
    };
    let variant = Variant::rewritten(dist, &str::to_owned)?;
    variant.change_file(file, change)?;
    let site = TestSite::start(variant.dist.clone()).await?;
    browser.open(&site.url(PAGE)).await?;
    let styled = "getComputedStyle(document.body).margin === '0px'";
    if file.ends_with(".css") {
        browser.live().await?;
        ensure!(
            browser.value(styled).await? == false,
            "the changed style is applied"
        );
    } else {
        // As long as it takes here when nothing is changed, and more.
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        let live = "document.documentElement.dataset.app === 'live'";
        ensure!(browser.value(live).await? == false, "the app runs");
        ensure!(
            browser.value(styled).await? == true,
            "the page has no style"
        );
    }
    let (typed, before) = (sample(70), rows(&site)?);
    fill(browser, &typed).await?;
    send(browser).await?;
    let sent = "location.pathname.endsWith('/thank-you/') || document.activeElement.id === 'form-sent-heading'";
    browser.until("it was sent", sent).await?;
    one_more(&site, before, &typed).map(drop)
}

/// An earlier site's worker answers for every page, until the browser asks for its file again.
async fn old_worker(browser: &Browser, dist: &Dist) -> Result<()> {
    let real = fs::read(dist.folder.join(WORKER)).context("the build writes no sw.js")?;
    let variant = Variant::rewritten(dist, &str::to_owned)?;
    variant.change_file(WORKER, |_| OLD.as_bytes().to_vec())?;
    let site = TestSite::start(variant.dist.clone()).await?;
    worker::register(browser, &site, "/sw.js", "/").await?;
    let heading = "document.querySelector('h1')?.textContent ?? ''";
    browser.open(&site.url("/")).await?;
    same(
        "the old site's heading",
        browser.text(heading).await?,
        "The old site".to_owned(),
    )?;
    fs::write(variant.dist.folder.join(WORKER), real)?;
    // What browsers do by themselves when a page is opened, at the latest after a day. The page may be gone before it is done.
    let look = "navigator.serviceWorker.getRegistration().then((found) => found.update());";
    browser.run(look, Vec::new()).await?;
    browser
        .until(
            "the new site is there",
            "!!document.querySelector('.crisis')",
        )
        .await?;
    let left = "const done = arguments[0];
        navigator.serviceWorker.getRegistrations().then((all) => done(all.length));";
    let left = browser.driver.execute_async(left, Vec::new()).await?;
    same("the number of workers left", left.json().clone(), 0.into())
}

/// A choice stands in the address, and browsers ask some hosts for the icon again whenever that changes.
async fn icons(browser: &Browser, site: &TestSite) -> Result<()> {
    browser.open_live(&site.url(COMPARISON)).await?;
    site.switches.forget();
    browser.click("#choosing-swap").await?;
    browser
        .until("the address has the choice", "location.hash.length > 1")
        .await?;
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let asked: Vec<String> = site
        .switches
        .asked()
        .into_iter()
        .map(|asked| asked.path)
        .collect();
    ensure!(
        asked.is_empty(),
        "after a choice the host was asked for {asked:?}"
    );
    Ok(())
}
