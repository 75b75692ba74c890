//! How one file or directory is written: as facts (RFC 3659, section 7), or as a line of `ls -l`.

use crate::time;
use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::time::{SystemTime, UNIX_EPOCH};

/// The facts there are, as FEAT and OPTS MLST name them.
const NAMES: [&str; 5] = ["type", "size", "modify", "UNIX.mode", "unique"];

/// Which facts a client wants: all, until OPTS MLST says otherwise.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts([bool; 5]);

impl Default for Facts {
    fn default() -> Self {
        Facts([true; 5])
    }
}

/// What an entry is to the listing it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Child,
    /// The listed directory itself.
    Current,
    /// The one above it.
    Parent,
}

impl Facts {
    /// The facts of an OPTS MLST argument, `type;size;`; unknown ones are left out.
    pub(crate) fn wanted(argument: &[u8]) -> Facts {
        let wanted: Vec<&[u8]> = argument.split(|&byte| byte == b';').collect();
        Facts(NAMES.map(|name| wanted.iter().any(|fact| fact.eq_ignore_ascii_case(name.as_bytes()))))
    }

    /// `type;size;`, for the reply to OPTS.
    pub(crate) fn chosen(&self) -> String {
        self.each().filter(|(_, wanted)| *wanted).map(|(name, _)| format!("{name};")).collect()
    }

    /// `type*;size*;modify;`, for FEAT: a star marks what will be sent.
    pub(crate) fn feature(&self) -> String {
        self.each().map(|(name, wanted)| format!("{name}{};", if wanted { "*" } else { "" })).collect()
    }

    /// The facts of one entry, without the blank and the name.
    pub(crate) fn of(&self, metadata: &Metadata, place: Place) -> String {
        let mut facts = String::new();
        for (name, _) in self.each().filter(|(_, wanted)| *wanted) {
            let value = match name {
                "type" => kind(metadata, place).to_owned(),
                "size" if metadata.is_file() => metadata.len().to_string(),
                "modify" => time::stamp(modified(metadata)),
                "UNIX.mode" => format!("0{:03o}", metadata.mode() & 0o7777),
                "unique" => format!("{:x}g{:x}", metadata.dev(), metadata.ino()),
                _ => continue,
            };
            facts.push_str(&format!("{name}={value};"));
        }
        facts
    }

    fn each(&self) -> impl Iterator<Item = (&'static str, bool)> {
        NAMES.into_iter().zip(self.0)
    }
}

/// A line of `ls -l` without the line end; `target` is where a link points.
pub(crate) fn long(metadata: &Metadata, name: &[u8], target: Option<&[u8]>, now: SystemTime) -> Vec<u8> {
    let mode = permissions(metadata);
    let (links, size) = (metadata.nlink(), metadata.len());
    let time = time::ls(modified(metadata), now);
    let mut line = format!("{mode} {links:>4} ftp      ftp      {size:>12} {time} ").into_bytes();
    line.extend(plain(name));
    if let Some(target) = target {
        line.extend_from_slice(b" -> ");
        line.extend(plain(target));
    }
    line
}

/// A name fit for one line: line ends in it become question marks, as `ls` shows them.
pub(crate) fn plain(name: &[u8]) -> impl Iterator<Item = u8> {
    name.iter().map(|&byte| if matches!(byte, b'\r' | b'\n') { b'?' } else { byte })
}

/// When a file was changed; the epoch where the disk does not say.
pub(crate) fn modified(metadata: &Metadata) -> SystemTime {
    metadata.modified().unwrap_or(UNIX_EPOCH)
}

fn kind(metadata: &Metadata, place: Place) -> &'static str {
    match place {
        Place::Current => "cdir",
        Place::Parent => "pdir",
        Place::Child if metadata.is_dir() => "dir",
        Place::Child if metadata.is_file() => "file",
        Place::Child if metadata.is_symlink() => "OS.unix=symlink",
        Place::Child => "OS.unix=special",
    }
}

fn permissions(metadata: &Metadata) -> String {
    let mode = metadata.mode();
    let mut text = String::from(if metadata.is_dir() {
        "d"
    } else if metadata.is_symlink() {
        "l"
    } else if metadata.is_file() {
        "-"
    } else {
        "?"
    });
    // Each special bit changes the x of its own group.
    for (shift, special, letter) in [(6, 0o4000, 's'), (3, 0o2000, 's'), (0, 0o1000, 't')] {
        let bits = mode >> shift;
        text.push(if bits & 4 != 0 { 'r' } else { '-' });
        text.push(if bits & 2 != 0 { 'w' } else { '-' });
        text.push(match (mode & special != 0, bits & 1 != 0) {
            (true, true) => letter,
            (true, false) => letter.to_ascii_uppercase(),
            (false, true) => 'x',
            (false, false) => '-',
        });
    }
    text
}
