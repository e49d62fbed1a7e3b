//! The form before emulations of the services, one for each way of writing a request: the strict ones that
//! the tests of `delivery` use. A good request is taken whole, and an objection lands at its field. In one
//! engine, as it is the same program in all.

use crate::fill::{PAGE, fill, focused, sample, send};
use crate::services_server::Emulator;
use crate::stage::Stage;
use anyhow::{Context, Result, bail};
use browser_tests::browser::Browser;
use browser_tests::dist::Dist;
use browser_tests::probe;
use browser_tests::report::{none, same};
use browser_tests::server::TestSite;
use browser_tests::variant::Variant;
use emulations::wire::{self, Service, text};
use emulations::{formspree, hubspot, netlify, own};
use lead::{Field, Lead};

#[path = "../../../../crates/delivery/tests/services"]
#[allow(
    dead_code,
    unused_imports,
    clippy::unwrap_used,
    reason = "the tests of `delivery` use the rest"
)]
pub mod emulations {
    pub mod formspree;
    pub mod hubspot;
    pub mod netlify;
    pub mod own;
    pub mod trial;
    pub mod wire;
}

/// A service, how its site is built, and what it objects to.
struct Case {
    service: &'static Service,
    /// The lines of its recipe that stand below `[consultation.service]`.
    settings: &'static str,
    /// Its address; a stand-in takes its place.
    endpoint: &'static str,
    /// The headers that a browser has to ask leave for.
    leave: &'static [&'static str],
    /// A path at which it objects, the field, and a part of what the visitor reads there.
    objection: Option<(&'static str, Field, &'static str)>,
}

const CASES: [Case; 4] = [
    Case {
        service: &formspree::SERVICE,
        settings: include_str!("../../../../crates/delivery/fixtures/formspree.toml"),
        endpoint: "https://formspree.io",
        leave: &[],
        objection: Some(("/p/1/f/strict", Field::Email, "is required")),
    },
    Case {
        service: &hubspot::SERVICE,
        settings: include_str!("../../../../crates/delivery/fixtures/hubspot.toml"),
        endpoint: "https://api.hsforms.com",
        leave: &["content-type"],
        objection: Some((
            "/submissions/v3/integration/submit/1234567/no-free-mail",
            Field::Email,
            "Blocked email",
        )),
    },
    Case {
        service: &own::JSON,
        settings: include_str!("../../../../crates/delivery/fixtures/own-json.toml"),
        endpoint: "https://api.clinic.example",
        leave: &["content-type", "idempotency-key"],
        objection: Some(("/v1/pointer", Field::TimeZone, "not a zone")),
    },
    // It objects to nothing.
    Case {
        service: &netlify::SERVICE,
        settings: include_str!("../../../../crates/delivery/fixtures/netlify.toml"),
        endpoint: "",
        leave: &[],
        objection: None,
    },
];

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, [root, _]) = stage.both();
    for case in &CASES {
        let name = format!("services: {}", case.service.fixture);
        report.check(&name, through(browser, &root.dist, case).await);
    }
    Ok(())
}

async fn through(browser: &Browser, dist: &Dist, case: &'static Case) -> Result<()> {
    let endpoint = wire::fixture(case.service.fixture).endpoint;
    let (_, service) = case
        .settings
        .split_once("[settings]")
        .context("there are no settings")?;
    let variant = Variant::build(dist, &endpoint, service).await?;
    let emulator = Emulator::of(case.service);
    if case.endpoint.is_empty() {
        let host = emulator.host(&variant.dist.folder).await?;
        return visit(browser, &host.url(PAGE), case, &emulator).await;
    }
    let server = emulator.serve().await?;
    variant.stand_in(case.endpoint, server.url("").as_str())?;
    let site = TestSite::start(variant.dist.clone()).await?;
    visit(browser, &site.url(PAGE), case, &emulator).await?;
    let mut said = probe::entries(browser).await?;
    // An answer that is no success stands in Chromium's own log, not here.
    said.retain(|words| !words.contains("Failed to load resource"));
    none("the page complained", said)
}

async fn visit(browser: &Browser, page: &str, case: &Case, emulator: &Emulator) -> Result<()> {
    let typed = Lead {
        email: if case.service.fixture == "formspree" {
            String::new()
        } else {
            sample(91).email
        },
        ..sample(91)
    };
    browser.open_live(page).await?;
    fill(browser, &typed).await?;
    if let Some((path, field, words)) = case.objection {
        emulator.instead(Some(path));
        send(browser).await?;
        lands(browser, field, words).await?;
        same("what was kept", emulator.told().2.len(), 0)?;
        emulator.instead(None);
    }
    let before = emulator.told().1;
    send(browser).await?;
    focused(browser, "form-sent-heading").await?;
    let (mut leave, posts, kept) = emulator.told();
    leave.sort();
    leave.dedup();
    same(
        "the headers that need leave",
        leave,
        case.leave.iter().map(ToString::to_string).collect(),
    )?;
    same("the number of posts", posts - before, 1)?;
    same("the number of requests kept", kept.len(), 1)?;
    let settings = wire::fixture(case.service.fixture).settings;
    for field in Field::all().iter().filter(|field| field.is_asked()) {
        let name = settings.name(*field);
        if !name.is_empty() {
            let arrived = text(&kept[0], name).unwrap_or_default();
            same(name, arrived, typed.get(*field))?;
        }
    }
    Ok(())
}

/// The objection stands at its field, and in the summary.
async fn lands(browser: &Browser, field: Field, words: &str) -> Result<()> {
    focused(browser, "error-summary").await?;
    let beside = format!(
        "document.getElementById('{}-error')?.textContent",
        field.as_str()
    );
    let link = format!(
        "document.querySelector('#error-summary a[href$=\"#field-{}\"]')?.textContent",
        field.as_str()
    );
    let (beside, link) = (browser.text(&beside).await?, browser.text(&link).await?);
    if !beside.contains(words) {
        bail!(
            "at {} stands {beside:?} instead of {words:?}",
            field.as_str()
        );
    }
    same("the words in the summary", link, beside)?;
    let all = browser
        .value("document.querySelectorAll('#error-summary li:not([hidden]) a').length")
        .await?;
    same("the number of errors", all, 1.into())
}
