//! What kinds of field there are.

use crate::Field;

impl Field {
    /// The field posted under `name`, if there is one.
    pub fn from_name(name: &str) -> Option<Field> {
        Field::all().iter().copied().find(|f| f.as_str() == name)
    }

    /// Whether people fill it in; the others the page adds by itself.
    pub fn is_asked(self) -> bool {
        self <= Field::TextConsent
    }

    /// Whether it says where the visit came from.
    pub fn is_campaign(self) -> bool {
        (Field::UtmSource..=Field::Referrer).contains(&self)
    }

    /// The values it may have, in the order to offer them; empty for a field with free text.
    pub fn choices(self) -> &'static [&'static str] {
        match self {
            Field::ContactBy => &["call", "text", "email"],
            Field::BestTime => &["any", "morning", "afternoon", "evening"],
            Field::LeaveMessage => &["yes", "no"],
            Field::AskingFor => &["self", "other"],
            Field::Consent | Field::TextConsent => &["yes"],
            _ => &[],
        }
    }
}
