//! A failure as people read it: the headline, what caused it, and a hint where we know one.

use std::io;

use crate::cancel::Phase;
use crate::commands::{Advised, Different, Failed, Place, is_unconnected, is_unread, kind};
use crate::error::{DataCause, Error, ErrorKind, ProxyFailure};

/// A failure in words.
pub(super) struct Words {
    /// Where in a script it happened.
    pub(super) place: Option<String>,
    /// What failed.
    pub(super) message: String,
    /// What caused it, and what caused that.
    pub(super) causes: Vec<String>,
    /// What the user may do about it.
    pub(super) hint: Option<String>,
}

/// A failure in words.
pub(super) fn words(error: &anyhow::Error) -> Words {
    let place = error.is::<Place>().then(|| error.to_string());
    // What was to be done with the server does not matter where there is none.
    let skipped =
        if is_unconnected(error) { error.chain().count() - 1 } else { usize::from(place.is_some()) };
    let mut causes = error.chain().skip(skipped).map(ToString::to_string);
    Words { place, message: causes.next().unwrap_or_default(), causes: causes.collect(), hint: hint(error) }
}

/// The text of a failure, behind its mark; several lines.
pub(super) fn render(error: &anyhow::Error) -> String {
    let Words { place, message, causes, hint } = words(error);
    // The place in a script stands before what failed there, as compilers have it.
    let place = place.map(|place| format!("{place}: ")).unwrap_or_default();
    let mut text = place + &indent(&message);
    for cause in causes {
        text.push_str(&format!("\n  caused by: {}", indent(&cause)));
    }
    if let Some(hint) = hint {
        text.push_str(&format!("\n  hint: {hint}"));
    }
    text
}

/// Text without the numbers that the system's words for errors end with, which say nothing to people.
pub(super) fn without_numbers(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(" (os error ") {
        kept.push_str(before);
        match after.split_once(')') {
            Some((number, behind)) if number.parse::<u32>().is_ok() => rest = behind,
            _ => {
                kept.push_str(" (os error ");
                rest = after;
            }
        }
    }
    kept + rest
}

/// The lines of a server's words behind the first stand below it.
pub(super) fn indent(text: &str) -> String {
    text.trim_end().replace('\n', "\n    ")
}

/// Tells whether there is something to say about it: not when it was told already, nor when all that happened is
/// that nobody reads our output any more.
pub(super) fn needs_words(error: &anyhow::Error) -> bool {
    let told = |cause: &(dyn std::error::Error + 'static)| {
        matches!(cause.downcast_ref(), Some(Error::Examined(_))) || cause.is::<Different>()
    };
    !is_unread(error)
        && !error.chain().any(told)
        && !error.chain().any(|cause| cause.downcast_ref::<Failed>().is_some_and(Failed::is_told))
}

/// What the user may do about it.
fn hint(error: &anyhow::Error) -> Option<String> {
    if error.is::<Failed>() {
        return None;
    }
    if let Some(advised) = error.downcast_ref::<Advised>() {
        return Some(advised.advice.clone());
    }
    let core = error.chain().find_map(|cause| cause.downcast_ref::<Error>())?;
    let text = match (core, core.kind()) {
        (Error::Proxy { why, .. }, _) => proxy_hint(why)?,
        (Error::Certificate(untrusted), _) => return untrusted.remedy(),
        (Error::NoTls(_) | Error::Downgraded(_), _) => {
            "`--tls off` sends everything in clear, the password as well"
        }
        (Error::ReadByProxy, _) => {
            "a SOCKS or HTTP proxy (`--proxy`) lets TLS through; with `--tls off` the FTP proxy is trusted with \
             everything (`--ftp-proxy ftpes://...` encrypts the way to it)"
        }
        (Error::IsDirectory { verb, .. }, _) => match verb.as_str() {
            "RETR" => "`get -r` downloads a directory, `ls` shows what is in it",
            "DELE" => "`rm -r` deletes a directory with all that is in it, `rmdir` an empty one",
            _ => return None,
        },
        (Error::NoProt(_), _) => "`--prot C` sends data in clear",
        (Error::NotResumed(_), _) => {
            "`--prot C` sends data in clear; at the server it is require_ssl_reuse (vsftpd) or \
             NoSessionReuseRequired (ProFTPD)"
        }
        (Error::Unsupported(_) | Error::TooLarge { .. } | Error::GivenUp(_), _) => return None,
        (Error::NoData { tries, proxied: false }, ErrorKind::DataChannel) => {
            let active = tries.iter().any(|t| matches!(t.method, "PORT" | "EPRT"));
            let passive = tries.iter().any(|t| matches!(t.method, "EPSV" | "PASV"));
            match (passive, active) {
                (true, false) => "the server's data ports cannot be reached from here; try `--active`",
                (false, true) if tries.iter().all(|t| matches!(t.cause, DataCause::Impossible { .. })) => {
                    "`--active-ports` and `--active-address` say where to listen; or try `--passive`"
                }
                (false, true) if tries.iter().all(|t| matches!(t.cause, DataCause::Refused(_))) => {
                    "the server takes no active mode, or not with that address (`--active-address`); try `--passive`"
                }
                (false, true) => {
                    "the server cannot reach us, a firewall or NAT is in between; try `--passive`"
                }
                _ => "neither side can reach the other's data port: a firewall on the way blocks them",
            }
        }
        (Error::NoData { proxied: false, .. }, ErrorKind::Protocol) => {
            "what the server announces cannot be used; try `--active`"
        }
        (Error::NoData { proxied: true, .. }, ErrorKind::DataChannel) => {
            "the proxy must lead to the server's data ports, too, which many HTTP proxies do not"
        }
        (Error::NoSecret(_), _) => {
            "give it in a netrc file, by `--password-command`, `--password-file` or `--account`, or in KETCH_PASSWORD"
        }
        (Error::NoAnswer, _) => {
            "a program can answer it: `--password-command` finds the question in KETCH_CHALLENGE"
        }
        (Error::OnLogin { command, .. }, _) => {
            return Some(format!(
                "it stands in `--on-login`; with a dash before it, `-{command}`, it may fail"
            ));
        }
        (Error::Login(refusal) | Error::Refused { refusal, .. }, ErrorKind::Login) if refusal.code == 530 => {
            "check the user name and the password"
        }
        (_, ErrorKind::Login) => return None,
        (Error::Login(_), ErrorKind::TlsRequired) => "`--tls explicit` encrypts the login, and what follows",
        (Error::Refused { .. } | Error::NoClear(_), ErrorKind::TlsRequired) => {
            "the server wants data encrypted: `--tls explicit`, and no `--prot C`"
        }
        (Error::Resolve { .. }, _) => {
            "is the name spelt right, and is there a network? a name that only your own network knows needs its name \
             server"
        }
        (Error::Connect { to, source }, _) => return unreached(to.port(), source).map(str::to_owned),
        (Error::Closed(Phase::Greeting), _) => {
            "it may let nobody in from this address, or have too many users now"
        }
        (Error::Timeout { phase, .. }, _) => patience(*phase),
        (Error::Refused { verb, refusal }, ErrorKind::NotFound | ErrorKind::Denied)
            if matches!(verb.as_str(), "STOR" | "APPE") && !refusal.denies() =>
        {
            "the directory may be missing (`--mkdirs` makes it), or closed to this user, or a directory has that name"
        }
        (_, ErrorKind::Unsupported) => "this server does not know that command",
        (_, ErrorKind::Busy) => "the server has too many users now, or is busy with that file; try later",
        (_, ErrorKind::RemoteFull) => {
            "the disk there is full, or your share of it; `df` asks how much is left"
        }
        _ => return None,
    };
    Some(text.to_owned())
}

/// What the user may do where a host does not take the connection.
fn unreached(port: u16, source: &io::Error) -> Option<&'static str> {
    Some(match (source.kind(), port) {
        (io::ErrorKind::ConnectionRefused, 21) => {
            "nobody takes connections on port 21 there; the server may be down, have another port (`-P`), take TLS \
             only, on port 990 (`ftps://`), or know SFTP only, which is no FTP (`sftp`)"
        }
        (io::ErrorKind::ConnectionRefused, 990) => {
            "nobody takes connections on port 990 there; most servers have TLS on port 21: `ftpes://`"
        }
        (io::ErrorKind::ConnectionRefused, _) => {
            "nobody takes connections there; is the port right, does the server run?"
        }
        (io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkUnreachable, _) => {
            "no way leads there; is the address right, and is this machine on that network (or its VPN)?"
        }
        _ => return None,
    })
}

/// What the user may do where a wait was too long, and which option says how long it may be.
fn patience(phase: Phase) -> &'static str {
    match phase {
        Phase::Resolve => "the name server is slow or silent; `--connect-timeout` sets the patience",
        Phase::Connect => {
            "nothing answers there: the host may be down, or a firewall drops what is sent to that port; \
             `--connect-timeout` sets the patience"
        }
        Phase::Greeting => {
            "the server or the network is slow or silent; `--timeout` sets the patience; a server that waits for TLS says \
             nothing, either: `--tls implicit`"
        }
        _ => "the server or the network is slow or silent; `--timeout` sets the patience",
    }
}

/// What the user may do about a proxy.
fn proxy_hint(why: &ProxyFailure) -> Option<&'static str> {
    Some(match why {
        ProxyFailure::Unreachable | ProxyFailure::Silent(_) => {
            "`--proxy`, FTP_PROXY or ALL_PROXY named it; `--proxy none` goes straight to the server"
        }
        ProxyFailure::Closed | ProxyFailure::NoProxy(_) => {
            "`socks5h://HOST:PORT` is a SOCKS5 proxy, `http://HOST:PORT` one that knows CONNECT"
        }
        ProxyFailure::LoginNeeded => {
            "write it as `socks5h://USER:PASSWORD@HOST`; in ALL_PROXY other users cannot see the password"
        }
        ProxyFailure::LoginRefused => "check the user name and the password of the proxy",
        ProxyFailure::Refused(_) | ProxyFailure::TooLong(_) => return None,
    })
}

/// The exit code of a failure.
pub(super) fn code(error: &anyhow::Error) -> u8 {
    if is_unread(error) {
        return 141; // as if SIGPIPE had ended us, which is what it means
    }
    kind(error).code()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_numbers_of_the_system_are_left_out() {
        assert_eq!(
            without_numbers("EPSV: refused (os error 111); PASV: reset (os error 104)"),
            "EPSV: refused; PASV: reset"
        );
        assert_eq!(without_numbers("(os error x) (os error 1"), "(os error x) (os error 1");
    }

    #[test]
    fn a_failure_begins_with_what_failed_and_ends_with_its_place() {
        let error = anyhow::Error::from(Error::Cancelled)
            .context("could not fly")
            .context(Place { script: "-c".to_owned(), line: 7 });
        assert_eq!(render(&error), "-c, line 7: could not fly\n  caused by: interrupted");
        let error = anyhow::Error::from(crate::commands::NotConnected).context("could not fly");
        assert_eq!(render(&error), "not connected; `open HOST` first");
    }

    #[test]
    fn the_hints_of_failures_on_the_way_there() {
        let refused = || io::Error::from(io::ErrorKind::ConnectionRefused);
        let connect = |port, source| Error::Connect { to: ([127, 0, 0, 1], port).into(), source };
        let slow = |phase| Error::Timeout { phase, limit: std::time::Duration::from_secs(2) };
        let refusal = |verb: &str, text: &str| {
            let refusal = crate::error::Refusal { code: 553, text: text.to_owned() };
            Error::Refused { verb: verb.to_owned(), refusal }
        };
        let table = [
            (connect(21, refused()), "(`ftps://`)"),
            (connect(990, refused()), "`ftpes://`"),
            (connect(2121, refused()), "is the port right"),
            (connect(21, io::ErrorKind::HostUnreachable.into()), "no way leads there"),
            (connect(21, io::ErrorKind::PermissionDenied.into()), ""),
            (Error::Resolve { host: "h".to_owned(), source: io::ErrorKind::NotFound.into() }, "spelt right"),
            (Error::Closed(Phase::Greeting), "let nobody in from this address"),
            (slow(Phase::Connect), "`--connect-timeout`"),
            (slow(Phase::Reply), "`--timeout`"),
            (refusal("STOR", "Could not create file."), "`--mkdirs`"),
            (refusal("STOR", "Permission denied"), ""),
            (refusal("RNTO", "Could not create file."), ""),
        ];
        for (error, told) in table {
            let words = error.to_string();
            let hint = hint(&error.into()).unwrap_or_default();
            assert!(hint.contains(told) && hint.is_empty() == told.is_empty(), "{words}: {hint}");
        }
    }
}
