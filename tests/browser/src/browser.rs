//! A session in a browser, with the few things that the tests do in it.

use crate::engine::{Engine, Options};
use crate::process::{Guarded, Screen};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use thirtyfour::{By, WebDriver, WebElement};

/// How long anything on a page may take.
const PATIENCE: Duration = Duration::from_secs(15);
/// How often a page is asked again.
const PAUSE: Duration = Duration::from_millis(40);

/// A running browser. The order of the fields is the order of their end.
#[derive(Debug)]
pub struct Browser {
    /// Which engine it is.
    pub engine: Engine,
    /// The session.
    pub driver: WebDriver,
    _process: Guarded,
    _screen: Option<Screen>,
    /// What driver and browser write, the browser's profile too.
    pub folder: TempDir,
}

impl Browser {
    /// Starts a driver and a browser with a fresh profile.
    ///
    /// # Errors
    /// When one of them is missing or does not start.
    pub async fn start(engine: Engine, options: Options) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let started = engine.start(folder.path(), options)?;
        let driver = WebDriver::builder(&started.url, started.capabilities)
            .request_timeout(Duration::from_secs(60))
            .await;
        let said = || std::fs::read_to_string(&started.log).unwrap_or_default();
        let driver = driver.with_context(|| {
            format!(
                "{engine} does not start a session. Its driver said:\n{}",
                said()
            )
        })?;
        Ok(Self {
            engine,
            driver,
            _process: started.driver,
            _screen: started.screen,
            folder,
        })
    }

    /// Ends the browser, then its driver.
    pub async fn end(self) {
        // Whatever is left is ended when the fields are dropped.
        let _ = self.driver.clone().quit().await;
    }

    /// Loads an address, and waits for its load event.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn open(&self, url: &str) -> Result<()> {
        self.driver
            .goto(url)
            .await
            .with_context(|| format!("{url} does not open"))
    }

    /// Loads an address and waits until the app is live.
    ///
    /// # Errors
    /// When it does not come to life.
    pub async fn open_live(&self, url: &str) -> Result<()> {
        self.open(url).await?;
        self.live().await.with_context(|| format!("at {url}"))
    }

    /// Loads an address in a frame of this size, in CSS pixels, inside the page that is open, as most engines' windows
    /// cannot be as small as a phone. There are no bars for scrolling. What follows is asked of the frame, until `leave_frame`.
    ///
    /// # Errors
    /// When it does not come to life.
    pub async fn open_framed(&self, url: &str, width: u32, height: u32) -> Result<()> {
        let frame = "const [src, width, height, done] = arguments;
            const frame = Object.assign(document.createElement('iframe'), { src, width, height, frameBorder: 0, scrolling: 'no', onload: () => done() });
            document.body.replaceChildren(frame);";
        let args = vec![url.into(), width.into(), height.into()];
        self.driver.execute_async(frame, args).await?;
        self.driver.enter_frame(0).await?;
        self.live()
            .await
            .with_context(|| format!("at {url}, in a frame"))
    }

    /// Back to the page around the frame.
    ///
    /// # Errors
    /// When the driver refuses it.
    pub async fn leave_frame(&self) -> Result<()> {
        Ok(self.driver.enter_default_frame().await?)
    }

    /// Waits until the app is live.
    ///
    /// # Errors
    /// When it does not come to life.
    pub async fn live(&self) -> Result<()> {
        self.until(
            "the app is live",
            "document.documentElement.dataset.app === 'live'",
        )
        .await
    }

    /// Runs a script and returns what it returns.
    ///
    /// # Errors
    /// When the script fails.
    pub async fn run(&self, script: &str, args: Vec<Value>) -> Result<Value> {
        let answer = self
            .driver
            .execute(script, args)
            .await
            .with_context(|| format!("the script failed: {script}"))?;
        Ok(answer.json().clone())
    }

    /// The value of an expression on the page.
    ///
    /// # Errors
    /// When evaluating it fails.
    pub async fn value(&self, expression: &str) -> Result<Value> {
        self.run(&format!("return ({expression});"), Vec::new())
            .await
    }

    /// The value of an expression as text, empty if it is none.
    ///
    /// # Errors
    /// When evaluating it fails.
    pub async fn text(&self, expression: &str) -> Result<String> {
        Ok(self
            .value(expression)
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Waits until an expression is true.
    ///
    /// # Errors
    /// When it stays false for too long.
    pub async fn until(&self, what: &str, expression: &str) -> Result<()> {
        let begun = Instant::now();
        loop {
            // While a page is being left there is nothing to ask.
            let answer = self.value(expression).await;
            if matches!(&answer, Ok(Value::Bool(true))) {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                bail!("waited in vain until {what}: {expression} is {answer:?}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// The element of a CSS selector.
    ///
    /// # Errors
    /// When there is none.
    pub async fn find(&self, selector: &str) -> Result<WebElement> {
        self.driver
            .find(By::Css(selector))
            .await
            .with_context(|| format!("there is no {selector}"))
    }

    /// Clicks as a visitor does: the element comes into sight, and the click goes to its middle.
    ///
    /// # Errors
    /// When there is no such element, or another one covers it.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let element = self.find(selector).await?;
        self.click_on(&element)
            .await
            .with_context(|| format!("{selector} cannot be clicked"))
    }

    /// The same with an element that was found otherwise.
    ///
    /// # Errors
    /// When another one covers it.
    pub async fn click_on(&self, element: &WebElement) -> Result<()> {
        // Drivers scroll just far enough, which may be below something that sticks to the edge.
        let center = "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'});";
        let _ = self.driver.execute(center, vec![element.to_json()?]).await;
        Ok(element.click().await?)
    }

    /// Types into a field.
    ///
    /// # Errors
    /// When there is none.
    pub async fn type_into(&self, selector: &str, words: &str) -> Result<()> {
        self.find(selector)
            .await?
            .send_keys(words)
            .await
            .with_context(|| format!("{selector} takes no words"))
    }

    /// What the browser itself wrote to its log since the last time. Only Chromium hands it out.
    ///
    /// # Errors
    /// When the driver does not hand it out.
    pub async fn console(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let entries = self.driver.browser_log().await?;
        Ok(entries
            .into_iter()
            .map(|entry| format!("{}: {}", entry.level, entry.message))
            .collect())
    }

    /// Sends a command of Chromium's own protocol, and returns its answer.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn ask_devtools(&self, method: &str, params: Value) -> Result<Value> {
        let answer = self.driver.cdp().send_raw(method, params).await;
        answer.with_context(|| method.to_owned())
    }

    /// Sends a command of Chromium's own protocol that has no answer.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn devtools(&self, method: &str, params: Value) -> Result<()> {
        self.ask_devtools(method, params).await.map(drop)
    }

    /// Gives the page a window of this size, in CSS pixels, until the next one. Only Chromium can be told.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn size(&self, width: u32, height: u32) -> Result<()> {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.devtools("Emulation.setDeviceMetricsOverride", size)
            .await
    }

    /// The same without bars for scrolling, which take no room on phones.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn size_without_bars(&self, width: u32, height: u32) -> Result<()> {
        let hidden = json!({"hidden": true});
        self.devtools("Emulation.setScrollbarsHidden", hidden)
            .await?;
        self.size(width, height).await
    }

    /// Gives the page the browser's own window back.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn own_size(&self) -> Result<()> {
        let hidden = json!({"hidden": false});
        self.devtools("Emulation.setScrollbarsHidden", hidden)
            .await?;
        self.devtools("Emulation.clearDeviceMetricsOverride", json!({}))
            .await
    }

    /// Has pages see a visitor who prefers dark or light colors, where the engine can be told while it runs.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn prefer(&self, scheme: &str) -> Result<()> {
        let feature = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.devtools("Emulation.setEmulatedMedia", feature).await
    }
}
