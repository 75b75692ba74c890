//! The JSON lines of a run, read as strictly as they are promised in `docs/json.md`.

#![allow(dead_code, reason = "tests choose from what is here, all in one binary")]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::{Value, json};

use super::schema::Schema;

static SCHEMA: LazyLock<Schema> = LazyLock::new(Schema::of_lines);

/// All lines of a run.
#[derive(Debug)]
pub struct Lines(pub Vec<Value>);

impl Lines {
    /// Reads them; what is not as it was promised fails the test.
    #[track_caller]
    pub fn read(text: &str) -> Lines {
        assert!(text.ends_with('\n'), "{text}");
        let lines = Lines(text.lines().map(line).collect());
        for (i, line) in lines.0.iter().enumerate() {
            assert_eq!(line["seq"], i + 1, "{line}");
        }
        let times: Vec<_> = lines.0.iter().map(|line| line["ts"].as_str().unwrap()).collect();
        assert!(times.is_sorted(), "{times:?}");
        let types = lines.types();
        assert_eq!((types.first(), types.last()), (Some(&"start"), Some(&"summary")), "{types:?}");
        for once in ["start", "summary"] {
            assert_eq!(types.iter().filter(|kind| **kind == once).count(), 1, "{types:?}");
        }
        lines.check_summary();
        lines
    }

    /// The counts of the summary are those of the lines.
    #[track_caller]
    fn check_summary(&self) {
        let summary = self.summary();
        let mut kinds: BTreeMap<&str, u64> = BTreeMap::new();
        for error in self.of("error") {
            *kinds.entry(error["kind"].as_str().unwrap()).or_default() += 1;
        }
        assert_eq!(summary["errors_by_kind"], json!(kinds));
        assert_eq!(summary["warnings"], self.of("warning").len());
        assert_eq!(summary["ok"], summary["exit"] == 0);
        let mut first = self.of("error").first().map_or(Value::Null, |error| (*error).clone());
        for field in ["v", "seq", "ts", "type", "job"] {
            first.as_object_mut().map(|fields| fields.remove(field));
        }
        assert_eq!(summary.get("first_error").unwrap_or(&Value::Null), &first);
        let ends = self.of("transfer_end");
        let count = |fits: &dyn Fn(&Value) -> bool| ends.iter().filter(|end| fits(end)).count();
        let files = &summary["files"];
        assert_eq!(files["failed"], count(&|end| end["ok"] == false));
        assert_eq!(files["skipped"], count(&|end| end.get("skipped").is_some()));
        assert_eq!(files["done"], count(&|end| end["ok"] == true && end.get("skipped").is_none()));
        for start in self.of("transfer_start") {
            assert_eq!(count(&|end| end["item"] == start["item"]), 1, "{start}");
        }
    }

    /// What the lines are.
    pub fn types(&self) -> Vec<&str> {
        self.0.iter().map(|line| line["type"].as_str().unwrap()).collect()
    }

    /// All lines of a type.
    pub fn of(&self, kind: &str) -> Vec<&Value> {
        self.0.iter().filter(|line| line["type"] == kind).collect()
    }

    /// The only line of a type.
    #[track_caller]
    pub fn only(&self, kind: &str) -> &Value {
        match &*self.of(kind) {
            [only] => only,
            lines => panic!("not one {kind}: {lines:?}"),
        }
    }

    /// All results of a name.
    pub fn results(&self, name: &str) -> Vec<&Value> {
        self.of("result").into_iter().filter(|line| line["name"] == name).collect()
    }

    /// The last line.
    pub fn summary(&self) -> &Value {
        self.0.last().unwrap()
    }
}

/// One line.
#[track_caller]
pub fn line(text: &str) -> Value {
    assert!(text.len() < 64 * 1024 - 1, "{} bytes", text.len());
    let obeyed = |c: &char| {
        c.is_control()
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
    };
    assert_eq!(text.chars().find(obeyed), None, "{text:?}");
    let line: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    SCHEMA.branch_of(&line);
    let shape = line["ts"].as_str().unwrap().replace(|c: char| c.is_ascii_digit(), "0");
    assert_eq!(shape, "0000-00-00T00:00:00.000Z");
    line
}

/// The schema that they fit.
pub fn schema() -> &'static Schema {
    &SCHEMA
}
