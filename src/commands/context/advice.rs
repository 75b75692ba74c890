//! What may be done where no session came to be, as far as that depends on how it was tried. What depends on the failure
//! alone is known where failures are shown.

use crate::client::TlsMode;
use crate::error::{Error, ErrorKind};

/// How a session was tried.
#[derive(Clone, Copy)]
pub(super) struct Attempt {
    /// How it was to be encrypted.
    pub(super) tls: TlsMode,
    /// Nobody was named.
    pub(super) anonymous: bool,
}

/// What may be done about it.
pub(super) fn advice(error: &Error, attempt: Attempt) -> Option<&'static str> {
    match error {
        Error::Protocol(why) if why.contains("`SSH-") => Some(
            "is this an FTP server, and the right port? it speaks SSH; files come by SFTP there, which is no FTP: \
             `sftp` speaks it",
        ),
        Error::Protocol(_) => Some("is this an FTP server, and the right port?"),
        Error::Tls(_) if attempt.tls == TlsMode::Implicit => Some(
            "implicit TLS begins with the first byte, mostly on port 990; `ftpes://`, or `--tls explicit`, asks for \
             TLS on the usual port",
        ),
        Error::Login(refusal)
            if attempt.anonymous && refusal.code == 530 && error.kind() == ErrorKind::Login =>
        {
            Some("this login was anonymous; `-u NAME`, or `NAME@` before the host, says who you are")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Refusal;

    #[test]
    fn the_advice_goes_by_how_it_was_tried() {
        let named = Attempt { tls: TlsMode::Auto, anonymous: false };
        let anonymous = Attempt { anonymous: true, ..named };
        let implicit = Attempt { tls: TlsMode::Implicit, ..named };
        let login = |text: &str| Error::Login(Refusal { code: 530, text: text.to_owned() });
        let garbage = |text: &str| Error::Protocol(format!("this is no FTP reply: `{text}`"));
        let tls = || Error::Tls("what it sent is no TLS".to_owned());
        let table = [
            (garbage("SSH-2.0-OpenSSH_9.9"), named, Some("SFTP")),
            (garbage("HTTP/1.1 400"), named, Some("is this an FTP server, and the right port?")),
            (tls(), implicit, Some("`ftpes://`")),
            (tls(), named, None),
            (login("Login incorrect."), anonymous, Some("`-u NAME`")),
            (login("Login incorrect."), named, None),
            (login("Sorry, too many users."), anonymous, None),
            (Error::Cancelled, anonymous, None),
        ];
        for (error, attempt, told) in table {
            let advice = advice(&error, attempt);
            let fits = told.map_or(advice.is_none(), |told| advice.is_some_and(|text| text.contains(told)));
            assert!(fits, "{error}: {advice:?}");
        }
    }
}
