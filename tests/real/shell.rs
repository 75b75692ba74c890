//! The commands around sessions: open, user, close, quote, site, help, and the rest.

use super::runner::checks;
use super::scene::{Scene, like};

checks! {
    Talks open_connects_and_changes_the_directory,
    Talks open_takes_a_port_and_options,
    Talks a_failed_open_leaves_no_session,
    Talks close_ends_the_session,
    Talks user_logs_in_again,
    Talks quote_sends_a_line_as_it_is,
    Talks quote_of_what_the_server_refuses_fails,
    Talks site_changes_a_mode,
    Talks quit_by_quote_ends_the_session,
    Talks what_is_quoted_is_kept_track_of,
    Talks commands_that_need_a_session_say_so,
    Talks help_needs_no_server,
    Talks usage_errors_are_exit_2,
}

const SECRET_IN_A_SCRIPT: &str =
    "warning: a password in a script can be read by all who can read the script; better in a netrc file\n";

fn open_connects_and_changes_the_directory(s: &Scene<'_>) {
    s.put_there("file", "text");
    let script = format!("open {}; pwd; cat file; open {}; pwd", s.target(), s.url_at(s.neighbour, ""));
    let run = s.run_free(&["-c", &script]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), format!("/{}\ntext/\n", s.directory).as_str()));
    assert_eq!(run.stderr, SECRET_IN_A_SCRIPT);
}

fn open_takes_a_port_and_options(s: &Scene<'_>) {
    s.put_there("file", "text\n");
    let port = s.server.address.port();
    let script =
        format!("open -u ketch --active 127.0.0.1/{} {port}; cat file; mode; close; mode", s.directory);
    let active = "mode: active (the server opens data connections: PORT, EPRT)\n";
    assert_eq!(
        s.run_free(&["-c", &script]).ok(),
        format!("text\n{active}mode: auto (passive, then active)\n")
    );
}

fn a_failed_open_leaves_no_session(s: &Scene<'_>) {
    let run = s.run(&["-c", &format!("-open {}/missing; pwd", s.target())]);
    let words = "error: -c, line 1: could not change to `…/missing`\n  caused by: the server refused `CWD`: 550 …\n\
                 error: -c, line 1: not connected; `open HOST` first\n";
    like(&run.stderr, words);
    assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""));
}

fn close_ends_the_session(s: &Scene<'_>) {
    let run = s.run(&["-v", "-c", "pwd; close; -pwd; close"]);
    let rest: Vec<&str> = run.stderr.lines().skip_while(|line| *line != "> QUIT").collect();
    let words = ["> QUIT", "ketch> pwd", "error: -c, line 1: not connected; `open HOST` first"];
    let words = [&words[..], &["ketch> close", "note: not connected"]].concat();
    assert_eq!(
        rest,
        words
            .into_iter()
            .map(|line| if line == "ketch> pwd" { "ketch> pwd" } else { line })
            .collect::<Vec<_>>()
    );
    assert_eq!((run.code, run.stdout), (Some(0), format!("/{}\n", s.directory)));
}

fn user_logs_in_again(s: &Scene<'_>) {
    let password = &s.server.password;
    assert_eq!(s.ok(&["-c", &format!("user ketch '{password}'; pwd")]), "/\n");
    assert_eq!(s.ok(&["-c", "user ketch; pwd"]), "/\n");
    let run = s.run(&["-c", "user nobody wrong; pwd"]);
    let words = "error: -c, line 1: could not log in to `127.0.0.1`\n  caused by: login refused: 530 …\n  hint: \
                 check the user name and the password\n";
    like(&run.stderr, words);
    assert_eq!((run.code, run.stdout.as_str()), (Some(20), ""));
}

fn quote_sends_a_line_as_it_is(s: &Scene<'_>) {
    s.put_there("file", "12345");
    for command in ["quote", "literal", "raw"] {
        let text = s.ok(&["-c", &format!("{command} TYPE I; {command} SIZE file")]);
        assert_eq!(text.lines().nth(1), Some("213 5"));
    }
    let syst = s.ok(&["quote", "SYST"]);
    assert!(syst.starts_with("215 UNIX"), "{syst}");
    let feat = s.ok(&["quote", "feat"]);
    assert!(feat.lines().any(|line| line.trim() == "SIZE"), "{feat}");
}

fn quote_of_what_the_server_refuses_fails(s: &Scene<'_>) {
    let words =
        "error: the server refused `NONSENSE`: 50… …\n  hint: this server does not know that command\n";
    s.fails(26, &["quote", "NONSENSE", "-x"], words);
    s.fails(23, &["quote", "DELE", "missing"], "error: the server refused `DELE`: 550 …\n");
}

fn site_changes_a_mode(s: &Scene<'_>) {
    use std::os::unix::fs::PermissionsExt as _;
    s.put_there("file", "text");
    let said = s.ok(&["site", "CHMOD", "600", "file"]);
    assert!(said.starts_with("200 "), "{said}");
    assert_eq!(std::fs::metadata(s.there("file")).unwrap().permissions().mode() & 0o777, 0o600);
    let run = s.run(&["site", "NONSENSE"]);
    assert!(run.stderr.starts_with("error: the server refused `SITE`: 5"), "{}", run.stderr);
    assert_eq!(run.stdout, "");
}

fn quit_by_quote_ends_the_session(s: &Scene<'_>) {
    let run = s.run(&["-c", "quote QUIT; pwd"]);
    assert!(run.stdout.starts_with("221 ") && run.stdout.ends_with(&format!("\n/{}\n", s.directory)));
    like(&run.stderr, "note: the server closed the connection; connecting again\n");
    assert_eq!(run.code, Some(0));
}

fn what_is_quoted_is_kept_track_of(s: &Scene<'_>) {
    s.put_there("sub/file", "one\r\n");
    let run = s.run(&["-q", "-c", "quote TYPE A; quote CWD sub; pwd; cat file"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    let rest: Vec<&str> = run.stdout.split_inclusive('\n').skip(2).collect();
    assert_eq!(rest, [&*format!("/{}/sub\n", s.directory), "one\r\n"]);
}

fn commands_that_need_a_session_say_so(s: &Scene<'_>) {
    for args in ["pwd", "ls", "cd x", "cdup", "quote NOOP", "site HELP", "user x", "mv a b", "nlist", "dir"] {
        let words: Vec<&str> = args.split(' ').collect();
        let run = s.run_free(&words);
        let last = run.stderr.lines().last().unwrap_or_default();
        assert!(last.ends_with("not connected; `open HOST` first"), "{args}: {}", run.stderr);
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{args}");
    }
}

fn help_needs_no_server(s: &Scene<'_>) {
    let text = s.run_free(&["help"]).ok();
    for command in ["open", "get", "put", "mget", "passive", "active", "lcd", "exit"] {
        assert!(text.lines().any(|line| line.starts_with(&format!("  {command} "))), "{command}");
    }
    let text = s.run_free(&["help", "get"]).ok();
    assert!(text.starts_with("Download files\n") && text.contains("--output-dir"), "{text}");
    assert_eq!(s.run_free(&["-c", "help get"]).ok(), text);
    assert_eq!(s.run_free(&["get", "--help"]).ok().lines().next(), Some("Download files"));
    let run = s.run_free(&["help", "nonsense"]);
    like(&run.stderr, "error: there is no command `nonsense`; `help` lists them\n");
    assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""));
}

fn usage_errors_are_exit_2(s: &Scene<'_>) {
    for args in [
        &["get"][..],
        &["get", "--nonsense", "f"],
        &["put", "a", "-o", "b", "-O", "c"],
        &["put", "-c", "--append", "a"],
        &["size"],
        &["nonsense"],
        &["-c", "nonsense"],
        &["-c", "get"],
        &["--timeout", "0", "ls"],
        &["-P", "0", "ls"],
        &["exit", "256"],
    ] {
        let run = s.run(args);
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{args:?}");
        assert!(run.stderr.starts_with("error: "), "{args:?}");
    }
}
