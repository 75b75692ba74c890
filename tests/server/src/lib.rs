//! An embedded FTP server, for ketch's demo and for its tests.
//!
//! It follows RFC 959, 2389, 2428, 3659 and 4217 (TLS), over IPv4 and IPv6, on std threads alone. It is made to be
//! started and stopped many times in one process, not to face the internet: a tree on disk that others change
//! meanwhile can lead it astray, which a public server must not allow.
//!
//! How it is laid out:
//!
//! - `server` accepts control connections and keeps count of them; `wake` ends a blocking `accept`.
//! - Each session is two threads. One reads the control connection (`control`) into an `inbox`, so that ABOR is seen
//!   while a transfer runs; the other (`session`) answers the queued commands in their order.
//! - `verbs` is the table of commands. What they do is told in `login`, `channel`, `parameters`, `information`,
//!   `files`, `site`, `listing`, `secure` and `transfer`, each an `impl Session`.
//! - `data` opens data connections and moves bytes; `cancel` is how a transfer ends early; `stream` is the only type
//!   that touches a connected socket, and speaks TLS on it.
//! - `tls` says how TLS is spoken, by which of the `certificates`; rustls is named there and in `stream` only.
//! - `misdeeds` says what this server does that a good one would not, and `faults` how a single transfer goes wrong.
//! - `tree` maps remote names to paths below the root; `reply`, `entry`, `ascii` and `time` are pure.

mod ascii;
mod cancel;
pub mod certificates;
mod channel;
mod config;
mod control;
mod data;
mod entry;
mod faults;
mod files;
mod inbox;
mod information;
mod listing;
mod login;
mod misdeeds;
mod parameters;
mod reply;
mod secure;
mod server;
mod session;
mod site;
mod stream;
mod time;
pub mod tls;
mod transfer;
mod tree;
mod verbs;
mod wake;

pub use config::Config;
pub use faults::{Deed, Fault, Phase};
pub use misdeeds::Misdeeds;
pub use server::Server;
