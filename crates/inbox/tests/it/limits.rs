//! What a greedy or slow sender can hold, over a real socket.

use crate::common::{FORM, GOOD_FORM, Inbox, JSON, answer, post};
use crate::server::{Server, read};
use axum::extract::ConnectInfo;
use inbox::{AppState, Log, Settings, service};
use std::io::Write;
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

fn start(settings: &str) -> (tempfile::TempDir, Server) {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::with(&folder.path().join("inbox.sqlite3"), settings);
    (folder, server)
}

#[test]
fn many_requests_from_one_address_have_to_wait_but_replays_do_not() {
    let (_folder, server) =
        start("client_address_header = \"X-Real-IP\"\n[rate]\nrequests = 3\nminutes = 10\n");
    let ask = |address: &str, id: &str| {
        let headers = format!("Accept: application/json\r\nX-Real-IP: {address}\r\n");
        server.send("POST", &headers, &format!("{GOOD_FORM}&submission_id={id}"))
    };
    for id in ["1", "2", "3"] {
        assert_eq!(ask("192.0.2.1", id).status, 201);
        assert_eq!(ask("192.0.2.1", id).status, 200, "a replay costs nothing");
    }
    for address in ["192.0.2.1", "198.51.100.7, 192.0.2.1"] {
        let refused = ask(address, "4");
        assert_eq!(refused.status, 429);
        let wait: u64 = refused.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=201).contains(&wait), "{wait}");
        assert_eq!(refused.json()["code"], "too_many");
    }
    assert_eq!(
        ask("192.0.2.1", "2").status,
        200,
        "a replay is never refused"
    );
    assert_eq!(ask("192.0.2.2", "5").status, 201);
    let page = server.send(
        "POST",
        "X-Real-IP: 192.0.2.1\r\n",
        &GOOD_FORM.replace("evening", "any"),
    );
    assert_eq!(
        (page.status, page.header("content-type")),
        (429, Some("text/html; charset=utf-8"))
    );
    assert!(
        page.header("retry-after").is_some() && page.body.contains("value=\"José O&#x27;Brien\"")
    );
}

#[tokio::test]
async fn without_the_setting_a_header_changes_nothing() {
    let inbox = Inbox::new();
    let state = AppState {
        store: inbox.store.clone(),
        config: inbox.config.clone(),
    };
    let settings = Settings::parse("[rate]\nrequests = 2\n").unwrap();
    let router = service(state, &settings, &Log::new(|_| {}), Arc::default()).unwrap();
    let mut statuses = Vec::new();
    for number in 0..3 {
        let body = format!("{GOOD_FORM}&submission_id={number}");
        let mut request = post(FORM, JSON, &body);
        for name in ["x-real-ip", "x-forwarded-for", "forwarded"] {
            let value = format!("192.0.2.{number}").parse().unwrap();
            request.headers_mut().insert(name, value);
        }
        let peer: SocketAddr = "203.0.113.5:1234".parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(peer));
        statuses.push(answer(router.clone(), request).await.status);
    }
    assert_eq!(statuses, [201, 201, 429]);
}

#[test]
fn a_body_over_the_limit_is_read_no_further() {
    let (_folder, server) = start("");
    for size in [70_000, 900_000] {
        let answer = server.ask(&format!("{GOOD_FORM}&x={}", "a".repeat(size)));
        assert_eq!(
            (answer.status, &answer.json()["code"]),
            (413, &"too_large".into())
        );
    }
    // Announced as larger than anything that is waited for: refused at once.
    let mut stream = server.connect();
    let head = format!("Content-Type: {FORM}\r\nAccept: {JSON}\r\nContent-Length: 999999999");
    write!(
        stream,
        "POST /api/consultations HTTP/1.1\r\nHost: a\r\n{head}\r\n\r\nname="
    )
    .unwrap();
    assert_eq!(read(&mut stream).unwrap().status, 413);
}

#[test]
fn a_slow_body_is_given_up() {
    let (_folder, server) = start("[limits]\nbody_seconds = 1\n");
    let mut stream = server.connect();
    let head = format!("Content-Type: {FORM}\r\nAccept: {JSON}\r\nContent-Length: 500");
    write!(
        stream,
        "POST /api/consultations HTTP/1.1\r\nHost: a\r\n{head}\r\n\r\n"
    )
    .unwrap();
    let mut dripping = stream.try_clone().unwrap();
    thread::spawn(move || {
        while dripping.write_all(b"a").is_ok() {
            thread::sleep(Duration::from_millis(100));
        }
    });
    let started = Instant::now();
    assert_eq!(read(&mut stream).unwrap().status, 408);
    let took = started.elapsed();
    assert!(took < Duration::from_secs(4), "{took:?}");
}

#[test]
fn slow_senders_on_all_connections_do_not_keep_others_out() {
    let (_folder, server) = start("[limits]\nconnections = 4\nhead_seconds = 1\n");
    let address = server.address.clone();
    // Twice as many as there are places, each sending one byte of a head now and then.
    let slow: Vec<_> = (0..8)
        .map(|_| std::net::TcpStream::connect(&address).unwrap())
        .collect();
    for mut stream in slow {
        thread::spawn(move || {
            for byte in b"POST /api/consultations HTTP/1.1\r\nHost: a\r\nX: yyyyyyyyyy".iter() {
                if stream.write_all(&[*byte]).is_err() {
                    return;
                }
                thread::sleep(Duration::from_millis(200));
            }
        });
    }
    let started = Instant::now();
    assert_eq!(server.ask(GOOD_FORM).status, 201);
    let took = started.elapsed();
    println!("answered after {took:?}");
    // Two rounds of slow ones, one second each.
    assert!(
        took > Duration::from_millis(500),
        "the places were not taken: {took:?}"
    );
    assert!(took < Duration::from_secs(10), "{took:?}");
}
