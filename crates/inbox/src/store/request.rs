//! A request as it arrives and as it is kept, and reading them all.

use super::error::StoreError;
use lead::{Field, Lead};
use rusqlite::{Connection, Row};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::Sender;

/// What was sent, on its way into the database. It holds personal data, and so it has no `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Submission {
    /// The request itself; should be normalised and valid.
    pub lead: Lead,
    /// The submission ids of earlier requests that this one takes the place of, a space between them; may
    /// be empty. The earlier ones need not have arrived.
    pub supersedes: String,
    /// Whether something was in the field that people do not see. It is kept all the same.
    pub perhaps_robot: bool,
}

/// A request that is yet to be kept, and where its answer goes.
pub(super) struct Waiting {
    pub sent: Arc<Submission>,
    pub answer: Sender<Result<Receipt, StoreError>>,
}

/// What the sender is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The code to quote.
    pub reference: String,
    /// Whether this call made the row; `false` when it was there already.
    pub new: bool,
}

/// A request as it is kept.
#[derive(Clone, Debug)]
pub struct Request {
    /// Its number in this database; never given twice.
    pub id: i64,
    /// The code that its sender can quote.
    pub reference: String,
    /// What was sent; its `reference` is the same as that of the row.
    pub lead: Lead,
    /// When it came: RFC 3339, UTC.
    pub received_at: String,
    /// When it was marked as done, if it was: RFC 3339, UTC.
    pub done_at: Option<String>,
    /// Which earlier requests it takes the place of, if it says so.
    pub supersedes: Supersedes,
    /// The number of the newest request that takes its place, if there is one.
    pub superseded_by: Option<i64>,
    /// Whether something was in the field that people do not see.
    pub perhaps_robot: bool,
}

/// Whether a request takes the place of earlier ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Supersedes {
    /// It does not.
    #[default]
    None,
    /// Those with these numbers, oldest first; at least one. It may name others that are not here.
    Numbers(Vec<i64>),
    /// None that is here: they never arrived, or were deleted.
    Absent,
}

/// A request with the ids of those whose place it takes.
pub(super) struct StoredRequest {
    pub request: Request,
    /// As it was sent.
    supersedes: String,
}

impl StoredRequest {
    /// The submission ids that it names: those of the requests whose place it takes.
    pub fn named(&self) -> impl Iterator<Item = &str> {
        let whole = self.supersedes.as_str();
        // Programs other than our page may have an id with a space in it.
        let split = whole.contains(' ').then_some(whole);
        whole.split_whitespace().chain(split)
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<StoredRequest> {
        let mut lead = Lead::default();
        for &field in Field::all() {
            *lead.get_mut(field) = row
                .get::<_, Option<String>>(field.as_str())?
                .unwrap_or_default();
        }
        let request = Request {
            id: row.get("id")?,
            reference: row.get("reference")?,
            lead,
            received_at: row.get("received_at")?,
            done_at: row.get("done_at")?,
            supersedes: Supersedes::None,
            superseded_by: None,
            perhaps_robot: row.get("perhaps_robot")?,
        };
        Ok(StoredRequest {
            request,
            supersedes: row.get("supersedes")?,
        })
    }
}

/// All requests, oldest first, each with what takes the place of what.
pub(super) fn all(connection: &Connection) -> Result<Vec<StoredRequest>, StoreError> {
    let mut query = connection.prepare("SELECT * FROM request ORDER BY id")?;
    let rows = query.query_map([], StoredRequest::read)?;
    let mut all: Vec<StoredRequest> = rows.collect::<rusqlite::Result<_>>()?;
    let places: HashMap<String, usize> = all
        .iter()
        .enumerate()
        .filter(|(_, row)| !row.request.lead.submission_id.is_empty())
        .map(|(place, row)| (row.request.lead.submission_id.clone(), place))
        .collect();
    for place in 0..all.len() {
        let mut older: Vec<usize> = all[place]
            .named()
            .filter_map(|id| places.get(id).copied())
            .filter(|&other| other != place)
            .collect();
        older.sort_unstable();
        older.dedup();
        let id = all[place].request.id;
        let numbers: Vec<i64> = older.iter().map(|&other| all[other].request.id).collect();
        for other in older {
            // They come in the order of their numbers, so the last to say so is the newest.
            all[other].request.superseded_by = Some(id);
        }
        all[place].request.supersedes = match (all[place].supersedes.is_empty(), numbers.is_empty())
        {
            (true, _) => Supersedes::None,
            (false, true) => Supersedes::Absent,
            (false, false) => Supersedes::Numbers(numbers),
        };
    }
    Ok(all)
}
