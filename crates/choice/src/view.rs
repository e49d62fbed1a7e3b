//! What the visitor chose for the comparison table.

/// The treatment that stands in the first column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum First {
    /// Ketamine, as the page is written.
    #[default]
    Ketamine,
    /// ECT.
    Ect,
}

/// How the table is shown. Rows and statements are named by their place on the page, from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The treatment in the first column.
    pub first: First,
    /// Whether rows that are the same for both treatments are left out.
    pub differing: bool,
    /// For each row of the table, whether the visitor put it away.
    pub hidden: Vec<bool>,
    /// For each statement, how much it matters, from 1 ("not at all") to 5; 0 is not rated.
    pub ratings: Vec<u8>,
}

/// What stood in an address fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// What was chosen, as far as it was understood.
    pub view: View,
    /// The id to go to: ASCII letters, digits, `-` and `_`. The page may not have it.
    pub anchor: Option<String>,
    /// Whether anything was passed over: an unknown key, id or value, a repetition, or what is
    /// beyond 2,000 bytes.
    pub unread: bool,
}

impl View {
    /// The table as the page is written: ketamine first, all rows, nothing rated.
    pub fn new(rows: usize, statements: usize) -> View {
        View {
            first: First::Ketamine,
            differing: false,
            hidden: vec![false; rows],
            ratings: vec![0; statements],
        }
    }

    /// Puts the other treatment first, and gives it.
    pub fn swap(&mut self) -> First {
        self.first = match self.first {
            First::Ketamine => First::Ect,
            First::Ect => First::Ketamine,
        };
        self.first
    }

    /// Rates a statement, or takes the rating back when it stood already.
    pub fn rate(&mut self, statement: usize, level: u8) {
        if let Some(rating) = self.ratings.get_mut(statement) {
            *rating = if *rating == level { 0 } else { level };
        }
    }

    /// Takes over what an address said. One that chooses nothing, such as a link to a section, leaves all as it
    /// is and gives `false`; one without ratings leaves those.
    pub fn follow(&mut self, said: View) -> bool {
        let chosen = said != View::new(said.hidden.len(), said.ratings.len());
        if chosen {
            let before = std::mem::replace(self, said);
            if self.ratings.iter().all(|rating| *rating == 0) {
                self.ratings = before.ratings;
            }
        }
        chosen
    }

    /// All rows in the order to show them: those whose statement is rated higher come first, and
    /// among equals the page's order stays. `rated_by` holds for each row the statement that
    /// speaks of it; a rating of 1 counts as none, so that it moves nothing up.
    pub fn order(&self, rated_by: &[Option<usize>]) -> Vec<usize> {
        let mut order = Vec::with_capacity(self.hidden.len());
        for level in [5, 4, 3, 2, 0] {
            for row in 0..self.hidden.len() {
                if self.level(rated_by.get(row).copied().flatten()) == level {
                    order.push(row);
                }
            }
        }
        order
    }

    /// 2 to 5, or 0 for what moves nothing.
    fn level(&self, statement: Option<usize>) -> u8 {
        match statement.and_then(|at| self.ratings.get(at)) {
            Some(&level @ 2..=5) => level,
            _ => 0,
        }
    }

    /// Whether the row is in sight; `same` tells that it is the same for both treatments. Ratings
    /// have no say in it.
    pub fn shows(&self, row: usize, same: bool) -> bool {
        let put_away = self.hidden.get(row).copied().unwrap_or(false);
        !put_away && !(self.differing && same)
    }

    /// The address fragment that [`View::parse`] reads back, without `#`; empty for the page as it
    /// is written. `rows` and `statements` are the ids, distinct, of letters, digits and hyphens.
    /// What matters to a person is private: ask before `with_ratings`.
    pub fn print(&self, rows: &[&str], statements: &[&str], with_ratings: bool) -> String {
        let mut out = String::new();
        if self.first == First::Ect {
            part(&mut out, "first=");
            out.push_str("ect");
        }
        if self.differing {
            part(&mut out, "differ=");
            out.push_str("yes");
        }
        let mut before = false;
        for (id, hidden) in rows.iter().zip(&self.hidden) {
            if *hidden {
                item(&mut out, "hide=", &mut before);
                out.push_str(id);
            }
        }
        before = false;
        if with_ratings {
            for (id, level) in statements.iter().zip(&self.ratings) {
                if matches!(level, 1..=5) {
                    item(&mut out, "rate=", &mut before);
                    out.push_str(id);
                    out.push(':');
                    out.push(char::from(b'0' + level));
                }
            }
        }
        out
    }
}

/// The end of an address: `#place&choice`, either of them or nothing. `choice` is as [`View::print`] gives it.
pub fn address(place: &str, choice: &str) -> String {
    let mut out = String::new();
    for part in [place, choice] {
        if !part.is_empty() {
            out.push(if out.is_empty() { '#' } else { '&' });
            out.push_str(part);
        }
    }
    out
}

/// Begins a part of the fragment.
fn part(out: &mut String, key: &str) {
    if !out.is_empty() {
        out.push('&');
    }
    out.push_str(key);
}

/// Begins an item of a list; the first one begins the part too.
fn item(out: &mut String, key: &str, before: &mut bool) {
    if *before {
        out.push(',');
    } else {
        part(out, key);
        *before = true;
    }
}
