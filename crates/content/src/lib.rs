//! What the site's content may be: typed readings of the `content/` folder, and the checks that
//! stop a build on anything wrong, each with file, line, what is wrong and how to mend it.
//!
//! Native only. Nothing here reaches the browser.

pub mod article;
pub mod check;
pub mod consultation;
pub mod date;
pub mod evidence;
pub mod faq;
pub mod figure;
pub mod issue;
pub mod load;
pub mod markdown;
pub mod options;
pub mod page;
pub mod read;
pub mod readability;
pub mod routes;
pub mod site;
pub mod text;
pub mod tools;
pub mod words;

/// How requests are sent; its settings are part of the content.
pub use delivery;
pub use issue::{Issue, Issues};
pub use load::{Content, load};
pub use options::Options;
pub use text::Text;
