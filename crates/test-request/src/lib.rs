//! `make test-request`: one marked request to the endpoint that the site is set to, through the same
//! encoder and the same reading of answers as in the browser.
//!
//! What it cannot tell: whether the endpoint allows the preflight that JSON needs, whether it takes the
//! form of a browser without the script, and what becomes of the request behind the endpoint.

pub mod request;
pub mod send;
