//! Results of commands, as objects.

use std::os::unix::ffi::OsStrExt;
use std::time::UNIX_EPOCH;

use super::events::{channel, encrypted, ends, millis};
use super::failure::failure;
use super::object::Object;
use crate::client::{DataMode, HostSeen, Learned, Method, Representation};
use crate::commands::{
    Bearings, JobView, Link, Mirrored, Naming, Planned, Record, Shown, Value, Whereabouts, queue_line,
};
use crate::doctor::{Advice, Check};
use crate::mirror::planfile::kind_name;
use crate::mirror::{Node, Stamp};
use crate::proto::checksum::Checksum;
use crate::proto::entry::{Entry, Kind};
use crate::proto::time::{Precision, Time};
use crate::report::{Direction, JobState};
use crate::settings::Origin;
use crate::settings::bookmarks::Bookmark;
use crate::settings::queue::{QueueState, Queued};

/// The objects of a result; the ends of transfers are made by those who heard of their beginnings.
///
/// They are made one by one: a listing may be long.
pub(super) fn of_record<'r>(record: &'r Record<'r>) -> Box<dyn Iterator<Item = Object> + 'r> {
    let one = match record {
        Record::Entries { entries, place, naming, .. } => {
            return Box::new(entries.iter().map(|entry| self::entry(entry, *place, *naming)));
        }
        Record::Reading(entries) => {
            return Box::new(
                entries.iter().map(|entry| self::entry(entry, Whereabouts::Remote(None), Naming::Own)),
            );
        }
        Record::Raw { verb, bytes } => return Box::new(listing(verb, bytes)),
        Record::Hosts(hosts) => {
            let host = |host: &crate::settings::memory::Remembered| {
                let seen = host.seen.duration_since(UNIX_EPOCH).map(|_| Time::from_system(host.seen));
                result("host")
                    .put("host", &host.site.host)
                    .put("port", host.site.port)
                    .object("known", &known(&host.learned))
                    .some("seen", seen.ok().flatten().map(|seen| seen.rfc3339()))
            };
            return Box::new(hosts.iter().map(host));
        }
        Record::Bookmarks(all) => return Box::new(all.iter().map(bookmark)),
        Record::Jobs(jobs) => return Box::new(jobs.iter().map(job)),
        Record::Queue(all) => return Box::new(all.iter().map(queued)),
        Record::Settings { settings, .. } => return Box::new(settings.iter().map(setting)),
        Record::Text { name, text } => result(name).put("value", text),
        Record::Echo { text, .. } => result("echo").put("value", text),
        Record::Shorthand(shorthand) => {
            result(shorthand.kind).put("shorthand", shorthand.name).put("value", shorthand.text)
        }
        Record::Value { name, of, value, .. } => self::value(result(name).some_name("path", *of), *value),
        Record::Digest { path, checksum } => self::checksum("hash", path, checksum),
        Record::Checked { path, checksum, failure } => {
            let object = self::checksum("hash_check", path, checksum).put("ok", failure.is_none());
            object.some("kind", failure.map(|kind| kind.name()))
        }
        Record::Reply { code, text } => {
            result("reply").put("code", code).put("lines", text.lines().collect::<Vec<_>>())
        }
        Record::Mode(mode) => result("mode").put("value", mode.name()),
        Record::Representation(representation) => result("type").put("value", name_of(*representation)),
        Record::Limit { down, up } => result("limit").some("down", *down).some("up", *up),
        Record::Switch { name, on } => result(name).put("value", on),
        Record::Status(bearings) => status(bearings),
        Record::Leaf(leaf) => entry_at(leaf.entry, "remote", leaf.path),
        Record::Planned(planned) => self::planned(planned),
        Record::Mirrored(sums) => mirrored(sums),
        Record::Usage(usage) => {
            let object = result("du").name("path", usage.path).put("value", usage.bytes);
            object.put("files", usage.files).put("directories", usage.directories)
        }
        Record::Check(check) => self::check(check),
        Record::Verdict { advice, section } => verdict(advice, section),
        Record::Transferred { .. } => return Box::new(std::iter::empty()),
        Record::Action { action, path, to, result } => {
            let object = Object::of("action_end").put("action", action);
            let object = object.some_name("path", *path).some_name("to", *to).put("ok", result.is_ok());
            object.some_object("error", result.err().map(failure).as_ref())
        }
    };
    Box::new(std::iter::once(one))
}

fn result(name: &str) -> Object {
    Object::of("result").put("name", name)
}

fn bookmark(bookmark: &Bookmark) -> Object {
    let said = bookmark.settings.said();
    let settings = said.iter().fold(Object::new(), |all, (name, text)| all.put(name, text.to_string()));
    result("bookmark")
        .put("bookmark", &bookmark.name)
        .put("url", bookmark.url.to_string())
        .object("settings", &settings)
        .some("comment", Some(bookmark.comment.trim_end()).filter(|text| !text.is_empty()))
}

fn job(job: &JobView) -> Object {
    let kind = if let JobState::Failed(kind) = job.state { Some(kind.name()) } else { None };
    let transfer = |(name, moved, size): &(Vec<u8>, u64, Option<u64>)| {
        Object::new().name("src", name).put("bytes", moved).some("size", *size)
    };
    result("job")
        .put("number", job.number)
        .put("line", &job.line)
        .put("state", job.state.name())
        .some("kind", kind)
        .put("ms", millis(job.took))
        .put("files", job.files)
        .put("bytes", job.bytes)
        .list("transfers", job.transfers.iter().map(transfer))
}

fn queued(Queued { entry, state }: &Queued) -> Object {
    let failure = entry.failure.as_ref().filter(|_| *state == QueueState::Failed);
    result("queue")
        .put("number", entry.number)
        .put("line", queue_line(&entry.work))
        .put("state", state.name())
        .put("begun", entry.begun)
        .some("url", entry.url.as_ref())
        .name("here", entry.here.as_encoded_bytes())
        .some("added", at(entry.added))
        .some("kind", failure.map(|failure| &failure.kind))
        .some("message", failure.map(|failure| &failure.why))
}

/// A time in seconds since 1970, as it is written.
fn at(seconds: u64) -> Option<String> {
    Some(jiff::Timestamp::from_second(i64::try_from(seconds).ok()?).ok()?.to_string())
}

fn setting(shown: &Shown) -> Object {
    let setting = &shown.setting;
    result("setting")
        .put("setting", &setting.name)
        .some("value", shown.value.as_ref())
        .some("default", setting.default.as_ref())
        .object("origin", &origin(&shown.origin))
        .put("text", &setting.help)
}

/// Who said what a setting is.
fn origin(origin: &Origin) -> Object {
    let object = Object::new().put("kind", origin.name());
    match origin {
        Origin::File { path, line, section } => {
            let path = path.as_os_str().as_bytes();
            object.name("path", path).put("line", line).some("section", section.as_ref())
        }
        Origin::Environment(variable) => object.put("variable", variable),
        Origin::Bookmark(name) => object.put("bookmark", name),
        _ => object,
    }
}

fn checksum(name: &str, path: &[u8], checksum: &Checksum) -> Object {
    let object = result(name).name("path", path);
    object.put("algo", checksum.algorithm().name()).put("value", checksum.to_string())
}

fn value(object: Object, value: Value<'_>) -> Object {
    match value {
        Value::Size(size) | Value::Room(size) => object.put("value", size),
        Value::Path(path) => object.name("value", path),
        Value::Time(time) => object.put("value", time.rfc3339()).put("precision", precision(time)),
    }
}

fn precision(time: Time) -> &'static str {
    match time.precision {
        Precision::Day => "d",
        Precision::Minute => "m",
        Precision::Second => "s",
    }
}

fn entry(entry: &Entry, place: Whereabouts<'_>, naming: Naming<'_>) -> Object {
    let within = entry.path();
    let (side, directory) = match place {
        Whereabouts::Remote(directory) => ("remote", directory),
        Whereabouts::Local(directory) => ("local", Some(directory.as_os_str().as_bytes())),
    };
    let naming = if side == "local" { Naming::Own } else { naming };
    let path = match (naming, directory) {
        (Naming::As(path), _) => path.to_vec(),
        (Naming::Below(base), _) => [base, &*within].concat(),
        (Naming::Own, Some(directory)) if directory.ends_with(b"/") => [directory, &*within].concat(),
        (Naming::Own, Some(directory)) => [directory, b"/", &*within].concat(),
        (Naming::Own, None) => within.into_owned(),
    };
    entry_at(entry, side, &path)
}

fn entry_at(entry: &Entry, side: &str, path: &[u8]) -> Object {
    Object::of("entry")
        .put("side", side)
        .name("path", path)
        .name("name", entry.name.as_bytes())
        .put("kind", kind(entry))
        .some("size", entry.size)
        .some("mtime", entry.modified.map(|time| time.rfc3339()))
        .some("mtime_precision", entry.modified.map(precision))
        .some("mode", entry.mode.map(|mode| format!("{mode:04o}")))
        .some_name("owner", entry.owner.as_deref())
        .some_name("group", entry.group.as_deref())
        .some_name("target", entry.target.as_deref())
}

fn kind(entry: &Entry) -> &'static str {
    match entry.kind {
        Kind::File => "file",
        Kind::Dir => "dir",
        Kind::Link => "link",
        Kind::Other => "other",
    }
}

/// What was read of a line of a listing, as `debug listing` shows it: every field, null where it is not known.
pub(in crate::ui) fn reading(entry: &Entry) -> String {
    let text =
        |bytes: &Option<Vec<u8>>| bytes.as_ref().map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let name = entry.path();
    let hex = || name.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let iso = |time: Time| time.rfc3339().trim_end_matches('Z').to_owned();
    let precision = entry.modified.map(|time| match time.precision {
        Precision::Day => "day",
        Precision::Minute => "minute",
        Precision::Second => "second",
    });
    let object = Object::new()
        .put("name", String::from_utf8_lossy(&name))
        .some("name_hex", std::str::from_utf8(&name).is_err().then(hex))
        .put("type", kind(entry))
        .put("size", entry.size)
        .put("modified", entry.modified.map(iso))
        .put("precision", precision)
        .put("target", text(&entry.target))
        .put("mode", entry.mode.map(|mode| format!("{mode:04o}")))
        .put("owner", text(&entry.owner))
        .put("group", text(&entry.group));
    object.text()
}

/// What is to be done with one path of a mirror.
fn planned(planned: &Planned<'_>) -> Object {
    let item = planned.item;
    let kind = item.source.as_ref().or(item.target.as_ref()).map(|node| kind_name(node.kind));
    let direction = if planned.direction == Direction::Down { "down" } else { "up" };
    let side = |node: &Option<Node>| {
        node.as_ref().map(|node| {
            let time = node.time.and_then(Stamp::time);
            Object::new()
                .put("kind", kind_name(node.kind))
                .some("size", node.size)
                .some("mtime", time.map(|time| time.rfc3339()))
                .some("mode", node.mode.map(|mode| format!("{mode:04o}")))
        })
    };
    Object::of("plan")
        .put("action", item.action.name())
        .put("dir", direction)
        .name("path", item.path.as_bytes())
        .some("kind", kind)
        .put("why", item.why.name())
        .put("text", item.why.text())
        .some_object("source", side(&item.source).as_ref())
        .some_object("target", side(&item.target).as_ref())
}

fn mirrored(sums: &Mirrored) -> Object {
    let direction = if sums.direction == Direction::Down { "down" } else { "up" };
    result("mirror")
        .put("dir", direction)
        .put("wanted", sums.wanted)
        .put("files", sums.files)
        .put("bytes", sums.bytes)
        .put("made", sums.made)
        .put("links", sums.linked)
        .put("modes", sums.modes)
        .put("deleted", sums.deleted)
        .put("removed", sums.removed)
        .put("same", sums.same)
        .put("left_out", sums.left_out)
        .put("left_links", sums.links)
        .put("left_special", sums.special)
        .put("failed", sums.failed)
        .put("ms", millis(sums.took))
}

/// The lines of a listing as the server sent them.
fn listing<'r>(verb: &'r str, bytes: &'r [u8]) -> impl Iterator<Item = Object> + 'r {
    let lines = bytes.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    let lines = lines.filter(|line| !line.is_empty());
    lines.map(move |line| result("listing").put("command", verb).name("value", line))
}

fn name_of(representation: Representation) -> &'static str {
    match representation {
        Representation::Image => "binary",
        Representation::Ascii => "ascii",
    }
}

fn status(bearings: &Bearings) -> Object {
    let Bearings { link, mode, here, representation, options } = bearings;
    let timeouts = Object::new()
        .put("reply", millis(options.reply_timeout))
        .put("connect", millis(options.connect_timeout))
        .put("data", millis(options.data_timeout));
    result("status")
        .put("connected", link.as_ref().is_some_and(|link| link.alive))
        .some_object("connection", link.as_ref().map(connection).as_ref())
        .put("mode", mode.name())
        .put("representation", name_of(*representation))
        .name("local", here.as_os_str().as_bytes())
        .object("timeouts_ms", &timeouts)
}

fn connection(link: &Link) -> Object {
    let control = ends(link.ends).put("encrypted", link.tls.is_some());
    let control = control.some_object("tls", link.tls.as_ref().map(encrypted).as_ref());
    let control = control.some("behind_proxy", link.far.as_ref().map(ToString::to_string));
    Object::new()
        .put("user", &link.user)
        .put("host", &link.site.host)
        .put("port", link.site.port)
        .put("age_ms", millis(link.age))
        .object("control", &control)
        .some_object("data", link.channel.as_ref().map(channel).as_ref())
        .object("known", &known(&link.learned))
        .some_name("remote", link.place.as_ref().map(|place| place.as_bytes()))
}

/// What is known of a server: the command that worked in each mode, and whether it loses commands.
fn known(learned: &Learned) -> Object {
    let worked = DataMode::ALL.iter().filter_map(|mode| Some((mode, learned.worked.get(mode)?)));
    let virtual_host = match learned.host {
        HostSeen::Unknown => None,
        HostSeen::Taken => Some(true),
        HostSeen::Refused => Some(false),
    };
    let worked = worked.fold(Object::new(), |object, (mode, method)| {
        object.put(mode.name(), method.name().to_ascii_lowercase())
    });
    Object::new()
        .object("worked", &worked)
        .put("lock_step", learned.lock_step)
        .put("elsewhere", learned.elsewhere)
        .put("plain", learned.plain)
        .put("tls_1_2", learned.tls_1_2)
        .some("room", learned.room)
        .some("virtual_host", virtual_host)
}

fn check(check: &Check) -> Object {
    result("check")
        .put("check", check.name)
        .put("mark", check.mark.name())
        .put("text", check.text.trim_end())
        .put("ms", millis(check.took))
}

fn verdict(advice: &Advice, section: &[String]) -> Object {
    let causes = advice.causes.iter();
    let causes = causes.map(|cause| Object::new().put("id", cause.id()).put("text", cause.to_string()));
    let names = |methods: &[Method]| -> Vec<String> {
        methods.iter().map(|method| method.name().to_ascii_lowercase()).collect()
    };
    result("verdict")
        .list("causes", causes)
        .put("works", names(&advice.works))
        .put("works_in_clear", names(&advice.in_clear))
        .put("options", &advice.options)
        .put("steps", &advice.steps)
        .put("section", section)
        .some("failure", advice.failure.map(|kind| kind.name()))
}
