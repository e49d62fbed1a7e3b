//! One request to one service, with something changed.

use super::wire::{Fields, Fixture, Request, Service, lead, package, post, table};
use delivery::Outcome;
use toml::{Table, Value};

/// What the page learns of a request, what was kept of it, and the settings that the build would stop at.
///
/// `changes` are lines of TOML over the fixture: `endpoint`, `settings.…`, `lead.…`, and `without` for a
/// header that is not sent.
pub fn tried(service: &Service, changes: &str) -> (String, Option<Fields>, Vec<&'static str>) {
    let mut all = table(service.fixture);
    all.insert("lead".to_owned(), Value::try_from(lead()).unwrap());
    all.insert("without".to_owned(), "".into());
    merge(&mut all, changes.parse().unwrap());
    let lead = all.remove("lead").unwrap().try_into().unwrap();
    let without: String = all.remove("without").unwrap().try_into().unwrap();
    let fixture: Fixture = all.try_into().unwrap();
    let mut request = Request::of(&fixture, &package(&lead));
    request.headers.retain(|(name, _)| *name != without);
    let (outcome, kept) = post(service, &fixture, &request);
    let issues = delivery::settings::problems(&fixture.settings, &fixture.endpoint);
    let stops = issues.iter().filter(|issue| issue.stops);
    (short(&outcome), kept, stops.map(|issue| issue.at).collect())
}

/// An empty table takes the place of a full one.
fn merge(into: &mut Table, from: Table) {
    for (key, value) in from {
        match (into.get_mut(&key), value) {
            (Some(Value::Table(into)), Value::Table(from)) if !from.is_empty() => merge(into, from),
            (_, value) => drop(into.insert(key, value)),
        }
    }
}

fn short(outcome: &Outcome) -> String {
    let Outcome::Rejected(errors) = outcome else {
        return format!("{outcome:?}");
    };
    let each = errors.iter();
    let each = each.map(|error| format!("{:?} {:?} {}", error.field, error.problem, error.message));
    each.collect::<Vec<_>>().join(" / ")
}
