//! One file moved well: whole or not at all, counted, and under its final name only when it is.
//!
//! Done means: the data connection ended cleanly, the server said 2xx, and the bytes equal the server's SIZE where
//! it tells one (TYPE I). What could not be compared is told as unverified.
//!
//! A download over several connections is `segments`, which bytes each of them fetches is `spans`, and the threads with
//! their sessions come from `pool`.

mod ascii;
mod atomic;
mod digest;
mod get;
mod journal;
pub(crate) mod local;
mod overwrite;
mod part;
pub(crate) mod pool;
mod put;
mod ranges;
mod resume;
pub(crate) mod retry;
mod segments;
pub(crate) mod sequence;
mod spans;
mod stored;
mod verify;
mod view;

use std::sync::Arc;

use crate::report::{Event, Reporter, Start, TransferId};

pub use atomic::put_atomically;
pub use digest::Digest;
pub use get::{Get, InTree, Stream, get, get_into, is_begun};
pub use local::{Interruptible, Naming};
pub use overwrite::{Decision, decide};
pub use part::{ByteRange, get_part, part};
pub use put::{Input, Put, foreseen, put};
pub use view::{Amount, Shown, go_on, head, tail};

/// Bytes before the point of resumption that are fetched again and compared.
const OVERLAP: u64 = 64 * 1024;

/// The smallest part of a file for which a connection of its own is opened.
const SEGMENT: u64 = 1024 * 1024;

/// Reports the bytes of a transfer, and its end, however it ends.
struct Tracked {
    id: TransferId,
    reporter: Arc<dyn Reporter>,
}

impl Tracked {
    fn begin(reporter: Arc<dyn Reporter>, start: Start<'_>) -> Tracked {
        reporter.event(&Event::Started(start));
        Tracked { id: start.id, reporter }
    }

    fn moved(&self, bytes: u64) {
        self.reporter.event(&Event::Moved { id: self.id, bytes });
    }
}

impl Drop for Tracked {
    fn drop(&mut self) {
        self.reporter.event(&Event::Ended { id: self.id });
    }
}
