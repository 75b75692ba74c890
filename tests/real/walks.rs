//! Whole trees on the server: found, drawn, measured, removed.

use std::fs;
use std::os::unix::fs::symlink;

use super::runner::checks;
use super::scene::{Scene, like, set_time};

checks! {
    Moves find_tells_all_that_is_below,
    Talks find_tests_what_it_finds,
    Talks find_runs_a_command_for_each,
    Talks a_tree_is_drawn,
    Talks du_adds_up,
    Moves rm_r_removes_a_tree_and_nothing_else,
    Talks rm_r_follows_no_link { ProFtpd: "MLSD hides links that lead nowhere", Pyftpdlib: "MLSD hides links that lead nowhere" },
    Talks rm_r_of_nothing_fails,
    Talks a_link_that_leads_upwards_makes_no_endless_tree,
    Moves a_wide_tree_comes_over_several_connections,
}

/// A tree with a name or two that need care.
fn plant(s: &Scene<'_>, top: &str) {
    for (name, size) in
        [("a/one", 100), ("a/deep/er/two", 2000), ("b b/ü", 1025), ("b b/*", 1), (".hidden", 5)]
    {
        s.put_there(&format!("{top}/{name}"), vec![b'x'; size]);
    }
    s.make_there(&format!("{top}/empty"));
}

/// All that [`plant`] has planted, in the order of names.
const ALL: [&str; 11] = [
    "t",
    "t/.hidden",
    "t/a",
    "t/a/deep",
    "t/a/deep/er",
    "t/a/deep/er/two",
    "t/a/one",
    "t/b b",
    "t/b b/*",
    "t/b b/ü",
    "t/empty",
];

fn find_tells_all_that_is_below(s: &Scene<'_>) {
    plant(s, "t");
    let all = format!("{}\n", ALL.join("\n"));
    assert_eq!(s.ok(&["find", "t"]), all);
    assert_eq!(s.ok(&["--parallel", "1", "find", "t"]), all);
    assert_eq!(s.ok(&["--parallel", "3", "find", "t"]), all);
    assert_eq!(s.ok(&["--lock-step", "find", "t"]), all);
    let inside: String = ALL[1..].iter().map(|path| format!("{}\n", &path[2..])).collect();
    assert_eq!(s.ok(&["-c", "cd t; find"]), inside);
    assert_eq!(s.ok(&["find", "t/a/one"]), "t/a/one\n");
    assert_eq!(s.ok(&["find", "-0", "t/a"]), "t/a\0t/a/deep\0t/a/deep/er\0t/a/deep/er/two\0t/a/one\0");
    assert_eq!(s.run(&["find", "missing"]).code, Some(23));
}

fn find_tests_what_it_finds(s: &Scene<'_>) {
    plant(s, "t");
    let old = s.some_time();
    set_time(&s.there("t/a/one"), old);
    let found = |words: &str| {
        let words: Vec<&str> = words.split(' ').collect();
        s.ok(&[&["find", "t"], &words[..]].concat())
            .lines()
            .map(|line| line[2..].to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(found("-name o*"), ["a/one"]);
    assert_eq!(found("--iname ONE"), ["a/one"]);
    assert_eq!(found("-type d --mindepth 1"), ["a", "a/deep", "a/deep/er", "b b", "empty"]);
    assert_eq!(found("-type f -size +1k"), ["a/deep/er/two", "b b/ü"]);
    assert_eq!(found("-type f -size -6"), [".hidden", "b b/*"]);
    assert_eq!(found("-maxdepth 1 -mindepth 1"), [".hidden", "a", "b b", "empty"]);
    assert_eq!(found("-type f -mtime +100"), ["a/one"]);
    assert_eq!(found("-type f -newer 2021-01-01"), [".hidden", "a/deep/er/two", "b b/*", "b b/ü"]);
    s.fails(2, &["find", "t", "-size", "big"], "error: …\n");
}

fn find_runs_a_command_for_each(s: &Scene<'_>) {
    plant(s, "t");
    assert_eq!(s.ok(&["find", "t", "-type", "f", "-exec", "rm", "{}", ";"]), "");
    assert_eq!(s.ok(&["find", "t", "-type", "f"]), "");
    s.put_there("t/x", "12345");
    assert_eq!(s.ok(&["-c", "find t -type f -exec size"]), "5\n");
}

fn a_tree_is_drawn(s: &Scene<'_>) {
    plant(s, "t");
    let drawn = "t/\n├── a/\n│   ├── deep/\n│   │   └── er/\n│   │       └── two\n│   └── one\n├── b b/\n\
                 │   ├── *\n│   └── ü\n└── empty/\n5 directories, 4 files\n";
    assert_eq!(s.ok(&["tree", "t"]), drawn);
    assert_eq!(s.ok(&["tree", "-d", "-L", "1", "t"]), "t/\n├── a/\n├── b b/\n└── empty/\n3 directories\n");
}

fn du_adds_up(s: &Scene<'_>) {
    plant(s, "t");
    let sums = "2000\tt/a/deep/er\n2000\tt/a/deep\n2100\tt/a\n1026\tt/b b\n0\tt/empty\n3131\tt\n";
    assert_eq!(s.ok(&["du", "-b", "t"]), sums);
    assert_eq!(s.ok(&["du", "-s", "t"]), "4\tt\n");
    assert_eq!(s.ok(&["du", "-h", "-d", "1", "t"]), "2.1K\tt/a\n1.1K\tt/b b\n0\tt/empty\n3.1K\tt\n");
    assert_eq!(s.ok(&["du", "-b", "t/a/one"]), "100\tt/a/one\n");
}

fn rm_r_removes_a_tree_and_nothing_else(s: &Scene<'_>) {
    plant(s, "t");
    plant(s, "u");
    assert_eq!(s.ok(&["rm", "-r", "t", "u/a"]), "");
    assert_eq!(s.names_there(""), ["u"]);
    assert_eq!(s.names_there("u"), [".hidden", "b b", "empty"]);
    for top in ["/", ".", "..", "u/.."] {
        let run = s.run(&["rm", "-r", top]);
        assert_eq!(run.code, Some(14), "{top}: {}", run.stderr);
    }
    assert_eq!(s.names_there(""), ["u"]);
}

fn rm_r_follows_no_link(s: &Scene<'_>) {
    plant(s, "keep");
    plant(s, "t");
    symlink("../keep", s.there("t/link")).unwrap();
    symlink("../../keep/a/one", s.there("t/a/file")).unwrap();
    symlink("nowhere", s.there("t/a/dangling")).unwrap();
    symlink("keep", s.there("direct")).unwrap();
    s.ok(&["rm", "-r", "t", "direct"]);
    assert_eq!(s.names_there(""), ["keep"]);
    assert_eq!(s.ok(&["find", "keep", "-type", "f"]).lines().count(), 5);
}

fn rm_r_of_nothing_fails(s: &Scene<'_>) {
    s.put_there("there", "x");
    let run = s.run(&["rm", "-r", "missing", "there"]);
    assert_eq!(run.code, Some(23), "{}", run.stderr);
    assert_eq!(s.names_there(""), [""; 0]);
}

fn a_link_that_leads_upwards_makes_no_endless_tree(s: &Scene<'_>) {
    plant(s, "t");
    symlink("..", s.there("t/a/up")).unwrap();
    assert_eq!(s.ok(&["find", "t", "-name", "up"]), "t/a/up\n");
    let run = s.run(&["find", "t", "--links", "follow"]);
    let told =
        "error: could not list all of `t/a/up`\n  caused by: the link leads back to a directory above it\n";
    // A server that shows links as directories is asked what they are, and this one is none to be followed then.
    match run.code {
        Some(14) => like(&run.stderr, told),
        code => assert_eq!((code, run.stderr.as_str()), (Some(0), "")),
    }
    assert!(run.stdout.lines().count() < 20, "{}", run.stdout);
}

fn a_wide_tree_comes_over_several_connections(s: &Scene<'_>) {
    let mut all = vec!["w".to_owned()];
    // So many that they are not all listed before a second session has logged in.
    for number in 0..400 {
        let directory = format!("w/d{number:03}");
        fs::create_dir_all(s.there(&directory)).unwrap();
        s.put_there(&format!("{directory}/f"), "x");
        all.extend([format!("{directory}/f"), directory]);
    }
    all.sort();
    let run = s.run(&["-v", "--parallel", "4", "find", "w"]);
    assert_eq!((run.code, run.stdout.clone()), (Some(0), format!("{}\n", all.join("\n"))));
    let logins = run.verbs().iter().filter(|verb| **verb == "USER").count();
    assert!((2..=4).contains(&logins), "{logins}");
}
