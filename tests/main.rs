//! The tests that need more than one module, a process, or a server. One binary: linked once, run in parallel.

#![allow(unreachable_pub, reason = "one binary: its modules share by `pub`")]
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test that panics has failed, as it should"
)]

mod architecture;
mod cli;
mod completion;
mod corpus;
mod faults;
mod generated;
mod hostile;
mod ipv6;
mod lab;
mod properties;
mod proxy;
mod real;
mod repl;
mod soak;
mod support;
mod tls;
mod transcripts;
