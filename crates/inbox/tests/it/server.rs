//! A running `inbox serve`.

use crate::common::{Answer, FORM, place, until};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use inbox::PATH;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;
use tempfile::TempDir;

/// A server that does not outlive its test.
pub struct Server {
    pub child: Child,
    pub address: String,
    /// Where a server of [`Server::temporary`] keeps the requests.
    pub database: PathBuf,
    folder: Option<TempDir>,
    said: Arc<Mutex<String>>,
    readers: Vec<thread::JoinHandle<()>>,
}

impl Server {
    /// Starts it on a free port and waits until it listens.
    pub fn start(database: &Path) -> Server {
        Server::run(&mut serve(database, "127.0.0.1:0"))
    }

    /// The same with a settings file.
    pub fn with(database: &Path, settings: &str) -> Server {
        let file = database.with_file_name("inbox.toml");
        std::fs::write(&file, settings).unwrap();
        Server::run(serve(database, "127.0.0.1:0").arg("--config").arg(file))
    }

    /// The same with a database that goes with it.
    pub fn temporary(settings: &str) -> Server {
        let (folder, database) = place();
        let mut server = Server::with(&database, settings);
        (server.database, server.folder) = (database, Some(folder));
        server
    }

    /// Runs the command, and keeps reading what it says.
    pub fn run(command: &mut Command) -> Server {
        let piped = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = piped.spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let (_, rest) = line.split_once("http://").expect(&line);
        let (address, _) = rest.split_once('/').unwrap();
        let address = address.to_owned();
        let said = Arc::new(Mutex::new(line));
        let err = BufReader::new(child.stderr.take().unwrap());
        let readers = vec![drain(out, said.clone()), drain(err, said.clone())];
        Server {
            child,
            address,
            database: PathBuf::new(),
            folder: None,
            said,
            readers,
        }
    }

    /// All that it has said so far, on both outputs.
    pub fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// Waits until it has said `part`.
    pub fn wait_for(&self, part: &str) {
        until(part, 20, || self.said(), |said| said.contains(part));
    }

    /// Stops it as a system does, and returns its exit code and all that it said.
    pub fn stop(&mut self, signal: &str) -> (Option<i32>, String) {
        let id = self.child.id().to_string();
        let killed = Command::new("kill").args([signal, &id]).status();
        assert!(killed.unwrap().success());
        let code = self.child.wait().unwrap().code();
        for reader in self.readers.drain(..) {
            reader.join().unwrap();
        }
        (code, self.said())
    }

    /// Posts a form as a browser without JavaScript does.
    pub fn post(&self, body: &str) -> Answer {
        self.send("POST", "", body)
    }

    /// Posts a form as the page's own program does.
    pub fn ask(&self, body: &str) -> Answer {
        self.send("POST", "Accept: application/json\r\n", body)
    }

    /// Sends anything, with further header lines.
    pub fn send(&self, method: &str, headers: &str, body: &str) -> Answer {
        exchange(&self.address, method, headers, body).unwrap()
    }

    /// Sends the head of a form of so many bytes, and the beginning of the form.
    pub fn begin(&self, length: usize, body: &str) -> TcpStream {
        let mut stream = self.connect();
        let head = format!("Content-Type: {FORM}\r\nContent-Length: {length}\r\n");
        let request = format!("POST {PATH} HTTP/1.1\r\nHost: a\r\n{head}\r\n{body}");
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    pub fn connect(&self) -> TcpStream {
        TcpStream::connect(&self.address).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn drain(
    mut from: impl BufRead + Send + 'static,
    to: Arc<Mutex<String>>,
) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut line = Vec::new();
        while from.read_until(b'\n', &mut line).is_ok_and(|n| n > 0) {
            to.lock().unwrap().push_str(&String::from_utf8_lossy(&line));
            line.clear();
        }
    })
}

/// One request and its answer; a form unless `headers` say otherwise.
pub fn exchange(address: &str, method: &str, headers: &str, body: &str) -> io::Result<Answer> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    let kind = match headers.to_ascii_lowercase().contains("content-type:") {
        true => String::new(),
        false => format!("Content-Type: {FORM}\r\n"),
    };
    let length = body.len();
    let whole = format!(
        "{method} {PATH} HTTP/1.1\r\nHost: localhost\r\n{kind}{headers}Content-Length: {length}\r\n\r\n{body}"
    );
    stream.write_all(whole.as_bytes())?;
    read(&mut stream)
}

/// Reads an answer to its end. One that is cut off is an error.
pub fn read(stream: &mut TcpStream) -> io::Result<Answer> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    let cut = || io::Error::from(io::ErrorKind::UnexpectedEof);
    let (head, body) = text.split_once("\r\n\r\n").ok_or_else(cut)?;
    let status = head
        .get(9..12)
        .and_then(|code| code.parse().ok())
        .ok_or_else(cut)?;
    let mut headers = HeaderMap::new();
    for (name, value) in head.lines().filter_map(|line| line.split_once(": ")) {
        let value = HeaderValue::try_from(value).unwrap();
        headers.append(HeaderName::try_from(name).unwrap(), value);
    }
    let text = body.to_owned();
    let answer = Answer {
        status,
        headers,
        text,
    };
    // An answer to HEAD has the length of a body and no body.
    let length = answer.header("content-length").parse();
    match body.is_empty() || length.is_ok_and(|length: usize| length == body.len()) {
        true => Ok(answer),
        false => Err(cut()),
    }
}

/// The command, yet to be run.
pub fn serve(database: &Path, listen: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_inbox"));
    command
        .args(["serve", "--thank-you", "/sub/thanks/"])
        .args(["--listen", listen, "--database"])
        .arg(database);
    command
}
