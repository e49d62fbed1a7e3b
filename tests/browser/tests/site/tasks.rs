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

const CLINICS_PHONE: &str = "a[href^='tel:']:not([href='tel:911'], [href='tel:988'])";

const TASKS: [Task; 10] = [
    Task {
        asks: "is it quicker?",
        presses: &[disclosure("More: How soon could I feel better?")],
        answer: ("#row-how-soon details", "to improve clearly within a day"),
    },
    Task {
        asks: "will I forget things?",
        presses: &[disclosure("More: Will it affect my memory?")],
        answer: ("#row-memory details", "a score for remembering new words"),
    },
    Task {
        asks: "what does it cost me?",
        presses: &[link("Decide").within("header"), link("your cost")],
        answer: ("#cost", "what each treatment would cost"),
    },
    Task {
        asks: "is my mother too old?",
        presses: &[
            link("See all questions"),
            disclosure("More: What if I am older?"),
        ],
        answer: ("#row-older details", "did less well with ketamine"),
    },
    Task {
        asks: "I want to stop comparing and call",
        presses: &[
            link("See all questions"),
            link("Free consultation").within("header"),
        ],
        answer: (CLINICS_PHONE, ""),
    },
    Task {
        asks: "I am asking for my son",
        presses: &[
            link("Free consultation").within("header"),
            radio("Someone else"),
        ],
        answer: ("#name-hint", "Give your own name"),
    },
    Task {
        asks: "send me to an ECT service",
        presses: &[link("ask an ECT service")],
        answer: ("#ask-ect", "If you would rather ask an ECT service"),
    },
    Task {
        asks: "show me the source",
        presses: &[link("38 out of 100")],
        answer: ("#figure-panel-entry .source__title", "ELEKT-D"),
    },
    Task {
        asks: "what if neither?",
        presses: &[link("Other options")],
        answer: ("#other-options", "are not the only choices"),
    },
    Task {
        asks: "print my questions",
        presses: &[
            link("ask an ECT service"),
            checkbox("Why do you suggest ECT for me, and what else could I try?"),
            button("Print the ECT sheet"),
        ],
        answer: ("[data-printed] #sheet-list-ect", "Why do you suggest ECT"),
    },
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
