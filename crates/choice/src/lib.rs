//! The rules of the tools on the comparison page: how the table is shown, what a course costs,
//! and which questions to take along.
//!
//! Nothing here maps a rating or an answer to a treatment, and there is no score: a rating only
//! moves rows up. The crate is part of the download, and so it has no dependency, counts in
//! integers and formats nothing.
//!
//! ```
//! use choice::view::View;
//!
//! let (rows, statements) = (["memory", "cost"], ["price"]);
//! let read = View::parse("#first=ect&rate=price:5", &rows, &statements);
//! assert_eq!(read.view.order(&[None, Some(0)]), [1, 0]);
//! assert_eq!(read.view.print(&rows, &statements, false), "first=ect");
//!
//! let price = choice::amount::read("$1,200.50").unwrap().unwrap();
//! assert_eq!((price.cents(), price.show().as_str()), (120_050, "$1,200.50"));
//! ```

pub mod amount;
pub mod cost;
pub mod sheet;
pub mod view;

mod fragment;
mod number;
mod refused;
