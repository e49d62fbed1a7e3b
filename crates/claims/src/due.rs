//! What is due to be checked again.

use crate::page::claims;
use crate::site::Built;
use content::date::Date;
use content::evidence::Status;
use content::routes::{ROUTES, article_path};
use jiff::ToSpan;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// How far ahead one looks.
pub const DAYS: i64 = 60;

/// What has to be done, in the order in which it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Pages to read and review.
    Review,
    /// A search to do again.
    Search,
    /// A figure to compare with its source.
    Figure,
}

/// Something with a date that comes within [`DAYS`], or is past.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// What has to be done with it.
    pub kind: Kind,
    /// The day by which it has to be done.
    pub by: Date,
    /// What it is.
    pub what: String,
    /// The pages on which it stands.
    pub pages: BTreeSet<String>,
}

/// All that is due.
#[derive(Clone, Debug)]
pub struct Due {
    /// The day on which this is asked.
    pub date: Date,
    /// The last day that is looked at.
    pub until: Date,
    /// By kind, the earliest first.
    pub items: Vec<Item>,
}

impl Due {
    /// Looks at a site as of the date that it was built for.
    pub fn of(built: &Built) -> Self {
        let date = built.content.build_date;
        let until = Date(date.0.saturating_add(DAYS.days()));
        let all = reviews(built).chain(searches(built)).chain(figures(built));
        let mut items: Vec<Item> = all.filter(|item| item.by <= until).collect();
        items.sort();
        Self { date, until, items }
    }
}

fn figures(built: &Built) -> impl Iterator<Item = Item> {
    let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for page in &built.pages {
        for claim in claims(&page.body) {
            let pages = places.entry(claim.finding).or_default();
            pages.insert(page.path.clone());
        }
    }
    let all = built.content.findings.finding.iter();
    let verified = all.filter(|finding| finding.status == Status::Verified);
    verified.map(move |finding| Item {
        kind: Kind::Figure,
        by: finding.expires,
        what: format!("{}: {}", finding.id.as_str(), finding.label.as_str()),
        pages: places.remove(finding.id.as_str()).unwrap_or_default(),
    })
}

fn searches(built: &Built) -> impl Iterator<Item = Item> {
    let all = built.content.searches.value.search.iter();
    all.map(|search| Item {
        kind: Kind::Search,
        by: search.expires,
        what: format!("{}: {}", search.id.as_str(), search.sought.as_str()),
        pages: ["/evidence/".to_owned()].into(),
    })
}

/// Pages are reviewed with the whole site unless they have a date of their own.
fn reviews(built: &Built) -> impl Iterator<Item = Item> {
    let content = &built.content;
    let whole = content.site.review.next_review;
    let mut by: BTreeMap<Date, BTreeSet<String>> = BTreeMap::new();
    let mut add = |own: Option<Date>, path: String| {
        by.entry(own.unwrap_or(whole)).or_default().insert(path);
    };
    for route in ROUTES {
        let page = content.pages.get(route.page);
        if let Some(page) = page.filter(|page| page.clinical || page.dated) {
            add(page.next_review, route.path.to_owned());
        }
    }
    for article in &content.articles {
        add(article.front.next_review, article_path(&article.slug));
    }
    by.into_iter().map(|(by, pages)| Item {
        kind: Kind::Review,
        by,
        what: "review of the words".to_owned(),
        pages,
    })
}

impl fmt::Display for Due {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let by = format!("due by {} ({DAYS} days from {})", self.until, self.date);
        if self.items.is_empty() {
            return writeln!(out, "nothing is {by}");
        }
        writeln!(out, "{by}:")?;
        for items in self.items.chunk_by(|a, b| a.kind == b.kind) {
            let name = match items[0].kind {
                Kind::Review => "reviews",
                Kind::Search => "searches",
                Kind::Figure => "figures",
            };
            writeln!(out, "\n{name}: {}", items.len())?;
            for item in items {
                let past = if item.by < self.date { " PAST" } else { "" };
                let pages = item.pages.iter().cloned().collect::<Vec<_>>().join(" ");
                let pages = if pages.is_empty() { "no page" } else { &pages };
                let (by, what) = (item.by.iso(), &item.what);
                writeln!(out, "  {by}{past}  {what}\n      on {pages}")?;
            }
        }
        out.write_str(
            "\ncompare each figure with its source, then set `checked` and `expires` in content/evidence/findings.toml;\n\
             do each search again, then set `date` and `expires` in content/evidence/searches.toml;\n\
             after a review set `updated` and `next_review` in content/site.toml, or `reviewed` and `next_review` of the page\n",
        )
    }
}
