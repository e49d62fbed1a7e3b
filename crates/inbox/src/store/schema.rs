//! The schema: whose it is, and bringing it up to date.

use super::error::StoreError;
use rusqlite::{Connection, Transaction, TransactionBehavior};

/// Marks the file as ours in its header ("NMib"), so that no other database is touched by mistake.
const APPLICATION_ID: i64 = 0x4e4d_6962;
/// Each entry takes the schema from its index to the next version.
const MIGRATIONS: [&str; 3] = [
    include_str!("schema.sql"),
    include_str!("schema_2.sql"),
    include_str!("schema_3.sql"),
];

/// Refuses files of other programs, before anything in them changes.
pub(super) fn check_owner(connection: &Connection, may_create: bool) -> Result<(), StoreError> {
    let owner: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if owner == APPLICATION_ID || (may_create && owner == 0 && tables == 0) {
        return Ok(());
    }
    Err(StoreError::NotAnInbox)
}

/// Brings the schema to the newest version.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let newest = MIGRATIONS.len() as i64;
    if version(connection)? == newest {
        return Ok(());
    }
    let change = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Asked again under the lock: another process may have been here in between.
    let found = version(&change)?;
    let Some(steps) = usize::try_from(found)
        .ok()
        .and_then(|done| MIGRATIONS.get(done..))
    else {
        return Err(StoreError::TooNew(found));
    };
    apply(&change, steps, newest)?;
    Ok(change.commit()?)
}

fn apply(change: &Transaction<'_>, steps: &[&str], newest: i64) -> rusqlite::Result<()> {
    for step in steps {
        change.execute_batch(step)?;
    }
    change.pragma_update(None, "application_id", APPLICATION_ID)?;
    change.pragma_update(None, "user_version", newest)
}

fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}
