//! Permissions as chmod(1) writes them: octal, or changes such as `u+x,go-w`.

use std::str::FromStr;

/// What is to become of a file's permissions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// These, whatever they were.
    To(u32),
    /// What they were, with these clauses applied in turn.
    By(Vec<Clause>),
}

/// One clause of a change: `go-w`, or the `+x` in `u=rw+x`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clause {
    /// Bits of those whose permissions it is about: 0o4700 for the owner, and so on.
    who: u32,
    how: How,
    what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Add,
    Take,
    Set,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct What {
    /// Bits for everybody, of which `who` chooses.
    bits: u32,
    /// `X`: to be entered or run, where it is a directory or somebody may run it already.
    search: bool,
    /// `u`, `g` or `o`: as these have it, by how far theirs are shifted.
    like: Option<u32>,
}

/// A text that says nothing about permissions.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("write permissions as 644, or as changes such as u+x,go-w")]
pub struct BadChange;

impl FromStr for Change {
    type Err = BadChange;

    fn from_str(text: &str) -> Result<Change, BadChange> {
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            let mode = u32::from_str_radix(text, 8).map_err(|_| BadChange)?;
            return if mode <= 0o7777 { Ok(Change::To(mode)) } else { Err(BadChange) };
        }
        let mut clauses = Vec::new();
        for part in text.split(',') {
            read(part, &mut clauses)?;
        }
        Ok(Change::By(clauses))
    }
}

/// Reads `[ugoa]*([+-=][rwxXst]*|[+-=][ugo])+`.
fn read(part: &str, clauses: &mut Vec<Clause>) -> Result<(), BadChange> {
    let is_how = |c: char| matches!(c, '+' | '-' | '=');
    let begin = part.find(is_how).ok_or(BadChange)?;
    let (whom, mut rest) = part.split_at_checked(begin).ok_or(BadChange)?;
    let mut who = 0;
    for letter in whom.chars() {
        who |= match letter {
            'u' => 0o4700,
            'g' => 0o2070,
            'o' => 0o1007,
            'a' => 0o7777,
            _ => return Err(BadChange),
        };
    }
    // Without a word on whom, it is everybody; what the umask here would leave out says nothing of there.
    let who = if who == 0 { 0o7777 } else { who };
    while let Some(sign) = rest.chars().next() {
        let how = match sign {
            '+' => How::Add,
            '-' => How::Take,
            _ => How::Set,
        };
        rest = rest.get(1..).unwrap_or_default();
        let end = rest.find(is_how).unwrap_or(rest.len());
        let (letters, behind) = rest.split_at_checked(end).ok_or(BadChange)?;
        clauses.push(Clause { who, how, what: what(letters)? });
        rest = behind;
    }
    Ok(())
}

fn what(letters: &str) -> Result<What, BadChange> {
    let like = |shift| Ok(What { like: Some(shift), ..What::default() });
    match letters {
        "u" => return like(6),
        "g" => return like(3),
        "o" => return like(0),
        _ => {}
    }
    let mut what = What::default();
    for letter in letters.chars() {
        match letter {
            'r' => what.bits |= 0o444,
            'w' => what.bits |= 0o222,
            'x' => what.bits |= 0o111,
            's' => what.bits |= 0o6000,
            't' => what.bits |= 0o1000,
            'X' => what.search = true,
            _ => return Err(BadChange),
        }
    }
    Ok(what)
}

/// Whether permissions are those of a directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// They are.
    Directory,
    /// They are those of something else.
    File,
}

impl Change {
    /// Tells whether the result depends on what was there before.
    #[must_use]
    pub fn is_relative(&self) -> bool {
        matches!(self, Change::By(_))
    }

    /// What becomes of the permissions `mode`, up to 0o7777.
    #[must_use]
    pub fn apply(&self, mode: u32, of: Of) -> u32 {
        match self {
            Change::To(mode) => *mode,
            Change::By(clauses) => clauses.iter().fold(mode & 0o7777, |mode, clause| clause.apply(mode, of)),
        }
    }
}

impl Clause {
    fn apply(self, mode: u32, of: Of) -> u32 {
        let mut bits = self.what.bits;
        if self.what.search && (of == Of::Directory || mode & 0o111 != 0) {
            bits |= 0o111;
        }
        if let Some(shift) = self.what.like {
            bits |= (mode >> shift & 0o7) * 0o111;
        }
        let bits = bits & self.who;
        match self.how {
            How::Add => mode | bits,
            How::Take => mode & !bits,
            // Of directories, setgid and its like stay unless they are named, as with GNU chmod.
            How::Set => {
                let kept = if of == Of::Directory { 0o7000 } else { 0 };
                mode & (!self.who | kept) | bits
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn permissions_are_those_of_chmod() {
        let table: [(&str, u32, Of, u32); 24] = [
            ("644", 0o777, Of::File, 0o644),
            ("0", 0o777, Of::File, 0),
            ("4755", 0, Of::File, 0o4755),
            ("u+x", 0o644, Of::File, 0o744),
            ("+x", 0o644, Of::File, 0o755),
            ("go-w", 0o666, Of::File, 0o644),
            ("a=r", 0o777, Of::File, 0o444),
            ("u+x,go-rwx", 0o644, Of::File, 0o700),
            ("u=rw,g=r,o=", 0o777, Of::File, 0o640),
            ("g=u", 0o640, Of::File, 0o660),
            ("o=g-w", 0o660, Of::File, 0o664),
            ("u=rwx+s", 0o644, Of::File, 0o4744),
            ("a+X", 0o644, Of::File, 0o644),
            ("a+X", 0o744, Of::File, 0o755),
            ("a+X", 0o644, Of::Directory, 0o755),
            ("g+s", 0o755, Of::Directory, 0o2755),
            ("u+s,u-s", 0o755, Of::File, 0o755),
            ("+t", 0o777, Of::Directory, 0o1777),
            ("g=rx", 0o2775, Of::Directory, 0o2755),
            ("g=rx", 0o2775, Of::File, 0o755),
            ("-x", 0o755, Of::File, 0o644),
            ("ug=rw", 0o100, Of::File, 0o660),
            ("=", 0o777, Of::File, 0),
            ("u-u", 0o764, Of::File, 0o064),
        ];
        for (text, before, of, after) in table {
            let change: Change = text.parse().unwrap();
            assert_eq!(
                format!("{:o}", change.apply(before, of)),
                format!("{after:o}"),
                "{text} of {before:o}"
            );
        }
    }

    #[test]
    fn what_is_no_change_is_refused() {
        for text in ["", "x", "u", "888", "77777", "u+q", "z+x", "u+x,", ",u+x", "644x", "u+ug", "rw-r--r--"]
        {
            assert!(text.parse::<Change>().is_err(), "{text}");
        }
    }
}
