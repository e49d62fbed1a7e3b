//! The table and the laws, shown to fail: what a browser really did, held against wrong rows, and spoiled.

use crate::faults_found::Found;
use crate::faults_table::{Row, Want};
use anyhow::{Context, Result, ensure};
use browser_tests::report::none;
use content::consultation::Form;

/// What the browser really did, held against wrong rows: each must be found out. `found` is a request that
/// was sent three times to an endpoint that counts an id once, and of which the visitor is told a doubt.
pub fn planted(found: &Found, table: &[Row], words: &Form) -> Result<()> {
    let right = table
        .iter()
        .find(|row| found.differences(&row.by_id, true, words).is_empty());
    let right = right.context("no row fits what was found")?;
    let laws = found.broken_laws(&right.plan, true, words);
    none("the laws", laws)?;
    let others = table.iter().map(|row| row.by_id).chain([
        Want {
            attempts: 2,
            ..right.by_id
        },
        Want {
            whole: 2,
            ..right.by_id
        },
        Want {
            rows: 0,
            ..right.by_id
        },
        Want {
            ids: 2,
            ..right.by_id
        },
    ]);
    let same = |want: &Want| format!("{want:?}") == format!("{:?}", right.by_id);
    for want in others.filter(|want| !same(want)) {
        let wrong = found.differences(&want, true, words);
        ensure!(!wrong.is_empty(), "{want:?} passes for {:?}", right.by_id);
    }
    ensure!(
        found.differences(&right.by_id, false, words).len() >= 2,
        "three rows and other words pass for one row"
    );
    let law = |change: &dyn Fn(&mut Found), by_id: bool, what: &str| {
        let mut changed = found.clone();
        change(&mut changed);
        let laws = changed.broken_laws(&right.plan, by_id, words).join(" ");
        ensure!(laws.contains(what), "{what:?} is not among {laws:?}");
        Ok(())
    };
    let heading = words.refused_heading.to_string();
    law(
        &|found| {
            found.page.panel = "form-sent".into();
            found.received.clear();
        },
        true,
        "was not taken",
    )?;
    law(
        &|found| found.page.heading = heading.clone(),
        true,
        "was taken",
    )?;
    law(&|found| found.received[1].fields.clear(), true, "one id")?;
    law(&|_| {}, false, "sends once")?;
    law(&|found| found.page.phone = false, true, "phone")?;
    law(&|found| found.page.again.clear(), true, "tried again")?;
    law(&|found| found.kept = false, true, "keeps")?;
    law(
        &|found| found.page.reference = "ABCDEF".into(),
        true,
        "reference",
    )?;
    law(&|found| found.took *= 60, true, "within a minute")
}
