//! How many requests the inbox keeps in a second, beside a bare loop of the same INSERTs, each committed, by one thread.
//! `cargo bench -p inbox --bench rate [-- REQUESTS [SECONDS]]`: memory is read after so many requests (100,000), and a
//! measurement takes so long (3). The client shares the machine's processors with the server.

use inbox::{PATH, Store};
use rusqlite::Connection;
use std::error::Error;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

const ROUNDS: usize = 5;
/// What is sent but for the id, as names and values.
const SENT: &str = "asking_for=self&name=Ann Example&email=ann%40example.com&phone=%2B1 555 010 0199&contact_by=call\
    &best_time=evening&time_zone=America%2FChicago&leave_message=yes&consent=yes&consent_text=I agree that you call me.\
    &consent_version=1a2b3c4d&landing_page=%2Fcompare%2F&referrer=search.example";

/// The time that each request took, in order, and how long all took together.
struct Run {
    each: Vec<Duration>,
    whole: Duration,
}

impl Run {
    fn rate(&self) -> f64 {
        self.each.len() as f64 / self.whole.as_secs_f64()
    }

    fn p99_ms(&self) -> f64 {
        let place = self.each.len() * 99 / 100;
        self.each
            .get(place)
            .map_or(f64::NAN, |time| time.as_secs_f64() * 1000.0)
    }
}

fn main() -> Outcome<()> {
    // Cargo adds "--bench".
    let mut numbers = std::env::args()
        .skip(1)
        .filter_map(|word| word.parse::<u64>().ok());
    let requests = numbers.next().unwrap_or(100_000);
    let time = Duration::from_secs(numbers.next().unwrap_or(3));
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let bare = bare(&folder.path().join("bare.sqlite3"))?;
    let server = Server::start(&folder.path().join("inbox.sqlite3"))?;
    let fresh_kb = server.resident_kb()?;
    let (mut loops, mut ones, mut many) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        loops.push(measure(time, || insert(&bare))?);
        ones.push(server.measure(1, time)?);
        many.push(server.measure(64, time)?);
    }
    println!("| | requests/s | share of the bare loop | p99 in ms |\n| --- | --- | --- | --- |");
    let limit = median(&loops, Run::rate);
    for (name, runs) in [
        ("bare loop", loops),
        ("inbox, 1 connection", ones),
        ("inbox, 64 connections", many),
    ] {
        let (rate, p99) = (median(&runs, Run::rate), median(&runs, Run::p99_ms));
        println!(
            "| {name} | {rate:.0} | {:.0} % | {p99:.2} |",
            100.0 * rate / limit
        );
    }
    let rows = || -> Outcome<u64> {
        let kept = Connection::open(folder.path().join("inbox.sqlite3"))?;
        Ok(kept
            .query_row("SELECT count(*) FROM request", [], |row| {
                row.get::<_, u32>(0)
            })?
            .into())
    };
    while rows()? < requests {
        server.measure(64, Duration::from_secs(1))?;
    }
    println!(
        "\nMedians of {ROUNDS} rounds of {} s each, taken in turns.",
        time.as_secs()
    );
    println!(
        "Memory of the server (VmRSS): {fresh_kb} kB when it starts, {} kB after {} requests.",
        server.resident_kb()?,
        rows()?
    );
    Ok(())
}

fn median(runs: &[Run], of: impl Fn(&Run) -> f64) -> f64 {
    let mut values: Vec<f64> = runs.iter().map(of).collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// A number that was not given before.
fn next() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    LAST.fetch_add(1, Ordering::Relaxed)
}

/// Does it again and again for so long.
fn measure(time: Duration, mut act: impl FnMut() -> Outcome<()>) -> Outcome<Run> {
    let (start, mut each) = (Instant::now(), Vec::new());
    while start.elapsed() < time {
        let began = Instant::now();
        act()?;
        each.push(began.elapsed());
    }
    each.sort();
    Ok(Run {
        each,
        whole: start.elapsed(),
    })
}

/// A database like the inbox's, with the settings of its connection.
fn bare(path: &Path) -> Outcome<Connection> {
    drop(Store::open(path)?);
    let bare = Connection::open(path)?;
    bare.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;",
    )?;
    Ok(bare)
}

/// The row that the inbox makes of [`SENT`].
fn insert(bare: &Connection) -> Outcome<()> {
    let number = next();
    let fingerprint = format!("{:0>32}", id(number))[..32].to_owned().into_bytes();
    bare.prepare_cached(
        "INSERT INTO request (asking_for, name, email, phone, contact_by, best_time, time_zone, leave_message, consent,
             consent_text, consent_version, landing_page, referrer, received_at, reference, submission_id, fingerprint)
         VALUES ('self', 'Ann Example', 'ann@example.com', '+1 555 010 0199', 'call', 'evening', 'America/Chicago', 'yes',
             'yes', 'I agree that you call me.', '1a2b3c4d', '/compare/', 'search.example', '2026-11-23T15:40:00Z',
             ?1, ?2, ?3)",
    )?
    .execute((format!("{number:06}"), id(number), fingerprint))?;
    Ok(())
}

/// As long as a random UUID, and scattered like one.
fn id(number: u64) -> String {
    format!(
        "{:016x}-{number:019}",
        number.wrapping_mul(0x9e37_79b9_7f4a_7c15)
    )
}

/// The program itself, stopped when it is dropped.
struct Server {
    child: Child,
    address: SocketAddr,
}

impl Server {
    fn start(database: &Path) -> Outcome<Server> {
        // Free now, and the inbox asks for it at once.
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let mut command = Command::new(env!("CARGO_BIN_EXE_inbox"));
        command
            .args(["serve", "--listen", &address.to_string(), "--database"])
            .arg(database);
        // No header names the sender, so that no limit holds.
        let child = command
            .env_remove("INBOX_CONFIG")
            .stdout(Stdio::null())
            .spawn()?;
        let server = Server { child, address };
        let end = Instant::now() + Duration::from_secs(10);
        while let Err(error) = TcpStream::connect(address) {
            if Instant::now() > end {
                return Err(error.into());
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(server)
    }

    /// So many senders at a time, each with one request after the other, and a connection for each.
    fn measure(&self, senders: usize, time: Duration) -> Outcome<Run> {
        let start = Instant::now();
        let runs: Vec<Outcome<Run>> = thread::scope(|scope| {
            let send = || measure(time, || self.send());
            let senders: Vec<_> = (0..senders).map(|_| scope.spawn(send)).collect();
            senders
                .into_iter()
                .map(|sender| sender.join().expect("no panic"))
                .collect()
        });
        let whole = start.elapsed();
        let runs = runs.into_iter().collect::<Outcome<Vec<Run>>>()?;
        let mut each: Vec<Duration> = runs.into_iter().flat_map(|run| run.each).collect();
        each.sort();
        Ok(Run { each, whole })
    }

    fn send(&self) -> Outcome<()> {
        let body = format!("{SENT}&submission_id={}", id(next()));
        let mut stream = TcpStream::connect(self.address)?;
        write!(
            stream,
            "POST {PATH} HTTP/1.1\r\nHost: a\r\nAccept: application/json\r\nContent-Length: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n\r\n{body}",
            body.len()
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        match answer.starts_with("HTTP/1.1 201 ") {
            true => Ok(()),
            false => Err(format!("not kept: {answer}").into()),
        }
    }

    fn resident_kb(&self) -> Outcome<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        Ok(line
            .ok_or("no VmRSS")?
            .trim_end_matches("kB")
            .trim()
            .parse()?)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
