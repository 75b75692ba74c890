//! What never ends: memory stays bounded, and the run ends.

use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use super::{found, run};
use crate::support::ketch::{Run, Running, ketch};
use crate::support::puppet::{Host, Puppet, Then};

const MEGABYTE: u64 = 1024 * 1024;

/// How often the memory of the process is looked at.
const INTERVAL: Duration = Duration::from_millis(2);

/// Runs ketch and tells the most memory it had.
fn measured(home: &Path, args: &[&str]) -> (Run, u64) {
    let mut command = ketch(home);
    command.args(args);
    let running = Running::start(command);
    let begun = Instant::now();
    let mut peak = 0;
    // It only grows, so the last look is as good as the highest one.
    while let Some(now) = running.peak_memory() {
        peak = now;
        assert!(begun.elapsed() < super::PATIENCE, "it does not end, with {} MB", peak / MEGABYTE);
        std::thread::sleep(INTERVAL);
    }
    (running.end(super::PATIENCE).expect("it ends"), peak)
}

/// Answers `verb` with the same bytes again and again until ketch goes away.
fn repeats(verb: &'static str, first: &'static str, again: &'static str) -> Puppet {
    let again = again.repeat(100);
    Puppet::start(
        |_| {},
        move |host, line| {
            if line.split(' ').next() != Some(verb) {
                return Then::Usual;
            }
            host.send(first.as_bytes());
            while host.send(again.as_bytes()) {}
            Then::Leave
        },
    )
}

fn ends_with(code: i32, puppet: &Puppet) {
    let home = tempfile::tempdir().unwrap();
    let (run, peak) = measured(home.path(), &["get", "--timeout", "5", &puppet.url("/f"), "-o", "out"]);
    assert_eq!(run.code, Some(code), "{}", run.stderr);
    assert!(peak < 32 * MEGABYTE, "{} MB", peak / MEGABYTE);
    assert_eq!(found(home.path()), [""; 0]);
}

#[test]
fn an_endless_reply_line_fills_no_memory() {
    for verb in ["", "USER", "EPSV"] {
        ends_with(37, &repeats(verb, "220 ", "all work and no play "));
    }
}

#[test]
fn an_endless_reply_of_many_lines_fills_no_memory() {
    for verb in ["", "PASS", "RETR"] {
        ends_with(37, &repeats(verb, "", "220-all work and no play\r\n"));
    }
}

#[test]
fn endless_preliminary_replies_are_not_heard_out() {
    for verb in ["", "USER", "EPSV"] {
        ends_with(37, &repeats(verb, "", "150 soon\r\n"));
    }
    ends_with(37, &repeats("RETR", "", "150 soon\r\n"));
}

/// Answers one of these commands so, and nothing behind it: the run ends when its time is up.
fn ends_in_time(verbs: &[&'static str], misbehave: fn(&mut Host)) {
    for &verb in verbs {
        let puppet = Puppet::start(
            |_| {},
            move |host, line| {
                if line.split(' ').next() != Some(verb) {
                    return Then::Usual;
                }
                misbehave(host);
                Then::Leave
            },
        );
        let home = tempfile::tempdir().unwrap();
        let begun = Instant::now();
        let run = run(home.path(), &["get", "--timeout", "2", &puppet.url("/f"), "-o", "out"]);
        assert_eq!(run.code, Some(32), "{verb}: {}", run.stderr);
        assert!(begun.elapsed() < Duration::from_secs(6), "{verb}: {:?}", begun.elapsed());
    }
}

#[test]
fn preliminary_replies_that_keep_coming_do_not_put_off_the_deadline() {
    ends_in_time(&["USER", "RETR"], |host| {
        while host.say("150 soon") {
            std::thread::sleep(Duration::from_millis(300));
        }
    });
}

#[test]
fn a_flood_of_replies_to_nothing_ends_the_connection() {
    ends_with(37, &repeats("PASS", "230 in\r\n", "200 ok\r\n"));
}

#[test]
fn a_dripping_reply_ends_at_the_deadline() {
    ends_in_time(&["", "USER", "RETR"], |host| {
        host.send(b"220-");
        while host.send(b".") {
            std::thread::sleep(Duration::from_secs(1));
        }
    });
}

/// Answers a listing or download with the same bytes again and again, up to `limit` of them.
fn floods(verb: &'static str, bytes: &'static str, limit: u64) -> Puppet {
    let block = bytes.repeat(65536 / bytes.len());
    Puppet::start(
        |host| host.size = Some("10".to_owned()),
        move |host, line| {
            if line.split(' ').next() != Some(verb) {
                return Then::Usual;
            }
            flood(host, block.as_bytes(), limit);
            Then::Done
        },
    )
}

fn flood(host: &mut Host, block: &[u8], limit: u64) {
    let mut data = host.data();
    host.say("150 here it comes");
    let mut sent = 0;
    while sent < limit && data.write_all(block).is_ok() {
        sent += block.len() as u64;
    }
    drop(data);
    host.say("226 done");
}

#[test]
fn an_endless_listing_fills_no_memory() {
    let lines = ["type=file;size=1; a\r\n", "no line end "];
    for (verb, command) in [("MLSD", "ls"), ("LIST", "dir"), ("NLST", "nlist")] {
        for line in lines {
            let puppet = floods(verb, line, u64::MAX);
            let home = tempfile::tempdir().unwrap();
            let (run, peak) = measured(home.path(), &[command, &puppet.url("/")]);
            assert_eq!(run.code, Some(37), "{verb} {}", run.stderr);
            assert!(peak < 128 * MEGABYTE, "{verb}: {} MB", peak / MEGABYTE);
        }
    }
}

#[test]
fn a_listing_of_millions_of_tiny_entries_fills_no_memory() {
    for line in ["t=f; a\r\n", "x\n"] {
        let puppet = floods("MLSD", line, 60 * MEGABYTE);
        let home = tempfile::tempdir().unwrap();
        let (run, peak) = measured(home.path(), &["ls", &puppet.url("/")]);
        assert_eq!(run.code, Some(37), "{}", run.stderr);
        assert!(peak < 64 * MEGABYTE, "{} MB", peak / MEGABYTE);
    }
}

#[test]
fn a_flood_where_size_said_ten_bytes_is_no_file() {
    let puppet = floods("RETR", "all work and no play ", 256 * MEGABYTE);
    let home = tempfile::tempdir().unwrap();
    let (run, peak) = measured(home.path(), &["get", &puppet.url("/f"), "-o", "out"]);
    assert_eq!(run.code, Some(34), "{}", run.stderr);
    assert!(peak < 32 * MEGABYTE, "{} MB", peak / MEGABYTE);
    assert_eq!(found(home.path()), [""; 0]);
}

#[test]
fn a_size_beyond_all_numbers_is_no_crash() {
    for (size, code) in [
        ("9223372036854775808", 34),
        ("18446744073709551615", 34),
        ("-1", 0),
        ("1000000000000000000000000000000", 0),
    ] {
        for command in ["get", "cat"] {
            let puppet = Puppet::start(move |host| host.size = Some(size.to_owned()), |_, _| Then::Usual);
            let home = tempfile::tempdir().unwrap();
            let run = run(home.path(), &["--progress", "always", command, &puppet.url("/f")]);
            assert_eq!(run.code, Some(code), "{command} {size}: {}", run.stderr);
        }
    }
}

#[test]
fn a_size_beyond_all_numbers_is_no_crash_for_an_upload() {
    for args in [&["append", "f"][..], &["put", "-c", "f"], &["put", "f"]] {
        let puppet =
            Puppet::start(|host| host.size = Some("18446744073709551615".to_owned()), |_, _| Then::Usual);
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("f"), "hello\n").unwrap();
        let url = puppet.url("/f");
        let run = run(home.path(), &[args, &[&*url]].concat());
        assert!(matches!(run.code, Some(28 | 34)), "{args:?}: {run:?}");
    }
}

#[test]
fn strangers_without_end_do_not_stop_the_clock() {
    let mut port = None;
    let puppet = Puppet::start(
        |_| {},
        move |host, line| match line.split_once(' ') {
            Some(("PORT", address)) => {
                let numbers: Vec<u16> = address.split(',').skip(4).map(|n| n.parse().unwrap()).collect();
                port = Some(numbers[0] * 256 + numbers[1]);
                host.say("200 ok");
                Then::Done
            }
            Some(("RETR", _)) => {
                host.say("150 somebody will come");
                // All of them from an address that is not the server's, until nobody listens any more.
                while knock(port.unwrap()).is_ok() {}
                Then::Leave
            }
            _ => Then::Usual,
        },
    );
    let home = tempfile::tempdir().unwrap();
    let args = ["get", "--mode=port", "--data-timeout=1", &puppet.url("/f"), "-o", "out"];
    let run = run(home.path(), &args);
    assert_eq!(run.code, Some(33), "{run}");
    let warnings = run.stderr.matches("turned away 127.0.0.2:").count();
    assert!((1..=3).contains(&warnings), "{run}");
}

fn knock(port: u16) -> std::io::Result<()> {
    let socket = socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None)?;
    socket.bind(&std::net::SocketAddr::from(([127, 0, 0, 2], 0)).into())?;
    // A reset leaves no port behind that would have to rest.
    socket.set_linger(Some(std::time::Duration::ZERO))?;
    socket.connect(&std::net::SocketAddr::from(([127, 0, 0, 1], port)).into())
}
