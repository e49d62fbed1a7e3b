//! What can be wrong with a field.

/// One objection to a field. The sentence for people is kept with the site's words, by
/// [`Problem::code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Problem {
    /// No name.
    NameMissing,
    /// A name of more than 200 characters.
    NameTooLong,
    /// Neither an email address nor a phone number; reported at [`crate::Field::Email`].
    ContactMissing,
    /// Not an email address.
    EmailMalformed,
    /// An email address without a dot behind its @, such as `name@example`: nobody could answer it.
    EmailUnfinished,
    /// Not a phone number.
    PhoneMalformed,
    /// No way of contact chosen, or none that is offered.
    ContactByMissing,
    /// A call or text is asked for, and no number given; reported at [`crate::Field::ContactBy`].
    ContactByNeedsPhone,
    /// Email is asked for, and no address given; reported at [`crate::Field::ContactBy`].
    ContactByNeedsEmail,
    /// Not a time of day that is offered.
    BestTimeUnknown,
    /// Not the name of a time zone.
    TimeZoneUnknown,
    /// Neither yes nor no.
    LeaveMessageUnknown,
    /// Neither for oneself nor for someone else.
    AskingForUnknown,
    /// Consent was not given.
    ConsentMissing,
    /// A text is asked for, and consent to texts was not given.
    TextConsentMissing,
    /// More than 1000 bytes in a field.
    TooLong,
}

impl Problem {
    /// Every problem.
    pub fn all() -> &'static [Problem] {
        use Problem::*;
        &[
            NameMissing,
            NameTooLong,
            ContactMissing,
            EmailMalformed,
            EmailUnfinished,
            PhoneMalformed,
            ContactByMissing,
            ContactByNeedsPhone,
            ContactByNeedsEmail,
            BestTimeUnknown,
            TimeZoneUnknown,
            LeaveMessageUnknown,
            AskingForUnknown,
            ConsentMissing,
            TextConsentMissing,
            TooLong,
        ]
    }

    /// The stable code, as sent by the inbox and as keyed in the site's words.
    pub fn code(self) -> &'static str {
        match self {
            Problem::NameMissing => "name_missing",
            Problem::NameTooLong => "name_too_long",
            Problem::ContactMissing => "contact_missing",
            Problem::EmailMalformed => "email_malformed",
            Problem::EmailUnfinished => "email_unfinished",
            Problem::PhoneMalformed => "phone_malformed",
            Problem::ContactByMissing => "contact_by_missing",
            Problem::ContactByNeedsPhone => "contact_by_needs_phone",
            Problem::ContactByNeedsEmail => "contact_by_needs_email",
            Problem::BestTimeUnknown => "best_time_unknown",
            Problem::TimeZoneUnknown => "time_zone_unknown",
            Problem::LeaveMessageUnknown => "leave_message_unknown",
            Problem::AskingForUnknown => "asking_for_unknown",
            Problem::ConsentMissing => "consent_missing",
            Problem::TextConsentMissing => "text_consent_missing",
            Problem::TooLong => "too_long",
        }
    }
}
