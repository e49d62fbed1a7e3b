//! Programs of the system that the browser tests drive: looked for by name, got from Debian's or Ubuntu's packages.

use std::process::Command;

use anyhow::{Result, bail};

use super::cache::Cache;
use super::install::watch;
use super::list::Program;
use crate::process::on_path;

impl Program {
    /// The packages that bring the program, on this system.
    pub fn packages(&self) -> &[String] {
        match &self.ubuntu {
            Some(packages) if is_ubuntu() => packages,
            _ => &self.debian,
        }
    }

    /// Whether it is there.
    pub fn met(&self) -> bool {
        self.programs.iter().any(|program| on_path(program))
    }
}

/// Installs programs.
pub fn install(needs: &[&Program], cache: &Cache) -> Result<()> {
    let packages: Vec<String> = (needs.iter())
        .flat_map(|need| need.packages().to_owned())
        .collect();
    if !on_path("apt-get") {
        let named = needs
            .iter()
            .map(|need| format!("{} ({})", need.programs[0], need.why));
        bail!(
            "the browser tests need these programs, and only Debian's and Ubuntu's packages are known here:\n  {}\n\
             Install them with this system's own means; the tools that build the site come without them: \
             `tools --for build`",
            named.collect::<Vec<_>>().join("\n  ")
        );
    }
    let log = cache.0.join("apt-get.log");
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
    let root = root.is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    if !root && !on_path("sudo") {
        bail!(
            "packages can only be installed as root or with sudo; ask whoever looks after this machine"
        );
    }
    let mut command = Command::new(if root { "env" } else { "sudo" });
    if !root {
        command.arg("env");
    }
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
