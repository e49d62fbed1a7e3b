//! As much of JSON Schema as the schemas of the content use.

use serde_json::{Map, Value};

/// TOML as editors see it: dates are strings.
pub fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(json).collect(),
        toml::Value::Table(table) => {
            let entries = table.into_iter().map(|(key, value)| (key, json(value)));
            Value::Object(entries.collect::<Map<_, _>>())
        }
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(yes) => yes.into(),
    }
}

/// Where a value does not fit a schema.
pub fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(schema, schema, value, "", &mut found);
    found
}

fn check(root: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    if let Some(target) = schema["$ref"].as_str() {
        let target = root
            .pointer(target.trim_start_matches('#'))
            .unwrap_or(&Value::Null);
        check(root, target, value, at, found);
    }
    let fits = |schema: &Value| {
        let mut inner = Vec::new();
        check(root, schema, value, at, &mut inner);
        inner.is_empty()
    };
    for (key, one) in [("anyOf", false), ("oneOf", true)] {
        if let Some(schemas) = schema[key].as_array() {
            let count = schemas.iter().filter(|schema| fits(schema)).count();
            if count == 0 || (one && count > 1) {
                found.push(format!("{at}: fits {count} of {key}"));
            }
        }
    }
    let kinds = match &schema["type"] {
        Value::Array(kinds) => kinds.clone(),
        Value::Null => Vec::new(),
        kind => vec![kind.clone()],
    };
    if !kinds.is_empty() && !kinds.iter().any(|kind| is(value, kind)) {
        found.push(format!("{at}: {value} is not {}", schema["type"]));
        return;
    }
    if let Some(choices) = schema["enum"].as_array()
        && !choices.contains(value)
    {
        found.push(format!("{at}: {value} is none of the choices"));
    }
    if let (Some(constant), true) = (schema.get("const"), value != &schema["const"]) {
        found.push(format!("{at}: {value} is not {constant}"));
    }
    if let Some(object) = value.as_object() {
        members(root, schema, object, at, found);
    }
    for (number, item) in value.as_array().into_iter().flatten().enumerate() {
        check(
            root,
            &schema["items"],
            item,
            &format!("{at}/{number}"),
            found,
        );
    }
}

fn members(
    root: &Value,
    schema: &Value,
    object: &Map<String, Value>,
    at: &str,
    found: &mut Vec<String>,
) {
    for name in schema["required"].as_array().into_iter().flatten() {
        if !object.contains_key(name.as_str().unwrap_or_default()) {
            found.push(format!("{at}: {name} is missing"));
        }
    }
    for (name, value) in object {
        let known = &schema["properties"][name];
        let other = &schema["additionalProperties"];
        let at = format!("{at}/{name}");
        if !known.is_null() {
            check(root, known, value, &at, found);
        } else if other == &Value::Bool(false) {
            found.push(format!("{at}: unknown key"));
        } else if other.is_object() {
            check(root, other, value, &at, found);
        }
    }
}

fn is(value: &Value, kind: &Value) -> bool {
    match kind.as_str().unwrap_or_default() {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        _ => false,
    }
}
