//! What other clients call things that ketch does in another way: whoever types these is told what to type instead.

/// The word, and what to say of it.
const WORDS: &[(&str, &str)] = &[
    ("bell", "`set` shows what can be switched"),
    ("case", "names are kept as they are; `get REMOTE LOCAL` gives another"),
    ("chgrp", "`site CHGRP GROUP FILE` does it, where `rhelp SITE` shows it"),
    ("chown", "FTP has no command for it; `rhelp SITE` shows what this server has"),
    ("cls", "`ls` does it"),
    ("cr", "`ascii` converts line ends, and `binary` leaves them"),
    ("epsv4", "`mode epsv` and `mode pasv` do it"),
    ("form", "there is one form of files: `type` shows it"),
    ("glob", "names are patterns unless they are in quotes; `set no-glob on` takes them as they are"),
    ("lcat", "`! cat FILE` shows a local file"),
    ("lchmod", "`! chmod MODE FILE` does it"),
    ("lless", "`! less FILE` shows a local file"),
    ("lpage", "`! less FILE` shows a local file"),
    ("lrename", "`lmv FROM TO` does it"),
    ("lrmdir", "`lrm -r DIR` does it"),
    ("mdir", "`dir` or `ls -l` lists directories"),
    ("mls", "`nlist` or `ls -1` lists names"),
    ("mlsd", "`ls -l` asks for MLSD where the server has it"),
    ("mmv", "`mv FROM... DIR` moves several files"),
    ("mreget", "`mget -c` does it"),
    ("msend", "`mput` does it"),
    ("nmap", "names are kept as they are; `get REMOTE LOCAL` gives another"),
    ("ntrans", "names are kept as they are; `get REMOTE LOCAL` gives another"),
    ("preserve", "times are kept unless `--no-times` is said"),
    ("progress", "`set progress always` and `set progress never` do it"),
    ("rate", "`limit RATE` does it"),
    ("remopts", "`quote OPTS COMMAND OPTIONS` does it"),
    ("restart", "`reget FILE` goes on where a download was cut off"),
    ("runique", "`set overwrite rename` gives new files other names"),
    ("sendport", "`active` and `passive` switch who opens data connections"),
    ("struct", "there is one structure of files"),
    ("sunique", "`set overwrite rename` gives new files other names"),
    ("tenex", "`binary` does it"),
    ("throttle", "`limit RATE` does it"),
    ("trace", "`set verbose on` shows the conversation with the server"),
    ("verbose", "`set verbose on` shows the conversation with the server"),
    ("zcat", "`get FILE -` writes it to standard output, for `| zcat`"),
    ("zless", "`get FILE -` writes it to standard output, for `| zless`"),
    ("zmore", "`get FILE -` writes it to standard output, for `| zless`"),
];

/// What to say to whoever types `word`, if another client knows it.
pub(super) fn advice(word: &str) -> Option<&'static str> {
    WORDS.iter().find(|(known, _)| *known == word).map(|(_, advice)| *advice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::line_parser;

    #[test]
    fn nothing_is_foreign_that_is_a_command() {
        let parser = line_parser();
        for (word, advice) in WORDS {
            assert!(parser.find_subcommand(word).is_none(), "{word} is a command");
            assert!(!advice.ends_with('.'), "{advice}");
        }
        assert!(WORDS.is_sorted());
    }
}
