//! What the core reports, as objects.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use super::failure::{attempt, of_core, reason};
use super::object::Object;
use crate::certificate::{Certificate, Trust};
use crate::client::Login;
use crate::report::{
    Comparison, DataChannel, Direction, Encrypted, Event, FarEnd, JobState, OpenedBy, Start,
};

/// The object of an event, for those that need no memory of earlier ones. The conversation is for who asks for it.
pub(super) fn of_event(event: &Event<'_>, verbose: bool) -> Option<Object> {
    match event {
        Event::Connected { host, local, peer, far, took } => {
            Some(connect(host, (*local, *peer), *far).put("ms", millis(*took)))
        }
        Event::Tls { encrypted, took } => Some(
            Object::of("tls")
                .put("channel", "control")
                .and(&self::encrypted(encrypted))
                .put("ms", millis(*took)),
        ),
        Event::LoggedIn { user, welcome } => {
            let login = Login { user: (*user).to_owned(), ..Login::anonymous() };
            Some(
                Object::of("login")
                    .put("user", user)
                    .put("anonymous", login.is_anonymous())
                    .some("welcome", Some(welcome.trim_end()).filter(|welcome| !welcome.is_empty())),
            )
        }
        Event::Request(text) if verbose => Some(Object::of("request").put("text", text)),
        Event::Reply(lines) if verbose => Some(reply(lines, true)),
        Event::Stray(lines) if verbose => Some(reply(lines, false)),
        Event::Data(channel) => Some(Object::of("data").and(&self::channel(channel))),
        Event::Retry { id, attempt, max, pause, error, .. } => Some(
            Object::of("retry")
                .put("item", id.0)
                .put("attempt", attempt)
                .put("max", max)
                .put("delay_ms", millis(*pause))
                .object("error", &of_core(error)),
        ),
        Event::Verified(Comparison { id, algorithm, ours, theirs }) => Some(
            Object::of("verify")
                .put("item", id.0)
                .put("method", "hash")
                .put("algo", algorithm)
                .put("local", ours)
                .put("remote", theirs)
                .put("ok", ours == theirs),
        ),
        Event::Job { number, line, state, took } => {
            let object = Object::of("job").put("number", number).put("line", line).put("state", state.name());
            let kind = if let JobState::Failed(kind) = state { Some(kind) } else { None };
            let object = object.some("kind", kind.map(|kind| kind.name()));
            Some(object.put("ms", millis(*took)))
        }
        Event::Warning(text) => Some(Object::of("warning").put("message", text)),
        _ => None,
    }
}

fn connect(host: &str, (local, peer): (SocketAddr, SocketAddr), far: Option<&FarEnd>) -> Object {
    let object = Object::of("connect").put("host", host);
    let (ip, port) = match far {
        Some(far) => (far.host.parse().ok(), far.port),
        None => (Some(peer.ip()), peer.port()),
    };
    let family = |ip: IpAddr| if ip.is_ipv4() { "ipv4" } else { "ipv6" };
    object
        .some("ip", ip)
        .put("port", port)
        .some("family", ip.map(family))
        .put("local", local)
        .some("proxy", far.map(|_| peer))
}

fn reply(lines: &[String], asked: bool) -> Object {
    let code = lines.last().and_then(|line| line.get(..3)).and_then(|code| code.parse::<u16>().ok());
    let object = Object::of("reply").some("code", code).put("lines", lines);
    if asked { object } else { object.put("asked", false) }
}

/// A data connection with its ends, and how it came about.
pub(super) fn channel(channel: &DataChannel) -> Object {
    let opened_by = match channel.opened_by {
        OpenedBy::Client => "client",
        OpenedBy::Server => "server",
    };
    let remote = channel.far.as_ref().map_or_else(|| channel.remote.to_string(), FarEnd::to_string);
    let last = channel.failed.last();
    Object::new()
        .put("mode", channel.method.to_ascii_lowercase())
        .put("opened_by", opened_by)
        .put("local", channel.local)
        .put("remote", remote)
        .some("proxy", channel.far.as_ref().map(|_| channel.remote))
        .some("announced", channel.announced)
        .object("control", &ends(channel.control))
        .some_object("tls", channel.tls.as_ref().map(session).as_ref())
        .some("fallback_from", last.map(|failed| failed.method.to_ascii_lowercase()))
        .some("reason", last.map(|failed| reason(&failed.cause)))
        .list("failed", channel.failed.iter().map(attempt))
        .put("ms", millis(channel.took))
}

/// The session that TLS came to; on a data connection the certificate is that of the control connection, or it fails.
fn session(tls: &Encrypted) -> Object {
    Object::new().put("version", tls.version).put("cipher", &tls.cipher).put("resumed", tls.resumed)
}

/// What TLS came to on a connection, and why it is believed.
pub(super) fn encrypted(tls: &Encrypted) -> Object {
    let trust = match tls.trust {
        Trust::Authority => "ca",
        Trust::Listed => "ca_file",
        Trust::Pinned => "pin",
        Trust::Known => "tofu",
        Trust::Nobody => "insecure",
    };
    let object = session(tls).put("trust", trust);
    match &tls.certificate {
        Some(shown) => object.and(&certificate(shown)),
        None => object,
    }
}

/// What a certificate says.
pub(super) fn certificate(certificate: &Certificate) -> Object {
    Object::new()
        .put("subject", &certificate.subject)
        .put("issuer", &certificate.issuer)
        .put("names", &certificate.names)
        .put("not_before", certificate.not_before.rfc3339())
        .put("not_after", certificate.not_after.rfc3339())
        .put("sha256", certificate.fingerprint.to_string())
        .put("key_sha256", certificate.key_fingerprint.to_string())
}

/// The two ends of a control connection.
pub(super) fn ends((local, remote): (SocketAddr, SocketAddr)) -> Object {
    Object::new().put("local", local).put("remote", remote)
}

/// The number of a transfer, which way it goes, and between which names; `-` is standard input or output.
pub(super) fn transfer(start: &Start<'_>) -> Object {
    let local = start.local.map_or(&b"-"[..], |path| path.as_os_str().as_encoded_bytes());
    let (dir, src, dst) = match start.direction {
        Direction::Down => ("down", start.remote, local),
        Direction::Up => ("up", local, start.remote),
    };
    Object::new().put("item", start.id.0).put("dir", dir).name("src", src).name("dst", dst)
}

/// A time span in whole milliseconds.
pub(super) fn millis(took: Duration) -> u64 {
    u64::try_from(took.as_millis()).unwrap_or(u64::MAX)
}

/// Bytes in a second.
pub(super) fn rate(bytes: u64, took: Duration) -> u64 {
    let rate = u128::from(bytes) * 1000 / took.as_millis().max(1);
    u64::try_from(rate).unwrap_or(u64::MAX)
}

/// How long the rest takes at the rate so far, in milliseconds.
pub(super) fn eta(moved: u64, took: Duration, rest: u64) -> Option<u64> {
    let needed = u128::from(rest) * took.as_millis() / u128::from(Some(moved).filter(|moved| *moved > 0)?);
    u64::try_from(needed).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_and_rests_need_no_luck() {
        assert_eq!(rate(1000, Duration::ZERO), 1_000_000);
        assert_eq!(rate(u64::MAX, Duration::ZERO), u64::MAX);
        assert_eq!(rate(1000, Duration::from_secs(2)), 500);
        assert_eq!(eta(0, Duration::from_secs(1), 5), None);
        assert_eq!(eta(100, Duration::from_secs(1), 200), Some(2000));
    }
}
