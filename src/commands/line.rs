//! Lines of the shell and of scripts: cut into commands and words.
//!
//! `'...'` keeps everything, `"..."` everything but `\"` and `\\`, a backslash the next character; `#` at the
//! beginning of a word comments out the rest; `;` and line ends separate commands. `!` takes the rest of its line
//! as it is. A cut-off line (for completion) is no error here: the last word says that it is open.

use std::ops::Range;

use super::is_special;

/// One command of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its words.
    pub words: Vec<Word>,
    /// The line it stands on, from 1.
    pub line: usize,
    /// Its failure is told, and the script goes on (`-COMMAND`).
    pub may_fail: bool,
    /// It is not echoed (`@COMMAND`).
    pub silent: bool,
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

/// Cuts text into commands.
pub fn statements(text: &str) -> Vec<Statement> {
    let mut lexer = Lexer { text, at: 0, line: 1 };
    let mut all = Vec::new();
    while lexer.at < text.len() {
        let line = lexer.line;
        let mut statement = Statement { words: Vec::new(), line, may_fail: false, silent: false };
        lexer.statement(&mut statement);
        if !statement.words.is_empty() {
            all.push(statement);
        }
    }
    all
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lexer<'_> {
    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn follows(&self, text: &str) -> bool {
        self.text.get(self.at..).is_some_and(|rest| rest.starts_with(text))
    }

    fn bump(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        if c == '\n' {
            self.line += 1;
        }
        Some(c)
    }

    /// Reads up to the end of a command, and over it.
    fn statement(&mut self, into: &mut Statement) {
        while let Some(c) = self.peek() {
            match c {
                '\n' | ';' => {
                    self.bump();
                    return;
                }
                '#' => {
                    while self.peek().is_some_and(|c| c != '\n') {
                        self.bump();
                    }
                }
                c if c.is_whitespace() => {
                    self.bump();
                }
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
                    return;
                }
                _ => {
                    into.line = if into.words.is_empty() { self.line } else { into.line };
                    let word = self.word();
                    into.words.push(word);
                }
            }
        }
    }

    /// `!` and the rest of the line, for the local shell.
    fn local_command(&mut self, into: &mut Statement) {
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

    fn word(&mut self) -> Word {
        let begin = self.at;
        let mut word = Word::plain("", begin..begin);
        let mut quote: Option<char> = None;
        while let Some(c) = self.peek() {
            match (quote, c) {
                (None, c) if c.is_whitespace() || c == ';' => break,
                (None, '\'' | '"') => {
                    quote = Some(c);
                    self.bump();
                }
                (Some(open), c) if c == open => {
                    quote = None;
                    self.bump();
                }
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
        Word { span: begin..self.at, open: quote, ..word }
    }
}

impl Word {
    /// A word in which nothing is quoted.
    pub fn plain(text: &str, span: Range<usize>) -> Word {
        Word { text: text.to_owned(), pattern: text.to_owned(), escaped: text.to_owned(), span, open: None }
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
pub fn quoted(text: &str, open: Option<char>) -> String {
    let mut typed = String::new();
    for c in text.chars() {
        match open {
            Some('\'') if c == '\'' => typed.push_str("'\\''"),
            Some('"') if matches!(c, '"' | '\\') => typed.extend(['\\', c]),
            None if c.is_whitespace()
                || matches!(c, '\'' | '"' | '\\' | ';' | '#' | '*' | '?' | '[' | '{') =>
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
        let table: [(&str, &[&[&str]]); 11] = [
            ("get a b", &[&["get", "a", "b"]]),
            ("get 'a b' \"c \\\" d\" e\\ f", &[&["get", "a b", "c \" d", "e f"]]),
            ("cd x;ls # comment ; rm *\npwd", &[&["cd", "x"], &["ls"], &["pwd"]]),
            ("get a#b", &[&["get", "a#b"]]),
            ("  ;; \n\n", &[]),
            ("!ls -l | wc ; x\npwd", &[&["!", "ls -l | wc ; x"], &["pwd"]]),
            ("!", &[&["!"]]),
            ("get ''", &[&["get", ""]]),
            ("put \"C:\\dir\"", &[&["put", "C:\\dir"]]),
            ("ls 'open", &[&["ls", "open"]]),
            ("--help", &[&["--help"]]),
        ];
        for (text, expected) in table {
            assert_eq!(words(text), expected, "{text}");
        }
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
    fn marks_and_lines_are_kept() {
        let all = statements("pwd\n\n-@rm x\n@ls");
        let marks: Vec<_> = all.iter().map(|s| (s.line, s.may_fail, s.silent)).collect();
        assert_eq!(marks, [(1, false, false), (3, true, true), (4, false, true)]);
    }

    #[test]
    fn what_completion_types_reads_back_as_the_name() {
        for name in ["plain", "two words", "it's", "a\"b\\c", "#x", "a;b", "*?[{"] {
            assert_eq!(words(&format!("get {}", quoted(name, None))), [["get", name]], "{name}");
            assert_eq!(words(&format!("get \"{}\"", quoted(name, Some('"')))), [["get", name]], "{name}");
            assert_eq!(words(&format!("get '{}'", quoted(name, Some('\'')))), [["get", name]], "{name}");
        }
    }
}
