//! Pictures of every page and of the states that matter, in full length, in `target/shots/`: `make shots`. They are
//! compared with those that were accepted; `ACCEPT=1` accepts what is there now. Not a part of all tests, since other
//! fonts make other pictures.

use crate::shots_picture::Picture;
use crate::shots_states::{STATES, enter};
use crate::stage::Stage;
use anyhow::{Context, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use browser_tests::browser::Browser;
use browser_tests::dist::{self, Dist};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;

const FOLDER: &str = "target/shots";
/// Each picture that was accepted: its name, and how light its parts are.
const ACCEPTED: &str = "tests/browser/golden/shots.txt";

/// How a page is looked at: name, width and height in CSS pixels, medium, scheme, forced colors.
type Look = (
    &'static str,
    u32,
    u32,
    &'static str,
    &'static str,
    &'static str,
);
const LOOKS: [Look; 6] = [
    ("phone-light", 360, 740, "screen", "light", "none"),
    ("phone-dark", 360, 740, "screen", "dark", "none"),
    ("phone-forced", 360, 740, "screen", "light", "active"),
    ("desk-light", 1280, 900, "screen", "light", "none"),
    ("desk-dark", 1280, 900, "screen", "dark", "none"),
    // A4 at 96 dots per inch.
    ("paper", 794, 1123, "print", "light", "none"),
];

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, sites) = stage.both();
    let site = sites[0];
    let accepted = fs::read_to_string(dist::root().join(ACCEPTED)).unwrap_or_default();
    let accepted: BTreeMap<&str, &str> = accepted
        .lines()
        .filter_map(|line| line.split_once(": "))
        .collect();
    let mut taken = BTreeMap::new();
    let pages = site
        .dist
        .pages()?
        .into_iter()
        .map(|page| (Dist::name(&page), page));
    let states = STATES.map(|state| (format!("state-{state}"), String::new()));
    for (name, page) in pages.chain(states) {
        look(browser, LOOKS[0]).await?;
        match name.strip_prefix("state-") {
            Some(state) => enter(browser, site, state)
                .await
                .with_context(|| name.clone())?,
            None => browser.open_live(&site.url(&page)).await?,
        }
        for as_seen in LOOKS {
            look(browser, as_seen).await?;
            let name = format!("{name}, {}", as_seen.0);
            let picture = Picture::of(&shot(browser, &name).await?)?;
            let told = picture.to_string();
            if std::env::var_os("ACCEPT").is_none() {
                let same = as_accepted(&picture, accepted.get(name.as_str()));
                report.check(&format!("shot {name}"), same);
            }
            taken.insert(name, told);
        }
        site.switches.reset();
    }
    if std::env::var_os("ACCEPT").is_some() {
        let lines = taken.iter().map(|(name, told)| format!("{name}: {told}\n"));
        fs::write(dist::root().join(ACCEPTED), lines.collect::<String>())?;
        report.say(&format!("{} shots are accepted", taken.len()));
    }
    browser.prefer("light").await?;
    browser.own_size().await
}

fn as_accepted(picture: &Picture, accepted: Option<&&str>) -> Result<()> {
    let accepted = accepted.context("it is new: look at it, then ACCEPT=1")?;
    match picture.difference(&Picture::read(accepted)?) {
        None => Ok(()),
        Some(difference) => bail!("{difference}"),
    }
}

async fn look(browser: &Browser, (_, width, height, medium, scheme, forced): Look) -> Result<()> {
    browser.size_without_bars(width, height).await?;
    let features = json!([
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "prefers-reduced-motion", "value": "reduce"},
        {"name": "forced-colors", "value": forced},
    ]);
    let media = json!({"media": medium, "features": features});
    browser.devtools("Emulation.setEmulatedMedia", media).await
}

/// The whole page as a PNG, which is kept in the folder too.
async fn shot(browser: &Browser, name: &str) -> Result<Vec<u8>> {
    let size = "(({ clientWidth, scrollHeight }) => [clientWidth, scrollHeight])(document.documentElement)";
    let size = browser.value(size).await?;
    let clip = json!({"x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1});
    let whole = json!({"captureBeyondViewport": true, "clip": clip});
    let answer = browser
        .ask_devtools("Page.captureScreenshot", whole)
        .await?;
    let png = BASE64_STANDARD.decode(answer["data"].as_str().unwrap_or_default())?;
    let folder = dist::root().join(FOLDER);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(name.replace(", ", "-") + ".png"), &png)?;
    Ok(png)
}
