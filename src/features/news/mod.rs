//! The line of news below every page: about loading pages, and what became of a request.

pub mod props;
pub mod view;
