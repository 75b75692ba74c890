//! `docs/json.md` says what the schema says.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::support::lines::{line, schema};

fn document() -> String {
    fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/json.md")).unwrap()
}

#[test]
fn every_example_fits_and_every_line_has_one() {
    let text = document();
    let examples = text.split("```json\n").skip(1).map(|rest| rest.split("\n```").next().unwrap());
    let fitted: BTreeSet<&str> = examples.map(|text| schema().branch_of(&line(text))).collect();
    assert_eq!(fitted, schema().branches().into_iter().collect());
}

#[test]
fn every_field_and_every_word_is_explained() {
    fn names(schema: &Value, found: &mut BTreeSet<String>) {
        if let Some(fields) = schema.get("properties").and_then(Value::as_object) {
            found.extend(fields.keys().cloned());
        }
        let words = schema.get("enum").and_then(Value::as_array);
        found.extend(words.into_iter().flatten().map(|word| word.as_str().unwrap().to_owned()));
        match schema {
            Value::Object(fields) => fields.values().for_each(|field| names(field, found)),
            Value::Array(items) => items.iter().for_each(|item| names(item, found)),
            _ => {}
        }
    }
    let (text, mut found) = (document(), BTreeSet::new());
    schema().definitions().values().for_each(|definition| names(definition, &mut found));
    let missing: Vec<_> = found.iter().filter(|name| !text.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "docs/json.md does not say {missing:?}");
}
