//! Lines of z/OS that stand for data sets: volume, unit, date of the last reference, extents, tracks, formats and
//! organization, and the name at the end. Some say in words why there is no more to be said.

use super::date::{Order, numbers};
use super::words::{Word, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};
use crate::proto::time::Time;

/// What data sets are: those that have members are directories.
const ORGANIZATIONS: [(&[u8], Kind); 17] = [
    (b"PO", Kind::Dir),
    (b"POU", Kind::Dir),
    (b"PO-E", Kind::Dir),
    (b"PS", Kind::File),
    (b"PSU", Kind::File),
    (b"PS-E", Kind::File),
    (b"PS-L", Kind::File),
    (b"DA", Kind::File),
    (b"DAU", Kind::File),
    (b"IS", Kind::File),
    (b"ISU", Kind::File),
    (b"VS", Kind::File),
    (b"VSAM", Kind::File),
    (b"GDG", Kind::Dir),
    (b"HFS", Kind::Other),
    (b"ZFS", Kind::Other),
    (b"PATH", Kind::Other),
];

/// What is said instead of the columns.
const REMARKS: [(&[&[u8]], Kind); 8] = [
    (&[b"Migrated"], Kind::File),
    (&[b"Pseudo", b"Directory"], Kind::Dir),
    (&[b"Not", b"Direct", b"Access", b"Device"], Kind::File),
    (&[b"Not", b"Mounted"], Kind::File),
    (&[b"Tape"], Kind::File),
    (&[b"User", b"catalog", b"connector"], Kind::Other),
    (&[b"Error", b"determining", b"attributes"], Kind::File),
    (&[b"GDG"], Kind::Dir),
];

pub(super) fn read(line: &[u8], hints: &Hints) -> Reading {
    let words = words(line);
    let [first, .., name] = words.as_slice() else { return Reading::Foreign };
    if first.text == b"Volume" && name.text == b"Dsname" {
        return Reading::Decoration;
    }
    let Some(columns) = words.get(..words.len() - 1) else { return Reading::Foreign };
    let Some((kind, modified)) = remark(columns).map(|kind| (kind, None)).or_else(|| dataset(columns)) else {
        return Reading::Foreign;
    };
    Reading::named(name.text, |name| Entry {
        modified: modified.map(|time| hints.utc(time)),
        ..Entry::new(name, kind)
    })
}

/// A remark, with or without a volume in front.
fn remark(columns: &[Word<'_>]) -> Option<Kind> {
    let is = |columns: &[Word<'_>], remark: &[&[u8]]| {
        columns.iter().map(|word| word.text).eq(remark.iter().copied())
    };
    let behind = columns.split_first().filter(|(volume, _)| is_volume(volume.text)).map(|(_, behind)| behind);
    let found = REMARKS
        .iter()
        .find(|(remark, _)| is(columns, remark) || behind.is_some_and(|columns| is(columns, remark)));
    found.map(|(_, kind)| *kind)
}

/// Volume, unit, perhaps a date, and at the end the organization.
fn dataset(columns: &[Word<'_>]) -> Option<(Kind, Option<Time>)> {
    let [volume, unit, between @ .., organization] = columns else { return None };
    let (_, kind) = ORGANIZATIONS.iter().find(|(name, _)| *name == organization.text)?;
    let date = between.first().and_then(|word| numbers(word.text, Order::Ymd, b"/", None));
    let known = between.is_empty() || date.is_some() || between.iter().any(|word| word.text == b"**NONE**");
    (is_volume(volume.text) && is_volume(unit.text) && known).then_some((*kind, date))
}

/// A volume or a unit: up to eight letters that may be in a name of z/OS.
fn is_volume(text: &[u8]) -> bool {
    let is_letter =
        |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b"$#@-*/".contains(byte);
    text.len() <= 8 && text.iter().all(is_letter)
}

#[cfg(test)]
mod tests {
    use super::super::told;

    #[test]
    fn what_is_said_instead_of_columns() {
        let raw = "Volume Unit    Referred Ext Used Recfm Lrecl BlkSz Dsorg Dsname\r\n\
                   WPTA01 3290   **NONE**    1    3  FB      80  3125  PO  A.DIR\r\n\
                   TSO004 3390   VSAM A.VSAM\r\nMigrated    A.OLD\r\nV43525 Tape    A.TAPE\r\n\
                   Pseudo Directory    A.LEVEL\r\nARCIVE Not Direct Access Device    A.CD\r\nsomething else\r\n";
        let expected = [
            "A.DIR Dir - -",
            "A.VSAM File - -",
            "A.OLD File - -",
            "A.TAPE File - -",
            "A.LEVEL Dir - -",
            "A.CD File - -",
            "the line is not understood",
        ];
        assert_eq!(told(raw, None), expected);
    }
}
