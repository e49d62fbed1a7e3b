//! An endpoint that goes wrong on purpose, on a port of its own: another origin than the site's. It keeps
//! what it received, and what it made of it.
//!
//! Each site under test has its own plan: requests are told apart by their `Origin`, which is the site's
//! port. So one server does for many windows and engines at once. Each connection carries one request, as
//! browsers send a request again by themselves when a kept connection breaks.

pub mod act;
mod http;

pub use act::{Act, Answer, Plan, RetryAfter, Then};

use http::Head;
use std::collections::{BTreeSet, HashMap};
use std::io;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// No longer does a dripping body last.
const LONGEST_DRIP: Duration = Duration::from_secs(20);

/// A running server. It stops when this is dropped.
#[derive(Debug)]
pub struct FaultServer {
    port: u16,
    shared: Arc<Mutex<Shared>>,
    task: JoinHandle<()>,
}

#[derive(Debug, Default)]
struct Shared {
    plans: HashMap<String, Plan>,
    received: Vec<Received>,
    connections: usize,
}

/// A request, as far as it arrived.
#[derive(Clone, Debug)]
pub struct Received {
    /// The site that sent it, as `Origin` says.
    pub origin: String,
    /// `POST`, `OPTIONS`, …
    pub method: String,
    /// The path with its query.
    pub path: String,
    /// The headers in their order, names in small letters.
    pub headers: Vec<(String, String)>,
    /// The fields of the body, decoded, in their order.
    pub fields: Vec<(String, String)>,
    /// Whether the body arrived to its last byte.
    pub whole: bool,
    /// Whether the server took the request: a clinic would read it.
    pub taken: bool,
    /// When its head had arrived.
    pub at: Instant,
    number: usize,
}

impl Received {
    /// A field of the body; empty if there is none.
    pub fn field(&self, name: &str) -> &str {
        let named = self.fields.iter().find(|(known, _)| known == name);
        named.map_or("", |(_, text)| text)
    }

    /// A header by its name in small letters; empty if there is none.
    pub fn header(&self, name: &str) -> &str {
        let named = self.headers.iter().find(|(known, _)| known == name);
        named.map_or("", |(_, text)| text)
    }
}

impl FaultServer {
    /// Starts one on a free port of this machine.
    ///
    /// # Errors
    /// When there is no port.
    pub async fn start() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = listener.local_addr()?.port();
        let shared = Arc::<Mutex<Shared>>::default();
        let own = Arc::clone(&shared);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let shared = Arc::clone(&own);
                // A browser that hangs up is none of the server's trouble.
                tokio::spawn(async move { drop(serve(stream, &shared).await) });
            }
        });
        Ok(Self { port, shared, task })
    }

    /// Its origin.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Where it takes requests.
    pub fn endpoint(&self) -> String {
        format!("{}/take", self.origin())
    }

    /// What happens to the requests of a site from now on. Forgets what came from there.
    pub fn plan(&self, origin: &str, plan: Plan) {
        let mut shared = lock(&self.shared);
        shared.received.retain(|received| received.origin != origin);
        shared.plans.insert(origin.to_owned(), plan);
    }

    /// All that came from a site, in its order.
    pub fn received(&self, origin: &str) -> Vec<Received> {
        let mut all = self.all();
        all.retain(|received| received.origin == origin);
        all
    }

    /// All that came.
    pub fn all(&self) -> Vec<Received> {
        lock(&self.shared).received.clone()
    }
}

impl Drop for FaultServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// How many requests a clinic would read: all that were taken, or, where an id counts once, the ids of them.
pub fn rows(received: &[Received], by_id: bool) -> usize {
    let taken = received.iter().filter(|received| received.taken);
    if by_id {
        let ids: BTreeSet<&str> = taken
            .map(|received| received.field("submission_id"))
            .collect();
        ids.len()
    } else {
        taken.count()
    }
}

fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One connection: one request, and what the plan does to it.
async fn serve(mut stream: TcpStream, shared: &Mutex<Shared>) -> io::Result<()> {
    let Some((head, begun)) = http::head(&mut stream).await? else {
        // A connection that the browser opened just in case.
        return Ok(());
    };
    let origin = head.header("origin").to_owned();
    let (number, act) = note(shared, &head, &origin);
    if matches!(act.then, Then::ResetUnread) {
        return reset(stream);
    }
    let body = http::body(&mut stream, &head, begun).await?;
    {
        let mut shared = lock(shared);
        let received = &mut shared.received;
        let Some(received) = received.iter_mut().find(|known| known.number == number) else {
            // A new plan has forgotten it.
            return Ok(());
        };
        received.fields = http::fields(head.header("content-type"), &body);
        received.whole = true;
        received.taken = act.takes;
    }
    match act.then {
        Then::Reset | Then::ResetUnread => reset(stream),
        Then::Answer(answer) => give(stream, &answer, &origin).await,
    }
}

/// Writes down that a request has come, and looks up what is to happen to it.
fn note(shared: &Mutex<Shared>, head: &Head, origin: &str) -> (usize, Act) {
    let mut shared = lock(shared);
    let before = |received: &&Received| received.origin == origin && received.method == "POST";
    let posts = shared.received.iter().filter(before).count();
    let plan = shared.plans.get(origin);
    let act = match (head.method.as_str(), plan) {
        ("OPTIONS", Some(plan)) if plan.refuses_preflight => Act::no_preflight(),
        ("OPTIONS", _) => Act::preflight(),
        ("POST", Some(plan)) => plan.act(posts),
        // Where a redirect leads.
        ("GET", _) if head.path.starts_with("/page") => Act::page(),
        ("GET", _) if head.path.starts_with("/nothing") => Act::not_found(),
        ("GET", _) if head.path.starts_with("/busy") => Act::busy_here(),
        ("GET", _) => Act::redirected_here(),
        _ => Act::not_found(),
    };
    shared.connections += 1;
    let number = shared.connections;
    shared.received.push(Received {
        origin: origin.to_owned(),
        method: head.method.clone(),
        path: head.path.clone(),
        headers: head.headers.clone(),
        fields: Vec::new(),
        whole: false,
        taken: false,
        at: Instant::now(),
        number,
    });
    (number, act)
}

async fn give(mut stream: TcpStream, answer: &Answer, origin: &str) -> io::Result<()> {
    tokio::time::sleep(answer.after).await;
    http::write(&mut stream, &answer.head(origin)).await?;
    let body = answer.body.as_bytes();
    if answer.cut {
        // Half of what the head promised; a moment, so that it is seen before the reset.
        http::write(&mut stream, &body[..body.len() / 2]).await?;
        tokio::time::sleep(Duration::from_millis(200)).await;
        return reset(stream);
    }
    let Some(pause) = answer.drip else {
        http::write(&mut stream, body).await?;
        return http::close(stream).await;
    };
    let begun = Instant::now();
    for byte in body.iter().cycle().take(answer.promised()) {
        http::write(&mut stream, &[*byte]).await?;
        tokio::time::sleep(pause).await;
        if begun.elapsed() > LONGEST_DRIP {
            break;
        }
    }
    Ok(())
}

/// Breaks the connection instead of closing it.
fn reset(stream: TcpStream) -> io::Result<()> {
    stream.set_zero_linger()
}

#[cfg(test)]
mod tests;
