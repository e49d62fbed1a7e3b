//! What visitors come for: each in a few presses from the front page, by finger and by keyboard alone.

use crate::keys::{Control, Keys, button, checkbox, disclosure, link, radio};
use crate::stage::Stage;
use crate::walk::Walk;
use anyhow::{Context, Result, ensure};
use browser_tests::browser::Browser;
use browser_tests::engine::Engine;
use browser_tests::server::TestSite;

/// The most presses that a visitor has patience for.
const MOST: usize = 3;
/// Only Chromium can be made as small as a phone.
const PHONE: (u32, u32) = (360, 740);

/// A dialog would stop the browser.
const PRINT: &str = "window.print = () => { document.documentElement.dataset.printed = ''; };";

/// What is pressed stands in the middle of the screen, as it does for a finger.
const CENTER: &str =
    "document.activeElement.scrollIntoView({ block: 'center', behavior: 'instant' });";

struct Task {
    asks: &'static str,
    presses: &'static [Control<'static>],
    /// Where the answer stands, as a CSS selector, and words of it; any words if they are empty.
    answer: (&'static str, &'static str),
}

const fn task(
    asks: &'static str,
    presses: &'static [Control<'static>],
    selector: &'static str,
    words: &'static str,
) -> Task {
    let answer = (selector, words);
    Task {
        asks,
        presses,
        answer,
    }
}

const CLINICS_PHONE: &str = "a[href^='tel:']:not([href='tel:911'], [href='tel:988'])";
const QUESTION: &str = "Why do you suggest ECT for me, and what else could I try?";

#[rustfmt::skip]
const TASKS: [Task; 10] = [
    task("is it quicker?", &[disclosure("More: How soon could I feel better?")],
        "#row-how-soon details", "to improve clearly within a day"),
    task("will I forget things?", &[disclosure("More: Will it affect my memory?")],
        "#row-memory details", "a score for remembering new words"),
    task("what does it cost me?", &[link("Decide").within("header"), link("your cost")],
        "#cost", "what each treatment would cost"),
    task("is my mother too old?", &[link("See all questions"), disclosure("More: What if I am older?")],
        "#row-older details", "did less well with ketamine"),
    task("I want to stop comparing and call", &[link("See all questions"), link("Free consultation").within("header")],
        CLINICS_PHONE, ""),
    task("I am asking for my son", &[link("Free consultation").within("header"), radio("Someone else")],
        "#name-hint", "Give your own name"),
    task("send me to an ECT service", &[link("ask an ECT service")],
        "#ask-ect", "If you would rather ask an ECT service"),
    task("show me the source", &[link("38 out of 100")],
        "#figure-panel-entry .source__title", "ELEKT-D"),
    task("what if neither?", &[link("Other options")],
        "#other-options", "are not the only choices"),
    task("print my questions", &[link("ask an ECT service"), checkbox(QUESTION), button("Print the ECT sheet")],
        "[data-printed] #sheet-list-ect", "Why do you suggest ECT"),
];

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, sites) = stage.both();
    if browser.engine == Engine::Chromium {
        browser.size_without_bars(PHONE.0, PHONE.1).await?;
    }
    for task in TASKS {
        let path = task.presses.iter();
        let path = path.fold("/".to_owned(), |path, press| path + " > " + press.name);
        for by in ["finger", "keyboard"] {
            let outcome = task.answered(browser, sites[0], by == "keyboard").await;
            report.check(&format!("task, by {by}: {} {path}", task.asks), outcome);
        }
    }
    if browser.engine == Engine::Chromium {
        browser.own_size().await?;
    }
    Ok(())
}

impl Task {
    async fn answered(&self, browser: &Browser, site: &TestSite, keyboard: bool) -> Result<()> {
        ensure!(self.presses.len() <= MOST, "it takes more presses");
        let walk = Walk::from(browser, site, "/").await?;
        browser.run(PRINT, Vec::new()).await?;
        for press in self.presses {
            press.told(browser).await?;
            if keyboard {
                Keys(browser).reach(*press).await?;
                browser.run(CENTER, Vec::new()).await?;
                Keys(browser).press(*press).await?;
            } else {
                press.click(browser).await?;
            }
        }
        let (css, words) = self.answer;
        let unread = format!("window.__roles.unread(`{css}`, `{words}`)");
        let read = format!("{unread} === ''");
        if let Err(error) = browser.until("the answer is read", &read).await {
            return Err(error).context(browser.text(&unread).await?);
        }
        walk.same_document().await?;
        walk.quiet().await
    }
}
