//! What can be typed: words, quotes, abbreviations, mistakes, and several commands at once.

use crate::support::shell::Shell;
use crate::support::site::Site;

#[test]
fn names_may_be_cut_short_while_they_stay_unique() {
    let site = Site::new();
    let shell = Shell::at(&site);
    assert_eq!(shell.run("pw"), "/");
    assert_eq!(shell.run("bin"), "type: binary");
    assert_eq!(shell.run("disc"), "");
    assert_eq!(shell.run("p"), "error: `p` is ambiguous: passive, prompt, pget, put, page, pwd");
    assert_eq!(shell.run("help p"), "error: `p` is ambiguous: passive, prompt, pget, put, page, pwd");
    assert!(shell.run("help pw").starts_with("Show the remote directory\n"));
}

#[test]
fn a_misspelt_command_is_told_its_neighbour() {
    let shell = Shell::start();
    for (line, answer) in [
        ("gte x", "there is no command `gte`; did you mean `get`?"),
        ("sl", "there is no command `sl`; did you mean `ls`?"),
        ("mkdri x", "there is no command `mkdri`; did you mean `mkdir`?"),
        ("pasive", "there is no command `pasive`; did you mean `passive`?"),
        ("biney", "there is no command `biney`; did you mean `binary`?"),
        ("xyzzy", "there is no command `xyzzy`; `help` lists them"),
        ("help gte", "there is no command `gte`; did you mean `get`?"),
        ("help xyzzy", "there is no command `xyzzy`; `help` lists them"),
    ] {
        assert_eq!(shell.run(line), format!("error: {answer}"), "{line}");
    }
}

#[test]
fn words_that_do_not_fit_the_command() {
    let shell = Shell::start();
    for (line, answer) in [
        ("get", "`get` lacks REMOTE; see `help get`"),
        ("mv a", "`mv` lacks TO; see `help mv`"),
        ("g", "`get` lacks REMOTE; see `help get`"),
        ("get --ascci x", "`get` has no option `--ascci`; did you mean `--ascii`?"),
        ("get --pasive x", "`get` has no option `--pasive`; did you mean `--passive`?"),
        ("get -X x", "`get` has no option `-X`; see `help get`"),
        ("pwd x", "`pwd` takes no more words, but there is `x`"),
        ("exit now", "`now` is no CODE: it must be a number from 0 to 255"),
        ("open h 99999", "`99999` is no PORT: it must be a number from 1 to 65535"),
        ("ls --timeout soon", "`--timeout` cannot be `soon`: it is no number of seconds"),
        ("type text", "`text` is no TYPE; use one of binary, ascii"),
        ("get -o", "`--output` lacks its NAME"),
        ("put -c --append x", "`--continue` and `--append` do not go together"),
        ("get \"a", "the quote \" is not closed"),
    ] {
        assert_eq!(shell.run(line), format!("error: {answer}"), "{line}");
    }
}

#[test]
fn quotes_keep_words_together() {
    let site = Site::new();
    site.write("two words", "1\n");
    site.write("it's", "2\n");
    site.write("a;b#c", "3\n");
    let shell = Shell::at(&site);
    for (line, answer) in [
        ("cat 'two words'", "1"),
        ("cat \"two words\"", "1"),
        ("cat two\\ words", "1"),
        ("cat two' 'words", "1"),
        ("cat \"it's\"", "2"),
        ("cat it\\'s", "2"),
        ("cat 'a;b#c'", "3"),
    ] {
        assert_eq!(shell.run(line), answer, "{line}");
    }
}

#[test]
fn comments_and_several_commands_on_a_line() {
    let site = Site::new();
    site.write("pub/f#1", "");
    let shell = Shell::at(&site);
    assert_eq!(shell.run("# nothing; pwd"), "");
    assert_eq!(shell.run("cd pub; pwd; ls # and so on"), "/pub\nf#1");
    assert_eq!(shell.run(";; pwd ;"), "/pub");
    let answer = shell.run("get nothing; pwd");
    assert!(answer.starts_with("error: could not download `nothing`"), "{answer}");
    assert!(!answer.contains("/pub"), "{answer}");
}

#[test]
fn a_mark_lets_the_line_go_on_after_a_failure() {
    let site = Site::new();
    let shell = Shell::at(&site);
    assert_eq!(
        shell.run("-rm nothing; pwd"),
        "error: could not delete `nothing`\n  \
         caused by: the server refused `DELE`: 550 No such file or directory.\n/"
    );
}

#[test]
fn lines_that_are_pasted_are_run_one_after_the_other() {
    let site = Site::new();
    site.write("pub/f", "");
    for keys in ["cd pub\npwd\nls\n", "cd pub\rpwd\rls\r", "\x1b[200~cd pub\npwd\nls\x1b[201~\r"] {
        let shell = Shell::at(&site);
        shell.terminal.keys(keys);
        let screen = shell.terminal.wait("the last answer", |screen| {
            screen.rows.iter().any(|row| row == "f") && screen.line() == "bob@127.0.0.1:/pub [auto]>"
        });
        assert!(screen.rows.iter().any(|row| row == "/pub"), "{}", screen.text());
    }
}

#[test]
fn lls_takes_what_ls_takes() {
    let shell = Shell::start();
    for directory in ["sub", "other"] {
        std::fs::create_dir(shell.path(directory)).unwrap();
    }
    for file in ["a.txt", "b.txt", "c.md", "sub/d.txt", "sub/.hidden"] {
        std::fs::write(shell.path(file), "x").unwrap();
    }
    assert_eq!(shell.run("lls -1 *.txt"), "a.txt\nb.txt");
    assert_eq!(shell.run("lls sub/d.txt"), "sub/d.txt");
    assert_eq!(shell.run("lls -1 c.md sub/*.txt {a,b}.txt"), "c.md\nsub/d.txt\na.txt\nb.txt");
    assert_eq!(shell.run("lls sub"), "d.txt");
    assert_eq!(shell.run("lls -1a sub other a.txt"), "a.txt\n\nsub:\n.hidden\nd.txt\n\nother:");
    let text = shell.run("lls -1 none* a.txt missing");
    assert!(text.contains("error: could not list `none*`\n  caused by: nothing matches `none*`"), "{text}");
    assert!(text.contains("/missing`") && text.contains("\na.txt\n"), "{text}");
    assert!(text.ends_with("error: 2 of 3 failed"), "{text}");
}

#[test]
fn the_local_side() {
    let shell = Shell::start();
    let home = shell.path("").canonicalize().unwrap().display().to_string();
    let home = home.trim_end_matches('/');
    std::fs::create_dir(shell.path("sub")).unwrap();
    std::fs::write(shell.path("sub/f"), "x").unwrap();
    assert_eq!(shell.run("lpwd"), home);
    assert_eq!(shell.run("lls"), "sub/");
    assert_eq!(shell.run("lcd sub; lpwd; lls"), format!("{home}/sub\nf"));
    assert_eq!(shell.run("!cat f; echo"), "x");
    assert_eq!(shell.run("!pwd"), format!("{home}/sub"));
    assert_eq!(shell.run("lcd ..; lpwd"), home);
    assert_eq!(shell.run("lcd sub; lcd; lpwd"), home);
    assert_eq!(shell.run("lcd ~/sub; lpwd"), format!("{home}/sub"));
    assert_eq!(shell.run("!exit 3"), "error: the local command ended with exit status: 3");
    assert_eq!(
        shell.run("lcd nowhere"),
        format!("error: cannot change to `{home}/sub/nowhere`\n  caused by: No such file or directory")
    );
}

#[test]
fn a_local_shell_is_a_shell() {
    let shell = Shell::start();
    shell.typed("!");
    shell.terminal.keys("\r");
    // What the prompt looks like depends on the shell; that there is one, not.
    shell.terminal.wait("its prompt", |screen| screen.cursor.0 > 1 && !screen.line().is_empty());
    shell.terminal.keys("echo in$((40 + 2))\n");
    shell.terminal.wait("its answer", |screen| screen.text().contains("\nin42"));
    shell.terminal.keys("exit\n");
    shell.terminal.wait("our prompt", |screen| screen.line() == "ketch>");
}

#[test]
fn help_lists_the_commands_and_shows_each() {
    let shell = Shell::start();
    let all = shell.run("help");
    assert!(all.starts_with("Connection:\n  open     Connect to a server and log in\n"), "{all}");
    assert_eq!(shell.run("?"), all);
    assert_eq!(shell.run("--help"), all);
    // Nothing may have scrolled away.
    let shell = Shell::start();
    let get = shell.run("help get");
    assert!(get.starts_with("Download files\n\nUsage: get [OPTIONS] <REMOTE>..."), "{get}");
    for line in ["get --help", "get -h", "help recv", "ge --help"] {
        assert_eq!(shell.run(line), get, "{line}");
    }
    assert!(shell.run("active --help").starts_with("Let the server open data connections"));
}
