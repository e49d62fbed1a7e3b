//! What a consultation request is, and its rules.
//!
//! The page in the browser and the inbox on the server both use this crate, so that a person
//! reads the same objections with and without JavaScript. It is part of the download, and so
//! it has no dependency but serde and formats nothing there.
//!
//! ```
//! let lead = lead::Lead { name: "  José ".to_owned(), ..Default::default() }.normalised();
//! assert_eq!(lead.name, "José");
//! let problems = lead::validate(&lead);
//! assert_eq!(problems[0], (lead::Field::Email, lead::Problem::ContactMissing));
//! ```

mod clean;
mod email;
mod field;
mod fields;
mod phone;
mod problem;
mod reference;
mod request;
mod rules;
mod text;

pub use email::suggestion;
pub use fields::{Field, Lead};
pub use problem::Problem;
pub use reference::{REFERENCE_ALPHABET, REFERENCE_LENGTH, is_reference, reference};
pub use rules::validate;
#[cfg(feature = "consent-version")]
pub use text::consent_version;
pub use text::{is_direction_mark, spreadsheet_safe};
