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
mod word;

pub use self::word::{Word, quoted};

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

impl Joint {
    /// What stands between a command and the one before it.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Joint::Always => "",
            Joint::And => " && ",
            Joint::Or => " || ",
        }
    }
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

#[cfg(test)]
mod tests;
