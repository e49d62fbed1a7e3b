//! The controls of the comparison, by keyboard alone: order of the treatments, rows, what matters.

use crate::comparison::{Chooser, content};
use crate::keys::{Focused, button, checkbox, disclosure};
use crate::stage::Stage;
use anyhow::{Result, ensure};
use browser_tests::report::same;

/// A statement's id and its rating from 1 to 5.
type Rated<'a> = (&'a str, u8);

pub async fn run(stage: &mut Stage) -> Result<()> {
    let content = content()?;
    let (browser, report, sites) = stage.both();
    for site in sites {
        let name = |what: &str| format!("choosing {}: {what}", site.path("/compare/"));
        let chooser = Chooser::new(browser, site, &content);
        report.check(&name("the other treatment first"), swap(&chooser).await);
        report.check(&name("rows"), rows(&chooser).await);
        report.check(&name("what matters"), rate(&chooser).await);
    }
    Ok(())
}

async fn swap(chooser: &Chooser<'_>) -> Result<()> {
    let (keys, words) = (&chooser.keys, chooser.words());
    let walk = chooser.open("").await?;
    let before = chooser.shown().await?;
    for (part, sides) in &before.pairs {
        same(part, sides.join(" "), "ketamine ect".to_owned())?;
    }
    // The columns and what stands behind the answers are seen to be among them.
    for part in ["tr", "div comparison__sides"] {
        let there = before.pairs.iter().any(|pair| pair.0 == part);
        ensure!(there, "there is no pair in <{part}>");
    }
    keys.press(button(&words.ect_first)).await?;
    chooser.hears(&words.ect_is_first).await?;
    same(
        "the page",
        chooser.shown().await?,
        before.swapped(chooser.content)?,
    )?;
    same("the address", chooser.hash().await?, "#first=ect".into())?;
    // The same button now takes it back.
    same(
        "the focus",
        keys.focused().await?.name,
        words.ketamine_first.to_string(),
    )?;
    keys.press(button(&words.ketamine_first)).await?;
    chooser.hears(&words.ketamine_is_first).await?;
    same("the page", chooser.shown().await?, before)?;
    same("the address", chooser.hash().await?, String::new())?;
    same(
        "the focus",
        keys.focused().await?.name,
        words.ect_first.to_string(),
    )?;
    chooser.quiet(&walk).await
}

async fn rows(chooser: &Chooser<'_>) -> Result<()> {
    let (keys, words) = (&chooser.keys, chooser.words());
    let rows = &chooser.content.comparison.row;
    let alike = rows.iter().filter(|row| row.same);
    let alike: Vec<&str> = alike.map(|row| row.id.as_str()).collect();
    ensure!(!alike.is_empty(), "no row is the same with both");
    let walk = chooser.open("").await?;
    let before = chooser.shown().await?;
    same("the rows out of sight", before.hidden(), Vec::new())?;

    let differ = checkbox(&words.only_differences);
    keys.press(differ).await?;
    chooser.hears_count(rows.len() - alike.len()).await?;
    same(
        "the rows out of sight",
        chooser.shown().await?.hidden(),
        alike,
    )?;
    same("the address", chooser.hash().await?, "#differ=yes".into())?;
    keys.press(differ).await?;
    chooser.hears_count(rows.len()).await?;
    same("the page", chooser.shown().await?, before.clone())?;

    keys.press(disclosure(&words.heading)).await?;
    keys.press(disclosure(&words.choose_rows)).await?;
    let (one, other) = (&rows[1], &rows[rows.len() - 1]);
    keys.press(checkbox(&one.question)).await?;
    chooser.hears_count(rows.len() - 1).await?;
    keys.press(checkbox(&other.question)).await?;
    chooser.hears_count(rows.len() - 2).await?;
    let (one, other) = (one.id.as_str(), other.id.as_str());
    let shown = chooser.shown().await?;
    same("the rows out of sight", shown.hidden(), vec![one, other])?;
    same("the rows", shown.order(), before.order())?;
    same(
        "the address",
        chooser.hash().await?,
        format!("#hide={one},{other}"),
    )?;
    let box_of_other = Focused {
        name: chooser.question(other)?.to_owned(),
        pressed: None,
        checked: Some(false),
    };
    same("the focus", keys.focused().await?, box_of_other)?;
    keys.press(checkbox(chooser.question(one)?)).await?;
    chooser.hears_count(rows.len() - 1).await?;
    same(
        "the rows out of sight",
        chooser.shown().await?.hidden(),
        vec![other],
    )?;

    keys.press(button(&words.reset)).await?;
    chooser.hears(&words.was_reset).await?;
    same("the page", chooser.shown().await?, before)?;
    keys.reach(checkbox(chooser.question(other)?)).await?;
    same("the box", keys.focused().await?.checked, Some(true))?;
    chooser.quiet(&walk).await
}

async fn rate(chooser: &Chooser<'_>) -> Result<()> {
    let (keys, words) = (&chooser.keys, chooser.words());
    let walk = chooser.open("").await?;
    let before = chooser.shown().await?;
    same("the page's order", before.order(), chooser.ordered(&[])?)?;
    keys.press(disclosure(&words.heading)).await?;
    keys.press(disclosure(&words.statements)).await?;
    // Each with the ratings that then stand; a rating that stands is taken back by pressing it again, and
    // "not at all" moves nothing up.
    let steps: [(&str, u8, &[Rated<'_>]); 6] = [
        ("memory", 4, &[("memory", 4)]),
        ("soon", 5, &[("memory", 4), ("soon", 5)]),
        ("days", 4, &[("memory", 4), ("soon", 5), ("days", 4)]),
        ("days", 2, &[("memory", 4), ("soon", 5), ("days", 2)]),
        ("soon", 5, &[("memory", 4), ("days", 2)]),
        ("soon", 1, &[("memory", 4), ("days", 2), ("soon", 1)]),
    ];
    for (statement, level, standing) in steps {
        let group = &chooser.statement(statement)?.text;
        keys.press(button(chooser.rating(level)).within(group))
            .await?;
        chooser.hears(&words.moved).await?;
        let shown = chooser.shown().await?;
        let stands = standing.contains(&(statement, level));
        let focus = Focused {
            name: chooser.rating(level).to_owned(),
            pressed: Some(stands.to_string()),
            checked: None,
        };
        same("the focus", keys.focused().await?, focus)?;
        let moving: Vec<_> = standing
            .iter()
            .copied()
            .filter(|rated| rated.1 > 1)
            .collect();
        same("the rows", shown.order(), chooser.ordered(&moving)?)?;
        same("the rows out of sight", shown.hidden(), Vec::new())?;
        same(
            "the number of pressed buttons",
            shown.pressed.len(),
            standing.len(),
        )?;
        // What matters to a person is told to nobody unasked.
        same("the address", chooser.hash().await?, String::new())?;
    }
    keys.press(button(&words.reset)).await?;
    chooser.hears(&words.was_reset).await?;
    same("the page", chooser.shown().await?, before)?;
    chooser.quiet(&walk).await
}
