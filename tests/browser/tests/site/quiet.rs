//! The tools ask the network for nothing and keep nothing, whatever is done with them.

use crate::comparison::{ASK, COST, Chooser, DECIDE, PAGE, TOOLS, content};
use crate::keys::{button, checkbox, disclosure, textbox};
use crate::stage::Stage;
use crate::watched::{Watched, dump, noted};
use anyhow::{Context, Result, ensure};
use browser_tests::report::same;
use content::section::SectionKind;
use serde_json::json;

/// One of each way out and of each way to keep something; the words are how the watch calls it.
const PLANTED: [(&str, &str); 8] = [
    ("fetch", "fetch('/__planted')"),
    (
        "open GET",
        "{ const request = new XMLHttpRequest(); request.open('GET', '/__planted'); request.send(); }",
    ),
    ("sendBeacon", "navigator.sendBeacon('/__planted')"),
    ("src", "new Image().src = '/__planted'"),
    (
        "WebSocket",
        "new WebSocket(`ws://${location.host}/__planted`)",
    ),
    ("cookie", "document.cookie = 'planted=1'"),
    (
        "setItem",
        "localStorage.setItem('planted', 1), sessionStorage.planted = 1",
    ),
    (
        "open planted",
        "indexedDB.open('planted').onsuccess = ({ target }) => target.result.close(), window.caches?.open('planted')",
    ),
];

pub async fn run(stage: &mut Stage) -> Result<()> {
    let content = content()?;
    let (browser, report, sites) = stage.both();
    let at_root = Chooser::new(browser, sites[0], &content);
    let seen = plants_are_seen(&at_root).await;
    report.check("quiet: a request and a write are seen", seen);
    report.check("quiet: every control", every_control(&at_root).await);
    for site in sites {
        let name = |what: &str| format!("quiet {}: {what}", site.path("/"));
        let chooser = Chooser::new(browser, site, &content);
        report.check(&name("sums and sheets"), sums_and_sheets(&chooser).await);
    }
    Ok(())
}

/// A silent page only counts if a loud one is heard.
async fn plants_are_seen(chooser: &Chooser<'_>) -> Result<()> {
    let browser = chooser.browser;
    let watched = Watched::from(chooser, PAGE).await?;
    for (word, script) in PLANTED {
        let heard = noted(browser).await?.len();
        browser.run(&format!("{script};"), Vec::new()).await?;
        let noted = noted(browser).await?.split_off(heard);
        ensure!(
            noted.iter().any(|note| note.starts_with(word)),
            "{word} is not noted: {noted:?}"
        );
    }
    let loaded =
        "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/__planted'))";
    browser.until("the browser counts it", loaded).await?;
    let asked = chooser.site.switches.asked();
    ensure!(
        asked.iter().any(|asked| asked.path == "/__planted"),
        "the server was not asked: {asked:?}"
    );
    let kept = "indexedDB.databases().then((all) => window.__databases = all.length)";
    let both = format!("({kept}, window.__databases === 1)");
    browser.until("the database is there", &both).await?;
    let after = dump(browser).await?;
    for place in ["cookie", "local", "session", "databases", "loaded"] {
        ensure!(
            after[place] != watched.before[place],
            "{place} is the same: {}",
            after[place]
        );
    }
    let away =
        "document.cookie = 'planted=; max-age=0'; localStorage.clear(); sessionStorage.clear();
        indexedDB.deleteDatabase('planted'); window.caches?.delete('planted');";
    browser.run(away, Vec::new()).await?;
    browser
        .until(
            "it is gone again",
            &format!("({kept}, window.__databases === 0)"),
        )
        .await?;
    browser.console().await.map(drop)
}

/// Uses each control of the pages once, as Tab would come by them; each is seen to change something.
async fn every_control(chooser: &Chooser<'_>) -> Result<()> {
    let mut used: Vec<String> = Vec::new();
    for page in TOOLS {
        let watched = Watched::from(chooser, page).await?;
        used.extend(controls_of_page(chooser).await.context(page)?);
        watched.still_quiet().await?;
    }
    let count = |kind: &str| used.iter().filter(|used| *used == kind).count();
    let content = chooser.content;
    let statements = chooser.words().statement.len() * chooser.words().ratings.len();
    let rows = content.comparison.row.len();
    let questions: usize = content
        .sheets
        .both()
        .iter()
        .map(|(_, sheet)| sheet.questions.len())
        .sum();
    let answers: usize = content
        .quiz
        .question
        .iter()
        .map(|question| question.answer.len())
        .sum();
    same("the boxes to tick", count("box"), rows + 1 + questions)?;
    same("the boxes for numbers", count("decimal"), 11)?;
    same(
        "the boxes for questions",
        count("text"),
        2 * content.sheets.own.len(),
    )?;
    let buttons = count("button");
    ensure!(
        buttons >= statements + 9,
        "there are only {buttons} buttons"
    );
    let opening = count("summary");
    ensure!(opening >= answers + rows + 2, "only {opening} parts open");
    Ok(())
}

/// Uses each control of the page that is shown; gives their kinds.
async fn controls_of_page(chooser: &Chooser<'_>) -> Result<Vec<String>> {
    let browser = chooser.browser;
    let mut used = Vec::new();
    loop {
        let next = browser.value("window.__quiet.next()").await?;
        let Ok((kind, name)) = serde_json::from_value::<(String, String)>(next) else {
            break;
        };
        let typed = match kind.as_str() {
            "decimal" => "12",
            "text" => "May I?",
            _ => " ",
        };
        chooser.keys.send(typed).await?;
        let changed = browser.until("something is changed", "window.__quiet.changed()");
        changed
            .await
            .with_context(|| format!("{kind} {name:?} does nothing"))?;
        used.push(kind);
    }
    Ok(used)
}

/// What the tools are for is done, and stays on the page.
async fn sums_and_sheets(chooser: &Chooser<'_>) -> Result<()> {
    let (browser, keys) = (chooser.browser, &chooser.keys);
    let (cost, sheets, quiz) = (
        &chooser.content.cost,
        &chooser.content.sheets,
        &chooser.content.quiz,
    );
    let watched = Watched::from(chooser, COST).await?;
    let ketamine = &chooser.content.site.words.ketamine;
    let shows = async |what: &str, words: &str| {
        let words = serde_json::to_string(words)?;
        let told = format!("document.querySelector('{what}').innerText.includes({words})");
        browser.until(&format!("{what} shows {words}"), &told).await
    };
    let wrong = cost
        .refused
        .get("not_a_number")
        .context("no number is refused")?
        .as_str();
    let price = textbox(&cost.labels.session).within(ketamine);
    keys.reach(price).await?;
    keys.send("a lot").await?;
    // It is said once the box is left.
    keys.reach(textbox(&cost.labels.sessions).within(ketamine))
        .await?;
    shows("#worksheet", wrong).await?;
    keys.send("6").await?;
    keys.reach(textbox(&cost.labels.later).within(ketamine))
        .await?;
    keys.send("2").await?;
    keys.reach(price).await?;
    keys.send("\u{e003}".repeat(5)).await?;
    keys.send("1250.50").await?;
    keys.reach(textbox(&cost.labels.sessions).within(ketamine))
        .await?;
    shows(".worksheet__result", "$10,004").await?;
    let right = format!(
        "!document.getElementById('worksheet').innerText.includes({})",
        serde_json::to_string(wrong)?
    );
    browser.until("nothing is wrong any more", &right).await?;
    watched.still_quiet().await?;
    let watched = Watched::from(chooser, ASK).await?;

    let sheet = &sheets.ect;
    keys.press(checkbox(&sheet.questions[0]).within(&sheet.heading))
        .await?;
    keys.reach(textbox(&sheets.own[0]).within(&sheet.heading))
        .await?;
    keys.send("May my sister stay with me?").await?;
    shows("#questions-ect", &sheet.questions[0]).await?;
    shows("#questions-ect", "May my sister stay with me?").await?;
    keys.press(button(&sheet.print)).await?;
    same(
        "how often it was printed",
        browser.value("window.__quiet.printed").await?,
        json!(1),
    )?;
    watched.still_quiet().await?;

    let watched = Watched::from(chooser, DECIDE).await?;
    let answer = &quiz.question[0].answer[0];
    let mut sections = chooser.content.pages["decide"].section.iter();
    let folded = sections.find(|section| section.kind == SectionKind::Quiz);
    let folded = folded.context("there are no questions to check")?;
    keys.press(disclosure(&folded.heading)).await?;
    keys.press(disclosure(&answer.answer)).await?;
    shows(".quiz", &quiz.more).await?;
    watched.still_quiet().await
}
