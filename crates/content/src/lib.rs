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
pub mod file;
pub mod files;
pub mod issue;
pub mod load;
pub mod markdown;
mod mistake;
pub mod options;
pub mod page;
pub mod picture;
pub mod readability;
pub mod routes;
pub mod rules;
pub mod section;
pub mod site;
pub mod strings;
pub mod text;
pub mod theme;
pub mod tools;

/// How requests are sent; its settings are part of the content.
pub use delivery;
pub use issue::{Excerpt, Issue, Issues};
pub use load::{Content, load};
pub use options::{Options, folder};
pub use text::{Line, Markdown, Text};
