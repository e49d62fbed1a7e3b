//! What a greedy or slow sender can hold, over a real socket.

use crate::common::{FORM, GOOD_FORM, Inbox, JSON, answer, post};
use crate::server::{Server, read};
use axum::extract::ConnectInfo;
use inbox::{Log, Settings, service};
use std::io::Write;
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

#[test]
fn many_requests_from_one_address_have_to_wait_but_replays_do_not() {
    let settings = "client_address_header = \"X-Real-IP\"\n[rate]\nrequests = 3\n";
    let server = Server::temporary(settings);
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
        let wait: u64 = refused.header("retry-after").parse().unwrap();
        assert!((1..=201).contains(&wait), "{wait}");
        assert_eq!(refused.json()["code"], "too_many");
    }
    let replay = ask("192.0.2.1", "2");
    assert_eq!(replay.status, 200, "a replay is never refused");
    assert_eq!(ask("192.0.2.2", "5").status, 201);
    let other = GOOD_FORM.replace("evening", "any");
    let page = server.send("POST", "X-Real-IP: 192.0.2.1\r\n", &other);
    page.expect(429, "content-type", "text/html; charset=utf-8");
    assert!(page.headers.contains_key("retry-after"));
    assert!(page.text.contains("value=\"José O&#x27;Brien\""));
}

#[tokio::test]
async fn without_the_setting_a_header_changes_nothing() {
    let inbox = Inbox::new();
    let settings = Settings::parse("[rate]\nrequests = 2\n").unwrap();
    let router = service(inbox.state(), &settings, &Log::new(|_| {}), Arc::default()).unwrap();
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
    let server = Server::temporary("");
    for size in [70_000, 900_000] {
        let answer = server.ask(&format!("{GOOD_FORM}&x={}", "a".repeat(size)));
        assert_eq!(answer.status, 413);
        assert_eq!(answer.json()["code"], "too_large");
    }
    // Announced as larger than anything that is waited for: refused at once.
    let mut stream = server.begin(999_999_999, "name=");
    assert_eq!(read(&mut stream).unwrap().status, 413);
}

#[test]
fn a_slow_body_is_given_up() {
    let server = Server::temporary("[limits]\nbody_seconds = 1\n");
    let mut stream = server.begin(500, "");
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
    let server = Server::temporary("[limits]\nconnections = 4\nhead_seconds = 1\n");
    // Twice as many as there are places, each sending one byte of a head now and then.
    let slow: Vec<_> = (0..8).map(|_| server.connect()).collect();
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
    let range = Duration::from_millis(500)..Duration::from_secs(10);
    assert!(range.contains(&took), "{took:?}");
}
