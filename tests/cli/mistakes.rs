//! Words that make no sense, and what they are told.

use super::Scene;

#[test]
fn each_mistake_is_told_in_one_line() {
    let scene = Scene::new();
    let table = [
        // A misspelt command stands where the server could.
        (&["gte", "x"][..], "there is no command `gte`; did you mean `get`?"),
        (&["gte", "x", "y"], "there is no command `gte`; did you mean `get`?"),
        (&["pasive", "on"], "there is no command `pasive`; did you mean `passive`?"),
        (&["ftp.example.com", "gte", "x"], "there is no command `gte`; did you mean `get`?"),
        (&["ftp.example.com", "sl"], "there is no command `sl`; did you mean `ls`?"),
        (
            &["ftp.example.com", "frobnicate"],
            "there is no command `frobnicate`; `ketch --help` lists them (`ftp.example.com` is the server)",
        ),
        (&["get"], "`get` lacks REMOTE; see `ketch get --help`"),
        (&["mv"], "`mv` lacks FROM; see `ketch mv --help`"),
        (&["mv", "a"], "`mv` lacks TO; see `ketch mv --help`"),
        (&["mirror", "a", "b", "c"], "`mirror` takes no more words, but there is `c`"),
        (&["host", "get"], "`get` lacks REMOTE; see `ketch get --help`"),
        (&["--pasive"], "ketch has no option `--pasive`; did you mean `--passive`?"),
        (&["--xyzzy"], "ketch has no option `--xyzzy`; see `ketch --help`"),
        (&["get", "x", "--pasive"], "`get` has no option `--pasive`; did you mean `--passive`?"),
        (&["get", "x", "--ascci"], "`get` has no option `--ascci`; did you mean `--ascii`?"),
        (&["get", "x", "-X"], "`get` has no option `-X`; see `ketch get --help`"),
        (&["pwd", "x"], "`pwd` takes no more words, but there is `x`"),
        (
            &["mode", "pasive"],
            "`pasive` is no MODE; use one of auto, passive, active, epsv, pasv, eprt, port",
        ),
        (
            &["--mode", "pasive"],
            "`--mode` cannot be `pasive`; use one of auto, passive, active, epsv, pasv, eprt, port",
        ),
        (&["--timeout", "soon"], "`--timeout` cannot be `soon`: it is no number of seconds"),
        (&["--timeout", "0"], "`--timeout` cannot be `0`: it must be more than 0 seconds"),
        (&["--user"], "`--user` lacks its NAME"),
        (&["--port", "0"], "`--port` cannot be `0`: it must be a number from 1 to 65535"),
        (&["--color", "red"], "`--color` cannot be `red`; use one of auto, always, never"),
        (&["exit", "256"], "`256` is no CODE: it must be a number from 0 to 255"),
        (&["put", "-c", "--append", "x"], "`--continue` and `--append` do not go together"),
        (&["mirror", "--shard", "0/2", "--delete", "a", "b"], "`--shard` and `--delete` do not go together"),
        (&["mirror", "--delete=never", "a", "b"], "`--delete` cannot be `never`: write before or after"),
        (&["-c", "pwd", "-f", "x"], "`-c` and `-f` do not go together"),
        (&["-c", "pwd", "ls"], "a script (-c, -f) and a command cannot both be given"),
        (
            &["get", "a", "b", "c", "-o", "d"],
            "-o names one file, and several are to be downloaded; use -O DIR",
        ),
        (&["help", "gte"], "there is no command `gte`; did you mean `get`?"),
        (
            &["sftp://h/", "ls"],
            "the scheme `sftp` is not supported (SFTP is a part of SSH, and no FTP); use `ftp`, `ftps` or \
             `ftpes`",
        ),
        (&["pwd"], "not connected; `open HOST` first"),
        (&["-c", "pwd"], "-c, line 1: not connected; `open HOST` first"),
        (&["-c", "gte x"], "-c, line 1: there is no command `gte`; did you mean `get`?"),
    ];
    for (args, told) in table {
        let run = scene.run(args);
        let expected = (Some(2), "", format!("error: {told}\n"));
        assert_eq!((run.code, run.stdout.as_str(), run.stderr), expected, "{args:?}");
    }
}

#[test]
fn urls_that_make_no_sense() {
    let scene = Scene::new();
    for url in ["ftp://", "ftp://h:99999/f", "ftp://h/a%0d%0aQUIT", "http://h/f"] {
        let run = scene.run(&["get", url]);
        assert_eq!(run.code, Some(2), "{run}");
        assert!(run.stderr.starts_with("error: could not download `"), "{run}");
    }
}
