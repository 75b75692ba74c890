//! Every command of the table, as typed, with all that comes of it: what is shown, what is told, the exit code, and
//! what is on the two disks afterwards that was not there before. The other files of checks are about how well; this
//! one is about every command on every server, and what a server without it has to say.

use std::fs;

use super::disks::{difference, plant, state};
use super::runner::checks;
use super::scene::{Scene, holds, matches, noise};
use crate::support::ketch::{Run, Running};
use crate::support::real::Kind;
use crate::support::until;

checks! {
    Talks commands_for_the_connection,
    Talks commands_for_the_server,
    Talks commands_for_the_mode,
    Moves commands_for_files,
    Talks commands_for_attributes,
    Moves commands_for_trees,
    Moves commands_for_listings,
    Talks commands_for_this_side,
    Talks commands_for_jobs,
    Talks commands_for_ketch_itself,
    Talks every_command_has_a_row,
    Moves a_queue_goes_on_after_a_kill,
}

/// A line and what comes of it.
struct Row {
    command: &'static str,
    line: &'static str,
    usual: Outcome,
    /// What comes of it on servers that do it in another way, or not at all.
    elsewhere: Vec<(Kind, Outcome)>,
}

/// What comes of a line. In the texts, `{dir}`, `{home}`, `{host}` and `{target}` stand for what they are in the scene;
/// `…` and `⋮` are those of [`matches`].
#[derive(Clone, Copy, Default)]
struct Outcome {
    code: i32,
    shown: &'static str,
    told: &'static str,
    /// What is different on the disks: see [`difference`].
    changed: &'static str,
}

fn row(command: &'static str, line: &'static str) -> Row {
    Row { command, line, usual: Outcome::default(), elsewhere: Vec::new() }
}

impl Row {
    /// What stands on standard output.
    fn shows(mut self, shown: &'static str) -> Row {
        self.usual.shown = shown;
        self
    }

    /// What stands on standard error.
    fn tells(mut self, told: &'static str) -> Row {
        self.usual.told = told;
        self
    }

    /// What is different on the disks.
    fn changes(mut self, changed: &'static str) -> Row {
        self.usual.changed = changed;
        self
    }

    /// It fails so.
    fn fails(mut self, code: i32, told: &'static str) -> Row {
        self.usual = Outcome { code, told, ..self.usual };
        self
    }

    /// On a server it has another outcome.
    fn but(mut self, kind: Kind, outcome: Outcome) -> Row {
        self.elsewhere.push((kind, outcome));
        self
    }
}

/// A server shows something else.
fn shown(shown: &'static str) -> Outcome {
    Outcome { shown, ..Outcome::default() }
}

const NO_SUCH_COMMAND: &str =
    "error: the server refused `SITE`: 50… …\n  hint: this server does not know that command\n";

/// A certificate that everybody has seen stands in the output over TLS only.
const STATUS: &str = "alpha\nconnected  ketch@127.0.0.1 for … s\ncontrol    127.0.0.1:… -> {host} (…)\n⋮\nmode       auto (passive, then \
                      active)\nlast       …\n⋮\nremote     /{dir}\nlocal      {home}\ntype       binary\ntimeouts   reply 60 s, \
                      connect 15 s, data 10 s\n";

fn for_the_connection() -> Vec<Row> {
    vec![
        row("open", "close; open {target}/pub; pwd").shows("/{dir}/pub\n"),
        row("user", "@user ketch; pwd").shows("/\n"),
        row("close", "close; pwd").fails(2, "error: -c, line 1: not connected; `open HOST` first\n"),

        row("bookmark", "bookmark add box --passive; bookmark list; bookmark rm box; open bm:box")
            .shows("box  …://ketch@{host}/%2F{dir}/  passive=on\n")
            .fails(2, "note: its password is not kept; …\nnote: `box` is …://ketch@{host}/%2F{dir}/\nerror: -c, line 1: there is \
                       no bookmark `box`; `bookmark` lists them\n")
            .changes("+ here/.config/\n+ here/.config/ketch/\n+ here/.config/ketch/bookmarks …\n+ here/.config/ketch/bookmarks.lock \n"),
        row("status", "cat pub/a; echo; status").shows(STATUS),
        row("doctor", "doctor")
            .shows("ok    connect   …\n⋮\nBoth modes work: passive (EPSV, PASV) and active (PORT, EPRT).\n⋮\n"),
        row("hosts", "hosts").tells("note: nothing is remembered of any server\n"),
        row("trust", "trust --list").shows("⋮"),
        row("quote", "quote NOOP").shows("200 …\n"),
        row("quote", "quote DELE old").shows("250 …\n").changes("- there/old\n"),
        row("site", "site CHMOD 600 old").shows("200 …\n").changes("~ there/old 600\n"),
    ]
}

fn for_the_server() -> Vec<Row> {
    vec![
        row("features", "features").shows("⋮\n…SIZE…\n⋮"),
        row("system", "system").shows("215 UNIX Type: L8\n"),
        row("rhelp", "rhelp").shows("214 …\n⋮"),
        row("rstatus", "rstatus").shows("211 …\n⋮"),
        row("df", "df").fails(
            26,
            "error: could not tell how much room there is\n  caused by: this server does not tell how \
                                   much room it has (AVBL, XQUOTA, SITE QUOTA)\n",
        ),
        row("idle", "idle 300")
            .fails(26, NO_SUCH_COMMAND)
            .but(Kind::PureFtpd, shown("200 Idle time set to 300 seconds\n")),
        row("umask", "umask")
            .fails(26, NO_SUCH_COMMAND)
            .but(Kind::Vsftpd, shown("200 Your current UMASK is 022\n")),
    ]
}

fn for_the_mode() -> Vec<Row> {
    vec![
        row("passive", "passive; cat pub/a; passive; cat pub/a; passive auto").shows(
            "mode: passive (we open data connections: EPSV, PASV)\nalphamode: active (the server opens data connections: PORT, \
             EPRT)\nalphamode: auto (passive, then active)\n",
        ),
        row("active", "active; ls pub").shows("mode: active (the server opens data connections: PORT, EPRT)\na\nb\n"),
        row("mode", "mode pasv; ls pub").shows("mode: pasv (we open data connections, by this command only)\na\nb\n"),
        row("type", "type; type ascii; get lines; type")
            .shows("type: binary\ntype: ascii (line ends are converted; sizes cannot be verified)\ntype: ascii (line ends are \
                    converted; sizes cannot be verified)\n")
            .changes("+ here/lines 1⏎2⏎3⏎\n"),
        row("ascii", "ascii; put log").shows("type: ascii (line ends are converted; sizes cannot be verified)\n").changes(
            "+ there/log one⏎two⏎\n",
        ),
        row("binary", "binary; put log").shows("type: binary\n").changes("+ there/log one⏎two⏎\n"),
        row("limit", "limit 1M; cat pub/a; limit").shows("limit: down 1048576 bytes/s, up 1048576 bytes/s\nalphalimit: down \
                                                         1048576 bytes/s, up 1048576 bytes/s\n"),
        row("prompt", "prompt; prompt off").shows("prompt: on\nprompt: off\n"),
    ]
}

fn for_files() -> Vec<Row> {
    vec![
        row("get", "get pub/a").changes("+ here/a alpha\n"),
        row("get", "get pub/a first").changes("+ here/first alpha\n"),
        row("get", "get pub/a pub/b old -O out")
            .changes("+ here/out/a alpha\n+ here/out/b beta\n+ here/out/old old\n"),
        row("get", "get missing").fails(
            23,
            "error: could not download `missing`\n  caused by: the server refused `RETR`: 550 …\n",
        ),
        row("reget", "reget begun").changes("~ here/begun a beginning and its end\n"),
        row("newer", "newer old").changes("+ here/old old\n"),
        row("pget", "pget -n 2 pub/a").changes("+ here/a alpha\n"),
        row("put", "put up").changes("+ there/up up\n"),
        row("put", "put up hollow/renamed").changes("+ there/hollow/renamed up\n"),
        row("put", "put up log -O hollow").changes("+ there/hollow/log one⏎two⏎\n+ there/hollow/up up\n"),
        row("put", "put missing").fails(
            10,
            "error: could not upload `missing`\n  caused by: cannot read `{home}/missing`\n  \
                                             caused by: No such file or directory\n",
        ),
        row("reput", "reput half").changes("~ there/half a half and another\n"),
        row("mget", "mget pub/*").changes("+ here/a alpha\n+ here/b beta\n"),
        row("mget", "mget *.none")
            .fails(4, "error: could not download `*.none`\n  caused by: nothing matches `*.none`\n"),
        row("mput", "mput u* lo?").changes("+ there/log one⏎two⏎\n+ there/up up\n"),
        row("append", "append up old").changes("~ there/old oldup\n"),
        row("cat", "cat pub/a pub/b").shows("alphabeta"),
        row("more", "more lines").shows("1\n2\n3\n"),
        row("head", "head -n 2 lines").shows("1\n2\n"),
        row("tail", "tail -n 2 lines").shows("2\n3\n"),
        row("edit", "edit old").tells("note: `old` was not changed\n"),
        row("rm", "rm old pub/a").changes("- there/old\n- there/pub/a\n"),
        row("rm", "rm -r tree")
            .changes("- there/tree/\n- there/tree/sub/\n- there/tree/sub/y\n- there/tree/x\n"),
        row("rm", "rm missing")
            .fails(23, "error: could not delete `missing`\n  caused by: the server refused `DELE`: 550 …\n"),
        row("mdelete", "mdelete pub/*").changes("- there/pub/a\n- there/pub/b\n"),
        row("mkdir", "mkdir -p new/below hollow").changes("+ there/new/\n+ there/new/below/\n"),
        row("rmdir", "rmdir hollow").changes("- there/hollow/\n"),
        row("mv", "mv old young").changes("- there/old\n+ there/young old\n"),
        row("mv", "mv old pub/a hollow")
            .changes("+ there/hollow/a alpha\n+ there/hollow/old old\n- there/old\n- there/pub/a\n"),
    ]
}

fn for_attributes() -> Vec<Row> {
    vec![
        row("chmod", "chmod u+x,go-rwx old").changes("~ there/old 700\n"),
        row("touch", "touch -d 2020-09-25T02:13:23Z old fresh; modtime fresh")
            .shows("2020-09-25T02:13:23Z\n")
            .changes("+ there/fresh \n"),
        row("ln", "ln -s old link").fails(
            26,
            "error: could not make the link `link`\n  caused by: this server makes no symbolic links (SITE SYMLINK)\n",
        ),
        row("symlink", "symlink old link").fails(
            26,
            "error: could not make the link `link`\n  caused by: this server makes no symbolic links (SITE SYMLINK)\n",
        ),
        row("stat", "stat old").shows("old\n  kind     file\n  size     3\n  changed  2020-09-13T12:26:40Z\n  mode     0644 \
                                       -rw-r--r--\n⋮"),
        row("size", "size old pub/a").shows("3\told\n5\tpub/a\n"),
        row("modtime", "modtime old").shows("2020-09-13T12:26:40Z\n"),
        row("hash", "hash old")
            .fails(26, "error: could not tell the digest of `old`\n  caused by: this server computes no SHA-256 of files; \
                        `--download` computes it here\n")
            .but(Kind::ProFtpd, shown("cba06b5736faf67e54b07b561eae94395e774c517a7d910a54369e1263ccfbd4  old\n")),
        row("hash", "hash --download --algorithm md5 old").shows("149603e6c03516362a8da23f624db945  old\n"),
    ]
}

fn for_trees() -> Vec<Row> {
    vec![
        row("mirror", "mirror tree copy")
            .tells("2 files downloaded (3 bytes), 1 directory made, in … s\n")
            .changes("+ here/copy/\n+ here/copy/sub/\n+ here/copy/sub/y yy\n+ here/copy/x x\n"),
        row("mirror", "mirror -R out hollow")
            .tells("1 file uploaded (4 bytes), in … s\n")
            .changes("+ there/hollow/kept kept\n"),
        row("diff", "diff pub out")
            .fails(5, "")
            .shows("only in the source: a\nonly in the source: b\nonly in the target: kept\n"),
        row("find", "find tree -type f").shows("tree/sub/y\ntree/x\n"),
        row("du", "du -b tree").shows("2\ttree/sub\n3\ttree\n"),
        row("tree", "tree tree").shows("tree/\n├── sub/\n│   └── y\n└── x\n1 directory, 2 files\n"),
    ]
}

fn for_listings() -> Vec<Row> {
    vec![
        row("ls", "ls").shows("begun\nhalf\nhollow\nlines\nold\npub\ntree\n"),
        row("ls", "ls -l old pub")
            .shows("-rw-r--r-- … 3 … old\n\npub:\n-rw-r--r-- … 5 … a\n-rw-r--r-- … 4 … b\n")
            // Its MLSD tells no permissions.
            .but(Kind::Pyftpdlib, shown("-????????? 3 … old\n\npub:\n-????????? 5 … a\n-????????? 4 … b\n")),
        row("dir", "dir pub").shows("⋮\n-rw-r--r-- … 5 … a\n⋮"),
        row("nlist", "nlist pub").shows("⋮\n…a\n⋮"),
        row("cd", "cd tree/sub; pwd; cd -; pwd").shows("/{dir}/tree/sub\n/{dir}\n"),
        row("cd", "cd missing").fails(
            23,
            "error: could not change to `missing`\n  caused by: the server refused `CWD`: 550 …\n",
        ),
        row("cdup", "cd tree/sub; cdup; pwd").shows("/{dir}/tree\n"),
        row("pwd", "pwd").shows("/{dir}\n"),
    ]
}

fn for_this_side() -> Vec<Row> {
    vec![
        row("lcd", "lcd out; get old; lpwd").shows("{home}/out\n").changes("+ here/out/old old\n"),
        row("lls", "lls out").shows("kept\n"),
        row("lpwd", "lpwd").shows("{home}\n"),
        row("lmkdir", "lmkdir -p new/below").changes("+ here/new/\n+ here/new/below/\n"),
        row("lmv", "lmv up log out")
            .changes("- here/log\n+ here/out/log one⏎two⏎\n+ here/out/up up\n- here/up\n"),
        row("lrm", "lrm -r up out").changes("- here/out/\n- here/out/kept\n- here/up\n"),
        row("shell", "!cat up > made; echo done").shows("done\n").changes("+ here/made up\n"),
    ]
}

fn for_jobs() -> Vec<Row> {
    vec![
        row("jobs", "get old & jobs").shows("[1] …: get old\n⋮").changes("+ here/old old\n"),
        row("wait", "get old & put up & wait; pwd")
            .shows("/{dir}\n")
            .changes("+ here/old old\n+ there/up up\n"),
        row("wait", "get missing & wait").fails(
            23,
            "[1] error: -c, line 1: could not download `missing`\n  caused by: the server refused `RETR`: 550 …\n",
        ),
        row("fg", "get old & fg; lls old").shows("old\n").changes("+ here/old old\n"),
        // What it has shown by then is a matter of luck.
        row("kill", "tail -f old & kill 1; wait").fails(130, "").shows("⋮"),
        row("queue", "queue add get old; queue add put up; queue list; queue run; queue")
            .shows("1 waiting: get old\n    …://ketch@{host}/%2F{dir}/, {home}\n2 waiting: put up\n    …://ketch@{host}/%2F{dir}/, \
                    {home}\n")
            .tells("note: added to the queue as number 1\nnote: added to the queue as number 2\nnote: number 1 of the queue: get \
                    old\nnote: number 2 of the queue: put up\nnote: the queue is empty; `queue add COMMAND` puts a command into \
                    it\n")
            .changes("+ here/old old\n+ there/up up\n"),
        row("queue", "queue add get missing; -queue run; queue; queue clear --failed; queue stop; queue")
            .shows("1 failed: get missing\n    …://ketch@{host}/%2F{dir}/, {home}\n    exit code 23: could not download \
                    `missing`: the server refused `RETR`: 550 …\n")
            .tells("note: added to the queue as number 1\nnote: number 1 of the queue: get missing\nerror: could not \
                    download `missing`\n  caused by: the server refused `RETR`: 550 …\nnote: nothing of the queue is \
                    running\nnote: the queue is empty; `queue add COMMAND` puts a command into it\n"),
    ]
}

fn for_ketch_itself() -> Vec<Row> {
    vec![
        row("help", "help pwd").shows("Show the remote directory\n⋮"),
        row("set", "set timeout 5; set timeout").shows("timeout = 5\n⋮"),
        row("unset", "set timeout 5; unset timeout; set timeout").shows("timeout = 60 …\n⋮"),
        row("alias", "alias ll 'ls pub'; ll; alias").shows("a\nb\nalias ll 'ls pub'\n"),
        row("unalias", "alias ll 'ls pub'; unalias ll; ll")
            .fails(2, "error: -c, line 1: there is no command `ll`; `ls -l` does it, and `alias ll ls -l` makes it `ll`\n"),
        row("macdef", "macdef take 'get $1 -O out; cat $2'; $take old pub/a")
            .shows("alpha")
            .changes("+ here/out/old old\n"),
        row("source", "source script hollow").shows("/{dir}/hollow\n"),
        row("history", "history"),
        row("echo", "echo -n one 'two  three'").shows("one two  three"),
        row("exit", "pwd; exit 3; pwd").fails(3, "").shows("/{dir}\n"),
    ]
}

fn commands_for_the_connection(s: &Scene<'_>) {
    hold(s, for_the_connection());
}

fn commands_for_the_server(s: &Scene<'_>) {
    hold(s, for_the_server());
}

fn commands_for_the_mode(s: &Scene<'_>) {
    hold(s, for_the_mode());
}

fn commands_for_files(s: &Scene<'_>) {
    hold(s, for_files());
}

fn commands_for_attributes(s: &Scene<'_>) {
    hold(s, for_attributes());
}

fn commands_for_trees(s: &Scene<'_>) {
    hold(s, for_trees());
}

fn commands_for_listings(s: &Scene<'_>) {
    hold(s, for_listings());
}

fn commands_for_this_side(s: &Scene<'_>) {
    hold(s, for_this_side());
}

fn commands_for_jobs(s: &Scene<'_>) {
    hold(s, for_jobs());
}

fn commands_for_ketch_itself(s: &Scene<'_>) {
    hold(s, for_ketch_itself());
}

fn every_command_has_a_row(s: &Scene<'_>) {
    let all = [
        for_the_connection(),
        for_the_server(),
        for_the_mode(),
        for_files(),
        for_attributes(),
        for_trees(),
        for_listings(),
        for_this_side(),
        for_jobs(),
        for_ketch_itself(),
    ];
    let help = s.run_free(&["help"]).ok();
    let commands =
        help.lines().filter_map(|line| line.strip_prefix("  ").filter(|line| !line.starts_with(' ')));
    let commands: Vec<&str> = commands.filter_map(|line| line.split(' ').next()).collect();
    assert!(commands.len() > 80, "{commands:?}");
    let known = |command: &&&str| all.iter().flatten().any(|row| row.command == **command);
    let missing: Vec<&&str> = commands.iter().filter(|command| !known(command)).collect();
    assert!(missing.is_empty(), "commands without a row: {missing:?}");
}

fn a_queue_goes_on_after_a_kill(s: &Scene<'_>) {
    let bytes = noise(8 << 20);
    s.put_there("big", &bytes);
    s.put_there("small", "small");
    let added = s.run(&["-c", "queue add get big; queue add get small"]);
    assert_eq!((added.code, added.stdout.as_str()), (Some(0), ""), "{added}");
    let running = Running::start(s.ketch(&["queue", "run", "--limit-rate", "2M"]));
    until("a part of the file with its journal", || {
        let part = fs::metadata(s.here(".big.ketch-part")).map_or(0, |part| part.len());
        part > 1 << 20 && s.here(".big.ketch-journal").exists()
    });
    let run = running.kill();
    assert_eq!((run.code, s.here("big").exists()), (None, false), "{run}");
    let place = format!("    {}://ketch@{}/%2F{}/, {}\n", s.scheme(), s.host(), s.directory, home(s));
    let listed = format!("1 waiting, begun: get big\n{place}2 waiting: get small\n{place}");
    assert_eq!(s.run_free(&["queue"]).ok(), listed);
    let run = s.run_free(&["-v", "queue", "run"]);
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.verbs().contains(&"REST"), "it goes on where it was: {run}");
    holds(&s.here("big"), &bytes);
    assert_eq!(s.names_here(""), ["big", "small"]);
    assert_eq!(s.run_free(&["-q", "queue"]).ok(), "");
}

/// Runs rows, each in a scene of its own, and panics with all that did not come as it should.
fn hold(s: &Scene<'_>, rows: Vec<Row>) {
    let mut wrong = String::new();
    for row in rows {
        plant(s);
        let before = state(s);
        let line = filled(s, row.line);
        let outcome = row.elsewhere.iter().find(|(kind, _)| *kind == s.server.kind);
        let outcome = outcome.map_or(row.usual, |(_, outcome)| *outcome);
        let Run { code, stdout, stderr } = run(s, &line);
        let changed = difference(&before, &state(s));
        let mut compare = |what: &str, actual: &str, expected: &str| {
            let expected = filled(s, expected);
            if !matches(actual, &expected) {
                wrong.push_str(&format!("--- {line}: {what} should be\n{expected}--- but it is\n{actual}"));
            }
        };
        compare("standard output", &stdout, outcome.shown);
        compare("standard error", &stderr, outcome.told);
        compare("what is different", &changed, outcome.changed);
        compare("the exit code", &format!("{code:?}\n"), &format!("{:?}\n", Some(outcome.code)));
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Runs a line: as the words of a command line, or as a script where it is more than that.
fn run(s: &Scene<'_>, line: &str) -> Run {
    if line.contains([';', '&', '\'', '!', '@', '$']) || line.starts_with('-') {
        return s.run(&["-c", line]);
    }
    s.run(&line.split(' ').collect::<Vec<_>>())
}

/// A text with what its placeholders stand for.
fn filled(s: &Scene<'_>, text: &str) -> String {
    text.replace("{dir}", &s.directory)
        .replace("{home}", &home(s))
        .replace("{host}", &s.host())
        .replace("{target}", &s.target())
}

fn home(s: &Scene<'_>) -> String {
    s.here("").canonicalize().unwrap().display().to_string()
}
