//! As much of JSON Schema as the schemas of the content use.

use serde_json::{Map, Value};

/// TOML as editors see it: dates are strings.
pub fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(json).collect(),
        toml::Value::Table(table) => {
            let entries = table.into_iter().map(|(key, value)| (key, json(value)));
            Value::Object(entries.collect())
        }
        other => serde_json::to_value(other).unwrap(),
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
        let target = root.pointer(target.trim_start_matches('#')).unwrap();
        check(root, target, value, at, found);
    }
    let fits = |schema: &&Value| {
        let mut inner = Vec::new();
        check(root, schema, value, at, &mut inner);
        inner.is_empty()
    };
    for (key, most) in [("anyOf", usize::MAX), ("oneOf", 1)] {
        if let Some(schemas) = schema[key].as_array() {
            let count = schemas.iter().filter(fits).count();
            if !(1..=most).contains(&count) {
                found.push(format!("{at}: fits {count} of {key}"));
            }
        }
    }
    let kinds = match &schema["type"] {
        Value::Array(kinds) => &kinds[..],
        Value::Null => &[],
        kind => std::slice::from_ref(kind),
    };
    if !kinds.is_empty() && !kinds.iter().any(|kind| is(value, kind)) {
        found.push(format!("{at}: {value} is not {}", schema["type"]));
        return;
    }
    let choices = schema["enum"].as_array();
    if choices.is_some_and(|choices| !choices.contains(value)) {
        found.push(format!("{at}: {value} is none of the choices"));
    }
    if schema
        .get("const")
        .is_some_and(|constant| value != constant)
    {
        found.push(format!("{at}: {value} is not {}", schema["const"]));
    }
    if let Some(object) = value.as_object() {
        members(root, schema, object, at, found);
    }
    for (number, item) in value.as_array().into_iter().flatten().enumerate() {
        let at = format!("{at}/{number}");
        check(root, &schema["items"], item, &at, found);
    }
}

type Table = Map<String, Value>;

fn members(root: &Value, schema: &Value, object: &Table, at: &str, found: &mut Vec<String>) {
    for name in schema["required"].as_array().into_iter().flatten() {
        if !object.contains_key(name.as_str().unwrap()) {
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
    match kind.as_str().unwrap() {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        kind => panic!("no kind is called {kind}"),
    }
}
