//! The server as seen from a raw socket.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

mod client;
mod confinement;
mod data;
mod dialogue;
mod files;
mod listings;
mod stopping;
mod tls;
