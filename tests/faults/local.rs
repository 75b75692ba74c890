//! What goes wrong on this side of a transfer: disks, directories, journals, and files that change while they are read.

#![allow(clippy::print_stderr, reason = "tests tell people what they skip")]

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use serde_json::Value;
use tempfile::TempDir;

use super::{noise, sha256};
use crate::support::ketch::{Run, Running, ketch, run};
use crate::support::site::Site;
use crate::support::until;

const SIZE: usize = 4_000_000;

/// A server with a file, and a place for it here.
fn scene() -> (Site, TempDir) {
    scene_with(|_| {})
}

fn scene_with(change: impl FnOnce(&mut ketch_demo::Config)) -> (Site, TempDir) {
    let site = Site::with(change);
    site.write("file", noise(SIZE));
    (site, tempfile::tempdir().unwrap())
}

fn names(directory: &Path) -> Vec<String> {
    let names = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    names.retain(|name| name != ".local");
    names.sort();
    names
}

#[track_caller]
fn assert_whole(home: &Path, ran: &Run) {
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(fs::read(home.join("file")).unwrap() == noise(SIZE), "the bytes differ: {ran}");
    assert_eq!(names(home), ["file"], "{ran}");
}

/// Runs a script for `sh` in a place of its own for mounts, with `$KETCH` and `$URL`; what it wrote, or nothing where that
/// cannot be had.
fn among_mounts(home: &Path, url: &str, script: &str) -> Option<String> {
    let command = ketch(home);
    let mut shell = Command::new("unshare");
    shell.args(["--mount", "--propagation", "private", "sh", "-c"]).arg(format!("mkdir disk && {script}"));
    shell.env_clear().envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    shell.env("KETCH", command.get_program()).env("URL", url).current_dir(home);
    let possible =
        Command::new("unshare").args(["--mount", "true"]).output().is_ok_and(|run| run.status.success());
    if !possible {
        eprintln!(
            "skipped: {}: it takes root to mount a disk",
            std::thread::current().name().unwrap_or_default()
        );
        return None;
    }
    let output = shell.output().unwrap();
    Some(String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

#[test]
fn a_full_disk_keeps_what_came_and_goes_on_when_there_is_room() {
    for segments in ["1", "3"] {
        let (site, home) = scene_with(|config| config.rate = Some(8 << 20));
        let script = format!(
            "mount -t tmpfs -o size=2m none disk && cd disk && echo old >file
             $KETCH get --segments {segments} $URL; echo exit $?; cat file; ls -A | sort
             mount -o remount,size=32m none . && $KETCH get -c --segments {segments} -v $URL 2>&1 | grep 'REST '
             sha256sum <file; ls -A"
        );
        let Some(said) = among_mounts(home.path(), &site.url("file"), &script) else { return };
        let told = "error: could not download `ftp://bob@";
        assert!(said.contains(told) && said.contains("No space left on device"), "{said}");
        assert!(said.contains("so far is kept; `get -c` goes on from there"), "{said}");
        assert!(said.contains("exit 12\nold\n.file.ketch-journal\n.file.ketch-part\nfile\n"), "{said}");
        let sum = sha256(&site.path("file")).unwrap();
        assert!(
            said.contains("> REST ") && said.contains(&format!("{sum}  -\nfile\n")),
            "{segments}: {said}"
        );
    }
}

#[test]
fn a_disk_that_takes_no_files_is_told_before_anything_moves() {
    let (site, home) = scene();
    let script = "mount -t tmpfs none disk && cd disk && mount -o remount,ro none . && $KETCH -v get $URL; echo exit $?";
    let Some(said) = among_mounts(home.path(), &site.url("file"), script) else { return };
    assert!(said.contains("Read-only file system") && said.contains("exit 11"), "{said}");
    assert!(!said.contains("> RETR"), "{said}");
}

#[test]
fn a_directory_that_takes_no_files_is_told_before_anything_moves() {
    let (site, home) = scene();
    let directory = home.path().join("closed");
    fs::create_dir(&directory).unwrap();
    fs::set_permissions(&directory, fs::Permissions::from_mode(0o555)).unwrap();
    let root = fs::metadata(home.path()).unwrap().uid() == 0;
    let inner = ketch(home.path());
    // Root passes over permissions, unless it gives that up.
    let mut command = Command::new(if root { "setpriv" } else { "env" });
    command.args(root.then_some("--bounding-set=-dac_override,-dac_read_search")).arg(inner.get_program());
    command.args(["-v", "get", &site.url("file"), "-O", "closed"]).env_clear().current_dir(home.path());
    command.envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let ran = Run::from(command.output().unwrap());
    assert_eq!(ran.code, Some(11), "{ran}");
    assert!(ran.stderr.contains("closed/file`\n  caused by: Permission denied"), "{ran}");
    assert!(!ran.stderr.contains("> RETR"), "{ran}");
    assert_eq!(names(&directory), [""; 0]);
}

/// Uploads `file`, and does something to it when a part of it has arrived.
fn put_while(options: &[&str], work: impl FnOnce(&Path, &Site)) -> (Run, Site, TempDir) {
    let site = Site::with(|config| config.rate = Some(2 << 20));
    let home = tempfile::tempdir().unwrap();
    let source = home.path().join("file");
    fs::write(&source, [noise(SIZE), noise(SIZE), noise(SIZE), noise(SIZE)].concat()).unwrap();
    let mut command = ketch(home.path());
    command.args(["put", "file", &site.url("there")]).args(options);
    let running = Running::start(command);
    until("it has begun", || fs::metadata(site.path("there")).is_ok_and(|meta| meta.len() > 100_000));
    work(&source, &site);
    (running.end(Duration::from_secs(60)).expect("it ends"), site, home)
}

#[test]
fn an_upload_whose_source_is_cut_short_is_a_failure() {
    let (ran, ..) = put_while(&[], |source, _| {
        OpenOptions::new().write(true).open(source).unwrap().set_len(SIZE as u64).unwrap();
    });
    assert_eq!(ran.code, Some(28), "{ran}");
    let told = "/file` had 16000000 bytes in the beginning, and was cut short while it was sent";
    assert!(ran.stderr.contains(told), "{ran}");
}

#[test]
fn an_upload_whose_source_grows_is_a_failure_and_has_an_end() {
    let over = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        let (ran, ..) = put_while(&[], |source, _| {
            let mut file = OpenOptions::new().append(true).open(source).unwrap();
            let over = &over;
            // It grows faster than it can be sent.
            scope.spawn(move || {
                while !over.load(std::sync::atomic::Ordering::SeqCst) {
                    file.write_all(&[7; 200_000]).unwrap();
                    std::thread::park_timeout(Duration::from_millis(20));
                }
            });
        });
        over.store(true, std::sync::atomic::Ordering::SeqCst);
        assert_eq!(ran.code, Some(28), "{ran}");
        assert!(ran.stderr.contains("bytes in the beginning, and grew while it was sent"), "{ran}");
    });
}

#[test]
fn an_upload_whose_source_vanishes_is_finished_from_the_open_file() {
    let mut whole = None;
    let (ran, site, _home) = put_while(&[], |source, _| {
        whole = sha256(source);
        fs::remove_file(source).unwrap();
    });
    assert_eq!(ran.code, Some(0), "{ran}");
    assert_eq!(sha256(&site.path("there")), whole);
}

#[test]
fn an_upload_that_is_cut_and_whose_source_vanishes_is_a_failure_of_this_side() {
    let (ran, site, _home) = put_while(&["--retries", "3", "--retry-wait", "0.2"], |source, site| {
        fs::remove_file(source).unwrap();
        site.server.drop_connections();
    });
    assert_eq!(ran.code, Some(10), "{ran}");
    assert!(ran.stderr.contains("  caused by: cannot read `/") && ran.stderr.contains("/file`\n"), "{ran}");
    assert_ne!(fs::metadata(site.path("there")).unwrap().len(), 4 * SIZE as u64);
}

#[test]
fn an_upload_whose_source_is_replaced_between_two_attempts_begins_anew() {
    let new = [noise(SIZE), vec![7; SIZE]].concat();
    let (ran, site, _home) = put_while(&["--retries", "3", "--retry-wait", "0.2", "-v"], |source, site| {
        fs::remove_file(source).unwrap();
        fs::write(source, &new).unwrap();
        site.server.drop_connections();
    });
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(fs::read(site.path("there")).unwrap() == new, "{ran}");
    assert!(!ran.stderr.contains("> REST"), "{ran}");
}

#[test]
fn a_file_that_is_written_over_while_it_is_downloaded_is_neither_version() {
    for segments in ["1", "2"] {
        let (site, home) = scene_with(|config| config.rate = Some(1 << 20));
        let mut command = ketch(home.path());
        command.args(["get", "--segments", segments, &site.url("file")]);
        let running = Running::start(command);
        let part = home.path().join(".file.ketch-part");
        until("it has begun", || fs::metadata(&part).is_ok_and(|meta| meta.len() > 100_000));
        let file = OpenOptions::new().write(true).open(site.path("file")).unwrap();
        std::os::unix::fs::FileExt::write_all_at(&file, &vec![7; SIZE / 2], SIZE as u64 / 2).unwrap();
        file.set_modified(SystemTime::now() + Duration::from_secs(60)).unwrap();
        let ran = running.end(Duration::from_secs(60)).expect("it ends");
        assert_eq!(ran.code, Some(28), "{ran}");
        assert!(
            ran.stderr.contains("caused by: the file on the server changed during the transfer"),
            "{ran}"
        );
        assert_eq!(names(home.path()), [""; 0], "{ran}");
    }
}

#[test]
fn a_journal_that_cannot_be_written_is_a_warning() {
    for segments in ["1", "2"] {
        let (site, home) = scene();
        // Nobody can give a file the name of a directory with something in it.
        for name in [".file.ketch-journal", ".file.ketch-journal-new"] {
            fs::create_dir_all(home.path().join(name).join("x")).unwrap();
        }
        let ran = run(home.path(), &["get", "--segments", segments, &site.url("file")]);
        assert_eq!(ran.code, Some(0), "{ran}");
        let told = "file` (File exists): if it is cut it begins anew";
        assert!(ran.stderr.starts_with("warning: no journal can be written for `"), "{ran}");
        assert!(ran.stderr.contains(told), "{ran}");
        assert!(fs::read(home.path().join("file")).unwrap() == noise(SIZE));
    }
}

/// A download that was killed in the middle; its journal, and how many bytes there are.
fn killed() -> (Site, TempDir, Value, u64) {
    let (site, home) = scene_with(|config| config.rate = Some(1 << 20));
    let mut command = ketch(home.path());
    command.args(["get", &site.url("file")]);
    let running = Running::start(command);
    let journal = || -> Option<Value> {
        serde_json::from_slice(&fs::read(home.path().join(".file.ketch-journal")).ok()?).ok()
    };
    until("some of it is on the disk", || journal().is_some_and(|journal| journal["kept"]["bytes"].is_u64()));
    running.kill();
    let journal = journal().expect("it was killed in the middle");
    let there = fs::metadata(home.path().join(".file.ketch-part")).unwrap().len();
    (site, home, journal, there)
}

fn go_on(site: &Site, home: &Path) -> Run {
    run(home, &["get", "-c", "-v", &site.url("file")])
}

#[test]
fn what_was_on_the_disk_when_the_system_went_down_is_gone_on_with() {
    let (site, home, mut journal, there) = killed();
    let kept = journal["kept"]["bytes"].as_u64().unwrap();
    // After the reboot, what was not on the disk is zeros; so is what lies behind it, which nobody compares.
    journal["boot"] = "another".into();
    fs::write(home.path().join(".file.ketch-journal"), journal.to_string()).unwrap();
    let part = OpenOptions::new().write(true).open(home.path().join(".file.ketch-part")).unwrap();
    part.set_len(kept).unwrap();
    part.set_len(there.max(kept) + 300_000).unwrap();
    let ran = go_on(&site, home.path());
    assert_whole(home.path(), &ran);
    assert!(ran.stderr.contains(&format!("> REST {}", kept.saturating_sub(64 * 1024))), "{kept}: {ran}");
}

#[test]
fn a_journal_that_does_not_fit_is_not_believed() {
    type Damage = fn(&Path, &mut Value, u64);
    let table: [(&str, &str, Damage); 6] = [
        ("no journal", "what is known of the part file is lost, or damaged", |home, journal, _| {
            *journal = Value::Null;
            fs::remove_file(home.join(".file.ketch-journal")).unwrap();
        }),
        ("half a journal", "what is known of the part file is lost, or damaged", |home, journal, _| {
            let text = journal.to_string();
            *journal = Value::Null;
            fs::write(home.join(".file.ketch-journal"), &text[..text.len() / 2]).unwrap();
        }),
        ("that of another file", "the file on the server is not the one that was begun", |_, journal, _| {
            journal["path"] = "other".into();
        }),
        (
            "that of another version",
            "the file on the server is not the one that was begun",
            |_, journal, _| {
                journal["modified"] = "20200101000000".into();
            },
        ),
        ("a part file that was written to", "the part file is not as it was left", |home, journal, _| {
            let kept = journal["kept"]["bytes"].as_u64().unwrap();
            let part = OpenOptions::new().write(true).open(home.join(".file.ketch-part")).unwrap();
            std::os::unix::fs::FileExt::write_all_at(&part, b"!", kept - 1000).unwrap();
        }),
        ("a part file that was cut short", "the part file is not as it was left", |home, journal, _| {
            let kept = journal["kept"]["bytes"].as_u64().unwrap();
            File::options()
                .write(true)
                .open(home.join(".file.ketch-part"))
                .unwrap()
                .set_len(kept - 1)
                .unwrap();
        }),
    ];
    std::thread::scope(|scope| {
        for (what, words, damage) in table {
            scope.spawn(move || {
                let (site, home, mut journal, there) = killed();
                damage(home.path(), &mut journal, there);
                if !journal.is_null() {
                    fs::write(home.path().join(".file.ketch-journal"), journal.to_string()).unwrap();
                }
                let ran = go_on(&site, home.path());
                assert!(ran.stderr.contains(&format!("file` over: {words}\n")), "{what}: {ran}");
                assert_whole(home.path(), &ran);
            });
        }
    });
}

/// Goes on with an upload of which the server has `there`, from a client that nobody knows, and tells what was sent.
fn reput(there: &[u8], without: &'static [&'static str], older: bool) -> (Run, Vec<String>, bool) {
    let site = Site::with(|config| config.without = without.to_vec());
    let home = tempfile::tempdir().unwrap();
    let local = home.path().join("file");
    fs::write(&local, noise(SIZE)).unwrap();
    site.write("file", there);
    let now = SystemTime::now();
    let ago = |seconds| now - Duration::from_secs(seconds);
    let set = |path: &Path, time| File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
    set(&local, ago(1000));
    set(&site.path("file"), ago(if older { 2000 } else { 500 }));
    let ran = run(home.path(), &["put", "-c", "file", &site.url("file")]);
    let whole = fs::read(site.path("file")).unwrap() == noise(SIZE);
    (ran, site.server.log(), whole)
}

#[test]
fn an_upload_that_another_client_began_is_compared_before_it_is_gone_on_with() {
    let begun = &noise(SIZE)[..1_000_000];
    let other = vec![b'x'; 1_000_000];
    let goes_on = |log: &[String]| log.iter().any(|line| line == "REST 1000000");
    for without in [&[][..], &["MDTM", "MLST"]] {
        let (ran, log, whole) = reput(begun, without, false);
        assert!(ran.code == Some(0) && whole && goes_on(&log), "{without:?} {ran}\n{log:?}");
        let (ran, log, whole) = reput(&other, without, false);
        assert!(ran.code == Some(0) && whole && !goes_on(&log), "{without:?} {ran}\n{log:?}");
        let why = "starting `file` over: what the server has is not the beginning of the local file";
        assert!(ran.stderr.contains(why), "{ran}");
    }
    let (ran, log, whole) = reput(begun, &[], true);
    assert!(ran.code == Some(0) && whole && !goes_on(&log), "{ran}\n{log:?}");
    assert!(ran.stderr.contains("over: the local file is newer than what the server has"), "{ran}");
    // Where nothing can be read, the times have to do; where there are none, either, nobody knows.
    let (ran, log, whole) = reput(begun, &["RETR"], false);
    assert!(ran.code == Some(0) && whole && goes_on(&log), "{ran}\n{log:?}");
    let (ran, log, whole) = reput(begun, &["RETR", "MDTM"], false);
    assert!(ran.code == Some(0) && whole && !goes_on(&log), "{ran}\n{log:?}");
    assert!(ran.stderr.contains("over: the server lets nobody see what it has"), "{ran}");
    // The same size is not the same file.
    let same = [&noise(SIZE)[..SIZE - 5], b"other"].concat();
    let (ran, _, whole) = reput(&same, &[], false);
    assert!(ran.code == Some(0) && whole, "{ran}");
    let (ran, log, whole) = reput(&noise(SIZE), &[], false);
    assert!(ran.code == Some(0) && whole && !log.iter().any(|line| line.starts_with("STOR")), "{ran}");
}
