//! Permissions, times, links and room; and `mkdir -p` and `mv` into directories.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::runner::checks;
use super::scene::{Scene, holds, like, set_time, time};

checks! {
    Talks chmod_takes_a_number,
    Talks chmod_takes_changes,
    Talks chmod_changes_trees,
    Talks chmod_of_a_missing_file_is_exit_23,
    Talks touch_sets_the_present_time,
    Talks touch_sets_any_time,
    Talks touch_makes_files,
    Talks touch_leaves_what_is_there,
    Talks mkdir_p_makes_what_is_missing,
    Talks mkdir_p_tells_what_is_in_the_way,
    Talks mv_puts_files_into_a_directory,
    Talks mv_of_several_needs_a_directory,
    Talks mv_of_two_files_of_one_name_moves_one,
    Talks links_are_made_where_the_server_can,
    Talks room_is_told_where_the_server_can,
    Talks what_the_server_says_of_itself,
    Talks idle_and_umask_are_those_of_the_server,
    Talks local_files_have_their_commands,
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn chmod_takes_a_number(s: &Scene<'_>) {
    let (a, b) = (s.put_there("a.sh", "x"), s.put_there("b.sh", "x"));
    s.ok(&["chmod", "640", "a.sh", "b.sh"]);
    assert_eq!((mode(&a), mode(&b)), (0o640, 0o640));
    s.ok(&["-c", "chmod 755 *.sh"]);
    assert_eq!((mode(&a), mode(&b)), (0o755, 0o755));
    assert_eq!(s.run_free(&["chmod", "600", &s.url("a.sh")]).ok(), "");
    assert_eq!(mode(&a), 0o600);
    let words = "error: `899` is no MODE: write permissions as 644, or as changes such as u+x,go-w\n";
    s.fails(2, &["chmod", "899", "a.sh"], words);
}

fn chmod_takes_changes(s: &Scene<'_>) {
    let file = s.put_there("file", "x");
    let directory = s.make_there("dir");
    set_mode(&file, 0o664);
    set_mode(&directory, 0o770);
    for (change, after) in
        [("u+x", 0o764), ("go-w", 0o744), ("-x", 0o644), ("u=rw,g=u,o=", 0o660), ("a+X", 0o660)]
    {
        s.ok(&["chmod", change, "file"]);
        assert_eq!(format!("{:o}", mode(&file)), format!("{after:o}"), "{change}");
    }
    s.ok(&["chmod", "o+rX", "fil*", "di*"]);
    assert_eq!((mode(&file), mode(&directory)), (0o664, 0o775));
}

fn chmod_changes_trees(s: &Scene<'_>) {
    let paths = ["top/a", "top/sub/b"].map(|name| s.put_there(name, "x"));
    for path in &paths {
        set_mode(path, 0o640);
    }
    s.put_there("beside", "x");
    set_mode(&s.there("beside"), 0o600);
    std::os::unix::fs::symlink("../beside", s.there("top/link")).unwrap();
    s.ok(&["chmod", "-R", "go+rX", "top"]);
    assert_eq!(paths.map(|path| mode(&path)), [0o644, 0o644]);
    assert_eq!((mode(&s.there("top/sub")) & 0o55, mode(&s.there("beside"))), (0o55, 0o600));
}

fn chmod_of_a_missing_file_is_exit_23(s: &Scene<'_>) {
    s.put_there("a", "x");
    for change in ["644", "u+x"] {
        let run = s.run(&["chmod", change, "missing"]);
        like(
            &run.stderr,
            "error: could not change the permissions of `missing`\n  caused by: the server refused `…`: …\n",
        );
        assert!(matches!(run.code, Some(23 | 24)), "{run}");
    }
}

fn touch_sets_the_present_time(s: &Scene<'_>) {
    let file = s.put_there("file", "text");
    set_time(&file, s.some_time());
    s.ok(&["touch", "file"]);
    let age = SystemTime::now().duration_since(time(&file)).unwrap_or_default();
    assert!(age < Duration::from_secs(600), "{age:?}");
    holds(&file, "text");
}

fn touch_sets_any_time(s: &Scene<'_>) {
    let file = s.put_there("file", "text");
    s.ok(&["touch", "-d", "2020-09-25T02:13:23Z", "file"]);
    assert_eq!(s.ok(&["modtime", "file"]), "2020-09-25T02:13:23Z\n");
    // The zone of the tests is UTC.
    s.ok(&["touch", "-t", "202001020304.05", "f*"]);
    assert_eq!(s.ok(&["modtime", "file"]), "2020-01-02T03:04:05Z\n");
    holds(&file, "text");
    s.fails(2, &["touch", "-d", "soon", "file"], "error: `soon` is no time; see `help touch`\n");
}

fn touch_makes_files(s: &Scene<'_>) {
    s.ok(&["touch", "new", "-c", "left"]);
    assert_eq!(s.names_there(""), [""; 0]);
    s.ok(&["touch", "new", "with a blank"]);
    assert_eq!(s.names_there(""), ["new", "with a blank"]);
    holds(&s.there("new"), "");
    s.ok(&["touch", "-d", "2020-09-25T02:13:23Z", "dated"]);
    assert_eq!(s.ok(&["modtime", "dated"]), "2020-09-25T02:13:23Z\n");
    let run = s.run(&["touch", "no/such/dir/file"]);
    assert!(run.stderr.starts_with("error: could not touch `no/such/dir/file`\n"), "{run}");
}

fn touch_leaves_what_is_there(s: &Scene<'_>) {
    s.put_there("a", "text");
    s.put_there("b", "");
    s.ok(&["touch", "a", "b"]);
    holds(&s.there("a"), "text");
    holds(&s.there("b"), "");
}

fn mkdir_p_makes_what_is_missing(s: &Scene<'_>) {
    s.make_there("there");
    s.ok(&["mkdir", "-p", "a/b/c", "there", "there/x", "a/b"]);
    assert!(s.there("a/b/c").is_dir() && s.there("there/x").is_dir());
    s.ok(&["mkdir", "-p", &format!("/{}/abs/one", s.directory)]);
    assert!(s.there("abs/one").is_dir());
    assert_eq!(s.run_free(&["mkdir", "-p", &s.url("by/url/")]).ok(), "");
    assert!(s.there("by/url").is_dir());
}

fn mkdir_p_tells_what_is_in_the_way(s: &Scene<'_>) {
    s.put_there("file", "x");
    for name in ["file", "file/dir"] {
        let run = s.run(&["mkdir", "-p", name]);
        let words = format!(
            "error: could not make the directory `{name}`\n  caused by: the server refused `MKD`: 5…\n"
        );
        like(&run.stderr, &words);
        assert_ne!(run.code, Some(0));
    }
}

fn mv_puts_files_into_a_directory(s: &Scene<'_>) {
    for name in ["a.txt", "b.txt", "c.log", "sub/d.txt"] {
        s.put_there(name, name);
    }
    s.make_there("dir");
    s.make_there("other");
    s.ok(&["mv", "c.log", "dir"]);
    s.ok(&["mv", "*.txt", "sub/d.txt", "dir"]);
    assert_eq!(s.names_there("dir"), ["a.txt", "b.txt", "c.log", "d.txt"]);
    // A directory, too, goes into another.
    s.ok(&["mv", "dir", "other"]);
    assert_eq!(s.names_there("other/dir").len(), 4);
    s.ok(&["mv", "other/dir/a.txt", "other/dir/b.txt", &format!("/{}", s.directory)]);
    assert_eq!(s.names_there(""), ["a.txt", "b.txt", "other", "sub"]);
}

fn mv_of_several_needs_a_directory(s: &Scene<'_>) {
    for name in ["a", "b", "file"] {
        s.put_there(name, name);
    }
    for to in ["file", "missing"] {
        let words = format!("error: several files go into a directory, and `{to}` is none\n");
        s.fails(2, &["mv", "a", "b", to], &words);
    }
    assert_eq!(s.names_there(""), ["a", "b", "file"]);
}

fn mv_of_two_files_of_one_name_moves_one(s: &Scene<'_>) {
    s.put_there("x/name", "x");
    s.put_there("y/name", "y");
    s.make_there("dir");
    let run = s.run(&["mv", "x/name", "y/name", "dir"]);
    assert_eq!(run.code, Some(13), "{run}");
    holds(&s.there("dir/name"), "x");
    holds(&s.there("y/name"), "y");
}

fn links_are_made_where_the_server_can(s: &Scene<'_>) {
    s.put_there("file", "text");
    // None of these servers can.
    let run = s.run(&["ln", "-s", "file", "link"]);
    like(
        &run.stderr,
        "error: could not make the link `link`\n  caused by: this server makes no symbolic links (SITE SYMLINK)\n",
    );
    assert_eq!(run.code, Some(26));
    let run = s.run(&["ln", "file", "link"]);
    like(
        &run.stderr,
        "error: could not make the link `link`\n  caused by: this server makes no hard links (SITE LINK)\n",
    );
    let run = s.run(&["symlink", "a b", "link"]);
    assert!(run.stderr.contains("`SITE SYMLINK` takes no names with blanks, such as `a b`"), "{run}");
}

fn room_is_told_where_the_server_can(s: &Scene<'_>) {
    let run = s.run(&["df"]);
    let words = "error: could not tell how much room there is\n  \
                 caused by: this server does not tell how much room it has (AVBL, XQUOTA, SITE QUOTA)\n";
    like(&run.stderr, words);
    assert_eq!((run.code, run.stdout.as_str()), (Some(26), ""));
}

fn what_the_server_says_of_itself(s: &Scene<'_>) {
    assert!(s.ok(&["features"]).lines().any(|line| line.trim() == "SIZE"));
    assert_eq!(s.ok(&["-c", "feat"]), s.ok(&["features"]));
    assert_eq!(s.ok(&["system"]), "215 UNIX Type: L8\n");
    assert!(s.ok(&["rhelp"]).starts_with("214 "), "help");
    assert!(s.ok(&["rhelp", "SITE"]).starts_with("214 "), "help of one command");
    assert!(s.ok(&["rstatus"]).starts_with("211 "), "status");
}

fn idle_and_umask_are_those_of_the_server(s: &Scene<'_>) {
    for (words, line) in [
        (&["idle", "300"][..], "SITE IDLE 300"),
        (&["umask"], "SITE UMASK"),
        (&["umask", "027"], "SITE UMASK 027"),
    ] {
        let run = s.run(&[&["-v"], words].concat());
        assert!(run.requests().contains(&line), "{run}");
        assert!(matches!(run.code, Some(0 | 26)), "{run}");
    }
    s.fails(2, &["umask", "999"], "error: `999` is no MODE: write it in octal, such as 022\n");
}

fn local_files_have_their_commands(s: &Scene<'_>) {
    s.ok(&["lmkdir", "-p", "a/b", "a"]);
    for name in ["1.txt", "2.txt", "a/3"] {
        s.put_here(name, name);
    }
    s.ok(&["-c", "lmv *.txt a; lmv a/1.txt a/one; lls a"]);
    assert_eq!(s.names_here("a"), ["2.txt", "3", "b", "one"]);
    s.ok(&["-c", "lrm a/[23]*; lrm -f missing"]);
    assert_eq!(s.names_here("a"), ["b", "one"]);
    let run = s.run(&["lrm", "a"]);
    assert!(run.code == Some(11) && s.here("a").is_dir(), "{run}");
    assert_eq!(s.run(&["lrm", "missing"]).code, Some(10));
    s.ok(&["lrm", "-r", "a"]);
    assert_eq!(s.names_here(""), [""; 0]);
}
