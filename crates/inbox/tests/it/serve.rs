//! `inbox serve`, over a real socket.

use crate::common::{GOOD_FORM, assert_contains, place, until};
use crate::server::{Server, read, serve};
use inbox::Store;
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

fn rows(database: &Path) -> usize {
    let store = Store::open_existing(database).unwrap();
    store.list(false).unwrap().len()
}

#[cfg(unix)]
#[test]
fn it_stops_when_told_and_goes_on_later() {
    for signal in ["-TERM", "-INT"] {
        let folder = tempfile::tempdir().unwrap();
        // A folder that is missing is made.
        let database = folder.path().join("data/inbox.sqlite3");
        let mut server = Server::start(&database);
        // Connections that say nothing do not hold it up.
        let _idle = server.connect();
        let answer = server.post(GOOD_FORM);
        answer.expect(303, "location", "/sub/thanks/");
        let (code, said) = server.stop(signal);
        assert_eq!(code, Some(0), "{signal}");
        assert!(said.ends_with("\"event\":\"stopped\"}\n"), "{said}");
        // The database was closed: its log is merged and gone.
        let left = std::fs::read_dir(folder.path().join("data")).unwrap();
        assert_eq!(left.count(), 1, "only the database is left");
        let again = Server::start(&database);
        assert_eq!((again.post(GOOD_FORM).status, rows(&database)), (303, 1));
    }
}

#[cfg(unix)]
#[test]
fn what_is_under_way_is_finished_before_it_stops() {
    let (_folder, database) = place();
    let mut server = Server::start(&database);
    let (half, rest) = GOOD_FORM.split_at(50);
    let mut slow = server.begin(GOOD_FORM.len(), half);
    std::thread::sleep(Duration::from_millis(200));
    let address = server.address.clone();
    let stopping = std::thread::spawn(move || server.stop("-TERM"));
    let connect = || TcpStream::connect(&address);
    until("refusal", 5, connect, Result::is_err).unwrap_err();
    slow.write_all(rest.as_bytes()).unwrap();
    assert_eq!(read(&mut slow).unwrap().status, 303);
    assert_eq!(stopping.join().unwrap().0, Some(0));
    assert_eq!(rows(&database), 1);
}

#[test]
fn a_port_in_use_is_told_and_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("data/inbox.sqlite3");
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let output = serve(&database, &taken.local_addr().unwrap().to_string())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("in use by another program"),
        "{output:?}"
    );
    assert!(!folder.path().join("data").exists());
}

#[test]
fn a_thank_you_page_elsewhere_is_refused() {
    let output = Command::new(env!("CARGO_BIN_EXE_inbox"))
        .args(["serve", "--thank-you", "//evil.example/"])
        .output();
    assert_eq!(output.unwrap().status.code(), Some(2));
}

#[test]
fn settings_that_do_not_fit_are_told_before_anything_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("data/inbox.sqlite3");
    let settings = folder.path().join("inbox.toml");
    for (text, options, part) in [
        ("limit = 3", &[][..], "limit"),
        ("[rate]\nrequests = 0", &[], "rate.requests"),
        (
            "",
            &["--form-page", "https://evil.example/"],
            "allowed_origins",
        ),
    ] {
        std::fs::write(&settings, text).unwrap();
        let output = serve(&database, "127.0.0.1:0")
            .args(options)
            .arg("--config")
            .arg(&settings)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1), "{text}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert_contains(&said, &[part]);
    }
    assert!(!folder.path().join("data").exists());
}
