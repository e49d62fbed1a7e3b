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

/// Something with a date that comes within [`DAYS`], or is past.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
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
    /// Figures to compare with their sources, the earliest first.
    pub findings: Vec<Item>,
    /// Searches to do again, the earliest first.
    pub searches: Vec<Item>,
    /// Pages to read and review.
    pub reviews: Vec<Item>,
}

impl Due {
    /// Looks at a site as of the date that it was built for.
    pub fn of(built: &Built) -> Self {
        let date = built.content.build_date;
        let until = Date(date.0.saturating_add(DAYS.days()));
        Self {
            date,
            until,
            findings: findings(built, until),
            searches: searches(built, until),
            reviews: reviews(built, until),
        }
    }

    /// How many items there are.
    pub fn count(&self) -> usize {
        self.findings.len() + self.searches.len() + self.reviews.len()
    }
}

fn findings(built: &Built, until: Date) -> Vec<Item> {
    let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for page in &built.pages {
        for claim in claims(&page.body) {
            places
                .entry(claim.finding)
                .or_default()
                .insert(page.path.clone());
        }
    }
    let all = built.content.findings.finding.iter();
    let due = all.filter(|finding| finding.status == Status::Verified && finding.expires <= until);
    let mut items: Vec<Item> = due
        .map(|finding| Item {
            by: finding.expires,
            what: format!("{}: {}", finding.id.as_str(), finding.label.as_str()),
            pages: places.remove(finding.id.as_str()).unwrap_or_default(),
        })
        .collect();
    items.sort();
    items
}

fn searches(built: &Built, until: Date) -> Vec<Item> {
    let all = built.content.searches.value.search.iter();
    let due = all.filter(|search| search.expires <= until);
    let mut items: Vec<Item> = due
        .map(|search| Item {
            by: search.expires,
            what: format!("{}: {}", search.id.as_str(), search.sought.as_str()),
            pages: ["/evidence/".to_owned()].into(),
        })
        .collect();
    items.sort();
    items
}

/// Pages are reviewed with the whole site unless they have a date of their own.
fn reviews(built: &Built, until: Date) -> Vec<Item> {
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
    let due = by.into_iter().filter(|(by, _)| *by <= until);
    due.map(|(by, pages)| Item {
        by,
        what: "review of the words".to_owned(),
        pages,
    })
    .collect()
}

impl fmt::Display for Due {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.count() == 0 {
            return writeln!(
                out,
                "nothing is due by {} ({DAYS} days from {})",
                self.until, self.date
            );
        }
        writeln!(
            out,
            "due by {} ({DAYS} days from {}):",
            self.until, self.date
        )?;
        let lists = [
            ("reviews", &self.reviews),
            ("searches", &self.searches),
            ("figures", &self.findings),
        ];
        for (name, items) in lists {
            if !items.is_empty() {
                writeln!(out, "\n{name}: {}", items.len())?;
            }
            for item in items {
                let past = if item.by < self.date { " PAST" } else { "" };
                let pages = item.pages.iter().cloned().collect::<Vec<_>>().join(" ");
                let pages = if pages.is_empty() { "no page" } else { &pages };
                writeln!(
                    out,
                    "  {}{past}  {}\n      on {pages}",
                    item.by.iso(),
                    item.what
                )?;
            }
        }
        writeln!(
            out,
            "\ncompare each figure with its source, then set `checked` and `expires` in content/evidence/findings.toml;"
        )?;
        writeln!(
            out,
            "do each search again, then set `date` and `expires` in content/evidence/searches.toml;"
        )?;
        writeln!(
            out,
            "after a review set `updated` and `next_review` in content/site.toml, or `reviewed` and `next_review` of the page"
        )
    }
}
