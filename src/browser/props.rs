//! What a page gives an element: JSON in `data-props`.

use super::json;
use crate::island::Tree;
use serde::de::DeserializeOwned;
use web_sys::Element;

/// The props of an element; `None` when they are not there or do not fit.
pub fn read<P: DeserializeOwned>(element: &Element) -> Option<P> {
    let json = element.get_attribute("data-props")?;
    P::deserialize(Tree(json::parse(&json)?)).ok()
}
