//! Trees that are made like one another, in both directions.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use super::runner::checks;
use super::scene::{Scene, holds, like, noise, set_time, time};

checks! {
    Moves a_tree_comes_down_and_again_nothing_does,
    Moves a_tree_goes_up_and_again_nothing_does,
    Moves what_differs_is_transferred_and_what_is_gone_deleted,
    Moves what_differs_goes_up_and_what_is_gone_is_deleted_there,
    Talks diff_tells_where_and_ends_with_5,
    Talks patterns_leave_out_and_protect,
    Talks ignore_files_in_the_source_count,
    Talks more_than_a_quarter_is_not_deleted,
    Talks a_plan_is_shown_written_and_done,
    Talks a_file_and_a_directory_of_one_name_both_stay,
    Talks why_tells_the_reason,
    Talks only_newer_missing_and_existing,
    Talks get_r_and_put_r_copy_trees,
    Talks a_move_leaves_nothing_behind,
    Talks what_is_replaced_or_deleted_is_kept_in_the_backup,
    Talks a_manifest_knows_what_was_sent,
    Talks a_manifest_knows_what_was_fetched,
    Talks shards_share_the_files,
    Talks links_are_skipped_followed_or_made_anew { Pyftpdlib: "MLSD shows links as what they lead to" },
    Talks one_connection_is_enough,
    Talks permissions_come_along,
}

/// Names that need care.
const ODD: [&str; 11] = [
    "plain",
    "with blank",
    " leading",
    "ü ñ 漢字",
    "-rf",
    "*",
    "[x]",
    "a&b;c",
    "quote'\"",
    "#hash",
    "per%20cent",
];

/// Makes a tree with odd names, deep and wide, below a directory of either side.
fn plant(top: &Path) {
    let mut number = 0;
    let mut put = |path: PathBuf, size: usize| {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, noise(size)).unwrap();
        number += 1;
        set_time(
            &path,
            std::time::SystemTime::UNIX_EPOCH
                + std::time::Duration::from_secs(1_500_000_000 + number * 99_991),
        );
    };
    for (size, name) in ODD.iter().enumerate() {
        put(top.join(name), size * 1000);
        // ProFTPD makes no directory of that name.
        put(top.join("odd").join(name.replace('*', "star")).join(name), size);
    }
    for number in 0..40 {
        put(top.join(format!("wide/d{}/f{number}", number % 5)), 3000 + number);
    }
    let deep = (0..12).fold(top.to_owned(), |path, level| path.join(format!("level{level}")));
    put(deep.join("bottom"), 70_000);
    put(top.join("large"), 1_300_000);
    put(top.join(".hidden/.file"), 5);
    fs::create_dir_all(top.join("empty/inside")).unwrap();
}

/// All files and directories below a directory, with sizes, times and contents.
fn everything(top: &Path) -> Vec<String> {
    let mut all = Vec::new();
    let mut waiting = vec![top.to_owned()];
    while let Some(directory) = waiting.pop() {
        for entry in fs::read_dir(&directory).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(top).unwrap().display().to_string();
            let meta = fs::symlink_metadata(&path).unwrap();
            if meta.is_dir() {
                all.push(format!("{name}/"));
                waiting.push(path);
            } else if meta.is_symlink() {
                all.push(format!("{name} -> {}", fs::read_link(&path).unwrap().display()));
            } else {
                let bytes = fs::read(&path).unwrap();
                let sum =
                    bytes.iter().fold(7_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(*byte)));
                all.push(format!("{name} {} {} {sum}", meta.len(), meta.mtime()));
            }
        }
    }
    all.sort();
    all
}

#[track_caller]
fn alike(one: &Path, other: &Path) {
    let (one, other) = (everything(one), everything(other));
    let only = |these: &[String], those: &[String]| {
        these.iter().filter(|line| !those.contains(line)).cloned().collect::<Vec<_>>()
    };
    assert_eq!((only(&one, &other), only(&other, &one)), (vec![], vec![]));
}

/// The server of a check writes what it makes as somebody else: what is planted there has to be his.
fn plant_there(s: &Scene<'_>, top: &str) {
    s.make_there(top);
    plant(&s.there(top));
    give_away(s, top);
}

fn give_away(s: &Scene<'_>, top: &str) {
    let owner = fs::metadata(s.there("")).unwrap();
    let mut waiting = vec![s.there(top)];
    while let Some(path) = waiting.pop() {
        let _ = std::os::unix::fs::lchown(&path, Some(owner.uid()), Some(owner.gid()));
        if fs::symlink_metadata(&path).unwrap().is_dir() {
            waiting.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        }
    }
}

/// Runs a mirror, which must succeed; returns the last line of standard error.
fn mirror(s: &Scene<'_>, args: &[&str]) -> String {
    let run = s.run(&[&["mirror"], args].concat());
    assert_eq!(run.code, Some(0), "{run}");
    run.stderr.lines().last().unwrap_or_default().to_owned()
}

fn a_tree_comes_down_and_again_nothing_does(s: &Scene<'_>) {
    plant_there(s, "t");
    like(&mirror(s, &["t", "copy"]), "65 files downloaded (1.5M), 33 directories made, in … s");
    alike(&s.there("t"), &s.here("copy"));
    assert_eq!(s.ok(&["mirror", "t", "copy"]), "");
    assert_eq!(s.ok(&["mirror", "--dry-run", "t", "copy"]), "");
    assert_eq!(s.ok(&["diff", "t", "copy"]), "");
}

fn a_tree_goes_up_and_again_nothing_does(s: &Scene<'_>) {
    plant(&s.here("t"));
    like(&mirror(s, &["-R", "t", "new/copy"]), "65 files uploaded (1.5M), 34 directories made, in … s");
    alike(&s.here("t"), &s.there("new/copy"));
    assert_eq!(s.ok(&["mirror", "-R", "t", "new/copy"]), "");
    assert_eq!(s.ok(&["diff", "-R", "t", "new/copy"]), "");
}

/// Changes a copy of a planted tree: other contents, other times, things too many.
fn spoil(top: &Path) {
    fs::write(top.join("plain"), "changed").unwrap();
    fs::write(top.join("extra"), "x").unwrap();
    fs::create_dir_all(top.join("extra dir/deep")).unwrap();
    fs::write(top.join("extra dir/deep/file"), "x").unwrap();
    fs::remove_file(top.join("large")).unwrap();
    fs::remove_dir_all(top.join("wide/d3")).unwrap();
    set_time(
        &top.join("with blank"),
        std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_400_000_000),
    );
}

fn what_differs_is_transferred_and_what_is_gone_deleted(s: &Scene<'_>) {
    plant_there(s, "t");
    mirror(s, &["t", "copy"]);
    for (delete, again) in [("--delete=before", "t"), ("--delete", "t")] {
        spoil(&s.here("copy"));
        let line = mirror(s, &[delete, again, "copy"]);
        like(&line, "11 files downloaded (1.3M), 1 directory made, 4 deleted, 54 the same, in … s");
        alike(&s.there("t"), &s.here("copy"));
    }
}

fn what_differs_goes_up_and_what_is_gone_is_deleted_there(s: &Scene<'_>) {
    plant(&s.here("t"));
    mirror(s, &["-R", "t", "copy"]);
    for delete in ["--delete=before", "-e"] {
        spoil(&s.there("copy"));
        give_away(s, "copy");
        let line = mirror(s, &["-R", delete, "t", "copy"]);
        like(&line, "11 files uploaded (1.3M), 1 directory made, 4 deleted, 54 the same, in … s");
        alike(&s.here("t"), &s.there("copy"));
    }
}

fn diff_tells_where_and_ends_with_5(s: &Scene<'_>) {
    plant_there(s, "t");
    mirror(s, &["t", "copy"]);
    spoil(&s.here("copy"));
    let run = s.run(&["diff", "t", "copy"]);
    let told = "only in the target: extra\nonly in the target: extra dir/\nonly in the source: large\n\
                differs: plain (another size: 0 instead of 7 bytes)\nonly in the source: wide/d3/\n\
                differs: with blank (newer)\n";
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(5), told, ""));
    assert_eq!(s.run(&["diff", "t", "nowhere"]).code, Some(10));
    assert_eq!(s.run(&["diff", "nowhere", "copy"]).code, Some(23));
}

fn patterns_leave_out_and_protect(s: &Scene<'_>) {
    plant_there(s, "t");
    s.put_here("copy/keep.log", "mine");
    s.put_here("copy/gone/keep.log", "mine");
    s.put_here("copy/gone/other", "not mine");
    mirror(
        s,
        &["--delete", "--max-delete", "none", "-X", "*.log", "-X", "wide/", "--exclude", "/odd", "t", "copy"],
    );
    holds(&s.here("copy/keep.log"), "mine");
    holds(&s.here("copy/gone/keep.log"), "mine");
    assert_eq!(s.names_here("copy/gone"), ["keep.log"]);
    assert!(!s.here("copy/wide").exists() && !s.here("copy/odd").exists() && s.here("copy/large").exists());
    mirror(s, &["-I", "f1*", "t", "some"]);
    assert_eq!(s.names_here("some"), ["wide"]);
    assert_eq!(s.names_here("some/wide/d1"), ["f1", "f11", "f16"]);
    s.put_here("patterns", "# what stays\n*\n!*/\n!/large\n");
    mirror(s, &["--filter-from", "patterns", "--no-recursion", "t", "large only"]);
    assert_eq!(s.names_here("large only"), ["large"]);
    mirror(s, &["--min-size", "50k", "--max-size", "1M", "t", "sized"]);
    assert!(s.here("sized/level0").exists() && !s.here("sized/large").exists());
}

fn ignore_files_in_the_source_count(s: &Scene<'_>) {
    for name in ["a.o", "a.c", "sub/b.o", "sub/keep.o", "build/x"] {
        s.put_there(&format!("t/{name}"), name);
        s.put_here(&format!("t/{name}"), name);
    }
    for (path, text) in [(".ignore", "*.o\nbuild/\n"), ("sub/.ignore", "!keep.o\n")] {
        s.put_there(&format!("t/{path}"), text);
        s.put_here(&format!("t/{path}"), text);
    }
    give_away(s, "t");
    mirror(s, &["--ignore-file", ".ignore", "t", "copy"]);
    assert_eq!(s.names_here("copy"), [".ignore", "a.c", "sub"]);
    assert_eq!(s.names_here("copy/sub"), [".ignore", "keep.o"]);
    mirror(s, &["-R", "--ignore-file", ".ignore", "t", "up"]);
    assert_eq!(s.ok(&["find", "up", "-type", "f"]), "up/.ignore\nup/a.c\nup/sub/.ignore\nup/sub/keep.o\n");
}

fn more_than_a_quarter_is_not_deleted(s: &Scene<'_>) {
    s.put_there("t/a", "1");
    for name in ["a", "b", "c", "d"] {
        s.put_here(&format!("copy/{name}"), "1");
    }
    let run = s.run(&["mirror", "--delete", "t", "copy"]);
    assert_eq!(run.code, Some(14), "{run}");
    assert!(run.stderr.contains("nothing is deleted: 3 of 4 files"), "{run}");
    assert_eq!(s.names_here("copy"), ["a", "b", "c", "d"]);
    assert_eq!(s.run(&["mirror", "--delete", "--max-delete", "2", "t", "copy"]).code, Some(14));
    mirror(s, &["--delete", "--max-delete", "3", "t", "copy"]);
    assert_eq!(s.names_here("copy"), ["a"]);
    // A source that is empty all of a sudden.
    fs::remove_file(s.there("t/a")).unwrap();
    assert_eq!(s.run(&["mirror", "--delete=before", "t", "copy"]).code, Some(14));
    mirror(s, &["--delete", "--max-delete", "100%", "t", "copy"]);
    assert_eq!(s.names_here("copy"), [""; 0]);
}

fn a_plan_is_shown_written_and_done(s: &Scene<'_>) {
    s.put_there("t/new", "12");
    s.put_there("t/dir/two", "1");
    set_time(&s.put_there("t/same", "same"), s.some_time());
    s.put_there("t/late", "1");
    give_away(s, "t");
    for name in ["same", "extra"] {
        s.put_here(&format!("copy/{name}"), "same");
    }
    set_time(&s.here("copy/same"), time(&s.there("t/same")));
    let shown = "mkdir   dir/ (new)\nget     dir/two (new, 1)\ndelete  extra (not in the source)\n\
                 get     late (new, 1)\nget     new (new, 2)\n";
    assert_eq!(s.ok(&["mirror", "--delete", "--dry-run", "t", "copy"]), shown);
    assert_eq!(s.names_here("copy"), ["extra", "same"]);
    let run = s.run(&["mirror", "--delete", "--plan-out", "plan", "t", "copy"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), "note: 5 things to do are in `plan`\n"));
    // One that is not as it was any more.
    s.put_there("t/late", "more of it");
    let run = s.run(&["mirror", "--apply", "plan"]);
    assert_eq!(run.code, Some(28), "{run}");
    assert!(run.stderr.contains("it is not as it was when the plan was made"), "{run}");
    assert_eq!(s.names_here("copy"), ["dir", "new", "same"]);
    holds(&s.here("copy/dir/two"), "1");
    s.put_here("other", "{}");
    assert_eq!(s.run(&["mirror", "--apply", "other"]).code, Some(16));
}

/// A file here and a directory there, and the other way round: neither goes for the other, whatever is wanted.
fn a_file_and_a_directory_of_one_name_both_stay(s: &Scene<'_>) {
    let wishes: [&[&str]; 6] = [
        &[],
        &["--delete", "--max-delete", "none"],
        &["--delete=before", "--max-delete", "none"],
        &["--transfer-all"],
        &["--delete", "--max-delete", "none", "--backup-dir", "old"],
        &["--move"],
    ];
    for (number, wish) in wishes.iter().enumerate() {
        for up in [false, true] {
            let name = |side: &str| format!("{side}-{number}-{up}");
            let (from, to) = (name("from"), name("to"));
            let put = |source: bool, path: &str, text: &str| match source == up {
                true => s.put_here(path, text),
                false => s.put_there(path, text),
            };
            put(true, &format!("{from}/one/file"), "source");
            put(true, &format!("{from}/two"), "source");
            put(false, &format!("{to}/one"), "target");
            put(false, &format!("{to}/two/file"), "target");
            let way: &[&str] = if up { &["-R"] } else { &[] };
            let run = s.run(&[&["mirror"], *wish, way, &[&*from, &*to]].concat());
            assert_eq!(run.code, Some(14), "{run}");
            let (source, target) =
                if up { (s.here(&from), s.there(&to)) } else { (s.there(&from), s.here(&to)) };
            for path in ["one/file", "two"] {
                holds(&source.join(path), "source");
            }
            for path in ["one", "two/file"] {
                holds(&target.join(path), "target");
            }
        }
    }
}

fn why_tells_the_reason(s: &Scene<'_>) {
    s.put_there("t/build/x.o", "1");
    s.put_there("t/a", "1");
    let why = |path: &str| s.ok(&["mirror", "--why", path, "-X", "build/", "t", "copy"]);
    assert_eq!(why("a"), "a: get (new, 1)\n");
    assert_eq!(why("build/x.o"), "build/: keep (left out: `build/` (--exclude))\n");
    assert_eq!(s.run(&["mirror", "--why", "none", "t", "copy"]).code, Some(4));
    assert!(!s.here("copy").exists());
}

fn only_newer_missing_and_existing(s: &Scene<'_>) {
    let (old, new) = (s.some_time(), s.some_time());
    for (name, time) in [("older", old), ("newer", new), ("missing", old)] {
        set_time(&s.put_there(&format!("t/{name}"), "there"), time);
    }
    let reset = || {
        let _ = fs::remove_dir_all(s.here("copy"));
        set_time(&s.put_here("copy/older", "here!!"), new);
        set_time(&s.put_here("copy/newer", "here!!"), old);
    };
    let after = |option: &str| {
        reset();
        mirror(s, &[option, "t", "copy"]);
        ["older", "newer", "missing"]
            .map(|name| fs::read_to_string(s.here(&format!("copy/{name}"))).unwrap_or_default())
    };
    assert_eq!(after("--only-newer"), ["here!!", "there", "there"]);
    assert_eq!(after("--only-missing"), ["here!!", "here!!", "there"]);
    assert_eq!(after("--only-existing"), ["there", "there", ""]);
    assert_eq!(after("--transfer-all"), ["there", "there", "there"]);
}

fn get_r_and_put_r_copy_trees(s: &Scene<'_>) {
    plant_there(s, "t");
    let run = s.run(&["get", "-r", "t"]);
    like(run.stderr.lines().last().unwrap(), "65 files downloaded (1.5M), 33 directories made, in … s");
    alike(&s.there("t"), &s.here("t"));
    fs::create_dir(s.here("into")).unwrap();
    s.run(&["get", "-r", "t", "into"]);
    alike(&s.there("t"), &s.here("into/t"));
    s.run(&["put", "-r", "t", "up"]);
    alike(&s.here("t"), &s.there("up"));
    s.run(&["put", "-r", "t", "-O", "other"]);
    alike(&s.here("t"), &s.there("other/t"));
    fs::create_dir(s.here("mixed")).unwrap();
    s.run(&["get", "-r", "t/large", "t/odd", "-O", "mixed"]);
    assert_eq!(s.names_here("mixed"), ["large", "odd"]);
    assert_eq!(s.run(&["get", "-r", "missing"]).code, Some(23));
    assert_eq!(s.run(&["get", "-r", "t", "-"]).code, Some(2));
    assert_ne!(s.run(&["get", "t"]).code, Some(0));
}

fn a_move_leaves_nothing_behind(s: &Scene<'_>) {
    plant_there(s, "t");
    plant(&s.here("same"));
    mirror(s, &["--move", "t", "copy"]);
    alike(&s.here("same"), &s.here("copy"));
    assert_eq!(s.ok(&["find", "t"]), "t\n");
    mirror(s, &["-R", "--move", "copy", "back"]);
    alike(&s.here("same"), &s.there("back"));
    assert_eq!(s.names_here("copy"), [""; 0]);
}

fn what_is_replaced_or_deleted_is_kept_in_the_backup(s: &Scene<'_>) {
    s.put_there("t/d/replaced", "new");
    s.put_there("t/other", "new");
    s.put_here("copy/d/replaced", "older");
    s.put_here("copy/d/deleted", "older");
    mirror(s, &["--delete", "--max-delete", "none", "--backup-dir", "kept/today", "t", "copy"]);
    holds(&s.here("copy/d/replaced"), "new");
    holds(&s.here("kept/today/d/replaced"), "older");
    holds(&s.here("kept/today/d/deleted"), "older");
    assert_eq!(
        (s.names_here("copy/d"), s.names_here("copy")),
        (vec!["replaced".into()], vec!["d".into(), "other".into()])
    );
    s.put_there("up/d/replaced", "older");
    s.put_there("up/d/deleted", "older");
    give_away(s, "up");
    mirror(s, &["-R", "--delete", "--max-delete", "none", "--backup-dir", "aside", "copy", "up"]);
    holds(&s.there("up/d/replaced"), "new");
    holds(&s.there("aside/d/replaced"), "older");
    holds(&s.there("aside/d/deleted"), "older");
    assert_eq!(s.names_there("up/d"), ["replaced"]);
}

fn a_manifest_knows_what_was_sent(s: &Scene<'_>) {
    plant(&s.here("t"));
    mirror(s, &["-R", "--compare", "manifest", "t", "up"]);
    assert!(s.there("up/.ketch-manifest").exists());
    // A fresh checkout: the same contents, all times new.
    let now = std::time::SystemTime::now();
    for path in ["large", "plain", "wide/d1/f1", "odd/#hash/#hash"] {
        set_time(&s.here(&format!("t/{path}")), now);
    }
    assert_eq!(s.ok(&["mirror", "-R", "--compare", "manifest", "--dry-run", "t", "up"]), "");
    // Same size and time, other content: only the content tells.
    fs::write(s.here("t/wide/d1/f1"), noise(3001).iter().map(|byte| byte ^ 1).collect::<Vec<_>>()).unwrap();
    like(
        &mirror(s, &["-R", "--compare", "manifest", "t", "up"]),
        "1 file uploaded (3.0K), 64 the same, in … s",
    );
    assert_eq!(s.ok(&["mirror", "-R", "--compare", "manifest", "t", "up"]), "");
    // What was changed on the server is not the size that was sent.
    fs::write(s.there("up/plain"), "changed").unwrap();
    like(
        &mirror(s, &["-R", "--compare", "manifest", "t", "up"]),
        "1 file uploaded (0 bytes), 64 the same, in … s",
    );
    fs::write(s.there("up/.ketch-manifest"), "rubbish").unwrap();
    assert_eq!(s.run(&["mirror", "-R", "--compare", "manifest", "t", "up"]).code, Some(16));
}

fn a_manifest_knows_what_was_fetched(s: &Scene<'_>) {
    plant_there(s, "t");
    mirror(s, &["--compare", "manifest", "t", "copy"]);
    set_time(&s.here("copy/large"), std::time::SystemTime::now());
    assert_eq!(s.ok(&["mirror", "--compare", "manifest", "t", "copy"]), "");
    like(&mirror(s, &["t", "copy"]), "1 file downloaded (1.3M), 64 the same, in … s");
}

fn shards_share_the_files(s: &Scene<'_>) {
    plant_there(s, "t");
    let mut files = 0;
    for shard in ["0/3", "1/3", "2/3"] {
        let line = mirror(s, &["--shard", shard, "t", "copy"]);
        files += line.split(' ').next().unwrap().parse::<usize>().unwrap();
    }
    assert_eq!(files, 65);
    alike(&s.there("t"), &s.here("copy"));
    let mut command = s.ketch(&[s.target()]);
    command.args(["mirror", "--shard", "auto", "t", "auto"]);
    command.envs([
        ("SLURM_ARRAY_TASK_ID", "4"),
        ("SLURM_ARRAY_TASK_MIN", "4"),
        ("SLURM_ARRAY_TASK_COUNT", "1"),
    ]);
    assert_eq!(s.finish(command, b"").code, Some(0));
    alike(&s.there("t"), &s.here("auto"));
    for bad in ["3/3", "x", "0/0", "auto"] {
        assert_eq!(s.run(&["mirror", "--shard", bad, "t", "copy"]).code, Some(2), "{bad}");
    }
    assert_eq!(s.run(&["mirror", "--shard", "0/2", "--delete", "t", "copy"]).code, Some(2));
}

fn links_are_skipped_followed_or_made_anew(s: &Scene<'_>) {
    s.put_there("t/d/file", "text");
    s.put_there("outside", "secret");
    for (link, to) in [("t/file", "d/file"), ("t/dir", "d"), ("t/out", "../outside"), ("t/d/up", "..")] {
        symlink(to, s.there(link)).unwrap();
    }
    mirror(s, &["t", "skipped"]);
    assert_eq!((s.names_here("skipped"), s.names_here("skipped/d")), (vec!["d".into()], vec!["file".into()]));
    let run = s.run(&["mirror", "--links", "recreate", "t", "anew"]);
    assert_eq!(run.code, Some(14), "{run}");
    assert!(run.stderr.contains("the link `out` would lead out of the tree"), "{run}");
    assert_eq!(fs::read_link(s.here("anew/file")).unwrap(), Path::new("d/file"));
    assert_eq!(s.names_here("anew"), ["d", "dir", "file"]);
    let run = s.run(&["mirror", "--links", "follow", "t", "followed"]);
    assert_eq!(run.code, Some(14), "{run}");
    assert!(run.stderr.contains("the link leads back to a directory above it"), "{run}");
    assert_eq!(s.names_here("followed"), ["d", "dir", "file", "out"]);
    holds(&s.here("followed/dir/file"), "text");
}

fn one_connection_is_enough(s: &Scene<'_>) {
    plant_there(s, "t");
    for options in [&["--parallel", "1"][..], &["--lock-step"], &["-P", "1", "--order", "size-desc"]] {
        let run = s.run(&[&["-v", "mirror"], options, &["t", "copy"]].concat());
        assert_eq!(run.code, Some(0), "{run}");
        if options.len() > 1 {
            assert_eq!(run.verbs().iter().filter(|verb| **verb == "USER").count(), 1);
        }
        alike(&s.there("t"), &s.here("copy"));
        fs::remove_dir_all(s.here("copy")).unwrap();
    }
}

fn permissions_come_along(s: &Scene<'_>) {
    let mode = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    mode(&s.put_there("t/program", "#!"), 0o755);
    mode(&s.put_there("t/wild", "x"), 0o777);
    s.run(&["mirror", "t", "copy"]);
    let is =
        |name: &str| fs::metadata(s.here(&format!("copy/{name}"))).unwrap().permissions().mode() & 0o7777;
    let told = s.ok(&["ls", "-l", "t"]).contains("rwx");
    if told {
        assert_eq!((is("program"), is("wild") & 0o022), (0o755, 0));
        assert_eq!(s.ok(&["mirror", "t", "copy"]), "");
        mode(&s.here("copy/program"), 0o644);
        like(&mirror(s, &["t", "copy"]), "0 files downloaded, 1 mode set, 1 the same, in … s");
        assert_eq!(is("program"), 0o755);
    }
    mirror(s, &["--no-perms", "t", "plain"]);
    assert_eq!(fs::metadata(s.here("plain/program")).unwrap().permissions().mode() & 0o111, 0);
}
