//! Telling staff, over a real socket, and what happens when that fails.

use crate::common::{GOOD_FORM, place, until};
use crate::server::Server;
use inbox::Store;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// Settings that run a line of shell, which stands for the clinic's own program.
fn command(line: &str) -> String {
    let line = serde_json::to_string(line).unwrap();
    format!(
        "[notify]\ncommand = [\"/bin/sh\", \"-c\", {line}]\ntimeout_seconds = 1\nretry_seconds = 1\n"
    )
}

fn wait_for_file(path: &Path, part: &str) -> String {
    let read = || std::fs::read_to_string(path).unwrap_or_default();
    until(part, 20, read, |text| text.contains(part))
}

/// Posts requests one after the other, and returns how long the slowest answer took.
fn slowest(server: &Server, ids: std::ops::Range<u32>) -> Duration {
    let times = ids.map(|id| {
        let started = Instant::now();
        let answer = server.ask(&format!("{GOOD_FORM}&submission_id={id}"));
        assert_eq!(answer.status, 201, "{}", answer.text);
        thread::sleep(Duration::from_millis(100));
        started.elapsed() - Duration::from_millis(100)
    });
    times.max().unwrap()
}

#[test]
fn a_program_that_fails_hangs_or_is_missing_neither_loses_nor_delays_a_request() {
    for (name, settings) in [
        ("none", String::new()),
        ("exit 1", command("exit 1")),
        ("hanging", command("sleep 98765 & sleep 98765")),
        (
            "missing",
            "[notify]\ncommand = [\"/nowhere/tell\"]\n".to_owned(),
        ),
    ] {
        let mut server = Server::temporary(&settings);
        let took = slowest(&server, 0..20);
        println!("{name}: slowest of 20 answers {took:?}");
        assert!(took < Duration::from_millis(900), "{name}: {took:?}");
        if !settings.is_empty() {
            server.wait_for("\"event\":\"not_notified\"");
        }
        let (code, _) = server.stop("-TERM");
        assert_eq!(code, Some(0), "{name}");
        let kept = Store::open_existing(&server.database).unwrap();
        assert_eq!(kept.list(true).unwrap().len(), 20, "{name}");
    }
    // Also what the hanging one had started is gone.
    until("end of it", 5, || running("98765"), |left| !left);
}

fn running(argument: &str) -> bool {
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    processes
        .filter_map(|process| std::fs::read(process.path().join("cmdline")).ok())
        .any(|line| {
            line.split(|byte| *byte == 0)
                .any(|word| word == argument.as_bytes())
        })
}

#[test]
fn it_is_tried_again_with_growing_pauses_until_it_works() {
    let (folder, database) = place();
    let (ready, told) = (folder.path().join("ready"), folder.path().join("told"));
    let line = format!(
        "test -e {} && echo {{reference}} {{new}} {{waiting}} >> {}",
        ready.display(),
        told.display()
    );
    let server = Server::with(&database, &command(&line));
    let first = server.ask(&format!("{GOOD_FORM}&submission_id=1")).json();
    server.wait_for("\"attempts\":2,\"again_in_seconds\":2");
    let second = server.ask(&format!("{GOOD_FORM}&submission_id=2")).json();
    std::fs::write(&ready, "").unwrap();
    // One message covers both.
    let reference = second["reference"].as_str().unwrap();
    assert_eq!(wait_for_file(&told, "\n"), format!("{reference} 2 2\n"));
    server.wait_for("\"event\":\"notified\",\"new\":2,\"waiting\":2");
    let third = server.ask(&format!("{GOOD_FORM}&submission_id=3")).json();
    let reference = third["reference"].as_str().unwrap();
    let all = wait_for_file(&told, reference);
    assert!(all.ends_with(&format!("{reference} 1 3\n")), "{all}");
    assert!(!all.contains(first["reference"].as_str().unwrap()));
}

#[test]
fn a_crash_does_not_lose_the_message() {
    let (folder, database) = place();
    let told = folder.path().join("told");
    let mut server = Server::with(&database, &command("exit 1"));
    let kept = server.ask(GOOD_FORM).json();
    server.wait_for("\"event\":\"not_notified\"");
    server.child.kill().unwrap();
    drop(server);
    let line = format!("echo {{reference}} {{waiting}} >> {}", told.display());
    let mut server = Server::with(&database, &command(&line));
    let reference = kept["reference"].as_str().unwrap();
    wait_for_file(&told, &format!("{reference} 1\n"));
    server.wait_for("\"event\":\"notified\"");
    server.stop("-TERM");
    // And once it was told it is not told again.
    let mut server = Server::with(&database, &command(&line));
    thread::sleep(Duration::from_millis(500));
    server.stop("-TERM");
    assert_eq!(std::fs::read_to_string(&told).unwrap().lines().count(), 1);
}

#[test]
fn the_mail_says_how_many_and_nothing_of_whom() {
    let (folder, database) = place();
    let mail = folder.path().join("mail");
    let settings = format!(
        "[notify.mail]\nto = [\"intake@clinic.example\", \"desk@clinic.example\"]\n\
         from = \"inbox@clinic.example\"\nprogram = [\"/bin/sh\", \"-c\", \"cat > {0}.part; mv {0}.part {0}\"]\n",
        mail.display()
    );
    let server = Server::with(&database, &settings);
    let kept = server
        .ask(&format!(
            "{GOOD_FORM}&submission_id=secret-id&consent_text=secret-words&utm_source=secret-source&referrer=secret.example"
        ))
        .json();
    let reference = kept["reference"].as_str().unwrap();
    let text = wait_for_file(&mail, "inbox list");
    for part in [
        "From: inbox@clinic.example\nTo: intake@clinic.example, desk@clinic.example\nSubject: ",
        "\nAuto-Submitted: auto-generated\n",
        &format!("New consultation request {reference}\n"),
        "Requests that wait for an answer: 1.",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    for typed in "José Brien jose 7946 evening Chicago secret- secret.example".split(' ') {
        assert!(!text.contains(typed), "{text}");
    }
}
