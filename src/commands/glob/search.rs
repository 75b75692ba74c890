//! What fits a pattern, looked for directory by directory.

use std::collections::HashSet;

use super::super::kind;
use super::{Pattern, is_pattern, is_wild, matcher, name};
use crate::error::Error;
use crate::escape::escape;
use crate::proto::entry::{Entry, Kind};

/// Levels that `**` goes down, and directories that a pattern may list: a tree that leads back into itself, or that a
/// server makes up, has an end all the same.
const LEVELS: usize = 64;
const DIRECTORIES: usize = 100_000;

/// Names that a pattern may find.
const NAMES: usize = 1_000_000;

/// What patterns are matched against: the server's directories, or ours.
pub(in crate::commands) trait Tree {
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
pub(in crate::commands) struct Node {
    pub(in crate::commands) name: Vec<u8>,
    /// Where it is, from that directory on.
    pub(in crate::commands) path: Vec<u8>,
    pub(in crate::commands) kind: Kind,
    /// What a server's listing says of it.
    pub(in crate::commands) entry: Option<Entry>,
}

/// A match: where it is, and what it is.
#[derive(Debug, Clone)]
pub(in crate::commands) struct Found {
    pub(in crate::commands) path: Vec<u8>,
    pub(in crate::commands) node: Node,
}

/// Finds what a word with wildcards stands for, in the order of names, each once.
///
/// # Errors
/// When it makes no sense as a pattern, or the directory that it begins with cannot be listed.
pub(in crate::commands) fn expand(tree: &mut dyn Tree, word: &[u8]) -> anyhow::Result<Vec<Found>> {
    let mut parts: Vec<Part> = Vec::new();
    for part in components(word) {
        match part {
            b"**" if matches!(parts.last(), Some(Part::Levels)) => {}
            b"**" => parts.push(Part::Levels),
            part if is_wild(part) => parts.push(Part::Wild(matcher(part)?, part.to_vec())),
            part => parts.push(Part::Name(name(part))),
        }
    }
    let mut search = Search::of(tree);
    search.names(root(word), &parts)?;
    let mut seen = HashSet::new();
    search.found.retain(|found| seen.insert(found.path.clone()));
    search.found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(search.found)
}

/// Finds what is named exactly by a word, whatever in it would mean something in a pattern.
///
/// # Errors
/// When the directory that it begins with cannot be listed.
pub(in crate::commands) fn exactly(tree: &mut dyn Tree, word: &[u8]) -> anyhow::Result<Option<Found>> {
    let parts: Vec<&[u8]> = components(word).collect();
    let plain = parts.iter().take_while(|part| !is_pattern(part)).count().min(parts.len().saturating_sub(1));
    let Some((front, rest)) = parts.split_at_checked(plain) else { return Ok(None) };
    let base = front.iter().fold(root(word), |base, name| Some(below(base.as_deref(), name)));
    let rest: Vec<Part> = rest.iter().map(|name| Part::Name(name.to_vec())).collect();
    let mut search = Search::of(tree);
    let nodes = search.list(base.as_deref())?;
    search.within(base.as_deref(), &nodes, &rest);
    Ok(search.found.pop())
}

/// The components of a word.
fn components(word: &[u8]) -> impl Iterator<Item = &[u8]> {
    word.split(|byte| *byte == b'/').filter(|part| !part.is_empty())
}

/// The directory that a word begins with, if that is not the working directory.
fn root(word: &[u8]) -> Option<Vec<u8>> {
    word.starts_with(b"/").then(|| b"/".to_vec())
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
    fn of(tree: &mut dyn Tree) -> Search<'_> {
        Search { tree, listed: 0, level: 0, ended: false, found: Vec::new() }
    }

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
}
