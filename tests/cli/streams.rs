//! What goes where: results to standard output and nothing else, the rest to standard error; colours and widths.

use std::fs;

use super::Scene;
use crate::support::ketch::Run;
use crate::support::puppet::{Puppet, Then};
use crate::support::shell::Start;
use crate::support::terminal::Terminal;

/// All results of a script, on both streams.
fn results(scene: &Scene, args: &[&str]) -> Run {
    scene.site.write("pub/f", "text\n");
    fs::write(scene.local("up"), "12345").unwrap();
    let mut all = args.to_vec();
    all.extend(["URL/", "-c", "cd pub; ls; cat f; size f; get f; put up; status; mode; help; !true"]);
    scene.run(&all)
}

#[test]
fn results_and_nothing_else_go_to_standard_output() {
    let scene = Scene::new();
    let run = results(&scene, &[]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    let rest = run.stdout.strip_prefix("f\ntext\n5\nconnected  bob@127.0.0.1 for ").unwrap_or_default();
    // On a slow machine it is connected for a while.
    let seconds = rest.split_once(" s\n").map(|(seconds, _)| seconds.parse::<u64>());
    assert!(matches!(seconds, Some(Ok(_))), "{run}");
    assert!(run.stdout.contains("\nmode: auto (passive, then active)\nConnection:\n"), "{run}");
}

#[test]
fn the_dialogue_goes_to_standard_error() {
    let scene = Scene::new();
    let run = results(&scene, &["-v"]);
    assert!(run.stdout.starts_with("f\ntext\n5\nconnected "), "{run}");
    assert!(run.stderr.contains("\n> CWD pub\n"), "{run}");
    assert!(run.stderr.contains("\n< 250 Now in /pub.\n"), "{run}");
    assert!(run.stderr.contains("* data 127.0.0.1:"), "{run}");
}

#[test]
fn errors_leave_standard_output_empty() {
    let scene = Scene::new();
    let run = scene.run(&["cat", "URL/nothing"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(23), ""));
    let url = format!("ftp://bob@{}/nothing", scene.site.address());
    let why = "the server refused `RETR`: 550 No such file or directory.";
    assert_eq!(run.stderr, format!("error: could not show `{url}`\n  caused by: {why}\n"));
}

#[test]
fn quiet_says_errors_only() {
    let scene = Scene::new();
    // A server that does not tell the size of a file makes ketch say so.
    let get = |args: &[&str]| {
        let puppet = Puppet::start(
            |_| {},
            |host, line| match line.split(' ').next() {
                Some("SIZE") => {
                    host.say("500 What?");
                    Then::Done
                }
                _ => Then::Usual,
            },
        );
        let url = puppet.url("/f");
        let args: Vec<&str> = args.iter().map(|arg| if *arg == "FILE" { &url } else { *arg }).collect();
        scene.run(&args)
    };
    let told = get(&["get", "FILE"]).stderr;
    assert!(told.ends_with(", unverified: the server's size could not be compared\n"), "{told}");
    assert_eq!(get(&["-q", "get", "FILE"]).stderr, "");
    assert_eq!(get(&["get", "FILE", "--quiet"]).stderr, "");
    assert!(scene.run(&["-q", "get", "URL/nothing"]).stderr.starts_with("error: "));
}

#[test]
fn colour_is_for_terminals_unless_it_is_asked_for() {
    let scene = Scene::new();
    let red = "\x1b[31m\x1b[1merror:\x1b[0m";
    assert!(scene.run(&["get", "URL/x"]).stderr.starts_with("error: "));
    assert!(scene.run(&["--color", "always", "get", "URL/x"]).stderr.starts_with(red));
    assert!(scene.run(&["get", "URL/x", "--color=always"]).stderr.starts_with(red));
}

/// What a terminal shows of a run, with its colours.
fn on_a_terminal(scene: &Scene, args: &[&str], environment: &[(&str, &str)], columns: u16) -> Terminal {
    let template = scene.command(args);
    let mut command = std::process::Command::new(template.get_program());
    command.args(template.get_args()).env_clear().current_dir(scene.home.path());
    command.envs(template.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.env("TERM", "xterm-256color").envs(environment.iter().copied());
    Terminal::start(command, 50, columns)
}

#[test]
fn a_terminal_gets_colour_unless_it_is_not_wanted() {
    let scene = Scene::new();
    for (environment, args, coloured) in [
        (&[][..], &["get", "URL/x"][..], true),
        (&[("NO_COLOR", "1")], &["get", "URL/x"], false),
        (&[("NO_COLOR", "")], &["get", "URL/x"], true),
        (&[("NO_COLOR", "1")], &["get", "URL/x", "--color", "always"], true),
        (&[], &["get", "URL/x", "--color", "never"], false),
        (&[("NO_COLOR", "1")], &["gte", "x"], false),
        (&[], &["gte", "x"], true),
    ] {
        let terminal = on_a_terminal(&scene, args, environment, 80);
        let bytes = terminal.all();
        assert!(bytes.contains("error:"), "{bytes:?}");
        assert_eq!(bytes.contains("\x1b[31m"), coloured, "{environment:?} {args:?} {bytes:?}");
    }
}

#[test]
fn names_stand_in_columns_on_terminals_only() {
    let scene = Scene::new();
    for name in ["a", "b", "c"] {
        scene.site.write(name, "");
    }
    assert_eq!(scene.run(&["ls", "URL/"]).stdout, "a\nb\nc\n");
    let (code, screen) = on_a_terminal(&scene, &["ls", "URL/"], &[], 80).end();
    assert_eq!((code, screen.text().as_str()), (0, "a  b  c"));
    let (_, screen) = on_a_terminal(&scene, &["ls", "URL/"], &[("COLUMNS", "5")], 80).end();
    assert_eq!(screen.text(), "a  c\nb");
}

#[test]
fn a_transfer_is_told_on_a_terminal() {
    let scene = Scene::new();
    scene.site.write("f", "12345");
    let (code, screen) = on_a_terminal(&scene, &["get", "URL/f"], &[], 80).end();
    assert_eq!(code, 0);
    assert!(screen.text().starts_with("f: 5 B in "), "{}", screen.text());
    let (_, screen) = on_a_terminal(&scene, &["-q", "get", "URL/f"], &[], 80).end();
    assert_eq!(screen.text(), "");
}

#[test]
fn a_shell_that_is_told_a_width_believes_it() {
    let scene = Scene::new();
    let shell = Start::with(&[&scene.site.address().to_string()]).env("COLUMNS", "30").go();
    assert_eq!(shell.prompt(), "127.0.0.1:/>");
}
