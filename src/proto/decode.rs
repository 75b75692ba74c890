//! The reply decoder: bytes in any pieces in, whole replies out (RFC 959 section 4.2).

use super::reply::Reply;

/// The longest line that is taken.
const LINE_LIMIT: usize = 8 * 1024;
/// The longest reply that is taken, in bytes and in lines.
const REPLY_LIMIT: usize = 64 * 1024;
const LINES_LIMIT: usize = 1000;

/// Bytes that are no FTP reply.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// A line did not end within 8 KiB.
    #[error("a reply line is longer than {LINE_LIMIT} bytes")]
    LineTooLong,
    /// A reply did not end within 64 KiB or 1,000 lines.
    #[error("a reply is longer than {REPLY_LIMIT} bytes or {LINES_LIMIT} lines")]
    ReplyTooLong,
    /// A line does not begin with a reply code.
    #[error("this is no FTP reply: `{0}`")]
    NoCode(String),
}

/// Cuts a stream of bytes into replies. Any bytes in any pieces give the same replies.
///
/// It holds at most what was fed since [`Decoder::next`] was last called until it said none, and one unfinished
/// reply, whose size is bounded.
#[derive(Debug, Default)]
pub struct Decoder {
    /// Bytes that are not cut into lines yet.
    bytes: Vec<u8>,
    /// How far `bytes` was searched for a line end.
    searched: usize,
    /// The lines of a reply that has not ended.
    lines: Vec<Vec<u8>>,
    /// Their size.
    held: usize,
}

impl Decoder {
    /// A decoder at the beginning of a stream.
    #[must_use]
    pub fn new() -> Decoder {
        Decoder::default()
    }

    /// Takes in bytes.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// The bytes that are held and belong to no complete reply.
    #[must_use]
    pub fn pending(&self) -> usize {
        self.bytes.len() + self.held
    }

    /// The next complete reply; none until more bytes are fed.
    ///
    /// # Errors
    /// When what came is no reply; the stream cannot be used any more.
    #[expect(clippy::should_implement_trait, reason = "an iterator that ends and goes on is none")]
    pub fn next(&mut self) -> Result<Option<Reply>, DecodeError> {
        while let Some(line) = self.line()? {
            if let Some(reply) = self.take(line)? {
                return Ok(Some(reply));
            }
        }
        Ok(None)
    }

    /// Cuts the next line off, without its end.
    fn line(&mut self) -> Result<Option<Vec<u8>>, DecodeError> {
        let unsearched = self.bytes.get(self.searched..).unwrap_or_default();
        let Some(found) = unsearched.iter().position(|byte| *byte == b'\n') else {
            self.searched = self.bytes.len();
            return if self.bytes.len() > LINE_LIMIT { Err(DecodeError::LineTooLong) } else { Ok(None) };
        };
        let end = self.searched + found;
        if end > LINE_LIMIT {
            return Err(DecodeError::LineTooLong);
        }
        let rest = self.bytes.split_off(end + 1);
        let mut line = std::mem::replace(&mut self.bytes, rest);
        self.searched = 0;
        line.pop();
        if line.last() == Some(&b'\r') {
            line.pop();
        }
        Ok(Some(line))
    }

    /// Adds a line to the reply it belongs to, and returns the reply if that was its last one.
    fn take(&mut self, line: Vec<u8>) -> Result<Option<Reply>, DecodeError> {
        let Some(first) = self.lines.first() else {
            return match mark(&line) {
                Some((code, Mark::Last)) => Ok(Some(Reply::new(code, vec![line]))),
                Some((_, Mark::More)) => self.hold(line),
                None => Err(DecodeError::NoCode(shown(&line))),
            };
        };
        // Only the code of the first line, and behind it nothing or a blank, ends a reply of several lines; lines
        // with other codes are its text.
        let code = mark(first).map(|(code, _)| code);
        match mark(&line) {
            Some((same, Mark::Last)) if Some(same) == code => {
                let mut lines = std::mem::take(&mut self.lines);
                self.held = 0;
                lines.push(line);
                Ok(Some(Reply::new(same, lines)))
            }
            _ => self.hold(line),
        }
    }

    fn hold(&mut self, line: Vec<u8>) -> Result<Option<Reply>, DecodeError> {
        self.held += line.len();
        self.lines.push(line);
        if self.held > REPLY_LIMIT || self.lines.len() > LINES_LIMIT {
            return Err(DecodeError::ReplyTooLong);
        }
        Ok(None)
    }
}

/// What a line says about the reply it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// A code and a blank, or a code alone.
    Last,
    /// A code and a hyphen.
    More,
}

/// The code at the beginning of a line, from 100 to 599, and what follows it.
fn mark(line: &[u8]) -> Option<(u16, Mark)> {
    let (digits, rest) = line.split_at_checked(3)?;
    let mut code: u16 = 0;
    for digit in digits {
        code = code * 10 + u16::from(digit.is_ascii_digit().then(|| digit - b'0')?);
    }
    let mark = match rest.first() {
        None | Some(b' ' | b'\t') => Mark::Last,
        Some(b'-') => Mark::More,
        Some(_) => return None,
    };
    (100..=599).contains(&code).then_some((code, mark))
}

/// The beginning of a line that is no reply, for a message.
fn shown(line: &[u8]) -> String {
    crate::escape::escape(line.get(..60).unwrap_or(line)).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(pieces: &[&[u8]]) -> Result<Vec<u16>, DecodeError> {
        let mut decoder = Decoder::new();
        let mut codes = Vec::new();
        for piece in pieces {
            decoder.feed(piece);
            while let Some(reply) = decoder.next()? {
                codes.push(reply.code());
            }
        }
        Ok(codes)
    }

    #[test]
    fn replies_come_out_however_they_went_in() {
        let stream: &[u8] = b"220-hello\r\n 220 not yet\r\n221 nor this\r\n220 now\r\n331\r\n230 x\n";
        assert_eq!(decode(&[stream]).unwrap(), [220, 331, 230]);
        let single: Vec<&[u8]> = stream.chunks(1).collect();
        assert_eq!(decode(&single).unwrap(), [220, 331, 230]);
    }

    #[test]
    fn what_is_no_ftp_is_refused() {
        for bad in [&b"HTTP/1.1 200 OK\r\n"[..], b"SSH-2.0-x\r\n", b"22 x\r\n", b"600 x\r\n", b"\r\n"] {
            assert!(matches!(decode(&[bad]), Err(DecodeError::NoCode(_))), "{bad:?}");
        }
    }

    #[test]
    fn an_endless_line_or_reply_fills_no_memory() {
        let mut decoder = Decoder::new();
        decoder.feed(&[b'2'; LINE_LIMIT + 1]);
        assert_eq!(decoder.next(), Err(DecodeError::LineTooLong));
        let mut decoder = Decoder::new();
        let mut result = Ok(None);
        for _ in 0..=LINES_LIMIT {
            decoder.feed(b"220-again\r\n");
            result = decoder.next();
        }
        assert_eq!(result, Err(DecodeError::ReplyTooLong));
    }
}
