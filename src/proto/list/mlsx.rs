//! The machine-readable listings MLSD and MLST (RFC 3659 section 7): facts, one blank, the name.

use super::words::number;
use super::{Listing, Reading, lines};
use crate::proto::entry::{Entry, Kind};
use crate::proto::path::Name;
use crate::proto::reply::{BadReply, Reply};
use crate::proto::time::Time;

/// Reads the output of MLSD. The entries of type `cdir` and `pdir` are left out.
#[must_use]
pub fn parse_mlsd(raw: &[u8]) -> Listing {
    let mut listing = Listing::default();
    for line in lines(raw).filter(|line| !line.iter().all(u8::is_ascii_whitespace)) {
        listing.add(line, read(line));
    }
    listing
}

/// Reads a 250 (MLST): the line between its first and its last one. The name may be a path, of which the last
/// component is taken.
///
/// # Errors
/// When it is no 250, or holds no such line, or a name without a last component, as `/` is.
pub fn parse_mlst(reply: &Reply) -> Result<Entry, BadReply> {
    let bad = || BadReply::new("the facts of a file (250)", reply);
    let between = match reply.lines() {
        [_, between @ .., _] if reply.code() == 250 => between,
        _ => return Err(bad()),
    };
    let line = between.iter().find(|line| line.contains(&b'=')).ok_or_else(bad)?;
    // RFC 3659 wants one blank in front; there are servers that leave it out.
    let (facts, path) = split(line.strip_prefix(b" ").unwrap_or(line)).ok_or_else(bad)?;
    let name = path.rsplit(|byte| *byte == b'/').find(|part| !part.is_empty()).ok_or_else(bad)?;
    Ok(entry(&Facts::new(facts), Name::new(name).map_err(|_| bad())?))
}

fn read(line: &[u8]) -> Reading {
    let Some((facts, name)) = split(line) else {
        return Reading::bad("the line has no facts");
    };
    let facts = Facts::new(facts);
    if facts.is_the_directory_itself() {
        return Reading::Itself;
    }
    Reading::named(name, |name| entry(&facts, name))
}

/// The facts and the name: the first blank is between them. If the facts have no semicolon at their end there, a
/// value held a blank (a link's target, an owner), and the first semicolon with a blank is their end.
fn split(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let blank = line.iter().position(|byte| *byte == b' ')?;
    let is_end = blank == 0 || line.get(..blank)?.ends_with(b";");
    let blank = match line.windows(2).position(|pair| pair == b"; ") {
        Some(semicolon) if !is_end => semicolon + 1,
        _ => blank,
    };
    let (facts, name) = line.split_at_checked(blank)?;
    Some((facts, name.get(1..)?)).filter(|(facts, _)| facts.is_empty() || facts.contains(&b'='))
}

/// Tells whether a line begins with facts, all of which have a name and a value.
pub(super) fn is_facts(line: &[u8]) -> bool {
    let Some((facts, _)) = split(line) else { return false };
    let facts = facts.strip_suffix(b";").unwrap_or(facts);
    !facts.is_empty() && facts.split(|byte| *byte == b';').all(|fact| fact.contains(&b'='))
}

fn entry(facts: &Facts<'_>, name: Name) -> Entry {
    let (kind, target) = facts.kind();
    Entry {
        size: facts.value("size").and_then(|value| number(value, 10)),
        modified: facts.value("modify").and_then(Time::parse_compact),
        mode: facts.value("unix.mode").and_then(|value| number(value, 8)).filter(|mode| *mode <= 0o7777),
        owner: facts.first_of(["unix.ownername", "unix.owner", "unix.uid"]),
        group: facts.first_of(["unix.groupname", "unix.group", "unix.gid"]),
        target,
        ..Entry::new(name, kind)
    }
}

/// The facts of one entry; their names in any case.
struct Facts<'a>(&'a [u8]);

impl<'a> Facts<'a> {
    fn new(text: &'a [u8]) -> Facts<'a> {
        Facts(text)
    }

    /// The value of the fact `name`, if there is one that is not empty.
    fn value(&self, name: &str) -> Option<&'a [u8]> {
        let values = self.0.split(|byte| *byte == b';').filter_map(|fact| {
            let (key, value) = fact.split_at_checked(name.len())?;
            key.eq_ignore_ascii_case(name.as_bytes()).then(|| value.strip_prefix(b"=")).flatten()
        });
        values.into_iter().find(|value| !value.is_empty())
    }

    fn first_of<const N: usize>(&self, names: [&str; N]) -> Option<Vec<u8>> {
        names.into_iter().find_map(|name| self.value(name)).map(<[u8]>::to_vec)
    }

    fn is_the_directory_itself(&self) -> bool {
        self.value("type").is_some_and(|kind| matches!(&kind.to_ascii_lowercase()[..], b"cdir" | b"pdir"))
    }

    /// The kind, and where a link leads: `OS.unix=slink:/target` (ProFTPD, Pure-FTPd). Without a type, the
    /// permissions tell what can be done with it, and a size that it is a file.
    fn kind(&self) -> (Kind, Option<Vec<u8>>) {
        let Some(value) = self.value("type") else { return (self.guessed(), None) };
        let lower = value.to_ascii_lowercase();
        let (system, sort) = match lower.strip_prefix(b"os.unix=") {
            Some(sort) => (true, sort),
            None => (false, lower.as_slice()),
        };
        match (system, sort) {
            (false, b"file") => (Kind::File, None),
            (false, b"dir" | b"cdir" | b"pdir") => (Kind::Dir, None),
            (_, b"symlink" | b"slink" | b"link") => (Kind::Link, None),
            (true, sort) if sort.starts_with(b"slink:") => {
                let target = value.get("os.unix=slink:".len()..).filter(|target| !target.is_empty());
                (Kind::Link, target.map(<[u8]>::to_vec))
            }
            _ => (Kind::Other, None),
        }
    }

    fn guessed(&self) -> Kind {
        let permissions = self.value("perm").unwrap_or_default().to_ascii_lowercase();
        if permissions.iter().any(|letter| b"celmp".contains(letter)) {
            Kind::Dir
        } else if self.value("size").is_some() || permissions.iter().any(|letter| b"arw".contains(letter)) {
            Kind::File
        } else {
            Kind::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(line: &str) -> Entry {
        let listing = parse_mlsd(line.as_bytes());
        assert_eq!((listing.entries.len(), listing.rejected.len()), (1, 0), "{line}");
        listing.entries.into_iter().next().unwrap()
    }

    #[test]
    fn all_facts_are_read() {
        let entry = one(
            "SIZE=5;Type=file;modify=20150305000000;UNIX.mode=0644;unix.uid=7;unix.group=9;UNIX.ownername=ann; a",
        );
        assert_eq!((entry.kind, entry.size, entry.mode), (Kind::File, Some(5), Some(0o644)));
        assert_eq!((entry.owner, entry.group), (Some(b"ann".to_vec()), Some(b"9".to_vec())));
        assert_eq!(entry.modified.unwrap().compact(), "20150305000000");
    }

    #[test]
    fn kinds() {
        let table: [(&str, Kind, Option<&str>); 8] = [
            ("type=dir;", Kind::Dir, None),
            ("type=OS.unix=slink:/A;", Kind::Link, Some("/A")),
            ("type=OS.UNIX=symlink;", Kind::Link, None),
            ("type=OS.unix=chr-13/29;", Kind::Other, None),
            ("type=", Kind::Other, None),
            ("perm=el;", Kind::Dir, None),
            ("perm=r;", Kind::File, None),
            ("size=1;", Kind::File, None),
        ];
        for (facts, kind, target) in table {
            let entry = one(&format!("{facts} a"));
            assert_eq!((entry.kind, entry.target), (kind, target.map(|t| t.as_bytes().to_vec())), "{facts}");
        }
    }

    #[test]
    fn the_name_is_all_behind_the_first_blank() {
        for name in [" a", "a ", ";type=dir; x", "a=b", "\ta"] {
            assert_eq!(one(&format!("type=file; {name}")).name.as_bytes(), name.as_bytes());
        }
        assert_eq!(one(" bare").kind, Kind::Other);
        assert_eq!(one("type=file no semicolon").name.as_bytes(), b"no semicolon");
        let link = one("type=OS.unix=slink:/a b;size=5; c; d");
        assert_eq!((link.name.as_bytes(), link.target), (&b"c; d"[..], Some(b"/a b".to_vec())));
    }

    #[test]
    fn what_is_no_entry() {
        let listing = parse_mlsd(b"type=cdir; /x\r\ntype=pdir; ..\r\ntype=dir; .\r\n\r\ntype=file; ../x\r\ntype=file;\r\nhi you\r\n");
        assert_eq!((listing.entries.len(), listing.rejected.len()), (0, 3));
    }

    #[test]
    fn mlst_takes_the_last_component() {
        let reply =
            |lines: &[&str]| Reply::new(250, lines.iter().map(|line| line.as_bytes().to_vec()).collect());
        let entry =
            parse_mlst(&reply(&["250-Begin", " type=dir;modify=20201213202400; /dir/sub", "250 End"]))
                .unwrap();
        assert_eq!((entry.name.as_bytes(), entry.kind), (&b"sub"[..], Kind::Dir));
        assert!(parse_mlst(&reply(&["250-Begin", "type=file; a b", "250 End"])).is_ok());
        assert!(parse_mlst(&reply(&["250-Begin", " type=cdir; /", "250 End"])).is_err());
        assert!(parse_mlst(&reply(&["250 ok"])).is_err());
    }
}
