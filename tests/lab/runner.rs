//! Runs the table: several scenarios at once, and in each of them all modes at once, because they mostly wait.

use std::cmp::Reverse;
use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use super::doctor;
use super::scenarios::{Can, SCENARIOS, Scenario};
use super::topology::Topology;
use super::trial::{AUTO, FORCED, Mode, Outcome, Person, Stage, Verb};
use crate::support::proxy::{Config, Proxy};
use crate::support::{real, side_by_side, until};

/// How many scenarios stand at once.
const AT_ONCE: usize = 8;

/// How long auto mode may wait for what does not work before it finds what does.
const PATIENCE: Duration = Duration::from_secs(15);

/// Runs all scenarios that are wanted; panics with all failures, if there are any.
pub fn run() {
    let begun = Instant::now();
    let mut text = String::new();
    let mut scenarios = wanted();
    scenarios.retain(|scenario| match scenario.daemon.program.missing() {
        None => true,
        Some(why) if real::variable("CI").is_some() => panic!("unavailable: {why}"),
        Some(why) => {
            let _ = writeln!(text, "skipped: lab: {}: {why}", scenario.name);
            false
        }
    });
    // The long ones first, lest the last of them run alone.
    scenarios.sort_by_key(|scenario| Reverse(scenario.weight()));
    let reports = Mutex::new(Vec::new());
    side_by_side(AT_ONCE, &scenarios, |number, scenario| {
        let report = catch_unwind(AssertUnwindSafe(|| on_stage(scenario, try_modes)));
        let report = report.unwrap_or_else(|_| Err("it panicked".to_owned()));
        reports.lock().unwrap().push((number, report));
    });
    let mut reports = reports.into_inner().unwrap();
    reports.sort_by_key(|(number, _)| *number);
    let mut failures = Vec::new();
    for (number, report) in reports {
        let name = scenarios[number].name;
        match report {
            Ok(report) => {
                text.push_str(&format!("lab: {name}: {}\n", report.times));
                failures.extend(report.problems.into_iter().map(|problem| format!("=== {name}, {problem}")));
            }
            Err(why) => failures.push(format!("=== {name}\n{why}")),
        }
    }
    let _ = writeln!(text, "lab: {} failures, {:.1} s", failures.len(), begun.elapsed().as_secs_f64());
    std::io::stderr().write_all(text.as_bytes()).unwrap();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The scenarios that the environment names, or all.
pub fn wanted() -> Vec<&'static Scenario> {
    let words = real::variable("KETCH_LAB").map(|words| words.to_string_lossy().into_owned());
    SCENARIOS
        .iter()
        .filter(|scenario| words.as_ref().is_none_or(|words| scenario.name.contains(words)))
        .collect()
}

/// Builds a scenario, does something with it, and takes it down.
pub fn on_stage<T>(scenario: &Scenario, work: impl FnOnce(&Stage<'_>) -> T) -> Result<T, String> {
    let topology = Topology::build(scenario.plan)?;
    let service = scenario.daemon.start(&topology)?;
    let address = SocketAddr::new(topology.listens(), 21);
    let guests =
        topology.server.inside(|| (0..scenario.guests).map(|_| welcome(address)).collect::<Vec<_>>());
    let proxy = scenario.proxy.map(|gateway| {
        let config =
            Config { bind: topology.gateway().into(), only_port: gateway.only_port, ..Config::default() };
        topology.client_router.inside(|| Proxy::start(config))
    });
    let url = proxy.as_ref().zip(scenario.proxy).map(|(proxy, gateway)| proxy.url(gateway.scheme));
    let done = work(&Stage::new(scenario, &topology, &service, url));
    drop(guests);
    // A proxy ends by a connection to itself.
    topology.client_router.inside(|| drop(proxy));
    Ok(done)
}

/// A connection that the server has taken. At first it may still count the one that saw whether it was ready.
fn welcome(address: SocketAddr) -> TcpStream {
    let mut guest = None;
    until("the server welcomes a guest", || {
        let mut greeting = [0; 3];
        guest = TcpStream::connect(address).ok().filter(|stream| {
            let mut stream: &TcpStream = stream;
            stream.read_exact(&mut greeting).is_ok() && greeting == *b"220"
        });
        guest.is_some()
    });
    guest.expect("a guest that was welcomed")
}

/// What happened in a scenario.
struct Report {
    times: String,
    problems: Vec<String>,
}

/// All modes with all verbs, at the same time. In auto mode everybody comes twice.
fn try_modes(stage: &Stage<'_>) -> Report {
    let mut outcomes: Vec<Vec<Outcome>> = Vec::new();
    let mut verdict = None;
    std::thread::scope(|scope| {
        let threads: Vec<_> = [AUTO]
            .into_iter()
            .chain(FORCED)
            .flat_map(|mode| Verb::ALL.map(|verb| (mode, verb)))
            .map(|(mode, verb)| scope.spawn(move || visit(stage, &mode, verb)))
            .collect();
        verdict = Some(doctor::ask(stage));
        outcomes.extend(threads.into_iter().map(|thread| thread.join().expect("a run ends")));
    });
    let outcomes: Vec<Outcome> = outcomes.into_iter().flatten().collect();
    let mut times = String::new();
    for outcome in &outcomes {
        let code =
            outcome.code.filter(|code| *code != 0).map(|code| format!(" ({code})")).unwrap_or_default();
        let _ = write!(times, "{} {:.1}{code}; ", outcome.title, outcome.took.as_secs_f64());
    }
    outcomes.iter().for_each(|outcome| show(&outcome.title, &outcome.story));
    let problem = |outcome: Outcome| {
        outcome.problem.map(|problem| format!("{}: {problem}\n{}", outcome.title, outcome.story))
    };
    let mut problems: Vec<String> = outcomes.into_iter().filter_map(problem).collect();
    if let Some(verdict) = verdict {
        problems.extend(doctor::problem(stage, &verdict).map(|problem| format!("doctor: {problem}")));
        let _ = write!(times, "doctor {:.1}", verdict.took.as_secs_f64());
        show("doctor", &verdict.story);
    }
    if let Some(last) = problems.last_mut() {
        let _ = write!(last, "--- server\n{}", stage.service.logs());
    }
    Report { times, problems }
}

/// Shows what a run said, if all that is wanted.
fn show(title: &str, story: &str) {
    if real::variable("KETCH_LAB_SHOW").is_some() {
        let _ = std::io::stderr().write_all(format!("--- {title}\n{story}").as_bytes());
    }
}

fn visit(stage: &Stage<'_>, mode: &Mode, verb: Verb) -> Vec<Outcome> {
    let person = Person::new();
    let rounds = if mode.name == AUTO.name { 2 } else { 1 };
    let mut outcomes: Vec<_> = (0..rounds).map(|round| stage.run(&person, mode, verb, round)).collect();
    if let [first, second] = &mut outcomes[..]
        && mode.can(stage.scenario) == Can::Yes
    {
        first.dislike(first.waited > PATIENCE, "it waited too long for what did not work");
        // Where ports differ, what worked once need not work again.
        let lasts = !stage.scenario.works.depends_on_ports();
        second.dislike(lasts && second.detours > 0, "it has not remembered what works");
    }
    outcomes
}
