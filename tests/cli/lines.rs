//! What joins the commands of a line, and where their results go.

use std::fs;

use super::Scene;
use crate::support::site::Site;

fn scene() -> Scene {
    let scene = Scene::new();
    scene.site.write("a", "one\ntwo\n");
    scene.site.write("b", "three\n");
    scene
}

/// What a script writes to standard output, and its exit code.
fn out(scene: &Scene, script: &str) -> (String, Option<i32>) {
    let run = scene.run(&["URL/", "-c", script]);
    (run.stdout, run.code)
}

fn ok(text: &str) -> (String, Option<i32>) {
    (text.to_owned(), Some(0))
}

#[test]
fn and_and_or_go_by_how_it_went() {
    let scene = scene();
    let table = [
        ("cat a && echo yes || echo no", ok("one\ntwo\nyes\n")),
        ("cat x && echo yes || echo no", ok("no\n")),
        ("cat x || cat b", ok("three\n")),
        ("cat b || cat a && echo then", ok("three\nthen\n")),
        ("cat x && echo no; echo never", (String::new(), Some(23))),
        ("-cat x && echo no; echo on", ok("on\n")),
        ("cat b &&\n\necho next", ok("three\nnext\n")),
        ("cat b && exit 7 || echo never; echo never", ("three\n".to_owned(), Some(7))),
    ];
    for (script, expected) in table {
        assert_eq!(out(&scene, script), expected, "{script}");
    }
    let run = scene.run(&["URL/", "-c", "cat x || cat y"]);
    assert_eq!(run.stderr.matches("error:").count(), 2, "each failure is told: {run}");
    assert!(run.stderr.starts_with("error: -c, line 1: could not show `x`"), "{run}");
}

#[test]
fn results_go_into_files() {
    let scene = scene();
    fs::write(scene.local("old"), "old\n").unwrap();
    let script = "cat a > f; cat b >> f; cat b >> old; ls -1 > 'my list'; pwd > sub; lcd /; echo x > ~/home";
    assert_eq!(out(&scene, script), ok(""));
    let read = |name: &str| fs::read_to_string(scene.local(name)).unwrap();
    assert_eq!(read("f"), "one\ntwo\nthree\n");
    assert_eq!(read("old"), "old\nthree\n");
    assert_eq!(read("my list"), "a\nb\n");
    assert_eq!((read("sub"), read("home")), ("/\n".to_owned(), "x\n".to_owned()));
}

#[test]
fn a_file_is_left_alone_where_nothing_is_run() {
    let scene = scene();
    fs::write(scene.local("precious"), "kept").unwrap();
    for (script, code) in
        [("lss > precious", 2), ("cat --nonsense > precious", 2), ("cat x && ls > precious", 23)]
    {
        assert_eq!(out(&scene, script).1, Some(code), "{script}");
        assert_eq!(fs::read_to_string(scene.local("precious")).unwrap(), "kept", "{script}");
    }
    let said = scene.ends(10, &["-c", "help > no/such/directory"]);
    assert!(
        said.contains("cannot write `no/such/directory`") || said.contains("no/such/directory"),
        "{said}"
    );
}

#[test]
fn results_go_to_programs() {
    let scene = scene();
    let table = [
        ("ls | tr a-z A-Z", "A\nB\n"),
        ("cat a b | grep t | wc -l; pwd", "2\n/\n"),
        ("cat a | (sort -r; echo end) && echo well", "two\none\nend\nwell\n"),
        ("cat a | sed 's/one/;&|/' > made; !cat made", ";one|\ntwo\n"),
        ("lcd /; pwd | cat; lpwd | cat", "/\n/\n"),
        ("dir . '|wc -l'", "2\n"),
        ("get b '|cat'", "three\n"),
        ("get b -o '|cat'", "three\n"),
        ("get b -", "three\n"),
        ("put '|echo made' c; cat c", "made\n"),
        ("put '|echo made' -o c; cat c", "made\n"),
        ("echo one two | cat", "one two\n"),
        ("help get | head -n 1", "Download files\n"),
    ];
    for (script, expected) in table {
        assert_eq!(out(&scene, script), ok(expected), "{script}");
    }
}

#[test]
fn a_program_that_has_read_enough_is_no_failure() {
    let scene = scene();
    // More than any pipe holds.
    scene.site.write("big", vec![b'x'; 4 << 20]);
    for script in ["cat big | head -c 5", "cat big big big | head -c 5", "get big '|head -c 5'"] {
        let run = scene.run(&["URL/", "-c", &format!("{script}; pwd")]);
        assert_eq!(
            (run.code, run.stdout.as_str(), run.stderr.as_str()),
            (Some(0), "xxxxx/\n", ""),
            "{script}"
        );
    }
}

#[test]
fn whatever_fails_in_a_pipe_fails_the_command() {
    let scene = scene();
    let run = scene.run(&["URL/", "-c", "cat a | grep nothing; pwd"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""));
    assert_eq!(run.stderr, "error: -c, line 1: `grep nothing` ended with exit status: 1\n");
    let run = scene.run(&["URL/", "-c", "cat x | cat; pwd"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(23), ""), "{run}");
    let run = scene.run(&["URL/", "-c", "cat a | grep nothing || echo none"]);
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(0), "none\n", ""));
    let run = scene.run(&["URL/", "-c", "cat a | no-such-program"]);
    assert_eq!(run.code, Some(1), "{run}");
}

#[test]
fn what_a_program_writes_is_an_upload_only_if_the_program_ends_well() {
    let scene = scene();
    let run = scene.run(&["URL/", "-c", "put --atomic '|echo half; exit 3' c"]);
    assert_eq!(run.code, Some(11), "{run}");
    assert!(run.stderr.contains("could not upload what `echo half; exit 3` writes"), "{run}");
    assert!(run.stderr.contains("ended with exit status: 3"), "{run}");
    assert!(!scene.site.path("c").exists());
    let run = scene.run(&["URL/", "-c", "put '|echo half; exit 3' c"]);
    assert!(run.stderr.contains("note: `c` on the server may hold a part of it"), "{run}");
}

#[test]
fn on_the_command_line_a_name_is_no_program() {
    let scene = scene();
    for args in [["URL/", "get", "a", "|touch ran"], ["URL/", "put", "|touch ran", "c"]] {
        let said = scene.ends(2, &args);
        assert!(said.contains("`|PROGRAM` is for the shell and for scripts"), "{said}");
    }
    assert_eq!(scene.run(&["URL/", "get", "a", "./|x"]).code, Some(0));
    assert!(scene.local("|x").exists() && !scene.local("ran").exists());
}

#[test]
fn what_makes_no_sense_is_told_and_runs_nothing() {
    let scene = scene();
    for (script, why) in [
        ("pwd >", "`>` needs the name of a file behind it"),
        ("pwd | ", "`|` needs a program behind it"),
        ("pwd > f | cat", "results go to one place: a file or a program"),
        ("> f", "`>` and `|` need a command before them"),
        ("&& pwd", "`&&` and `||` need a command before them"),
        ("pwd && ", "`&&` needs a command behind it"),
        ("pwd || ; pwd", "`||` needs a command behind it"),
        ("pwd > 'f", "the quote ' is not closed"),
    ] {
        let run = scene.run(&["URL/", "-c", script]);
        assert_eq!(run.code, Some(2), "{script}: {run}");
        assert_eq!(run.stderr, format!("error: -c, line 1: {why}\n"), "{script}");
    }
    assert!(!scene.local("f").exists());
}

#[test]
fn words_of_ones_own() {
    let scene = scene();
    let table = [
        ("alias c 'cat'; c a", "one\ntwo\n"),
        ("alias both 'cat $2 $1'; both a b", "three\none\ntwo\n"),
        ("alias ls 'ls -1'; ls", "a\nb\n"),
        (
            "alias n 'ls -1 | grep'; n b",
            "b
",
        ),
        ("alias pc 'pwd; cat'; pc b > f; !cat f", "/\nthree\n"),
        ("alias ll 'ls -l'; alias ll; unalias ll; alias", "alias ll 'ls -l'\n"),
        ("macdef two\ncat $1\necho $2 $#\n\n$two b 'x  y'; $ two b z", "three\nx  y 2\nthree\nz 2\n"),
        ("macdef each\necho [$i]\n\n$each 1 '2 3'", "[1]\n[2 3]\n"),
        ("macdef sh\n!echo \"$1\" $#\necho | echo \"$2\"\n\n$sh 'a  b' '; echo no'", "a  b 2\n; echo no\n"),
        ("alias in 'echo in'; echo a; in; in", "a\nin\nin\n"),
    ];
    for (script, expected) in table {
        assert_eq!(out(&scene, script), ok(expected), "{script}");
    }
    for (script, why) in [
        ("alias 'a b' ls", "`a b` cannot be called: use letters, digits, `-`, `_` or `.`"),
        ("alias x 'ls >'", "`>` needs the name of a file behind it"),
        ("macdef m\n\npwd", "no commands are in it"),
        ("$nothing", "there is no macro `nothing`; `macdef` lists them, and `macdef nothing` makes it"),
        (
            "macdef m\n$m\n\n$m",
            "more than 16 scripts, macros and aliases within each other: one calls itself",
        ),
    ] {
        let said = scene.ends(2, &["-c", script]);
        assert!(said.contains(why), "{script}: {said}");
    }
    assert_eq!(scene.run(&["-c", "unalias nothing"]).code, Some(4));
}

#[test]
fn an_error_in_a_macro_says_where() {
    let scene = scene();
    let said = scene.ends(23, &["URL/", "-c", "macdef m\npwd\ncat $1\n\n$m x"]);
    assert!(said.starts_with("error: macro m, line 2: could not show `x`"), "{said}");
    let said = scene.ends(23, &["URL/", "-c", "pwd\nalias c cat; c x"]);
    assert!(said.starts_with("error: -c, line 2: could not show `x`"), "{said}");
}

#[test]
fn commands_come_from_files_with_words_of_their_own() {
    let scene = scene();
    fs::write(scene.local("inner"), "# inner\ncat $1\nalias made 'echo made'\ncd $2\n").unwrap();
    scene.site.write("sub/f", "");
    assert_eq!(out(&scene, "source inner b sub; pwd; made"), ok("three\n/sub\nmade\n"));
    assert_eq!(out(&scene, "source inner b sub | tr a-z A-Z"), ok("THREE\n"));
    let said = scene.ends(23, &["URL/", "-c", "pwd; source inner x"]);
    assert!(said.starts_with("error: inner, line 2: could not show `x`"), "{said}");
    assert_eq!(scene.ends(10, &["-c", "source nowhere"]).lines().count(), 2);
    fs::write(scene.local("endless"), "source endless").unwrap();
    let said = scene.ends(2, &["source", "endless"]);
    assert!(said.contains("more than 16 scripts"), "{said}");
}

#[test]
fn jobs_of_a_script_are_waited_for_and_their_failures_seen() {
    let scene = scene();
    let run = scene.run(&["URL/", "-c", "get a & get b &"]);
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(0), "", ""));
    assert!(scene.local("a").exists() && scene.local("b").exists());
    let run = scene.run(&["URL/", "-c", "get x & pwd; get a &"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(23), "/\n"), "{run}");
    assert!(run.stderr.starts_with("[1] error: -c, line 1: could not download `x`"), "{run}");
    assert!(run.stderr.ends_with("error: 1 of 2 failed\n"), "{run}");
}

#[test]
fn a_job_has_a_session_of_its_own() {
    let scene = scene();
    scene.site.write("sub/f", "far\n");
    let script = "cd sub && cat f > far & cat a > near; wait; pwd; !cat far near";
    assert_eq!(out(&scene, script), ok("/\nfar\none\ntwo\n"));
    let logins = scene.site.server.log().iter().filter(|line| line.starts_with("USER")).count();
    assert_eq!(logins, 2);
}

#[test]
fn who_waits_for_a_job_gets_its_exit_code() {
    let scene = scene();
    assert_eq!(out(&scene, "cat x & wait 1 || echo failed"), ok("failed\n"));
    let run = scene.run(&["URL/", "-c", "cat x &\nwait; pwd"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(23), ""), "{run}");
    assert_eq!(out(&scene, "cat x & -wait; pwd"), ok("/\n"));
    assert_eq!(out(&scene, "wait; jobs; kill all"), ok(""));
    for script in ["wait 7", "fg", "kill %7"] {
        let said = scene.ends(2, &["-c", script]);
        assert!(said.contains("there is no job"), "{said}");
    }
}

#[test]
fn jobs_are_listed_and_killed() {
    let site = Site::with(|config| config.rate = Some(64 * 1024));
    let scene = Scene { site, home: tempfile::tempdir().unwrap() };
    scene.site.write("big", vec![7; 1 << 25]);
    let run = scene.run(&["URL/", "-c", "get big & jobs; kill 1; -wait; jobs; cat big | wc -c & kill all"]);
    assert_eq!(run.code, Some(130), "what was killed did not end well: {run}");
    assert!(run.stdout.starts_with("[1] running: get big\n"), "{run}");
    assert!(!scene.local("big").exists());
}

#[test]
fn a_job_asks_nobody_and_has_no_input() {
    let scene = scene();
    let run = scene.run(&["URL/", "-c", "put - c &"]);
    assert_eq!(run.code, Some(11), "{run}");
    assert!(run.stderr.contains("a background job has no standard input"), "{run}");
    fs::write(scene.local("a"), "in the way").unwrap();
    let run = scene.run(&["URL/", "-c", "get --overwrite ask a &"]);
    assert_ne!(run.code, Some(0), "{run}");
    assert_eq!(fs::read_to_string(scene.local("a")).unwrap(), "in the way");
}

#[test]
fn programs_of_jobs_write_whole_lines() {
    let scene = scene();
    let run = scene.run(&["URL/", "-c", "cat a | sed s/^/x/ & shell 'echo err >&2; echo out' & wait"]);
    assert_eq!(run.code, Some(0), "{run}");
    let mut lines: Vec<_> = run.stdout.lines().collect();
    lines.sort_unstable();
    assert_eq!(lines, ["err", "out", "xone", "xtwo"], "{run}");
}
