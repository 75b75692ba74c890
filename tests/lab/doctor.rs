//! What `ketch doctor` must find in a scenario: the true cause, and options that help.

use serde_json::Value;

use super::scenarios::Scenario;
use super::trial::{Person, Stage};

/// What it found.
#[derive(Debug)]
pub struct Verdict {
    /// The ids of causes.
    pub causes: Vec<String>,
    /// The options that it recommends.
    options: Vec<String>,
    /// All that it said.
    story: String,
}

/// Asks it.
///
/// # Errors
/// What it said, when that is no JSON.
pub fn ask(stage: &Stage<'_>) -> Result<Verdict, String> {
    let person = Person::new();
    let run = stage.ketch(&person, &["doctor".to_owned(), "--json".to_owned(), stage.url("")]);
    let mut verdict = Verdict { causes: Vec::new(), options: Vec::new(), story: run.to_string() };
    let mut values = Vec::new();
    for value in serde_json::Deserializer::from_str(&run.stdout).into_iter::<Value>() {
        values.push(value.map_err(|error| format!("{error}\n{run}"))?);
    }
    while let Some(value) = values.pop() {
        match value {
            Value::Array(inner) => values.extend(inner),
            Value::Object(fields) => {
                for (name, value) in fields {
                    match name.as_str() {
                        "cause" | "causes" => words(&value, &mut verdict.causes),
                        "options" => words(&value, &mut verdict.options),
                        _ => values.push(value),
                    }
                }
            }
            _ => {}
        }
    }
    Ok(verdict)
}

/// One string, or a list of them.
fn words(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(word) => into.push(word.clone()),
        Value::Array(words) => into.extend(words.iter().filter_map(Value::as_str).map(str::to_owned)),
        _ => {}
    }
}

/// What is wrong with its answer, if anything is.
pub fn problem(stage: &Stage<'_>) -> Option<String> {
    let scenario: &Scenario = stage.scenario;
    if scenario.cause.is_empty() {
        return None;
    }
    let verdict = match ask(stage) {
        Ok(verdict) => verdict,
        Err(words) => return Some(words),
    };
    if !verdict.causes.iter().any(|cause| cause == scenario.cause) {
        return Some(format!("it does not name `{}`\n{}", scenario.cause, verdict.story));
    }
    if scenario.works.never() {
        return None;
    }
    let mut args = verdict.options.clone();
    args.extend(["-v".to_owned(), "ls".to_owned(), stage.url("")]);
    let run = stage.ketch(&Person::new(), &args);
    let well = run.code == Some(0) && !run.stderr.contains("did not work");
    (!well).then(|| format!("its options do not help: {args:?}: {run}\n{}", verdict.story))
}
