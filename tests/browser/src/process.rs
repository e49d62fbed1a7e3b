//! Programs that run beside the tests and end with them, however the tests end.

use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a driver may take to listen.
const START: Duration = Duration::from_secs(20);

/// A program in a process group of its own. Dropping it ends the whole group, so that a browser
/// does not outlive its driver.
#[derive(Debug)]
pub struct Guarded(Child);

impl Guarded {
    /// Starts the program; what it says goes into `log`.
    ///
    /// # Errors
    /// When it is not installed, or the log cannot be written.
    pub fn start(command: &mut Command, log: &Path) -> Result<Self> {
        let out =
            File::create(log).with_context(|| format!("{} cannot be written", log.display()))?;
        let err = out.try_clone()?;
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(err)
            .process_group(0)
            .spawn();
        child
            .map(Self)
            .with_context(|| format!("{name} could not be started: is it installed?"))
    }

    /// Waits until something listens on the port.
    ///
    /// # Errors
    /// When nothing does in time, or the program has ended.
    pub fn wait_for(&mut self, port: u16) -> Result<()> {
        let begun = Instant::now();
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        while TcpStream::connect_timeout(&address, Duration::from_millis(200)).is_err() {
            if let Some(status) = self.0.try_wait()? {
                bail!("the driver ended at once: {status}");
            }
            if begun.elapsed() > START {
                bail!("the driver does not listen on port {port}");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        // The group still has its number while its leader was not waited for.
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill")
            .args(["-KILL", "--", &group])
            .stderr(Stdio::null())
            .status();
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port that is free now.
///
/// # Errors
/// When there is none.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}

/// A screen that nobody sees, for a browser that has no headless mode.
#[derive(Debug)]
pub struct Screen {
    /// For `DISPLAY`.
    pub display: String,
    server: Child,
}

impl Screen {
    /// Starts an X server on a free display.
    ///
    /// # Errors
    /// When Xvfb is not installed or does not start.
    pub fn start() -> Result<Self> {
        // With this option it looks for a free display itself and says which.
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x1024x24",
                "-nolisten",
                "tcp",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .context("Xvfb could not be started: is it installed?")?;
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            BufReader::new(out).read_line(&mut number)?;
        }
        let screen = Self {
            display: format!(":{}", number.trim()),
            server,
        };
        if number.trim().is_empty() {
            bail!("Xvfb did not start");
        }
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
