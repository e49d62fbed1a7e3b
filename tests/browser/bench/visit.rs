//! One visit: a page opened by a fresh browser on a slow phone, and what that was like.

use crate::memory;
use anyhow::{Context, Result, ensure};
use browser_tests::browser::Browser;
use browser_tests::engine::{Engine, Options};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use std::time::Duration;

/// How many times slower the processor is made.
pub const SLOWER: u32 = 4;
/// What Lighthouse calls slow 4G: round trip in milliseconds, bits in a second down and up.
pub const NETWORK: (u32, u32, u32) = (150, 1_638_400, 768_000);
/// The screen, in CSS pixels.
pub const SCREEN: (u32, u32) = (412, 823);
/// How long a page is watched after it is loaded and live.
const QUIET: Duration = Duration::from_millis(1500);

const PROBE: &str = include_str!("probe.js");

/// What a visit was like. Times in milliseconds from the start of the navigation.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Visit {
    /// When the document had arrived.
    pub arrival: f64,
    /// First and largest contentful paint.
    pub paint: f64,
    pub largest: f64,
    /// When the page said that its script handles the form; nothing where there is no script.
    pub live: Option<f64>,
    /// What long tasks took above 50 ms each, together.
    pub blocking: f64,
    /// Layout shift.
    pub shift: f64,
    /// Bodies as they were sent, by kind.
    pub bytes: BTreeMap<String, u64>,
    pub requests: u64,
    pub render_blocking: u64,
    /// Bytes that scripts hold after garbage was collected, without wasm.
    #[serde(default)]
    pub heap: f64,
    /// Bytes that the page's process holds then.
    #[serde(default)]
    pub memory: f64,
    /// The most bytes it had, with those of the browser's own program.
    #[serde(default)]
    pub peak: f64,
}

/// Opens the address in a fresh browser and watches it.
///
/// # Errors
/// When the browser fails, or the page does not come to life although `alive` says so.
pub async fn visit(url: &str, alive: bool) -> Result<Visit> {
    let browser = Browser::start(Engine::Chromium, Options::default()).await?;
    let seen = watch(&browser, url, alive).await;
    browser.end().await;
    seen.with_context(|| format!("at {url}"))
}

async fn watch(browser: &Browser, url: &str, alive: bool) -> Result<Visit> {
    slow_phone(browser).await?;
    let probe = json!({ "source": PROBE });
    browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", probe)
        .await?;
    browser.open(url).await?;
    if alive {
        browser.live().await?;
    }
    tokio::time::sleep(QUIET).await;
    let seen = browser.value("window.benchSeen()").await?;
    let mut visit: Visit = serde_json::from_value(seen.clone())
        .with_context(|| format!("the page gave no whole measure: {seen}"))?;
    ensure!(visit.live.is_some() == alive, "alive: {:?}", visit.live);
    ensure!(
        visit.arrival >= f64::from(NETWORK.0),
        "the network was not slow: the document arrived after {} ms",
        visit.arrival
    );
    visit.heap = heap(browser).await?;
    let memory = memory::of_page(&browser.folder.path().join("profile"))?;
    (visit.memory, visit.peak) = (memory.own as f64, memory.peak as f64);
    Ok(visit)
}

async fn slow_phone(browser: &Browser) -> Result<()> {
    let (width, height) = SCREEN;
    let screen =
        json!({"width": width, "height": height, "deviceScaleFactor": 1.75, "mobile": true});
    let (latency, down, up) = NETWORK;
    let network = json!({
        "offline": false,
        "latency": latency,
        "downloadThroughput": down / 8,
        "uploadThroughput": up / 8,
    });
    for (method, params) in [
        ("Emulation.setDeviceMetricsOverride", screen),
        ("Emulation.setCPUThrottlingRate", json!({"rate": SLOWER})),
        ("Network.enable", json!({})),
        ("Network.emulateNetworkConditions", network),
    ] {
        browser.devtools(method, params).await?;
    }
    Ok(())
}

/// Bytes of the scripts' heap.
async fn heap(browser: &Browser) -> Result<f64> {
    for method in ["HeapProfiler.collectGarbage", "Performance.enable"] {
        browser.devtools(method, json!({})).await?;
    }
    let all = browser
        .ask_devtools("Performance.getMetrics", json!({}))
        .await?;
    let metrics = all["metrics"].as_array().into_iter().flatten();
    let mut heap = metrics.filter(|metric| metric["name"] == "JSHeapUsedSize");
    let heap = heap.next().and_then(|metric| metric["value"].as_f64());
    heap.context("the browser did not tell its memory")
}
