//! Trying again, and the limits of time and rate.

use std::io::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::support::ketch::{ketch, run};
use crate::support::puppet::{Puppet, Then};
use crate::support::site::Site;
use crate::support::until;

/// A server that cuts the data of the first `cuts` downloads after three bytes of `hello\n`, and honours REST.
fn cutting(cuts: usize) -> Puppet {
    let done = AtomicUsize::new(0);
    let rest = AtomicUsize::new(0);
    Puppet::start(
        |_| {},
        move |host, line| {
            if let Some(offset) = line.strip_prefix("REST ") {
                rest.store(offset.parse().unwrap(), Ordering::SeqCst);
                host.say("350 go on");
                return Then::Done;
            }
            if !line.starts_with("RETR") {
                return Then::Usual;
            }
            let from = rest.swap(0, Ordering::SeqCst);
            let mut data = host.data();
            host.say("150 here it comes");
            let cut = done.fetch_add(1, Ordering::SeqCst) < cuts;
            let bytes = &b"hello\n"[from..];
            let _ = data.write_all(if cut { &bytes[..3 - from.min(3)] } else { bytes });
            drop(data);
            host.say(if cut { "426 cut" } else { "226 done" });
            Then::Done
        },
    )
}

#[test]
fn a_cut_download_goes_on_by_itself() {
    let puppet = cutting(2);
    let home = tempfile::tempdir().unwrap();
    let args = ["get", "--retries", "2", "--retry-wait", "0.01", &puppet.url("/f"), "-o", "out"];
    let ran = run(home.path(), &args);
    assert_eq!(ran.code, Some(0), "{ran}");
    assert_eq!(std::fs::read(home.path().join("out")).unwrap(), b"hello\n");
    let notes: Vec<&str> = ran.stderr.lines().collect();
    assert_eq!(notes.len(), 2, "{ran}");
    assert!(
        notes[0].starts_with("note: `f`: the server refused `RETR`: 426 cut; trying again in 0.0 s (1 of 2)"),
        "{ran}"
    );
    assert_eq!(puppet.heard().iter().filter(|line| line.starts_with("RETR")).count(), 3);
}

#[test]
fn the_count_of_attempts_has_an_end_and_what_is_there_is_kept() {
    let puppet = cutting(9);
    let home = tempfile::tempdir().unwrap();
    let args = ["get", "--retries", "2", "--retry-wait", "0.01", &puppet.url("/f"), "-o", "out"];
    let ran = run(home.path(), &args);
    assert_eq!(ran.code, Some(34), "{ran}");
    assert!(ran.stderr.contains("/out` so far is kept; `get -c` goes on from there\n"), "{ran}");
    assert_eq!(puppet.heard().iter().filter(|line| line.starts_with("RETR")).count(), 3);
    assert!(!home.path().join("out").exists());
}

#[test]
fn what_will_not_pass_is_not_tried_again() {
    for refusal in ["550 no such file", "553 not allowed", "500 what?", "530 log in first"] {
        let puppet = Puppet::start(
            |_| {},
            move |host, line| match line.starts_with("RETR") {
                true => {
                    host.say(refusal);
                    Then::Done
                }
                false => Then::Usual,
            },
        );
        let home = tempfile::tempdir().unwrap();
        let ran = run(home.path(), &["get", "--retries", "3", "--retry-wait", "0.01", &puppet.url("/f")]);
        assert!(matches!(ran.code, Some(20..30)), "{refusal}: {ran}");
        assert_eq!(puppet.heard().iter().filter(|line| line.starts_with("RETR")).count(), 1, "{refusal}");
    }
}

#[test]
fn a_wrong_password_is_sent_once_whatever_is_to_be_done() {
    let site = Site::new();
    site.write("f", "x");
    site.write("g", "x");
    let home = tempfile::tempdir().unwrap();
    let (f, g) = (site.url("f").replace("s3cret", "wrong"), site.url("g").replace("s3cret", "wrong"));
    let ran = run(home.path(), &["pget", "--retries", "5", "--retry-wait", "0.01", &f, &g, "-O", "."]);
    assert_eq!(ran.code, Some(20), "{ran}");
    let log = site.server.log();
    assert_eq!(log.iter().filter(|line| line.starts_with("PASS")).count(), 1, "{log:?}");
}

#[test]
fn a_cut_upload_goes_on_from_what_the_server_has() {
    let site = Site::with(|config| config.rate = Some(4 << 20));
    let home = tempfile::tempdir().unwrap();
    let bytes: Vec<u8> = (0..3_000_000_u32).flat_map(|n| n.to_le_bytes()).collect();
    std::fs::write(home.path().join("big"), &bytes).unwrap();
    let mut command = ketch(home.path());
    command.args(["-v", "put", "--retries", "3", "--retry-wait", "0.1", "big", &site.url("big")]);
    let running = crate::support::ketch::Running::start(command);
    until("the upload has begun", || {
        std::fs::metadata(site.path("big")).is_ok_and(|meta| meta.len() >= 1 << 20)
    });
    site.server.drop_connections();
    let ran = running.end(Duration::from_secs(60)).expect("it ends");
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(std::fs::read(site.path("big")).unwrap() == bytes, "the bytes differ");
    assert!(ran.stderr.contains("> REST "), "it begins anew: {ran}");
}

#[test]
fn a_rate_limit_holds_in_both_directions() {
    let site = Site::new();
    site.write("f", vec![7; 60_000]);
    let home = tempfile::tempdir().unwrap();
    let begun = Instant::now();
    let ran = run(home.path(), &["get", "--limit-rate", "60k", &site.url("f"), "-o", "f"]);
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(begun.elapsed() > Duration::from_millis(700), "{:?}", begun.elapsed());
    let begun = Instant::now();
    let ran = run(home.path(), &["put", "--limit-rate", "0:60k", "f", &site.url("g")]);
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(begun.elapsed() > Duration::from_millis(700), "{:?}", begun.elapsed());
    assert_eq!(std::fs::read(site.path("g")).unwrap(), vec![7; 60_000]);
    let ran = run(home.path(), &["-c", "limit 500k; limit; limit none"]);
    let limit = "limit: down 512000 bytes/s, up 512000 bytes/s\n";
    assert_eq!(ran.stdout, format!("{limit}{limit}limit: down none, up none\n"));
}

#[test]
fn the_deadline_ends_everything() {
    let site = Site::with(|config| config.rate = Some(1000));
    site.write("f", vec![7; 60_000]);
    let home = tempfile::tempdir().unwrap();
    let begun = Instant::now();
    let ran = run(home.path(), &["get", "--deadline", "1", "--retries", "5", &site.url("f")]);
    assert_eq!(ran.code, Some(39), "{ran}");
    assert!(ran.stderr.ends_with("error: the deadline of 1 s has passed\n"), "{ran}");
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    assert!(!home.path().join("f").exists());
}

#[test]
fn a_pipe_is_read_once() {
    let puppet = Puppet::refusing_uploads("426 cut");
    let home = tempfile::tempdir().unwrap();
    let fifo = home.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&fifo).status().unwrap();
    assert!(made.success());
    let writer = std::thread::spawn(move || std::fs::write(fifo, vec![b'x'; 100_000]));
    let ran = run(home.path(), &["put", "--retries", "3", "--retry-wait", "0.01", "pipe", &puppet.url("/f")]);
    assert_eq!(ran.code, Some(34), "{ran}");
    assert!(!ran.stderr.contains("trying again"), "the rest of it is not the whole: {ran}");
    let _ = writer.join();
}

#[test]
fn the_same_bytes_again_and_again_are_no_progress() {
    let puppet = Puppet::start(
        |host| host.size = Some("9000000".to_owned()),
        |host, line| {
            if !line.starts_with("RETR") {
                return Then::Usual;
            }
            let mut data = host.data();
            host.say("150 here it comes");
            let _ = data.write_all(&vec![b'x'; 2_000_000]);
            drop(data);
            host.say("451 read error");
            Then::Done
        },
    );
    let home = tempfile::tempdir().unwrap();
    let args = ["get", "-a", "--retries", "2", "--retry-wait", "0.01", &puppet.url("/f"), "-o", "out"];
    let ran = run(home.path(), &args);
    assert_eq!(ran.code, Some(34), "{ran}");
    assert_eq!(puppet.heard().iter().filter(|line| line.starts_with("RETR")).count(), 3);
}
