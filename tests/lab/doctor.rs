//! What `ketch doctor` must find in a scenario: the true causes and no others, and options that help.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use super::trial::{Person, Stage};

/// How long an examination may take, and something for a slow machine.
const PATIENCE: Duration = Duration::from_secs(30 + 15);

/// The causes, each with words of its sentence that no other has.
const SENTENCES: [(&str, &str); 28] = [
    ("all-well", "everything that was tried works"),
    ("both-blocked", "no data connection can be opened from either side"),
    ("client-behind-nat", "this machine is behind NAT"),
    ("client-drops-inbound", "drops connections from outside"),
    ("client-rejects-inbound", "could not connect to this machine, which a firewall"),
    ("connection-limit", "the server has too many users now"),
    ("data-on-another-address", "takes data connections at"),
    ("epsv-broken", "reads PASV only"),
    ("epsv-refused", "the server does not know EPSV"),
    ("foreign-port-refused", "the server refuses to connect to"),
    ("ipv4-broken", "IPv4 does not work"),
    ("ipv6-broken", "IPv6 does not work"),
    ("ipv6-without-epsv", "the server knows neither"),
    ("login-refused", "the server refuses the login"),
    ("not-forwarded", "the router there does not forward"),
    ("passive-ports-dropped", "passive ports (@) vanish"),
    ("passive-ports-refused", "passive ports (@) are refused"),
    ("passive-range-partly-open", "only a part of the server's passive ports is open"),
    ("proxy-blocks", "the proxy does not lead to"),
    ("proxy", "the connection goes through a proxy"),
    ("server-active-only", "the server refuses passive mode"),
    ("server-announces-foreign", "the server announces another host"),
    ("server-announces-nothing", "which is no address"),
    ("server-announces-private", "announces its private address"),
    ("server-passive-only", "the server refuses active mode"),
    ("stopped", "mode does not work:"),
    ("tls-blinds-the-router", "cannot see into TLS"),
    ("unreachable", "the server cannot be reached at all"),
];

/// Scenarios in which it is still wrong, and what it says there. One that is right has to go from here.
const STILL_WRONG: [(&str, &str); 1] = [(
    "data on the server's other address",
    "tries the ports at the address that it is logged in to, and takes them for a range that is partly open",
)];

/// What it found.
#[derive(Debug)]
pub struct Verdict {
    /// The ids of causes.
    pub causes: BTreeSet<&'static str>,
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
    let mut args = vec!["doctor".to_owned()];
    args.extend(stage.options());
    args.push(stage.url(""));
    let begun = Instant::now();
    let run = stage.ketch(&Person::new(), &args);
    let took = begun.elapsed();
    let mut lines = run.stdout.lines();
    let found = |line: &&str| line.starts_with("With these options");
    let options = lines.find(found).and_then(|_| lines.next()).unwrap_or_default();
    let options = options.split_whitespace().map(str::to_owned).collect();
    Verdict { causes: named(&run.stdout), options, code: run.code, took, story: run.to_string() }
}

/// The causes whose sentences are in the verdict. Lines may be broken anywhere, and numbers of ports differ.
fn named(text: &str) -> BTreeSet<&'static str> {
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((before, (_, after))) =
        words.split_once("passive ports (").and_then(|(before, rest)| Some((before, rest.split_once(')')?)))
    {
        words = format!("{before}passive ports (@){after}");
    }
    SENTENCES.iter().filter(|(_, sentence)| words.contains(sentence)).map(|(id, _)| *id).collect()
}

/// What is wrong with its verdict, if anything is that was not known.
pub fn problem(stage: &Stage<'_>, verdict: &Verdict) -> Option<String> {
    let known = STILL_WRONG.iter().find(|(name, _)| *name == stage.scenario.name);
    match (wrong(stage, verdict), known) {
        (None, Some((_, what))) => Some(format!("it is right now, and is said to be wrong: {what}")),
        (Some(_), Some(_)) => None,
        (problem, None) => problem,
    }
}

fn wrong(stage: &Stage<'_>, verdict: &Verdict) -> Option<String> {
    let scenario = stage.scenario;
    let expected: BTreeSet<&str> = scenario.causes.iter().copied().collect();
    if expected.is_empty() {
        return None;
    }
    // It may have tried ports of one kind only.
    let chance = |verdict: &Verdict| {
        let by_chance = ["all-well", "passive-ports-dropped"].map(|cause| BTreeSet::from([cause]));
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
