//! What is left out of a tree: patterns in the manner of gitignore(5), files of such patterns within the tree, sizes, ages.
//!
//! The later of two patterns that fit decides; one with `!` takes in again what an earlier one left out. What is given to
//! the command goes before what stands in the tree, and there a deeper file before one above it. What is in a directory
//! that is left out is left out as well.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder};

use super::node::{Node, Rel};
use crate::error::{Error, Result};
use crate::escape::escape;
use crate::proto::entry::Kind;

/// What is left out.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// The patterns that were given; none leaves nothing out.
    given: Option<Gitignore>,
    /// The name of files in the tree that hold more.
    pub ignore_file: Option<Box<[u8]>>,
    /// Smaller files are left out.
    pub min_size: Option<u64>,
    /// Larger files are left out.
    pub max_size: Option<u64>,
    /// Files that were changed before that are left out, in seconds since 1970.
    pub newer_than: Option<i64>,
    /// Files that were changed after that are left out.
    pub older_than: Option<i64>,
}

/// One line of patterns, or one that was given alone.
#[derive(Debug, Clone)]
pub struct Line {
    /// Where it stands: an option, or a file and a line.
    pub from: String,
    /// The pattern, as in gitignore(5).
    pub text: String,
}

/// Why something is left out, or why it is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judged {
    /// No pattern fits.
    In,
    /// A pattern takes it in.
    TakenIn(String),
    /// It is left out, for that reason.
    Out(String),
}

impl Judged {
    /// Tells whether it is left out.
    #[must_use]
    pub fn is_out(&self) -> bool {
        matches!(self, Judged::Out(_))
    }
}

/// The patterns that hold in a directory, by the files in it and above it.
#[derive(Debug, Clone, Default)]
pub struct Scope(Option<Arc<Level>>);

#[derive(Debug)]
struct Level {
    directory: Rel,
    patterns: Gitignore,
    above: Scope,
}

impl Scope {
    /// The same with what a file in `directory` holds.
    ///
    /// # Errors
    /// When it is no file of patterns.
    pub fn with(&self, directory: &Rel, name: &[u8], text: &[u8]) -> Result<Scope> {
        let from = directory.join(name).display().to_string();
        let text = String::from_utf8_lossy(text);
        let lines = text.lines().enumerate().map(|(number, line)| Line {
            from: format!("{from}, line {}", number + 1),
            text: line.to_owned(),
        });
        let patterns = compile(lines, Manner::AsGit)?;
        let level = Level { directory: directory.clone(), patterns, above: self.clone() };
        Ok(Scope(Some(Arc::new(level))))
    }
}

/// How patterns are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// A `[` that nothing closes is a character, as in the files that people have.
    AsGit,
    /// It is a mistake.
    Strictly,
}

/// Compiles patterns.
fn compile(lines: impl IntoIterator<Item = Line>, manner: Manner) -> Result<Gitignore> {
    let mut builder = GitignoreBuilder::new("");
    builder.allow_unclosed_class(manner == Manner::AsGit);
    for Line { from, text } in lines {
        let shown = escape(text.as_bytes()).to_string();
        let bad = |error: ignore::Error| {
            Error::Config(format!("{from}: `{shown}` is no pattern: {}", plain(&error)))
        };
        builder.add_line(Some(PathBuf::from(&from)), &text).map_err(bad)?;
    }
    builder.build().map_err(|error| Error::Config(format!("the patterns are too many: {}", plain(&error))))
}

/// What is wrong with a pattern, without where it stands.
fn plain(error: &ignore::Error) -> String {
    match error {
        ignore::Error::Glob { err, .. } => err.clone(),
        ignore::Error::WithLineNumber { err, .. } | ignore::Error::WithPath { err, .. } => plain(err),
        error => error.to_string(),
    }
}

impl Filter {
    /// Leaves out by these patterns. Where the first takes something in (`!`), all files are left out that no pattern
    /// takes in; their directories are entered all the same.
    ///
    /// # Errors
    /// When one makes no sense.
    pub fn with_patterns(mut self, lines: Vec<Line>) -> Result<Filter> {
        let real = |line: &&Line| !line.text.trim().is_empty() && !line.text.starts_with('#');
        let Some(first) = lines.iter().find(real) else { return Ok(self) };
        let mut all = Vec::new();
        if first.text.starts_with('!') {
            let from = format!("{}, which is the first", first.from);
            all.push(Line { from: from.clone(), text: "*".to_owned() });
            all.push(Line { from, text: "!*/".to_owned() });
        }
        all.extend(lines);
        self.given = Some(compile(all, Manner::Strictly)?);
        Ok(self)
    }

    /// Tells whether anything could be left out at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.given.is_none()
            && self.ignore_file.is_none()
            && (self.min_size, self.max_size, self.newer_than, self.older_than) == (None, None, None, None)
    }

    /// Judges by its path what is in a directory that is not left out.
    #[must_use]
    pub fn judge_path(&self, scope: &Scope, path: &Rel, kind: Kind) -> Judged {
        let is_dir = kind == Kind::Dir;
        if let Some(judged) = self.given.as_ref().and_then(|given| fit(given, path.as_path(), is_dir)) {
            return judged;
        }
        let mut level = scope.0.as_deref();
        while let Some(Level { directory, patterns, above }) = level {
            let inside = path.as_path().strip_prefix(directory.as_path());
            if let Some(judged) = inside.ok().and_then(|inside| fit(patterns, inside, is_dir)) {
                return judged;
            }
            level = above.0.as_deref();
        }
        Judged::In
    }

    /// Judges by its path and by what is known of it.
    #[must_use]
    pub fn judge(&self, scope: &Scope, path: &Rel, node: &Node) -> Judged {
        let judged = self.judge_path(scope, path, node.kind);
        if judged.is_out() || node.kind != Kind::File {
            return judged;
        }
        let seconds = node.time.map(|time| time.seconds);
        let out = match (node.size, seconds) {
            (Some(size), _) if self.min_size.is_some_and(|least| size < least) => "it is too small",
            (Some(size), _) if self.max_size.is_some_and(|most| size > most) => "it is too large",
            (_, Some(at)) if self.newer_than.is_some_and(|then| at <= then) => "it is too old",
            (_, Some(at)) if self.older_than.is_some_and(|then| at >= then) => "it is too new",
            _ => return judged,
        };
        Judged::Out(out.to_owned())
    }
}

fn fit(patterns: &Gitignore, path: &Path, is_dir: bool) -> Option<Judged> {
    let told = |glob: &ignore::gitignore::Glob| {
        let from = glob.from().map(|from| from.display().to_string()).unwrap_or_default();
        let sign = if glob.is_whitelist() && !glob.original().starts_with('!') { "!" } else { "" };
        format!("`{sign}{}` ({from})", escape(glob.original().as_bytes()))
    };
    match patterns.matched(path, is_dir) {
        Match::None => None,
        Match::Ignore(glob) => Some(Judged::Out(told(glob))),
        Match::Whitelist(glob) => Some(Judged::TakenIn(told(glob))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rel(text: &str) -> Rel {
        Rel::new(text.as_bytes()).unwrap()
    }

    fn filter(patterns: &[&str]) -> Filter {
        let line = |text: &&str| Line { from: "--exclude".to_owned(), text: (*text).to_owned() };
        Filter::default().with_patterns(patterns.iter().map(line).collect()).unwrap()
    }

    fn out(filter: &Filter, path: &str) -> bool {
        let kind = if path.ends_with('/') { Kind::Dir } else { Kind::File };
        filter.judge_path(&Scope::default(), &rel(path.trim_end_matches('/')), kind).is_out()
    }

    #[test]
    fn patterns_are_those_of_git() {
        let all = filter(&["*.o", "/build/", "doc/**/tmp", "!keep.o", "# no pattern", "", "cache/"]);
        for path in ["a.o", "x/y/b.o", "build/", "doc/a/b/tmp", "cache/", "x/cache/"] {
            assert!(out(&all, path), "{path}");
        }
        for path in ["a.c", "keep.o", "x/keep.o", "x/build/", "build", "doc/tmpx", "cache"] {
            assert!(!out(&all, path), "{path}");
        }
        assert!(filter(&[]).is_empty() && filter(&["#"]).is_empty() && !all.is_empty());
    }

    #[test]
    fn what_is_taken_in_first_leaves_the_rest_out() {
        let only = filter(&["!*.jpg", "secret*"]);
        assert!(!out(&only, "a.jpg") && !out(&only, "d/") && !out(&only, "d/b.jpg"));
        assert!(out(&only, "a.txt") && out(&only, "d/x") && out(&only, "secret.jpg"));
    }

    #[test]
    fn files_in_the_tree_hold_for_what_is_below_them() {
        let none = Filter::default();
        let top = Scope::default().with(&Rel::top(), b".gitignore", b"*.log\n/only-here\n").unwrap();
        let deep = top.with(&rel("a/b"), b".gitignore", b"!keep.log\nx/\n").unwrap();
        let judge = |scope: &Scope, path: &str, kind| none.judge_path(scope, &rel(path), kind);
        assert!(judge(&top, "a/keep.log", Kind::File).is_out());
        assert!(!judge(&deep, "a/b/keep.log", Kind::File).is_out());
        assert!(judge(&deep, "a/b/other.log", Kind::File).is_out());
        assert!(judge(&deep, "a/b/x", Kind::Dir).is_out() && !judge(&deep, "a/b/x", Kind::File).is_out());
        assert!(
            judge(&top, "only-here", Kind::File).is_out() && !judge(&top, "a/only-here", Kind::File).is_out()
        );
        let why = Judged::Out("`*.log` (.gitignore, line 1)".to_owned());
        assert_eq!(judge(&deep, "a/b/other.log", Kind::File), why);
        // What was given goes before what stands in the tree.
        assert!(!filter(&["!a/b/x/"]).judge_path(&deep, &rel("a/b/x"), Kind::Dir).is_out());
    }

    #[test]
    fn sizes_and_ages_are_of_files() {
        let filter = Filter { min_size: Some(10), older_than: Some(1000), ..Filter::default() };
        let file = |size, seconds| {
            let precision = crate::proto::time::Precision::Second;
            let time = Some(super::super::node::Stamp { seconds, precision });
            Node { size: Some(size), time, ..Node::new(b"f", Kind::File) }
        };
        let judge = |node: &Node| filter.judge(&Scope::default(), &rel("f"), node);
        assert_eq!(judge(&file(9, 5)), Judged::Out("it is too small".to_owned()));
        assert_eq!(judge(&file(10, 1000)), Judged::Out("it is too new".to_owned()));
        assert_eq!(judge(&file(10, 999)), Judged::In);
        assert_eq!(judge(&Node::new(b"f", Kind::Dir)), Judged::In);
    }

    #[test]
    fn what_is_no_pattern_is_told_with_its_place() {
        for text in ["[b-a]", "[", "a[b", "{a"] {
            let line = Line { from: "--exclude".to_owned(), text: text.to_owned() };
            let error = Filter::default().with_patterns(vec![line]).unwrap_err().to_string();
            assert!(error.starts_with(&format!("--exclude: `{text}` is no pattern: ")), "{error}");
        }
        let scope = Scope::default().with(&Rel::top(), b".gitignore", b"a[b\n");
        assert!(Filter::default().judge_path(&scope.unwrap(), &rel("a[b"), Kind::File).is_out());
    }
}
