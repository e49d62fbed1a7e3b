//! Words that the list and the single request have in common.

use inbox::{Request, Supersedes};

/// Without the marks that set the direction of writing: one of them in a name would turn around the
/// rest of the line. The export has them.
pub(super) fn in_line(text: &str) -> String {
    text.replace(
        |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'),
        "",
    )
}

/// Which request takes the place of which, and whether a robot may have sent it. Nothing is deleted for
/// that: who sent twice may mean both, and a person's browser may have filled in what only robots do.
pub(super) fn note(request: &Request) -> String {
    let older = match &request.supersedes {
        Supersedes::None => None,
        Supersedes::Numbers(ids) => {
            let ids: Vec<String> = ids.iter().map(i64::to_string).collect();
            Some(format!("replaces {}", ids.join(" and ")))
        }
        Supersedes::Absent => Some("replaces one that is not here".to_owned()),
    };
    let newer = request.superseded_by.map(|id| format!("replaced by {id}"));
    let robot = request.perhaps_robot.then(|| "perhaps a robot".to_owned());
    let notes: Vec<String> = older.into_iter().chain(newer).chain(robot).collect();
    notes.join(", ")
}
