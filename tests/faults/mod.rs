//! Transfers that cannot lie: what comes of them when the server, the network, this machine or ketch itself fails in the
//! middle.
//!
//! `matrix` is what other clients make of it, and ketch; `product` lets a server fail in every way, at every moment, in both directions; `expected` says what must come of it.

mod entries;
mod expected;
mod local;
mod matrix;
mod memory;
mod product;
mod signals;

use std::io::Write as _;
use std::path::Path;

use ketch::proto::checksum::Algorithm;
use ketch::transfer::Digest;

/// Bytes of which no two blocks are alike.
fn noise(length: usize) -> Vec<u8> {
    let word = |n: u64| n.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(31) ^ n;
    (0..length.div_ceil(8) as u64).flat_map(|n| word(n).to_le_bytes()).take(length).collect()
}

/// Not by `eprintln!`, which nobody sees of a test that passes.
fn tell(story: &str) {
    let _ = std::io::stderr().write_all(story.as_bytes());
}

/// The SHA-256 of a file; none where there is no such file.
fn sha256(path: &Path) -> Option<String> {
    let mut digest = Digest::new(Algorithm::Sha256);
    digest.update(&std::fs::read(path).ok()?);
    digest.finish().map(|sum| sum.to_string())
}
