//! `find`: the paths below directories that fit.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::Path;
use std::str::FromStr;

use globset::{GlobBuilder, GlobMatcher};

use super::grammar::read_line;
use super::outcome::Tally;
use super::prelude::*;
use super::record::{Leaf, Look};
use super::spread::Spelling;
use super::tree::{each_tree, top_of, walk_from};
use super::{NoMatch, Unread};
use crate::mirror::{DEPTH, Links, Rules, Visit};
use crate::proto::entry::{Entry, Kind};
use crate::proto::path::RemotePath;
use crate::proto::time::Time;

/// Seconds of a day.
const DAY: i64 = 24 * 60 * 60;

/// Find files and directories below a directory
///
/// All tests that are given have to hold. They may be written with one dash, too, as for find(1).
///
/// --exec runs a command of ketch for each path that was found, when all were: `find old --type f --exec rm {}`. The
/// words up to the end (or to a `;`) are the command; `{}` stands for the path, which goes behind them where it is not
/// there.
#[derive(Debug, Args)]
pub struct Find {
    /// Remote directories, as paths or URLs
    #[arg(value_name = "REMOTE")]
    paths: Vec<Remote>,
    /// The name fits this pattern
    #[arg(long, value_name = "PATTERN")]
    name: Option<OsString>,
    /// The name fits this pattern, in capitals or not
    #[arg(long, value_name = "PATTERN")]
    iname: Option<OsString>,
    /// It is a file (f), a directory (d), a link (l), or anything else (o)
    #[arg(long = "type", value_name = "f|d|l|o", value_delimiter = ',', value_parser = kind)]
    kinds: Vec<Kind>,
    /// It is a file of N bytes, or of more (+N) or less (-N); with k, M or G behind it
    #[arg(long, value_name = "[+-]N", allow_hyphen_values = true)]
    size: Option<Test>,
    /// It was changed later than a time (2026-01-31, 2026-01-31T12:00:00, in UTC), or than a local file
    #[arg(long, value_name = "TIME|FILE")]
    newer: Option<OsString>,
    /// It was changed N days ago, or more (+N) or less (-N)
    #[arg(long, value_name = "[+-]N", allow_hyphen_values = true)]
    mtime: Option<Test>,
    /// At least so deep below the directory
    #[arg(long, value_name = "N")]
    mindepth: Option<usize>,
    /// At most so deep below the directory
    #[arg(short = 'd', long, value_name = "N")]
    maxdepth: Option<usize>,
    /// Everything that is known, too: mode, size, time
    #[arg(short = 'l', long)]
    long: bool,
    /// Names as they are, with a NUL behind each, for programs
    #[arg(short = '0', long, conflicts_with = "long")]
    print0: bool,
    /// Run this command of ketch for each path
    #[arg(long, value_name = "COMMAND", num_args = 1.., allow_hyphen_values = true, value_terminator = ";")]
    exec: Vec<OsString>,
    /// What becomes of links: skip (they are found as such) or follow
    #[arg(long, value_name = "HOW", default_value = "skip", value_parser = ["skip", "follow"], hide_possible_values = true)]
    links: String,
}

/// The tests that find(1) writes with one dash.
pub(super) const DASHED: [&str; 11] = [
    "-name",
    "-iname",
    "-type",
    "-size",
    "-newer",
    "-mtime",
    "-mindepth",
    "-maxdepth",
    "-print0",
    "-exec",
    "-links",
];

/// A number that something is to be equal to, or more, or less.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Test {
    More(u64),
    Less(u64),
    Exactly(u64),
}

impl Test {
    fn holds(self, number: u64) -> bool {
        match self {
            Test::More(than) => number > than,
            Test::Less(than) => number < than,
            Test::Exactly(same) => number == same,
        }
    }
}

impl FromStr for Test {
    type Err = String;

    fn from_str(text: &str) -> Result<Test, String> {
        let (how, digits): (fn(u64) -> Test, &str) = match text.split_at_checked(1) {
            Some(("+", rest)) => (Test::More, rest),
            Some(("-", rest)) => (Test::Less, rest),
            _ => (Test::Exactly, text),
        };
        let number = digits.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let unit: u64 = match digits.get(number.len()..).unwrap_or_default() {
            "" | "c" | "b" => 1,
            "k" | "K" => 1 << 10,
            "M" => 1 << 20,
            "G" => 1 << 30,
            "T" => 1 << 40,
            _ => return Err("write a number, with k, M or G behind it or not".to_owned()),
        };
        let number = number.parse::<u64>().ok().and_then(|number| number.checked_mul(unit));
        number.map(how).ok_or_else(|| "write a number, such as 10, +10 or -10".to_owned())
    }
}

fn kind(text: &str) -> Result<Kind, &'static str> {
    match text {
        "f" => Ok(Kind::File),
        "d" => Ok(Kind::Dir),
        "l" => Ok(Kind::Link),
        "o" => Ok(Kind::Other),
        _ => Err("write f, d, l or o"),
    }
}

/// What is looked for.
struct Sought<'a> {
    find: &'a Find,
    names: Vec<GlobMatcher>,
    newer: Option<Time>,
    now: Option<Time>,
}

impl Sought<'_> {
    fn fits(&self, depth: usize, entry: &Entry) -> bool {
        let find = self.find;
        // A size is one of a file: what a server says of directories and links means nothing.
        let size = || entry.size.filter(|_| entry.kind == Kind::File);
        let age = || {
            let (now, then) = (self.now?.seconds(), entry.modified?.seconds());
            Some(u64::try_from((now - then) / DAY).unwrap_or(0))
        };
        depth >= find.mindepth.unwrap_or(0)
            && (find.kinds.is_empty() || find.kinds.contains(&entry.kind))
            && self
                .names
                .iter()
                .all(|pattern| pattern.is_match(Path::new(OsStr::from_bytes(entry.name.as_bytes()))))
            && find.size.is_none_or(|test| size().is_some_and(|size| test.holds(size)))
            && find.mtime.is_none_or(|test| age().is_some_and(|age| test.holds(age)))
            && self.newer.is_none_or(|time| entry.modified.is_some_and(|modified| modified.at > time.at))
    }
}

impl Find {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let sought = self.sought(cx)?;
        if !self.exec.is_empty() && self.paths.iter().any(Remote::is_url) {
            let why = "--exec works on the session in hand: `ketch HOST find PATH ... --exec ...`";
            return Err(Usage(why.to_owned()).into());
        }
        let mut found = Vec::new();
        let searched =
            each_tree(cx, &self.paths, |cx, top, tally| self.search(cx, top, (&sought, &mut found), tally));
        match searched {
            Ok(_) if found.is_empty() => Ok(Flow::Next),
            Ok(_) => self.act(cx, &found),
            failed => failed,
        }
    }

    fn sought(&self, cx: &Context<'_>) -> anyhow::Result<Sought<'_>> {
        let mut names = Vec::new();
        names.extend(self.name.as_deref().map(|word| name_pattern(word, Case::Matters)).transpose()?);
        names.extend(self.iname.as_deref().map(|word| name_pattern(word, Case::IsNothing)).transpose()?);
        let newer = self.newer.as_ref().map(|word| moment(cx, word)).transpose()?;
        let now = Time::from_system(std::time::SystemTime::now());
        Ok(Sought { find: self, names, newer, now })
    }

    fn search(
        &self,
        cx: &mut Context<'_>,
        top: Option<&Remote>,
        (sought, found): (&Sought<'_>, &mut Vec<RemotePath>),
        tally: &mut Tally,
    ) -> anyhow::Result<()> {
        let links = if self.links == "follow" { Links::Follow } else { Links::Skip };
        let rules = Rules { links, depth: self.maxdepth.unwrap_or(DEPTH) };
        let rules = Rules { depth: rules.depth.min(DEPTH), ..rules };
        let look = match (self.long, self.print0) {
            (true, _) => Look::Long,
            (_, true) => Look::Nul,
            _ => Look::Path,
        };
        cx.exact_times = self.long || self.newer.is_some() || self.mtime.is_some();
        walk_from(cx, top, rules, tally, &mut |cx, visit| {
            let above;
            let (path, depth, entry) = match visit {
                Visit::Enter { path: Some(path), depth, entry: Some(entry), .. } => (path, depth, entry),
                // The directory itself counts where it was named.
                Visit::Enter { path: Some(path), depth, entry: None, .. } if path.file_name().is_some() => {
                    above = top_of(Some(path));
                    (path, depth, &above)
                }
                Visit::Entry { path, depth, entry } => (path, depth, entry),
                _ => return Ok(()),
            };
            if depth > rules.depth || !sought.fits(depth, entry) {
                return Ok(());
            }
            if self.exec.is_empty() {
                cx.show(&Record::Leaf(Leaf { path: path.as_bytes(), entry, look }))
            } else {
                found.push(path.clone());
                Ok(())
            }
        })
    }

    /// Runs the command for each path.
    fn act(&self, cx: &mut Context<'_>, found: &[RemotePath]) -> anyhow::Result<Flow> {
        let outer = cx.closer.clone();
        let mut tally = Tally::default();
        for path in found {
            let words = self.words(path);
            // A name from a server is no pattern.
            cx.spelling = Spelling::of_names(&words);
            let done = match read_line(words, cx.width) {
                Ok(said) => {
                    cx.begin(outer.under(&said.settings));
                    said.command.run(cx)
                }
                Err(Unread::Mistake(usage)) => return Err(usage.into()),
                Err(Unread::Help(_)) => {
                    return Err(Usage("--exec runs a command, and shows no help".to_owned()).into());
                }
            };
            cx.begin(outer.clone());
            tally.add(cx, done)?;
        }
        tally.finish()
    }

    fn words(&self, path: &RemotePath) -> Vec<OsString> {
        // A path that begins with a dash is no option.
        let path = match path.as_bytes() {
            path if path.starts_with(b"-") => [b"./", path].concat(),
            path => path.to_vec(),
        };
        let named = self.exec.iter().any(|word| contains(word.as_bytes()));
        let mut words: Vec<OsString> =
            self.exec.iter().map(|word| OsString::from_vec(put_in(word.as_bytes(), &path))).collect();
        if !named {
            words.push(OsString::from_vec(path));
        }
        words
    }
}

/// Whether capitals are other letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Matters,
    IsNothing,
}

/// A pattern of names, hidden ones as well.
fn name_pattern(word: &OsStr, case: Case) -> anyhow::Result<GlobMatcher> {
    let text = word.to_str().ok_or_else(|| Usage("a pattern must be UTF-8".to_owned()))?;
    let glob =
        GlobBuilder::new(text).backslash_escape(true).case_insensitive(case == Case::IsNothing).build();
    let glob = glob.map_err(|error| Usage(format!("`{text}` is no pattern: {}", error.kind())))?;
    Ok(glob.compile_matcher())
}

fn contains(word: &[u8]) -> bool {
    word.windows(2).any(|pair| pair == b"{}")
}

/// A word with the path in the place of `{}`.
fn put_in(word: &[u8], path: &[u8]) -> Vec<u8> {
    let mut made = Vec::with_capacity(word.len() + path.len());
    let mut rest = word;
    while let Some(at) = rest.windows(2).position(|pair| pair == b"{}") {
        made.extend_from_slice(rest.get(..at).unwrap_or_default());
        made.extend_from_slice(path);
        rest = rest.get(at + 2..).unwrap_or_default();
    }
    made.extend_from_slice(rest);
    made
}

/// A time as it is written, or that of a local file.
pub(super) fn moment(cx: &Context<'_>, word: &OsString) -> anyhow::Result<Time> {
    if let Some(time) = word.to_str().and_then(Time::parse_written) {
        return Ok(time);
    }
    let path = cx.local(Path::new(word));
    let time = std::fs::metadata(&path).and_then(|meta| meta.modified());
    let time = time.map_err(crate::error::Error::local("tell the time of", &path))?;
    Time::from_system(time).ok_or_else(|| NoMatch("its time".to_owned()).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared() {
        assert_eq!("+10k".parse(), Ok(Test::More(10 << 10)));
        assert_eq!("-2".parse(), Ok(Test::Less(2)));
        assert_eq!("3M".parse(), Ok(Test::Exactly(3 << 20)));
        for bad in ["", "+", "x", "1x", "-", "99999999999999999999", "99999999999T"] {
            assert!(bad.parse::<Test>().is_err(), "{bad}");
        }
        assert!(Test::More(1).holds(2) && !Test::More(1).holds(1) && Test::Less(1).holds(0));
    }

    #[test]
    fn braces_stand_for_the_path() {
        assert_eq!(put_in(b"{}", b"a b"), b"a b");
        assert_eq!(put_in(b"x{}.{}{", b"ab"), b"xab.ab{");
        assert!(!contains(b"{ }"));
    }
}
