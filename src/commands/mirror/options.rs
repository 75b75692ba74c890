//! What may be said of trees that are compared: by what, and what is left out.

use std::ffi::OsString;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::SystemTime;

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

use crate::commands::find::moment;
use crate::commands::{Context, Usage};
use crate::error::Error;
use crate::mirror::plan::{Compare, Times};
use crate::mirror::{Filter, Line, Links, Turn};
use crate::proto::path::Name;
use crate::proto::time::Time;
use crate::settings::units::bytes;

/// By what files are compared.
#[derive(Debug, Clone, Copy, Args)]
pub(in crate::commands) struct Compared {
    /// By what files are compared: size, mtime, or both; hash (the server computes digests); or manifest (what an earlier run has noted) [default: size,mtime]
    #[arg(long, value_name = "LIST")]
    compare: Option<By>,
    /// The same as --compare size
    #[arg(long, hide = true, conflicts_with = "compare")]
    ignore_time: bool,
    /// The same as --compare mtime
    #[arg(long, hide = true, conflicts_with_all = ["compare", "ignore_time"])]
    ignore_size: bool,
}

/// What files are compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::commands) struct By {
    size: bool,
    mtime: bool,
    hash: bool,
    manifest: bool,
}

impl FromStr for By {
    type Err = String;

    fn from_str(text: &str) -> Result<By, String> {
        let mut by = By::default();
        for word in text.split(',') {
            match word.trim() {
                "size" => by.size = true,
                "mtime" | "time" => by.mtime = true,
                "hash" => by.hash = true,
                "manifest" => by.manifest = true,
                _ => {
                    return Err(
                        "write size, mtime, hash or manifest, or several with commas between".to_owned()
                    );
                }
            }
        }
        if by.hash && by.manifest {
            return Err("hash and manifest are two ways to the same; choose one".to_owned());
        }
        Ok(by)
    }
}

impl Compared {
    /// The rule, and whether a manifest is used.
    pub(in crate::commands) fn rules(&self) -> (Compare, bool) {
        let usual = By { size: true, mtime: true, ..By::default() };
        let by = match self {
            Compared { ignore_time: true, .. } => By { mtime: false, ..usual },
            Compared { ignore_size: true, .. } => By { size: false, ..usual },
            Compared { compare, .. } => compare.unwrap_or(usual),
        };
        let content = by.hash || by.manifest;
        let compare = Compare { size: by.size || content, time: by.mtime.then_some(Times::Kept), content };
        (compare, by.manifest)
    }
}

/// What becomes of links.
#[derive(Debug, Clone, Copy, Args)]
pub(in crate::commands) struct Following {
    /// What becomes of links: skip, follow, or recreate [default: skip]
    #[arg(long, value_name = "HOW")]
    links: Option<LinkRule>,
    /// The same as --links follow
    #[arg(short = 'L', long, hide = true, conflicts_with = "links")]
    dereference: bool,
}

impl Following {
    pub(in crate::commands) fn rule(&self) -> Links {
        match (self.dereference, self.links) {
            (true, _) => Links::Follow,
            (false, links) => links.map(|LinkRule(links)| links).unwrap_or_default(),
        }
    }
}

/// What becomes of links, by its name.
#[derive(Debug, Clone, Copy)]
pub(in crate::commands) struct LinkRule(pub(in crate::commands) Links);

impl FromStr for LinkRule {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<LinkRule, &'static str> {
        let found = Links::ALL.into_iter().find(|(name, _)| *name == text);
        found.map(|(_, links)| LinkRule(links)).ok_or("write skip, follow or recreate")
    }
}

/// An order of transfers, by its name.
#[derive(Debug, Clone, Copy)]
pub(super) struct TurnRule(pub(super) Turn);

impl FromStr for TurnRule {
    type Err = String;

    fn from_str(text: &str) -> Result<TurnRule, String> {
        let found = Turn::ALL.into_iter().find(|(name, _)| *name == text);
        let names = Turn::ALL.map(|(name, _)| name).join(", ");
        found.map(|(_, turn)| TurnRule(turn)).ok_or_else(|| format!("write one of {names}"))
    }
}

/// When things are deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WhenDeleted {
    Before,
    After,
}

impl FromStr for WhenDeleted {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<WhenDeleted, &'static str> {
        match text {
            "before" => Ok(WhenDeleted::Before),
            "after" => Ok(WhenDeleted::After),
            _ => Err("write before or after"),
        }
    }
}

/// How much may be deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::commands) enum MaxDelete {
    /// So many things.
    Count(u64),
    /// So many of a hundred.
    Percent(u64),
    /// Whatever there is.
    None,
    /// A quarter, unless somebody is there to be asked.
    #[default]
    Usual,
}

impl MaxDelete {
    /// Tells whether so many of so many may be.
    pub(super) fn allows(self, doomed: u64, of: u64) -> bool {
        let percent = |most: u64| u128::from(doomed) * 100 <= u128::from(of) * u128::from(most);
        match self {
            MaxDelete::Count(most) => doomed <= most,
            MaxDelete::Percent(most) => percent(most),
            MaxDelete::Usual => percent(25),
            MaxDelete::None => true,
        }
    }
}

impl FromStr for MaxDelete {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<MaxDelete, &'static str> {
        let bad = "write a number, a percentage (10%), or none";
        match text.strip_suffix('%') {
            _ if text == "none" => Ok(MaxDelete::None),
            Some(percent) => {
                percent.parse().ok().filter(|percent| *percent <= 100).map(MaxDelete::Percent).ok_or(bad)
            }
            None => text.parse().map(MaxDelete::Count).map_err(|_| bad),
        }
    }
}

/// What is left out, in the order in which it was said.
#[derive(Debug, Clone, Default)]
pub(in crate::commands) struct Filters {
    patterns: Vec<Said>,
    ignore_file: Option<OsString>,
    min_size: Option<u64>,
    max_size: Option<u64>,
    newer_than: Option<OsString>,
    older_than: Option<OsString>,
}

/// A pattern, or a file of them.
#[derive(Debug, Clone)]
enum Said {
    Exclude(String),
    Include(String),
    From(PathBuf),
}

impl FromArgMatches for Filters {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Filters, clap::Error> {
        let mut said: Vec<(usize, Said)> = Vec::new();
        let texts = |id: &str, make: fn(String) -> Said, said: &mut Vec<(usize, Said)>| {
            let values = matches.get_many::<String>(id).into_iter().flatten().cloned().map(make);
            said.extend(matches.indices_of(id).into_iter().flatten().zip(values));
        };
        texts("exclude", Said::Exclude, &mut said);
        texts("include", Said::Include, &mut said);
        let files = matches.get_many::<PathBuf>("filter_from").into_iter().flatten().cloned().map(Said::From);
        said.extend(matches.indices_of("filter_from").into_iter().flatten().zip(files));
        said.sort_by_key(|(index, _)| *index);
        Ok(Filters {
            patterns: said.into_iter().map(|(_, said)| said).collect(),
            ignore_file: matches.get_one::<OsString>("ignore_file").cloned(),
            min_size: matches.get_one::<u64>("min_size").copied(),
            max_size: matches.get_one::<u64>("max_size").copied(),
            newer_than: matches.get_one::<OsString>("newer_than").cloned(),
            older_than: matches.get_one::<OsString>("older_than").cloned(),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Filters::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for Filters {
    fn augment_args(command: Command) -> Command {
        let arg = |id: &'static str, long: &'static str, value: &'static str, help: &'static str| {
            Arg::new(id).long(long).value_name(value).help(help)
        };
        let text = clap::value_parser!(String);
        let file = clap::value_parser!(OsString);
        command
            .arg(
                arg("exclude", "exclude", "PATTERN", "Leave out what fits this pattern, as in gitignore(5)")
                    .short('X')
                    .action(ArgAction::Append)
                    .value_parser(text.clone()),
            )
            .arg(
                arg(
                    "include",
                    "include",
                    "PATTERN",
                    "Take in what fits; as the first of all, nothing else is taken in",
                )
                .short('I')
                .action(ArgAction::Append)
                .value_parser(text),
            )
            .arg(
                arg("filter_from", "filter-from", "FILE", "Read patterns from FILE, as in gitignore(5)")
                    .action(ArgAction::Append)
                    .value_parser(clap::value_parser!(PathBuf)),
            )
            .arg(
                arg(
                    "ignore_file",
                    "ignore-file",
                    "NAME",
                    "Read patterns from files of this name in the source, too: .gitignore",
                )
                .value_parser(file.clone()),
            )
            .arg(
                arg("min_size", "min-size", "N", "Leave out smaller files; N may end in k, M or G")
                    .value_parser(bytes),
            )
            .arg(arg("max_size", "max-size", "N", "Leave out larger files").value_parser(bytes))
            .arg(
                arg(
                    "newer_than",
                    "newer-than",
                    "TIME|AGE|FILE",
                    "Leave out files that are not newer than a time, an age (3d, 12h), or a local file",
                )
                .short('N')
                .value_parser(file.clone()),
            )
            .arg(
                arg("older_than", "older-than", "TIME|AGE|FILE", "Leave out files that are not older")
                    .value_parser(file),
            )
    }

    fn augment_args_for_update(command: Command) -> Command {
        Filters::augment_args(command)
    }
}

impl Filters {
    /// Refuses what leaves out nothing although it was meant to, or everything.
    fn check(&self) -> anyhow::Result<()> {
        let bad = |why: String| -> anyhow::Result<()> { Err(Usage(why).into()) };
        for said in &self.patterns {
            let (option, text) = match said {
                Said::Exclude(text) => ("--exclude", text),
                Said::Include(text) => ("--include", text),
                Said::From(_) => continue,
            };
            let shown = crate::escape::escape(text.as_bytes());
            if text.trim().is_empty() {
                return bad(format!("`{option}` lacks its PATTERN"));
            }
            if text.starts_with('#') && option == "--exclude" {
                return bad(format!("`{shown}` is a comment in gitignore(5); `\\{shown}` is the name"));
            }
            if text.starts_with('!') && option == "--include" {
                return bad(format!("`--include` takes in already; leave out the `!` of `{shown}`"));
            }
        }
        if let Some(name) = self.ignore_file.as_ref().map(|name| name.as_bytes())
            && Name::new(name).is_err()
        {
            let shown = crate::escape::escape(name);
            return bad(format!(
                "`--ignore-file` cannot be `{shown}`: it is the name of a file, without a path"
            ));
        }
        match (self.min_size, self.max_size) {
            (Some(least), Some(most)) if least > most => {
                bad("`--min-size` and `--max-size` leave out all files: no size is between the two"
                    .to_owned())
            }
            _ => Ok(()),
        }
    }

    /// The filter, and whether directories are made only when something goes into them: where the first pattern takes
    /// something in, most would stay empty.
    pub(in crate::commands) fn read(&self, cx: &Context<'_>) -> anyhow::Result<(Filter, bool)> {
        let mut lines = Vec::new();
        for said in &self.patterns {
            match said {
                Said::Exclude(text) => lines.push(Line { from: "--exclude".to_owned(), text: text.clone() }),
                Said::Include(text) => {
                    lines.push(Line { from: "--include".to_owned(), text: format!("!{text}") });
                }
                Said::From(file) => lines.extend(lines_of(cx, file)?),
            }
        }
        let lazy = lines.iter().find(|line| !line.text.trim().is_empty() && !line.text.starts_with('#'));
        let lazy = lazy.is_some_and(|first| first.text.starts_with('!'));
        let seconds = |word: &Option<OsString>| -> anyhow::Result<Option<i64>> {
            word.as_ref().map(|word| Ok(since(cx, word)?.seconds())).transpose()
        };
        self.check()?;
        let mut filter = Filter::default();
        filter.ignore_file = self.ignore_file.as_ref().map(|name| name.as_bytes().into());
        (filter.min_size, filter.max_size) = (self.min_size, self.max_size);
        (filter.newer_than, filter.older_than) = (seconds(&self.newer_than)?, seconds(&self.older_than)?);
        if let (Some(newer), Some(older)) = (filter.newer_than, filter.older_than)
            && older.saturating_sub(newer) < 2
        {
            let why = "`--newer-than` and `--older-than` leave out all files: no time is between the two";
            return Err(Usage(why.to_owned()).into());
        }
        Ok((filter.with_patterns(lines)?, lazy))
    }
}

fn lines_of(cx: &Context<'_>, file: &Path) -> anyhow::Result<Vec<Line>> {
    let path = cx.local(file);
    let text = std::fs::read(&path).map_err(Error::local("read", &path))?;
    let shown = crate::escape::escape(file.as_os_str().as_bytes()).to_string();
    let text = String::from_utf8_lossy(&text);
    let line = |(number, text): (usize, &str)| Line {
        from: format!("{shown}, line {}", number + 1),
        text: text.to_owned(),
    };
    Ok(text.lines().enumerate().map(line).collect())
}

/// A time, an age, or the time of a local file.
fn since(cx: &Context<'_>, word: &OsString) -> anyhow::Result<Time> {
    let age = word.to_str().and_then(|text| {
        let number = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let unit = match text.get(number.len()..)? {
            "s" => 1,
            "m" => 60,
            "h" => 60 * 60,
            "d" => 24 * 60 * 60,
            "w" => 7 * 24 * 60 * 60,
            _ => return None,
        };
        number.parse::<i64>().ok()?.checked_mul(unit)
    });
    let now = Time::from_system(SystemTime::now()).map_or(0, |now| now.seconds());
    match age.and_then(|age| Time::from_seconds(now.checked_sub(age)?)) {
        Some(time) => Ok(time),
        None => moment(cx, word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_of_deletion() {
        assert_eq!(
            ("10%".parse(), "7".parse(), "none".parse()),
            (Ok(MaxDelete::Percent(10)), Ok(MaxDelete::Count(7)), Ok(MaxDelete::None))
        );
        for bad in ["", "%", "101%", "-1", "x"] {
            assert!(bad.parse::<MaxDelete>().is_err(), "{bad}");
        }
        assert!(
            MaxDelete::Usual.allows(1, 4) && !MaxDelete::Usual.allows(2, 7) && MaxDelete::Usual.allows(0, 0)
        );
        assert!(
            !MaxDelete::Usual.allows(1, 0)
                && MaxDelete::Count(0).allows(0, 5)
                && !MaxDelete::Count(0).allows(1, 5)
        );
    }

    #[test]
    fn what_files_are_compared_by() {
        let by = |text: &str| text.parse::<By>();
        assert_eq!(by("size,mtime"), Ok(By { size: true, mtime: true, ..By::default() }));
        assert!(by("").is_err() && by("size,hash,manifest").is_err() && by("date").is_err());
    }
}
