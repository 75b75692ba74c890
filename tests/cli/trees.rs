//! What is said of trees: words that make no sense, limits at their edges, old plans, and places for what is put aside.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use super::Scene;
use crate::support::ketch::Run;

/// Writes a file below a directory; its text is its time, too, so that one text is one file.
fn put(top: &Path, name: &str, text: &str) {
    let path = top.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    let seconds = 1_500_000_000 + text.bytes().map(u64::from).sum::<u64>() * 100;
    let time = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(seconds);
    fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
}

/// All files and directories below a directory, with what is in them.
fn all(top: &Path) -> Vec<String> {
    let mut all = Vec::new();
    let mut waiting = vec![top.to_owned()];
    while let Some(directory) = waiting.pop() {
        for entry in fs::read_dir(&directory).into_iter().flatten() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(top).unwrap().display().to_string();
            if fs::symlink_metadata(&path).unwrap().is_dir() {
                all.push(format!("{name}/"));
                waiting.push(path);
            } else {
                all.push(format!("{name} {}", fs::read_to_string(&path).unwrap_or_default()));
            }
        }
    }
    all.sort();
    all
}

impl Scene {
    /// A mirror between `here` and `there`, one way or the other.
    fn mirror(&self, up: bool, more: &[&str]) -> Run {
        let trees = if up { ["here", "URL/there"] } else { ["URL/there", "here"] };
        self.run(&[&["mirror"], more, &trees[..]].concat())
    }

    /// The source, and the target.
    fn sides(&self, up: bool) -> (std::path::PathBuf, std::path::PathBuf) {
        let (here, there) = (self.local("here"), self.site.path("there"));
        if up { (here, there) } else { (there, here) }
    }
}

#[test]
fn words_that_make_no_sense_are_told() {
    let scene = Scene::new();
    put(&scene.site.path("d"), "f", "1");
    put(&scene.local("here"), "f", "2");
    let between = "leave out all files: no";
    let apart = "do not go together";
    let table: &[(&[&str], &str)] = &[
        (&["--min-size", "2k", "--max-size", "1k"], between),
        (&["--newer-than", "2026-02-01", "--older-than", "2026-01-01"], between),
        (&["--newer-than", "1d", "--older-than", "2d"], between),
        (&["--newer-than", "2026-01-01", "--older-than", "2026-01-01"], between),
        (&["--newer-than", "yesterday"], "cannot tell the time of `"),
        (&["--min-size", "-1"], "`-1`"),
        (&["--min-size", "many"], "`--min-size` cannot be `many`"),
        (&["-X", "["], "--exclude: `[` is no pattern"),
        (&["-X", "a[b-a]"], "is no pattern"),
        (&["-I", "{a"], "--include: `!{a` is no pattern"),
        (&["-X", ""], "`--exclude` lacks its PATTERN"),
        (&["-X", " "], "`--exclude` lacks its PATTERN"),
        (&["-X", "#f"], r"`#f` is a comment in gitignore(5); `\#f` is the name"),
        (&["-I", "!f"], "leave out the `!` of `!f`"),
        (&["--ignore-file", "a/b"], "`--ignore-file` cannot be `a/b`"),
        (&["--ignore-file", ""], "`--ignore-file` cannot be ``"),
        (&["--compare", "date"], "write size, mtime, hash or manifest"),
        (&["--compare", "hash,manifest"], "choose one"),
        (&["--compare", "size", "--ignore-time"], apart),
        (&["--links", "copy"], "write skip, follow or recreate"),
    ];
    let of_mirror: &[(&[&str], &str)] = &[
        (&["--delete-excluded"], "`--delete-excluded` says what `--delete` deletes, too"),
        (&["--max-delete", "5"], "`--max-delete` is a limit of `--delete`"),
        (&["--delete", "--max-delete", "101%"], "write a number, a percentage (10%), or none"),
        (&["--delete", "--max-delete", "-1"], "`-1`"),
        (&["--delete", "--max-delete", "1.5"], "write a number, a percentage (10%), or none"),
        (&["--delete", "--max-delete", ""], "--max-delete"),
        (&["--delete=never"], "write before or after"),
        (&["--delete", "--delete-first"], apart),
        (&["--backup-dir", ""], "`--backup-dir` names no directory"),
        (&["--shard", "5/4"], "--shard is K/N, with K from 0 to N-1, or auto"),
        (&["--shard", "3/3"], "--shard is K/N, with K from 0 to N-1, or auto"),
        (&["--shard", "0/0"], "--shard is K/N, with K from 0 to N-1, or auto"),
        (&["--shard", "-1/3"], "`-1`"),
        (&["--shard", "1"], "--shard is K/N, with K from 0 to N-1, or auto"),
        (&["--shard", "auto"], "no array job is running"),
        (&["--shard", "0/2", "--delete-first"], apart),
        (&["--shard", "0/2", "--move"], apart),
        (&["--parallel", "0"], "write a number from 1 to"),
        (&["-P", "0"], "write a number from 1 to"),
        (&["-P", "some"], "write a number from 1 to"),
        (&["--order", "random"], "write one of mixed, name, size, size-desc, time, time-desc"),
        (&["--only-newer", "--only-missing"], apart),
        (&["--only-existing", "--transfer-all"], apart),
        (&["--why", ""], "`` is no path below the tops of the trees"),
        (&["--why", "../x"], "`../x` is no path below the tops of the trees"),
        (&["--why", "/etc"], "`/etc` is no path below the tops of the trees"),
        (&["--why", "f", "--plan-out", "plan"], apart),
    ];
    let check = |command: &str, words: &[&str], trees: [&str; 2], told: &str| {
        let run = scene.run(&[&[command], words, &trees[..]].concat());
        let code = if told.starts_with("cannot tell") { 10 } else { 2 };
        assert!(run.code == Some(code) && run.stderr.contains(told), "{command} {words:?}: {run}");
        assert_eq!(run.stderr.matches("error:").count(), 1, "{command} {words:?}: {run}");
    };
    for trees in [["URL/d", "here"], ["here", "URL/d"]] {
        for (words, told) in table {
            check("mirror", words, trees, told);
            check("diff", words, trees, told);
        }
        for (words, told) in of_mirror {
            check("mirror", words, trees, told);
        }
    }
    for command in ["mirror", "diff"] {
        check(command, &[], ["URL/d", "URL/e"], "both are on servers");
        check(command, &["-R"], ["URL/d", "here"], "with -R the source is here, and no URL");
        check(command, &[], ["there", "here"], "not connected");
        check(command, &[], ["URL/d", ""], "an empty word is no directory");
        check(command, &[], ["", "URL/d"], "an empty word is no directory");
    }
    // Nothing was asked of the server, and nothing is other than it was.
    assert_eq!(scene.site.server.log(), [""; 0]);
    assert_eq!(
        (all(&scene.site.path("")), all(&scene.local("here"))),
        (vec!["d/".into(), "d/f 1".into()], vec!["f 2".into()])
    );
    assert!(!scene.local("plan").exists());
}

#[test]
fn a_plan_has_settled_what_else_could_be_said() {
    let scene = Scene::new();
    put(&scene.site.path("there"), "f", "1");
    assert_eq!(scene.mirror(false, &["--plan-out", "plan"]).code, Some(0));
    for words in [
        &["--exclude", "f"][..],
        &["-I", "f"],
        &["--filter-from", "x"],
        &["--ignore-file", "x"],
        &["--min-size", "1"],
        &["--max-size", "1"],
        &["--newer-than", "1d"],
        &["--older-than", "1d"],
        &["--compare", "size"],
        &["--ignore-time"],
        &["--only-newer"],
        &["--transfer-all"],
        &["--shard", "0/2"],
        &["--no-recursion"],
        &["-R"],
        &["--dry-run"],
        &["--plan-out", "other"],
        &["--why", "f"],
    ] {
        let told = scene.ends(2, &[&["mirror", "--apply", "plan"], words].concat());
        assert!(told.contains("`--apply`") && told.contains("do not go together"), "{words:?}: {told}");
    }
    let told = scene.ends(2, &["mirror", "--apply", "plan", "--max-delete", "5%"]);
    assert!(told.contains("with `--apply`, `--max-delete` is a number"), "{told}");
    let told = scene.ends(2, &["mirror", "--apply", "plan", "URL/there", "here"]);
    assert!(told.contains("the plan names both trees"), "{told}");
    assert!(!scene.local("here").exists());
}

#[test]
fn a_source_that_is_not_there_makes_and_deletes_nothing() {
    for more in
        [&[][..], &["--delete", "--max-delete", "none"], &["--delete=before"], &["--backup-dir", "old"]]
    {
        let scene = Scene::new();
        let run = scene.mirror(false, more);
        assert_eq!(run.code, Some(23), "{run}");
        let run = scene.run(&["get", "-r", "URL/there", "here"]);
        assert_eq!(run.code, Some(23), "{run}");
        let log = scene.site.server.log().len();
        for words in [&["mirror"][..], &["put", "-r"], &["diff"]] {
            let more = if words[0] == "mirror" { more } else { &[] };
            let run = scene.run(&[words, more, &["here", "URL/there"]].concat());
            assert_eq!(run.code, Some(10), "{words:?}: {run}");
        }
        assert_eq!(scene.site.server.log().len(), log);
        assert_eq!((all(&scene.local("here")), all(&scene.site.path(""))), (vec![], vec![]));
        assert!(!scene.local("here").exists() && !scene.local("old").exists());
        // The same with a target that is there.
        put(&scene.local("here"), "f", "1");
        assert_eq!(scene.mirror(false, more).code, Some(23));
        assert_eq!(all(&scene.local("here")), ["f 1"]);
        fs::rename(scene.local("here"), scene.site.path("there")).unwrap();
        assert_eq!(scene.mirror(true, more).code, Some(10));
        assert_eq!(all(&scene.site.path("")), ["there/", "there/f 1"]);
    }
}

#[test]
fn where_a_plan_cannot_be_written_nothing_is_asked() {
    let scene = Scene::new();
    put(&scene.site.path("there"), "f", "1");
    let run = scene.mirror(false, &["--plan-out", "missing/plan"]);
    assert!(run.code == Some(10) && run.stderr.contains("cannot write `"), "{run}");
    assert_eq!(scene.site.server.log(), [""; 0]);
    // One that is not made leaves an earlier one.
    assert_eq!(scene.mirror(false, &["--plan-out", "plan"]).code, Some(0));
    let plan = fs::read_to_string(scene.local("plan")).unwrap();
    assert_eq!(scene.run(&["mirror", "--plan-out", "plan", "URL/missing", "here"]).code, Some(23));
    assert_eq!(fs::read_to_string(scene.local("plan")).unwrap(), plan);
    // And a shorter one is not the end of a longer one.
    assert_eq!(scene.mirror(false, &["--plan-out", "plan", "-X", "f"]).code, Some(0));
    assert_eq!(fs::read_to_string(scene.local("plan")).unwrap().lines().count(), 1);
}

#[test]
fn how_much_may_be_deleted() {
    // Of so many files at the target so many are too many; what is said, and whether they go.
    let table: &[(usize, usize, &[&str], bool)] = &[
        (4, 1, &[], true),
        (4, 2, &[], false),
        (7, 1, &[], true),
        (7, 2, &[], false),
        (8, 2, &[], true),
        (3, 1, &[], false),
        (1, 1, &[], false),
        (4, 1, &["--max-delete", "0"], false),
        (4, 1, &["--max-delete", "1"], true),
        (4, 2, &["--max-delete", "1"], false),
        (4, 1, &["--max-delete", "0%"], false),
        (4, 1, &["--max-delete", "24%"], false),
        (4, 1, &["--max-delete", "25%"], true),
        (4, 3, &["--max-delete", "74%"], false),
        (4, 3, &["--max-delete", "75%"], true),
        (4, 4, &["--max-delete", "99%"], false),
        (4, 4, &["--max-delete", "100%"], true),
        (4, 4, &["--max-delete", "none"], true),
        (4, 0, &["--max-delete", "0"], true),
    ];
    for up in [false, true] {
        for (of, many, more, goes) in table {
            let scene = Scene::new();
            let (source, target) = scene.sides(up);
            fs::create_dir_all(&source).unwrap();
            for number in 0..*of {
                put(&target, &format!("f{number}"), "same");
                if number >= *many {
                    put(&source, &format!("f{number}"), "same");
                }
            }
            let run = scene.mirror(up, &[&["--delete"], *more].concat());
            let left = if *goes { of - many } else { *of };
            assert_eq!(all(&target).len(), left, "{up} {of} {many} {more:?}: {run}");
            assert_eq!(run.code, Some(if *goes { 0 } else { 14 }), "{up} {of} {many} {more:?}: {run}");
            let told = format!("nothing is deleted: {many} of {of} files and directories would be");
            assert_eq!(run.stderr.contains(&told), !goes, "{run}");
            assert_eq!(run.stderr.matches("note: deleted").count(), if *goes { *many } else { 0 }, "{run}");
        }
    }
}

#[test]
fn what_is_left_out_is_deleted_only_if_that_is_said() {
    for up in [false, true] {
        let plant = || {
            let scene = Scene::new();
            let (source, target) = scene.sides(up);
            for name in ["f", "k.log"] {
                put(&source, name, "same");
            }
            for name in ["f", "k.log", "x.log", "gone/y.log", "gone/z", "d/extra"] {
                put(&target, name, "same");
            }
            scene
        };
        let left = |more: &[&str]| {
            let scene = plant();
            let run = scene.mirror(up, &[&["--delete", "--max-delete", "none"], more].concat());
            assert_eq!(run.code, Some(0), "{more:?}: {run}");
            all(&scene.sides(up).1).into_iter().map(|line| line.replace(" same", "")).collect::<Vec<_>>()
        };
        let kept = ["f", "gone/", "gone/y.log", "k.log", "x.log"];
        assert_eq!(left(&["-X", "*.log"]), kept);
        assert_eq!(left(&["-X", "*.log", "--delete-excluded"]), ["f"]);
        assert_eq!(
            left(&["-X", "/gone/", "-X", "/d"]),
            ["d/", "d/extra", "f", "gone/", "gone/y.log", "gone/z", "k.log"]
        );
        // Only these are ours: all else is left out, and stays.
        assert_eq!(
            left(&["-I", "f", "-I", "extra"]),
            ["f", "gone/", "gone/y.log", "gone/z", "k.log", "x.log"]
        );
        assert_eq!(
            left(&["--max-size", "3"]),
            ["d/", "d/extra", "f", "gone/", "gone/y.log", "gone/z", "k.log", "x.log"]
        );
        // The plan says what is done, and no more.
        let scene = plant();
        let shown = scene.mirror(up, &["--delete", "--dry-run", "-X", "*.log"]).stdout;
        assert!(shown.contains("gone/z") && shown.contains("d/ ") && !shown.contains("gone/ "), "{shown}");
        let run = scene.mirror(up, &["--delete", "--plan-out", "plan", "-X", "*.log"]);
        assert!(run.stderr.contains("3 things to do are in `plan`"), "{run}");
        let run = scene.run(&["mirror", "--apply", "plan", "URL/there"]);
        assert_eq!(run.code, Some(0), "{run}");
        let names =
            all(&scene.sides(up).1).into_iter().map(|line| line.replace(" same", "")).collect::<Vec<_>>();
        assert_eq!(names, kept);
    }
}

/// What happens between a plan and its end, and what is left of the plan.
type Change = fn(source: &Path, target: &Path);

#[test]
fn a_plan_that_is_out_of_date_leaves_alone_what_has_changed() {
    let changes: [(&str, Change); 8] = [
        ("nothing", |_, _| {}),
        ("the source has it again", |source, _| put(source, "gone", "back")),
        ("the target has another one", |_, target| put(target, "gone", "newer")),
        ("the target has a directory of that name", |_, target| {
            fs::remove_file(target.join("gone")).unwrap();
            put(target, "gone/inside", "new");
        }),
        ("the directory has become a file", |_, target| {
            fs::remove_dir_all(target.join("gone.d")).unwrap();
            put(target, "gone.d", "file");
        }),
        ("there is more in the directory", |_, target| put(target, "gone.d/more", "more")),
        ("the link has become a file", |_, target| {
            fs::remove_file(target.join("link")).unwrap();
            put(target, "link", "file");
        }),
        ("what is to come is there already", |_, target| put(target, "new", "mine")),
    ];
    for up in [false, true] {
        for (number, (name, change)) in changes.iter().enumerate() {
            let scene = Scene::new();
            let (source, target) = scene.sides(up);
            put(&source, "new", "new");
            put(&source, "same", "same");
            for path in ["same", "gone", "gone.d/one"] {
                put(&target, path, "same");
            }
            symlink("same", target.join("link")).unwrap();
            let run = scene.mirror(up, &["--delete", "--plan-out", "plan"]);
            assert_eq!(run.code, Some(0), "{name}: {run}");
            change(&source, &target);
            let run = scene.run(&["mirror", "--apply", "plan", "URL/there"]);
            let left = all(&target);
            let has = |line: &str| left.iter().any(|left| left == line);
            let kept = match number {
                0 => !has("gone same") && !has("link same") && !has("gone.d/") && has("new new"),
                1 => has("gone same") && !has("gone.d/"),
                2 => has("gone newer"),
                3 => has("gone/inside new"),
                4 => has("gone.d file"),
                5 => has("gone.d/more more") && !has("gone.d/one same"),
                6 => has("link file"),
                _ => has("new mine"),
            };
            assert!(kept, "up: {up}, {name}: {left:?} {run}");
            assert!(has("same same"), "{name}: {left:?}");
            let code = match number {
                0 => [0, 0],
                5 => [14, 29],
                _ => [28, 28],
            };
            assert_eq!(run.code, Some(code[usize::from(up)]), "up: {up}, {name}: {run}");
        }
    }
}

#[test]
fn what_was_put_aside_in_the_tree_stays_there() {
    for up in [false, true] {
        for place in ["old", "d/old", "gone/old"] {
            let scene = Scene::new();
            let (source, target) = scene.sides(up);
            for (name, text) in [("f", "first"), ("d/g", "first"), ("gone/x", "first"), ("h", "same")] {
                put(&target, name, text);
            }
            for (name, text) in [("f", "2"), ("d/g", "2"), ("h", "same")] {
                put(&source, name, text);
            }
            let there = if up { format!("there/{place}") } else { format!("here/{place}") };
            let again = |text: &str| {
                put(&source, "f", text);
                scene.mirror(up, &["--delete", "--max-delete", "none", "--backup-dir", &there])
            };
            for (text, aside) in [("2", "first"), ("three", "2"), ("three", "2")] {
                let run = again(text);
                // A directory that holds what was put aside is not empty, and not tried.
                assert_eq!(run.code, Some(0), "up: {up}, {place}: {run}");
                let kept = fs::read_to_string(target.join(place).join("f")).unwrap();
                assert_eq!(
                    (kept.as_str(), all(&target).iter().any(|line| line.contains("old/old"))),
                    (aside, false)
                );
                assert_eq!(fs::read_to_string(target.join(place).join("gone/x")).unwrap(), "first");
                assert!(!target.join("gone/x").exists());
            }
            let run = scene.mirror(up, &["--dry-run", "--delete", "--backup-dir", &there]);
            assert_eq!((run.code, run.stdout.as_str()), (Some(0), ""), "up: {up}, {place}: {run}");
        }
        let scene = Scene::new();
        let (source, target) = scene.sides(up);
        put(&source, "f", "1");
        put(&target, "f", "2");
        for place in ["here", "./here/", "here/.", "there/..", "."] {
            let place = if up {
                place.replace("here", "there").replace("tthere", "there")
            } else {
                place.replace("there", "here")
            };
            let run = scene.mirror(up, &["--delete", "--backup-dir", &place]);
            assert!(run.code == Some(2) && run.stderr.contains("names the target itself"), "{place}: {run}");
        }
        assert_eq!(all(&target), ["f 2"]);
        // What is only looked at makes no directory.
        assert_eq!(scene.mirror(up, &["--dry-run", "--backup-dir", "aside"]).code, Some(0));
        assert!(!scene.local("aside").exists() && !scene.site.path("aside").exists());
    }
}
