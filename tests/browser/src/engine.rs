//! The three engines: how each is started, and what each can be told.

use crate::process::{Guarded, Screen, free_port};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;
use thirtyfour::Capabilities;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, with chromedriver.
    Chromium,
    /// Firefox, with geckodriver.
    Firefox,
    /// WebKitGTK's own small browser. Near Safari, but not Safari.
    Webkit,
}

/// What a session is started with. The default is what most visitors have.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Scripts of pages do not run. WebKit has no such switch.
    pub no_script: bool,
    /// The visitor prefers dark colors.
    pub dark: bool,
}

impl Engine {
    /// The engines named in `BROWSERS`, or all.
    ///
    /// # Errors
    /// A name that is none of theirs.
    pub fn selected() -> Result<Vec<Self>> {
        let all = [Self::Chromium, Self::Firefox, Self::Webkit];
        let names = std::env::var("BROWSERS").unwrap_or_default();
        if names.trim().is_empty() {
            return Ok(all.to_vec());
        }
        let find = |name: &str| all.into_iter().find(|engine| engine.to_string() == name);
        let names = names.split(',').map(str::trim);
        names
            .map(|name| {
                find(name).with_context(|| format!("BROWSERS: there is no engine called {name:?}"))
            })
            .collect()
    }

    /// Starts the engine's driver. `folder` is for all that driver and browser write.
    pub(crate) fn start(self, folder: &Path, options: Options) -> Result<Started> {
        if self == Self::Webkit && options.no_script {
            bail!("WebKit has no switch to turn scripts off");
        }
        let port = free_port()?;
        let screen = if self == Self::Webkit {
            Some(Screen::start()?)
        } else {
            None
        };
        let mut command = self.command(port, screen.as_ref());
        // Nothing of the person who runs the tests, and nothing left behind.
        command
            .env("HOME", folder)
            .env("XDG_CONFIG_HOME", folder)
            .env("XDG_CACHE_HOME", folder)
            .env("XDG_DATA_HOME", folder)
            .env("TMPDIR", folder);
        command
            .env("TZ", "America/Chicago")
            .env("LANG", "C.UTF-8")
            .current_dir(folder);
        let log = folder.join("driver.log");
        let mut driver = Guarded::start(&mut command, &log)?;
        driver.wait_for(port)?;
        let url = format!("http://127.0.0.1:{port}");
        Ok(Started {
            url,
            log,
            capabilities: self.capabilities(folder, options)?,
            driver,
            screen,
        })
    }

    fn command(self, port: u16, screen: Option<&Screen>) -> Command {
        let mut command = match self {
            Self::Chromium => Command::new("chromedriver"),
            Self::Firefox => Command::new("geckodriver"),
            Self::Webkit => Command::new("WebKitWebDriver"),
        };
        match self {
            Self::Chromium => command.arg(format!("--port={port}")),
            Self::Firefox => command
                .args(["--websocket-port=0", "--log=warn", "--port"])
                .arg(port.to_string()),
            Self::Webkit => command.arg(format!("--port={port}")),
        };
        if let Some(screen) = screen {
            command
                .env("DISPLAY", &screen.display)
                .env("GDK_BACKEND", "x11")
                .env_remove("WAYLAND_DISPLAY");
            command
                .env("LIBGL_ALWAYS_SOFTWARE", "1")
                .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
            command
                .env("NO_AT_BRIDGE", "1")
                .env("GSETTINGS_BACKEND", "memory");
        }
        command
    }

    fn capabilities(self, folder: &Path, options: Options) -> Result<Capabilities> {
        let value = match self {
            Self::Chromium => chromium(folder, options),
            Self::Firefox => firefox(folder, options)?,
            Self::Webkit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": {
                    "binary": mini_browser()?,
                    "args": if options.dark { vec!["--automation", "--dark-mode"] } else { vec!["--automation"] },
                },
            }),
        };
        Ok(serde_json::from_value(value)?)
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        })
    }
}

/// A driver that listens.
pub(crate) struct Started {
    pub url: String,
    pub log: PathBuf,
    pub capabilities: Capabilities,
    pub driver: Guarded,
    pub screen: Option<Screen>,
}

fn chromium(folder: &Path, options: Options) -> Value {
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    let args = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,1024",
        &profile,
    ];
    let prefs = if options.no_script {
        json!({"profile.managed_default_content_settings.javascript": 2})
    } else {
        json!({})
    };
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {"args": args, "prefs": prefs},
        "goog:loggingPrefs": {"browser": "ALL"},
    })
}

fn firefox(folder: &Path, options: Options) -> Result<Value> {
    // A profile of the driver's own making would be gone when the browser ends, unread.
    let profile = folder.join("profile");
    std::fs::create_dir_all(&profile)?;
    let profile = profile.to_string_lossy();
    Ok(json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless", "--width=1280", "--height=1024", "-profile", profile],
            "prefs": {
                "javascript.enabled": !options.no_script,
                // 0 is dark, 1 is light, whatever the desktop says.
                "layout.css.prefers-color-scheme.content-override": if options.dark { 0 } else { 1 },
                // No page of its own, no request to elsewhere.
                "app.update.enabled": false,
                "browser.aboutwelcome.enabled": false,
                "datareporting.policy.dataSubmissionEnabled": false,
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
            },
        },
    }))
}

/// WebKit's own small browser, which lies in a folder that is named after the machine's kind.
fn mini_browser() -> Result<PathBuf> {
    let kinds = std::fs::read_dir("/usr/lib").context("/usr/lib cannot be read")?;
    let places = kinds
        .flatten()
        .map(|kind| kind.path().join("webkit2gtk-4.1/MiniBrowser"));
    places
        .into_iter()
        .find(|place| place.is_file())
        .context("MiniBrowser of WebKitGTK 4.1 is not installed")
}
