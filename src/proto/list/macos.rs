//! Lines of NetPresenz, Peter's and WebSTAR's servers on the old Macintosh: as `ls -l` writes them, but for what
//! stands between mode and date. A file has the sizes of its two forks and their sum there, a directory the word
//! `folder` and the number of its entries.

use super::columns::tail;
use super::unix::permissions;
use super::words::{number, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};

pub(super) fn read(line: &[u8], hints: &Hints) -> Reading {
    let words = words(line);
    let Some((kind, mode)) = words.first().and_then(|word| permissions(word.text)) else {
        return Reading::Foreign;
    };
    let sizes = match words.as_slice() {
        [_, folder, ..] if folder.text == b"folder" && kind == Kind::Dir => 2,
        [_, resource, data, sum, ..] => {
            let forks = number::<u64>(resource.text, 10).zip(number(data.text, 10));
            match forks.and_then(|(resource, data)| resource.checked_add(data)) {
                Some(both) if number(sum.text, 10) == Some(both) => 3,
                _ => return Reading::Foreign,
            }
        }
        _ => return Reading::Foreign,
    };
    let Some(tail) = words.get(sizes..).and_then(|words| tail(line, words, hints)) else {
        return Reading::Foreign;
    };
    Reading::named(tail.name, |name| Entry {
        size: tail.size.filter(|_| kind != Kind::Dir),
        modified: Some(tail.modified),
        mode,
        ..Entry::new(name, kind)
    })
}

#[cfg(test)]
mod tests {
    use super::super::told;

    #[test]
    fn the_sum_of_the_forks_is_the_size() {
        let raw = "-------r--         326  1391972  1392298 Nov 22  1995 a\r\n\
                   drwxrwxr-x               folder        2 May 10  1996 b\r\n";
        assert_eq!(told(raw, None), ["a File 1392298 1995-11-22", "b Dir - 1996-05-10"]);
    }
}
