//! The fields of the form that change with the answers, and those that nobody fills in.

use crate::fill::{PAGE, confirmed, fill, focused, open_and_fill, rows, sample, send, shown};
use crate::stage::Stage;
use anyhow::{Context, Result};
use browser_tests::browser::Browser;
use browser_tests::report::same;
use browser_tests::server::TestSite;
use lead::{Field, Lead};
use serde_json::{Value, json};

pub async fn run(stage: &mut Stage) -> Result<()> {
    let (browser, report, [root, _]) = stage.both();
    report.check(
        "form fields: for someone else",
        for_other(browser, root).await,
    );
    report.check(
        "form fields: time zone suggested",
        suggested(browser, root).await,
    );
    report.check(
        "form fields: another email address suggested",
        suggests(browser, root).await,
    );
    report.check(
        "form fields: agreement to texts",
        texts(browser, root).await,
    );
    report.check(
        "form fields: where the visit came from",
        campaign(browser, root).await,
    );
    Ok(())
}

async fn for_other(browser: &Browser, site: &TestSite) -> Result<()> {
    browser.open_live(&site.url(PAGE)).await?;
    label_is(browser, "own").await?;
    browser.click("label[for='field-asking_for-other']").await?;
    label_is(browser, "other").await?;
    // That person's device may know that person's details: they are not the asker's.
    let own = json!([
        "section-asking name",
        "section-asking email",
        "section-asking tel"
    ]);
    same("what browsers may fill in", purposes(browser).await?, own)?;
    browser.click("label[for='field-asking_for']").await?;
    label_is(browser, "own").await?;
    same(
        "what browsers may fill in",
        purposes(browser).await?,
        json!(["name", "email", "tel"]),
    )
}

async fn purposes(browser: &Browser) -> Result<Value> {
    let read = "['name', 'email', 'phone'].map((name) => document.getElementById('field-' + name).autocomplete)";
    browser.value(read).await
}

/// Waits until name, email and phone are asked for in these words of the form's own.
async fn label_is(browser: &Browser, which: &str) -> Result<()> {
    let words = "JSON.parse(document.querySelector('[data-island=consultation]').dataset.props)";
    for name in ["name", "email", "phone"] {
        let wanted = format!("{words}.variants.find(({{ id }}) => id === '{name}-label').{which}");
        let shown = format!("document.querySelector('label[for=field-{name}]').textContent");
        browser
            .until(
                &format!("the {name} is asked for by its {which}"),
                &format!("{shown} === {wanted} && {wanted}.length > 3"),
            )
            .await?;
    }
    Ok(())
}

/// A slip of the hand is asked about once the field is left, never refused; the button takes the address.
async fn suggests(browser: &Browser, site: &TestSite) -> Result<()> {
    const IN_SIGHT: &str = "document.getElementById('email-suggestion').checkVisibility()";
    browser.open_live(&site.url(PAGE)).await?;
    browser.type_into("#field-email", "zoe@gmial.com").await?;
    let before = browser.value(IN_SIGHT).await?;
    same("that it asks while one types", before, json!(false))?;
    browser.type_into("#field-phone", "5").await?;
    browser.until("the question is in sight", IN_SIGHT).await?;
    let question = "document.getElementById('email-suggestion').textContent";
    let question = browser.text(question).await?;
    same(
        "that it names the address",
        question.contains("zoe@gmail.com"),
        true,
    )?;
    browser.click("#email-suggestion").await?;
    focused(browser, "field-email").await?;
    same(
        "the address",
        shown(browser).await?.email,
        "zoe@gmail.com".to_owned(),
    )?;
    let gone = format!("!{IN_SIGHT}");
    browser.until("the question is gone", &gone).await?;
    // It holds what was typed, so it goes when the page is left.
    browser.type_into("#field-email", "m").await?;
    browser.type_into("#field-phone", "5").await?;
    browser
        .until("it asks about the next slip", IN_SIGHT)
        .await?;
    browser
        .run("dispatchEvent(new Event('pagehide'));", Vec::new())
        .await?;
    let silent = "!document.body.textContent.includes('zoe@')";
    browser.until("nothing of it is left", silent).await
}

/// Only who asks for texts has to agree to them, and sees the box; an agreement to texts that are not
/// asked for any more is not sent.
async fn texts(browser: &Browser, site: &TestSite) -> Result<()> {
    let before = rows(site)?;
    let mut typed = Lead {
        text_consent: String::new(),
        ..sample(50)
    };
    open_and_fill(browser, site, &typed).await?;
    let boxed = "document.getElementById('field-text_consent').checkVisibility()";
    same(
        "that the box is in sight",
        browser.value(boxed).await?,
        json!(true),
    )?;
    send(browser).await?;
    focused(browser, "error-summary").await?;
    browser
        .click("#error-summary a[href$='#field-text_consent']")
        .await?;
    focused(browser, "field-text_consent").await?;
    browser.click("label[for='field-text_consent']").await?;
    browser.click("label[for='field-contact_by']").await?;
    typed.contact_by = "call".into();
    same(
        "that the box is in sight",
        browser.value(boxed).await?,
        json!(false),
    )?;
    send(browser).await?;
    confirmed(browser, site, before, &typed).await?;
    same(
        "the words about texts",
        last(site)?.text_consent_text,
        String::new(),
    )
}

/// What stands in the address of the first page goes along, but no number that follows people.
async fn campaign(browser: &Browser, site: &TestSite) -> Result<()> {
    let (before, typed) = (rows(site)?, sample(51));
    let long = "x".repeat(130);
    let first =
        format!("/faq/?utm_source=letter&utm_campaign={long}&gclid=follow-me&fbclid=follow-me");
    browser.open_live(&site.url(&first)).await?;
    browser.click(&site.menu(PAGE)).await?;
    let form = "!!document.getElementById('consultation-form')";
    browser.until("the form is there", form).await?;
    fill(browser, &typed).await?;
    send(browser).await?;
    confirmed(browser, site, before, &typed).await?;
    let row = last(site)?;
    same("the source", row.utm_source.as_str(), "letter")?;
    same("the campaign", row.utm_campaign.as_str(), &long[..100])?;
    same("the medium", row.utm_medium.as_str(), "")?;
    same(
        "the first page",
        row.landing_page.as_str(),
        &*site.path("/faq/"),
    )?;
    same(
        "the words about texts",
        row.text_consent_text.starts_with("I agree"),
        true,
    )?;
    let all: Vec<&str> = Field::all().iter().map(|field| row.get(*field)).collect();
    same(
        "that someone is followed",
        all.concat().contains("follow-me"),
        false,
    )
}

/// The newest request.
fn last(site: &TestSite) -> Result<Lead> {
    let last = site.store.list(false)?.pop();
    Ok(last.context("there is no row")?.lead)
}

async fn suggested(browser: &Browser, site: &TestSite) -> Result<()> {
    browser.open_live(&site.url(PAGE)).await?;
    let own = browser
        .text("Intl.DateTimeFormat().resolvedOptions().timeZone")
        .await?;
    same("the time zone", shown(browser).await?.time_zone, own)
}
