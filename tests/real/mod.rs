//! Conformance: one list of checks, each run against every real server, with both ways of opening data connections
//! where data moves.
//!
//! A check is a small function in one of the files beside this one, named after what holds. It gets a [`Scene`]: a
//! server that is shared with all other checks, a directory of its own there, and a local directory of its own. A
//! check that does not fit a server is excepted in its list, with the reason, and told when the tests run.
//! `KETCH_CHECK=words` runs only the checks whose names contain the words; `KETCH_ALL=1` runs all of them over every
//! kind of TLS.

mod runner;
mod scene;

mod appending;
mod attributes;
mod bulk;
mod digests;
mod disks;
mod downloads;
mod every;
mod listings;
mod local;
mod logins;
mod mirrors;
mod modes;
mod names;
mod patterns;
mod protection;
mod resuming;
mod scripts;
mod segments;
mod shell;
mod text;
mod tree;
mod uploads;
mod urls;
mod viewing;
mod walks;

use crate::support::real::{self, Tls};
use runner::Check;

/// Everything that is checked; what takes long is first, so that nothing waits for it in the end.
const CHECKS: &[&[Check]] = &[
    bulk::CHECKS,
    tree::CHECKS,
    segments::CHECKS,
    names::CHECKS,
    logins::CHECKS,
    resuming::CHECKS,
    downloads::CHECKS,
    uploads::CHECKS,
    appending::CHECKS,
    digests::CHECKS,
    text::CHECKS,
    listings::CHECKS,
    walks::CHECKS,
    mirrors::CHECKS,
    patterns::CHECKS,
    attributes::CHECKS,
    viewing::CHECKS,
    urls::CHECKS,
    modes::CHECKS,
    shell::CHECKS,
    scripts::CHECKS,
    local::CHECKS,
];

#[test]
fn conformance_without_tls() {
    runner::run(&[CHECKS, &[every::CHECKS]].concat(), Tls::None);
}

#[test]
fn conformance_over_required_tls() {
    runner::run(&[CHECKS, &[protection::CHECKS]].concat(), Tls::Required);
}

/// Over the ways to TLS that differ in little else: what moves data, or everything where `KETCH_ALL` is set.
fn data_over(tls: Tls) {
    match real::variable("KETCH_ALL") {
        // Who begins in clear where TLS is to come first is not refused, but hears nothing.
        Some(_) if tls == Tls::Implicit => runner::run(CHECKS, tls),
        Some(_) => runner::run(&[CHECKS, &[protection::CHECKS]].concat(), tls),
        None => runner::run(DATA, tls),
    }
}

/// What moves data.
const DATA: &[&[Check]] = &[
    bulk::CHECKS,
    resuming::CHECKS,
    downloads::CHECKS,
    uploads::CHECKS,
    appending::CHECKS,
    listings::CHECKS,
    text::CHECKS,
];

#[test]
fn conformance_over_implicit_tls() {
    data_over(Tls::Implicit);
}

#[test]
fn conformance_over_tls_1_2() {
    data_over(Tls::Tls12);
}

#[test]
fn conformance_over_tls_1_3() {
    data_over(Tls::Tls13);
}
