//! How listings look to people: columns, names a line, or everything that is known.

use std::fmt::Write as _;

use jiff::tz::TimeZone;
use lscolors::{Indicator, LsColors};
use unicode_width::UnicodeWidthStr;

use crate::commands::{Layout, Naming, Show};
use crate::escape::escape;
use crate::proto::entry::{Entry, Kind};
use crate::proto::time::{Precision, Time};

/// Blanks between columns.
const GAP: usize = 2;

/// What listings are drawn on.
pub(super) struct Canvas<'c> {
    /// The width of the terminal; none where there is none.
    pub(super) width: Option<usize>,
    /// The colours of names.
    pub(super) colours: Option<&'c LsColors>,
    /// The zone of whoever looks.
    pub(super) zone: &'c TimeZone,
}

/// Which entries have a mark.
#[derive(Clone, Copy)]
enum Marks {
    None,
    Directories,
    /// Directories and links.
    Ways,
    /// As `ls -F` has it.
    All,
}

/// A name as it is shown.
struct Cell {
    text: String,
    width: usize,
}

/// A listing as text, of which nothing can move a cursor but line ends and our own colours.
pub(super) fn listing(entries: &[Entry], naming: Naming<'_>, show: Show, canvas: &Canvas<'_>) -> String {
    let cells = |unless: Marks| -> Vec<Cell> {
        let marks = if show.marks { Marks::All } else { unless };
        entries.iter().map(|entry| cell(entry, naming, marks, canvas)).collect()
    };
    match (show.layout, canvas.width) {
        (Layout::Long, _) => long(entries, &cells(Marks::Directories), show, canvas.zone),
        (Layout::Columns, Some(width)) => columns(&cells(Marks::Ways), width),
        _ => cells(Marks::None).into_iter().map(|cell| cell.text + "\n").collect(),
    }
}

fn cell(entry: &Entry, naming: Naming<'_>, marks: Marks, canvas: &Canvas<'_>) -> Cell {
    let name = match naming {
        Naming::Own => escape(&entry.path()).to_string(),
        Naming::Below(base) => format!("{}{}", escape(base), escape(&entry.path())),
        Naming::As(called) => escape(called).to_string(),
    };
    let mark = if name.ends_with('/') { "" } else { mark(entry, marks) };
    let width = name.width() + mark.len();
    let text = match canvas.colours.and_then(|colours| colour(entry, colours)) {
        Some(style) => format!("{}{mark}", style.to_nu_ansi_term_style().paint(name)),
        None => name + mark,
    };
    Cell { text, width }
}

/// The colour of a name, as `ls` has it for what is known of an entry.
fn colour<'c>(entry: &Entry, colours: &'c LsColors) -> Option<&'c lscolors::Style> {
    let has = |bits: u32| entry.mode.is_some_and(|mode| mode & bits == bits);
    let indicator = match entry.kind {
        Kind::Dir if has(0o1002) => Indicator::StickyAndOtherWritable,
        Kind::Dir if has(0o0002) => Indicator::OtherWritable,
        Kind::Dir if has(0o1000) => Indicator::Sticky,
        Kind::Dir => Indicator::Directory,
        Kind::Link => Indicator::SymbolicLink,
        Kind::File if has(0o4000) => Indicator::Setuid,
        Kind::File if has(0o2000) => Indicator::Setgid,
        Kind::File if is_program(entry) => Indicator::ExecutableFile,
        Kind::File => {
            let name = String::from_utf8_lossy(entry.name.as_bytes());
            let by_name = colours.style_for_str(&name);
            return by_name.or_else(|| colours.style_for_indicator(Indicator::RegularFile));
        }
        Kind::Other => return None,
    };
    colours.style_for_indicator(indicator)
}

fn is_program(entry: &Entry) -> bool {
    entry.kind == Kind::File && entry.mode.is_some_and(|mode| mode & 0o111 != 0)
}

/// A sign for what is no plain file.
fn mark(entry: &Entry, marks: Marks) -> &'static str {
    match (marks, entry.kind) {
        (Marks::Directories | Marks::Ways | Marks::All, Kind::Dir) => "/",
        (Marks::Ways | Marks::All, Kind::Link) => "@",
        (Marks::All, Kind::File) if is_program(entry) => "*",
        _ => "",
    }
}

/// Names side by side, top to bottom, in as many columns as fit, each as wide as it has to be.
fn columns(cells: &[Cell], width: usize) -> String {
    // The narrowest column there can be is one letter and the gap.
    let most = ((width + GAP) / (GAP + 1)).clamp(1, cells.len().max(1));
    let fitting = (1..=most).rev().find_map(|across| {
        let rows = cells.len().div_ceil(across).max(1);
        let widths: Vec<usize> = cells.chunks(rows).map(widest).collect();
        let whole = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
        (whole <= width || across == 1).then_some((rows, widths))
    });
    let Some((rows, widths)) = fitting.filter(|_| !cells.is_empty()) else { return String::new() };
    let mut text = String::new();
    for row in 0..rows {
        let mut in_row = cells.iter().skip(row).step_by(rows).zip(&widths).peekable();
        while let Some((cell, width)) = in_row.next() {
            text.push_str(&cell.text);
            if in_row.peek().is_some() {
                text.extend(std::iter::repeat_n(' ', width + GAP - cell.width));
            }
        }
        text.push('\n');
    }
    text
}

fn widest(cells: &[Cell]) -> usize {
    cells.iter().map(|cell| cell.width).max().unwrap_or(0)
}

/// The column of a long listing that is read from its end.
const SIZE: usize = 3;

/// Everything that is known, a line each; what the server did not say is a hyphen or a question mark.
fn long(entries: &[Entry], names: &[Cell], show: Show, zone: &TimeZone) -> String {
    let owner =
        |bytes: &Option<Vec<u8>>| bytes.as_deref().map_or_else(|| "-".to_owned(), |b| escape(b).to_string());
    let rows: Vec<[String; 6]> = entries
        .iter()
        .zip(names)
        .map(|(entry, name)| {
            let size = match (entry.kind, entry.size) {
                (Kind::Dir, _) | (_, None) => "-".to_owned(),
                (_, Some(size)) if show.human => brief(size),
                (_, Some(size)) => size.to_string(),
            };
            let mut name = name.text.clone();
            if let Some(target) = &entry.target {
                let _ = write!(name, " -> {}", escape(target));
            }
            let time = entry.modified.as_ref().map_or_else(|| "-".to_owned(), |time| when(time, zone));
            [mode(entry), owner(&entry.owner), owner(&entry.group), size, time, name]
        })
        .collect();
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0)
    };
    // A column of which nothing is known in any row would only be in the way.
    let known = |column: usize| rows.iter().filter_map(|row| row.get(column)).any(|cell| cell != "-");
    let columns: Vec<(usize, usize)> =
        (0..5).filter(|column| known(*column)).map(|column| (column, width(column))).collect();
    let mut text = String::new();
    for row in &rows {
        for (column, width) in &columns {
            let cell = row.get(*column).map_or("", String::as_str);
            let cell = if *column == SIZE { lead(cell, *width) } else { pad(cell, *width) };
            text.push_str(&cell);
            text.push(' ');
        }
        let _ = writeln!(text, "{}", row.last().map_or("", String::as_str));
    }
    text
}

fn pad(cell: &str, width: usize) -> String {
    let missing = width.saturating_sub(cell.width());
    format!("{cell}{:missing$}", "")
}

pub(super) fn lead(cell: &str, width: usize) -> String {
    let missing = width.saturating_sub(cell.width());
    format!("{:missing$}{cell}", "")
}

pub(super) fn mode(entry: &Entry) -> String {
    let kind = match entry.kind {
        Kind::File => '-',
        Kind::Dir => 'd',
        Kind::Link => 'l',
        Kind::Other => '?',
    };
    let Some(bits) = entry.mode else { return format!("{kind}?????????") };
    let mut text = String::from(kind);
    for (shift, special, set, plain) in [(6, 0o4000, 's', 'S'), (3, 0o2000, 's', 'S'), (0, 0o1000, 't', 'T')]
    {
        let bits_here = bits >> shift;
        text.push(if bits_here & 4 == 0 { '-' } else { 'r' });
        text.push(if bits_here & 2 == 0 { '-' } else { 'w' });
        text.push(match (bits & special != 0, bits_here & 1 != 0) {
            (true, true) => set,
            (true, false) => plain,
            (false, true) => 'x',
            (false, false) => '-',
        });
    }
    text
}

/// A time in our zone where it is known to the minute; a bare date stays what the server said.
pub(super) fn when(time: &Time, zone: &TimeZone) -> String {
    match time.precision {
        Precision::Day => format!("{}      ", time.at.strftime("%Y-%m-%d")),
        Precision::Minute | Precision::Second => time.in_zone(zone).strftime("%Y-%m-%d %H:%M").to_string(),
    }
}

/// A number of bytes in a few characters, rounded up: 999, 1.5K, 20M.
pub(super) fn brief(bytes: u64) -> String {
    let mut unit = 1_u128;
    for letter in ["", "K", "M", "G", "T", "P", "E"] {
        let tenths = (u128::from(bytes) * 10).div_ceil(unit);
        let whole = u128::from(bytes).div_ceil(unit);
        if letter.is_empty() && bytes < 1024 {
            return bytes.to_string();
        }
        if !letter.is_empty() && tenths < 100 {
            return format!("{}.{}{letter}", tenths / 10, tenths % 10);
        }
        if !letter.is_empty() && whole < 1024 {
            return format!("{whole}{letter}");
        }
        unit *= 1024;
    }
    bytes.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::path::Name;

    fn entry(name: &str, kind: Kind) -> Entry {
        Entry::new(Name::new(name.as_bytes()).unwrap(), kind)
    }

    fn drawn(entries: &[Entry], show: Show, width: Option<usize>) -> String {
        listing(entries, Naming::Own, show, &Canvas { width, colours: None, zone: &TimeZone::UTC })
    }

    #[test]
    fn columns_fit_and_count_wide_characters() {
        let entries: Vec<Entry> =
            ["aaa", "漢字", "c", "d", "e"].iter().map(|name| entry(name, Kind::File)).collect();
        let columns = |width| drawn(&entries, Show::default(), Some(width));
        assert_eq!(columns(18), "aaa  漢字  c  d  e\n");
        assert_eq!(columns(17), "aaa   c  e\n漢字  d\n");
        assert_eq!(columns(7), "aaa   d\n漢字  e\nc\n");
        assert_eq!(columns(1), "aaa\n漢字\nc\nd\ne\n");
        assert_eq!(drawn(&[], Show::default(), Some(80)), "");
    }

    #[test]
    fn a_long_line_says_what_is_not_known() {
        let mut file = entry("evil\x1b[2J", Kind::File);
        file.size = Some(7);
        file.mode = Some(0o4755);
        let mut link = entry("l", Kind::Link);
        link.target = Some(b"to".to_vec());
        let show = Show { layout: Layout::Long, ..Show::default() };
        let text = drawn(&[file, link], show, None);
        assert_eq!(text, "-rwsr-xr-x 7 evil\\x1b[2J\nl????????? - l -> to\n");
    }

    #[test]
    fn marks_and_names_as_they_are_wanted() {
        let mut program = entry("run", Kind::File);
        program.mode = Some(0o755);
        let entries = [entry("d", Kind::Dir), entry("l", Kind::Link), program, entry("f", Kind::File)];
        let show = Show { layout: Layout::Names, marks: true, ..Show::default() };
        assert_eq!(drawn(&entries, show, None), "d/\nl@\nrun*\nf\n");
        let canvas = Canvas { width: None, colours: None, zone: &TimeZone::UTC };
        let only = &entries[..1];
        assert_eq!(listing(only, Naming::Below(b"a/b/"), show, &canvas), "a/b/d/\n");
        assert_eq!(listing(only, Naming::As(b"./d/"), show, &canvas), "./d/\n");
    }

    #[test]
    fn colours_are_those_of_ls() {
        let colours = LsColors::from_string("di=01;34:*.gz=31:fi=0");
        let canvas = Canvas { width: Some(80), colours: Some(&colours), zone: &TimeZone::UTC };
        let entries = [entry("d", Kind::Dir), entry("a\x1b.gz", Kind::File)];
        let text = listing(&entries, Naming::Own, Show::default(), &canvas);
        assert_eq!(text, "\x1b[1;34md\x1b[0m/  \x1b[31ma\\x1b.gz\x1b[0m\n");
    }

    #[test]
    fn a_few_characters_are_enough() {
        for (bytes, text) in [
            (0, "0"),
            (1023, "1023"),
            (1024, "1.0K"),
            (1025, "1.1K"),
            (10 << 10, "10K"),
            ((1 << 20) - 1, "1.0M"),
            (20 << 20, "20M"),
            (u64::MAX, "16E"),
        ] {
            assert_eq!(brief(bytes), text, "{bytes}");
        }
    }
}
