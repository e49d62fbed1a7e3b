//! `inbox serve`, over a real socket.

use crate::common::GOOD_FORM;
use crate::server::{Server, serve};
use inbox::Store;
use std::io::Read;
use std::net::{TcpListener, TcpStream};
use std::process::Command;

#[test]
fn it_takes_requests_and_keeps_them_through_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("data/inbox.sqlite3");
    let mut server = Server::start(&database);
    let answer = server.post(GOOD_FORM);
    assert!(
        answer.starts_with("HTTP/1.1 303") && answer.contains("location: /sub/thanks/\r\n"),
        "{answer}"
    );
    server.child.kill().unwrap();
    assert_eq!(
        Store::open_existing(&database)
            .unwrap()
            .list(false)
            .unwrap()
            .len(),
        1
    );
    let again = Server::start(&database);
    assert!(again.post(GOOD_FORM).starts_with("HTTP/1.1 303"));
    assert_eq!(
        Store::open_existing(&database)
            .unwrap()
            .list(false)
            .unwrap()
            .len(),
        1
    );
}

#[cfg(unix)]
#[test]
fn it_stops_when_told_and_has_nothing_to_say_of_people() {
    for signal in ["-TERM", "-INT"] {
        let folder = tempfile::tempdir().unwrap();
        let mut server = Server::start(&folder.path().join("inbox.sqlite3"));
        // Connections that say nothing do not hold it up.
        let _idle = TcpStream::connect(&server.address).unwrap();
        server.post(GOOD_FORM);
        server.post("name=Jos%C3%A9");
        assert!(
            Command::new("kill")
                .args([signal, &server.child.id().to_string()])
                .status()
                .unwrap()
                .success()
        );
        assert_eq!(server.child.wait().unwrap().code(), Some(0), "{signal}");
        let (mut said, mut complained) = (String::new(), String::new());
        let (out, err) = (server.child.stdout.take(), server.child.stderr.take());
        out.unwrap().read_to_string(&mut said).unwrap();
        err.unwrap().read_to_string(&mut complained).unwrap();
        assert!(
            said.ends_with("Stopping.\n") && !said.contains("José"),
            "{said}"
        );
        assert_eq!(complained, "");
    }
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
