//! A visitor who has a keyboard and hears what a screen reader tells.

use anyhow::{Context, Result, bail};
use browser_tests::browser::Browser;
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::{Key, TypingData};

/// How often the way to a control is looked up anew: browsers add stops of their own, such as parts
/// that scroll.
const TRIES: u8 = 8;

/// A control by what is told of it.
#[derive(Clone, Copy, Debug)]
pub struct Control<'a> {
    role: &'static str,
    pub name: &'a str,
    group: Option<&'a str>,
}

/// A button by its words.
pub const fn button(name: &str) -> Control<'_> {
    control("button", name)
}

/// A box to tick, by its label.
pub const fn checkbox(name: &str) -> Control<'_> {
    control("checkbox", name)
}

/// One of the choices of a group, by its label.
pub const fn radio(name: &str) -> Control<'_> {
    control("radio", name)
}

/// What opens and closes a part of the page.
pub const fn disclosure(name: &str) -> Control<'_> {
    control("disclosure", name)
}

/// A box to type into, by its label.
pub const fn textbox(name: &str) -> Control<'_> {
    control("textbox", name)
}

/// A link by its words.
pub const fn link(name: &str) -> Control<'_> {
    control("link", name)
}

const fn control<'a>(role: &'static str, name: &'a str) -> Control<'a> {
    let group = None;
    Control { role, name, group }
}

impl<'a> Control<'a> {
    /// Only in the group, the row of the comparison, the header or the footer that is called so.
    pub const fn within(self, group: &'a str) -> Self {
        let group = Some(group);
        Self { group, ..self }
    }

    /// Waits until it is told.
    pub async fn told(self, browser: &Browser) -> Result<()> {
        let has = format!("window.__roles.has(...{})", Value::from(self.args()));
        browser.until(&format!("{self:?} is told"), &has).await
    }

    /// Clicks it.
    pub async fn click(self, browser: &Browser) -> Result<()> {
        let find = "return window.__roles.find(...arguments);";
        let found = browser.driver.execute(find, self.args()).await?;
        browser.click_on(&found.element()?).await
    }

    fn args(self) -> Vec<Value> {
        vec![json!(self.role), json!(self.name), json!(self.group)]
    }
}

/// What is told of the control that has the focus.
#[derive(Debug, Deserialize, PartialEq, Eq)]
pub struct Focused {
    pub name: String,
    pub pressed: Option<String>,
    pub checked: Option<bool>,
}

/// The keyboard of a browser.
pub struct Keys<'a>(pub &'a Browser);

impl Keys<'_> {
    /// Goes to a control with Tab, or Shift and Tab.
    pub async fn reach(&self, control: Control<'_>) -> Result<()> {
        for _ in 0..TRIES {
            let away = "return window.__roles.away(...arguments);";
            let away = self.0.run(away, control.args()).await?;
            match away.as_i64().context("the way is no number")? {
                0 => return Ok(()),
                steps @ 1.. => self.tab(steps as usize, false).await?,
                steps => self.tab(steps.unsigned_abs() as usize, true).await?,
            }
        }
        bail!("the Tab key does not lead to {control:?}")
    }

    /// Goes to a control and presses it: Enter for links, an arrow for one of some choices, Space for all others.
    pub async fn press(&self, control: Control<'_>) -> Result<()> {
        self.reach(control).await?;
        match control.role {
            "link" => self.send(Key::Enter + "").await,
            "radio" => self.send(Key::Down + "").await,
            _ => self.send(" ").await,
        }
        .with_context(|| format!("{control:?} cannot be pressed"))
    }

    /// Presses Tab so many times, forward or back.
    pub async fn tab(&self, times: usize, back: bool) -> Result<()> {
        let mut keys = self.0.driver.action_chain();
        if back {
            keys = keys.key_down(Key::Shift);
        }
        for _ in 0..times {
            keys = keys.send_keys(Key::Tab + "");
        }
        if back {
            keys = keys.key_up(Key::Shift);
        }
        keys.perform().await.context("the Tab key does not work")
    }

    /// Types to whatever has the focus.
    pub async fn send(&self, keys: impl Into<TypingData>) -> Result<()> {
        let chain = self.0.driver.action_chain().send_keys(keys.into());
        Ok(chain.perform().await?)
    }

    /// What has the focus.
    pub async fn focused(&self) -> Result<Focused> {
        let told = self.0.value("window.__roles.focused()").await?;
        serde_json::from_value(told).context("what has the focus tells too little")
    }
}
