//! Lines of the shell and of scripts: cut into commands and words.
//!
//! `'...'` keeps everything, `"..."` everything but `\"` and `\\`, a backslash the next character; `#` at the
//! beginning of a word comments out the rest. `;` and line ends separate commands, `&&` and `||` make the next depend
//! on how it went, `&` leaves all of them to the background. `> FILE`, `>> FILE` and `| PROGRAM` take the results;
//! what stands behind `|`, and behind a `!` that begins a command, is for the local shell as it is. In a macro `$1`,
//! `$@` and the like stand for the words that it was called with.
//!
//! A cut-off line (for completion) is no error here: the last word says that it is open, and what makes no sense is
//! told by the command that it belongs to.

mod told;

use std::ops::Range;

use super::is_special;

/// Commands that belong together: joined by `&&` and `||`, and left to the background all at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// Them, of which there is one at least.
    pub statements: Vec<Statement>,
    /// It ends in `&`.
    pub background: bool,
}

/// One command of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// What it depends on.
    pub joint: Joint,
    /// Its words.
    pub words: Vec<Word>,
    /// The line it stands on, from 1.
    pub line: usize,
    /// Its failure is told, and the script goes on (`-COMMAND`).
    pub may_fail: bool,
    /// It is not echoed (`@COMMAND`).
    pub silent: bool,
    /// Where its results go, if not to standard output.
    pub redirect: Option<Redirect>,
    /// What makes no sense about it.
    pub flaw: Option<&'static str>,
}

/// What a command depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    /// Nothing.
    Always,
    /// That what stands before it went well (`&&`).
    And,
    /// That it did not (`||`).
    Or,
}

/// Where results go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Redirect {
    /// Into a file, in the place of what is there (`>`).
    File(Word),
    /// Into a file, behind what is there (`>>`).
    Append(Word),
    /// To a local program (`|`), by a line for the local shell.
    Program(Word),
}

/// One word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// What it means.
    pub text: String,
    /// The same as a pattern: what was quoted, and would mean something in one, is behind a backslash.
    pub pattern: String,
    /// As [`Word::pattern`], but for what was quoted by backslashes only.
    pub escaped: String,
    /// Where it stands in the text, in bytes.
    pub span: Range<usize>,
    /// The quote it is still in at the end of the text.
    pub open: Option<char>,
}

/// What a macro was called with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arguments {
    /// The words: `$1`, `$2` and so on, and all of them `$@`.
    pub words: Vec<Word>,
    /// The one whose turn it is, in a macro that is run for each (`$i`).
    pub turn: Option<Word>,
}

/// Cuts text into commands.
#[must_use]
pub fn statements(text: &str) -> Vec<Statement> {
    chains(text, None).into_iter().flat_map(|chain| chain.statements).collect()
}

/// Cuts text into commands, joined as they are; in that of a macro, with what it was called with.
#[must_use]
pub fn chains(text: &str, arguments: Option<&Arguments>) -> Vec<Chain> {
    let mut lexer = Lexer { text, at: 0, line: 1, arguments };
    let mut all = Vec::new();
    while lexer.at < text.len() {
        let chain = lexer.chain();
        if !chain.statements.is_empty() {
            all.push(chain);
        }
    }
    all
}

/// Tells whether a macro is to be run for each of the words that it is called with (`$i`).
#[must_use]
pub fn takes_turns(text: &str) -> bool {
    text.match_indices("$i").filter_map(|(at, _)| text.get(at + 1..)).any(is_turn)
}

/// Tells whether what stands behind a `$` is an `i` alone, and not the beginning of a name.
fn is_turn(rest: &str) -> bool {
    let behind = rest.strip_prefix('i');
    behind.is_some_and(|behind| !behind.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// How a command ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// With its line, or by `;`.
    Plain,
    /// By `&`.
    Background,
    /// By `&&`.
    And,
    /// By `||`.
    Or,
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    arguments: Option<&'t Arguments>,
}

impl<'t> Lexer<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn follows(&self, text: &str) -> bool {
        self.rest().starts_with(text)
    }

    fn bump(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        if c == '\n' {
            self.line += 1;
        }
        Some(c)
    }

    fn skip(&mut self, count: usize) {
        for _ in 0..count {
            self.bump();
        }
    }

    /// Reads up to the end of the commands that belong together, and over it.
    fn chain(&mut self) -> Chain {
        let mut chain = Chain { statements: Vec::new(), background: false };
        let mut joint = Joint::Always;
        loop {
            let mut statement = Statement {
                joint,
                words: Vec::new(),
                line: self.line,
                may_fail: false,
                silent: false,
                redirect: None,
                flaw: None,
            };
            let end = self.statement(&mut statement);
            let empty = statement.words.is_empty() && statement.redirect.is_none();
            statement.flaw = match (joint, end) {
                (Joint::Always, End::And | End::Or) if empty => {
                    Some("`&&` and `||` need a command before them")
                }
                (Joint::Always, End::Background) if empty => Some("`&` needs a command before it"),
                (Joint::And, _) if empty => Some("`&&` needs a command behind it"),
                (Joint::Or, _) if empty => Some("`||` needs a command behind it"),
                _ if statement.words.is_empty() && !empty => Some("`>` and `|` need a command before them"),
                _ => statement.flaw,
            };
            if !empty || statement.flaw.is_some() {
                chain.statements.push(statement);
            }
            joint = match end {
                End::Plain => return chain,
                End::Background => {
                    chain.background = true;
                    return chain;
                }
                End::And => Joint::And,
                End::Or => Joint::Or,
            };
            // What depends on a command may stand on the next line.
            while self.peek().is_some_and(char::is_whitespace) {
                self.bump();
            }
        }
    }

    /// Reads up to the end of a command, and over it.
    fn statement(&mut self, into: &mut Statement) -> End {
        while let Some(c) = self.peek() {
            match c {
                '\n' if into.words.first().is_some_and(|word| word.text == "macdef")
                    && into.words.len() == 2 =>
                {
                    self.body(into);
                    return End::Plain;
                }
                '\n' | ';' => {
                    self.bump();
                    return End::Plain;
                }
                '&' => {
                    let both = self.follows("&&");
                    self.skip(if both { 2 } else { 1 });
                    return if both { End::And } else { End::Background };
                }
                '|' if self.follows("||") => {
                    self.skip(2);
                    return End::Or;
                }
                '|' => self.program(into),
                '>' => self.file(into),
                '#' => {
                    while self.peek().is_some_and(|c| c != '\n') {
                        self.bump();
                    }
                }
                c if c.is_whitespace() => {
                    self.bump();
                }
                '\\' if self.follows("\\\n") => self.skip(2),
                '-' if into.words.is_empty() && !into.may_fail && !self.follows("--") => {
                    self.bump();
                    into.may_fail = true;
                }
                '@' if into.words.is_empty() && !into.silent => {
                    self.bump();
                    into.silent = true;
                }
                '!' if into.words.is_empty() => {
                    self.local_command(into);
                    return End::Plain;
                }
                _ => {
                    into.line = if into.words.is_empty() { self.line } else { into.line };
                    self.words(into);
                }
            }
        }
        End::Plain
    }

    /// `!` and the rest of the line, for the local shell.
    fn local_command(&mut self, into: &mut Statement) {
        into.line = self.line;
        let begin = self.at;
        self.bump();
        let rest_begin = self.at;
        while self.peek().is_some_and(|c| c != '\n') {
            self.bump();
        }
        let rest = self.text.get(rest_begin..self.at).unwrap_or_default().trim();
        into.words.push(Word::plain("!", begin..rest_begin));
        if !rest.is_empty() {
            into.words.push(Word::plain(rest, rest_begin..self.at));
        }
        self.bump();
    }

    /// The lines of `macdef NAME`, up to an empty one.
    fn body(&mut self, into: &mut Statement) {
        self.bump();
        let begin = self.at;
        let mut end = begin;
        while self.peek().is_some() {
            let line = self.rest().split('\n').next().unwrap_or_default();
            self.skip(line.chars().count() + 1);
            if line.trim().is_empty() {
                break;
            }
            end = self.at;
        }
        let body = self.text.get(begin..end).unwrap_or_default().trim_end_matches('\n');
        into.words.push(Word::plain(body, begin..end));
    }

    /// `> FILE` or `>> FILE`.
    fn file(&mut self, into: &mut Statement) {
        let append = self.follows(">>");
        self.skip(if append { 2 } else { 1 });
        while self.peek().is_some_and(|c| c == ' ' || c == '\t') {
            self.bump();
        }
        let before = into.words.len();
        if self.peek().is_some_and(|c| !ends_word(c)) {
            self.words(into);
        }
        let mut names = into.words.split_off(before).into_iter();
        let name = names.next().unwrap_or_else(|| Word::plain("", self.at..self.at));
        if name.text.is_empty() && name.open.is_none() {
            into.flaw = Some("`>` needs the name of a file behind it");
        }
        self.redirect(into, if append { Redirect::Append(name) } else { Redirect::File(name) });
    }

    /// `| PROGRAM`: up to what ends a command, by the rules of the local shell.
    fn program(&mut self, into: &mut Statement) {
        self.bump();
        let begin = self.at;
        let (length, open) = told::extent(self.rest());
        self.skip(self.rest().get(..length).unwrap_or_default().chars().count());
        let text = self.text.get(begin..self.at).unwrap_or_default();
        let word = Word { open, ..Word::plain(text.trim(), begin..self.at) };
        if word.text.is_empty() {
            into.flaw = Some("`|` needs a program behind it");
        }
        self.redirect(into, Redirect::Program(word));
    }

    fn redirect(&self, into: &mut Statement, redirect: Redirect) {
        if into.redirect.is_some() {
            into.flaw = Some("results go to one place: a file or a program");
        }
        into.redirect = Some(redirect);
    }

    /// Reads a word, or those that stand for it.
    fn words(&mut self, into: &mut Statement) {
        let Some(arguments) = self.arguments else {
            let word = self.word().0;
            into.words.push(word);
            return;
        };
        for (all, exact) in [("\"$@\"", true), ("$@", false), ("$*", false)] {
            let behind = self.rest().strip_prefix(all);
            if behind.is_some_and(|rest| rest.chars().next().is_none_or(ends_word)) {
                self.skip(all.len());
                let word = |word: &Word| if exact { Word::exact(&word.text) } else { word.clone() };
                into.words.extend(arguments.words.iter().map(word));
                return;
            }
        }
        let (word, empty) = self.word();
        // As everywhere, what is not there leaves no word unless it was quoted.
        if !empty {
            into.words.push(word);
        }
    }

    /// Reads a word, and tells whether nothing is left of it but what arguments said that are not there.
    fn word(&mut self) -> (Word, bool) {
        let begin = self.at;
        let mut word = Word::plain("", begin..begin);
        let (mut quote, mut written) = (None, false);
        while let Some(c) = self.peek() {
            match (quote, c) {
                (None, c) if ends_word(c) => break,
                (None, '\'' | '"') => {
                    written = true;
                    quote = Some(c);
                    self.bump();
                }
                (Some(open), c) if c == open => {
                    quote = None;
                    self.bump();
                }
                (None, '\\') if self.follows("\\\n") => self.skip(2),
                (None, '\\') => {
                    self.bump();
                    if let Some(c) = self.bump() {
                        word.escaped(c);
                    }
                }
                (Some('"'), '\\') => {
                    self.bump();
                    match self.peek() {
                        Some(c @ ('"' | '\\')) => {
                            word.escaped(c);
                            self.bump();
                        }
                        _ => word.escaped('\\'),
                    }
                }
                (None | Some('"'), '$') if self.argument(&mut word, quote) => {}
                (Some(_), c) => {
                    word.quoted(c);
                    self.bump();
                }
                (None, c) => {
                    word.pattern.push(c);
                    word.plainly(c);
                    self.bump();
                }
            }
        }
        let empty = word.text.is_empty() && !written;
        (Word { span: begin..self.at, open: quote, ..word }, empty)
    }

    /// Puts what `$1` and the like stand for into a word; tells whether it was one of them.
    fn argument(&mut self, word: &mut Word, quote: Option<char>) -> bool {
        let Some(arguments) = self.arguments else { return false };
        let rest = self.rest().get(1..).unwrap_or_default();
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (length, said) = match rest.chars().next() {
            Some('$') => (1, Word::exact("$")),
            Some('@' | '*') => {
                let all: Vec<&str> = arguments.words.iter().map(|word| word.text.as_str()).collect();
                (1, Word::exact(&all.join(" ")))
            }
            Some('#') => (1, Word::exact(&arguments.words.len().to_string())),
            Some('i') if arguments.turn.is_some() && is_turn(rest) => {
                (1, arguments.turn.clone().unwrap_or_else(|| Word::exact("")))
            }
            Some('1'..='9') => {
                let number = rest.get(..digits).and_then(|number| number.parse::<usize>().ok());
                let word = number.and_then(|number| arguments.words.get(number - 1));
                (digits, word.cloned().unwrap_or_else(|| Word::exact("")))
            }
            _ => return false,
        };
        // A pattern that was called with stays one, unless it stands in quotes here.
        match quote {
            None => {
                word.text.push_str(&said.text);
                word.pattern.push_str(&said.pattern);
                word.escaped.push_str(&said.escaped);
            }
            Some(_) => said.text.chars().for_each(|c| word.escaped(c)),
        }
        self.skip(length + 1);
        true
    }
}

/// Tells whether a character ends a word that is not in quotes.
fn ends_word(c: char) -> bool {
    c.is_whitespace() || matches!(c, ';' | '|' | '&' | '>')
}

impl Word {
    /// A word in which nothing is quoted.
    #[must_use]
    pub fn plain(text: &str, span: Range<usize>) -> Word {
        Word { text: text.to_owned(), pattern: text.to_owned(), escaped: text.to_owned(), span, open: None }
    }

    /// A word that is meant as it stands.
    #[must_use]
    pub fn exact(text: &str) -> Word {
        let mut word = Word::plain("", 0..0);
        text.chars().for_each(|c| word.escaped(c));
        word
    }

    /// Takes in a character that stands behind a backslash.
    fn escaped(&mut self, c: char) {
        if is_special(c) {
            self.escaped.push('\\');
        }
        self.quoted(c);
    }

    /// Takes in a character that stands in quotes.
    fn quoted(&mut self, c: char) {
        if is_special(c) {
            self.pattern.push('\\');
        }
        self.pattern.push(c);
        self.plainly(c);
    }

    fn plainly(&mut self, c: char) {
        self.escaped.push(c);
        self.text.push(c);
    }
}

/// A word as it has to be typed, inside the quote that is open already or without one.
#[must_use]
pub fn quoted(text: &str, open: Option<char>) -> String {
    let mut typed = String::new();
    for c in text.chars() {
        match open {
            Some('\'') if c == '\'' => typed.push_str("'\\''"),
            Some('"') if matches!(c, '"' | '\\') => typed.extend(['\\', c]),
            None if c.is_whitespace()
                || matches!(c, '\'' | '"' | '\\' | ';' | '#' | '*' | '?' | '[' | '{' | '|' | '&' | '>') =>
            {
                typed.extend(['\\', c]);
            }
            _ => typed.push(c),
        }
    }
    typed
}

#[cfg(test)]
mod tests {
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
                line.push_str(match statement.joint {
                    Joint::Always => "",
                    Joint::And => " && ",
                    Joint::Or => " || ",
                });
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
        let patterns: Vec<_> =
            pattern[0].statements[0].words.iter().map(|word| word.pattern.as_str()).collect();
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
}
