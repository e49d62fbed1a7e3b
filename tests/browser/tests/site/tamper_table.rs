//! The islands, what is done to them, and the mistakes that the cases have to find.

/// An island, and a page that has it.
pub struct Island {
    pub name: &'static str,
    pub page: &'static str,
    /// Ways that find nothing to change in it: they change the whole page.
    pub bare: &'static [&'static str],
    /// Parts that are taken away.
    pub removed: &'static [Removed],
}

/// A part that is taken away. Before the start an island gets back what its own view made, and acts. What is its
/// only control cannot act when it is taken away later, and what stands in a slot never comes back.
pub struct Removed {
    pub part: &'static str,
    pub acts_after: bool,
}

pub const ISLANDS: [Island; 7] = [
    Island {
        name: "accordion",
        page: "/faq/",
        bare: &[],
        removed: &[
            Removed {
                part: ".accordion__all",
                acts_after: false,
            },
            Removed {
                part: "details:last-child",
                acts_after: true,
            },
        ],
    },
    Island {
        name: "comparison",
        page: "/compare/",
        bare: &[],
        removed: &[
            Removed {
                part: "#choosing-swap",
                acts_after: false,
            },
            Removed {
                part: "#choosing-copied",
                acts_after: true,
            },
            Removed {
                part: "#choosing-print",
                acts_after: true,
            },
        ],
    },
    Island {
        name: "consultation",
        page: "/consultation/",
        bare: &[],
        removed: &[
            Removed {
                part: "#send",
                acts_after: false,
            },
            Removed {
                part: "#form-failed",
                acts_after: true,
            },
            Removed {
                part: "fieldset:has(#field-best_time)",
                acts_after: true,
            },
        ],
    },
    Island {
        name: "cost",
        page: "/cost/",
        bare: &[],
        removed: &[Removed {
            part: "#worksheet-print",
            acts_after: true,
        }],
    },
    Island {
        name: "questions",
        page: "/ask/",
        bare: &[],
        removed: &[Removed {
            part: "#own-ketamine-2",
            acts_after: true,
        }],
    },
    Island {
        name: "figures",
        page: "/compare/",
        bare: &[],
        removed: &[
            Removed {
                part: "#figure-panel",
                acts_after: false,
            },
            Removed {
                part: "#figure-panel-more",
                acts_after: true,
            },
        ],
    },
    Island {
        name: "news",
        page: "/faq/",
        bare: &[
            "white space collapsed",
            "texts wrapped",
            "texts split",
            "words replaced",
            "icons beside controls",
        ],
        removed: &[Removed {
            part: ".site-news",
            acts_after: false,
        }],
    },
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
