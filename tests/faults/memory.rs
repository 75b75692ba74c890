//! Memory does not grow with the file. What it comes to in a release build is the business of `benches/memory`.

use std::fs::File;
use std::time::Duration;

use ketch_demo::tls::Tls;

use crate::support::ketch::{Running, ketch};
use crate::support::site::Site;

const MEGABYTE: u64 = 1024 * 1024;

/// Large enough that anything that is kept of each byte, or of each chunk, shows.
const LARGE: u64 = 96 * MEGABYTE;

/// Larger than every buffer on the way.
const SMALL: u64 = 2 * MEGABYTE;

/// What the same run may differ by from one time to the next.
const MARGIN: u64 = 2 * MEGABYTE;

/// The most memory that ketch has while it moves a file of that size with these options.
fn peak(site: &Site, size: u64, options: &[&str], up: bool) -> u64 {
    let home = tempfile::tempdir().unwrap();
    let from = if up { home.path().join("file") } else { site.path("file") };
    // Nobody has to write it: it is one hole.
    File::create(&from).unwrap().set_len(size).unwrap();
    let mut command = ketch(home.path());
    command.args(options);
    match up {
        true => command.args(["put", "file", &site.url("there")]),
        false => command.args(["get", &site.url("file"), "-o", "here"]),
    };
    let running = Running::start(command);
    let mut peak = 0;
    // It only grows, so the last look is as good as the highest one.
    while let Some(now) = running.peak_memory() {
        peak = now;
        std::thread::park_timeout(Duration::from_millis(1));
    }
    let ran = running.end(Duration::from_secs(120)).expect("it ends");
    assert_eq!(ran.code, Some(0), "{ran}");
    peak
}

#[test]
fn memory_does_not_grow_with_the_file() {
    let encrypted = ["--tls", "explicit", "--insecure"];
    let table: [(&str, &[&str]); 5] = [
        ("plain", &[]),
        ("plain, one segment", &["--segments", "1"]),
        ("plain, compared", &["--verify", "size", "--limit-rate", "2G"]),
        ("TLS", &encrypted),
        ("TLS, one segment", &["--tls", "explicit", "--insecure", "--segments", "1"]),
    ];
    for (what, options) in table {
        let site = Site::with(|config| config.tls = options.contains(&"explicit").then(Tls::default));
        for up in [false, true] {
            let (small, large) = (peak(&site, SMALL, options, up), peak(&site, LARGE, options, up));
            assert!(large < small + MARGIN, "{what}, up: {up}: {small} bytes, then {large}");
        }
    }
}
