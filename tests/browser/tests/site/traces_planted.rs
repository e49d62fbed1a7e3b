//! That nothing is found would prove nothing if the look missed places: a word that the page itself left in
//! every place is found in each, and in the files of the browser.

use anyhow::{Result, bail};
use browser_tests::browser::Browser;
use browser_tests::engine::Engine;
use browser_tests::report::{Report, none, same};
use browser_tests::server::TestSite;
use browser_tests::traces::{dump, files_with, found, plant};
use browser_tests::worker;

const WORD: &str = "Zephyrbloom";

/// Places that this engine does not have, or does not let anybody look into.
fn missing(engine: Engine) -> &'static [&'static str] {
    match engine {
        Engine::Chromium => &[],
        Engine::Firefox => &["console of the browser"],
        Engine::Webkit => &["private files", "history", "console of the browser"],
    }
}

/// Files in which the word must be found when the browser has ended, by a part of their path. WebKit's
/// driver lets it write nothing.
fn written(engine: Engine) -> &'static [&'static str] {
    match engine {
        Engine::Chromium => &[
            "/Local Storage/",
            "/Session Storage/",
            "/IndexedDB/",
            "/CacheStorage/",
            "/File System/",
            "/Service Worker/Database/",
            "/Sessions/",
            "/History",
        ],
        Engine::Firefox => &[
            "/ls/data.sqlite",
            "/idb/",
            "/cache/caches.sqlite",
            "/fs/",
            "/cookies.sqlite",
            "/serviceworker.txt",
            "/sessionstore.jsonlz4",
            "/places.sqlite",
        ],
        Engine::Webkit => &[],
    }
}

/// Files in which a browser keeps what visitors type of its own accord, so that it can offer it again in
/// other forms, and after it was ended. A page could stop that only by `autocomplete="off"`, and then
/// nobody's name and address would be filled in for them.
fn by_itself(engine: Engine) -> &'static [&'static str] {
    match engine {
        Engine::Chromium => &["/Sessions/", "/Web Data"],
        Engine::Firefox => &["/formhistory.sqlite", "/sessionstore"],
        Engine::Webkit => &[],
    }
}

/// Leaves the word in every place, and finds it in each.
pub async fn everywhere(browser: &Browser, site: &TestSite) -> Result<()> {
    let clean = dump(browser).await?;
    none("before it is left", found(&clean, &[WORD]))?;
    let worker = format!("/__worker.js?{WORD}");
    worker::register(browser, site, &worker, "/planted/").await?;
    let address = site.url(&format!("/faq/?{WORD}"));
    browser.open_live(&address).await?;
    // By a link, as a page that a driver's script leaves is not told of as the referrer in every engine.
    let link = "document.querySelector('main h1').append(Object.assign(document.createElement('a'),
        { href: arguments[0], id: 'leave', target: '_self', textContent: 'on' }));";
    browser
        .run(link, vec![site.url("/terms/?on").into()])
        .await?;
    let link = "document.getElementById('leave')";
    let past_the_app =
        format!("{link}.addEventListener('click', (event) => event.stopPropagation());");
    browser.run(&past_the_app, Vec::new()).await?;
    browser.click("#leave").await?;
    let there = site.at("/terms/");
    browser.until("the next page is there", &there).await?;
    browser.live().await?;
    let refused = plant(browser, WORD).await?;
    let traces = dump(browser).await?;
    for trace in &traces {
        let caught = !found(std::slice::from_ref(trace), &[WORD]).is_empty();
        if caught == missing(browser.engine).contains(&trace.place.as_str()) {
            bail!(
                "{}: found there: {caught}; refused were {refused:?}",
                trace.place
            );
        }
    }
    let left_out = |place: &&&str| traces.iter().all(|trace| trace.place != **place);
    let unread = missing(browser.engine).iter().filter(left_out).count();
    same("the number of places", traces.len() + unread, 18)
}

/// Looks through all files when the browser has ended, and has written all that it wanted to. Says what it
/// keeps of its own accord.
pub fn on_the_device(browser: &Browser, typed: &[&str], report: &Report) -> Result<()> {
    let (engine, folder) = (browser.engine, browser.folder.path());
    let kept = names(browser, typed)?;
    let own = |name: &String| by_itself(engine).iter().any(|part| name.contains(part));
    let (own, more): (Vec<_>, Vec<_>) = kept.into_iter().partition(own);
    if !own.is_empty() {
        let own = own.join(", ");
        report.say(&format!("the browser itself keeps what was typed: {own}"));
    }
    none("what was typed is in", more)?;
    let planted = names(browser, &[WORD])?;
    let unseen = |part: &&&str| !planted.iter().any(|name| name.contains(**part));
    let unseen = written(engine)
        .iter()
        .filter(unseen)
        .map(ToString::to_string);
    none("the word that was left is not in", unseen.collect())?;
    // The look itself, where the browser writes nothing.
    let wide: Vec<u8> = WORD.encode_utf16().flat_map(u16::to_le_bytes).collect();
    std::fs::write(folder.join("wide"), wide)?;
    same(
        "that a file has it",
        names(browser, &[WORD])?.contains(&"/wide".to_owned()),
        true,
    )
}

/// The files in the browser's folder that have one of the words.
fn names(browser: &Browser, words: &[&str]) -> Result<Vec<String>> {
    let files = files_with(browser.folder.path(), words)?;
    Ok(files
        .iter()
        .map(|file| format!("/{}", file.display()))
        .collect())
}
