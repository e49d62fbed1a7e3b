//! The islands, what is done to them, and the mistakes that the cases have to find.

/// An island, and a page that has it.
pub struct Island {
    pub name: &'static str,
    pub page: &'static str,
    /// Parts that are taken away, and whether the island acts when that is after the start. Before the start an island
    /// gets back what its own view made, and acts. What is its only control cannot act when it is taken away later, and
    /// what stands in a slot never comes back.
    pub removed: &'static [(&'static str, bool)],
    /// Ways that find nothing to change in it: they change the whole page.
    pub bare: &'static [&'static str],
}

const fn island(
    name: &'static str,
    page: &'static str,
    removed: &'static [(&'static str, bool)],
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
    island("accordion", "/faq/", &[(".accordion__all", false), ("details:last-child", true)], &[]),
    island("comparison", "/compare/",
        &[("#choosing-swap", false), ("#choosing-copied", true), ("#choosing-print", true)], &[]),
    island("consultation", "/consultation/",
        &[("#send", false), ("#form-failed", true), ("fieldset:has(#field-best_time)", true)], &[]),
    island("cost", "/cost/", &[("#worksheet-print", true)], &[]),
    island("questions", "/ask/", &[("#own-ketamine-2", true)], &[]),
    island("figures", "/compare/", &[("#figure-panel", false), ("#figure-panel-more", true)], &[]),
    island("news", "/faq/", &[(".site-news", false)],
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

/// Mistakes of the app, put into a page whose island was changed, and a part of what the case then says.
pub const PLANTED: [(&str, &str); 2] = [
    ("hydrates what was changed", "until the app is live"),
    ("leaves changed islands alone", "waited in vain"),
];
