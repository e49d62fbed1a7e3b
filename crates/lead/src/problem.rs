//! What can be wrong with a field.

macro_rules! problems {
    ($(#[$doc:meta] $problem:ident $code:ident,)*) => {
        /// One objection to a field. The sentence for people is kept with the site's words, by
        /// [`Problem::code`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Problem {
            $(#[$doc] $problem,)*
        }

        impl Problem {
            /// Every problem.
            pub fn all() -> &'static [Problem] {
                &[$(Problem::$problem,)*]
            }

            /// The stable code, as sent by the inbox and as keyed in the site's words.
            pub fn code(self) -> &'static str {
                match self {
                    $(Problem::$problem => stringify!($code),)*
                }
            }
        }
    };
}

problems! {
    /// No name.
    NameMissing name_missing,
    /// A name of more than 200 characters.
    NameTooLong name_too_long,
    /// Neither an email address nor a phone number; reported at [`crate::Field::Email`].
    ContactMissing contact_missing,
    /// Not an email address.
    EmailMalformed email_malformed,
    /// An email address without a dot behind its @, such as `name@example`: nobody could answer it.
    EmailUnfinished email_unfinished,
    /// Not a phone number.
    PhoneMalformed phone_malformed,
    /// No way of contact chosen, or none that is offered.
    ContactByMissing contact_by_missing,
    /// A call or text is asked for, and no number given; reported at [`crate::Field::ContactBy`].
    ContactByNeedsPhone contact_by_needs_phone,
    /// Email is asked for, and no address given; reported at [`crate::Field::ContactBy`].
    ContactByNeedsEmail contact_by_needs_email,
    /// Not a time of day that is offered.
    BestTimeUnknown best_time_unknown,
    /// Not the name of a time zone.
    TimeZoneUnknown time_zone_unknown,
    /// Neither yes nor no.
    LeaveMessageUnknown leave_message_unknown,
    /// Neither for oneself nor for someone else.
    AskingForUnknown asking_for_unknown,
    /// Consent was not given.
    ConsentMissing consent_missing,
    /// A text is asked for, and consent to texts was not given.
    TextConsentMissing text_consent_missing,
    /// More than 1000 bytes in a field.
    TooLong too_long,
}
