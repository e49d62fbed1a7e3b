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
pub mod page;
pub mod read;
pub mod readability;
pub mod routes;
pub mod site;
pub mod text;
pub mod tools;
pub mod words;

pub use issue::{Issue, Issues};
pub use load::{Content, Options, load};
pub use text::Text;
