//! The fields of the form, by the names they are posted under.

/// One field of a consultation request, in the order of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// `self` or `other`; empty means `self`.
    AskingFor,
    /// What to call the person.
    Name,
    /// Where to write to.
    Email,
    /// Where to call or text.
    Phone,
    /// `call`, `text` or `email`.
    ContactBy,
    /// `any`, `morning`, `afternoon` or `evening`; empty means `any`.
    BestTime,
    /// The name of a time zone such as `America/Chicago`; may be empty.
    TimeZone,
    /// `yes` or `no`; empty means `no`.
    LeaveMessage,
    /// `yes` when ticked.
    Consent,
    /// Names one filling-in of the form, so that it may be sent again safely; may be empty.
    SubmissionId,
}

impl Field {
    /// Every field, in the order of the form.
    pub fn all() -> &'static [Field] {
        &[
            Field::AskingFor,
            Field::Name,
            Field::Email,
            Field::Phone,
            Field::ContactBy,
            Field::BestTime,
            Field::TimeZone,
            Field::LeaveMessage,
            Field::Consent,
            Field::SubmissionId,
        ]
    }

    /// The name it is posted under.
    pub fn as_str(self) -> &'static str {
        match self {
            Field::Name => "name",
            Field::Email => "email",
            Field::Phone => "phone",
            Field::ContactBy => "contact_by",
            Field::BestTime => "best_time",
            Field::TimeZone => "time_zone",
            Field::LeaveMessage => "leave_message",
            Field::AskingFor => "asking_for",
            Field::Consent => "consent",
            Field::SubmissionId => "submission_id",
        }
    }

    /// The field posted under `name`, if there is one.
    pub fn from_name(name: &str) -> Option<Field> {
        Field::all().iter().copied().find(|f| f.as_str() == name)
    }

    /// The values it may have, in the order to offer them; empty for a field with free text.
    pub fn choices(self) -> &'static [&'static str] {
        match self {
            Field::ContactBy => &["call", "text", "email"],
            Field::BestTime => &["any", "morning", "afternoon", "evening"],
            Field::LeaveMessage => &["yes", "no"],
            Field::AskingFor => &["self", "other"],
            Field::Consent => &["yes"],
            _ => &[],
        }
    }
}
