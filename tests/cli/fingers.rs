//! What the fingers of people type who know lftp, ncftp, tnftp, sftp or WinSCP: each line does what it should, or is told
//! what to type instead.

use super::Scene;
use crate::support::site::PASSWORD;

fn scene() -> Scene {
    let scene = Scene::new();
    for name in ["R", "a.txt", "b.txt", "x1", "ren1", "pub/a", "pub/b", "d/deep/f", "d/x.bak"] {
        scene.site.write(name, "remote\n");
    }
    for name in ["L", "t1.txt"] {
        std::fs::write(scene.local(name), "local\n").unwrap();
    }
    std::fs::create_dir(scene.local("sub")).unwrap();
    scene
}

/// Lines that do what they say.
const WORKS: &[&str] = &[
    "user bob PASSWORD",
    "user bob PASSWORD acct",
    "disconnect",
    "bye",
    "quit",
    "recv R L2",
    "get R -o L2",
    "get pub/a pub/b R",
    "get -a R",
    "get -p R",
    "get -r d",
    "get -R d",
    "get R sub/",
    "get R -O sub",
    "get *.txt",
    "mget *.txt",
    "send L",
    "put L R9",
    "put L -o R8",
    "put L d/",
    "put -R sub",
    "mput *.txt",
    "mdelete x*",
    "mrm x*",
    "reget R",
    "get -c R",
    "append L R",
    "put -A L R10",
    "mirror -e d dd",
    "mirror -n d dd",
    "mirror --only-newer d dd",
    "mirror -P 4 d dd",
    "mirror --parallel=4 d dd",
    "mirror -R sub rsub",
    "mirror -X *.bak d dd",
    "mirror d dd/",
    "ls -ltr",
    "ls -aF",
    "ls -lh pub",
    "dir pub",
    "nlist pub",
    "ls pub > out",
    "ls pub | cat",
    "ls pub \"|cat\"",
    "quote NOOP",
    "literal NOOP",
    "raw NOOP",
    "lcd sub; lpwd",
    "lls -la",
    "lmkdir -p n/x",
    "lmv L L3",
    "! ls",
    "!ls",
    "shell ls",
    "chdir pub",
    "cd pub; cd; pwd",
    "cdup",
    "delete R",
    "rm -rf d",
    "rm -f nothing",
    "rename ren1 ren2",
    "ren ren1 ren2",
    "mv R a.txt d/",
    "page R",
    "less R",
    "more R",
    "head -1 R",
    "tail R",
    "bin",
    "asc",
    "image",
    "type a",
    "type image",
    "pas",
    "passive on",
    "passive off",
    "prompt",
    "prompt off",
    "hash",
    "hash on",
    "hash 1024",
    "status",
    "syst",
    "feat",
    "feature",
    "remotehelp",
    "rstatus",
    "size R",
    "modtime R",
    "mlst R",
    "bookmark add NAME ftp://h.test/",
    "bookmarks",
    "?",
    "? get",
    "-rm nofile",
    "@pwd",
    "wait all",
    "kill all",
    "limit 10k",
    "limit down 10k",
    "limit up 10k",
    "limit all 10k",
    "limit off",
    "find . -name '*.txt'",
    "du -sh",
    "pget -n 4 R",
    "mkdir -p n/e/w",
    "set passive on",
];

/// Lines that are told what to type instead, and words of that.
const TOLD: &[(&str, &str)] = &[
    ("open -u bob,secret h", "a password does not stand there"),
    ("open -p 2121 h", "`h` is no PORT; `-P N` says the port, and `-p` is passive mode"),
    ("open -p 2121 127.0.0.1", "`127.0.0.1` is no PORT; `-P N` says the port"),
    ("get -P R", "`-P` is the port of the server, a number"),
    ("get -z R L", "`get REMOTE LOCAL` gives another name, and `-c` goes on"),
    ("get pub/a pub/b", "hint: the second of two names is the local one; `-O .` downloads both"),
    ("get R -o ftp://h/R", "it is a URL, and `-o` names a local file"),
    ("restart 10", "`reget FILE` goes on"),
    ("mreget *.txt", "`mget -c` does it"),
    ("mirror -x bak d dd", "`-X PATTERN` leaves out"),
    ("mirror --verbose=3 d dd", "`--verbose` takes no value, but there is `3`"),
    ("mirror -i foo d dd", "`mirror` takes no more words, but there is `dd`"),
    ("sync d dd", "`mirror` makes one tree like another"),
    ("synchronize d dd", "`mirror` makes one tree like another"),
    ("ls -n", "`-l` shows owners"),
    ("ls -f", "`nlist` shows names in the order of the server"),
    ("ls pub out", "hint: `ls pub > out` writes it to a file"),
    ("nlist pub out", "hint: `ls pub > out` writes it to a file"),
    ("mls pub out", "`nlist` or `ls -1`"),
    ("mdir pub", "`dir` or `ls -l`"),
    ("cls", "`ls` does it"),
    ("rels", "`ls` asks the server each time"),
    ("ll", "`ls -l` does it"),
    ("pls", "`ls | less` does it"),
    ("quote LIST", "`LIST` needs a data connection, which `quote` does not open; `dir` does it"),
    ("quote retr R", "`get` does it"),
    ("lcat L", "`! cat FILE`"),
    ("local pwd", "`! COMMAND` runs any other"),
    ("lumask 022", "umask of the shell"),
    ("mmv R d", "`mv FROM... DIR`"),
    ("cp a b", "by way of here"),
    ("fxp a b", "by way of here"),
    ("chown a b", "FTP has no command for it"),
    ("zcat R", "`cat FILE | zcat` does it"),
    ("tenex", "`binary` does it"),
    ("epsv off", "`mode epsv` and `mode pasv` do it"),
    ("epsv4", "`mode epsv` and `mode pasv` do it"),
    ("sendport", "`active` and `passive`"),
    ("set ftp:passive-mode on", "here it is `mode`"),
    ("set net:limit-rate 10k", "here it is `limit-rate`"),
    ("progress off", "`set progress never`"),
    ("verbose", "`set verbose on` shows"),
    ("debug 9", "`set verbose on` shows"),
    ("debug", "`set verbose on` shows"),
    ("trace", "`set verbose on` shows"),
    ("case", "`get REMOTE LOCAL` gives another"),
    ("glob off", "`set no-glob on`"),
    ("runique", "`set overwrite rename`"),
    ("remopts MLST type", "`quote OPTS"),
    ("opts UTF8 ON", "`quote OPTS"),
    ("mlsd", "`ls -l` asks for MLSD"),
    ("md5 R", "`hash --algorithm md5 FILE` does it"),
    ("rate all 10k", "`limit down RATE`"),
    ("throttle get 10k", "`limit down RATE`"),
    ("limit sideways 10k", "say `down` or `up`"),
    ("proxy open x", "`--proxy URL` goes through a proxy"),
    ("bookmark NAME", "`bookmark add NAME` keeps the connection in hand as `NAME`"),
    ("usage get", "`help COMMAND` shows it"),
    ("rm nofile || .true", "`-COMMAND` is a command that may fail"),
    ("option batch on", "`set` shows what can be switched"),
    ("call NOOP", "`quote COMMAND` sends it"),
    ("bg", "`COMMAND &` runs"),
    ("sleep 1", "`! sleep SECONDS` waits"),
    ("cache flush", "listings are not kept"),
    ("mkdir -f d", "`-p` takes directories that are there"),
    ("mget -d *.txt", "`mirror -I PATTERN`"),
    ("account x", "`quote ACCT TEXT`"),
    ("version", "`ketch --version`"),
    ("logout", "`close` ends the session"),
    ("fget L", "`source FILE` runs"),
    ("preserve", "`--no-times`"),
];

#[test]
fn each_line_does_what_it_should() {
    let mut wrong = Vec::new();
    for line in WORKS {
        let scene = scene();
        let run = scene.run(&["URL/", "-c", &line.replace("PASSWORD", PASSWORD)]);
        if run.code != Some(0) {
            wrong.push(format!("{line}: {run}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn or_is_told_what_to_type_instead() {
    let mut wrong = Vec::new();
    for (line, words) in TOLD {
        let run = scene().run(&["URL/", "-c", line]);
        if run.code == Some(0) || !run.stderr.contains(words) {
            wrong.push(format!("{line}: {run}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn options_of_other_clients_are_told_as_well() {
    let scene = scene();
    for (args, words) in [
        (&["h.test", "2121"][..], "the port is `-P 2121`, or `h.test:2121`"),
        (&["-n", "h.test"], "`--no-netrc` takes no login from netrc"),
        (&["-d", "h.test"], "`-v` shows the conversation"),
        (&["-e", "ls", "h.test"], "`-c COMMANDS` runs commands"),
        (&["-b", "file", "h.test"], "`-f FILE` runs the commands in a file"),
        (&["-s:file", "h.test"], "`-f FILE` runs the commands in a file"),
        (&["-N", "file", "h.test"], "`--netrc-file FILE`"),
        (&["-u", "bob,sesame", "h.test"], "a password does not stand there"),
    ] {
        let run = scene.run(args);
        assert!(run.code == Some(2) && run.stderr.contains(words), "{args:?}: {run}");
    }
}
