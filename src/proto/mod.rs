//! The protocol's words: pure functions from bytes to values and back.
//!
//! No I/O, no clock, no panic, whatever the bytes: easy to test, easy to fuzz. What was asked is never looked at
//! here; whoever asked judges the answer.

#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        clippy::as_conversions,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic
    )
)]

pub mod address;
pub mod challenge;
pub mod charset;
pub mod checksum;
pub mod command;
pub mod decode;
pub mod entry;
pub mod features;
pub mod gateway;
pub mod list;
pub mod path;
pub mod permissions;
pub mod proxy;
pub mod reply;
pub mod sums;
pub mod time;
pub mod url;
pub mod x509;
