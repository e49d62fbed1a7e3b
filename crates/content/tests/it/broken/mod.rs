//! Broken content stops the build, with the right file and line.
//!
//! Each case takes the site's own content, breaks one thing, and expects the issue there. The line
//! is worked out from the broken text, so that the cases do not drift with the words.

mod cases;
mod files;
mod form;
mod tools;
