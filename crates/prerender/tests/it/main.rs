//! What is written for the site's own content, and for content that differs.
#![allow(clippy::unwrap_used)]

mod calendar;
mod common;
mod evidence;
mod form;
mod hosts;
mod ipdas;
mod licenses;
mod numbers;
mod pages;
mod plot;
mod second_clinic;
mod sharing;
#[path = "../../../content/tests/it/support.rs"]
#[allow(dead_code, reason = "the tests of the content need all of it")]
mod support;
mod typed;
