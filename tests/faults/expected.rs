//! What must come of a transfer, by what the client gets to see of it, and of nothing else: the definition of done.

use ketch_demo::{Deed, Phase};

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// Which way, and how.
    pub way: Way,
    /// The server opens the data connection.
    pub active: bool,
    /// Both connections are encrypted.
    pub tls: bool,
}

/// Which way, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// `get`.
    Down,
    /// `put`.
    Up,
    /// `put --atomic`.
    Atomic,
}

/// What the client gets to see of a transfer.
struct Seen {
    /// The data.
    data: Data,
    /// The server's word on it.
    word: Word,
    /// SIZE tells another size than the file has.
    lie: bool,
}

/// How the data comes to its end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Data {
    /// All of it has moved, and it ended well.
    Whole,
    /// All of it has moved, and over TLS it ended without a word.
    Undeclared,
    /// It broke, or ended before its end.
    Broken,
    /// It does not move any more.
    Still,
    /// It ended before it was encrypted.
    Bare,
}

/// What the server says of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Good,
    Bad,
    /// Nothing, because it is gone, or says no more.
    Missing,
}

/// What ketch must make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// The file is whole, and that is a success.
    Done,
    /// The same, with a warning: the server did not confirm it, and its size agrees.
    Unconfirmed,
    /// It is a failure with this exit code.
    Failed(i32),
}

impl Expected {
    /// The exit code.
    pub fn code(self) -> i32 {
        match self {
            Expected::Done | Expected::Unconfirmed => 0,
            Expected::Failed(code) => code,
        }
    }
}

/// What must come of a transfer that meets this fault and is not tried again.
pub fn expected(deed: Deed, phase: Phase, transfer: Transfer) -> Expected {
    if phase == Phase::Quit {
        return Expected::Done; // what happens after the end changes nothing
    }
    let Seen { data, word, lie } = seen(deed, phase, transfer);
    match (data, word) {
        // A failure is one, whatever has moved.
        (_, Word::Bad) => Expected::Failed(34),
        (Data::Still, _) => Expected::Failed(32),
        (Data::Bare, _) => Expected::Failed(36),
        (Data::Broken, _) => Expected::Failed(34),
        _ if lie => Expected::Failed(34),
        (Data::Whole | Data::Undeclared, Word::Good) => Expected::Done,
        (Data::Whole, Word::Missing) => Expected::Unconfirmed,
        // An end that nobody declares may be a cut.
        (Data::Undeclared, Word::Missing) => Expected::Failed(34),
    }
}

fn seen(deed: Deed, phase: Phase, Transfer { way, active, tls }: Transfer) -> Seen {
    let (down, all) = (way == Way::Down, phase == Phase::Verdict);
    let good = Seen { data: Data::Whole, word: Word::Good, lie: false };
    // How a download ends whose connection the server closes without a word.
    let closed = if down && tls { Data::Undeclared } else { Data::Whole };
    let reset = if down { Data::Broken } else { Data::Whole };
    match deed {
        Deed::Cut if all => Seen { data: closed, ..good },
        Deed::Reset if all => Seen { data: reset, ..good },
        Deed::Cut | Deed::Reset => Seen { data: Data::Broken, word: Word::Bad, ..good },
        // An upload has no end but the one that we give it.
        Deed::Stall if all && !down => Seen { word: Word::Missing, ..good },
        Deed::Stall => Seen { data: Data::Still, word: Word::Missing, ..good },
        // A download is measured in the beginning, an upload in the end.
        Deed::More | Deed::Less => Seen { lie: !down || phase == Phase::Reply, ..good },
        Deed::Early if all => good,
        Deed::Early if tls && phase == Phase::Reply => Seen { data: Data::Bare, ..good },
        Deed::Early => Seen { data: Data::Broken, ..good },
        Deed::Denied => Seen { word: Word::Bad, ..good },
        // It has not begun; but a download in clear begins with the connection that the server opens.
        Deed::Drop if phase == Phase::Reply && !(active && down && !tls) => {
            Seen { data: Data::Broken, word: Word::Missing, ..good }
        }
        Deed::Drop | Deed::Silent => Seen { word: Word::Missing, ..good },
        // A 226 before an upload is the second one on the transfer before it.
        Deed::Reorder if phase == Phase::Reply && !down => Seen { word: Word::Missing, ..good },
        Deed::Reorder | Deed::Stray => good,
        Deed::Die if all => Seen { data: closed, word: Word::Missing, ..good },
        Deed::Crash if all => Seen { data: reset, word: Word::Missing, ..good },
        Deed::Die | Deed::Crash => Seen { data: Data::Broken, word: Word::Missing, ..good },
    }
}
