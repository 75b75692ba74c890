//! How trees look to people: `find`, `tree`, `du`.

use jiff::tz::TimeZone;

use super::entries::{brief, lead, mode, when};
use crate::commands::{Leaf, Look, Mirrored, Planned, Unit, Used};
use crate::escape::escape;
use crate::mirror::plan::{Action, Item, Why};
use crate::proto::entry::{Entry, Kind};
use crate::report::Direction;

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

/// The line of something that is to be done, of a difference, or of a reason.
pub(super) fn planned(planned: &Planned<'_>) -> String {
    let Planned { item, direction, full, differences } = planned;
    let slash = if is_directory(item) { "/" } else { "" };
    let path = format!("{}{slash}", item.path.display());
    if *differences {
        return match (&item.source, &item.target) {
            (Some(_), None) => format!("only in the source: {path}"),
            (None, Some(_)) => format!("only in the target: {path}"),
            _ => format!("differs: {path} ({})", reason(item)),
        };
    }
    let verb = match (item.action, direction) {
        (Action::Transfer, Direction::Down) => "get",
        (Action::Transfer, Direction::Up) => "put",
        (Action::Compare, _) => "compare",
        (Action::Link, _) => "link",
        (Action::Make, _) => "mkdir",
        (Action::Enter, _) => "enter",
        (Action::SetMode, _) => "chmod",
        (Action::Delete | Action::Clear, _) => "delete",
        (Action::Keep, _) => "keep",
        (Action::Refuse, _) => "refuse",
    };
    match full {
        true => format!("{path}: {verb} ({})", reason(item)),
        false => format!("{verb:<7} {path} ({})", reason(item)),
    }
}

fn is_directory(item: &Item) -> bool {
    item.source.as_ref().or(item.target.as_ref()).is_some_and(|node| node.kind == Kind::Dir)
}

/// Why, with what tells it.
fn reason(item: &Item) -> String {
    let sizes =
        item.source.as_ref().and_then(|node| node.size).zip(item.target.as_ref().and_then(|node| node.size));
    let size = item.source.as_ref().filter(|node| node.kind == Kind::File).and_then(|node| node.size);
    match (&item.why, sizes, size) {
        (Why::Size, Some((from, to)), _) => format!("{}: {from} instead of {to} bytes", item.why.text()),
        (Why::New, _, Some(size)) => format!("{}, {}", item.why.text(), brief(size)),
        _ => item.why.text(),
    }
}

/// Tells whether a mirror did anything.
pub(super) fn is_worth_words(sums: &Mirrored) -> bool {
    let Mirrored { wanted, made, deleted, linked, modes, removed, .. } = sums;
    [wanted, made, deleted, linked, modes, removed].iter().any(|count| **count > 0)
}

/// What a mirror came to.
pub(super) fn mirrored(sums: &Mirrored) -> String {
    let plural =
        |count: u64, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let moved = if sums.direction == Direction::Down { "downloaded" } else { "uploaded" };
    let files = match sums.wanted == sums.files {
        true => plural(sums.files, "file", "files"),
        false => format!("{} of {}", sums.files, plural(sums.wanted, "file", "files")),
    };
    let bytes = match sums.bytes {
        few @ 0..1024 => plural(few, "byte", "bytes"),
        many => brief(many),
    };
    let bytes = if sums.files == 0 { String::new() } else { format!(" ({bytes})") };
    let mut parts = vec![format!("{files} {moved}{bytes}")];
    let mut add = |count: u64, one: &str, many: &str| {
        if count > 0 {
            parts.push(plural(count, one, many));
        }
    };
    add(sums.made, "directory made", "directories made");
    add(sums.linked, "link made", "links made");
    add(sums.modes, "mode set", "modes set");
    add(sums.deleted, "deleted", "deleted");
    add(sums.removed, "deleted at the source", "deleted at the source");
    add(sums.same, "the same", "the same");
    add(sums.left_out, "left out", "left out");
    add(sums.links, "link left alone (--links)", "links left alone (--links)");
    add(sums.special, "special file left alone", "special files left alone");
    add(sums.failed, "failure", "failures");
    let took = sums.took.as_secs_f64();
    format!("{}, in {took:.1} s", parts.join(", "))
}
