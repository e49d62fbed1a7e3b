//! `inbox list`.

use inbox::{Request, Supersedes};
use lead::{Lead, is_direction_mark};
use std::error::Error;
use std::io::Write;
use unicode_width::UnicodeWidthStr;

const HEAD: [&str; 7] = [
    "ID",
    "REFERENCE",
    "RECEIVED (UTC)",
    "NAME",
    "HOW TO REACH",
    "DONE",
    "NOTE",
];

/// Writes the requests as a table.
pub(super) fn write(out: &mut dyn Write, requests: &[Request]) -> Result<(), Box<dyn Error>> {
    if requests.is_empty() {
        return Ok(writeln!(out, "No requests.")?);
    }
    let mut rows = vec![HEAD.map(str::to_owned)];
    rows.extend(requests.iter().map(row));
    let mut widths = [0; HEAD.len()];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    for row in &rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            line.push_str(cell);
            line.push_str(&" ".repeat(width - cell.width() + 2));
        }
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

fn row(request: &Request) -> [String; HEAD.len()] {
    [
        request.id.to_string(),
        request.reference.clone(),
        request.received_at.clone(),
        in_line(&request.lead.name),
        in_line(&reach(&request.lead)),
        request.done_at.clone().unwrap_or_else(|| "no".to_owned()),
        note(request),
    ]
}

/// All that is needed before picking up the phone: how, when, and what may be said to others.
fn reach(lead: &Lead) -> String {
    let address = if lead.contact_by == "email" {
        &lead.email
    } else {
        &lead.phone
    };
    let mut text = format!("{} {address}", lead.contact_by);
    if lead.contact_by == "text" {
        // Requests from before there was this box have no consent to texts.
        text.push_str(match lead.text_consent.as_str() {
            "yes" => " (agreed to texts)",
            _ => " (did not agree to texts)",
        });
    }
    if !matches!(lead.best_time.as_str(), "" | "any") {
        text = format!("{text}, {}", lead.best_time);
    }
    if !lead.time_zone.is_empty() {
        text = format!("{text}, {}", lead.time_zone);
    }
    let naming = if lead.leave_message == "yes" {
        "may name the clinic"
    } else {
        "do not name the clinic"
    };
    format!("{text}, {naming}")
}

/// Without the marks that set the direction of writing: one of them in a name would turn around the
/// rest of the line. The export has them.
pub(super) fn in_line(text: &str) -> String {
    text.replace(is_direction_mark, "")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_in_any_script() {
        let request = |id, name: &str, zone: &str| Request {
            id,
            reference: "CDFGHJ".to_owned(),
            lead: Lead {
                name: name.to_owned(),
                phone: "555 010 0199".to_owned(),
                contact_by: "call".to_owned(),
                time_zone: zone.to_owned(),
                ..Lead::default()
            },
            received_at: "2026-11-23T15:40:00Z".to_owned(),
            done_at: None,
            supersedes: Supersedes::Numbers(vec![4]),
            superseded_by: Some(12),
            perhaps_robot: id == 10,
        };
        let mut out = Vec::new();
        write(
            &mut out,
            &[
                request(9, "王小明", ""),
                request(10, "Jo\u{202e}sé", "America/Chicago"),
            ],
        )
        .expect("written");
        let wanted = "\
ID  REFERENCE  RECEIVED (UTC)        NAME    HOW TO REACH                                                DONE  NOTE
9   CDFGHJ     2026-11-23T15:40:00Z  王小明  call 555 010 0199, do not name the clinic                   no    replaces 4, replaced by 12
10  CDFGHJ     2026-11-23T15:40:00Z  José    call 555 010 0199, America/Chicago, do not name the clinic  no    replaces 4, replaced by 12, perhaps a robot
";
        assert_eq!(String::from_utf8_lossy(&out), wanted);
    }
}
