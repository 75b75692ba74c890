//! What other clients call things that ketch does in another way: whoever types these is told what to type instead.

/// The word, and what to say of it.
const WORDS: &[(&str, &str)] = &[
    (".true", "`-COMMAND` is a command that may fail"),
    ("about", "`ketch --version` in a shell tells which ketch this is"),
    ("account", "`quote ACCT TEXT` sends it now, and `set account TEXT` with each login"),
    ("acct", "`quote ACCT TEXT` sends it now, and `set account TEXT` with each login"),
    ("at", "`at` and `cron` of the system run `ketch` at a time"),
    ("bell", "`set bell SECONDS` rings it after long work"),
    ("bg", "`COMMAND &` runs a command in the background"),
    ("cache", "listings are not kept: `ls` asks the server each time"),
    ("call", "`quote COMMAND` sends it"),
    ("case", "names are kept as they are; `get REMOTE LOCAL` gives another"),
    ("chgrp", "`site CHGRP GROUP FILE` does it, where `rhelp SITE` shows it"),
    ("chown", "FTP has no command for it; `rhelp SITE` shows what this server has"),
    ("cls", "`ls` does it"),
    ("command", "commands are typed as they are; `help` lists them"),
    ("copy", "FTP has no command for it; `get FILE` and `put FILE NEW` do it by way of here"),
    ("cp", "FTP has no command for it; `get FILE` and `put FILE NEW` do it by way of here"),
    ("cr", "`ascii` converts line ends, and `binary` leaves them"),
    ("ebcdic", "files are sent as they are, or with `ascii` as text"),
    ("eprt", "`mode eprt` does it"),
    ("epsv", "`mode epsv` and `mode pasv` do it"),
    ("epsv4", "`mode epsv` and `mode pasv` do it"),
    ("epsv6", "over IPv6 there is only EPSV; `mode epsv` says so for IPv4, too"),
    ("fget", "`source FILE` runs the commands in a file"),
    ("form", "there is one form of files: `type` shows it"),
    ("ftp", "`open HOST` connects"),
    ("fxp", "servers do not send to each other here; `get FILE` and `put FILE` do it by way of here"),
    ("gate", "`ftp-proxy` and `ftp-proxy-type` are settings: `open --ftp-proxy HOST HOST`"),
    ("get1", "`get REMOTE LOCAL` does it"),
    ("glob", "names are patterns unless they are in quotes; `set no-glob on` takes them as they are"),
    ("lcat", "`! cat FILE` shows a local file"),
    ("lchmod", "`! chmod MODE FILE` does it"),
    ("ll", "`ls -l` does it, and `alias ll ls -l` makes it `ll`"),
    ("lless", "`! less FILE` shows a local file"),
    ("llist", "`lls` does it"),
    ("local", "`lls`, `lcd` and `lpwd` are for this side, and `! COMMAND` runs any other"),
    ("logout", "`close` ends the session, and `exit` ends ketch"),
    ("lookup", "`doctor HOST` shows the addresses of a host"),
    ("lpage", "`! less FILE` shows a local file"),
    ("lrename", "`lmv FROM TO` does it"),
    ("lrmdir", "`lrm -r DIR` does it"),
    ("lumask", "files get the permissions that the umask of the shell before ketch leaves"),
    ("md5", "`hash --algorithm md5 FILE` does it"),
    ("mdir", "`dir` or `ls -l` lists directories"),
    ("mls", "`nlist` or `ls -1` lists names"),
    ("mlsd", "`ls -l` asks for MLSD where the server has it"),
    ("mmv", "`mv FROM... DIR` moves several files"),
    ("mreget", "`mget -c` does it"),
    ("mrmdir", "`rmdir DIR...` removes several directories, and `rm -r` what is in them"),
    ("msend", "`mput` does it"),
    ("nmap", "names are kept as they are; `get REMOTE LOCAL` gives another"),
    ("noop", "`quote NOOP` sends it; `--noop S` does so during transfers"),
    ("ntrans", "names are kept as they are; `get REMOTE LOCAL` gives another"),
    ("option", "`set` shows what can be switched, and `-COMMAND` may fail in a script"),
    ("opts", "`quote OPTS COMMAND OPTIONS` does it"),
    ("pdir", "`dir | less` does it"),
    ("pls", "`ls | less` does it"),
    ("port", "`mode port` says so for active mode, and `open HOST PORT` names the server's"),
    ("preserve", "times are kept unless `--no-times` is said"),
    ("progress", "`set progress always` and `set progress never` do it"),
    ("proxy", "servers do not send to each other here; `--proxy URL` goes through a proxy"),
    ("rate", "`limit RATE`, `limit down RATE` and `limit up RATE` do it"),
    ("rcvbuf", "the system chooses the size of its buffers"),
    ("recls", "listings are not kept: `ls` asks the server each time"),
    ("relist", "listings are not kept: `ls` asks the server each time"),
    ("rels", "listings are not kept: `ls` asks the server each time"),
    ("remopts", "`quote OPTS COMMAND OPTIONS` does it"),
    ("renlist", "listings are not kept: `nlist` asks the server each time"),
    ("repeat", "a loop of the shell can run `ketch` again and again"),
    ("restart", "`reget FILE` goes on where a download was cut off"),
    ("runique", "`set overwrite rename` gives new files other names"),
    ("scache", "there is one session at a time; `open` goes to another"),
    ("sendport", "`active` and `passive` switch who opens data connections"),
    ("sleep", "`! sleep SECONDS` waits"),
    ("slot", "there is one session at a time; `open` goes to another"),
    ("sndbuf", "the system chooses the size of its buffers"),
    ("struct", "there is one structure of files"),
    ("sum", "`hash FILE` does it"),
    ("sunique", "`set overwrite rename` gives new files other names"),
    ("sync", "`mirror` makes one tree like another"),
    ("synchronize", "`mirror` makes one tree like another"),
    ("tenex", "`binary` does it"),
    ("throttle", "`limit RATE`, `limit down RATE` and `limit up RATE` do it"),
    ("trace", "`set verbose on` shows the conversation with the server"),
    ("true", "`-COMMAND` is a command that may fail"),
    ("usage", "`help COMMAND` shows it"),
    ("ver", "`ketch --version` in a shell tells which ketch this is"),
    ("verbose", "`set verbose on` shows the conversation with the server"),
    ("version", "`ketch --version` in a shell tells which ketch this is"),
    ("xferbuf", "the system chooses the size of its buffers"),
    ("zcat", "`cat FILE | zcat` does it"),
    ("zless", "`cat FILE | zless` does it"),
    ("zmore", "`cat FILE | zmore` does it"),
];

/// A command (`ketch` stands for none), an option of it elsewhere, and what to say of that.
const OPTIONS: &[(&str, &str, &str)] = &[
    ("get", "-E", "`get FILE && rm FILE` deletes what has been downloaded"),
    ("get", "-f", "what is downloaded is complete before it has its name"),
    ("get", "-z", "`get REMOTE LOCAL` gives another name, and `-c` goes on"),
    ("ketch", "-E", "`--active` lets the server open data connections"),
    ("ketch", "-N", "`--netrc-file FILE` takes logins from it"),
    ("ketch", "-b", "`-f FILE` runs the commands in a file"),
    ("ketch", "-d", "`-v` shows the conversation with the server"),
    ("ketch", "-e", "`-c COMMANDS` runs commands; those of `--on-login` are for the server"),
    ("ketch", "-l", "`--limit-rate RATE` limits transfers, in bytes a second"),
    ("ketch", "-n", "`--no-netrc` takes no login from netrc, and a login follows in any case"),
    ("ketch", "-s", "`-f FILE` runs the commands in a file"),
    ("ketch", "-w", "`-f FILE` runs the commands in a file"),
    ("ls", "-f", "`nlist` shows names in the order of the server"),
    ("ls", "-n", "`-l` shows owners as the server tells them"),
    ("mget", "-E", "`get FILE && rm FILE` deletes what has been downloaded"),
    ("mget", "-d", "`mirror -I PATTERN` takes the directories of files along"),
    ("mirror", "-x", "`-X PATTERN` leaves out what a pattern as in gitignore(5) fits"),
    ("mkdir", "-f", "`-p` takes directories that are there"),
    ("mput", "-E", "`put FILE && lrm FILE` deletes what has been uploaded"),
    ("mput", "-d", "`mirror -R -I PATTERN` takes the directories of files along"),
    ("put", "-E", "`put FILE && lrm FILE` deletes what has been uploaded"),
    ("put", "-f", "what the server has is compared with the file's size"),
    ("put", "-z", "`put LOCAL REMOTE` gives another name, and `-c` goes on"),
];

/// What to say to whoever types `word`, if another client knows it.
pub(super) fn advice(word: &str) -> Option<&'static str> {
    WORDS.iter().find(|(known, _)| *known == word).map(|(_, advice)| *advice)
}

/// What to say to whoever gives `command` an option that it has in another client.
pub(super) fn option_advice(command: &str, option: &str) -> Option<&'static str> {
    let known = OPTIONS.iter().find(|(row, name, _)| (*row, *name) == (command, option));
    known.map(|(.., advice)| *advice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::{Cli, line_parser};

    #[test]
    fn nothing_is_foreign_that_is_a_command() {
        let parser = line_parser();
        for (word, advice) in WORDS {
            assert!(parser.find_subcommand(word).is_none(), "{word} is a command");
            assert!(!advice.ends_with('.'), "{advice}");
        }
        assert!(WORDS.is_sorted() && OPTIONS.is_sorted());
    }

    #[test]
    fn no_option_is_foreign_that_a_command_has() {
        let parser = Cli::parser();
        for (command, option, advice) in OPTIONS {
            let row = parser.find_subcommand(command).unwrap_or(&parser);
            let letters: Vec<String> =
                row.get_arguments().filter_map(clap::Arg::get_short).map(|c| format!("-{c}")).collect();
            assert!(!letters.iter().any(|letter| letter == option), "{command} has {option}");
            assert!(!advice.ends_with('.'), "{advice}");
        }
    }
}
