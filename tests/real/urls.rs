//! URLs as operands.

use super::runner::checks;
use super::scene::{Scene, holds, like, noise};

checks! {
    Moves one_command_takes_urls_of_two_servers,
    Moves a_failure_at_one_server_does_not_keep_the_other_from_its_turn,
    Talks a_url_is_decoded,
    Talks a_url_begins_at_the_login_directory_or_at_the_root,
    Talks a_url_and_a_session_are_two_things,
    Talks a_url_that_names_no_file_is_exit_2,
    Talks a_bad_url_is_exit_2_and_shows_no_password,
    Talks an_error_shows_a_url_without_its_password,
}

fn one_command_takes_urls_of_two_servers(s: &Scene<'_>) {
    s.put_there("a", noise(10_000));
    s.put_there("c", "c");
    let other = format!("neighbour-of-{}-{}", s.server.kind.name(), s.directory);
    s.neighbour.put(&format!("{other}/b"), noise(20_000));
    let b = s.url_at(s.neighbour, &format!("{other}/b"));
    let run = s.run_free(&["-v", "get", &s.url("a"), &b, &s.url("c"), "-O", "."]);
    assert_eq!(run.code, Some(0));
    // Each server is logged in to once, wherever its files stand in the row.
    assert_eq!(run.verbs().iter().filter(|verb| **verb == "USER").count(), 2);
    holds(&s.here("a"), noise(10_000));
    holds(&s.here("b"), noise(20_000));
    holds(&s.here("c"), "c");
    let into = s.url_at(s.neighbour, &format!("{other}/"));
    s.run_free(&["put", "a", "c", "-O", &into]).ok();
    holds(&s.neighbour.root.join(&other).join("c"), "c");
}

fn a_failure_at_one_server_does_not_keep_the_other_from_its_turn(s: &Scene<'_>) {
    s.put_there("a", "a");
    let missing = s.url_at(s.neighbour, "no/such/file");
    let run = s.run_free(&["cat", &missing, &s.url("a")]);
    let words = "error: could not show `…@…/no/such/file`\n  caused by: the server refused `RETR`: 550 …\n\
                 error: 1 of 2 failed\n";
    like(&run.stderr, words);
    assert_eq!((run.code, run.stdout.as_str()), (Some(23), "a"));
    assert!(!run.stderr.contains("s3cret"));
}

fn a_url_is_decoded(s: &Scene<'_>) {
    s.put_there("a b;c%20#?&=é", "text");
    for path in ["a%20b%3Bc%2520%23%3F%26%3D%C3%A9", "a%20b;c%2520#?&=é"] {
        assert_eq!(s.run_free(&["cat", &s.url(path)]).ok(), "text");
    }
}

fn a_url_begins_at_the_login_directory_or_at_the_root(s: &Scene<'_>) {
    s.put_there("file", "text");
    let path = format!("{}/file", s.directory);
    for path in [path.clone(), format!("/{path}"), format!("%2F{path}"), format!("%2f/{path}")] {
        assert_eq!(s.run_free(&["cat", &s.url_at(s.server, &path)]).ok(), "text");
    }
}

fn a_url_and_a_session_are_two_things(s: &Scene<'_>) {
    s.put_there("sub/file", "inside");
    s.put_there("file", "outside");
    let script = format!("cd sub; cat file; cat {}; cat file; pwd", s.url("file"));
    let run = s.run(&["-c", &script]);
    let words = format!("insideoutsideinside/{}/sub\n", s.directory);
    assert_eq!((run.code, run.stdout), (Some(0), words));
    assert!(run.stderr.starts_with("warning: a password in a script"), "{}", run.stderr);
}

fn a_url_that_names_no_file_is_exit_2(s: &Scene<'_>) {
    let url = s.url_at(s.server, "");
    for (command, words) in [
        ("get", "error: could not download `…`\n  caused by: the URL names no file\n"),
        ("cat", "error: could not show `…`\n  caused by: the URL names no file\n"),
        ("rm", "error: could not delete `…`\n  caused by: the URL names no path\n"),
        ("cd", "error: `cd` stays on this server; use `open` for a URL\n"),
    ] {
        let run = s.run_free(&[command, &url]);
        like(&run.stderr, words);
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{command}");
    }
}

fn a_bad_url_is_exit_2_and_shows_no_password(s: &Scene<'_>) {
    for url in
        ["ftp://u:hidden@h:0/f", "ftp://u:hidden@/f", "http://u:hidden@h/f", "ftp://u:hidden@h/f;type=x"]
    {
        let run = s.run_free(&["cat", url]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{url}");
        assert!(run.stderr.starts_with("error: ") && !run.stderr.contains("hidden"), "{url}");
    }
}

fn an_error_shows_a_url_without_its_password(s: &Scene<'_>) {
    for args in [&["get"][..], &["cat"], &["rm"], &["ls"], &["size"], &["mget"], &["nlist"]] {
        let run = s.run_free(&[args, &[&*s.url("missing")]].concat());
        assert_eq!((run.code, run.stdout.as_str()), (Some(23), ""), "{args:?}");
        assert!(!run.stderr.contains("s3cret"), "{args:?}");
    }
}
