//! The built site in real browsers: `cargo test -p browser-tests`, after `trunk build`.
//!
//! `BROWSERS=chromium,webkit` selects engines; words after `--` select parts by name, such as
//! `cargo test -p browser-tests -- form`.

mod addresses;
mod axe;
mod bare_comparison;
mod built;
mod choosing;
mod choosing_address;
mod comparison;
mod faults;
mod faults_found;
mod faults_planted;
mod faults_table;
mod faults_words;
mod faults_world;
mod figures;
mod fill;
mod first_screen;
mod form;
mod form_failures;
mod form_fields;
mod form_sending;
mod form_sending_later;
mod form_sending_stage;
mod hosting;
mod kept;
mod keys;
mod leaving;
mod limits;
mod navigation;
mod no_script;
mod pages;
mod paper;
mod policy;
mod quiet;
mod services;
mod services_server;
mod shots;
mod shots_picture;
mod shots_states;
mod stage;
mod tamper;
mod tamper_table;
mod tasks;
mod text;
mod traces;
mod traces_planted;
mod tree;
mod trouble;
mod walk;
mod watched;
mod widths;

use anyhow::{Result, anyhow, bail};
use browser_tests::dist::Dist;
use browser_tests::engine::Engine;
use stage::Stage;
use std::process::ExitCode;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;

/// From one list: what can be named on the command line, and what runs in each engine, in this order. Behind a
/// colon stands the only engine that can do it.
macro_rules! parts {
    ($($part:ident $(: $only:ident)?,)*) => {
        const PARTS: &[&str] = &["text", "kept", $(stringify!($part)),*];

        async fn play(stage: &mut Stage, named: &[String]) -> Result<()> {
            $(if wanted(named, stringify!($part)) $(&& stage.browser.engine == Engine::$only)? {
                let before = stage.report.mark();
                let mut outcome = $part::run(stage).await;
                if stage.revived().await? {
                    stage.report.back_to(before);
                    stage.report.say(concat!(
                        "the browser ended in the part ",
                        stringify!($part),
                        ": once more"
                    ));
                    outcome = $part::run(stage).await;
                }
                stage.close(stringify!($part), outcome);
            })*
            Ok(())
        }
    };
}

parts! {
    pages, tasks, first_screen, limits: Chromium,
    form, form_failures, form_fields, faults, form_sending,
    navigation, trouble, tamper, addresses, figures, choosing, choosing_address, quiet,
    tree: Chromium, no_script, axe, widths: Chromium, paper: Chromium,
    traces, leaving, policy, hosting, services: Chromium, shots: Chromium,
}

/// The parts that need no browser, and return what is wrong.
const NATIVE: [(&str, Check); 2] = [("text", text::check), ("kept", kept::check)];
type Check = fn(&Dist) -> Result<Vec<String>>;

#[tokio::main]
async fn main() -> ExitCode {
    // Drivers and browsers have process groups of their own, so the terminal does not end them:
    // leaving here does, as everything is dropped on the way out.
    let outcome = tokio::select! {
        outcome = run() => outcome,
        _ = tokio::signal::ctrl_c() => Err(anyhow!("interrupted")),
        () = terminated() => Err(anyhow!("terminated")),
    };
    match outcome {
        Ok(failures) if failures.is_empty() => ExitCode::SUCCESS,
        Ok(failures) => {
            eprintln!("\n{} checks failed:", failures.len());
            failures.iter().for_each(|failure| eprintln!("- {failure}"));
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("the browser tests could not run: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn terminated() {
    match signal(SignalKind::terminate()) {
        Ok(mut signal) => drop(signal.recv().await),
        Err(_) => std::future::pending().await,
    }
}

async fn run() -> Result<Vec<String>> {
    let engines = Engine::selected()?;
    let (root, below) = (Dist::at_root()?, Dist::below()?);
    let parts: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
        .collect();
    // A part that is misspelled would pass without a look.
    if let Some(unknown) = parts.iter().find(|part| !PARTS.contains(&part.as_str())) {
        bail!(
            "there is no part called {unknown:?}, only {}",
            PARTS.join(", ")
        );
    }
    let mut running = JoinSet::new();
    for engine in engines {
        let (root, below, parts) = (root.clone(), below.clone(), parts.clone());
        running.spawn(async move {
            let outcome = one(engine, root, below, parts).await;
            outcome.unwrap_or_else(|error| vec![format!("{engine}: {error:#}")])
        });
    }
    let mut failures = Vec::new();
    for (name, check) in NATIVE {
        if wanted(&parts, name) {
            failures.extend(check(&root)?);
            failures.extend(check(&below)?);
        }
    }
    while let Some(outcome) = running.join_next().await {
        failures.extend(outcome.unwrap_or_else(|panic| vec![format!("a test panicked: {panic}")]));
    }
    Ok(failures)
}

/// Without names all parts, but no pictures.
fn wanted(named: &[String], part: &str) -> bool {
    if named.is_empty() {
        return part != "shots";
    }
    named.iter().any(|name| name == part)
}

/// All parts in one engine.
async fn one(engine: Engine, root: Dist, below: Dist, parts: Vec<String>) -> Result<Vec<String>> {
    let mut stage = Stage::set(engine, root, below).await?;
    play(&mut stage, &parts).await?;
    Ok(stage.clear().await)
}
