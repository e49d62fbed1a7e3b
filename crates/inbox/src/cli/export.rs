//! `inbox export`.

use inbox::{Request, Supersedes};
use lead::{Field, spreadsheet_safe};
use std::error::Error;
use std::io::Write;

/// Writes the requests as CSV with a head line.
pub(super) fn write(out: &mut dyn Write, requests: &[Request]) -> Result<(), Box<dyn Error>> {
    let mut csv = csv::Writer::from_writer(out);
    let fields = columns().map(Field::as_str);
    csv.write_record(
        ["id", "reference", "received_at", "done_at"]
            .into_iter()
            .chain(fields)
            .chain(["supersedes_id", "superseded_by_id", "perhaps_robot"]),
    )?;
    for request in requests {
        let id = request.id.to_string();
        let own = [
            &id,
            &request.reference,
            &request.received_at,
            request.done_at.as_deref().unwrap_or(""),
        ];
        let fields = columns().map(|field| request.lead.get(field));
        let older = match &request.supersedes {
            Supersedes::None => String::new(),
            Supersedes::Numbers(ids) => {
                let ids: Vec<String> = ids.iter().map(i64::to_string).collect();
                ids.join(" ")
            }
            Supersedes::Absent => "not here".to_owned(),
        };
        let newer = request.superseded_by.map(|id| id.to_string());
        let robot = if request.perhaps_robot { "yes" } else { "" };
        csv.write_record(
            own.into_iter()
                .chain(fields)
                .chain([older.as_str(), newer.as_deref().unwrap_or(""), robot])
                .map(|cell| spreadsheet_safe(cell).into_owned()),
        )?;
    }
    Ok(csv.flush()?)
}

/// What was sent; the reference is among the columns of the row itself.
fn columns() -> impl Iterator<Item = Field> {
    let all = Field::all().iter().copied();
    all.filter(|field| *field != Field::Reference)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lead::Lead;

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
                perhaps_robot: true,
            }],
        )
        .expect("written");
        let wanted = "id,reference,received_at,done_at,asking_for,name,email,phone,contact_by,best_time,time_zone,\
                      leave_message,consent,text_consent,consent_text,consent_version,text_consent_text,\
                      text_consent_version,utm_source,utm_medium,utm_campaign,utm_term,utm_content,landing_page,\
                      referrer,submission_id,supersedes_id,superseded_by_id,perhaps_robot\n\
                      1,CDFGHJ,2026-11-23T15:40:00Z,,,\"'=A, \"\"B\"\"\nC\",,,,,,,,,,,,,,,,,,,,,not here,2,yes\n";
        assert_eq!(String::from_utf8_lossy(&out), wanted);
    }
}
