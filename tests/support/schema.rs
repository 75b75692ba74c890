//! A validator of JSON Schema (2020-12), as much of it as `docs/json.schema.json` needs. A keyword that it does not
//! know fails the test, so that nothing in the schema goes unchecked.

#![allow(dead_code, reason = "tests choose from what is here, all in one binary")]

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// Keywords that say nothing of what is valid.
const REMARKS: [&str; 5] = ["$schema", "$defs", "title", "description", "format"];

/// A schema.
pub struct Schema(Value);

impl Schema {
    /// That of the JSON lines.
    pub fn of_lines() -> Schema {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/json.schema.json");
        Schema(serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
    }

    /// Its definitions by name.
    pub fn definitions(&self) -> &Map<String, Value> {
        self.0["$defs"].as_object().unwrap()
    }

    /// The names of the definitions of lines, of which each line fits one.
    pub fn branches(&self) -> Vec<&str> {
        self.0["oneOf"].as_array().unwrap().iter().map(|branch| name(branch.as_object().unwrap())).collect()
    }

    /// The definition that a line fits.
    #[track_caller]
    pub fn branch_of(&self, line: &Value) -> &str {
        let errors: Vec<_> =
            self.branches().into_iter().map(|name| (self.errors(name, line), name)).collect();
        let mut fitting = errors.iter().filter(|(errors, _)| errors.is_empty());
        match (fitting.next(), fitting.next()) {
            (Some((_, name)), None) => name,
            (Some((_, one)), Some((_, other))) => panic!("{line} fits {one} and {other}"),
            (None, _) => {
                let (nearest, name) = errors.iter().min_by_key(|(errors, _)| errors.len()).unwrap();
                panic!("{line} fits nothing, {name} least badly:\n{}", nearest.join("\n"))
            }
        }
    }

    fn errors(&self, definition: &str, value: &Value) -> Vec<String> {
        let mut errors = Vec::new();
        self.check(&self.definitions()[definition], value, "", &mut errors);
        errors
    }

    /// Checks a value, notes what is wrong, and returns the fields that the schema has spoken of.
    fn check(&self, schema: &Value, value: &Value, at: &str, errors: &mut Vec<String>) -> BTreeSet<String> {
        let schema = schema.as_object().expect("a schema is an object");
        let mut seen = BTreeSet::new();
        for (keyword, said) in schema {
            let ok = match keyword.as_str() {
                "$ref" => {
                    seen.extend(self.check(&self.definitions()[name(schema)], value, at, errors));
                    true
                }
                "allOf" => {
                    for part in said.as_array().unwrap() {
                        seen.extend(self.check(part, value, at, errors));
                    }
                    true
                }
                "type" => is_of_type(value, said.as_str().unwrap()),
                "const" => value == said,
                "enum" => said.as_array().unwrap().contains(value),
                "minimum" => value.as_i64().is_none_or(|number| number >= said.as_i64().unwrap()),
                "items" => {
                    for (i, item) in value.as_array().into_iter().flatten().enumerate() {
                        self.check(said, item, &format!("{at}[{i}]"), errors);
                    }
                    true
                }
                "properties" => {
                    for (field, schema) in said.as_object().unwrap() {
                        if let Some(value) = value.get(field) {
                            self.check(schema, value, &format!("{at}.{field}"), errors);
                            seen.insert(field.clone());
                        }
                    }
                    true
                }
                "required" => {
                    let fields = said.as_array().unwrap().iter();
                    fields.into_iter().all(|field| value.get(field.as_str().unwrap()).is_some())
                }
                // These look at what the others have left.
                "additionalProperties" | "unevaluatedProperties" => true,
                keyword => {
                    assert!(REMARKS.contains(&keyword), "the schema says `{keyword}`, which nobody checks");
                    true
                }
            };
            if !ok {
                errors.push(format!("{at}: {keyword} {said}, but {value}"));
            }
        }
        let rest = schema.get("additionalProperties").or(schema.get("unevaluatedProperties"));
        let fields = value.as_object().into_iter().flatten().filter(|(field, _)| !seen.contains(*field));
        let fields: Vec<_> = fields.map(|(field, value)| (field.clone(), value)).collect();
        for (field, value) in fields {
            match rest {
                None => continue,
                Some(Value::Bool(false)) => errors.push(format!("{at}: a field `{field}` that is not known")),
                Some(schema) => {
                    self.check(schema, value, &format!("{at}.{field}"), errors);
                }
            }
            seen.insert(field);
        }
        seen
    }
}

/// The name of the definition that a schema refers to.
fn name(schema: &Map<String, Value>) -> &str {
    schema["$ref"].as_str().unwrap().strip_prefix("#/$defs/").unwrap()
}

fn is_of_type(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        name => panic!("the schema has a type `{name}`, which nobody checks"),
    }
}

#[test]
fn the_validator_refuses_what_does_not_fit() {
    let schema = Schema::of_lines();
    let good = serde_json::json!({
        "v": 1, "seq": 1, "ts": "2026-11-21T15:24:20.010Z", "type": "connect",
        "host": "h", "port": 21, "local": "a", "ms": 0
    });
    assert_eq!(schema.branch_of(&good), "connect");
    let wrong = |change: &dyn Fn(&mut Value)| {
        let mut bad = good.clone();
        change(&mut bad);
        schema.errors("connect", &bad)
    };
    assert_eq!(wrong(&|line| line["more"] = 1.into()), [": a field `more` that is not known"]);
    assert_eq!(
        wrong(&|line| line["family"] = "ipx".into()),
        [".family: enum [\"ipv4\",\"ipv6\"], but \"ipx\""]
    );
    assert_eq!(wrong(&|line| line["port"] = (-1).into()), [".port: minimum 0, but -1"]);
    assert_eq!(wrong(&|line| line["port"] = "21".into()), [".port: type \"integer\", but \"21\""]);
    assert_eq!(wrong(&|line| line["v"] = 2.into()), [".v: const 1, but 2"]);
    let missing = wrong(&|line| drop(line.as_object_mut().unwrap().remove("host")));
    assert!(missing[0].starts_with(": required ["), "{missing:?}");
}
