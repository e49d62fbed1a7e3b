//! The faults, seen from the other end of the line.

use super::act::{Act, Answer, Plan, Then};
use super::{FaultServer, rows};
use anyhow::Result;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const SITE: &str = "http://127.0.0.1:1";

/// What comes back for a request with this body, and the error that ends it.
async fn send(server: &FaultServer, body: &str) -> Result<(String, bool)> {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).await?;
    let request = format!(
        "POST /take HTTP/1.1\r\nHost: x\r\nOrigin: {SITE}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    let whole = stream.read_to_end(&mut answer).await.is_ok();
    Ok((String::from_utf8_lossy(&answer).into_owned(), whole))
}

async fn first_of(act: Act) -> Result<(String, bool, super::Received)> {
    let server = FaultServer::start().await?;
    server.plan(SITE, Plan::of([act]));
    let (said, whole) = send(&server, "submission_id=ab&name=Zo%C3%AB").await?;
    let received = server.received(SITE);
    assert_eq!(received.len(), 1);
    Ok((said, whole, received[0].clone()))
}

#[tokio::test]
async fn it_keeps_what_it_received() -> Result<()> {
    let (said, whole, received) = first_of(Act::works()).await?;
    assert!(
        whole && said.starts_with("HTTP/1.1 200") && said.ends_with("{\"ok\":true}"),
        "{said}"
    );
    assert!(
        said.contains(&format!("Access-Control-Allow-Origin: {SITE}\r\n")),
        "{said}"
    );
    assert!(received.whole && received.taken);
    assert_eq!(
        (received.field("name"), received.header("host")),
        ("Zoë", "x")
    );
    Ok(())
}

#[tokio::test]
async fn the_connection_breaks_where_it_should() -> Result<()> {
    let reset = |then| Act { takes: true, then };
    let (said, whole, received) = first_of(reset(Then::ResetUnread)).await?;
    assert_eq!(
        (said.as_str(), whole, received.whole, received.taken),
        ("", false, false, false)
    );
    let (said, whole, received) = first_of(reset(Then::Reset)).await?;
    assert_eq!(
        (said.as_str(), whole, received.whole, received.taken),
        ("", false, true, true)
    );
    let cut = Answer {
        cut: true,
        ..Answer::json(200, "{\"ok\":true}")
    };
    let (said, whole, received) = first_of(Act::takes(cut)).await?;
    assert!(
        !whole && said.ends_with("{\"ok\"") && received.taken,
        "{said}"
    );
    Ok(())
}

#[tokio::test]
async fn a_plan_goes_on_and_its_last_act_stays() -> Result<()> {
    let server = FaultServer::start().await?;
    let busy = Act::refuses(Answer::json(429, "{}"));
    assert!(busy.asks_to_wait() && !Act::works().asks_to_wait());
    server.plan(SITE, Plan::of([busy, Act::works()]));
    for (id, status) in [("a", 429), ("b", 200), ("b", 200), ("c", 200)] {
        let (said, _) = send(&server, &format!("submission_id={id}")).await?;
        assert!(said.starts_with(&format!("HTTP/1.1 {status}")), "{said}");
    }
    let received = server.received(SITE);
    assert_eq!((rows(&received, true), rows(&received, false)), (2, 3));
    assert!(server.received("http://elsewhere.example").is_empty());
    server.plan(SITE, Plan::of([Act::works()]));
    assert!(server.all().is_empty());
    Ok(())
}

#[tokio::test]
async fn an_answer_may_come_late_unseen_or_never_end() -> Result<()> {
    let late = Answer {
        after: Duration::from_millis(300),
        visible: false,
        ..Answer::json(200, "{}")
    };
    let begun = std::time::Instant::now();
    let (said, _, _) = first_of(Act::takes(late)).await?;
    assert!(
        begun.elapsed() >= Duration::from_millis(300) && !said.contains("Access-Control"),
        "{said}"
    );
    let drip = Answer {
        drip: Some(Duration::from_millis(50)),
        ..Answer::json(200, "{\"ok\":true}")
    };
    let server = FaultServer::start().await?;
    server.plan(SITE, Plan::of([Act::takes(drip)]));
    let patience = Duration::from_millis(600);
    assert!(
        tokio::time::timeout(patience, send(&server, "a=b"))
            .await
            .is_err()
    );
    Ok(())
}
