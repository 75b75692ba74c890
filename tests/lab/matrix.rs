//! ketch beside its peers in every scenario: one download each, and a page about it.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use super::daemon::{PASSWORD, USER};
use super::doctor;
use super::runner::{on_stage, wanted};
use super::scenarios::Scenario;
use super::trial::{AUTO, FORCED, Mode, OFFERED, Person, Stage, Verb};
use crate::support::side_by_side;

/// How many scenarios stand at once: few, because it is about time.
const AT_ONCE: usize = 4;
/// How long anybody may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// Below this a time says nothing but how busy this machine is.
const QUICK: Duration = Duration::from_secs(2);

/// Another FTP client.
struct Peer {
    name: &'static str,
    /// What shows its version.
    version: &'static [&'static str],
    /// The ways to run it, each with its name.
    ways: &'static [(&'static str, Way)],
}

/// Makes the command that downloads the file to the path.
type Way = fn(&Stage<'_>, &Path) -> Command;

const PEERS: [Peer; 4] = [
    Peer {
        name: "lftp",
        version: &["lftp", "--version"],
        ways: &[
            ("lftp", |stage, file| lftp(stage, file, "")),
            ("lftp active", |stage, file| {
                lftp(stage, file, &format!("set ftp:passive-mode off; {}", stage.scenario.lftp))
            }),
        ],
    },
    Peer {
        name: "curl",
        version: &["curl", "--version"],
        ways: &[
            ("curl", |stage, file| curl(stage, file, &[])),
            ("curl active", |stage, file| curl(stage, file, &["--ftp-port", stage.scenario.curl])),
        ],
    },
    Peer {
        name: "tnftp",
        version: &["tnftp", "-?"],
        ways: &[
            ("tnftp", |stage, file| tnftp(stage, file, &[])),
            ("tnftp passive", |stage, file| tnftp(stage, file, &["-p"])),
            ("tnftp active", |stage, file| tnftp(stage, file, &["-A"])),
        ],
    },
    Peer {
        name: "ncftpget",
        version: &["ncftpget", "-v"],
        ways: &[
            ("ncftpget", |stage, file| ncftpget(stage, file, &[])),
            ("ncftpget passive", |stage, file| ncftpget(stage, file, &["-F"])),
            ("ncftpget active", |stage, file| ncftpget(stage, file, &["-E"])),
        ],
    },
];

fn lftp(stage: &Stage<'_>, file: &Path, settings: &str) -> Command {
    let mut command = Command::new("lftp");
    command.arg("-c").arg(format!("{settings} get {} -o {}", stage.url(OFFERED), file.display()));
    command
}

fn curl(stage: &Stage<'_>, file: &Path, options: &[&str]) -> Command {
    let mut command = Command::new("curl");
    command
        .args(["-q", "-sS", "--proxytunnel"])
        .args(options)
        .arg("-o")
        .arg(file)
        .arg("-g")
        .arg(stage.url(OFFERED));
    command
}

fn tnftp(stage: &Stage<'_>, file: &Path, options: &[&str]) -> Command {
    let mut command = Command::new("tnftp");
    command.args(options).arg("-o").arg(file).arg(stage.url(OFFERED));
    command
}

fn ncftpget(stage: &Stage<'_>, file: &Path, options: &[&str]) -> Command {
    let password = stage.scenario.password.unwrap_or(PASSWORD);
    let mut command = Command::new("ncftpget");
    command.args(options).args(["-u", USER, "-p", password, "-C"]);
    command.arg(stage.topology.host()).arg(format!("/{OFFERED}")).arg(file);
    command
}

/// The rows of a scenario, in the order of [`columns`].
type Row = Vec<String>;

/// Runs everything, shows it, and writes the page.
pub fn write() {
    let scenarios = wanted();
    let rows = Mutex::new(Vec::new());
    let peers: Vec<&Peer> = PEERS.iter().filter(|peer| version(peer).is_some()).collect();
    side_by_side(AT_ONCE, &scenarios, |number, scenario| {
        let row = on_stage(scenario, |stage| row(stage, &peers));
        let row = row.unwrap_or_else(|why| panic!("{}: {why}", scenario.name));
        let line = format!("{}: {}\n", scenario.name, row.join(" | "));
        std::io::stderr().write_all(line.as_bytes()).unwrap();
        rows.lock().unwrap().push((number, row));
    });
    let mut rows = rows.into_inner().unwrap();
    rows.sort();
    let rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
    let page = page(&scenarios, &peers, &rows);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/matrix.md");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, page).unwrap();
}

/// What everybody comes to in one scenario: ketch's modes, the doctor, and then the peers.
fn row(stage: &Stage<'_>, peers: &[&Peer]) -> Row {
    std::thread::scope(|scope| {
        let ketch = [AUTO, FORCED[0], FORCED[1]].map(|mode| scope.spawn(move || ketch(stage, &mode)));
        let ways = peers.iter().flat_map(|peer| peer.ways);
        let others: Vec<_> = ways.map(|(_, way)| scope.spawn(|| peer(stage, *way))).collect();
        let mut row = Vec::new();
        for cells in ketch {
            row.extend(cells.join().unwrap());
        }
        row.push(doctor::ask(stage).causes.into_iter().collect::<Vec<_>>().join(", "));
        row.extend(others.into_iter().map(|cell| cell.join().unwrap()));
        row
    })
}

/// The runs of ketch in one mode: two in auto mode, by the same user.
fn ketch(stage: &Stage<'_>, mode: &Mode) -> Vec<String> {
    let person = Person::new();
    let rounds = if mode.name == AUTO.name { 2 } else { 1 };
    let run = |round| {
        let outcome = stage.run(&person, mode, Verb::Get, round);
        let arrived = stage.is_offered(&person.path().join(format!("down-{round}")));
        cell(outcome.code, outcome.took, arrived)
    };
    (0..rounds).map(run).collect()
}

fn peer(stage: &Stage<'_>, way: Way) -> String {
    let person = Person::new();
    let file = person.path().join("down");
    let mut command = way(stage, &file);
    command.env_clear().env("HOME", person.path()).env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.current_dir(person.path()).stdin(Stdio::null());
    if let Some(url) = &stage.proxy {
        command.envs(["ftp_proxy", "all_proxy"].map(|name| (name, url)));
    }
    let begun = Instant::now();
    let code = stage.start(&person, &command).end(PATIENCE).map(|run| run.code.unwrap_or(-1));
    cell(code, begun.elapsed(), stage.is_offered(&file))
}

/// How a run is shown.
fn cell(code: Option<i32>, took: Duration, arrived: bool) -> String {
    let time = if took < QUICK { String::new() } else { format!(", {:.0} s", took.as_secs_f64()) };
    match code {
        None => format!("> {} s", PATIENCE.as_secs()),
        Some(0) if arrived => format!("**ok**{time}"),
        Some(0) => format!("0, but the file is wrong or missing{time}"),
        Some(code) => format!("{code}{time}"),
    }
}

/// The version of a peer, or nothing if it does not say; none where it is not installed.
fn version(peer: &Peer) -> Option<String> {
    let output = Command::new(peer.version[0]).args(&peer.version[1..]).stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    let is_version = |word: &&str| word.contains('.') && word.starts_with(|c: char| c.is_ascii_digit());
    Some(text.split_whitespace().find(is_version).unwrap_or_default().to_owned())
}

fn page(scenarios: &[&Scenario], peers: &[&Peer], rows: &[Row]) -> String {
    let mut page = String::from(
        "<!-- written by tests/matrix -->\n\n# Firewalls, NAT, and who gets through\n\n\
         One file of 300,000 bytes is downloaded in each of these networks, which `tests/matrix` builds from Linux \
         network\nnamespaces, with real routers (nftables) and real servers (vsftpd, ProFTPD, Pure-FTPd; a scripted \
         one where no real\none misbehaves like that). The same command writes this page.\n\n\
         A cell is **ok** when the file has come, whole; otherwise it is the exit code. The time stands there when it \
         was\n2 seconds or more. `> 60 s`: it was ended by force. A dash: not there, or not run.\n\n## The networks\n\n",
    );
    for scenario in scenarios {
        let _ = writeln!(page, "- **{}**: {}", scenario.name, scenario.about);
    }
    page.push_str(
        "\n## ketch\n\nAuto mode is what you get without any option; `again` is the second time with the same server. \
         Passive and\nactive mode run with `--data-timeout 2`, because some of them cannot work.\n\n",
    );
    let ketch = ["auto", "again", "passive", "active", "doctor says"];
    table(&mut page, &ketch, scenarios, rows.iter().map(|row| &row[..ketch.len()]));
    page.push_str("\n## Others\n\nEach as it comes, and in the modes that it can be told to use.\n\n");
    for peer in peers {
        let words = format!("- {} {}", peer.name, version(peer).unwrap_or_default());
        let _ = writeln!(page, "{}", words.trim_end());
    }
    page.push('\n');
    let others: Vec<&str> = peers.iter().flat_map(|peer| peer.ways).map(|(name, _)| *name).collect();
    table(&mut page, &others, scenarios, rows.iter().map(|row| &row[ketch.len()..]));
    page
}

fn table<'r>(
    page: &mut String,
    columns: &[&str],
    scenarios: &[&Scenario],
    rows: impl Iterator<Item = &'r [String]>,
) {
    let _ = writeln!(page, "| | {} |", columns.join(" | "));
    let _ = writeln!(page, "|{}", " --- |".repeat(columns.len() + 1));
    for (scenario, row) in scenarios.iter().zip(rows) {
        let _ = writeln!(page, "| {} | {} |", scenario.name, row.join(" | "));
    }
}
