//! A running `inbox serve`.

use crate::common::FORM;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A server that does not outlive its test.
pub struct Server {
    pub child: Child,
    pub address: String,
}

impl Server {
    /// Starts it on a free port and waits until it listens.
    pub fn start(database: &Path) -> Server {
        let mut child = serve(database, "127.0.0.1:0")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line
            .split("http://")
            .nth(1)
            .and_then(|rest| rest.split('/').next())
            .unwrap()
            .to_owned();
        Server { child, address }
    }

    /// Posts a form, and returns the whole answer.
    pub fn post(&self, body: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let length = body.len();
        write!(
            stream,
            "POST /api/consultations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
             Content-Type: {FORM}\r\nContent-Length: {length}\r\n\r\n{body}"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The command, yet to be run.
pub fn serve(database: &Path, listen: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_inbox"));
    command
        .args([
            "serve",
            "--thank-you",
            "/sub/thanks/",
            "--listen",
            listen,
            "--database",
        ])
        .arg(database);
    command
}
