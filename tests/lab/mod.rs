//! The laboratory: ketch and real servers with real firewalls and NAT routers between them, in network namespaces.
//!
//! `scenarios` is the table. `topology` builds the networks of one scenario from `netns`, `daemon` starts its server,
//! `trial` runs ketch in it, in every mode, and `doctor` asks it what is wrong. `matrix` does the same with ketch's peers
//! and writes `docs/matrix.md`; it runs by `tests/matrix` only. `KETCH_LAB=WORDS` runs only the scenarios whose names contain the words;
//! `KETCH_LAB_SHOW=1` shows what every run said, not only those that failed.

mod daemon;
mod doctor;
mod matrix;
mod netns;
mod runner;
mod scenarios;
mod strangers;
mod topology;
mod trial;

use std::io::Write as _;

use crate::support::real;

/// Whether networks can be built here. If not that is told, but under CI it is a failure.
fn available() -> bool {
    let netns = netns::Netns::new().and_then(|netns| netns.nft("table inet lab { }\n"));
    match netns {
        Ok(()) => true,
        Err(why) if real::variable("CI").is_some() => panic!("unavailable: lab: {why}"),
        Err(why) => {
            let _ = writeln!(std::io::stderr(), "skipped: lab: {why}");
            false
        }
    }
}

#[test]
fn each_mode_works_where_it_can_and_says_why_where_it_cannot() {
    if available() {
        runner::run();
    }
}

#[test]
#[ignore = "takes minutes and writes docs/matrix.md: run tests/matrix"]
fn the_matrix_is_written() {
    if available() {
        matrix::write();
    }
}
