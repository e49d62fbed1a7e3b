//! The server beside the builder: `crates/devserver`, in a process of its own.

use std::process::{Child, Stdio};

use anyhow::{Context, Result, bail};

use super::status::Status;
use crate::cli::Ports;
use crate::{process, workspace};

/// The running server. Its standard input is a pipe from here: it ends when this process does,
/// by Ctrl-C or in any other way.
pub struct Server(Child);

impl Server {
    /// Compiles it if need be, and starts it.
    pub fn start(ports: &Ports, status: &Status) -> Result<Self> {
        let mut command = process::cargo(&["run", "--quiet", "--package", "devserver", "--"]);
        command
            .arg("--with-parent")
            .args(["--port", &ports.port.to_string()])
            .args(["--inbox-port", &ports.inbox_port.to_string()])
            .arg("--dist")
            .arg(workspace::dist())
            .arg("--database")
            .arg(workspace::root().join("data/inbox.sqlite3"))
            .arg("--status")
            .arg(&status.0)
            .stdin(Stdio::piped());
        command.spawn().map(Self).context("cannot start the server")
    }

    /// Stops it.
    pub fn stop(&mut self) -> Result<()> {
        drop(self.0.stdin.take());
        self.0.wait().map(drop).context("cannot stop the server")
    }

    /// An error when it ended by itself; it has said why.
    pub fn check(&mut self) -> Result<()> {
        match self.0.try_wait()? {
            Some(status) => bail!("the server ended by itself ({status})"),
            None => Ok(()),
        }
    }
}

/// Whether the server is compiled from this file. The words of the form are part of the inbox.
pub fn is_made_of(name: &str) -> bool {
    name == "content/consultation.toml"
        || ["crates/devserver/", "crates/inbox/", "crates/lead/"]
            .iter()
            .any(|folder| name.starts_with(folder))
}
