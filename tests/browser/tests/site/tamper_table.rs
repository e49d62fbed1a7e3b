//! The islands, what is done to them, and the mistakes that the cases have to find.

/// What is left of an island that lost a part after the start.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// All but the part.
    Acts,
    /// Nothing: it was the only control.
    Inert,
    /// Its figures are links.
    Link,
}
use After::{Acts, Inert, Link};

/// An island, and a page that has it.
pub struct Island {
    pub name: &'static str,
    pub page: &'static str,
    /// Parts that are taken away, and what the island does when that is after the start. Before the start an island
    /// gets back what follows its signals, and acts.
    pub removed: &'static [(&'static str, After)],
    /// Ways that find nothing to change in it: they change the whole page.
    pub bare: &'static [&'static str],
}

const fn island(
    name: &'static str,
    page: &'static str,
    removed: &'static [(&'static str, After)],
    bare: &'static [&'static str],
) -> Island {
    Island {
        name,
        page,
        removed,
        bare,
    }
}

#[rustfmt::skip]
pub const ISLANDS: [Island; 7] = [
    island("accordion", "/faq/", &[(".accordion__all", Inert), ("details:last-child", Acts)], &[]),
    island("comparison", "/compare/",
        &[("#choosing-swap", Inert), ("#choosing-copied", Acts), ("#choosing-print", Acts)], &[]),
    island("consultation", "/consultation/",
        &[("#send", Inert), ("#form-failed", Acts), ("fieldset:has(#field-best_time)", Acts)], &[]),
    island("cost", "/cost/", &[("#worksheet-print", Acts)], &[]),
    island("questions", "/ask/", &[("#own-ketamine-2", Acts)], &[]),
    island("figures", "/compare/", &[("#figure-panel", Link), ("#figure-panel-more", Acts)], &[]),
    island("news", "/faq/", &[(".site-news", Inert)],
        &["white space collapsed", "texts wrapped", "texts split", "words replaced", "icons beside controls"]),
];

/// What can be done to an island, in `tamper.js`.
pub const WAYS: [&str; 10] = [
    "comments stripped",
    "white space collapsed",
    "white space added",
    "comments inserted",
    "texts wrapped",
    "texts split",
    "words replaced",
    "elements inserted",
    "icons beside controls",
    "attributes added",
];

/// Mistakes of the app, put into a page whose island lost a part, and a part of what the case then says.
pub const PLANTED: [(&str, &str); 2] = [
    ("restores nothing", "until the button is in sight"),
    ("hears nothing", "until the button says"),
];
