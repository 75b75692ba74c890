//! TLS over a stream, against a TLS server in the same process: handshakes, sessions, trust, and ends.

mod clear;
mod ends;
mod firewall;
mod handshake;
mod known;
mod sessions;
mod trust;
mod unreachable;
