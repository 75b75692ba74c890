//! A negative reply, and which kind of failure it is: by its code, and where that says too little by its words.

use std::fmt;

use super::ErrorKind;

/// A negative reply: its code, and the server's own words, already escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The reply code.
    pub code: u16,
    /// All lines of the reply, without codes, escaped for a terminal.
    pub text: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.text)
    }
}
/// Words by which servers that refuse with 530 or 550 say that it is a matter of load, not of the password.
const BUSY_WORDS: [&str; 8] = [
    "too many",
    "maximum number",
    "number of connect",
    "simultaneous",
    "try again",
    "try later",
    "overloaded",
    "more connection",
];

/// Words by which a 450, 451 or 501 says that there is no such thing: ProFTPD's answer to LIST, Pure-FTPd's to RNTO,
/// pyftpdlib's to MLSD.
const MISSING_WORDS: [&str; 3] = ["no such file", "no such directory", "not found"];

/// Words by which a 550 means "you may not" rather than "it is not there".
const DENIED_WORDS: [&str; 8] = [
    "denied",
    "permission",
    "not allowed",
    "not permitted",
    "forbidden",
    "read-only",
    "read only",
    "prohibited",
];

/// Words by which a 550 says that something is there (MKD) or in it (RMD).
const PRESENT_WORDS: [&str; 3] = ["not empty", "already exists", "file exists"];

/// How servers say that they want TLS: vsftpd (of logins, and of data), ProFTPD and pyftpdlib, Pure-FTPd, FileZilla Server
/// (its older and its newer versions), and IIS.
const TLS_PHRASES: [&str; 12] = [
    "non-anonymous sessions must use encryption",
    "anonymous sessions must use encryption",
    "data connections must be encrypted",
    "ssl/tls required on the",
    "sorry, cleartext sessions and weak ciphers are not accepted",
    "data connection cannot be opened with this prot setting",
    "this server does not allow plain ftp",
    "use auth first",
    "tls required",
    "tls is required",
    "prot p required",
    "policy requires ssl",
];

impl Refusal {
    /// Tells whether the server wants TLS. Only whole phrases say so, and only in front: behind them stands the name of the
    /// file, which may be any.
    #[must_use]
    pub fn wants_tls(&self) -> bool {
        let text = self.text.to_ascii_lowercase();
        TLS_PHRASES.iter().any(|phrase| text.starts_with(phrase))
    }

    /// Tells whether its words say that it is not allowed.
    #[must_use]
    pub fn denies(&self) -> bool {
        self.says(&DENIED_WORDS)
    }

    fn says(&self, words: &[&str]) -> bool {
        let text = self.text.to_ascii_lowercase();
        words.iter().any(|word| text.contains(word))
    }

    /// The kind of this refusal as the answer to a command (RFC 959 section 4.2.1).
    ///
    /// The first digit decides; the codes named here have a meaning of their own in the RFC. 550 serves for
    /// "not there" and "not allowed" alike, so there the words have to tell.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match self.code {
            _ if self.wants_tls() => ErrorKind::TlsRequired,
            450 | 451 | 501 if self.says(&MISSING_WORDS) => ErrorKind::NotFound,
            421 | 450 => ErrorKind::Busy,
            425 => ErrorKind::DataChannel,
            426 | 451 => ErrorKind::Cut,
            452 | 552 => ErrorKind::RemoteFull,
            // `500 OOPS: ...` is vsftpd's way to say that it failed.
            500 if self.text.starts_with("OOPS") => ErrorKind::RemoteOther,
            500 | 502 | 504 => ErrorKind::Unsupported,
            521 | 522 => ErrorKind::DataTls,
            530 if self.says(&BUSY_WORDS) => ErrorKind::Busy,
            530 | 332 | 331 => ErrorKind::Login,
            532 | 553 => ErrorKind::Denied,
            // A name that the server repeats may hold any word, so the plain statement is looked for first.
            550 if self.says(&["no such file", "not found", "does not exist"]) => ErrorKind::NotFound,
            550 if self.says(&DENIED_WORDS) => ErrorKind::Denied,
            550 if self.says(&PRESENT_WORDS) => ErrorKind::RemoteOther,
            550 => ErrorKind::NotFound,
            _ => ErrorKind::RemoteOther,
        }
    }

    /// Tells whether it is a 550 whose words do not say what it means.
    #[must_use]
    pub fn is_ambiguous(&self) -> bool {
        let told = [&MISSING_WORDS[..], &DENIED_WORDS, &PRESENT_WORDS, &["does not exist", "doesn't exist"]];
        self.code == 550 && !self.wants_tls() && !told.iter().any(|words| self.says(words))
    }

    pub(super) fn login_kind(&self) -> ErrorKind {
        match self.kind() {
            kind @ (ErrorKind::Busy | ErrorKind::TlsRequired) => kind,
            _ => ErrorKind::Login,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(code: u16, text: &str) -> Refusal {
        Refusal { code, text: text.to_owned() }
    }

    #[test]
    fn a_refusal_is_told_apart_by_code_and_then_by_words() {
        let table = [
            (550, "No such file or directory.", ErrorKind::NotFound),
            (550, "Permission denied.", ErrorKind::Denied),
            (550, "permission.txt: No such file or directory", ErrorKind::NotFound),
            (553, "Could not create file.", ErrorKind::Denied),
            (530, "Login incorrect.", ErrorKind::Login),
            (530, "Sorry, the maximum number of clients (10) are already connected.", ErrorKind::Busy),
            (421, "Timeout.", ErrorKind::Busy),
            (450, "x: No such file or directory", ErrorKind::NotFound),
            (425, "Can't open data connection.", ErrorKind::DataChannel),
            (426, "Connection closed; transfer aborted.", ErrorKind::Cut),
            (452, "Insufficient storage", ErrorKind::RemoteFull),
            (552, "Quota exceeded", ErrorKind::RemoteFull),
            (502, "Command not implemented.", ErrorKind::Unsupported),
            (500, "OOPS: vsf_sysutil_bind", ErrorKind::RemoteOther),
            (501, "Syntax error", ErrorKind::RemoteOther),
            (501, "No such directory.", ErrorKind::NotFound),
            (451, "Rename/move failure: No such file or directory", ErrorKind::NotFound),
            (550, "Can't remove directory: Directory not empty", ErrorKind::RemoteOther),
            (550, "there: File exists", ErrorKind::RemoteOther),
            (550, "Sorry, but that file doesn't exist", ErrorKind::NotFound),
            (530, "Non-anonymous sessions must use encryption.", ErrorKind::TlsRequired),
            (
                421,
                "Sorry, cleartext sessions and weak ciphers are not accepted on this server.",
                ErrorKind::TlsRequired,
            ),
            (550, "SSL/TLS required on the control channel", ErrorKind::TlsRequired),
            (522, "Data connections must be encrypted.", ErrorKind::TlsRequired),
            (521, "Data connection cannot be opened with this PROT setting.", ErrorKind::TlsRequired),
            (521, "Data connection cannot be opened.", ErrorKind::DataTls),
            (550, "why TLS required.txt: No such file", ErrorKind::NotFound),
        ];
        for (code, text, kind) in table {
            assert_eq!(refusal(code, text).kind(), kind, "{code} {text}");
        }
    }
}
