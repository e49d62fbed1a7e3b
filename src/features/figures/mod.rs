//! Figures that open in place.

mod live;
pub mod props;
pub mod view;
