//! Patterns of file names, expanded by us against listings: `*`, `?`, `[...]`, `{a,b}`, `**`.
//!
//! A word with none of these is a name, whatever else is in it. In any other a backslash takes the next character as it
//! is. Braces stand for several words, as in a shell; the rest is matched against what is there.

use std::collections::HashSet;

use globset::{GlobBuilder, GlobMatcher};

use super::{Usage, kind};
use crate::error::Error;
use crate::escape::escape;
use crate::proto::entry::{Entry, Kind};

/// Levels that `**` goes down, and directories that a pattern may list: a tree that leads back into itself, or that a
/// server makes up, has an end all the same.
const LEVELS: usize = 64;
const DIRECTORIES: usize = 100_000;

/// Names that a pattern may find.
const NAMES: usize = 1_000_000;

/// Words that the braces of one word may stand for.
const WORDS: usize = 10_000;

/// Tells whether a word is a pattern, or would be one but for backslashes.
pub(super) fn is_pattern(word: &[u8]) -> bool {
    word.iter().any(|byte| matches!(byte, b'*' | b'?' | b'[' | b'{'))
}

/// Tells whether a character may mean something in a pattern, or at the beginning of a path, so that a backslash before it
/// matters.
#[must_use]
pub fn is_special(c: char) -> bool {
    matches!(c, '*' | '?' | '[' | ']' | '{' | '}' | ',' | '~' | '\\')
}

/// The pattern that finds a name and nothing else.
pub(super) fn quoted(name: &[u8]) -> Vec<u8> {
    let mut word = Vec::new();
    for byte in name {
        if is_special(char::from(*byte)) {
            word.push(b'\\');
        }
        word.push(*byte);
    }
    word
}

/// The name that a word without wildcards stands for.
pub(super) fn name(word: &[u8]) -> Vec<u8> {
    marked(word).map(|(byte, _)| byte).collect()
}

/// Tells whether something in the word stands for other characters.
pub(super) fn has_wildcards(word: &[u8]) -> bool {
    word.split(|byte| *byte == b'/').any(is_wild)
}

fn is_wild(part: &[u8]) -> bool {
    let marked: Vec<(u8, bool)> = marked(part).collect();
    marked.iter().enumerate().any(|(at, byte)| match byte {
        (b'*' | b'?', false) => true,
        (b'[', false) => class_end(&marked, at).is_some(),
        _ => false,
    })
}

/// Where the class ends that begins at `at`; none of a bracket that nothing closes, which is one.
fn class_end(part: &[(u8, bool)], at: usize) -> Option<usize> {
    let negated = matches!(part.get(at + 1), Some((b'!' | b'^', false)));
    let first = at + 1 + usize::from(negated);
    // What stands first in it is of it, a bracket as well.
    let end = part.iter().skip(first + 1).position(|byte| *byte == (b']', false))?;
    Some(first + 1 + end)
}

/// The bytes of a word without the backslashes that take one as it is, and whether one stood before it.
fn marked(word: &[u8]) -> impl Iterator<Item = (u8, bool)> + Clone {
    let mut escaped = false;
    let last = word.len().saturating_sub(1);
    word.iter().enumerate().filter_map(move |(at, byte)| match (escaped, byte) {
        (false, b'\\') if at < last => {
            escaped = true;
            None
        }
        _ => Some((*byte, std::mem::take(&mut escaped))),
    })
}

/// The words that the braces of a word stand for; itself if it has none.
///
/// # Errors
/// When they are too many.
pub(super) fn braces(word: &[u8]) -> anyhow::Result<Vec<Vec<u8>>> {
    let mut words = Vec::new();
    let mut waiting = vec![word.to_vec()];
    while let Some(word) = waiting.pop() {
        if words.len() + waiting.len() > WORDS {
            return Err(Usage(format!("the braces stand for more than {WORDS} words")).into());
        }
        match alternatives(&word) {
            Some(several) => waiting.extend(several.into_iter().rev()),
            None => words.push(word),
        }
    }
    Ok(words)
}

/// The words that the first pair of braces with a comma between them stands for.
fn alternatives(word: &[u8]) -> Option<Vec<Vec<u8>>> {
    let (mut open, mut commas, mut escaped) = (Vec::<(usize, Vec<usize>)>::new(), None, false);
    for (at, byte) in word.iter().enumerate() {
        match byte {
            _ if std::mem::take(&mut escaped) => {}
            b'\\' => escaped = true,
            b'{' => open.push((at, Vec::new())),
            b',' => {
                if let Some((_, commas)) = open.last_mut() {
                    commas.push(at);
                }
            }
            b'}' => {
                if let Some((begin, inner)) = open.pop().filter(|(_, inner)| !inner.is_empty()) {
                    commas = Some((begin, inner, at));
                    // What is outermost is taken apart first, where it is closed at all.
                    if open.is_empty() {
                        break;
                    }
                }
            }
            _ => {}
        }
    }
    let (begin, commas, end) = commas?;
    let (front, back) = (word.get(..begin)?, word.get(end + 1..)?);
    let starts = std::iter::once(begin).chain(commas.iter().copied());
    let ends = commas.iter().copied().chain([end]);
    let parts = starts.zip(ends).filter_map(|(start, end)| word.get(start + 1..end));
    Some(parts.map(|part| [front, part, back].concat()).collect())
}

/// Compiles the pattern of one path component. The matcher is linear in the name, whatever the pattern.
fn matcher(pattern: &[u8]) -> anyhow::Result<Pattern> {
    let text = std::str::from_utf8(pattern).map_err(|_| Usage("a pattern must be UTF-8".to_owned()))?;
    let glob = GlobBuilder::new(&plain(text)).literal_separator(true).backslash_escape(true).build();
    let glob = glob.map_err(|error| Usage(format!("`{text}` is no pattern: {}", error.kind())))?;
    Ok(Pattern { glob: glob.compile_matcher(), dots: text.starts_with('.') })
}

/// A pattern in which nothing but wildcards is left that means something: braces without a comma, and brackets that
/// nothing closes, are characters like others.
fn plain(text: &str) -> String {
    let part: Vec<(u8, bool)> = marked(text.as_bytes()).collect();
    let mut plain = Vec::new();
    let mut class = 0;
    for (at, (byte, escaped)) in part.iter().copied().enumerate() {
        if at >= class && (byte, escaped) == (b'[', false) {
            class = class_end(&part, at).map_or(class, |end| end + 1);
        }
        let wild = matches!(byte, b'*' | b'?') || at < class;
        if escaped || !wild && matches!(byte, b'[' | b']' | b'{' | b'}' | b'\\') {
            plain.push(b'\\');
        }
        plain.push(byte);
    }
    String::from_utf8(plain).unwrap_or_else(|_| text.to_owned())
}

/// A compiled pattern of one component.
struct Pattern {
    glob: GlobMatcher,
    dots: bool,
}

impl Pattern {
    /// Tells whether a name fits; hidden ones (`.name`) only do if the pattern begins with a dot.
    fn matches(&self, name: &[u8]) -> bool {
        let path = <std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(name);
        (self.dots || !name.starts_with(b".")) && self.glob.is_match(path)
    }
}

/// What patterns are matched against: the server's directories, or ours.
pub(super) trait Tree {
    /// What a directory holds; none is the working directory.
    ///
    /// # Errors
    /// When it cannot be listed.
    fn list(&mut self, directory: Option<&[u8]>) -> anyhow::Result<Vec<Node>>;

    /// Hears of what was left out, which is a failure of the command, and does not end it.
    fn complain(&mut self, error: anyhow::Error);
}

/// Something in a directory.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) name: Vec<u8>,
    /// Where it is, from that directory on.
    pub(super) path: Vec<u8>,
    pub(super) kind: Kind,
    /// What a server's listing says of it.
    pub(super) entry: Option<Entry>,
}

/// A match: where it is, and what it is.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) path: Vec<u8>,
    pub(super) node: Node,
}

/// Finds what a word with wildcards stands for, in the order of names, each once.
///
/// # Errors
/// When it makes no sense as a pattern, or the directory that it begins with cannot be listed.
pub(super) fn expand(tree: &mut dyn Tree, word: &[u8]) -> anyhow::Result<Vec<Found>> {
    let mut parts: Vec<Part> = Vec::new();
    for part in word.split(|byte| *byte == b'/').filter(|part| !part.is_empty()) {
        match part {
            b"**" if matches!(parts.last(), Some(Part::Levels)) => {}
            b"**" => parts.push(Part::Levels),
            part if is_wild(part) => parts.push(Part::Wild(matcher(part)?, part.to_vec())),
            part => parts.push(Part::Name(name(part))),
        }
    }
    let base = word.starts_with(b"/").then(|| b"/".to_vec());
    let mut search = Search { tree, listed: 0, level: 0, ended: false, found: Vec::new() };
    search.names(base, &parts)?;
    let mut seen = HashSet::new();
    search.found.retain(|found| seen.insert(found.path.clone()));
    search.found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(search.found)
}

/// Finds what is named exactly by a word, whatever in it would mean something in a pattern.
///
/// # Errors
/// When the directory that it begins with cannot be listed.
pub(super) fn exactly(tree: &mut dyn Tree, word: &[u8]) -> anyhow::Result<Option<Found>> {
    let parts: Vec<&[u8]> = word.split(|byte| *byte == b'/').filter(|part| !part.is_empty()).collect();
    let plain = parts.iter().take_while(|part| !is_pattern(part)).count().min(parts.len().saturating_sub(1));
    let Some((front, rest)) = parts.split_at_checked(plain) else { return Ok(None) };
    let root = word.starts_with(b"/").then(|| b"/".to_vec());
    let base = front.iter().fold(root, |base, name| Some(below(base.as_deref(), name)));
    let rest: Vec<Part> = rest.iter().map(|name| Part::Name(name.to_vec())).collect();
    let mut search = Search { tree, listed: 0, level: 0, ended: false, found: Vec::new() };
    let nodes = search.list(base.as_deref())?;
    search.within(base.as_deref(), &nodes, &rest);
    Ok(search.found.pop())
}

/// One component of a pattern.
enum Part {
    Name(Vec<u8>),
    Wild(Pattern, Vec<u8>),
    /// `**`: any directories, or none.
    Levels,
}

struct Search<'t> {
    tree: &'t mut dyn Tree,
    listed: usize,
    level: usize,
    /// Nothing more can be listed.
    ended: bool,
    found: Vec<Found>,
}

impl Search<'_> {
    /// Goes through the names that the pattern begins with, which need not be looked for.
    fn names(&mut self, base: Option<Vec<u8>>, parts: &[Part]) -> anyhow::Result<()> {
        match parts {
            [Part::Name(name), rest @ ..] => self.names(Some(below(base.as_deref(), name)), rest),
            parts => {
                let nodes = self.list(base.as_deref())?;
                self.within(base.as_deref(), &nodes, parts);
                Ok(())
            }
        }
    }

    fn list(&mut self, directory: Option<&[u8]>) -> anyhow::Result<Vec<Node>> {
        self.listed += 1;
        if self.found.len() > NAMES {
            return Err(Error::TooLarge { what: "what fits", limit: NAMES, unit: "names" }.into());
        }
        if self.listed > DIRECTORIES {
            return Err(Error::TooLarge { what: "the tree", limit: DIRECTORIES, unit: "directories" }.into());
        }
        self.tree.list(directory)
    }

    /// Looks for what fits among the entries of a directory.
    fn within(&mut self, base: Option<&[u8]>, nodes: &[Node], parts: &[Part]) {
        let Some((first, rest)) = parts.split_first() else { return };
        match first {
            Part::Levels => self.levels(base, nodes, rest),
            Part::Name(name) => {
                let named = nodes.iter().filter(|node| node.name == *name);
                named.for_each(|node| self.enter(base, node, rest));
            }
            Part::Wild(pattern, typed) => {
                let fitting = |node: &&Node| pattern.matches(&node.name);
                if nodes.iter().any(|node| fitting(&node)) {
                    nodes.iter().filter(fitting).for_each(|node| self.enter(base, node, rest));
                } else {
                    // As in a shell: what fits nothing may be the name of something.
                    let typed = nodes.iter().filter(|node| node.name == *typed);
                    typed.for_each(|node| self.enter(base, node, rest));
                }
            }
        }
    }

    /// `**`: what the rest of the pattern finds here, and in all directories below.
    fn levels(&mut self, base: Option<&[u8]>, nodes: &[Node], rest: &[Part]) {
        let shown = nodes.iter().filter(|node| !node.name.starts_with(b"."));
        if rest.is_empty() {
            shown.clone().for_each(|node| self.enter(base, node, rest));
        } else {
            self.within(base, nodes, rest);
        }
        let directories: Vec<&Node> = shown.filter(|node| node.kind == Kind::Dir).collect();
        if directories.is_empty() {
            return;
        }
        if self.level == LEVELS {
            let deep = Error::TooLarge { what: "the tree", limit: LEVELS, unit: "levels" };
            return self.tree.complain(deep.into());
        }
        self.level += 1;
        for node in directories {
            if self.ended {
                break;
            }
            let path = below(base, &node.path);
            match self.list(Some(&path)) {
                Ok(nodes) => self.levels(Some(&path), &nodes, rest),
                Err(error) => self.left_out(&path, error),
            }
        }
        self.level -= 1;
    }

    /// Complains of a directory that could not be listed. A refusal is about that one; what else ends a listing, ends
    /// the next one as well.
    fn left_out(&mut self, directory: &[u8], error: anyhow::Error) {
        self.ended |= !matches!(kind(&error).code(), 20..30);
        self.tree.complain(error.context(format!("could not list `{}`", escape(directory))));
    }

    /// Takes what fits, if nothing more is asked for, or looks inside.
    fn enter(&mut self, base: Option<&[u8]>, node: &Node, rest: &[Part]) {
        let path = below(base, &node.path);
        if rest.is_empty() {
            return self.found.push(Found { path, node: node.clone() });
        }
        if node.kind != Kind::Dir || self.ended {
            return;
        }
        match self.list(Some(&path)) {
            Ok(nodes) => self.within(Some(&path), &nodes, rest),
            Err(error) => self.left_out(&path, error),
        }
    }
}

fn below(base: Option<&[u8]>, name: &[u8]) -> Vec<u8> {
    match base {
        None => name.to_vec(),
        Some(base) if base.ends_with(b"/") => [base, name].concat(),
        Some(base) => [base, b"/", name].concat(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Directories and their entries; a name with a slash at its end is a directory.
    struct Paper {
        directories: BTreeMap<&'static str, Vec<&'static str>>,
        complaints: Vec<String>,
        endless: bool,
    }

    impl Tree for Paper {
        fn list(&mut self, directory: Option<&[u8]>) -> anyhow::Result<Vec<Node>> {
            let directory = String::from_utf8(directory.unwrap_or(b".").to_vec()).unwrap();
            let names = match self.directories.get(&*directory) {
                Some(names) => names.clone(),
                None if self.endless => vec!["f", "d/"],
                None => return Err(Error::Unsupported(format!("no {directory}")).into()),
            };
            let node = |name: &str| {
                let kind = if name.ends_with('/') { Kind::Dir } else { Kind::File };
                let name: Vec<u8> = name.trim_end_matches('/').into();
                Node { path: name.clone(), name, kind, entry: None }
            };
            Ok(names.into_iter().map(node).collect())
        }

        fn complain(&mut self, error: anyhow::Error) {
            self.complaints.push(error.to_string());
        }
    }

    fn paper() -> Paper {
        let directories = [
            (".", vec!["b.txt", "a.txt", ".hidden.txt", "sub/", "tub/", "[1].txt", "a*b", ".dots/", "x{y"]),
            ("sub", vec!["c.txt", "deep/", "bad/", "Makefile"]),
            ("tub", vec!["c.log", ".secret/"]),
            ("sub/deep", vec!["d.txt", "Makefile/"]),
            ("sub/deep/Makefile", vec![]),
            ("/top", vec!["e.txt"]),
        ];
        Paper { directories: directories.into(), complaints: Vec::new(), endless: false }
    }

    fn found(paper: &mut Paper, word: &str) -> Vec<String> {
        let found = expand(paper, word.as_bytes()).unwrap();
        found.into_iter().map(|found| String::from_utf8(found.path).unwrap()).collect()
    }

    #[test]
    fn patterns_find_what_a_shell_would() {
        let table: [(&str, &[&str]); 16] = [
            ("*.txt", &["[1].txt", "a.txt", "b.txt"]),
            (".*", &[".dots", ".hidden.txt"]),
            ("?.txt", &["a.txt", "b.txt"]),
            ("[ab].txt", &["a.txt", "b.txt"]),
            ("[!a].txt", &["b.txt"]),
            ("[a-c].txt", &["a.txt", "b.txt"]),
            ("a\\*b*", &["a*b"]),
            ("[1].txt", &["[1].txt"]),
            ("?ub/*.txt", &["sub/c.txt"]),
            ("*/Makefile", &["sub/Makefile"]),
            ("sub/*/d.txt", &["sub/deep/d.txt"]),
            ("/top/*", &["/top/e.txt"]),
            ("*.none", &[]),
            ("**/*.txt", &["[1].txt", "a.txt", "b.txt", "sub/c.txt", "sub/deep/d.txt"]),
            ("**/**/Makefile", &["sub/Makefile", "sub/deep/Makefile"]),
            ("x{*", &["x{y"]),
        ];
        for (word, expected) in table {
            assert_eq!(found(&mut paper(), word), expected, "{word}");
        }
        assert!(found(&mut paper(), "**").contains(&"sub/deep/Makefile".to_owned()));
        assert!(found(&mut paper(), "**").iter().all(|path| !path.contains("/.") && !path.starts_with('.')));
    }

    #[test]
    fn what_cannot_be_listed_is_complained_of_below_and_fatal_above() {
        let mut paper = paper();
        assert_eq!(found(&mut paper, "**/d.*"), ["sub/deep/d.txt"]);
        assert_eq!(paper.complaints, ["could not list `sub/bad`"]);
        assert!(expand(&mut paper, b"nowhere/*").is_err());
    }

    #[test]
    fn a_tree_without_an_end_has_one() {
        let mut paper = paper();
        paper.endless = true;
        let found = expand(&mut paper, b"endless/**/f").unwrap();
        assert_eq!(found.len(), LEVELS + 1);
        assert_eq!(paper.complaints, ["the tree is larger than 64 levels"]);
    }

    #[test]
    fn names_are_found_whatever_is_in_them() {
        let exactly = |word: &str| {
            let found = exactly(&mut paper(), word.as_bytes()).unwrap();
            found.map(|found| String::from_utf8(found.path).unwrap())
        };
        for name in ["a*b", "[1].txt", "x{y", "sub/deep/d.txt", "/top/e.txt", ".dots"] {
            assert_eq!(exactly(name).as_deref(), Some(name));
        }
        for name in ["a*", "sub/none", "sub/*/d.txt"] {
            assert_eq!(exactly(name), None, "{name}");
        }
    }

    #[test]
    fn braces_stand_for_words() {
        let table: [(&str, &[&str]); 12] = [
            ("{a,b}.txt", &["a.txt", "b.txt"]),
            ("x{a,b{1,2}}y", &["xay", "xb1y", "xb2y"]),
            ("{a,b}/{c,d}", &["a/c", "a/d", "b/c", "b/d"]),
            ("{a/b,c}/d", &["a/b/d", "c/d"]),
            ("{,x}a", &["a", "xa"]),
            ("{a}", &["{a}"]),
            ("{a,b", &["{a,b"]),
            ("{{a,b}", &["{a", "{b"]),
            ("a,b}", &["a,b}"]),
            ("\\{a,b\\}", &["\\{a,b\\}"]),
            ("{a\\,b,c}", &["a\\,b", "c"]),
            ("plain", &["plain"]),
        ];
        for (word, expected) in table {
            let words: Vec<String> =
                braces(word.as_bytes()).unwrap().into_iter().map(|w| String::from_utf8(w).unwrap()).collect();
            assert_eq!(words, expected, "{word}");
        }
        assert!(braces("{a,b}".repeat(20).as_bytes()).is_err());
    }

    #[test]
    fn backslashes_make_names() {
        let table = [
            ("a\\*b", "a*b"),
            ("\\[x\\]", "[x]"),
            ("\\{a\\,b\\}", "{a,b}"),
            ("a\\\\\\?", "a\\?"),
            ("end\\", "end\\"),
        ];
        for (word, named) in table {
            assert!(!has_wildcards(word.as_bytes()), "{word}");
            assert_eq!(braces(word.as_bytes()).unwrap(), [word.as_bytes()], "{word}");
            assert_eq!(name(word.as_bytes()), named.as_bytes());
        }
        for name in ["a*b", "[x]", "{a,b}", "a\\?", "caf\u{e9}"] {
            assert_eq!(super::name(&quoted(name.as_bytes())), name.as_bytes());
        }
        assert!(!has_wildcards(b"open[bracket") && has_wildcards(b"[x]") && !has_wildcards(b"[a/b]"));
    }

    #[test]
    fn hidden_names_and_bytes_are_not_matched_by_chance() {
        let all = matcher(b"*").unwrap();
        assert!(all.matches(b"a.txt") && !all.matches(b".profile"));
        assert!(matcher(b".*").unwrap().matches(b".profile"));
        assert!(matcher(b"[0-9].tx?").unwrap().matches(b"7.txt"));
        assert!(matcher(b"*\xff").is_err());
        assert!(matcher(b"caf*").unwrap().matches(b"caf\xe9"));
        for (pattern, name) in [
            ("*{x}", "a{x}"),
            ("*\\{x", "a{x"),
            ("[{}]*", "{b"),
            ("*[b", "a[b"),
            ("[]]*", "]x"),
            ("*[!]]", "]x"),
            ("*\\]", "a]"),
            ("a\\\\*", "a\\b"),
            ("[^x]\\*?", "y*z"),
        ] {
            assert!(matcher(pattern.as_bytes()).unwrap().matches(name.as_bytes()), "{pattern} {name}");
        }
    }
}
