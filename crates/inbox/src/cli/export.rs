//! `inbox export`.

use inbox::{Request, Supersedes};
use lead::Field;
use std::borrow::Cow;
use std::error::Error;
use std::io::Write;

/// Writes the requests as CSV with a head line.
pub(super) fn write(out: &mut dyn Write, requests: &[Request]) -> Result<(), Box<dyn Error>> {
    let mut csv = csv::Writer::from_writer(out);
    let fields = Field::all().iter().map(|f| f.as_str());
    csv.write_record(
        ["id", "reference", "received_at", "done_at"]
            .into_iter()
            .chain(fields)
            .chain(["supersedes_id", "superseded_by_id"]),
    )?;
    for request in requests {
        let id = request.id.to_string();
        let own = [
            &id,
            &request.reference,
            &request.received_at,
            request.done_at.as_deref().unwrap_or(""),
        ];
        let fields = Field::all().iter().map(|&f| request.lead.get(f));
        let older = match request.supersedes {
            Supersedes::None => String::new(),
            Supersedes::Number(id) => id.to_string(),
            Supersedes::Absent => "not here".to_owned(),
        };
        let newer = request.superseded_by.map(|id| id.to_string());
        csv.write_record(
            own.into_iter()
                .chain(fields)
                .chain([older.as_str(), newer.as_deref().unwrap_or("")])
                .map(|cell| tame(cell).into_owned()),
        )?;
    }
    Ok(csv.flush()?)
}

/// Keeps spreadsheet programs from running a cell as a formula.
fn tame(cell: &str) -> Cow<'_, str> {
    // The wide forms too: Japanese editions take them for the same.
    let risky = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if cell.starts_with(risky) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lead::Lead;

    #[test]
    fn formulas_are_tamed_and_nothing_else() {
        let cases = [
            ("=1+1", "'=1+1"),
            ("+1 555", "'+1 555"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\ta", "'\ta"),
            ("\ra", "'\ra"),
            ("\na", "'\na"),
            ("＝1+1", "'＝1+1"),
            ("José = -1", "José = -1"),
            ("'", "'"),
            ("", ""),
        ];
        for (cell, tamed) in cases {
            assert_eq!(tame(cell), tamed);
        }
    }

    #[test]
    fn cells_are_quoted() {
        let lead = Lead {
            name: "=A, \"B\"\nC".to_owned(),
            ..Lead::default()
        };
        let (reference, received_at) = ("CDFGHJ".to_owned(), "2026-11-23T15:40:00Z".to_owned());
        let mut out = Vec::new();
        write(
            &mut out,
            &[Request {
                id: 1,
                reference,
                lead,
                received_at,
                done_at: None,
                supersedes: Supersedes::Absent,
                superseded_by: Some(2),
            }],
        )
        .expect("written");
        let wanted = "id,reference,received_at,done_at,asking_for,name,email,phone,contact_by,best_time,time_zone,\
                      leave_message,consent,submission_id,supersedes_id,superseded_by_id\n\
                      1,CDFGHJ,2026-11-23T15:40:00Z,,,\"'=A, \"\"B\"\"\nC\",,,,,,,,,not here,2\n";
        assert_eq!(String::from_utf8_lossy(&out), wanted);
    }
}
