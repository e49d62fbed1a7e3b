//! The fields of a request: the one list that the form, the encoders and the inbox go by.

use serde::{Deserialize, Serialize};

macro_rules! fields {
    ($($(#[$doc:meta])* $field:ident $name:ident,)*) => {
        /// One field of a consultation request, in the order of the form.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $($(#[$doc])* $field,)*
        }

        impl Field {
            /// Every field, in the order of the form: those that people fill in, then those that the page
            /// adds by itself.
            pub fn all() -> &'static [Field] {
                &[$(Field::$field,)*]
            }

            /// The name it is posted under.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Field::$field => stringify!($name),)*
                }
            }
        }

        /// A request for a consultation, as posted. A field that was not posted is empty, and unknown
        /// ones are ignored. [`crate::validate`] has the rules.
        #[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct Lead {
            $($(#[$doc])* pub $name: String,)*
        }

        impl Lead {
            /// What the field holds.
            pub fn get(&self, field: Field) -> &str {
                match field {
                    $(Field::$field => &self.$name,)*
                }
            }

            /// The field itself, to write to.
            pub fn get_mut(&mut self, field: Field) -> &mut String {
                match field {
                    $(Field::$field => &mut self.$name,)*
                }
            }
        }
    };
}

fields! {
    /// `self` or `other`; empty means `self`.
    AskingFor asking_for,
    /// What to call the person who asks.
    Name name,
    /// Where to write to; may be empty if there is a phone number.
    Email email,
    /// Where to call or text; may be empty if there is an email address.
    Phone phone,
    /// `call`, `text` or `email`.
    ContactBy contact_by,
    /// `any`, `morning`, `afternoon` or `evening`; empty means `any`.
    BestTime best_time,
    /// The name of a time zone such as `America/Chicago`; may be empty.
    TimeZone time_zone,
    /// Whether a message may name the clinic: `yes` or `no`; empty means `no`.
    LeaveMessage leave_message,
    /// `yes` when ticked: the clinic may get in touch.
    Consent consent,
    /// `yes` when ticked: the clinic may send texts. Kept only with `contact_by` `text`, which needs it.
    TextConsent text_consent,
    /// The exact words beside the box of `consent`; from the page.
    ConsentText consent_text,
    /// Names these words: it differs when they differ; from the page.
    ConsentVersion consent_version,
    /// The exact words beside the box of `text_consent`; from the page. Kept only where it was ticked.
    TextConsentText text_consent_text,
    /// Names these words; from the page. Kept only where the box was ticked.
    TextConsentVersion text_consent_version,
    /// A campaign parameter of the first page's address, at most 100 characters: who sent the visitor.
    UtmSource utm_source,
    /// Another, the kind of link, such as `email`.
    UtmMedium utm_medium,
    /// Another, the name of the campaign.
    UtmCampaign utm_campaign,
    /// Another, the search words.
    UtmTerm utm_term,
    /// Another, the version of the ad or letter.
    UtmContent utm_content,
    /// The path of the page that the visit began on, without query and fragment.
    LandingPage landing_page,
    /// The host of the page that linked here, when it was another site.
    Referrer referrer,
    /// What the visitor quotes on the phone: [`crate::reference`]. Empty from a browser without the script.
    Reference reference,
    /// Names one filling-in of the form, so that it may be sent again safely; may be empty.
    SubmissionId submission_id,
}
