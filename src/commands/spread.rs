//! From operands to the names that they stand for: patterns are looked up on the server, or here.
//!
//! Every command that takes names gets them here. Quotes and backslashes in a line of the shell keep a pattern from being
//! one, as do backslashes in a word of the command line, where the shell around has taken the quotes away.

mod spelling;

use std::ffi::OsString;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::Path;

pub use self::spelling::Spelling;
use super::glob::{self, Found, Node, Tree};
use super::outcome::{Tally, Unfit};
use super::prelude::*;
use super::{NoMatch, kind};
use crate::client::Session;
use crate::error::{Error, ErrorKind};
use crate::escape::escape;
use crate::proto::entry::{Entry, Kind};
use crate::proto::list::Hints;
use crate::proto::path::RemotePath;

/// What a pattern is to find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Want {
    /// Whatever there is.
    All,
    /// All but directories.
    Files,
    /// Directories.
    Directories,
    /// Directories, and what may lead to one.
    Places,
    /// Nothing: the names are new.
    New,
}

impl Want {
    fn fits(self, kind: Kind) -> bool {
        match self {
            Want::All => true,
            Want::Files => kind != Kind::Dir,
            Want::Directories => kind == Kind::Dir,
            Want::Places => matches!(kind, Kind::Dir | Kind::Link),
            Want::New => false,
        }
    }
}

/// One thing that the operands stand for.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// Where it is.
    pub(super) remote: Remote,
    /// What the listing said of it, if a pattern found it.
    pub(super) entry: Option<Entry>,
}

/// All that the operands stand for, and what went wrong on the way to know it.
pub(super) struct Spread {
    pub(super) items: Vec<Item>,
    tally: Tally,
}

impl Spread {
    /// The bytes of all, where every one of them was listed with its size.
    pub(super) fn bytes(&self) -> Option<u64> {
        self.items.iter().map(|item| item.entry.as_ref()?.size).sum()
    }

    /// Tells whether there is more than one thing to be told of.
    pub(super) fn is_many(&self) -> bool {
        self.items.len() > 1 || !self.is_sound()
    }

    /// Tells whether every listing was complete, and understood to its last line.
    pub(super) fn is_sound(&self) -> bool {
        self.tally.is_empty()
    }

    /// Does `one` with each; a failure of one is told (or, of a single one, returned) and does not keep the others from
    /// their turn.
    pub(super) fn for_each(
        self,
        cx: &mut Context<'_>,
        mut one: impl FnMut(&mut Context<'_>, &Item) -> anyhow::Result<()>,
    ) -> anyhow::Result<Flow> {
        self.for_each_in_turn(cx, |cx, item, _| one(cx, item))
    }

    /// As [`Spread::for_each`], for work that knows which item is the next.
    pub(super) fn for_each_in_turn(
        mut self,
        cx: &mut Context<'_>,
        mut one: impl FnMut(&mut Context<'_>, &Item, Option<&Item>) -> anyhow::Result<()>,
    ) -> anyhow::Result<Flow> {
        if let ([only], true) = (&*self.items, self.is_sound()) {
            one(cx, only, None)?;
            return Ok(Flow::Next);
        }
        let nexts = self.items.iter().skip(1).map(Some).chain([None]);
        for (item, next) in self.items.iter().zip(nexts) {
            let result = one(cx, item, next);
            self.tally.add(cx, result)?;
        }
        self.tally.finish()
    }
}

/// Finds out what the operands stand for. `what` completes "could not ... `pattern`".
///
/// # Errors
/// When a single operand comes to nothing; of several, that is told and counted.
pub(super) fn spread(
    cx: &mut Context<'_>,
    (operands, want): (&[Remote], Want),
    what: &str,
) -> anyhow::Result<Spread> {
    let mut spread = Spread { items: Vec::new(), tally: Tally::default() };
    for operand in operands {
        let found = find(cx, (operand, want), what, &mut spread.tally);
        match found {
            Ok(items) => spread.items.extend(items),
            Err(error) if operands.len() == 1 && spread.is_sound() => return Err(error),
            Err(error) => spread.tally.add::<()>(cx, Err(error))?,
        }
    }
    Ok(spread)
}

/// As [`spread`], for what is to be deleted: nothing is, by a listing that was cut off or not understood. With
/// [`Force::Yes`] a pattern may find nothing.
///
/// # Errors
/// As [`spread`].
pub(super) fn spread_to_delete(
    cx: &mut Context<'_>,
    (operands, want): (&[Remote], Want),
    what: &str,
    force: Force,
) -> anyhow::Result<Spread> {
    let mut spread = Spread { items: Vec::new(), tally: Tally::default() };
    let mut listings = Tally::default();
    for operand in operands {
        match find(cx, (operand, want), what, &mut listings) {
            Ok(items) => spread.items.extend(items),
            Err(error) if force == Force::Yes && kind(&error) == ErrorKind::NoMatch => {}
            Err(error) if operands.len() == 1 => return Err(error),
            Err(error) => spread.tally.add::<()>(cx, Err(error))?,
        }
    }
    if !listings.is_empty() {
        // What was not understood was told already.
        let why = "nothing is deleted by a listing that is not complete, or not understood to its last line";
        return Err(Error::Unsafe(why.to_owned()).into());
    }
    Ok(spread)
}

/// Whether what is not there is as good as deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Force {
    /// It is.
    Yes,
    /// It is a failure.
    No,
}

/// What one operand stands for.
fn find(
    cx: &mut Context<'_>,
    (operand, want): (&Remote, Want),
    what: &str,
    tally: &mut Tally,
) -> anyhow::Result<Vec<Item>> {
    let itself = || vec![Item { remote: operand.clone(), entry: None }];
    let pattern = operand.pattern(cx.spelling.written(operand.as_bytes()));
    let Some(mut pattern) = pattern.filter(|_| !cx.effective().no_glob) else { return Ok(itself()) };
    if cx.spelling.is_below_home(operand.as_bytes()) {
        let home = cx.at(Some(operand), |_, session, _| Ok(session.login_directory()?))?;
        pattern.splice(..1, glob::quoted(home.as_bytes()));
    }
    let failed = || format!("could not {what} `{}`", operand.shown());
    let words = glob::braces(&pattern).with_context(failed)?;
    // What is new is found nowhere.
    if want == Want::New {
        let named =
            words.iter().filter(|_| words.len() > 1).map(|word| item(operand, glob::name(word), None));
        let named: anyhow::Result<Vec<Item>> = named.collect();
        return named.map(|items| if items.is_empty() { itself() } else { items });
    }
    let plan = Plan {
        typed: cx.spelling.may_be_names().then(|| operand.named()),
        // Where patterns are meant, alternatives that do not exist are not missed.
        all: cx.spelling.means_patterns() && words.len() > 1,
        words,
        want,
    };
    look_up(cx, operand, &plan, tally).with_context(failed)
}

fn item(operand: &Remote, path: Vec<u8>, entry: Option<Entry>) -> anyhow::Result<Item> {
    Ok(Item { remote: operand.with_path(RemotePath::new(path)?), entry })
}

/// What is to be looked for.
struct Plan {
    /// The name that it may be, as a whole.
    typed: Option<Vec<u8>>,
    /// Its alternatives.
    words: Vec<Vec<u8>>,
    /// Alternatives without wildcards are looked for, too.
    all: bool,
    want: Want,
}

impl Plan {
    fn is_wild(&self, word: &[u8]) -> bool {
        self.all || glob::has_wildcards(word)
    }

    /// Looks for each alternative; or for the one name that it is.
    fn follow(&self, tree: &mut dyn Tree) -> anyhow::Result<Result<Found, Vec<Vec<Found>>>> {
        if let Some(typed) = &self.typed
            && let Some(found) = glob::exactly(tree, typed)?
        {
            return Ok(Ok(found));
        }
        let found = self.words.iter().map(|word| match (self.is_wild(word), glob::has_wildcards(word)) {
            (false, _) => Ok(Vec::new()),
            (true, true) => glob::expand(tree, word),
            (true, false) => Ok(glob::exactly(tree, &glob::name(word))?.into_iter().collect()),
        });
        Ok(Err(found.collect::<anyhow::Result<Vec<Vec<Found>>>>()?))
    }
}

/// Looks for something in the directories of the operand's server.
fn look_up(
    cx: &mut Context<'_>,
    operand: &Remote,
    plan: &Plan,
    tally: &mut Tally,
) -> anyhow::Result<Vec<Item>> {
    let hints = cx.hints();
    let place = cx.place_of(operand)?;
    let found = if plan.typed.is_some() || plan.words.iter().any(|word| plan.is_wild(word)) {
        let (found, complaints) = cx.at(Some(operand), |_, session, _| {
            let place = place.as_ref();
            let mut server = Server { session, hints: &hints, place, complaints: Vec::new(), last: None };
            let found = plan.follow(&mut server)?;
            Ok((found, server.complaints))
        })?;
        complaints.into_iter().try_for_each(|complaint| tally.add::<()>(cx, Err(complaint)))?;
        found
    } else {
        Err(plan.words.iter().map(|_| Vec::new()).collect())
    };
    let found = match found {
        Ok(Found { path, node }) => return Ok(vec![item(operand, path, node.entry)?]),
        Err(found) => found,
    };
    let (mut items, mut none) = (Vec::new(), None);
    for (word, found) in plan.words.iter().zip(found) {
        if !plan.is_wild(word) {
            items.push(item(operand, glob::name(word), None)?);
            continue;
        }
        match fitting(found, word, plan.want) {
            Ok(found) => {
                for Found { path, node } in found {
                    items.push(item(operand, path, node.entry)?);
                }
            }
            // Of alternatives, one that finds something will do.
            Err(error) => none = none.or(Some(error)),
        }
    }
    if let (true, Some(none)) = (items.is_empty(), none) {
        return Err(none);
    }
    let mut seen = std::collections::HashSet::new();
    items.retain(|item| seen.insert(item.remote.named()));
    Ok(items)
}

/// What is of the kind that is wanted, if there is anything of it.
fn fitting(found: Vec<Found>, word: &[u8], want: Want) -> anyhow::Result<Vec<Found>> {
    let none = found.is_empty();
    let fitting: Vec<Found> = found.into_iter().filter(|found| want.fits(found.node.kind)).collect();
    let shown = escape(word).to_string();
    match (fitting.is_empty(), none, want) {
        (false, ..) => Ok(fitting),
        (true, false, Want::Files) => Err(Unfit::OnlyDirectories(shown).into()),
        (true, false, _) => Err(Unfit::NoDirectory(shown).into()),
        (true, true, _) => Err(NoMatch(shown).into()),
    }
}

/// The directories of a server.
struct Server<'a> {
    session: &'a mut Session,
    hints: &'a Hints,
    /// Where names begin that do not begin at the root, if that is not the directory of the session.
    place: Option<&'a RemotePath>,
    complaints: Vec<anyhow::Error>,
    /// The last listing; the next alternative may need the same.
    last: Option<(Option<Vec<u8>>, Vec<Node>)>,
}

impl Tree for Server<'_> {
    fn list(&mut self, directory: Option<&[u8]>) -> anyhow::Result<Vec<Node>> {
        if let Some((_, nodes)) = self.last.as_ref().filter(|(listed, _)| listed.as_deref() == directory) {
            return Ok(nodes.clone());
        }
        let path = match (self.place, directory) {
            (Some(place), Some(directory)) => Some(place.join(directory)?),
            (place, directory) => directory.map(RemotePath::new).transpose()?.or(place.cloned()),
        };
        let listed = self.session.list(path.as_ref(), self.hints)?;
        // A name that leads out of its directory is an attack, or a listing that nobody understands: either way
        // something was left out.
        for rejected in &listed.listing.rejected {
            self.complain(Error::Unsafe(rejected.to_string()).into());
        }
        if listed.cut {
            self.complain(Error::ListingCut.into());
        }
        let entries = if listed.single { Vec::new() } else { listed.listing.entries };
        let node = |entry: Entry| {
            let (name, path, kind) = (entry.name.as_bytes().to_vec(), entry.path().into_owned(), entry.kind);
            Node { name, path, kind, entry: Some(entry) }
        };
        let nodes: Vec<Node> = entries.into_iter().map(node).collect();
        self.last = Some((directory.map(<[u8]>::to_vec), nodes.clone()));
        Ok(nodes)
    }

    fn complain(&mut self, error: anyhow::Error) {
        self.complaints.push(error);
    }
}

/// The local names that words stand for; one that is the name of something stands for that.
///
/// # Errors
/// When a pattern finds nothing, or a directory cannot be read.
pub(super) fn local(cx: &Context<'_>, words: &[OsString], want: Want) -> anyhow::Result<Vec<OsString>> {
    let mut names = Vec::new();
    for word in words {
        let written = cx.spelling.written(word.as_bytes());
        let there =
            || cx.spelling.may_be_names() && std::fs::symlink_metadata(cx.local(Path::new(word))).is_ok();
        if !glob::is_pattern(written) || cx.effective().no_glob || there() {
            names.push(word.clone());
            continue;
        }
        let alternatives = glob::braces(written)?;
        if want == Want::New && alternatives.len() == 1 {
            names.push(word.clone());
            continue;
        }
        for word in alternatives {
            if want == Want::New || !glob::has_wildcards(&word) {
                names.push(OsString::from_vec(glob::name(&word)));
                continue;
            }
            let mut here = Here { cx, complaint: None };
            let mut found = glob::expand(&mut here, &word)?;
            here.complaint.map_or(Ok(()), Err)?;
            // A link is what it leads to; and what is neither file nor directory may have no end.
            let is_file = |found: &Found| {
                let path = cx.local(Path::new(std::ffi::OsStr::from_bytes(&found.path)));
                std::fs::metadata(path).is_ok_and(|meta| meta.is_file())
            };
            found.retain(|found| found.node.kind == Kind::Dir || want != Want::Files || is_file(found));
            names
                .extend(fitting(found, &word, want)?.into_iter().map(|found| OsString::from_vec(found.path)));
        }
    }
    Ok(names)
}

/// Tells whether a word is written as a pattern, and cannot be the name of something new.
pub(super) fn is_pattern(cx: &Context<'_>, word: &[u8]) -> bool {
    let written = cx.spelling.written(word);
    cx.spelling.is_of_line()
        && !cx.effective().no_glob
        && glob::is_pattern(written)
        && (glob::has_wildcards(written) || glob::braces(written).is_ok_and(|words| words.len() > 1))
}

/// The directories of this machine.
struct Here<'c, 'a> {
    cx: &'c Context<'a>,
    complaint: Option<anyhow::Error>,
}

impl Tree for Here<'_, '_> {
    fn list(&mut self, directory: Option<&[u8]>) -> anyhow::Result<Vec<Node>> {
        let directory = directory.map_or(&b"."[..], |directory| directory);
        let path = self.cx.local(Path::new(std::ffi::OsStr::from_bytes(directory)));
        let failed = |error| Error::local("list", &path)(error);
        let mut nodes = Vec::new();
        for entry in std::fs::read_dir(&path).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let kind = match entry.file_type() {
                Ok(kind) if kind.is_dir() => Kind::Dir,
                Ok(kind) if kind.is_symlink() => Kind::Link,
                _ => Kind::File,
            };
            let name = entry.file_name().into_vec();
            nodes.push(Node { path: name.clone(), name, kind, entry: None });
        }
        Ok(nodes)
    }

    fn complain(&mut self, error: anyhow::Error) {
        self.complaint.get_or_insert(error);
    }
}
