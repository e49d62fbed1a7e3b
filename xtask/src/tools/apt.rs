//! Programs of the system that the browser tests drive: looked for by name, got from Debian's or Ubuntu's packages.

use std::process::Command;

use anyhow::{Result, bail};

use super::cache::Cache;
use super::install::watch;
use crate::process::on_path;

/// A program of the system.
pub struct Need {
    /// Any of these will do.
    programs: &'static [&'static str],
    debian: &'static [&'static str],
    /// Where they differ from Debian's: Ubuntu has Chromium and Firefox as snaps behind these packages.
    ubuntu: Option<&'static [&'static str]>,
    /// What it is for.
    pub why: &'static str,
}

const NEEDS: [Need; 7] = [
    Need {
        programs: &[
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ],
        debian: &["chromium", "fonts-liberation"],
        ubuntu: Some(&["chromium-browser", "fonts-liberation"]),
        why: "the browser tests in Chromium",
    },
    Need {
        programs: &["chromedriver"],
        debian: &["chromium-driver"],
        ubuntu: Some(&["chromium-chromedriver"]),
        why: "drives Chromium",
    },
    Need {
        programs: &["firefox-esr", "firefox"],
        debian: &["firefox-esr"],
        ubuntu: Some(&["firefox"]),
        why: "the browser tests in Firefox",
    },
    Need {
        programs: &["WebKitWebDriver"],
        debian: &["webkit2gtk-driver", "libwebkit2gtk-4.1-0"],
        ubuntu: None,
        why: "the browser tests in WebKit",
    },
    Need {
        programs: &["Xvfb"],
        debian: &["xvfb"],
        ubuntu: None,
        why: "a screen for WebKit",
    },
    Need {
        programs: &["xauth"],
        debian: &["xauth"],
        ubuntu: None,
        why: "lets WebKit onto that screen",
    },
    Need {
        programs: &["strace"],
        debian: &["strace"],
        ubuntu: None,
        why: "shows that the inbox writes to disk before it answers",
    },
];

impl Need {
    /// The packages that bring the program, on this system.
    pub fn packages(&self) -> &'static [&'static str] {
        match self.ubuntu {
            Some(packages) if is_ubuntu() => packages,
            _ => self.debian,
        }
    }

    fn met(&self) -> bool {
        self.programs.iter().any(|program| on_path(program))
    }
}

/// The programs that are not there.
pub fn missing() -> Vec<&'static Need> {
    NEEDS.iter().filter(|need| !need.met()).collect()
}

/// Installs them.
///
/// # Errors
/// No apt-get, no right to use it, or it failed: what to do.
pub fn install(needs: &[&Need], cache: &Cache) -> Result<()> {
    let packages: Vec<&str> = (needs.iter())
        .flat_map(|need| need.packages())
        .copied()
        .collect();
    if !on_path("apt-get") {
        bail!(
            "the browser tests need these programs, and only Debian's and Ubuntu's packages are known here:\n  {}\n\
             Install them with this system's own means; the tools that build the site come without them: \
             `tools --for build`",
            needs
                .iter()
                .map(|need| format!("{} ({})", need.programs[0], need.why))
                .collect::<Vec<_>>()
                .join("\n  ")
        );
    }
    let log = cache.folder().join("apt-get.log");
    watch(&mut apt_get(&["update"])?, "the list of packages", &log)?;
    let mut install = apt_get(&["install", "-y", "--no-install-recommends"])?;
    watch(install.args(&packages), &packages.join(", "), &log)?;
    if let Some(need) = needs.iter().find(|need| !need.met()) {
        bail!(
            "the packages {} are installed but none of them brought {}; install it by hand and run this again",
            need.packages().join(", "),
            need.programs.join(" or ")
        );
    }
    Ok(())
}

fn apt_get(args: &[&str]) -> Result<Command> {
    let root = Command::new("id").arg("-u").output();
    let mut command = if root.is_ok_and(|output| output.stdout.trim_ascii() == b"0") {
        Command::new("env")
    } else if on_path("sudo") {
        let mut sudo = Command::new("sudo");
        sudo.arg("env");
        sudo
    } else {
        bail!(
            "packages can only be installed as root or with sudo; ask whoever looks after this machine"
        );
    };
    // As arguments, not in the environment: sudo would drop it.
    command
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"])
        .args(args);
    Ok(command)
}

fn is_ubuntu() -> bool {
    std::fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=ubuntu"))
}
