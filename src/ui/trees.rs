//! How trees look to people: `find`, `tree`, `du`.

use jiff::tz::TimeZone;

use super::entries::{brief, lead, mode, when};
use crate::commands::{Leaf, Look, Unit, Used};
use crate::escape::escape;
use crate::proto::entry::{Entry, Kind};

/// How wide a size is in a list whose other lines nobody knows yet.
const SIZE: usize = 12;

/// What stands for something.
pub(super) enum Line {
    /// A line, without its end.
    Shown(String),
    /// Bytes for a program.
    Raw(Vec<u8>),
}

/// The line of something in a tree.
pub(super) fn leaf(leaf: &Leaf<'_>, zone: &TimeZone, terminal: bool) -> Line {
    let Leaf { path, entry, look } = leaf;
    let size = entry.size.filter(|_| entry.kind == Kind::File);
    Line::Shown(match look {
        Look::Nul if !terminal => return Line::Raw([path, &b"\0"[..]].concat()),
        Look::Path | Look::Nul => escape(path).to_string(),
        Look::Long => {
            let size = size.map_or_else(|| "-".to_owned(), |size| size.to_string());
            let time = entry.modified.as_ref().map_or_else(|| "-".to_owned(), |time| when(time, zone));
            let slash = if entry.kind == Kind::Dir { "/" } else { "" };
            let target = entry.target.as_ref().map(|target| format!(" -> {}", escape(target)));
            let target = target.unwrap_or_default();
            format!("{} {} {time} {}{slash}{target}", mode(entry), lead(&size, SIZE), escape(path))
        }
        Look::Facts => facts(path, entry),
        Look::Branch { lines, size: sized } => {
            let name = if lines.is_empty() { escape(path) } else { escape(entry.name.as_bytes()) };
            let slash = if entry.kind == Kind::Dir && !path.ends_with(b"/") { "/" } else { "" };
            let target = entry.target.as_ref().map(|target| format!(" -> {}", escape(target)));
            let size = size.filter(|_| *sized).map(|size| format!("[{}] ", lead(&brief(size), 5)));
            format!("{lines}{}{name}{slash}{}", size.unwrap_or_default(), target.unwrap_or_default())
        }
    })
}

/// All that is known of something, a line each.
fn facts(path: &[u8], entry: &Entry) -> String {
    let kind = match entry.kind {
        Kind::File => "file",
        Kind::Dir => "directory",
        Kind::Link => "link",
        Kind::Other => "something else",
    };
    let text = |bytes: &Vec<u8>| escape(bytes).to_string();
    let size = entry.size.map(|size| match size {
        0..1024 => size.to_string(),
        size => format!("{size} ({})", brief(size)),
    });
    let facts = [
        ("kind", Some(kind.to_owned())),
        ("size", size),
        ("changed", entry.modified.map(|time| time.rfc3339())),
        ("mode", entry.mode.map(|bits| format!("{bits:04o} {}", mode(entry)))),
        ("owner", entry.owner.as_ref().map(text)),
        ("group", entry.group.as_ref().map(text)),
        ("target", entry.target.as_ref().map(text)),
    ];
    let lines = facts.into_iter().filter_map(|(name, fact)| Some(format!("\n  {name:<8} {}", fact?)));
    format!("{}{}", escape(path), lines.collect::<String>())
}

/// The line of `du`.
pub(super) fn usage(usage: &Used<'_>) -> String {
    let size = match usage.unit {
        Unit::Bytes => usage.bytes.to_string(),
        Unit::Blocks => usage.bytes.div_ceil(1024).to_string(),
        Unit::Human => brief(usage.bytes),
    };
    format!("{size}\t{}", escape(usage.path))
}
