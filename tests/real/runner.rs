//! Runs checks: every one against every server, in parallel, each failure with all that explains it.

use std::any::Any;
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::scene::{Scene, Way};
use crate::support::real::{self, Kind, Server, Tls};
use crate::support::side_by_side;

/// How many checks are under way at once. They wait for servers more than they work.
const AT_ONCE: usize = 12;

/// A check that takes longer is named.
const SLOW: Duration = Duration::from_secs(10);

/// One thing that holds with every server.
#[derive(Debug)]
pub struct Check {
    /// The file it is in.
    pub group: &'static str,
    /// What holds.
    pub name: &'static str,
    /// Whether it runs once for each way of opening data connections.
    pub data: Data,
    /// The servers with which it cannot hold, and why not.
    pub except: &'static [(Kind, &'static str)],
    /// The check; it panics.
    pub run: fn(&Scene<'_>),
}

/// Whether data connections matter to a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Data {
    /// Data moves: once in passive and once in active mode.
    Moves,
    /// It is about something else, or names its modes itself: once, in the mode that ketch chooses.
    Talks,
}

/// Makes the list of a file's checks: `Moves name,` or `Talks name { Server: "why it does not fit" },`.
macro_rules! checks {
    ($($data:ident $name:ident $({ $($server:ident: $why:literal),+ $(,)? })?,)*) => {
        pub(super) const CHECKS: &[crate::real::runner::Check] = &[$(crate::real::runner::Check {
            group: module_path!(),
            name: stringify!($name),
            data: crate::real::runner::Data::$data,
            except: &[$($((crate::support::real::Kind::$server, $why)),+)?],
            run: $name,
        }),*];
    };
}
pub(super) use checks;

impl Check {
    /// The file and the name.
    fn title(&self) -> String {
        let group = self.group.rsplit("::").next().unwrap_or_default();
        format!("{group}::{}", self.name)
    }

    fn ways(&self) -> &'static [Way] {
        match self.data {
            Data::Moves => &[Way::Passive, Way::Active],
            Data::Talks => &[Way::Auto],
        }
    }

    fn exception(&self, kind: Kind) -> Option<&'static str> {
        self.except.iter().find(|(server, _)| *server == kind).map(|(_, why)| *why)
    }
}

/// One check against one server in one mode.
struct Case<'a> {
    check: &'a Check,
    server: usize,
    way: Way,
}

impl Case<'_> {
    /// Server, mode and check.
    fn title(&self, servers: &[Server]) -> String {
        format!("{}, {}: {}", servers[self.server].kind.name(), self.way.name(), self.check.title())
    }
}

/// Runs all checks against all servers; panics with all failures, if there are any.
pub fn run(checks: &[&[Check]], tls: Tls) {
    // One list at a time: each keeps all cores busy, and on a machine with few of them waits would grow too long.
    static TURN: Mutex<()> = Mutex::new(());
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let begun = Instant::now();
    let wanted = real::variable("KETCH_CHECK").map(|words| words.to_string_lossy().into_owned());
    let fits = |check: &&Check| wanted.as_ref().is_none_or(|words| check.title().contains(words.as_str()));
    let checks: Vec<&Check> = checks.iter().copied().flatten().filter(fits).collect();
    let servers = start(tls);
    let mut cases = Vec::new();
    let mut exceptions = Vec::new();
    for check in &checks {
        for (index, server) in servers.iter().enumerate() {
            match check.exception(server.kind) {
                Some(why) => exceptions.push(format!("{}: not {}: {why}", server.kind.name(), check.title())),
                None => cases.extend(check.ways().iter().map(|way| Case { check, server: index, way: *way })),
            }
        }
    }
    let count = servers.len();
    let (mut times, failures) = run_all(&cases, &servers, tls);
    // Here and not by the panic below, which would make each of them show its logs.
    drop(servers);
    exceptions.sort();
    times.sort();
    let mut text = exceptions.join("\n");
    text.push_str(&format!(
        "\nconformance: {} checks, {} servers, {} runs, {} exceptions, {} failures, {:.1} s, {}\n",
        checks.len(),
        count,
        cases.len(),
        exceptions.len(),
        failures.len(),
        begun.elapsed().as_secs_f64(),
        if tls == Tls::None { "plain" } else { tls.name() },
    ));
    for (took, title) in times.iter().rev().take_while(|(took, _)| *took > SLOW) {
        text.push_str(&format!("slow: {:.1} s, {title}\n", took.as_secs_f64()));
    }
    // Not by `eprintln!`, which nobody sees of a test that passes.
    std::io::stderr().write_all(text.as_bytes()).unwrap();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Starts the servers, all at once.
fn start(tls: Tls) -> Vec<Server> {
    let started: Vec<_> = std::thread::scope(|scope| {
        let fits = Kind::ALL.into_iter().filter(|kind| tls.is_known_to(*kind));
        let starting: Vec<_> = fits.map(|kind| scope.spawn(move || real::available(kind, tls))).collect();
        starting.into_iter().map(|thread| thread.join().expect("a server starts, or says why not")).collect()
    });
    started.into_iter().flatten().collect()
}

/// Runs the cases, and returns how long each took and the stories of those that failed.
fn run_all(cases: &[Case<'_>], servers: &[Server], tls: Tls) -> (Vec<(Duration, String)>, Vec<String>) {
    let (times, failures) = (Mutex::new(Vec::new()), Mutex::new(Vec::new()));
    side_by_side(AT_ONCE, cases, |_, case| {
        let begun = Instant::now();
        if let Err(story) = run_one(case, servers, tls) {
            failures.lock().unwrap().push(story);
        }
        times.lock().unwrap().push((begun.elapsed(), case.title(servers)));
    });
    (times.into_inner().unwrap(), failures.into_inner().unwrap())
}

fn run_one(case: &Case<'_>, servers: &[Server], tls: Tls) -> Result<(), String> {
    let server = &servers[case.server];
    let neighbour = &servers[(case.server + 1) % servers.len()];
    let scene = Scene::set(server, neighbour, tls, case.way, &case.check.title());
    let done = catch_unwind(AssertUnwindSafe(|| (case.check.run)(&scene)));
    scene.clear();
    done.map_err(|panic| {
        format!("=== {}\n{}\n{}{}", case.title(servers), words(panic.as_ref()), scene.story(), server.logs(),)
    })
}

/// What a panic says.
fn words(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic without words")
}
