//! Getting in, or not: passwords from everywhere, and what is told of them.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::runner::checks;
use super::scene::{Scene, like};

checks! {
    Talks a_wrong_password_is_exit_20,
    Talks a_missing_password_is_exit_20,
    Talks a_refused_port_is_exit_31,
    Talks the_password_comes_from_the_environment,
    Talks the_password_comes_from_a_file,
    Talks the_password_comes_from_the_url,
    Talks netrc_names_the_machine,
    Talks netrc_has_a_default,
    Talks netrc_may_be_elsewhere,
    Talks netrc_that_others_may_read_is_warned_about,
    Talks the_conversation_is_shown_without_the_password,
    Talks quiet_says_nothing_but_errors,
}

fn a_wrong_password_is_exit_20(s: &Scene<'_>) {
    let mut command = s.stranger(&[&s.target(), "ls"]);
    command.env("KETCH_PASSWORD", "wrong");
    let run = s.finish(command, b"");
    let words = "error: could not log in to `127.0.0.1`\n  caused by: login refused: 530 …\n  hint: check the user name and \
                 the password\n";
    like(&run.stderr, words);
    assert_eq!((run.code, run.stdout.as_str()), (Some(20), ""));
    assert!(!run.stderr.contains("wrong"));
}

fn a_missing_password_is_exit_20(s: &Scene<'_>) {
    let run = s.finish(s.stranger(&[&s.target(), "ls"]), b"");
    let words = "error: could not log in to `127.0.0.1`\n  caused by: the server asks for a password, and none was \
                 given\n  hint: give it in a netrc file, by `--password-command`, `--password-file` or `--account`, or in \
                 KETCH_PASSWORD\n";
    like(&run.stderr, words);
    assert_eq!((run.code, run.stdout.as_str()), (Some(20), ""));
}

fn a_refused_port_is_exit_31(s: &Scene<'_>) {
    // A port that was free a moment ago, and is in no range from which servers or systems take theirs.
    let port = crate::support::real::free_port().unwrap();
    let words = format!(
        "error: could not connect to `127.0.0.1`\n  caused by: could not connect to 127.0.0.1:{port}\n  caused by: \
         Connection refused\n  hint: nobody takes connections there; is the port right, does the server run?\n"
    );
    let run = s.run_free(&[&format!("127.0.0.1:{port}"), "ls"]);
    like(&run.stderr, &words);
    assert_eq!((run.code, run.stdout.as_str()), (Some(31), ""));
    let run = s.run_free(&["-P", &port.to_string(), "get", "ftp://127.0.0.1/f"]);
    like(
        &run.stderr,
        &format!("error: could not download `ftp://127.0.0.1/f`\n  caused by: {}", &words[7..]),
    );
    assert_eq!((run.code, run.stdout.as_str()), (Some(31), ""));
}

fn the_password_comes_from_the_environment(s: &Scene<'_>) {
    s.put_there("file", "text");
    assert_eq!(s.ok(&["cat", "file"]), "text");
    let host = format!("{}/{}", s.host(), s.directory);
    assert_eq!(s.run_free(&["-u", &s.server.user, &host, "cat", "file"]).ok(), "text");
    assert_eq!(s.run_free(&[&host, "cat", "--user", &s.server.user, "file"]).ok(), "text");
    let port = s.server.address.port().to_string();
    let split = ["-P", &port, "-u", &s.server.user, &format!("127.0.0.1/{}", s.directory), "cat", "file"];
    assert_eq!(s.run_free(&split).ok(), "text");
}

fn the_password_comes_from_a_file(s: &Scene<'_>) {
    s.put_there("file", "text");
    s.put_here("pw", format!("{}\nsecond line\n", s.server.password));
    let run = s.finish(s.stranger(&["--password-file", "pw", &s.target(), "cat", "file"]), b"");
    assert_eq!(run.ok(), "text");
    let run = s.finish(s.stranger(&["--password-file", "nowhere", &s.target(), "cat", "file"]), b"");
    like(
        &run.stderr,
        "error: cannot read the password from `nowhere`\n  caused by: No such file or directory\n",
    );
    assert_eq!(run.code, Some(10));
}

fn the_password_comes_from_the_url(s: &Scene<'_>) {
    s.put_there("file", "text");
    assert_eq!(s.finish(s.stranger(&["cat", &s.url("file")]), b"").ok(), "text");
    assert_eq!(s.finish(s.stranger(&[&s.url(""), "cat", "file"]), b"").ok(), "text");
}

/// Writes a netrc file that only its owner can read.
fn netrc(s: &Scene<'_>, name: &str, text: &str) {
    let path = s.put_here(name, text);
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

fn netrc_names_the_machine(s: &Scene<'_>) {
    s.put_there("file", "text");
    let (host, password) = (s.host(), &s.server.password);
    netrc(
        s,
        ".netrc",
        &format!(
            "machine elsewhere login x password y\nmachine {host}\n  login ketch password \"{password}\"\n"
        ),
    );
    let target = format!("{host}/{}", s.directory);
    assert_eq!(s.finish(s.stranger(&[&target, "cat", "file"]), b"").ok(), "text");
    assert_eq!(s.finish(s.stranger(&[&s.target(), "cat", "file"]), b"").ok(), "text");
    let url = format!("{}://{host}/{}/file", s.scheme(), s.directory);
    assert_eq!(s.finish(s.stranger(&["cat", &url]), b"").ok(), "text");
    let run = s.finish(s.stranger(&["--no-netrc", &s.target(), "cat", "file"]), b"");
    assert_eq!((run.code, run.stdout.as_str()), (Some(20), ""));
}

fn netrc_has_a_default(s: &Scene<'_>) {
    s.put_there("file", "text");
    netrc(s, ".netrc", &format!("default login ketch password \"{}\"\n", s.server.password));
    let target = format!("{}/{}", s.host(), s.directory);
    assert_eq!(s.finish(s.stranger(&[&target, "cat", "file"]), b"").ok(), "text");
}

fn netrc_may_be_elsewhere(s: &Scene<'_>) {
    s.put_there("file", "text");
    netrc(s, "other", &format!("machine 127.0.0.1 login ketch password \"{}\"\n", s.server.password));
    let target = format!("{}/{}", s.host(), s.directory);
    let mut command = s.stranger(&[&target, "cat", "file"]);
    command.env("NETRC", s.here("other"));
    assert_eq!(s.finish(command, b"").ok(), "text");
    let run = s.finish(s.stranger(&["--netrc-file", "other", &target, "cat", "file"]), b"");
    assert_eq!(run.ok(), "text");
    let run = s.finish(s.stranger(&["--netrc-file", "nowhere", &target, "cat", "file"]), b"");
    assert_eq!((run.code, run.stdout.as_str()), (Some(10), ""));
}

fn netrc_that_others_may_read_is_warned_about(s: &Scene<'_>) {
    s.put_there("file", "text");
    netrc(s, ".netrc", &format!("default login ketch password \"{}\"\n", s.server.password));
    let target = format!("{}/{}", s.host(), s.directory);
    fs::set_permissions(s.here(".netrc"), fs::Permissions::from_mode(0o644)).unwrap();
    let run = s.finish(s.stranger(&[&target, "cat", "file"]), b"");
    like(&run.stderr, "warning: others can read the passwords in `…/.netrc`; `chmod 600` it\n");
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "text"));
    fs::set_permissions(s.here(".netrc"), fs::Permissions::from_mode(0o666)).unwrap();
    let run = s.finish(s.stranger(&[&target, "cat", "file"]), b"");
    let words = "error: cannot read `…/.netrc`\n  caused by: others can write it, so its passwords are not to be trusted; \
                 `chmod 600` it\n";
    like(&run.stderr, words);
    assert_eq!((run.code, run.stdout.as_str()), (Some(11), ""));
}

fn the_conversation_is_shown_without_the_password(s: &Scene<'_>) {
    s.put_there("file", "text");
    for args in [&["-v", &*s.url(""), "cat", "file"][..], &["cat", "-v", &s.url("file")]] {
        let run = s.run_free(args);
        assert_eq!((run.code, run.stdout.as_str()), (Some(0), "text"));
        let lines: Vec<&str> = run.stderr.lines().collect();
        for line in ["> USER ketch", "> PASS ***", "> RETR file"] {
            let found = lines.iter().any(|shown| {
                shown.starts_with(&line[..6]) && shown.ends_with(line.rsplit(' ').next().unwrap())
            });
            assert!(found, "{line}");
        }
        assert!(lines.iter().any(|line| line.starts_with("* control 127.0.0.1:")));
        assert!(lines.iter().any(|line| line.starts_with("* data 127.0.0.1:")));
        assert!(!run.stderr.contains("s3cret"));
    }
    let run = s.run(&["-v", "-c", &format!("user ketch '{}'; pwd", s.server.password)]);
    assert!(run.code == Some(0) && !run.stderr.contains("s3cret"));
}

fn quiet_says_nothing_but_errors(s: &Scene<'_>) {
    s.put_there("file", "text\n");
    assert_eq!(s.ok(&["-q", "get", "-a", "file"]), "");
    assert_eq!(s.ok(&["-q", "get", "file"]), "");
    let run = s.run(&["-q", "get", "missing"]);
    like(&run.stderr, "error: could not download `missing`\n  caused by: the server refused `RETR`: 550 …\n");
    assert_eq!((run.code, run.stdout.as_str()), (Some(23), ""));
}
