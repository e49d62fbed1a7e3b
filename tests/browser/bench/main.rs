//! How fast the site is, measured beside what it could be: the same pages without scripts, the same page with
//! the form as other tools build it, and the comparison's controls as a plain script. `docs/performance.md`
//! says what is measured and why.

mod clicks;
mod goals;
mod memory;
mod page;
mod same;
mod sites;
mod table;
mod visit;

use anyhow::{Context, Result, ensure};
use browser_tests::dist::{Dist, root};
use sites::Contender;
use std::fs;
use std::time::Instant;
use table::Series;

/// How often each page is opened, unless `ROUNDS` says otherwise.
const ROUNDS: usize = 15;
/// The pages that are measured, unless `PAGES` names others, with spaces between them, or `all`.
const PAGES: &str = "/ /compare/ /consultation/ /faq/ /evidence/";

#[tokio::main]
async fn main() -> Result<()> {
    let dist = Dist::at_root()?;
    let rounds = match std::env::var("ROUNDS") {
        Ok(text) => text.parse().context("ROUNDS must be a number")?,
        Err(_) => ROUNDS,
    };
    ensure!(rounds > 0, "ROUNDS must be 1 or more");
    let pages = pages(&dist)?;
    let work = root().join("target/bench");
    fs::create_dir_all(&work)?;
    println!("building the peers");
    let contenders = sites::serve(&dist, &work).await?;
    println!("looking whether all show the same words, and whether each form works");
    same::check(&contenders, &pages).await?;
    // First what takes a minute, so that whatever fails fails soon.
    let clicks = clicks::measure(&dist).await?;
    let series = measure(&contenders, &pages, rounds).await?;
    let goals = goals::look(&series, &clicks);
    let text = table::markdown(&series, &clicks, &goals);
    println!("\n{text}");
    fs::write(work.join("bench.md"), text)?;
    let json = serde_json::json!({ "series": series, "clicks": clicks, "goals": goals });
    fs::write(work.join("bench.json"), serde_json::to_vec_pretty(&json)?)?;
    println!("written to target/bench/bench.md and bench.json");
    Ok(())
}

fn pages(dist: &Dist) -> Result<Vec<String>> {
    let wanted = std::env::var("PAGES").unwrap_or_else(|_| PAGES.to_owned());
    if wanted == "all" {
        return dist.pages();
    }
    Ok(wanted.split_whitespace().map(str::to_owned).collect())
}

/// Every page of every contender, once in each round, in random order.
async fn measure(contenders: &[Contender], pages: &[String], rounds: usize) -> Result<Vec<Series>> {
    let mut series = Vec::new();
    let mut visits = Vec::new();
    for page in pages {
        for one in contenders.iter().filter(|one| one.has(page)) {
            visits.push((one.url(page), one.name != "plain"));
            series.push(Series::new(page, one.name));
        }
    }
    let begun = Instant::now();
    let mut order: Vec<usize> = (0..visits.len()).collect();
    for round in 1..=rounds {
        fastrand::shuffle(&mut order);
        for at in &order {
            let (url, alive) = &visits[*at];
            series[*at].visits.push(visit::visit(url, *alive).await?);
        }
        let seconds = begun.elapsed().as_secs();
        println!(
            "round {round} of {rounds}, after {} min {} s",
            seconds / 60,
            seconds % 60
        );
    }
    Ok(series)
}
