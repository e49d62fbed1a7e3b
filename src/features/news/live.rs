//! The line for news below every page, which is read aloud politely.

use leptos::prelude::*;
use std::cell::Cell;

thread_local! {
    static LINE: Cell<Option<RwSignal<String>>> = const { Cell::new(None) };
}

/// Remembers the line's signal.
pub fn begin(line: RwSignal<String>) {
    LINE.set(Some(line));
}

/// Says it; empty for nothing. The next page takes it away.
pub fn say(words: String) {
    if let Some(line) = LINE.get() {
        line.set(words);
    }
}
