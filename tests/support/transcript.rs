//! A conversation in plain text, and what it must come to: the reader of `tests/transcripts/*.txt`.
//!
//! The player is in `player`; what the lines of such a file mean is told in `tests/transcripts/README.md`.

use std::net::IpAddr;

/// One conversation.
#[derive(Debug, Default)]
pub struct Transcript {
    /// The words behind `$ ketch`.
    pub words: Vec<String>,
    /// `env:` lines.
    pub environment: Vec<(String, String)>,
    /// `before:` lines: local files that are there.
    pub before: Vec<(String, Vec<u8>)>,
    /// What happens, in order, each with its line number.
    pub steps: Vec<(usize, Step)>,
    /// `exit:`
    pub exit: i32,
    /// `stdout:` lines.
    pub stdout: String,
    /// `stderr:` lines.
    pub stderr: String,
    /// `after:` lines: all local files in the end.
    pub after: Vec<(String, Vec<u8>)>,
    /// `round-trips:`
    pub round_trips: Option<usize>,
}

/// One thing that happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// On the control connection.
    Control(Act),
    /// On the data connection.
    Data(Act),
    /// A local file becomes another one.
    Local(String, Vec<u8>),
}

/// Who does what on a connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// ketch connects.
    ClientConnects,
    /// ketch connects once more, while the connection before it stands.
    ClientConnectsBeside,
    /// ketch sends this.
    ClientSends(Vec<u8>),
    /// ketch ends its side.
    ClientCloses,
    /// The server connects, from an address of its own or from that of a stranger, who must be turned away.
    ServerConnects(Option<IpAddr>),
    /// The server sends this.
    ServerSends(Vec<u8>, Pace),
    /// The server closes.
    ServerCloses,
    /// The server resets.
    ServerResets,
}

/// How bytes are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// In one write.
    Whole,
    /// In a packet for each byte.
    SingleBytes,
}

impl Transcript {
    /// Reads a file.
    pub fn parse(text: &str) -> Result<Transcript, String> {
        if !text.starts_with("# ") {
            return Err("line 1: it begins with a comment that says what it is about".to_owned());
        }
        let mut transcript = Transcript { exit: -1, ..Transcript::default() };
        for (index, line) in text.lines().enumerate() {
            let number = index + 1;
            transcript.line(number, line).map_err(|why| format!("line {number}: {why}: {line}"))?;
        }
        match transcript {
            Transcript { exit: -1, .. } => Err("it says no `exit:`".to_owned()),
            Transcript { words, .. } if words.is_empty() => Err("it has no `$ ketch` line".to_owned()),
            transcript => Ok(transcript),
        }
    }

    fn line(&mut self, number: usize, line: &str) -> Result<(), String> {
        if line.is_empty() || line.starts_with('#') {
            return Ok(());
        }
        if let Some(words) = line.strip_prefix("$ ketch ") {
            self.words = split(words)?;
            return Ok(());
        }
        let (key, value) = line.split_once(' ').unwrap_or((line, ""));
        match key {
            "C:" => self.steps.push((number, Step::Control(client(value, Text::Line)?))),
            "C=" => self.steps.push((number, Step::Data(client(value, Text::Quoted)?))),
            "S:" => self.steps.push((number, Step::Control(server(value, Text::Line)?))),
            "S=" => self.steps.push((number, Step::Data(server(value, Text::Quoted)?))),
            "env:" => {
                let (name, value) = value.split_once('=').ok_or("no `=`")?;
                self.environment.push((name.to_owned(), value.to_owned()));
            }
            "before:" => self.before.push(file(value)?),
            "local:" => {
                let (name, contents) = file(value)?;
                self.steps.push((number, Step::Local(name, contents)));
            }
            "after:" => self.after.push(file(value)?),
            "exit:" => self.exit = value.parse().map_err(|_| "no number")?,
            "stdout:" => self.stdout.push_str(&output(value)?),
            "stderr:" => self.stderr.push_str(&output(value)?),
            "round-trips:" => self.round_trips = Some(value.parse().map_err(|_| "no number")?),
            _ => return Err("what is this line?".to_owned()),
        }
        Ok(())
    }
}

/// What stands on a line: text as it is, or a quoted string only.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Text {
    Line,
    Quoted,
}

fn client(value: &str, text: Text) -> Result<Act, String> {
    match value {
        "<connects>" => Ok(Act::ClientConnects),
        "<connects beside>" => Ok(Act::ClientConnectsBeside),
        "<closes>" => Ok(Act::ClientCloses),
        value if text == Text::Line => Ok(Act::ClientSends(value.as_bytes().to_vec())),
        value => Ok(Act::ClientSends(quoted(value)?)),
    }
}

fn server(value: &str, text: Text) -> Result<Act, String> {
    let from = value.strip_prefix("<connects from ").and_then(|rest| rest.strip_suffix('>'));
    match value {
        "<connects>" => Ok(Act::ServerConnects(None)),
        "<closes>" => Ok(Act::ServerCloses),
        "<resets>" => Ok(Act::ServerResets),
        _ if from.is_some() => {
            let stranger = from.unwrap_or_default().parse().map_err(|_| "no address")?;
            Ok(Act::ServerConnects(Some(stranger)))
        }
        value if value.starts_with('"') || text == Text::Quoted => {
            match value.strip_suffix(" in single bytes") {
                Some(value) => Ok(Act::ServerSends(quoted(value)?, Pace::SingleBytes)),
                None => Ok(Act::ServerSends(quoted(value)?, Pace::Whole)),
            }
        }
        value => Ok(Act::ServerSends(format!("{value}\r\n").into_bytes(), Pace::Whole)),
    }
}

/// `NAME "contents"`.
fn file(value: &str) -> Result<(String, Vec<u8>), String> {
    let (name, contents) = value.split_once(' ').ok_or("a name and its contents are needed")?;
    Ok((name.to_owned(), quoted(contents)?))
}

/// A line of output; quoted, it is taken as it is and without a line end.
fn output(value: &str) -> Result<String, String> {
    if value.starts_with('"') {
        return String::from_utf8(quoted(value)?).map_err(|_| "no UTF-8".to_owned());
    }
    Ok(format!("{value}\n"))
}

/// `"text"` with the escapes of Rust, perhaps so many times: `"text" x 1000`.
fn quoted(value: &str) -> Result<Vec<u8>, String> {
    let (value, times) = match value.rsplit_once(" x ") {
        Some((value, times)) if value.ends_with('"') => (value, times.parse().map_err(|_| "no number")?),
        _ => (value, 1),
    };
    let inside = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).ok_or("it is not quoted")?;
    let mut bytes = Vec::new();
    let mut chars = inside.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            bytes.extend(c.encode_utf8(&mut [0; 4]).bytes());
            continue;
        }
        bytes.push(match chars.next() {
            Some('r') => b'\r',
            Some('n') => b'\n',
            Some('t') => b'\t',
            Some('\\') => b'\\',
            Some('"') => b'"',
            Some('x') => {
                let digits: String = chars.by_ref().take(2).collect();
                u8::from_str_radix(&digits, 16).map_err(|_| "\\x needs two digits")?
            }
            _ => return Err("an escape that nobody knows".to_owned()),
        });
    }
    Ok(bytes.repeat(times))
}

/// Cuts a command line into words; `'` and `"` keep together.
fn split(line: &str) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote: Option<char> = None;
    for c in line.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '\'' | '"') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, ' ') => words.extend(word.take()),
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    if quote.is_some() { Err("a quote is not closed".to_owned()) } else { Ok(words) }
}

/// Tells whether a text is as expected, line by line; `...` in a line stands for anything in it.
pub fn matches(expected: &str, actual: &str) -> bool {
    let (mut wanted, mut got) = (expected.split('\n'), actual.split('\n'));
    loop {
        match (wanted.next(), got.next()) {
            (None, None) => return true,
            (Some(wanted), Some(got)) if line_matches(wanted, got) => {}
            _ => return false,
        }
    }
}

fn line_matches(expected: &str, actual: &str) -> bool {
    let Some((front, rest)) = expected.split_once("...") else { return expected == actual };
    let Some(actual) = actual.strip_prefix(front) else { return false };
    let mut ends = actual.char_indices().map(|(at, _)| at).chain([actual.len()]);
    ends.any(|at| actual.get(at..).is_some_and(|actual| line_matches(rest, actual)))
}

#[test]
fn three_dots_stand_for_anything_in_a_line() {
    for (expected, actual, same) in [
        ("a\n", "a\n", true),
        ("a ... c\n", "a b c\n", true),
        ("a ... c ...\n", "a b c d c e\n", true),
        ("a ... c\n", "a b\nc\n", false),
        ("...\n", "a\nb\n", false),
        ("a\n", "a", false),
    ] {
        assert_eq!(matches(expected, actual), same, "{expected:?} {actual:?}");
    }
}
