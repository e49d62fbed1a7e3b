//! What visitors choose and type: sums, the worksheet, questions, and how the table is shown.

mod amount;
mod cost;
mod count;
mod fragment;
mod sheet;
mod view;
