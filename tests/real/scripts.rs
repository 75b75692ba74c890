//! Scripts: from the argument, a file, or standard input.

use super::runner::checks;
use super::scene::{Scene, holds, like};

checks! {
    Talks a_script_stops_at_its_first_failure,
    Talks a_dash_lets_a_script_go_on,
    Talks a_script_comes_from_a_file,
    Talks a_script_comes_from_standard_input,
    Talks an_error_names_the_line,
    Talks a_mistake_in_the_middle_is_found_when_it_is_reached,
    Talks exit_ends_a_script_with_its_code,
    Talks words_are_quoted_as_in_a_shell,
    Talks names_of_commands_may_be_cut_short,
    Talks verbose_scripts_are_echoed,
    Talks a_script_that_is_not_there_is_exit_10,
}

fn a_script_stops_at_its_first_failure(s: &Scene<'_>) {
    let run = s.run(&["-c", "mkdir one; rm missing; mkdir two"]);
    let words =
        "error: -c, line 1: could not delete `missing`\n  caused by: the server refused `DELE`: 550 …\n";
    like(&run.stderr, words);
    assert_eq!((run.code, run.stdout.as_str()), (Some(23), ""));
    assert_eq!(s.names_there(""), ["one"]);
}

fn a_dash_lets_a_script_go_on(s: &Scene<'_>) {
    let run = s.run(&["-c", "mkdir one; -rm missing; - rm missing; mkdir two"]);
    let words =
        "error: -c, line 1: could not delete `missing`\n  caused by: the server refused `DELE`: 550 …\n";
    like(&run.stderr, &words.repeat(2));
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), ""));
    assert_eq!(s.names_there(""), ["one", "two"]);
}

const SCRIPT: &str = "# a comment\nmkdir one # another\n\n@pwd; mkdir 'two words'\nput here \"there\"\nls\n";

fn a_script_comes_from_a_file(s: &Scene<'_>) {
    s.put_here("here", "text");
    s.put_here("script", SCRIPT);
    assert_eq!(s.ok(&["-f", "script"]), format!("/{}\none\nthere\ntwo words\n", s.directory));
    holds(&s.there("there"), "text");
}

fn a_script_comes_from_standard_input(s: &Scene<'_>) {
    for args in [&["-f", "-"][..], &[]] {
        s.put_here("here", "text");
        let mut command = s.ketch(&[s.target()]);
        command.args(args);
        let text = s.finish(command, SCRIPT.as_bytes()).ok();
        assert_eq!(text, format!("/{}\none\nthere\ntwo words\n", s.directory));
        s.ok(&["-c", "rmdir one 'two words'; rm there"]);
    }
    assert_eq!(s.finish(s.ketch(&[s.target()]), b"").ok(), "");
}

fn an_error_names_the_line(s: &Scene<'_>) {
    s.put_here("script", "pwd\n\n# comment\n-cd missing\nput nowhere\n");
    let run = s.run(&["-f", "script"]);
    let words = "error: script, line 4: could not change to `missing`\n  caused by: the server refused `CWD`: 550 \
                 …\nerror: script, line 5: could not upload `nowhere`\n  caused by: cannot read `…/nowhere`\n  \
                 caused by: No such file or directory\n";
    like(&run.stderr, words);
    assert_eq!((run.code, run.stdout), (Some(10), format!("/{}\n", s.directory)));
    let run = s.finish(s.ketch(&[s.target()]), b"pwd\nget missing\n");
    let words = "error: standard input, line 2: could not download `missing`\n  caused by: the server refused \
                 `RETR`: 550 …\n";
    like(&run.stderr, words);
    assert_eq!(run.code, Some(23));
}

fn a_mistake_in_the_middle_is_found_when_it_is_reached(s: &Scene<'_>) {
    for (script, words) in [
        (
            "mkdir one\nnonsense\n",
            "error: script, line 2: there is no command `nonsense`; `help` lists them\n",
        ),
        ("mkdir one\nget\n", "error: script, line 2: `get` lacks REMOTE; see `help get`\n"),
        ("mkdir one\nget 'x\n", "error: script, line 2: the quote ' is not closed\n"),
    ] {
        s.put_here("script", script);
        let run = s.run(&["-f", "script"]);
        assert!(run.stderr.starts_with(words), "{}", run.stderr);
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""));
        assert_eq!(s.names_there(""), ["one"]);
        s.ok(&["rmdir", "one"]);
    }
}

fn exit_ends_a_script_with_its_code(s: &Scene<'_>) {
    let run = s.run(&["-c", "pwd; exit 7; mkdir one"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(7), ""));
    for word in ["exit", "bye", "quit"] {
        assert_eq!(s.ok(&["-c", &format!("pwd; {word}; mkdir one")]), format!("/{}\n", s.directory));
    }
    assert_eq!(s.run(&["exit", "3"]).code, Some(3));
    assert_eq!(s.names_there(""), [""; 0]);
}

fn words_are_quoted_as_in_a_shell(s: &Scene<'_>) {
    let script = r##"mkdir 'a b' "c \"d\"" e\ f '#g;h' i#j"; k" it\'s"##;
    s.ok(&["-c", script]);
    assert_eq!(s.names_there(""), ["#g;h", "a b", "c \"d\"", "e f", "i#j; k", "it's"]);
}

fn names_of_commands_may_be_cut_short(s: &Scene<'_>) {
    s.put_there("file", "12345");
    assert_eq!(s.ok(&["-c", "siz file; mk one; pw"]), format!("5\n/{}\n", s.directory));
    let run = s.run(&["-c", "m file"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""));
}

fn verbose_scripts_are_echoed(s: &Scene<'_>) {
    let run = s.run(&["-v", "-c", "pwd; @pwd; mkdir 'a b'"]);
    let echoed: Vec<&str> = run.stderr.lines().filter(|line| line.starts_with("ketch> ")).collect();
    assert_eq!(echoed, ["ketch> pwd", "ketch> mkdir a\\ b"]);
}

fn a_script_that_is_not_there_is_exit_10(s: &Scene<'_>) {
    let words = "error: cannot read the script `nowhere`\n  caused by: No such file or directory\n";
    s.fails(10, &["-f", "nowhere"], words);
}
