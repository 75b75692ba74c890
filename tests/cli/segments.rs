//! `--segments` and `pget`: one file over several connections, whatever becomes of each.

use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant, SystemTime};

use rustix::process::Signal;

use crate::support::ketch::{Run, Running, ketch, run};
use crate::support::lines::Lines;
use crate::support::site::Site;
use crate::support::until;

/// Large enough for four segments and more.
const SIZE: usize = 10_000_000;

/// Bytes of which no two blocks are alike.
fn noise(length: usize) -> Vec<u8> {
    let word = |n: u64| n.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(31) ^ n;
    (0..length.div_ceil(8) as u64).flat_map(|n| word(n).to_le_bytes()).take(length).collect()
}

/// A server with a file `f`, each of whose data connections makes so many bytes a second.
fn site(rate: u64) -> Site {
    let site = Site::with(|config| config.rate = Some(rate));
    site.write("f", noise(SIZE));
    site
}

/// A server with a file `f`, whose first downloads make so many bytes a second and whose others are faster.
fn slow_at_first(pace: fn(u64) -> Option<u64>) -> Site {
    let site = Site::with(|config| config.misdeeds.pace = Some(pace));
    site.write("f", noise(SIZE));
    site
}

/// Where downloads go: in memory, if that can be done. Journals wait for the disk, and a disk that others keep busy would
/// have them come too late.
fn home() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// How many clients have logged in, and the offsets at which downloads began.
fn seen(site: &Site) -> (usize, Vec<u64>) {
    let log = site.server.log();
    let offset = |line: &String| line.strip_prefix("REST ").map(|offset| offset.parse().unwrap());
    (log.iter().filter(|line| line.starts_with("PASS")).count(), log.iter().filter_map(offset).collect())
}

/// The file is here, and it alone.
#[track_caller]
fn assert_whole(home: &Path, ran: &Run) {
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(std::fs::read(home.join("f")).unwrap() == noise(SIZE), "the bytes differ: {ran}");
    assert_eq!(left(home), (false, false), "{ran}");
}

/// Whether there are a part file and a journal.
fn left(home: &Path) -> (bool, bool) {
    (home.join(".f.ketch-part").exists(), home.join(".f.ketch-journal").exists())
}

#[test]
fn a_file_comes_over_several_connections() {
    let site = site(3 << 20);
    site.write("here/g", noise(SIZE));
    let home = home();
    let ran = run(home.path(), &["--json", "get", "--segments", "4", &site.url("f")]);
    assert_whole(home.path(), &ran);
    let lines = Lines::read(&ran.stdout);
    let end = lines.only("transfer_end");
    assert_eq!((&end["segments"], &end["bytes"], &end["size"]), (&4.into(), &SIZE.into(), &SIZE.into()));
    assert_eq!((lines.of("transfer_start").len(), lines.of("connect").len()), (1, 4));
    let time = |path: &Path| path.metadata().unwrap().modified().unwrap();
    let apart = time(&site.path("f")).duration_since(time(&home.path().join("f"))).unwrap();
    assert!(apart < Duration::from_secs(1), "{apart:?}");
    // The others are where the first one is.
    let target = format!("bob@{}/here", site.address());
    let mut command = ketch(home.path());
    command.env("KETCH_PASSWORD", "s3cret").args(["-v", &target, "pget", "-n", "3", "g"]);
    let ran = Run::from(command.output().unwrap());
    assert_eq!(ran.code, Some(0), "{ran}");
    assert_eq!(ran.stderr.matches("> CWD here").count(), 1, "{ran}");
    assert_eq!(ran.stderr.matches("> CWD /here").count(), 2, "{ran}");
    assert!(std::fs::read(home.path().join("g")).unwrap() == noise(SIZE));
}

#[test]
fn connections_are_used_for_what_is_worth_them() {
    let site = Site::with(|config| config.rate = Some(8 << 20));
    for (name, size) in [("empty", 0), ("small", 2_000_000), ("two", 3_000_000), ("many", SIZE)] {
        site.write(name, noise(size));
    }
    let home = home();
    let logins = |args: &[&str], name: &str| {
        let before = seen(&site).0;
        let url = site.url(name);
        let ran = run(home.path(), &[args, &[&url, "-o", "out"]].concat());
        assert_eq!(ran.code, Some(0), "{ran}");
        assert!(std::fs::read(home.path().join("out")).unwrap() == std::fs::read(site.path(name)).unwrap());
        seen(&site).0 - before
    };
    assert_eq!(logins(&["get", "--segments", "4"], "empty"), 1);
    assert_eq!(logins(&["get", "--segments", "4"], "small"), 1);
    assert_eq!(logins(&["get", "--segments", "4"], "two"), 2);
    assert_eq!(logins(&["get"], "many"), 1);
    assert_eq!(logins(&["pget"], "many"), 4);
    assert_eq!(logins(&["pget", "--segments", "2"], "many"), 2);
    assert_eq!(logins(&["get", "-a", "--segments", "4"], "many"), 1, "text has no offsets");
    let refused = run(home.path(), &["get", "--segments", "17", &site.url("f")]);
    assert_eq!(refused.code, Some(2), "{refused}");
}

#[test]
fn a_rate_limit_is_for_all_connections_together() {
    let site = Site::new();
    site.write("f", noise(4_500_000));
    let home = home();
    let begun = Instant::now();
    let ran = run(home.path(), &["get", "--segments", "4", "--limit-rate", "2M", &site.url("f")]);
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(begun.elapsed() > Duration::from_millis(1800), "{:?}", begun.elapsed());
    assert_eq!(seen(&site).0, 4);
}

#[test]
fn cuts_of_any_connection_change_nothing() {
    let site = site(3 << 20);
    let home = home();
    let mut command = ketch(home.path());
    let url = site.url("f");
    command.args(["get", "--segments", "4", "--retries", "9", "--retry-wait", "0.02", &url]);
    let over = AtomicBool::new(false);
    let ran = std::thread::scope(|scope| {
        scope.spawn(|| {
            for turn in 0..24 {
                std::thread::park_timeout(Duration::from_millis(90));
                if over.load(Ordering::SeqCst) {
                    return;
                }
                match turn % 3 {
                    0 | 1 => site.server.cut_data(turn / 2),
                    _ => site.server.cut_control(turn / 3),
                }
            }
        });
        let ran = Running::start(command).end(Duration::from_secs(120));
        over.store(true, Ordering::SeqCst);
        ran.expect("it ends")
    });
    assert!(ran.stderr.contains("trying again"), "{ran}");
    assert_whole(home.path(), &ran);
}

#[test]
fn a_connection_that_crawls_or_stalls_does_not_hold_up_the_rest() {
    for pace in [|n| Some(if n == 1 { 0 } else { 4 << 20 }), |n| Some(if n == 0 { 9000 } else { 4 << 20 })] {
        let site = slow_at_first(pace);
        let home = home();
        let mut command = ketch(home.path());
        // Without help from the others the one would take more than four minutes, and the other for ever.
        command.args(["get", "--segments", "3", "--timeout", "300", &site.url("f")]);
        let ran = Running::start(command).end(Duration::from_secs(60)).expect("it ends");
        assert_whole(home.path(), &ran);
    }
}

/// Kills a download when so many bytes of the part file are noted as being there.
fn kill_at(home: &Path, url: &str, segments: &str, bytes: u64) {
    let mut command = ketch(home);
    command.args(["get", "-c", "--segments", segments, url]);
    let running = Running::start(command);
    until("enough is noted", || noted(home).is_some_and(|noted| noted >= bytes));
    let ran = running.kill();
    assert_eq!(left(home), (true, true), "it ended too soon: {ran}");
}

/// How many bytes the journal notes; none if it is none of ranges.
fn noted(home: &Path) -> Option<u64> {
    let text = std::fs::read_to_string(home.join(".f.ketch-journal")).ok()?;
    let journal: serde_json::Value = serde_json::from_str(&text).unwrap();
    let ranges = journal["ranges"].as_array()?;
    assert_eq!(journal["v"], 2);
    let part = std::fs::read(home.join(".f.ketch-part")).unwrap();
    // Made once: whoever looks at a download must not take as long as it does.
    static ALL: OnceLock<Vec<u8>> = OnceLock::new();
    let all = ALL.get_or_init(|| noise(SIZE));
    let lengths = ranges.iter().map(|range| {
        let [begin, end] = [0, 1].map(|i| range[i].as_u64().unwrap());
        let range = begin as usize..end as usize;
        assert!(part[range.clone()] == all[range], "{begin}..{end} is not there");
        end - begin
    });
    Some(lengths.sum())
}

#[test]
fn a_killed_download_goes_on_with_any_number_of_connections() {
    let site = slow_at_first(|number| Some(if number < 60 { 700_000 } else { 4 << 20 }));
    let home = home();
    let url = site.url("f");
    kill_at(home.path(), &url, "4", 1_500_000);
    let part = home.path().join(".f.ketch-part");
    assert_eq!(part.metadata().unwrap().len(), SIZE as u64, "it is as large as the whole");
    kill_at(home.path(), &url, "2", 3_000_000);
    kill_at(home.path(), &url, "5", 6_000_000);
    let noted = noted(home.path()).unwrap();
    let before = seen(&site).0;
    // One connection is enough for it, too.
    let ran = run(home.path(), &["--json", "get", "-c", &url]);
    assert_whole(home.path(), &ran);
    assert_eq!(seen(&site).0, before + 1);
    let lines = Lines::read(&ran.stdout);
    let end = lines.only("transfer_end");
    let there = end["resumed_from"].as_u64().unwrap();
    assert!(there + 64 * 1024 >= noted, "{end}");
    assert_eq!(there + end["bytes"].as_u64().unwrap(), SIZE as u64);
}

#[test]
fn a_file_with_holes_is_no_beginning() {
    let site = slow_at_first(|number| (number < 4).then_some(700_000));
    let home = home();
    kill_at(home.path(), &site.url("f"), "4", 1_000_000);
    let journal = home.path().join(".f.ketch-journal");
    let text = std::fs::read_to_string(&journal).unwrap();
    // Without the journal, or with one of a beginning that is no beginning of this file, all is fetched again.
    std::fs::remove_file(&journal).unwrap();
    let ran = run(home.path(), &["get", "-c", &site.url("f")]);
    assert_whole(home.path(), &ran);
    std::fs::remove_file(home.path().join("f")).unwrap();
    // A journal that says more than is there, because the part file was cut short, allows nothing.
    std::fs::write(&journal, &text).unwrap();
    std::fs::write(home.path().join(".f.ketch-part"), &noise(SIZE)[..100_000]).unwrap();
    let ran = run(home.path(), &["get", "-c", "--segments", "2", &site.url("f")]);
    assert!(ran.stderr.contains("starting `"), "{ran}");
    assert_whole(home.path(), &ran);
}

#[test]
fn what_one_connection_has_begun_several_go_on_with() {
    let site = slow_at_first(|number| Some(if number < 1 { 1 << 20 } else { 5 << 20 }));
    let home = home();
    let mut command = ketch(home.path());
    command.args(["get", &site.url("f")]);
    let running = Running::start(command);
    let part = home.path().join(".f.ketch-part");
    until("a MiB is there", || part.metadata().is_ok_and(|meta| meta.len() > 1 << 20));
    running.kill();
    let ran = run(home.path(), &["-v", "get", "-c", "--segments", "3", &site.url("f")]);
    assert_whole(home.path(), &ran);
    let (logins, offsets) = seen(&site);
    assert_eq!(logins, 1 + 3, "{ran}");
    assert!(offsets[0] > (1 << 20) - 64 * 1024 - 1, "{offsets:?}");
    // The file of another client is only the beginning of it, too.
    std::fs::write(home.path().join("f"), &noise(SIZE)[..2_000_000]).unwrap();
    let ran = run(home.path(), &["get", "-c", "--segments", "3", &site.url("f")]);
    assert_whole(home.path(), &ran);
}

#[test]
fn an_interruption_ends_all_connections_and_keeps_what_is_there() {
    let site = site(700_000);
    let home = home();
    let mut command = ketch(home.path());
    command.args(["get", "--segments", "4", &site.url("f")]);
    let running = Running::start(command);
    let part = home.path().join(".f.ketch-part");
    let allocated = |path: &Path| path.metadata().is_ok_and(|meta| meta.len() == SIZE as u64);
    until("it has begun", || allocated(&part) && seen(&site).1.len() == 3);
    std::thread::park_timeout(Duration::from_millis(300));
    let begun = Instant::now();
    running.signal(Signal::INT);
    let ran = running.end(Duration::from_secs(20)).expect("it ends");
    assert_eq!(ran.code, Some(130), "{ran}");
    assert!(ran.stderr.contains("so far is kept; `get -c` goes on from there"), "{ran}");
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    assert!(noted(home.path()).unwrap() > 0);
    let ran = run(home.path(), &["get", "-c", "--segments", "4", &site.url("f")]);
    assert_whole(home.path(), &ran);
}

#[test]
fn a_source_that_changes_meanwhile_is_told() {
    let site = site(1 << 20);
    let home = home();
    // What takes its time is done before, lest the download be over by then.
    site.write("g", noise(SIZE));
    let newer = SystemTime::now() + Duration::from_secs(60);
    std::fs::File::options().write(true).open(site.path("g")).unwrap().set_modified(newer).unwrap();
    let mut command = ketch(home.path());
    command.args(["get", "--segments", "4", &site.url("f")]);
    let running = Running::start(command);
    until("all have begun", || seen(&site).1.len() == 3);
    // Connections that stand go on with the old file.
    std::fs::rename(site.path("g"), site.path("f")).unwrap();
    let ran = running.end(Duration::from_secs(60)).expect("it ends");
    assert_eq!(ran.code, Some(28), "{ran}");
    assert!(ran.stderr.contains("the file on the server changed during the transfer"), "{ran}");
    assert_eq!((home.path().join("f").exists(), left(home.path())), (false, (false, false)));
}
