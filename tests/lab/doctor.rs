//! What `ketch doctor` must find in a scenario: the true causes and no others, and options that help.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::trial::{Person, Stage};

/// How long an examination may take, and something for a slow machine.
const PATIENCE: Duration = Duration::from_secs(30 + 15);

/// What it found.
#[derive(Debug)]
pub struct Verdict {
    /// The ids of causes.
    pub causes: BTreeSet<String>,
    /// The options that it recommends.
    options: Vec<String>,
    /// Its exit code.
    code: Option<i32>,
    /// How long it took.
    pub took: Duration,
    /// All that it said.
    pub story: String,
}

/// Asks it.
pub fn ask(stage: &Stage<'_>) -> Verdict {
    let mut args = vec!["doctor".to_owned(), "--json".to_owned()];
    args.extend(stage.options());
    args.push(stage.url(""));
    let begun = Instant::now();
    let run = stage.ketch(&Person::new(), &args);
    let took = begun.elapsed();
    let records = run.stdout.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let verdict = records.into_iter().find(|record| record["name"] == "verdict").unwrap_or_default();
    let list = |name: &str| verdict[name].as_array().cloned().unwrap_or_default();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Verdict {
        causes: list("causes").iter().map(|cause| word(&cause["id"])).collect(),
        options: list("options").iter().map(word).collect(),
        code: run.code,
        took,
        story: run.to_string(),
    }
}

/// What is wrong with its verdict, if anything is.
pub fn problem(stage: &Stage<'_>, verdict: &Verdict) -> Option<String> {
    let scenario = stage.scenario;
    let expected: BTreeSet<String> = scenario.causes.iter().map(|cause| (*cause).to_owned()).collect();
    if expected.is_empty() {
        return None;
    }
    // It may have tried ports of one kind only.
    let chance = |verdict: &Verdict| {
        let by_chance = ["all-well", "passive-ports-dropped"].map(|cause| BTreeSet::from([cause.to_owned()]));
        scenario.works.depends_on_ports() && by_chance.contains(&verdict.causes)
    };
    if verdict.causes != expected && !chance(verdict) {
        return Some(format!("it names {:?}, not {expected:?}\n{}", verdict.causes, verdict.story));
    }
    if verdict.took > PATIENCE {
        return Some(format!("it took {:?}\n{}", verdict.took, verdict.story));
    }
    let ends = if scenario.works.never() { scenario.ends.unwrap_or(33) } else { 0 };
    if verdict.code != Some(ends) {
        return Some(format!("it does not end with {ends}\n{}", verdict.story));
    }
    if ends != 0 {
        return None;
    }
    let mut args = stage.options();
    args.extend(verdict.options.iter().cloned());
    args.extend(["-v".to_owned(), "ls".to_owned(), stage.url("")]);
    let run = stage.ketch(&Person::new(), &args);
    let well =
        run.code == Some(0) && (!run.stderr.contains("did not work") || scenario.works.depends_on_ports());
    (!well).then(|| format!("its options do not help: {args:?}: {run}\n{}", verdict.story))
}
