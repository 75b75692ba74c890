//! Lines as people type them, and what becomes of them.

use super::*;

fn words(text: &str) -> Vec<Vec<String>> {
    let text = statements(text);
    text.into_iter().map(|s| s.words.into_iter().map(|w| w.text).collect()).collect()
}

#[test]
fn commands_and_words_are_cut_as_people_expect() {
    let table: [(&str, &[&[&str]]); 14] = [
        ("get a b", &[&["get", "a", "b"]]),
        ("get 'a b' \"c \\\" d\" e\\ f", &[&["get", "a b", "c \" d", "e f"]]),
        ("cd x;ls # comment ; rm *\npwd", &[&["cd", "x"], &["ls"], &["pwd"]]),
        ("get a#b", &[&["get", "a#b"]]),
        ("  ;; \n\n", &[]),
        ("!ls -l | wc ; x && y > z &\npwd", &[&["!", "ls -l | wc ; x && y > z &"], &["pwd"]]),
        ("!", &[&["!"]]),
        ("get ''", &[&["get", ""]]),
        ("put \"C:\\dir\"", &[&["put", "C:\\dir"]]),
        ("ls 'open", &[&["ls", "open"]]),
        ("--help", &[&["--help"]]),
        ("get a \\\n b", &[&["get", "a", "b"]]),
        ("get a\\;b 'c&d' \"e|f>g\" $1", &[&["get", "a;b", "c&d", "e|f>g", "$1"]]),
        ("macdef m\ncd $1\nls\n\npwd", &[&["macdef", "m", "cd $1\nls"], &["pwd"]]),
    ];
    for (text, expected) in table {
        assert_eq!(words(text), expected, "{text}");
    }
}

/// A chain drawn: what joins its commands, the words of each, and where its results go.
fn drawn(text: &str) -> Vec<String> {
    let chains = chains(text, None).into_iter();
    let drawn = chains.map(|chain| {
        let mut line = String::new();
        for statement in chain.statements {
            line.push_str(statement.joint.sign());
            let words: Vec<_> = statement.words.into_iter().map(|word| word.text).collect();
            line.push_str(&words.join(","));
            match statement.redirect {
                None => {}
                Some(Redirect::File(name)) => line.push_str(&format!(" >({})", name.text)),
                Some(Redirect::Append(name)) => line.push_str(&format!(" >>({})", name.text)),
                Some(Redirect::Program(text)) => line.push_str(&format!(" |({})", text.text)),
            }
            if let Some(flaw) = statement.flaw {
                line.push_str(&format!(" ? {flaw}"));
            }
        }
        if chain.background {
            line.push_str(" &");
        }
        line
    });
    drawn.collect()
}

#[test]
fn commands_are_joined_and_their_results_taken() {
    let table: [(&str, &[&str]); 18] = [
        ("cd x && get a || pwd; ls", &["cd,x && get,a || pwd", "ls"]),
        ("a&&b||c", &["a && b || c"]),
        ("a &&\n\n b", &["a && b"]),
        ("get a &", &["get,a &"]),
        ("get a& ls", &["get,a &", "ls"]),
        ("cd x && get a & pwd", &["cd,x && get,a &", "pwd"]),
        ("ls > f", &["ls >(f)"]),
        ("ls>f -l", &["ls,-l >(f)"]),
        ("ls >> 'my file'; pwd", &["ls >>(my file)", "pwd"]),
        ("ls | less", &["ls |(less)"]),
        ("cat a|grep x|wc -l >out && pwd", &["cat,a |(grep x|wc -l >out) && pwd"]),
        ("cat a | grep ';&|' 2>&1 & pwd", &["cat,a |(grep ';&|' 2>&1) &", "pwd"]),
        ("cat a | (sort; wc) \\; \"$(a; b)\"; pwd", &["cat,a |((sort; wc) \\; \"$(a; b)\")", "pwd"]),
        ("ls > f | x", &["ls |(x) ? results go to one place: a file or a program"]),
        ("ls >", &["ls >() ? `>` needs the name of a file behind it"]),
        ("ls | ; pwd", &["ls |() ? `|` needs a program behind it", "pwd"]),
        ("> f", &[" >(f) ? `>` and `|` need a command before them"]),
        ("ls || ", &["ls ||  ? `||` needs a command behind it"]),
    ];
    for (text, expected) in table {
        assert_eq!(drawn(text), expected, "{text}");
    }
    for (text, flaw) in [
        ("&& ls", "`&&` and `||` need a command before them"),
        ("& ls", "`&` needs a command before it"),
        ("ls && ; pwd", "`&&` needs a command behind it"),
    ] {
        assert!(drawn(text)[0].contains(flaw), "{text}: {:?}", drawn(text));
    }
}

#[test]
fn marks_and_lines_are_kept() {
    let all = statements("pwd\n\n-@rm x\n@ls &&\n-pwd\n!x");
    let marks: Vec<_> = all.iter().map(|s| (s.line, s.may_fail, s.silent)).collect();
    assert_eq!(
        marks,
        [(1, false, false), (3, true, true), (4, false, true), (5, true, false), (6, false, false)]
    );
}

#[test]
fn a_macro_has_the_words_it_was_called_with() {
    let called = |text: &str, words: &[&str], turn: Option<&str>| {
        let words = words.iter().map(|word| Word::plain(word, 0..0)).collect();
        let arguments = Arguments { words, turn: turn.map(|word| Word::plain(word, 0..0)) };
        let statements = chains(text, Some(&arguments)).into_iter().flat_map(|chain| chain.statements);
        statements
            .map(|s| s.words.into_iter().map(|w| w.text).collect::<Vec<_>>().join(","))
            .collect::<Vec<_>>()
    };
    let table: [(&str, &[&str], &str); 10] = [
        ("get $1 x$2", &["a b", "c"], "get,a b,xc"),
        ("get $1 $2", &["a"], "get,a"),
        ("get \"$1\" \"$2\"", &["a"], "get,a,"),
        ("mget $@", &["a b", "*"], "mget,a b,*"),
        ("mget \"$@\" x$@", &["a b", "c"], "mget,a b,c,xa b c"),
        ("echo '$1' \\$1 $$1 $# $0 $x", &["a"], "echo,$1,$1,$1,1,$0,$x"),
        ("get $10 $12", &["1", "2", "3", "4", "5", "6", "7", "8", "9", "ten"], "get,ten"),
        ("$other $1", &["a"], "$other,a"),
        ("echo $i", &[], "echo,$i"),
        ("get $1", &["a; rm b"], "get,a; rm b"),
    ];
    for (text, words, expected) in table {
        assert_eq!(called(text, words, None), [expected], "{text}");
    }
    assert_eq!(called("get $i x$i.txt $in", &[], Some("a")), ["get,a,xa.txt,$in"]);
    assert!(takes_turns("get $i\nls") && takes_turns("$i") && !takes_turns("$in") && !takes_turns("ls"));
    let words = vec![Word::plain("*", 0..0), Word::exact("?")];
    let pattern = chains("rm $1 x$1 \"$1\" $2 $@ \"$@\"", Some(&Arguments { words, turn: None }));
    let patterns: Vec<_> = pattern[0].statements[0].words.iter().map(|word| word.pattern.as_str()).collect();
    assert_eq!(patterns, ["rm", "*", "x*", "\\*", "\\?", "*", "\\?", "\\*", "\\?"]);
}

#[test]
fn what_is_quoted_is_no_pattern() {
    let table = [
        ("*.txt", "*.txt", "*.txt"),
        ("'*'.txt", "\\*.txt", "*.txt"),
        ("\\*.t?t", "\\*.t?t", "\\*.t?t"),
        ("\"my dir\"/*", "my dir/*", "my dir/*"),
        ("\"a\\b*\"", "a\\\\b\\*", "a\\\\b*"),
        ("a\\\\*", "a\\\\*", "a\\\\*"),
        ("'{a,b}'", "\\{a\\,b\\}", "{a,b}"),
    ];
    for (typed, pattern, escaped) in table {
        let word = &statements(typed)[0].words[0];
        assert_eq!((&*word.pattern, &*word.escaped), (pattern, escaped), "{typed}");
    }
}

#[test]
fn what_completion_types_reads_back_as_the_name() {
    for name in ["plain", "two words", "it's", "a\"b\\c", "#x", "a;b", "*?[{", "a|b", "a&&b", ">f"] {
        assert_eq!(words(&format!("get {}", quoted(name, None))), [["get", name]], "{name}");
        assert_eq!(words(&format!("get \"{}\"", quoted(name, Some('"')))), [["get", name]], "{name}");
        assert_eq!(words(&format!("get '{}'", quoted(name, Some('\'')))), [["get", name]], "{name}");
    }
}
