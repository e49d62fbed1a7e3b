//! Filling the consultation form in as a visitor does, and reading back what stands in it.

use anyhow::{Context, Result, bail};
use browser_tests::browser::Browser;
use browser_tests::report::same;
use browser_tests::server::TestSite;
use content::consultation::version;
use lead::{Field, Lead};
use serde_json::Value;

/// The page with the form.
pub const PAGE: &str = "/consultation/";

/// A request with something in every field, and letters and signs that are easily spoiled.
pub fn sample(number: u32) -> Lead {
    Lead {
        asking_for: "self".into(),
        name: format!("Zoë O'Hara-Núñez & “Co” {number}"),
        email: format!("zoe+test{number}@example.com"),
        phone: "+1 (555) 010-0199".into(),
        contact_by: "text".into(),
        best_time: "evening".into(),
        time_zone: "America/Denver".into(),
        leave_message: "yes".into(),
        consent: "yes".into(),
        text_consent: "yes".into(),
        ..Lead::default()
    }
}

/// The fields that people fill in.
fn asked() -> impl Iterator<Item = &'static Field> {
    Field::all().iter().filter(|field| field.is_asked())
}

/// Types and chooses all of it.
pub async fn fill(browser: &Browser, lead: &Lead) -> Result<()> {
    let later = "document.querySelector('.form__later').open";
    if browser.value(later).await? != Value::Bool(true) {
        browser.click(".form__later > summary").await?;
    }
    for &field in Field::all() {
        let (name, value) = (field.as_str(), lead.get(field));
        match field {
            told if !told.is_asked() => {}
            // WebKit's driver refuses to type nothing.
            _ if value.is_empty() => {}
            Field::Name | Field::Email | Field::Phone => {
                browser.type_into(&format!("#field-{name}"), value).await?
            }
            Field::TimeZone => choose_zone(browser, value).await?,
            _ => {
                // The words beside it are what people press; the control itself may be drawn over.
                let control = browser
                    .find(&format!("input[id^='field-{name}'][value='{value}']"))
                    .await?;
                let id = control.attr("id").await?.unwrap_or_default();
                browser.click(&format!("label[for='{id}']")).await?;
            }
        }
    }
    Ok(())
}

async fn choose_zone(browser: &Browser, zone: &str) -> Result<()> {
    browser
        .find(&format!("#field-time_zone option[value='{zone}']"))
        .await?
        .click()
        .await
        .context("no time zone can be chosen")
}

/// What stands in the form now.
pub async fn shown(browser: &Browser) -> Result<Lead> {
    let script = "Object.fromEntries(new FormData(document.getElementById('consultation-form')))";
    let value = browser.value(script).await?;
    serde_json::from_value(value).context("the form has other fields than expected")
}

/// Fails unless all that was typed stands in the form.
pub async fn still_there(browser: &Browser, typed: &Lead) -> Result<()> {
    let shown = shown(browser).await?;
    for &field in asked() {
        same(field.as_str(), shown.get(field), typed.get(field))?;
    }
    Ok(())
}

/// Opens the page with the form and fills it in, once it is live.
pub async fn open_and_fill(browser: &Browser, site: &TestSite, lead: &Lead) -> Result<()> {
    browser.open_live(&site.url(PAGE)).await?;
    fill(browser, lead).await
}

/// Presses the button.
pub async fn send(browser: &Browser) -> Result<()> {
    browser.click("#send").await
}

/// Waits for the confirmation, and checks what it says against the one row that is there now.
pub async fn confirmed(
    browser: &Browser,
    site: &TestSite,
    rows_before: usize,
    typed: &Lead,
) -> Result<()> {
    focused(browser, "form-sent-heading").await?;
    let reference = one_more(site, rows_before, typed)?;
    same(
        "the reference that is shown",
        browser
            .text("document.getElementById('reference').textContent")
            .await?,
        reference,
    )?;
    let hidden = browser
        .value("document.getElementById('consultation-form').checkVisibility()")
        .await?;
    same("that the form is in sight", hidden, Value::Bool(false))?;
    let title = browser.driver.title().await?;
    if title.starts_with("Error") {
        bail!("the title is still {title:?}");
    }
    Ok(())
}

/// Fails unless there is exactly one row more, with all that was typed. Returns its reference.
pub fn one_more(site: &TestSite, rows_before: usize, typed: &Lead) -> Result<String> {
    let rows = site.store.list(false)?;
    same("the number of new rows", rows.len() - rows_before, 1)?;
    let row = rows.last().context("there is no row")?;
    for &field in asked() {
        same(field.as_str(), row.lead.get(field), typed.get(field))?;
    }
    let words = &row.lead.consent_text;
    if !words.starts_with("I agree") || row.lead.consent_version != version(words) {
        bail!(
            "the row has the consent {words:?}, version {}",
            row.lead.consent_version
        );
    }
    Ok(row.reference.clone())
}

/// How many rows there are.
pub fn rows(site: &TestSite) -> Result<usize> {
    Ok(site.store.list(false)?.len())
}

/// Waits until the element with this id has the focus.
pub async fn focused(browser: &Browser, id: &str) -> Result<()> {
    browser
        .until(
            &format!("{id} has the focus"),
            &format!("document.activeElement?.id === '{id}'"),
        )
        .await
}

/// How often the form was posted.
pub fn posts(site: &TestSite) -> usize {
    site.switches
        .asked()
        .iter()
        .filter(|asked| asked.method == "POST")
        .count()
}
