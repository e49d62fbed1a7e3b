//! `content/tools/`: the words of the tools to decide with, a file for each tool.

pub mod choosing;
pub mod cost;
pub mod quiz;
pub mod sheets;
pub mod time;
