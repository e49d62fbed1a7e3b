//! The policy lets all through that the settings name, by the script and without it, through a redirect too;
//! and stops what they do not name, so that the same look sees it.

use crate::faults_world::{LISTED, origin};
use crate::fill::{PAGE, fill, focused, sample, send};
use crate::stage::Stage;
use anyhow::{Context, Result, bail};
use browser_tests::browser::Browser;
use browser_tests::dist::Dist;
use browser_tests::fault_server::{Act, Answer, FaultServer, Plan, Received};
use browser_tests::probe;
use browser_tests::report::{none, same};
use browser_tests::server::TestSite;
use browser_tests::variant::Variant;
use lead::Lead;

const THANKS: &str = "/consultation/thank-you/";

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report) = (&stage.browser, &mut stage.report);
    let (first, second) = (FaultServer::start().await?, FaultServer::start().await?);
    let named = built(&stage.root.dist, &first, Some(second.origin())).await?;
    let unnamed = built(&stage.root.dist, &first, None).await?;
    let site = TestSite::start(named.dist.clone()).await?;
    let servers = [&first, &second];
    let sent = sent(browser, &site, servers).await;
    report.check("policy: sent through a second origin", sent);
    let native = native(browser, &site, servers).await;
    report.check("policy: sent without the script", native);
    let planted = stopped_native(browser, &site, &second).await;
    report.check(
        "policy: an origin that the form may not go to is seen",
        planted,
    );
    let site = TestSite::start(unnamed.dist.clone()).await?;
    let planted = stopped(browser, &site, servers).await;
    report.check("policy: a second origin that is not named is seen", planted);
    Ok(())
}

/// The site for a service at the first server, which leads on to the second one.
async fn built(dist: &Dist, first: &FaultServer, second: Option<String>) -> Result<Variant> {
    let Some(second) = second else {
        return Variant::build(dist, &first.endpoint(), "encoder = \"form\"").await;
    };
    let service = format!("encoder = \"form\"\norigins = [\"{LISTED}\"]");
    let site = Variant::build(dist, &first.endpoint(), &service).await?;
    site.stand_in(LISTED, &second)?;
    Ok(site)
}

/// The first server sends everything on, as it came; the second takes it, and answers.
fn plan(site: &TestSite, [first, second]: [&FaultServer; 2], answer: &Answer) {
    let on = Answer {
        location: Some(second.endpoint()),
        ..Answer::json(307, "")
    };
    first.plan(&origin(site), Plan::of([Act::refuses(on)]));
    // Behind a redirect a browser does not say any more who asks.
    for from in ["null", &origin(site)] {
        second.plan(from, Plan::of([Act::takes(answer.clone())]));
    }
}

/// What the page and, where it tells, the browser say of the policy.
async fn violations(browser: &Browser) -> Result<Vec<String>> {
    let mut said = probe::entries(browser).await?;
    said.extend(browser.console().await?);
    let of_policy = |words: &String| {
        words.starts_with("policy:")
            || words.contains("Content Security Policy")
            || words.contains("Content-Security-Policy")
    };
    said.retain(of_policy);
    Ok(said)
}

/// Comes by another page, fills the form in, and looks for violations on the way.
async fn filled(browser: &Browser, site: &TestSite) -> Result<Lead> {
    let typed = sample(90);
    browser.open(&site.url("/")).await?;
    none("on the way", violations(browser).await?)?;
    browser.open(&site.url(PAGE)).await?;
    Ok(typed)
}

/// Exactly one request has come, with what was typed.
fn one(received: &[Received], typed: &Lead) -> Result<()> {
    let taken: Vec<_> = received.iter().filter(|received| received.taken).collect();
    same("the number of requests", taken.len(), 1)?;
    same(
        "the name that arrived",
        taken[0].field("name"),
        typed.name.as_str(),
    )
}

async fn sent(browser: &Browser, site: &TestSite, servers: [&FaultServer; 2]) -> Result<()> {
    plan(site, servers, &Answer::json(200, "{\"ok\":true}"));
    let typed = filled(browser, site).await?;
    browser.live().await?;
    fill(browser, &typed).await?;
    send(browser).await?;
    focused(browser, "form-sent-heading").await?;
    none("after sending", violations(browser).await?)?;
    one(&servers[1].all(), &typed)
}

async fn native(browser: &Browser, site: &TestSite, servers: [&FaultServer; 2]) -> Result<()> {
    let back = Answer {
        location: Some(site.url(THANKS)),
        ..Answer::json(303, "")
    };
    plan(site, servers, &back);
    site.switches.set(|faults| faults.no_script = true);
    let typed = filled(browser, site).await?;
    fill(browser, &typed).await?;
    send(browser).await?;
    let there = format!(
        "location.href === '{}' && !!document.querySelector('main h1')",
        site.url(THANKS)
    );
    let thanked = browser.until("the thank-you page is there", &there).await;
    none("after sending", violations(browser).await?)?;
    thanked?;
    one(&servers[1].all(), &typed)?;
    site.switches.reset();
    Ok(())
}

/// The form is made to go where the policy does not let it.
async fn stopped_native(browser: &Browser, site: &TestSite, second: &FaultServer) -> Result<()> {
    site.switches.set(|faults| faults.no_script = true);
    let elsewhere = FaultServer::start().await?;
    let typed = filled(browser, site).await?;
    fill(browser, &typed).await?;
    let lead_away = "document.getElementById('consultation-form').action = arguments[0];";
    browser
        .run(lead_away, vec![elsewhere.endpoint().into()])
        .await?;
    send(browser).await?;
    seen(browser, "form-action").await?;
    same("the number of requests elsewhere", elsewhere.all().len(), 0)?;
    one(&second.all(), &typed).context("since the last time")?;
    site.switches.reset();
    Ok(())
}

async fn stopped(browser: &Browser, site: &TestSite, servers: [&FaultServer; 2]) -> Result<()> {
    plan(site, servers, &Answer::json(200, "{\"ok\":true}"));
    let typed = filled(browser, site).await?;
    browser.live().await?;
    fill(browser, &typed).await?;
    send(browser).await?;
    focused(browser, "form-failed").await?;
    seen(browser, "connect-src").await?;
    let taken = servers[1]
        .all()
        .iter()
        .filter(|received| received.taken)
        .count();
    same("the number of requests at the second origin", taken, 0)
}

/// Waits until a violation of this part of the policy is seen.
async fn seen(browser: &Browser, directive: &str) -> Result<()> {
    let said =
        format!("window.__probe.entries.some((entry) => entry.startsWith('policy: {directive}'))");
    browser.until("the violation is seen", &said).await?;
    if violations(browser).await?.is_empty() {
        bail!("the look for violations misses it");
    }
    Ok(())
}
