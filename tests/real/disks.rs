//! The two disks of a scene: the same files before each row of [`super::every`], and what is different behind it.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::scene::{Scene, set_time};

/// What is in each file, and its permissions.
pub(super) type State = BTreeMap<String, (String, u32)>;

/// The same files on both sides, whatever was there before.
pub(super) fn plant(s: &Scene<'_>) {
    for side in [s.here(""), s.there("")] {
        for entry in fs::read_dir(side).unwrap() {
            let path = entry.unwrap().path();
            let removed = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
            removed.unwrap();
        }
    }
    for (name, text) in [
        ("pub/a", "alpha"),
        ("pub/b", "beta"),
        ("old", "old"),
        ("lines", "1\n2\n3\n"),
        ("begun", "a beginning and its end"),
        ("half", "a half"),
        ("tree/x", "x"),
        ("tree/sub/y", "yy"),
    ] {
        let path = s.put_there(name, text);
        set_time(&path, SystemTime::UNIX_EPOCH + Duration::from_secs(1_600_000_000));
    }
    s.make_there("hollow");
    for (name, text) in [
        ("up", "up"),
        ("log", "one\ntwo\n"),
        ("begun", "a beginning"),
        ("half", "a half and another"),
        ("out/kept", "kept"),
        ("script", "cd $1\npwd\n"),
    ] {
        set_time(&s.put_here(name, text), SystemTime::UNIX_EPOCH + Duration::from_secs(1_500_000_000));
    }
}

/// All files and directories on both sides: what is in them, and their permissions.
pub(super) fn state(s: &Scene<'_>) -> State {
    let mut found = BTreeMap::new();
    walk(&s.here(""), "here/", &mut found);
    walk(&s.there(""), "there/", &mut found);
    found
}

fn walk(directory: &Path, shown: &str, found: &mut State) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{shown}{}", path.file_name().unwrap().to_string_lossy());
        let mode = path.symlink_metadata().unwrap().permissions().mode() & 0o7777;
        // What ketch keeps of servers is no file of the user's.
        if name == "here/.local" {
            continue;
        }
        if path.is_dir() {
            found.insert(format!("{name}/"), (String::new(), mode));
            walk(&path, &format!("{name}/"), found);
        } else {
            let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).replace('\n', "⏎");
            found.insert(name, (text, mode));
        }
    }
}

/// What is new (`+ here/name text`), gone (`- here/name`), or has another text or other permissions (`~ here/name 644`).
pub(super) fn difference(before: &State, after: &State) -> String {
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let line = |name: &String| match (before.get(name), after.get(name)) {
        (None, Some(_)) if name.ends_with('/') => format!("+ {name}\n"),
        (None, Some((text, _))) => format!("+ {name} {text}\n"),
        (Some(_), None) => format!("- {name}\n"),
        (Some((was, _)), Some((is, _))) if was != is => format!("~ {name} {is}\n"),
        (Some((_, was)), Some((_, is))) if was != is => format!("~ {name} {is:o}\n"),
        _ => String::new(),
    };
    names.into_iter().map(line).collect()
}
