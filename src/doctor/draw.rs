//! The two channels of FTP as text: who opens what, on which ports, and what firewalls must let through.

use std::fmt::Write as _;
use std::net::SocketAddr;

use crate::error::{DataCause, DataFailure};
use crate::report::{DataChannel, Encrypted, FarEnd, OpenedBy};

/// A data connection to be drawn, or the attempt at one.
#[derive(Debug, Clone, Copy)]
struct Link<'a> {
    method: &'static str,
    opened_by: OpenedBy,
    client: Option<SocketAddr>,
    server: Option<SocketAddr>,
    /// The server's end behind a proxy, which stands in the server's place then.
    far: Option<&'a FarEnd>,
    /// Where the opener was told to go, by a host that has another address than it says.
    announced: Option<SocketAddr>,
    stands: bool,
}

/// Draws a data connection that stands beside its control connection, in so many columns if that can be.
#[must_use]
pub fn channel(channel: &DataChannel, columns: usize) -> String {
    let link = Link {
        method: channel.method,
        opened_by: channel.opened_by,
        client: Some(channel.local),
        server: Some(channel.remote),
        far: channel.far.as_ref(),
        announced: channel.announced,
        stands: true,
    };
    let protection = protection(channel.control_tls.as_ref(), channel.tls.as_ref());
    format!("{}{protection}", picture(channel.control, &link, columns))
}

/// Draws an attempt that came to nothing, in so many columns if that can be. One that never got as far as a connection has
/// no picture.
#[must_use]
pub fn failure(
    control: (SocketAddr, SocketAddr),
    control_tls: Option<&Encrypted>,
    failure: &DataFailure,
    columns: usize,
) -> Option<String> {
    let link = |opened_by, client, server| Link {
        method: failure.method,
        opened_by,
        client,
        server,
        far: None,
        announced: failure.announced,
        stands: false,
    };
    let link = match &failure.cause {
        DataCause::NoAnswer { to, .. } | DataCause::Unreachable { to, .. } => {
            link(OpenedBy::Client, None, Some(*to))
        }
        DataCause::Proxied { to, .. } => {
            Link { far: Some(to), ..link(OpenedBy::Client, None, Some(control.1)) }
        }
        DataCause::NotCome { at, .. } => link(OpenedBy::Server, Some(*at), None),
        DataCause::NotOpened(_) => link(OpenedBy::Server, Some(failure.announced?), None),
        DataCause::Refused(_) | DataCause::Unusable(_) | DataCause::Impossible { .. } => return None,
    };
    let blind = if control_tls.is_some() { BLIND } else { "" };
    Some(format!("{}\n  {}{blind}", picture(control, &link, columns), failure.cause))
}

/// What TLS takes from those who help FTP through firewalls and NAT.
const BLIND: &str = "\n  firewalls and routers cannot read encrypted commands: they open no port and\n    \
                     correct no address; --ccc sends commands in clear after the login";

/// What is encrypted, and how; nothing where nothing is.
fn protection(control: Option<&Encrypted>, data: Option<&Encrypted>) -> String {
    let mut text = String::new();
    match (control, data) {
        (None, None) => return text,
        (None, Some(_)) => {
            text.push_str("\n  control: in clear since the login (--ccc), for firewalls to read")
        }
        (Some(tls), _) => {
            let _ = write!(text, "\n  control: {}, {}", tls.version, tls.cipher);
            if let Some(certificate) = &tls.certificate {
                let _ = write!(text, "\n    {}, {}", certificate.subject, tls.trust);
            }
        }
    }
    match data {
        None => text.push_str("\n  data: not encrypted"),
        Some(tls) if tls.resumed => {
            let _ = write!(text, "\n  data: {}, {}, the session of control", tls.version, tls.cipher);
        }
        Some(tls) => {
            let _ = write!(text, "\n  data: {}, {}, a session of its own", tls.version, tls.cipher);
        }
    }
    if control.is_some() {
        text.push_str(BLIND);
    }
    text
}

/// Draws both modes in so many columns, for those who want to know what they are.
#[must_use]
pub fn modes(columns: usize) -> String {
    let end = |ip: [u8; 4], port: u16| SocketAddr::from((ip, port));
    let (client, server) = ([10, 0, 0, 2], [192, 0, 2, 7]);
    let control = (end(client, 50121), end(server, 21));
    let link = |method, opened_by, client, server| Link {
        method,
        opened_by,
        client: Some(client),
        server: Some(server),
        far: None,
        announced: None,
        stands: true,
    };
    let passive = link("EPSV, PASV", OpenedBy::Client, end(client, 50122), end(server, 30211));
    let active = link("PORT, EPRT", OpenedBy::Server, end(client, 50123), end(server, 20));
    format!(
        "{}\n\n{}\n\nover TLS, in both modes:{BLIND}",
        picture(control, &passive, columns),
        picture(control, &active, columns)
    )
}

/// The words of an arrow with as much of it as shows where it leads.
const ARROW: usize = 16;

fn picture((local, peer): (SocketAddr, SocketAddr), link: &Link<'_>, columns: usize) -> String {
    let (mode, listener, opener) = match link.opened_by {
        OpenedBy::Client => ("passive", "server", "client"),
        OpenedBy::Server => ("active", "client", "server"),
    };
    let ends = |at: Option<SocketAddr>, usual: SocketAddr| match at {
        Some(at) if at.ip() == usual.ip() => format!(":{}", at.port()),
        Some(at) => at.to_string(),
        None => "?".to_owned(),
    };
    let left = [format!("client {}", local.ip()), format!(":{}", local.port()), ends(link.client, local)];
    let host = if link.far.is_some() { "proxy" } else { "server" };
    let right = [format!("{host} {}", peer.ip()), format!(":{}", peer.port()), ends(link.server, peer)];
    let widest = |ends: &[String]| ends.iter().map(String::len).max().unwrap_or_default();
    let room = (widest(&left) + 20).min(columns.saturating_sub(widest(&right) + 4)).max(widest(&left) + 1);
    let lack = (ARROW + left.get(1..).map_or(0, widest)).saturating_sub(room).min(3);
    let mut text = format!("{mode} ({}): the {listener} listens, the {opener} connects", link.method);
    for (row, (left, right)) in left.iter().zip(&right).enumerate() {
        let room = room - left.len();
        let between = match row {
            0 => " ".repeat(room),
            1 => arrow("control", (OpenedBy::Client, true), room, lack),
            _ => arrow("data", (link.opened_by, link.stands), room, lack),
        };
        let _ = write!(text, "\n  {left} {between} {right}");
    }
    let _ = write!(text, "\n{}", demands(peer, link));
    text
}

/// An arrow of so many columns, from the one who opens to the one who listens, if it gets there; its end is shorter where
/// there are columns lacking.
fn arrow(label: &str, (opened_by, stands): (OpenedBy, bool), room: usize, lack: usize) -> String {
    let (head, tail) = match (opened_by, stands) {
        (OpenedBy::Client, true) => ("-", "-------->"),
        (OpenedBy::Client, false) => ("-", "---X     "),
        (OpenedBy::Server, true) => ("<", "---------"),
        (OpenedBy::Server, false) => ("    X", "---------"),
    };
    // Both words begin in one column.
    let tail = format!(" {label} {}", tail.get(label.len().saturating_sub(4) + lack..).unwrap_or_default());
    let over = (head.len() + tail.len()).saturating_sub(room).min(head.len() - 1);
    let head = head.get(over..).unwrap_or_default();
    format!("{head}{}{tail}", "-".repeat(room.saturating_sub(head.len() + tail.len())))
}

/// What the firewalls on both sides must let through.
fn demands(peer: SocketAddr, link: &Link<'_>) -> String {
    let port =
        |at: Option<SocketAddr>| at.map_or("the data port".to_owned(), |at| format!("port {}", at.port()));
    match link.opened_by {
        OpenedBy::Client if link.far.is_some() => format!(
            "  the client's firewall must let out: to the proxy at {peer};\n  the proxy must lead on, and the server's \
             firewall let in:\n    to the server and to its passive ports ({} here)",
            link.far.map(ToString::to_string).unwrap_or_default(),
        ),
        OpenedBy::Client => format!(
            "  the server's firewall must let in, and the client's let out:\n    to port {} and to the server's \
             passive ports ({} here)",
            peer.port(),
            port(link.server),
        ),
        OpenedBy::Server => {
            let outside = link.announced.or(link.client);
            let mut text = format!(
                "  the client's firewall must let in, and the server's let out:\n    from the server to {} of the \
                 client",
                port(outside)
            );
            if let (Some(announced), Some(client)) = (link.announced, link.client)
                && link.stands
            {
                let _ = write!(text, ";\n    the router at {announced} must forward it to {client}");
            }
            text
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn at(text: &str) -> SocketAddr {
        text.parse().unwrap()
    }

    #[test]
    fn both_modes_fit_eighty_columns() {
        let text = modes(80);
        assert!(text.lines().all(|line| line.len() <= 80), "{text}");
        assert!(text.contains("  :50123 <------------- data --------- :20"), "{text}");
    }

    #[test]
    fn the_pictures_fit_forty_columns() {
        let text = modes(40);
        let expected = "
  client 10.0.0.2       server 192.0.2.7
  :50121 - control ---> :21
  :50123 < data ------- :20
";
        assert!(text.contains(expected), "{text}");
    }

    #[test]
    fn tls_is_drawn_with_what_it_hides() {
        let tls = |resumed| Encrypted {
            version: "TLS 1.3",
            cipher: "TLS_AES_256_GCM_SHA384".to_owned(),
            resumed,
            certificate: None,
            trust: crate::certificate::Trust::Pinned,
        };
        let drawn = |control: Option<&Encrypted>, data: Option<&Encrypted>| protection(control, data);
        assert_eq!(drawn(None, None), "");
        assert_eq!(
            drawn(Some(&tls(false)), Some(&tls(true))),
            format!(
                "\n  control: TLS 1.3, TLS_AES_256_GCM_SHA384\n  \
                 data: TLS 1.3, TLS_AES_256_GCM_SHA384, the session of control{BLIND}"
            )
        );
        assert!(drawn(Some(&tls(false)), None).contains("\n  data: not encrypted\n"));
        let clear = drawn(None, Some(&tls(false)));
        assert!(
            clear.contains("control: in clear since the login") && clear.ends_with("a session of its own")
        );
    }

    #[test]
    fn a_blocked_port_is_drawn_as_one() {
        let control = (at("[2001:db8::1]:40000"), at("[2001:db8:1::2]:21"));
        let cause = DataCause::NoAnswer { to: at("[2001:db8:1::2]:30000"), limit: Duration::from_secs(5) };
        let failed = DataFailure { method: "EPSV", announced: None, cause };
        let text = failure(control, None, &failed, 80).unwrap();
        assert_eq!(
            text,
            "passive (EPSV): the server listens, the client connects\n  \
               client 2001:db8::1                      server 2001:db8:1::2\n  \
               :40000 ----------------- control -----> :21\n  \
               ? ---------------------- data ---X      :30000\n  \
               the server's firewall must let in, and the client's let out:\n    \
                 to port 21 and to the server's passive ports (port 30000 here)\n  \
               could not connect to [2001:db8:1::2]:30000: no answer within 5 s"
        );
    }
}
