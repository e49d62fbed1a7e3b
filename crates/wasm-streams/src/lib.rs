//! Stands in for the crate of this name, by which Leptos streams to and from server functions. This site has none,
//! and the real crate exports three classes that no linker can drop: 5 KB of the download. Whoever adds a
//! server function takes this out of `[patch.crates-io]` in `Cargo.toml`.

use futures_util::stream::{Once, Stream, once};
use std::future::{Ready, ready};
use wasm_bindgen::JsValue;

/// A stream of the browser.
pub struct ReadableStream(web_sys::ReadableStream);

/// What reading gives.
pub type IntoStream = Once<Ready<Result<JsValue, JsValue>>>;

impl ReadableStream {
    /// A stream of the browser as it is.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// An empty one: what is given would need the classes that are left out.
    ///
    /// # Panics
    /// In browsers without streams; none of those run the app.
    pub fn from_stream<S>(_: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        Self(web_sys::ReadableStream::new().unwrap_or_else(|_| JsValue::NULL.into()))
    }

    /// The browser's own.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// One error that says what to do.
    pub fn into_stream(self) -> IntoStream {
        let why = "streams of server functions are left out: see crates/wasm-streams";
        once(ready(Err(JsValue::from_str(why))))
    }
}
