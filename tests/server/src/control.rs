//! The reading half of the control connection: bytes to command lines, Telnet commands taken out, length capped.

/// The longest command line, without its end.
const LONGEST: usize = 8 * 1024;

const IAC: u8 = 255;
const DM: u8 = 242;

/// What a client sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// A command line without its end.
    Command(Vec<u8>),
    /// A line over 8 KiB, thrown away.
    TooLong,
}

impl Line {
    /// Whether this is the given verb, whatever follows it.
    pub(crate) fn is(&self, verb: &str) -> bool {
        match self {
            Line::Command(line) => verb_of(line).eq_ignore_ascii_case(verb.as_bytes()),
            Line::TooLong => false,
        }
    }
}

/// The verb of a command line: all up to the first blank.
pub(crate) fn verb_of(line: &[u8]) -> &[u8] {
    line.split(|&byte| byte == b' ').next().unwrap_or_default()
}

#[derive(Debug, Default)]
enum Telnet {
    #[default]
    Text,
    Command,
    Option,
}

/// Cuts the bytes of the control connection into lines.
#[derive(Debug, Default)]
pub(crate) struct Splitter {
    line: Vec<u8>,
    too_long: bool,
    telnet: Telnet,
    skip_line_feed: bool,
}

impl Splitter {
    /// Takes the next byte; gives a line if that was its end.
    pub(crate) fn feed(&mut self, byte: u8) -> Option<Line> {
        match std::mem::take(&mut self.telnet) {
            Telnet::Text if byte == IAC => {
                self.telnet = Telnet::Command;
                None
            }
            // The DM that was left without its IAC, as below; no verb starts with it.
            Telnet::Text if byte == DM && self.line.is_empty() => None,
            Telnet::Text => self.text(byte),
            Telnet::Option => None,
            Telnet::Command => match byte {
                IAC => self.text(IAC),
                // WILL, WONT, DO, DONT and the option they are about: we have none, and FTP needs none.
                251..=254 => {
                    self.telnet = Telnet::Option;
                    None
                }
                // IP, DM and the like: the ABOR behind them is what counts.
                240..=250 => None,
                // The DM in front of ABOR travels as urgent data, which is not in the stream here: the IAC is
                // left alone. In the middle of a line it is rather a Latin-1 name.
                other if self.line.is_empty() => self.text(other),
                other => self.text(IAC).or_else(|| self.text(other)),
            },
        }
    }

    fn text(&mut self, byte: u8) -> Option<Line> {
        let skip = std::mem::take(&mut self.skip_line_feed);
        match byte {
            b'\n' if skip => None,
            b'\n' => {
                if self.line.last() == Some(&b'\r') {
                    self.line.pop();
                }
                Some(self.end())
            }
            // Python's ftplib sends all of ABOR as urgent data, and so its last byte never comes.
            b'\r' if self.line.eq_ignore_ascii_case(b"ABOR") => {
                self.skip_line_feed = true;
                Some(self.end())
            }
            _ => {
                // One byte more than the longest, for the CR.
                if self.line.len() > LONGEST {
                    self.too_long = true;
                } else {
                    self.line.push(byte);
                }
                None
            }
        }
    }

    fn end(&mut self) -> Line {
        let line = std::mem::take(&mut self.line);
        if std::mem::take(&mut self.too_long) || line.len() > LONGEST {
            Line::TooLong
        } else {
            Line::Command(line)
        }
    }
}

/// A command line as the log shows it: secrets masked, bytes that are no UTF-8 replaced.
pub(crate) fn logged(line: &Line) -> String {
    let Line::Command(text) = line else {
        return "(line too long)".to_owned();
    };
    let verb = verb_of(text);
    if verb.eq_ignore_ascii_case(b"PASS") || verb.eq_ignore_ascii_case(b"ACCT") {
        return format!("{} ****", String::from_utf8_lossy(verb));
    }
    String::from_utf8_lossy(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<Line> {
        let mut splitter = Splitter::default();
        bytes.iter().filter_map(|&byte| splitter.feed(byte)).collect()
    }

    fn command(text: &[u8]) -> Line {
        Line::Command(text.to_vec())
    }

    #[test]
    fn lines_end_in_crlf_or_lf() {
        assert_eq!(
            lines(b"NOOP\r\nCWD a\r b\n\nQU"),
            [command(b"NOOP"), command(b"CWD a\r b"), command(b"")]
        );
    }

    #[test]
    fn abor_in_all_its_disguises() {
        let abor = [command(b"ABOR"), command(b"NOOP")];
        assert_eq!(lines(b"ABOR\r\nNOOP\r\n"), abor);
        assert_eq!(lines(b"\xff\xf4\xff\xf2ABOR\r\nNOOP\r\n"), abor);
        assert_eq!(lines(b"\xff\xf4\xffABOR\r\nNOOP\r\n"), abor, "DM sent as urgent data");
        assert_eq!(lines(b"\xff\xf4\xf2ABOR\r\nNOOP\r\n"), abor, "its IAC sent as urgent data");
        assert_eq!(lines(b"ABOR\rNOOP\r\n"), abor, "all of it sent as urgent data");
        assert_eq!(lines(b"\xff\xfb\x01\xff\xfd\x03ABOR\r\nNOOP\r\n"), abor);
    }

    #[test]
    fn names_may_hold_byte_255() {
        assert_eq!(lines(b"CWD a\xff\xffb\r\n"), [command(b"CWD a\xffb")]);
        assert_eq!(lines(b"CWD a\xffb\r\n"), [command(b"CWD a\xffb")]);
    }

    #[test]
    fn a_line_of_8_kib_and_one_longer() {
        let long = vec![b'x'; LONGEST];
        assert_eq!(lines(&[&long[..], b"\r\n"].concat()), [command(&long)]);
        assert_eq!(lines(&[&long[..], b"x\r\nNOOP\r\n"].concat()), [Line::TooLong, command(b"NOOP")]);
        assert_eq!(lines(&[&long[..], &long[..], b"\n"].concat()), [Line::TooLong]);
    }

    #[test]
    fn secrets_are_not_logged() {
        assert_eq!(logged(&command(b"pass demo")), "pass ****");
        assert_eq!(logged(&command(b"CWD a")), "CWD a");
    }
}
