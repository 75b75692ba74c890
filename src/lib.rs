//! ketch: an FTP client with two masts.
//!
//! FTP is two channels: a conversation (the control connection) and, for each transfer, a pipe (the data
//! connection), which one of the two sides must open. Everything here follows from keeping those two apart and
//! never losing step between them.
//!
//! 1. Bytes are decoded by pure functions; the conversation is plain blocking code. Replies, addresses, listings,
//!    features, times and URLs are `&[u8]` in, value out: no I/O, no clock, no panic.
//! 2. A running transfer borrows the session ([`client::Download`], [`client::Upload`]), so that the compiler
//!    refuses a second command while a pipe is open. A guard that is dropped cuts its pipe, and the reply that is
//!    owed then is settled before the next command, or the session reconnects.
//! 3. Two declarations carry all that a user can type: the table of commands (`commands`, one file and one row
//!    each) and the struct of settings ([`settings::Settings`]). The command line, the shell, scripts, help,
//!    completion and man pages come from them.
//! 4. Nothing below [`ui`] prints, prompts, exits, or knows a terminal. The core reports facts to a
//!    [`report::Reporter`], commands hand results to a [`commands::Output`].
//!
//! # The floors
//!
//! A module may use its own floor and any floor below, never above; `tests/architecture.rs` checks that from the
//! sources, and that each outside crate stays in its home.
//!
//! | floor | modules | what lives there |
//! | --- | --- | --- |
//! | 0 | [`error`] [`report`] [`cancel`] [`secret`] [`escape`] [`certificate`] | words everyone may use. `escape` is here and not in `ui`, because errors quote servers |
//! | 1 | [`proto`] | the protocol's words, pure |
//! | 2 | [`net`] | how bytes reach a host: streams, dialers, proxies, listeners, waiting, the byte pump |
//! | 3 | [`client`] | one server, one login, one thread |
//! | 4 | [`transfer`] | one file moved well, by one session or by several |
//! | 5 | [`mirror`] | whole trees: walked, compared, and made alike |
//! | 5 | [`doctor`] | diagnosis: what gets through, drawn and explained |
//! | 6 | [`settings`] | from wishes to facts: options, netrc, proxies, what is remembered of hosts, paths |
//! | 7 | [`commands`] | the table, and a file a command |
//! | 8 | [`ui`] | the only floor with a terminal |
//!
//! # Waiting
//!
//! All sockets are non-blocking, and all waiting is in [`net::poll`]: on the data connection, the control
//! connection and the cancel switch at once. So Ctrl-C ends any wait immediately, a refusal on the control
//! connection ends a transfer that stalls, and every wait has a [`cancel::Deadline`] that knows what it was for.
//!
//! # Threads
//!
//! A session belongs to one thread. Where several share some work, `transfer/pool.rs` starts the threads and nobody
//! else does: each has a session of its own, made by a [`client::Recipe`], and a switch below that of the command
//! ([`cancel::Cancel::below`]), so that one worker can be relieved and Ctrl-C still ends all of them.
//!
//! # Being in step
//!
//! [`client::Session`] counts the replies that the server owes. A wait that ends early leaves a debt, which is
//! settled (within a second) before the next command; a connection on which that fails, or that brings bytes that
//! are no FTP, is dead and says so. The shell connects again before its next command and goes back to where it was.

pub mod cancel;
pub mod certificate;
pub mod client;
pub mod commands;
pub mod doctor;
pub mod error;
pub mod escape;
pub mod mirror;
pub mod net;
pub mod proto;
pub mod report;
pub mod secret;
pub mod settings;
pub mod transfer;
pub mod ui;
