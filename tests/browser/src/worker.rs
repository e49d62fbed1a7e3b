//! Service workers, which none of the site's pages may register: their policy wants trusted addresses.

use crate::browser::Browser;
use crate::probe::BARE;
use crate::server::TestSite;
use anyhow::{Result, bail};

/// Registers one from a page without the policy, and waits until it is active.
///
/// # Errors
/// When the browser refuses it.
pub async fn register(browser: &Browser, site: &TestSite, file: &str, scope: &str) -> Result<()> {
    site.switches.set(|faults| faults.framed = true);
    let opened = browser.open(&site.url(BARE)).await;
    site.switches.set(|faults| faults.framed = false);
    opened?;
    let register = "const [file, scope, done] = arguments;
        const active = ({ installing, waiting, active }) => new Promise((ready) => {
            const worker = installing ?? waiting ?? active;
            const look = () => worker.state === 'activated' && ready();
            worker.onstatechange = look;
            look();
        });
        navigator.serviceWorker.register(file, { scope }).then(active).then(() => done(''), (error) => done(String(error)));";
    let answer = browser
        .driver
        .execute_async(register, vec![file.into(), scope.into()])
        .await?;
    match answer.json().as_str() {
        Some("") => Ok(()),
        problem => bail!("no worker can be registered: {problem:?}"),
    }
}
