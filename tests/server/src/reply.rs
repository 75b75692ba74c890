//! Replies: a code and one line, or several.

use std::io;

/// One reply to one command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reply {
    code: u16,
    /// At least one line, unless it is silent; those between the first and the last go out as they are.
    lines: Vec<Vec<u8>>,
}

/// What a command comes to: the reply, either way; `Err` only ends the command early.
pub(crate) type Outcome = Result<Reply, Reply>;

impl Reply {
    /// A reply of one line.
    pub(crate) fn new(code: u16, text: impl Into<Vec<u8>>) -> Reply {
        Reply { code, lines: vec![text.into()] }
    }

    /// One that was sent already, or never will be.
    pub(crate) fn silent() -> Reply {
        Reply { code: 0, lines: Vec::new() }
    }

    /// Whether there is nothing to send.
    pub(crate) fn is_silent(&self) -> bool {
        self.code == 0
    }

    /// Code and text in one, as tests write them.
    pub(crate) fn from_text(text: &str) -> Reply {
        let (code, rest) = text.split_once(' ').unwrap_or((text, ""));
        Reply::new(code.parse().unwrap_or(500), rest)
    }

    /// A reply of several: the lines between the first and the last must not look like an end.
    pub(crate) fn long(code: u16, first: &str, between: Vec<Vec<u8>>, last: &str) -> Reply {
        let mut lines = vec![first.as_bytes().to_vec()];
        lines.extend(between);
        lines.push(last.as_bytes().to_vec());
        Reply { code, lines }
    }

    /// A reply about a name: `before`, the name's own bytes, `after`.
    pub(crate) fn about(code: u16, before: &str, name: &[u8], after: &str) -> Reply {
        Reply::new(code, [before.as_bytes(), name, after.as_bytes()].concat())
    }

    /// 257: the path in quotes, quotes in it doubled (RFC 959, appendix II).
    pub(crate) fn path(path: &[u8], after: &str) -> Reply {
        let mut quoted = Vec::with_capacity(path.len() + 2);
        for &byte in path {
            if byte == b'"' {
                quoted.push(b'"');
            }
            quoted.push(byte);
        }
        Reply::about(257, "\"", &quoted, &format!("\" {after}"))
    }

    /// What a failed file operation is called: 452 for a full disk, else `code` with the reason.
    pub(crate) fn refusal(code: u16, error: &io::Error) -> Reply {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => {
                Reply::new(452, "Insufficient storage space.")
            }
            Kind::NotFound => Reply::new(550, "No such file or directory."),
            Kind::PermissionDenied => Reply::new(code, "Permission denied."),
            Kind::AlreadyExists => Reply::new(code, "File exists."),
            Kind::NotADirectory => Reply::new(code, "Not a directory."),
            Kind::IsADirectory => Reply::new(code, "Is a directory."),
            Kind::DirectoryNotEmpty => Reply::new(code, "Directory not empty."),
            Kind::InvalidFilename | Kind::InvalidInput => Reply::new(501, "Not a valid name."),
            _ => Reply::new(code, "Requested action not taken."),
        }
    }

    /// The reply as it goes over the wire.
    pub(crate) fn encode(&self) -> Vec<u8> {
        let code = self.code;
        let last = self.lines.len().saturating_sub(1);
        let mut wire = Vec::new();
        for (at, line) in self.lines.iter().enumerate() {
            if at == last {
                wire.extend_from_slice(format!("{code} ").as_bytes());
            } else if at == 0 {
                wire.extend_from_slice(format!("{code}-").as_bytes());
            }
            wire.extend_from_slice(line);
            wire.extend_from_slice(b"\r\n");
        }
        wire
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_lines() {
        let reply = Reply::long(211, "Features:", vec![b" SIZE".to_vec()], "End");
        assert_eq!(reply.encode(), b"211-Features:\r\n SIZE\r\n211 End\r\n");
    }

    #[test]
    fn quotes_are_doubled() {
        assert_eq!(Reply::path(b"/a \"b\"", "ok").encode(), b"257 \"/a \"\"b\"\"\" ok\r\n");
    }
}
