//! JSON, read by the browser's own parser.

use delivery::Json;
use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

/// Deeper than any words or answer; what lies below is left out, as each level takes stack.
const DEEPEST: u8 = 32;

/// What `text` says; `None` when it is not JSON.
pub fn parse(text: &str) -> Option<Json> {
    let value = JSON::parse(text).ok()?;
    Some(tree(&value, DEEPEST))
}

fn tree(value: &JsValue, levels: u8) -> Json {
    let Some(below) = levels.checked_sub(1) else {
        return Json::Null;
    };
    if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(said) = value.as_bool() {
        Json::Bool(said)
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else if let Some(items) = value.dyn_ref::<Array>() {
        Json::List(items.iter().map(|item| tree(&item, below)).collect())
    } else if let Some(map) = value.dyn_ref::<Object>() {
        let entry = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            (
                entry.get(0).as_string().unwrap_or_default(),
                tree(&entry.get(1), below),
            )
        };
        Json::Map(Object::entries(map).iter().map(entry).collect())
    } else {
        Json::Null
    }
}
