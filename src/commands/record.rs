//! Results, as data: whoever shows them decides whether they become columns, lines or JSON.

use std::fmt;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use super::jobs::JobView;
use super::set::Shown;
use super::status::Bearings;
use crate::client::{DataMode, Representation};
use crate::doctor::{Advice, Check};
use crate::error::ErrorKind;
use crate::escape::escape;
use crate::mirror::plan::Item;
use crate::proto::checksum::Checksum;
use crate::proto::entry::Entry;
use crate::proto::time::Time;
use crate::report::{Direction, Outcome, TransferId};
use crate::settings::bookmarks::Bookmark;
use crate::settings::memory::Remembered;
use crate::settings::queue::Queued;

/// One result of a command. Names are the bytes that they have on the server or on the disk.
#[derive(Debug)]
pub enum Record<'a> {
    /// The entries of a directory, or of one path.
    Entries {
        /// The entries, in the order to be shown.
        entries: &'a [Entry],
        /// How they are to be shown.
        show: Show,
        /// What they are called.
        naming: Naming<'a>,
        /// Where they are.
        place: Whereabouts<'a>,
        /// What stands above them.
        title: Title<'a>,
    },
    /// What was read out of a listing, for programs in any case.
    Reading(&'a [Entry]),
    /// A listing as the server sent it, escaped but for line ends when shown.
    Raw {
        /// The command that brought it: LIST or NLST.
        verb: &'static str,
        /// Its bytes.
        bytes: &'a [u8],
    },
    /// One line or several, safe to be shown.
    Text {
        /// What it is: `help`, say.
        name: &'static str,
        /// The lines.
        text: &'a str,
    },
    /// Words of the user's own.
    Echo {
        /// The words.
        text: &'a str,
        /// No line end stands behind them.
        open: bool,
    },
    /// An alias or a macro.
    Shorthand(&'a Shorthand<'a>),
    /// A value, shown alone if it is the only one asked for.
    Value {
        /// What it is: the name of the command that asks for it.
        name: &'static str,
        /// The path that it belongs to, if it is one of a path.
        of: Option<&'a [u8]>,
        /// The value.
        value: Value<'a>,
        /// It is one of several.
        many: bool,
    },
    /// The digest of a file.
    Digest {
        /// The file, as the server knows it.
        path: &'a [u8],
        /// Its digest.
        checksum: &'a Checksum,
    },
    /// A file that was compared with its line in a checksum file.
    Checked {
        /// The file, as that line names it.
        path: &'a [u8],
        /// The digest that it should have.
        checksum: &'a Checksum,
        /// Why it is not verified, where it is not; the failure is told by whoever gets it.
        failure: Option<ErrorKind>,
    },
    /// One observation of an examination.
    Check(&'a Check),
    /// What an examination came to.
    Verdict {
        /// The advice.
        advice: &'a Advice,
        /// The lines of a configuration file that do what it says; none where nothing has to be said.
        section: &'a [String],
    },
    /// The server's answer to a line of the user's own.
    Reply {
        /// Its code.
        code: u16,
        /// Its lines without codes, escaped.
        text: &'a str,
    },
    /// How data connections are opened from now on.
    Mode(DataMode),
    /// How files are transferred from now on.
    Representation(Representation),
    /// How fast transfers may go, in bytes a second; none is no limit.
    Limit {
        /// What comes.
        down: Option<u64>,
        /// What goes.
        up: Option<u64>,
    },
    /// Something that is on or off from now on.
    Switch {
        /// What it is: the name of the command.
        name: &'static str,
        /// It is on.
        on: bool,
    },
    /// What is connected, how, and where.
    Status(&'a Bearings),
    /// Settings, all of them or one in full.
    Settings {
        /// The settings with their values.
        settings: &'a [Shown],
        /// Long is everything there is to know of them.
        layout: Layout,
    },
    /// Servers by name.
    Bookmarks(&'a [Bookmark]),
    /// What runs in the background.
    Jobs(&'a [JobView]),
    /// What is in the queue.
    Queue(&'a [Queued]),
    /// What is remembered of servers.
    Hosts(&'a [Remembered]),
    /// One file of a transfer, whether it came to a good end or not.
    Transferred {
        /// The number that it is reported under.
        id: TransferId,
        /// Which way.
        direction: Direction,
        /// The remote file.
        remote: &'a [u8],
        /// The local file; none for standard input and output, or where it has no name yet.
        local: Option<&'a Path>,
        /// The local directory.
        here: &'a Path,
        /// How it went; the failure is told by whoever gets it.
        result: Result<&'a Outcome, &'a anyhow::Error>,
        /// The time it took.
        took: Duration,
    },
    /// Something in a tree.
    Leaf(Leaf<'a>),
    /// How much is below a directory.
    Usage(Usage<'a>),
    /// What is to be done with one path of a mirror, or where two trees differ.
    Planned(Planned<'a>),
    /// What a mirror came to.
    Mirrored(&'a Mirrored),
    /// Something was changed that has no result to be shown, or was to be.
    Action {
        /// What was done: the name of the command.
        action: &'static str,
        /// To what.
        path: Option<&'a [u8]>,
        /// Its new name or place.
        to: Option<&'a [u8]>,
        /// How it went; the failure is told by whoever gets it.
        result: Result<(), &'a anyhow::Error>,
    },
}

/// Something in a tree, by its path.
#[derive(Debug, Clone, Copy)]
pub struct Leaf<'a> {
    /// The path, as far as we know.
    pub path: &'a [u8],
    /// What is known of it.
    pub entry: &'a Entry,
    /// How it is shown to people.
    pub look: Look<'a>,
}

/// How something in a tree is shown.
#[derive(Debug, Clone, Copy)]
pub enum Look<'a> {
    /// Its path.
    Path,
    /// Its path as it is, with a NUL behind it.
    Nul,
    /// Everything that is known, and its path.
    Long,
    /// Everything that is known, a line each.
    Facts,
    /// Its name behind these lines, which join it to what is above.
    Branch {
        /// The lines.
        lines: &'a str,
        /// Its size, too.
        size: bool,
    },
}

/// How much is below a directory, or how long a file is.
#[derive(Debug, Clone, Copy)]
pub struct Usage<'a> {
    /// The path, as far as we know.
    pub path: &'a [u8],
    /// The sizes of all files.
    pub bytes: u64,
    /// How many files there are.
    pub files: u64,
    /// How many directories there are, itself not counted.
    pub directories: u64,
    /// How the bytes are shown to people.
    pub unit: Unit,
}

/// What is to be done with one path of a mirror.
#[derive(Debug, Clone, Copy)]
pub struct Planned<'a> {
    /// The item of the plan.
    pub item: &'a Item,
    /// Which way files go.
    pub direction: Direction,
    /// All reasons are told, also that for doing nothing.
    pub full: bool,
    /// It is a difference, and nothing is to be done about it.
    pub differences: bool,
}

/// What a mirror came to.
#[derive(Debug, Clone)]
pub struct Mirrored {
    /// Which way files went.
    pub direction: Direction,
    /// Files that were to be moved.
    pub wanted: u64,
    /// Files that were.
    pub files: u64,
    /// Their bytes, as far as they moved.
    pub bytes: u64,
    /// Directories that were made.
    pub made: u64,
    /// What was deleted or put aside at the target.
    pub deleted: u64,
    /// Links that were made.
    pub linked: u64,
    /// Files whose permissions were set.
    pub modes: u64,
    /// Files that were deleted at the source.
    pub removed: u64,
    /// Files that are the same.
    pub same: u64,
    /// Links that were left alone.
    pub links: u64,
    /// What is neither file, directory nor link.
    pub special: u64,
    /// What was left out.
    pub left_out: u64,
    /// What failed.
    pub failed: u64,
    /// The time it took.
    pub took: Duration,
}

impl Mirrored {
    /// Nothing so far.
    #[must_use]
    pub fn new(direction: Direction) -> Mirrored {
        Mirrored {
            direction,
            wanted: 0,
            files: 0,
            bytes: 0,
            made: 0,
            deleted: 0,
            linked: 0,
            modes: 0,
            removed: 0,
            same: 0,
            links: 0,
            special: 0,
            left_out: 0,
            failed: 0,
            took: Duration::ZERO,
        }
    }
}

/// How a number of bytes is shown to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// As it is.
    Bytes,
    /// In units of 1024 bytes, rounded up.
    Blocks,
    /// With a letter behind it: 1.5M.
    Human,
}

/// An alias or a macro, and what it stands for.
#[derive(Debug)]
pub struct Shorthand<'a> {
    /// The command that makes such: `alias` or `macdef`.
    pub kind: &'static str,
    /// Its name.
    pub name: &'a str,
    /// What it stands for.
    pub text: &'a str,
}

/// A value of an object.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// A number of bytes.
    Size(u64),
    /// The same, which people see with a letter behind it: 1.5M.
    Room(u64),
    /// When it was changed.
    Time(Time),
    /// A remote or local path.
    Path(&'a [u8]),
}

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Size(size) | Value::Room(size) => write!(f, "{size}"),
            Value::Time(time) => write!(f, "{}", time.rfc3339()),
            Value::Path(path) => write!(f, "{}", escape(path)),
        }
    }
}

/// Where entries are.
#[derive(Debug, Clone, Copy)]
pub enum Whereabouts<'a> {
    /// In this directory of the server; none is the working directory.
    Remote(Option<&'a [u8]>),
    /// In this local directory.
    Local(&'a Path),
}

/// What entries are called.
#[derive(Debug, Clone, Copy, Default)]
pub enum Naming<'a> {
    /// By their names.
    #[default]
    Own,
    /// By their names behind this path.
    Below(&'a [u8]),
    /// As the user called the only one.
    As(&'a [u8]),
}

/// What stands above a listing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Title<'a> {
    /// Its title, escaped, where several are shown.
    pub text: Option<&'a str>,
    /// There is a blank line between it and the one before.
    pub apart: bool,
}

/// How a listing is shown to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Show {
    /// Where its parts stand.
    pub layout: Layout,
    /// Sizes are short instead of exact.
    pub human: bool,
    /// What is no plain file has a mark.
    pub marks: bool,
}

/// How entries are laid out for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// In columns on a terminal, a name a line elsewhere.
    #[default]
    Columns,
    /// A name a line.
    Names,
    /// Everything that is known, a line each.
    Long,
}

/// Another place for results than standard output: a file, or a program.
pub type Diversion = Box<dyn Write + Send>;

/// Where results go.
pub trait Output {
    /// Shows one result.
    ///
    /// # Errors
    /// When it cannot be written.
    fn record(&mut self, record: &Record<'_>) -> crate::error::Result<()>;

    /// Lets results go somewhere else from now on, or to standard output; returns where they went.
    fn divert(&mut self, to: Option<Diversion>) -> Option<Diversion>;

    /// The stream for the bytes of files (`cat`, `get f -`).
    ///
    /// # Errors
    /// When standard output is taken by something else.
    fn bytes(&mut self) -> anyhow::Result<&mut dyn Write>;
}
