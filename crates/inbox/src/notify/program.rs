//! Running a program for a limited time.

use super::message::Message;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::process::{Child, Command};

/// Runs the program, without a shell, and says why it failed. What it prints is thrown away. After
/// `timeout` it is killed, with all that it started.
pub(super) async fn run(message: &Message, timeout: Duration) -> Result<(), String> {
    let Some((program, arguments)) = message.argv.split_first() else {
        return Err("no program is set".to_owned());
    };
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    #[cfg(unix)]
    command.process_group(0);
    let mut child = command
        .spawn()
        .map_err(|error| format!("cannot be started: {}", error.kind()))?;
    let group = Group::of(&child);
    let done = tokio::time::timeout(timeout, feed(&mut child, &message.input)).await;
    match done {
        Ok(Ok(status)) => {
            // Its number may be another program's by now.
            group.forget();
            match status.success() {
                true => Ok(()),
                false => Err(format!("ended with {status}")),
            }
        }
        Ok(Err(error)) => Err(format!("cannot be waited for: {}", error.kind())),
        Err(_) => Err(format!("did not end within {} s", timeout.as_secs())),
    }
}

async fn feed(child: &mut Child, input: &str) -> std::io::Result<std::process::ExitStatus> {
    if let Some(mut stdin) = child.stdin.take() {
        // A program that reads nothing closes its input: only how it ends counts.
        let _ = stdin.write_all(input.as_bytes()).await;
    }
    child.wait().await
}

/// The program and all that it started; killed when this is dropped, so also when the inbox stops
/// while the program is running.
struct Group(#[cfg(unix)] Option<rustix::process::Pid>);

#[cfg(unix)]
impl Group {
    fn of(child: &Child) -> Group {
        let id = child.id().and_then(|id| i32::try_from(id).ok());
        Group(id.and_then(rustix::process::Pid::from_raw))
    }

    /// Lets what is left of the group live.
    fn forget(mut self) {
        self.0 = None;
    }
}

#[cfg(unix)]
impl Drop for Group {
    fn drop(&mut self) {
        if let Some(group) = self.0 {
            // An error means that none of them is left.
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
    }
}

#[cfg(not(unix))]
impl Group {
    fn of(_child: &Child) -> Group {
        Group()
    }

    fn forget(self) {}
}
