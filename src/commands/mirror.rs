//! `mirror`: make one tree like another; and what all commands that compare trees share.

mod aside;
mod copy;
mod options;
mod told;
mod trees;

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

pub(super) use copy::{Copying, copy_tree};
pub(super) use told::Told;
use told::{Looks, Out};
pub(super) use trees::{Pair, Trees};

use super::NoMatch;
use super::prelude::*;
use crate::client::{Representation, Session};
use crate::error::Error;
use crate::mirror::plan::{Action, Delete, Item, Rules, Shard, Which};
use crate::mirror::planfile::{self, Purpose};
use crate::mirror::{Absent, Act, Backup, How, Rel, Root, Sides, mirror, usual_mask};
use crate::proto::path::RemotePath;
use crate::report::{Direction, Event};
use options::{MaxDelete, TurnRule, WhenDeleted};

/// Make one directory tree like another, here or on the server
///
/// The side that is a URL is the server's: `mirror ftp://host/pub pub` downloads, `mirror site ftp://host/www` uploads.
/// Where none is, SOURCE is on the server and TARGET is here; with -R it is the other way round. Without TARGET it is the
/// directory of SOURCE's name.
///
/// Files are transferred whose size or time differs; what only the target has stays, unless --delete says otherwise.
/// Nothing is deleted where not all could be listed. docs/mirror.md tells all of it.
#[derive(Debug, Args)]
pub struct Mirror {
    #[command(flatten)]
    pair: Pair,
    /// Which files are transferred
    #[command(flatten)]
    which: Chosen,
    #[command(flatten)]
    removal: Removal,
    #[command(flatten)]
    manner: Manner,
    #[command(flatten)]
    planning: Planning,
}

/// Which files are transferred.
#[derive(Debug, Clone, Copy, Args)]
#[group(multiple = false)]
pub(super) struct Chosen {
    /// Only files that are newer at the source, or missing at the target
    #[arg(short = 'n', long)]
    only_newer: bool,
    /// Only files that the target does not have
    #[arg(long)]
    only_missing: bool,
    /// Only files that the target has already
    #[arg(long)]
    only_existing: bool,
    /// All files, whether they differ or not
    #[arg(long)]
    transfer_all: bool,
}

/// What is removed.
#[derive(Debug, Clone, Args)]
struct Removal {
    /// Delete what only the target has: after all was transferred, or before
    #[arg(short = 'e', long, value_name = "WHEN", num_args = 0..=1, require_equals = true, default_missing_value = "after")]
    delete: Option<WhenDeleted>,
    /// The same as --delete=before
    #[arg(long, hide = true, conflicts_with = "delete")]
    delete_first: bool,
    /// Delete at the target what is left out, too
    #[arg(long)]
    delete_excluded: bool,
    /// Delete nothing if it would be more than N files, or N% of all that the target has; `none` for no limit [default: 25%]
    #[arg(long, value_name = "N|N%")]
    max_delete: Option<MaxDelete>,
    /// Put what is replaced or deleted at the target into this directory, on the same side
    #[arg(long, value_name = "DIR")]
    backup_dir: Option<OsString>,
    /// Delete files at the source when they were transferred and verified
    #[arg(long = "move", visible_alias = "remove-source-files", aliases = ["Move", "Remove-source-files"])]
    remove_sources: bool,
}

/// How it is done.
#[derive(Debug, Clone, Args)]
struct Manner {
    /// Connections at once [default: as many as help and the server lets in]
    #[arg(short = 'P', value_name = "N")]
    connections: Option<crate::client::Parallel>,
    /// In which order files are transferred: mixed, name, size, size-desc, time or time-desc
    #[arg(long, value_name = "ORDER", default_value = "mixed", hide_default_value = true)]
    order: TurnRule,
    /// Transfer only the K-th of N parts of the tree, from 0 on; or auto, in an array job of SLURM or Kubernetes
    #[arg(long, value_name = "K/N|auto", conflicts_with_all = ["delete", "delete_first", "delete_excluded", "remove_sources"])]
    shard: Option<String>,
    /// Keep permissions of uploads, too, where the server sets them
    #[arg(long, overrides_with = "no_perms")]
    perms: bool,
    /// Do not keep permissions
    #[arg(short = 'p', long)]
    no_perms: bool,
    /// Go on with uploads that an earlier run has left half done (downloads are gone on with anyway)
    #[arg(short = 'c', long = "continue")]
    resume: bool,
    /// Do not enter directories
    #[arg(short = 'r', long)]
    no_recursion: bool,
}

/// What a plan has settled already, and what is not done where one is.
const PLANNED: [&str; 22] = [
    "plan_out",
    "dry_run",
    "why",
    "reverse",
    "compare",
    "ignore_time",
    "ignore_size",
    "only_newer",
    "only_missing",
    "only_existing",
    "transfer_all",
    "exclude",
    "include",
    "filter_from",
    "ignore_file",
    "min_size",
    "max_size",
    "newer_than",
    "older_than",
    "delete_excluded",
    "shard",
    "no_recursion",
];

/// What is shown, and not done.
#[derive(Debug, Clone, Args)]
struct Planning {
    /// Show what would be done, and do nothing
    #[arg(long, visible_alias = "just-print")]
    dry_run: bool,
    /// Write what would be done to FILE, and do nothing
    #[arg(long, value_name = "FILE")]
    plan_out: Option<PathBuf>,
    /// Do what FILE says, which --plan-out has written; a file that has changed since is left alone
    #[arg(long, value_name = "FILE", conflicts_with_all = PLANNED)]
    apply: Option<PathBuf>,
    /// Show what becomes of PATH, and why, and do nothing
    #[arg(long, value_name = "PATH", conflicts_with = "plan_out")]
    why: Option<OsString>,
}

impl Mirror {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        self.check()?;
        if let Some(connections) = self.manner.connections {
            cx.closer.parallel = Some(connections);
        }
        if let Some(plan) = &self.planning.apply {
            return self.apply(cx, plan);
        }
        let ends = self.pair.trees(cx)?;
        let how = self.how(cx, &ends)?;
        let looks = match (&self.planning.why, how.act, &self.planning.plan_out) {
            (Some(_), ..) => Looks::Why,
            (None, Act::Do, _) => Looks::Done,
            (None, _, Some(_)) => Looks::Written,
            (None, _, None) => Looks::Planned,
        };
        let max = self.removal.max_delete.unwrap_or_default();
        let mut told = Told::new(looks, ends.direction, max).about(how.only.clone());
        self.perform(cx, &ends, (how, None), &mut told)?;
        if let Some(file) = &self.planning.plan_out {
            let count = told.work();
            cx.note(&format!(
                "{count} things to do are in `{}`",
                crate::escape::escape(file.as_os_str().as_bytes())
            ));
        }
        if told.is_unknown() {
            let path = self.planning.why.as_deref().unwrap_or_default();
            return Err(NoMatch(crate::escape::escape(path.as_bytes()).to_string()).into());
        }
        told.finish(cx)
    }

    /// Refuses words that make no sense together.
    fn check(&self) -> anyhow::Result<()> {
        let Removal { delete, delete_first, delete_excluded, max_delete, backup_dir, .. } = &self.removal;
        let deletes = delete.is_some() || *delete_first;
        let applies = self.planning.apply.is_some();
        let why = match () {
            () if *delete_excluded && !deletes => {
                "`--delete-excluded` says what `--delete` deletes, too; add that"
            }
            () if max_delete.is_some() && !deletes && !applies => {
                "`--max-delete` is a limit of `--delete`, without which nothing is deleted"
            }
            () if matches!(max_delete, Some(MaxDelete::Percent(_))) && applies => {
                "with `--apply`, `--max-delete` is a number: a plan does not tell how much the target has"
            }
            () if backup_dir.as_ref().is_some_and(|directory| directory.is_empty()) => {
                "`--backup-dir` names no directory"
            }
            () => return Ok(()),
        };
        Err(Usage(why.to_owned()).into())
    }

    /// Makes it, or its plan.
    fn perform(
        &self,
        cx: &mut Context<'_>,
        ends: &Trees,
        (how, plan): (How, Option<Vec<Item>>),
        told: &mut Told,
    ) -> anyhow::Result<()> {
        let root = ends.root(how.act, how.rules.links)?;
        let hints = cx.hints();
        let mut out = self.planning.plan_out.as_ref().map(|name| Out::open(cx.local(name))).transpose()?;
        let mut how = Some(how);
        let mut plan = Some(plan);
        cx.at(ends.remote.as_ref(), |cx, session, path| {
            let sides = Sides {
                direction: ends.direction,
                remote: absolute(session, ends.within(path)?)?,
                local: root.clone(),
            };
            if let Some(out) = &mut out {
                out.head = purpose(session, &sides, &ends.local).line();
            }
            let again = "the server hung up before anything was done";
            let mut how = how.take().ok_or_else(|| Error::Dead(again.to_owned()))?;
            self.put_aside(cx, session, (ends, &sides), &mut how)?;
            let plan = plan.take().flatten();
            told.run(cx, out.as_mut(), |audience| mirror(session, &sides, (how, plan), &hints, audience))
        })
        .with_context(|| format!("could not mirror {}", ends.shown()))
    }

    /// Does what a plan says that was written before.
    fn apply(&self, cx: &mut Context<'_>, plan: &Path) -> anyhow::Result<Flow> {
        let path = cx.local(plan);
        let text = std::fs::read(&path).map_err(Error::local("read", &path))?;
        let shown = crate::escape::escape(path.as_os_str().as_bytes()).to_string();
        let (purpose, items) =
            planfile::parse(&text).with_context(|| format!("could not apply `{shown}`"))?;
        let local = PathBuf::from(OsStr::from_bytes(&purpose.local));
        let remote = match &*self.pair.operands {
            [] => purpose.remote.as_ref().map(|path| Remote::from(OsString::from_vec(path.clone()))),
            [from] if from.is_url() => Some(from.clone()),
            _ => {
                let why = "the plan names both trees; only the server's URL may be given with --apply";
                return Err(Usage(why.to_owned()).into());
            }
        };
        let (server, user) = cx.at(remote.as_ref(), |_, session, _| Ok(server_of(session)))?;
        if (&server, &user) != (&purpose.server, &purpose.user) {
            let why =
                format!("the plan is for {}@{}, and this is {user}@{server}", purpose.user, purpose.server);
            return Err(Usage(why).into());
        }
        let ends = Trees { direction: purpose.direction, remote, name: None, local };
        let how = self.how(cx, &ends)?;
        let max = self.removal.max_delete.unwrap_or(MaxDelete::None);
        let mut told = Told::new(Looks::Done, ends.direction, max);
        self.perform(cx, &ends, (How { act: Act::Do, ..how }, Some(items)), &mut told)?;
        told.finish(cx)
    }

    fn how(&self, cx: &Context<'_>, ends: &Trees) -> anyhow::Result<How> {
        let direction = ends.direction;
        let (compare, manifest) = self.pair.compared.rules();
        let which = match &self.which {
            Chosen { only_newer: true, .. } => Which::Newer,
            Chosen { only_missing: true, .. } => Which::Missing,
            Chosen { only_existing: true, .. } => Which::Existing,
            Chosen { transfer_all: true, .. } => Which::All,
            Chosen { .. } => Which::Different,
        };
        let delete = match (self.removal.delete, self.removal.delete_first) {
            (Some(WhenDeleted::After), _) => Delete::After,
            (Some(WhenDeleted::Before), _) | (None, true) => Delete::Before,
            (None, false) => Delete::Never,
        };
        let (filter, lazy) = self.pair.filters.read(cx)?;
        let keeps = if direction == Direction::Down { !self.manner.no_perms } else { self.manner.perms };
        let rules = Rules {
            compare,
            which,
            delete,
            delete_excluded: self.removal.delete_excluded,
            filter,
            links: self.pair.following.rule(),
            modes: keeps.then(usual_mask),
            times: !cx.said_for(ends.remote.as_ref())?.no_times,
            shard: self.manner.shard.as_deref().map(|text| shard(cx, text)).transpose()?,
            flat: self.manner.no_recursion,
            aside: None,
        };
        let planning = &self.planning;
        let only = planning.why.as_ref().map(|path| rel(path)).transpose()?;
        let plans = planning.dry_run || planning.plan_out.is_some() || planning.why.is_some();
        Ok(How {
            rules,
            act: if plans { Act::Plan } else { Act::Do },
            turn: self.manner.order.0,
            representation: Representation::Image,
            remove_sources: self.removal.remove_sources,
            backup: None,
            manifest,
            resume: self.manner.resume,
            lazy,
            only,
        })
    }

    /// Settles where what is replaced or deleted is put, and keeps that out of the mirror.
    fn put_aside(
        &self,
        cx: &Context<'_>,
        session: &mut Session,
        (ends, sides): (&Trees, &Sides),
        how: &mut How,
    ) -> anyhow::Result<()> {
        let Some(directory) = &self.removal.backup_dir else { return Ok(()) };
        let (backup, inside) = match ends.direction {
            Direction::Down => {
                let path = cx.local(Path::new(directory));
                let inside = aside::inside_here(&path, &ends.local)?;
                (Backup::Here(Root::open(&path, Absent::Make)?), inside)
            }
            Direction::Up => {
                let path = RemotePath::new(directory.as_bytes())?;
                let inside = aside::inside_there(session, &path, sides.remote.as_ref())?;
                (Backup::There(path), inside)
            }
        };
        how.rules.aside = inside;
        how.backup = Some(backup);
        Ok(())
    }
}

/// The top on the server from the root on, where that is known: connections that come later begin elsewhere.
pub(super) fn absolute(
    session: &mut Session,
    path: Option<RemotePath>,
) -> anyhow::Result<Option<RemotePath>> {
    match path {
        Some(path) => Ok(Some(path)),
        None => match session.pwd() {
            Ok(path) => Ok(Some(path)),
            Err(Error::Refused { .. } | Error::Protocol(_)) => Ok(None),
            Err(error) => Err(error.into()),
        },
    }
}

fn server_of(session: &Session) -> (String, String) {
    let site = session.site();
    (format!("{}:{}", site.host, site.port), session.user().to_owned())
}

fn purpose(session: &Session, sides: &Sides, local: &Path) -> Purpose {
    let (server, user) = server_of(session);
    let remote = sides.remote.as_ref().map(|path| path.as_bytes().to_vec());
    Purpose { direction: sides.direction, server, user, remote, local: local.as_os_str().as_bytes().to_vec() }
}

/// A path in a tree, as it is written.
fn rel(path: &OsStr) -> anyhow::Result<Rel> {
    let bytes = path.as_bytes();
    let bytes = bytes.strip_prefix(b"./").unwrap_or(bytes);
    let bytes = bytes.strip_suffix(b"/").unwrap_or(bytes);
    let rel = Rel::new(bytes).ok().filter(|rel| !rel.is_top());
    let bad = || Usage(format!("`{}` is no path below the tops of the trees", crate::escape::escape(bytes)));
    Ok(rel.ok_or_else(bad)?)
}

/// Which part of the tree is ours.
fn shard(cx: &Context<'_>, text: &str) -> anyhow::Result<Shard> {
    let bad = || Usage("--shard is K/N, with K from 0 to N-1, or auto".to_owned());
    let (index, count) = match text {
        "auto" => cx.environment.array.ok_or_else(|| {
            let why = "--shard auto: no array job is running (SLURM_ARRAY_TASK_ID and SLURM_ARRAY_TASK_COUNT, or \
                       JOB_COMPLETION_INDEX and JOB_COMPLETIONS)";
            Usage(why.to_owned())
        })?,
        text => {
            let (index, count) = text.split_once('/').ok_or_else(bad)?;
            (index.parse().map_err(|_| bad())?, count.parse().map_err(|_| bad())?)
        }
    };
    if index < count { Ok(Shard { index, count }) } else { Err(bad().into()) }
}

/// Says that files are to be moved, of which more and more turn up, and when that is over.
pub(super) struct Growing(std::sync::Arc<dyn crate::report::Reporter>);

impl Growing {
    pub(super) fn begin(cx: &Context<'_>) -> Growing {
        cx.reporter.event(&Event::Several { files: 0, bytes: Some(0) });
        Growing(std::sync::Arc::clone(&cx.reporter))
    }
}

impl Drop for Growing {
    fn drop(&mut self) {
        self.0.event(&Event::SeveralEnded);
    }
}

/// Tells whether an item of a plan moves a file.
pub(super) fn moves(item: &Item) -> bool {
    matches!(item.action, Action::Transfer | Action::Compare)
}
