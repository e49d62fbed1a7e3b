//! Kept means kept: through kill -9 under load, and on the disk before the answer.

use crate::common::{GOOD_FORM, place, until, works};
use crate::server::{Server, exchange, serve};
use inbox::Store;
use std::collections::HashMap;
use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

/// One request by its own name; every second one has an id.
#[derive(Clone)]
struct Job {
    name: String,
    body: String,
}

impl Job {
    fn new(name: String, with_id: bool) -> Job {
        let mut body = GOOD_FORM.replace("Jos%C3%A9+O%27Brien", &name);
        if with_id {
            body += &format!("&submission_id=id-{name}");
        }
        Job { name, body }
    }
}

/// Sends one request after the other, the one that was never acknowledged first, until the server
/// is gone. Returns what was acknowledged, with its reference, and what was not.
fn send_until_killed(address: &str, who: &str, left: Option<Job>) -> (Vec<(Job, String)>, Job) {
    let mut kept = Vec::new();
    let mut next = left;
    for number in 0.. {
        let fresh = || Job::new(format!("{who}n{number}"), number % 2 == 0);
        let job = next.take().unwrap_or_else(fresh);
        let answer = exchange(address, "POST", "Accept: application/json\r\n", &job.body);
        let Ok(answer) = answer else {
            return (kept, job);
        };
        assert!(matches!(answer.status, 200 | 201), "{}", answer.text);
        let reference = answer.json()["reference"].as_str().unwrap().to_owned();
        kept.push((job, reference));
    }
    unreachable!()
}

#[test]
fn twenty_kills_under_load_lose_nothing_and_double_nothing() {
    const SENDERS: usize = 4;
    let (_folder, database) = place();
    let mut acknowledged = Vec::new();
    let mut left: Vec<Option<Job>> = vec![None; SENDERS];
    for round in 0..20_u64 {
        let mut server = Server::start(&database);
        let senders: Vec<_> = (0..SENDERS)
            .map(|sender| {
                let (address, left) = (server.address.clone(), left[sender].take());
                thread::spawn(move || {
                    send_until_killed(&address, &format!("r{round}s{sender}"), left)
                })
            })
            .collect();
        thread::sleep(Duration::from_millis(60 + round * 37 % 150));
        server.child.kill().unwrap();
        for (sender, thread) in senders.into_iter().enumerate() {
            let (kept, lost) = thread.join().unwrap();
            acknowledged.extend(kept);
            left[sender] = Some(lost);
        }
    }
    let mut rows: HashMap<String, Vec<String>> = HashMap::new();
    let store = Store::open_existing(&database).unwrap();
    for request in store.list(false).unwrap() {
        rows.entry(request.lead.name)
            .or_default()
            .push(request.reference);
    }
    for (job, reference) in &acknowledged {
        let row = rows.get(&job.name).map(Vec::as_slice);
        assert_eq!(row, Some(&[reference.clone()][..]), "{}", job.name);
    }
    let doubled = rows.values().filter(|row| row.len() > 1).count();
    let (answered, rows) = (acknowledged.len(), rows.len());
    println!("20 kills: {answered} requests acknowledged, {rows} rows, {doubled} doubled");
    assert_eq!(doubled, 0);
    assert!(answered > 200, "too little load: {answered}");
    assert_eq!(works(&database, &["check"]), "The database is sound.\n");
}

/// Whether strace is there and allowed; says so if not.
fn can_trace() -> bool {
    let tried = Command::new("strace")
        .args(["-o", "/dev/null", "true"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let can = tried.as_ref().is_ok_and(|status| status.success());
    if !can {
        // Straight to the terminal: what a passing test prints is not shown.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED each_answer_comes_after_the_disk_has_the_row: \
             strace (Debian package strace) is not installed or not allowed: {tried:?}"
        );
    }
    can
}

#[test]
fn each_answer_comes_after_the_disk_has_the_row() {
    const ANSWER: &str = "\"HTTP/1.1 201";
    if !can_trace() {
        return;
    }
    let (folder, database) = place();
    let trace = folder.path().join("trace");
    let plain = serve(&database, "127.0.0.1:0");
    let mut traced = Command::new("strace");
    // -D: the inbox is the child, and strace ends with it.
    traced
        .args(["-D", "-f", "-qq", "-s", "12", "-e"])
        .args(["trace=fdatasync,fsync,write,writev,sendto,sendmsg", "-o"])
        .arg(&trace)
        .arg(plain.get_program())
        .args(plain.get_args());
    let mut server = Server::run(&mut traced);
    for number in 0..25 {
        let body = format!("{GOOD_FORM}&submission_id=id-{number}");
        assert_eq!(server.ask(&body).status, 201);
    }
    server.stop("-TERM");
    // strace ends a little later than what it traces.
    let read = || std::fs::read_to_string(&trace).unwrap();
    let all = |text: &String| text.matches(ANSWER).count() == 25;
    let text = until("25 answers", 5, read, all);
    let (mut synced, mut least, mut answers) = (0, usize::MAX, 0);
    for line in text.lines() {
        let sync = line.contains("fdatasync") || line.contains("fsync");
        if sync && line.ends_with("= 0") {
            synced += 1;
        } else if line.contains(ANSWER) {
            least = least.min(synced);
            (synced, answers) = (0, answers + 1);
        }
    }
    println!("{answers} answers, each after at least {least} completed fdatasync");
    assert!(answers == 25 && least >= 1, "{text}");
}
