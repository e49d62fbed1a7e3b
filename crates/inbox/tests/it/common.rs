//! An inbox on a temporary file, and what the tests send to it.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request};
use http_body_util::BodyExt;
use inbox::{AppState, Config, PATH, Store, router};
use serde_json::{Value, json};
use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tower::ServiceExt;

pub const FORM: &str = "application/x-www-form-urlencoded";
pub const JSON: &str = "application/json";
/// A form with nothing wrong, as a browser without JavaScript posts it.
pub const GOOD_FORM: &str = "asking_for=self&name=Jos%C3%A9+O%27Brien&email=jose%40example.com&phone=%2B44+20+7946+0958\
     &contact_by=call&best_time=evening&time_zone=America%2FChicago&leave_message=yes&consent=yes";

/// An answer, read to its end.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }

    /// Fails unless the answer has this status and this value of a header.
    #[track_caller]
    pub fn expect(&self, status: u16, name: &str, value: &str) {
        assert_eq!((self.status, self.header(name)), (status, value));
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }
}

/// An inbox whose file goes with it.
pub struct Inbox {
    pub store: Store,
    pub path: PathBuf,
    pub config: Config,
    _folder: TempDir,
}

impl Inbox {
    pub fn new() -> Inbox {
        let (folder, path) = place();
        Inbox {
            store: Store::open(&path).unwrap(),
            path,
            config: Config::default(),
            _folder: folder,
        }
    }

    pub fn state(&self) -> AppState {
        AppState {
            store: self.store.clone(),
            config: self.config.clone(),
        }
    }

    pub fn router(&self) -> Router {
        router(self.state())
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        answer(self.router(), request).await
    }

    pub async fn post(&self, content_type: &str, accept: &str, body: &str) -> Answer {
        self.send(post(content_type, accept, body)).await
    }

    /// A form from a program, which wants JSON.
    pub async fn form(&self, body: &str) -> Answer {
        self.post(FORM, JSON, body).await
    }

    /// A form from a browser without JavaScript, which wants a page.
    pub async fn browser(&self, body: &str) -> Answer {
        self.post(FORM, "text/html", body).await
    }

    pub async fn post_json(&self, lead: &Value) -> Answer {
        self.post(JSON, JSON, &lead.to_string()).await
    }

    /// The oldest request that is kept.
    pub fn first(&self) -> inbox::Request {
        self.store.list(false).unwrap().remove(0)
    }

    pub fn rows(&self) -> usize {
        self.store.list(false).unwrap().len()
    }
}

pub fn post(content_type: &str, accept: &str, body: &str) -> Request<Body> {
    Request::post(PATH)
        .header("content-type", content_type)
        .header("accept", accept)
        .body(Body::from(body.to_owned()))
        .unwrap()
}

pub async fn answer(router: Router, request: Request<Body>) -> Answer {
    let (parts, body) = router.oneshot(request).await.unwrap().into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    Answer {
        status: parts.status.as_u16(),
        headers: parts.headers,
        text: String::from_utf8(bytes.to_vec()).unwrap(),
    }
}

/// What the page's own program posts, with every field filled.
pub fn good_json() -> Value {
    json!({
        "asking_for": "other", "name": "王小明", "email": "ming@example.com", "phone": "(555) 010-0199 ext 12",
        "contact_by": "text", "best_time": "morning", "time_zone": "America/New_York", "leave_message": "no",
        "consent": "yes", "text_consent": "yes", "consent_text": "I agree.", "consent_version": "1a2b3c4d",
        "text_consent_text": "I agree to texts.", "text_consent_version": "5e6f7a8b", "utm_source": "clinic-news",
        "utm_medium": "mail", "utm_campaign": "winter", "utm_term": "ketamine", "utm_content": "top",
        "landing_page": "/compare/", "referrer": "search.example", "reference": "CDFGHJ", "submission_id": "0192f3c0-0000-7000-8000-000000000001",
    })
}

/// A folder, and where in it a database goes.
pub fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("inbox.sqlite3");
    (folder, database)
}

/// Looks for at most so many seconds until it is as wanted.
#[track_caller]
pub fn until<T: Debug>(
    what: &str,
    seconds: u64,
    look: impl Fn() -> T,
    is: impl Fn(&T) -> bool,
) -> T {
    let end = Instant::now() + Duration::from_secs(seconds);
    loop {
        let seen = look();
        if is(&seen) {
            return seen;
        }
        assert!(Instant::now() < end, "no {what} in {seen:?}");
        thread::sleep(Duration::from_millis(20));
    }
}

/// Whether any file of the folder holds the bytes.
pub fn holds(folder: &Path, wanted: &str) -> bool {
    let files = std::fs::read_dir(folder).unwrap();
    let mut contents = files.map(|file| std::fs::read(file.unwrap().path()).unwrap());
    contents.any(|bytes| {
        let mut windows = bytes.windows(wanted.len());
        windows.any(|window| window == wanted.as_bytes())
    })
}

/// Fails unless the text has all the parts.
#[track_caller]
pub fn assert_contains(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
}

/// Runs the program.
pub fn inbox(database: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_inbox"))
        .env("INBOX_DATABASE", database)
        .args(args)
        .output()
        .unwrap()
}

/// Runs what should work, and returns what it printed.
pub fn works(database: &Path, args: &[&str]) -> String {
    let output = inbox(database, args);
    assert!(output.status.success(), "{args:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// Runs what should fail, and returns its message.
pub fn fails(database: &Path, args: &[&str]) -> String {
    let output = inbox(database, args);
    assert_eq!(output.status.code(), Some(1), "{args:?}: {output:?}");
    String::from_utf8(output.stderr).unwrap()
}

/// [`good_json`] with other values in some fields.
pub fn json_with(changes: Value) -> Value {
    let mut lead = good_json();
    let fields = lead.as_object_mut().unwrap();
    fields.extend(changes.as_object().unwrap().clone());
    lead
}
