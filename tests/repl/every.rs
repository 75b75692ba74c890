//! Every command of the table in the shell, on a terminal of 80 and of 40 columns: it does what it should, a mistake
//! about it is told, the prompt is back, no line of ours is cut by the edge of the terminal, and nothing else is written
//! to it than text.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::support::shell::{Shell, is_prompt};
use crate::support::site::Site;

/// A command, a line with it and some words of the answer, and a line that makes no sense and some words of that answer.
/// `ADDRESS` stands for the server. An empty answer is one without any words.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static str);

const ROWS: &[Row] = &[
    ("open", "open bob@ADDRESS/pub; pwd", "/pub", "open", "`open` lacks TARGET; see `help open`"),
    (
        "user",
        "user bob s3cret; pwd",
        "/",
        "user nobody wrong",
        "error: could not log in to `127.0.0.1` caused by: login refused: 530",
    ),
    (
        "close",
        "close; pwd",
        "error: not connected; `open HOST` first",
        "close now",
        "error: `close` takes no more words, but there is `now`",
    ),
    (
        "bookmark",
        "bookmark add box; bookmark",
        "note: `box` is ftp://bob@ADDRESS/%2F",
        "bookmark rm none",
        "error: there is no bookmark `none`; `bookmark` lists them",
    ),
    ("status", "status", "connected bob@127.0.0.1 for", "status x", "error: `status` takes no more words"),
    (
        "doctor",
        "doctor",
        "Both modes work: passive (EPSV, PASV) and active",
        "doctor --nothing",
        "error: `doctor` has no option `--nothing`",
    ),
    (
        "hosts",
        "ls pub > list; hosts",
        "note: nothing is remembered of any server",
        "hosts forget none",
        "error: there is no remembered server `none`; `hosts` lists them",
    ),
    ("trust", "trust --list", "", "trust", "error:"),
    ("quote", "quote NOOP", "200", "quote NONSENSE x", "error: the server refused `NONSENSE`: 50"),
    ("site", "site HELP", "214", "site NONSENSE", "error: the server refused `SITE`: 50"),
    ("features", "features", "SIZE", "features x", "error: `features` takes no more words"),
    ("system", "system", "215 UNIX Type: L8", "system x", "error: `system` takes no more words"),
    ("rhelp", "rhelp", "214", "rhelp a b c d", "error: the server refused `HELP`: 502"),
    ("rstatus", "rstatus", "211", "rstatus none", "error: the server refused `STAT`"),
    (
        "df",
        "df",
        "error: could not tell how much room there is caused by: this server does not tell",
        "df a b",
        "error: `df` takes no more words",
    ),
    ("idle", "idle 300", "error: the server refused `SITE`", "idle soon", "error: `soon` is no SECONDS"),
    (
        "umask",
        "umask",
        "error: the server refused `SITE`",
        "umask 999",
        "error: `999` is no MODE: write it in octal, such as 022",
    ),
    (
        "passive",
        "passive",
        "mode: passive (we open data connections: EPSV, PASV)",
        "passive maybe",
        "error: `maybe` is no on|off|auto",
    ),
    (
        "active",
        "active",
        "mode: active (the server opens data connections: PORT, EPRT)",
        "active on",
        "error: `active` takes no more words",
    ),
    (
        "mode",
        "mode",
        "mode: auto (passive, then active)",
        "mode both",
        "error: `both` is no MODE; use one of auto, passive, active, epsv, pasv, eprt, port",
    ),
    (
        "type",
        "type ascii",
        "type: ascii (line ends are converted; sizes cannot be verified)",
        "type text",
        "error: `text` is no TYPE; use one of binary, ascii",
    ),
    (
        "ascii",
        "ascii",
        "type: ascii (line ends are converted; sizes cannot be verified)",
        "ascii x",
        "error: `ascii` takes no more words",
    ),
    ("binary", "binary", "type: binary", "binary x", "error: `binary` takes no more words"),
    (
        "limit",
        "limit down 1M",
        "limit: down 1048576 bytes/s, up none",
        "limit fast",
        "error: `fast` is no RATE: write a number of bytes, such as 800, 500k or 2M",
    ),
    ("prompt", "prompt off", "prompt: off", "prompt maybe", "error:"),
    ("get", "get pub/a; !cat a", "alpha", "get", "error: `get` lacks REMOTE; see `help get`"),
    ("reget", "reget pub/a", "a: 6 B in", "reget", "error: `reget` lacks REMOTE"),
    ("newer", "newer pub/a", "a: 6 B in", "newer", "error: `newer` lacks REMOTE"),
    (
        "pget",
        "pget -n 2 pub/a",
        "a: 6 B in",
        "pget -n 0 pub/a",
        "error: `-n` cannot be `0`: it must be a number from 1 to 16",
    ),
    (
        "put",
        "put up; cat up",
        "text",
        "put missing",
        "error: could not upload `missing` caused by: cannot read",
    ),
    ("reput", "reput up", "up: 5 B in", "reput", "error: `reput` lacks LOCAL"),
    (
        "mget",
        "prompt off; mget pub/*; lls",
        "a b",
        "mget *.none",
        "error: could not download `*.none` caused by: nothing matches `*.none`",
    ),
    ("mput", "prompt off; mput u*; cat up", "text", "mput *.none", "error: nothing matches `*.none`"),
    ("append", "append up old; cat old", "old text", "append", "error: `append` lacks"),
    (
        "cat",
        "cat pub/a",
        "alpha",
        "cat missing",
        "error: could not show `missing` caused by: the server refused `RETR`: 550",
    ),
    ("more", "more pub/a", "alpha", "more", "error: `more` lacks REMOTE"),
    ("head", "head -n 1 lines", "1", "head -n x lines", "error:"),
    ("tail", "tail -n 1 lines", "3", "tail missing", "error: could not show `missing`"),
    ("edit", "edit old", "note: `old` was not changed", "edit", "error: `edit` lacks REMOTE"),
    (
        "rm",
        "rm old; ls -1",
        "hollow lines pub tree",
        "rm missing",
        "error: could not delete `missing` caused by: the server refused `DELE`: 550",
    ),
    (
        "mdelete",
        "prompt off; mdelete pub/*; ls pub",
        "prompt: off",
        "mdelete none*",
        "error: could not delete `none*` caused by: nothing matches `none*`",
    ),
    (
        "mkdir",
        "mkdir new; ls -1d new",
        "new",
        "mkdir pub",
        "error: could not make the directory `pub` caused by: the server refused `MKD`",
    ),
    (
        "rmdir",
        "rmdir hollow; ls -1",
        "lines old pub tree",
        "rmdir missing",
        "error: could not remove the directory `missing`",
    ),
    ("mv", "mv old young; cat young", "old", "mv old", "error: `mv` lacks TO; see `help mv`"),
    (
        "chmod",
        "chmod 600 old; stat old",
        "mode 0600 -rw-------",
        "chmod 899 old",
        "error: `899` is no MODE: write permissions as 644, or as changes such as u+x,go-w",
    ),
    ("touch", "touch fresh; size fresh", "0", "touch -d noon old", "error:"),
    (
        "ln",
        "ln -s old link",
        "error: could not make the link `link` caused by: this server makes no symbolic links (SITE SYMLINK)",
        "ln",
        "error: `ln` lacks TARGET",
    ),
    (
        "symlink",
        "symlink old link",
        "error: could not make the link `link` caused by: this server makes no symbolic links (SITE SYMLINK)",
        "symlink",
        "error: `symlink` lacks TARGET",
    ),
    ("stat", "stat pub/a", "pub/a kind file size 6", "stat missing", "error: could not tell of `missing`"),
    ("size", "size pub/a", "6", "size missing", "error: could not"),
    ("modtime", "modtime pub/a", "20", "modtime missing", "error: could not"),
    ("hash", "hash --download pub/a", "pub/a", "hash pub/a", "error: could not"),
    ("mirror", "mirror tree copy; lls copy", "sub/ x", "mirror missing copy", "error: could not"),
    ("diff", "diff pub .", "only in the source: a", "diff missing .", "error: could not"),
    ("find", "find tree -type f", "tree/sub/y tree/x", "find tree -size big", "error:"),
    ("du", "du -b tree", "4 tree", "du missing", "error:"),
    ("tree", "tree tree", "tree/ ├── sub/ │ └── y └── x", "tree missing", "error:"),
    ("ls", "ls", "hollow/ lines old pub/ tree/", "ls missing", "error: could not list `missing`"),
    ("dir", "dir pub", "a", "dir missing", "error: could not list `missing`"),
    ("nlist", "nlist pub", "a", "nlist missing", "error: could not list `missing`"),
    (
        "cd",
        "cd pub; pwd",
        "/pub",
        "cd missing",
        "error: could not change to `missing` caused by: the server refused `CWD`: 550",
    ),
    ("cdup", "cd pub; cdup; pwd", "/", "cdup x", "error: `cdup` takes no more words"),
    ("pwd", "pwd", "/", "pwd x", "error: `pwd` takes no more words"),
    ("lcd", "lcd out; lls", "kept", "lcd missing", "error: cannot change to"),
    ("lls", "lls", "out/ script up", "lls missing", "error: cannot list"),
    ("lpwd", "lpwd", "/", "lpwd x", "error: `lpwd` takes no more words"),
    ("lmkdir", "lmkdir new; lls", "new/ out/ script up", "lmkdir out", "error: cannot"),
    ("lmv", "lmv up out; lls out", "kept up", "lmv up", "error: `lmv` lacks"),
    ("lrm", "lrm up; lls", "out/ script", "lrm missing", "error: cannot"),
    ("shell", "!cat up", "text", "!exit 3", "error: the local command ended with exit status: 3"),
    ("jobs", "cat old > copy & jobs; wait", "cat old", "jobs x", "error: `jobs` takes no more words"),
    (
        "fg",
        "get old & fg; lls",
        "old out/ script up",
        "fg 7",
        "error: there is no job `7`; `jobs` lists them",
    ),
    (
        "wait",
        "get old & wait; lls",
        "old out/ script up",
        "wait 7",
        "error: there is no job `7`; `jobs` lists them",
    ),
    (
        "kill",
        "tail -f old & kill 1; wait",
        "[1] killed: tail -f old",
        "kill 7",
        "error: there is no job `7`; `jobs` lists them",
    ),
    (
        "queue",
        "queue add get old; queue",
        "1 waiting: get old ftp://bob@ADDRESS",
        "queue rm 7",
        "error: there is no queue entry `7`; `queue` lists them",
    ),
    (
        "help",
        "help pwd",
        "Show the remote directory Usage: pwd",
        "help none",
        "error: there is no command `none`",
    ),
    (
        "set",
        "set timeout",
        "timeout = 60 (default) Seconds to wait for a reply, or for the next bytes of a transfer",
        "set timeout soon",
        "error: `soon` is no value for `timeout`: it is no number of seconds",
    ),
    (
        "unset",
        "set timeout 5; unset timeout; set timeout",
        "timeout = 60 (default)",
        "unset none",
        "error: there is no setting `none`",
    ),
    ("alias", "alias up 'ls pub'; up", "a b", "alias a;b", "error:"),
    (
        "unalias",
        "alias up 'ls pub'; unalias up; alias",
        "",
        "unalias none",
        "error: there is no alias `none`; `alias` lists them",
    ),
    (
        "macdef",
        "macdef m 'cat $1'; $m pub/a",
        "alpha",
        "$none x",
        "error: there is no macro `none`; `macdef` lists them, and `macdef none` makes it",
    ),
    ("source", "source script pub", "/pub", "source missing", "error: cannot read"),
    ("history", "history", "history", "history x", "error: `x` is no"),
    ("echo", "echo one 'two  three'", "one two three", "echo a > no/such", "error: cannot"),
    ("exit", "exit 3", "", "exit now", "error: `now` is no CODE: it must be a number from 0 to 255"),
];

/// The last line of each shell.
const LEAVE: &str = "exit 3";

/// Commands that show lines of the server as they are, which may be wider than the terminal.
const VERBATIM: &[&str] = &["dir", "features", "rhelp", "rstatus", "quote", "site", "hash"];

#[test]
fn each_command_at_80_columns() {
    each(80);
}

#[test]
fn each_command_at_40_columns() {
    each(40);
}

#[test]
fn every_command_is_typed() {
    let shell = Shell::start();
    let help = shell.run("help");
    let rows = help.lines().filter_map(|line| line.strip_prefix("  ").filter(|line| !line.starts_with(' ')));
    let commands: BTreeSet<&str> = rows.filter_map(|line| line.split(' ').next()).collect();
    let typed: BTreeSet<&str> = ROWS.iter().map(|row| row.0).collect();
    assert_eq!(typed, commands);
}

/// Types all rows, and panics with all that did not come as it should.
fn each(columns: u16) {
    let next = AtomicUsize::new(0);
    let wrong = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Some(row) = ROWS.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| one(row, columns))) {
                        let text = panic.downcast_ref::<String>().cloned().unwrap_or_default();
                        wrong.lock().unwrap().push(format!("{} at {columns} columns: {text}", row.0));
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Types a row in a shell of its own.
fn one((command, line, says, mistake, told): &Row, columns: u16) {
    let site = Site::new();
    for (name, text) in [
        ("pub/a", "alpha\n"),
        ("pub/b", "beta\n"),
        ("old", "old\n"),
        ("lines", "1\n2\n3\n"),
        ("tree/x", "xx"),
        ("tree/sub/y", "yy"),
    ] {
        site.write(name, text);
    }
    std::fs::create_dir(site.path("hollow")).unwrap();
    let shell = Shell::start_at(&site).columns(columns).env("PAGER", "cat").go();
    std::fs::create_dir(shell.path("out")).unwrap();
    for (name, text) in [("up", "text\n"), ("out/kept", ""), ("script", "cd $1\npwd\n")] {
        std::fs::write(shell.path(name), text).unwrap();
    }
    let address = site.address().to_string();
    let wide_is_fine = VERBATIM.contains(command);
    for (line, words) in [(mistake, told), (line, says)] {
        // That is how each of these shells ends.
        if *line == LEAVE {
            break;
        }
        ask(
            &shell,
            &line.replace("ADDRESS", &address),
            &words.replace("ADDRESS", &address),
            columns,
            wide_is_fine,
        );
    }
    shell.prompt();
    shell.terminal.keys(&format!("{LEAVE}\r"));
    if *command == "exit" {
        assert_eq!(shell.terminal.end().0, 3);
        return;
    }
    let written = shell.terminal.all();
    assert_eq!(stray(&written), None, "{written:?}");
}

/// Types a line, and waits until the prompt stands below an answer with these words in it.
fn ask(shell: &Shell, line: &str, words: &str, columns: u16, wide_is_fine: bool) {
    shell.prompt();
    let (row, column) = shell.terminal.screen().cursor;
    shell.terminal.keys(&format!("{line}\r"));
    let first = row + (column + line.len()) / usize::from(columns) + 1;
    let answer = |screen: &crate::support::terminal::Screen| {
        let rows = screen.rows.get(first..screen.cursor.0).unwrap_or_default();
        rows.iter().flat_map(|row| row.split_whitespace()).collect::<Vec<_>>().join(" ")
    };
    let screen = shell.terminal.wait(&format!("{line:?} brings {words:?}"), |screen| {
        screen.cursor.0 >= first && is_prompt(screen) && answer(screen).contains(words)
    });
    if words.is_empty() {
        assert_eq!(answer(&screen), "", "{line}");
    }
    let full = (first..screen.cursor.0).find(|row| screen.full[*row]);
    assert!(wide_is_fine || full.is_none(), "{line:?} is wider than the terminal:\n{}", screen.text());
}

/// The first character in what was written to a terminal that is no text, nor a part of what moves the cursor or colours.
fn stray(written: &str) -> Option<char> {
    let mut chars = written.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\x1b' => match chars.next() {
                Some('[') => _ = chars.find(|c| matches!(c, '@'..='~')),
                Some(']') => _ = chars.find(|c| *c == '\x07'),
                other => return other,
            },
            '\r' | '\n' | '\t' => {}
            c if c.is_control() => return Some(c),
            _ => {}
        }
    }
    None
}
