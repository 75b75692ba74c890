//! The queue from the command line, by several at once.

use std::fs;
use std::process::Output;

use crate::support::ketch::ketch;
use crate::support::site::{PASSWORD, Site};

fn run(home: &std::path::Path, args: &[&str]) -> Output {
    ketch(home).args(args).env("KETCH_PASSWORD", PASSWORD).output().unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn two_at_once_run_every_entry_once() {
    let site = Site::with(|config| config.rate = Some(1 << 20));
    let home = tempfile::tempdir().unwrap();
    let target = format!("bob@{}", site.address());
    for number in 0..8 {
        let name = format!("f{number}");
        site.write(&name, vec![b'x'; 100_000]);
        let added = run(home.path(), &[&target, "queue", "add", "cat", &name]);
        assert_eq!(told(&added), format!("note: added to the queue as number {}\n", number + 1));
    }
    let outputs: Vec<Output> = std::thread::scope(|scope| {
        let runs: Vec<_> = (0..3).map(|_| scope.spawn(|| run(home.path(), &["queue", "run"]))).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    assert!(outputs.iter().all(|output| output.status.success()), "{outputs:?}");
    let bytes: usize = outputs.iter().map(|output| output.stdout.len()).sum();
    assert_eq!(bytes, 800_000);
    let fetched = site.server.log().iter().filter(|line| line.starts_with("RETR")).count();
    assert_eq!(fetched, 8);
    assert!(run(home.path(), &["queue"]).stdout.is_empty());
}

#[test]
fn what_failed_stays_with_its_reason_until_it_is_tried_again() {
    let site = Site::new();
    let home = tempfile::tempdir().unwrap();
    site.write("pub/here", "1");
    fs::create_dir(home.path().join("in")).unwrap();
    let target = format!("bob@{}/pub", site.address());
    run(home.path(), &[&target, "queue", "add", "get", "late"]);
    run(home.path(), &[&target, "queue", "add", "lcd in && get here"]);
    let ran = run(home.path(), &["queue", "run"]);
    assert_eq!(ran.status.code(), Some(23), "{}", told(&ran));
    assert_eq!(fs::read(home.path().join("in/here")).unwrap(), b"1");
    let listed = String::from_utf8(run(home.path(), &["queue"]).stdout).unwrap();
    let lines: Vec<&str> = listed.lines().collect();
    assert_eq!((lines[0], lines.len()), ("1 failed: get late", 3));
    assert!(lines[2].starts_with("    exit code 23: could not download `late`: "), "{}", lines[2]);
    let ran = run(home.path(), &["queue", "run"]);
    assert_eq!(
        told(&ran),
        "note: nothing in the queue waits; `queue run --failed` tries again what failed\n"
    );
    site.write("pub/late", "2");
    let ran = run(home.path(), &["queue", "run", "1"]);
    assert!(ran.status.success(), "{}", told(&ran));
    assert_eq!(fs::read(home.path().join("late")).unwrap(), b"2");
    assert!(run(home.path(), &["queue"]).stdout.is_empty());
}

#[test]
fn a_server_that_is_not_there_is_asked_once() {
    let site = Site::new();
    let home = tempfile::tempdir().unwrap();
    site.write("f", "1");
    let target = format!("bob@{}", site.address());
    for name in ["f", "g"] {
        run(home.path(), &[&target, "queue", "add", "get", name]);
    }
    drop(site);
    let ran = run(home.path(), &["queue", "run"]);
    assert_eq!(ran.status.code(), Some(31), "{}", told(&ran));
    assert!(
        told(&ran).ends_with("note: one more waits for a server that did not let us in\n"),
        "{}",
        told(&ran)
    );
    let listed = String::from_utf8(run(home.path(), &["queue"]).stdout).unwrap();
    assert!(listed.starts_with("1 failed: get f\n") && listed.contains("\n2 waiting: get g\n"), "{listed}");
    let cleared = run(home.path(), &["queue", "clear", "--failed"]);
    assert!(cleared.status.success());
    assert!(String::from_utf8(run(home.path(), &["queue"]).stdout).unwrap().starts_with("2 waiting"));
}

#[test]
fn words_from_elsewhere_run_no_program() {
    let site = Site::new();
    let home = tempfile::tempdir().unwrap();
    site.write("f", "1");
    let target = format!("bob@{}", site.address());
    run(home.path(), &[&target, "queue", "add", "get", "f", "|touch made"]);
    let ran = run(home.path(), &["queue", "run"]);
    assert_eq!(ran.status.code(), Some(2), "{}", told(&ran));
    assert!(told(&ran).contains("`|PROGRAM` is for the shell and for scripts"), "{}", told(&ran));
    assert!(!home.path().join("made").exists());
}

#[test]
fn a_script_goes_on_where_it_was() {
    let site = Site::new();
    let home = tempfile::tempdir().unwrap();
    site.write("one/f", "1");
    fs::create_dir(site.path("two")).unwrap();
    let target = format!("bob@{}", site.address());
    let script = "cd one; lcd /tmp; queue add 'cd /two; lcd /; active'; cd /; queue run; pwd; lpwd; mode";
    let ran = run(home.path(), &[&target, "-q", "-c", script]);
    assert_eq!(
        String::from_utf8_lossy(&ran.stdout),
        "mode: active (the server opens data connections: PORT, EPRT)\n/\n/tmp\nmode: auto (passive, then active)\n",
        "{}",
        told(&ran)
    );
}
