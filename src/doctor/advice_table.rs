//! The truth table of [`advise`]: what is observed, and what it means.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use super::advice::advise;
use super::findings::{Attempt, Findings, Stop};
use crate::client::Method::{self, Eprt, Epsv, Pasv, Port};
use crate::error::{DataCause, DataFailure, ErrorKind, Refusal};
use crate::report::{DataChannel, OpenedBy};

const PUBLIC: (&str, &str) = ("198.51.100.2:40000", "203.0.113.2:21");
const NAT: (&str, &str) = ("192.168.50.2:40000", "203.0.113.2:21");
const LAN: (&str, &str) = ("192.168.50.2:40000", "192.168.50.9:21");
const V6: (&str, &str) = ("[2001:db8::2]:40000", "[2001:db8:1::2]:21");

fn at(text: &str) -> SocketAddr {
    text.parse().unwrap()
}

/// What came of one method.
enum Seen {
    /// It works; the server announced this address, or that of the connection.
    Ok,
    Announced(&'static str),
    /// It works, at the address that was announced.
    Elsewhere(&'static str),
    /// Passive: no answer, or a refused connection, at the port; the server announced that address.
    Dropped(u16),
    Rejected(u16),
    DroppedAnnounced(&'static str),
    /// The server's words to the command.
    No(u16, &'static str),
    /// The server's words to the transfer.
    Failed(u16, &'static str),
    /// It stood, and nothing came through.
    Broken,
    /// Active: nobody came. The address we announced, if it is not ours.
    NotCome,
    NotComeTo(&'static str),
    NoTo(&'static str, u16, &'static str),
}

fn attempt((local, peer): (&str, &str), method: Method, seen: &Seen) -> Attempt {
    let (local, peer) = (at(local), at(peer));
    let server = |port| SocketAddr::new(peer.ip(), port);
    let refusal = |code: u16, text: &str| Refusal { code, text: text.to_owned() };
    let channel = |remote, announced| {
        Ok(DataChannel {
            control_tls: None,
            tls: None,
            method: method.name(),
            opened_by: method.opened_by(),
            local,
            remote,
            control: (local, peer),
            announced,
            far: None,
            failed: Vec::new(),
            took: Duration::ZERO,
        })
    };
    let own = Some(local).filter(|_| method.opened_by() == OpenedBy::Server);
    let failed = |announced, cause| Err(DataFailure { method: method.name(), announced, cause });
    let limit = Duration::from_secs(4);
    let outcome = match seen {
        Seen::Ok => channel(server(30001), None),
        Seen::Announced(address) => channel(server(30001), Some(at(address))),
        Seen::Elsewhere(address) => channel(at(address), None),
        Seen::Dropped(port) => failed(None, DataCause::NoAnswer { to: server(*port), limit }),
        Seen::Rejected(port) => {
            failed(None, DataCause::Unreachable { to: server(*port), why: "Connection refused".to_owned() })
        }
        Seen::DroppedAnnounced(address) => {
            failed(Some(at(address)), DataCause::NoAnswer { to: server(at(address).port()), limit })
        }
        Seen::No(code, text) => failed(own, DataCause::Refused(refusal(*code, text))),
        Seen::NoTo(address, code, text) => {
            failed(Some(at(address)), DataCause::Refused(refusal(*code, text)))
        }
        Seen::Failed(code, text) => failed(own, DataCause::NotOpened(refusal(*code, text))),
        Seen::Broken => {
            let kind = ErrorKind::Cut;
            failed(None, DataCause::Impossible { why: "it broke".to_owned(), kind })
        }
        Seen::NotCome => failed(own, DataCause::NotCome { at: local, limit }),
        Seen::NotComeTo(address) => failed(Some(at(address)), DataCause::NotCome { at: at(address), limit }),
    };
    Attempt { method, outcome }
}

/// The control connection, what came of the methods, and the advice.
type Row = ((&'static str, &'static str), [(Method, Seen); 4], &'static str);

fn findings(control: (&str, &str), seen: &[(Method, Seen)]) -> Findings {
    Findings {
        control: Some((at(control.0), at(control.1))),
        attempts: seen.iter().map(|(method, seen)| attempt(control, *method, seen)).collect(),
        ..Findings::default()
    }
}

/// The ids of the causes, then the options, then the exit code.
fn advice(findings: &Findings) -> String {
    let advice = advise(findings);
    let causes: Vec<&str> = advice.causes.iter().map(super::Cause::id).collect();
    let code = advice.failure.map_or(0, ErrorKind::code);
    for sentence in advice.causes.iter().map(ToString::to_string).chain(advice.steps) {
        // Only a server's words, which stand last, may end in a full stop.
        assert!(!sentence.ends_with('.') || sentence.contains(": 5"), "{sentence}");
    }
    [causes.join(" "), advice.options.join(" "), code.to_string()].join(" | ")
}

#[test]
fn each_situation_has_its_causes_options_and_exit_code() {
    use Seen::{
        Announced, Dropped, DroppedAnnounced, Elsewhere, Failed, No, NoTo, NotCome, NotComeTo, Ok, Rejected,
    };
    const ILLEGAL: Seen = No(500, "Illegal PORT command.");
    const UNKNOWN: Seen = No(502, "Command not implemented.");
    let table: &[Row] = &[
        (PUBLIC, [(Epsv, Ok), (Pasv, Ok), (Eprt, Ok), (Port, Ok)], "all-well |  | 0"),
        // The router rewrites PORT.
        (NAT, [(Epsv, Ok), (Pasv, Ok), (Eprt, ILLEGAL), (Port, Ok)], "all-well |  | 0"),
        (
            PUBLIC,
            [(Epsv, Ok), (Pasv, Announced("10.0.0.5:30001")), (Eprt, Ok), (Port, Ok)],
            "server-announces-private |  | 0",
        ),
        (
            PUBLIC,
            [(Epsv, Ok), (Pasv, Announced("0.0.0.0:30001")), (Eprt, Ok), (Port, Ok)],
            "server-announces-nothing |  | 0",
        ),
        (
            PUBLIC,
            [(Epsv, Ok), (Pasv, Announced("192.0.2.99:30001")), (Eprt, Ok), (Port, Ok)],
            "server-announces-foreign |  | 0",
        ),
        (
            PUBLIC,
            [(Epsv, UNKNOWN), (Pasv, Elsewhere("203.0.113.3:30001")), (Eprt, NotCome), (Port, NotCome)],
            "data-on-another-address epsv-refused client-drops-inbound | --mode=pasv --pasv-address=reply | 0",
        ),
        (
            PUBLIC,
            [(Epsv, Dropped(30001)), (Pasv, Dropped(30002)), (Eprt, Ok), (Port, Ok)],
            "passive-ports-dropped | --active | 0",
        ),
        (
            PUBLIC,
            [(Epsv, Rejected(30001)), (Pasv, Rejected(30002)), (Eprt, Ok), (Port, UNKNOWN)],
            "passive-ports-refused | --mode=eprt | 0",
        ),
        (NAT, [(Epsv, Ok), (Pasv, Ok), (Eprt, ILLEGAL), (Port, ILLEGAL)], "client-behind-nat |  | 0"),
        (
            NAT,
            [(Epsv, Ok), (Pasv, Ok), (Eprt, NotCome), (Port, Failed(425, "no"))],
            "client-behind-nat |  | 0",
        ),
        (LAN, [(Epsv, Ok), (Pasv, Ok), (Eprt, NotCome), (Port, NotCome)], "client-drops-inbound |  | 0"),
        (PUBLIC, [(Epsv, Ok), (Pasv, Ok), (Eprt, NotCome), (Port, NotCome)], "client-drops-inbound |  | 0"),
        (
            PUBLIC,
            [(Epsv, Ok), (Pasv, Ok), (Eprt, Failed(425, "refused")), (Port, Failed(425, "refused"))],
            "client-rejects-inbound |  | 0",
        ),
        (
            NAT,
            [
                (Epsv, Ok),
                (Pasv, Ok),
                (Eprt, NoTo("198.51.100.1:50000", 500, "Illegal EPRT command.")),
                (Port, NoTo("198.51.100.1:50001", 500, "Illegal PORT command.")),
            ],
            "foreign-port-refused |  | 0",
        ),
        (
            NAT,
            [
                (Epsv, Ok),
                (Pasv, Ok),
                (Eprt, NotComeTo("198.51.100.1:50000")),
                (Port, NotComeTo("198.51.100.1:50001")),
            ],
            "not-forwarded |  | 0",
        ),
        (PUBLIC, [(Epsv, UNKNOWN), (Pasv, Ok), (Eprt, Ok), (Port, Ok)], "epsv-refused | --mode=pasv | 0"),
        (
            PUBLIC,
            [(Epsv, Dropped(30100)), (Pasv, Ok), (Eprt, Ok), (Port, Ok)],
            "epsv-broken | --mode=pasv | 0",
        ),
        (PUBLIC, [(Epsv, Ok), (Pasv, UNKNOWN), (Eprt, Ok), (Port, Ok)], "all-well |  | 0"),
        (
            PUBLIC,
            [(Epsv, UNKNOWN), (Pasv, UNKNOWN), (Eprt, Ok), (Port, Ok)],
            "server-active-only | --active | 0",
        ),
        (PUBLIC, [(Epsv, Ok), (Pasv, Ok), (Eprt, UNKNOWN), (Port, UNKNOWN)], "server-passive-only |  | 0"),
        (
            NAT,
            [
                (Epsv, Ok),
                (Pasv, Ok),
                (Eprt, No(550, "Permission denied.")),
                (Port, No(550, "Permission denied.")),
            ],
            "server-passive-only |  | 0",
        ),
        (
            PUBLIC,
            [(Epsv, Dropped(30001)), (Pasv, Dropped(30002)), (Eprt, NotCome), (Port, NotCome)],
            "both-blocked passive-ports-dropped client-drops-inbound |  | 33",
        ),
        (
            NAT,
            [
                (Epsv, Rejected(30001)),
                (Pasv, DroppedAnnounced("10.0.0.5:30002")),
                (Eprt, ILLEGAL),
                (Port, ILLEGAL),
            ],
            "both-blocked server-announces-private passive-ports-refused client-behind-nat |  | 33",
        ),
    ];
    for (control, seen, expected) in table {
        let findings = findings(*control, seen);
        assert_eq!(advice(&findings), *expected, "{:#?}", findings.attempts);
    }
}

#[test]
fn ipv6_has_two_ways_only() {
    use Seen::{No, NotCome, Ok};
    const UNKNOWN: Seen = No(500, "What?");
    assert_eq!(advice(&findings(V6, &[(Epsv, Ok), (Eprt, Ok)])), "all-well |  | 0");
    let mut none = findings(V6, &[(Epsv, UNKNOWN), (Eprt, UNKNOWN)]);
    assert_eq!(advice(&none), "ipv6-without-epsv |  | 33");
    none.addresses = vec![(at(V6.1), true), (at(PUBLIC.1), true)];
    assert_eq!(advice(&none), "ipv6-without-epsv | --ipv4 | 33");
    assert_eq!(
        advice(&findings(V6, &[(Epsv, UNKNOWN), (Eprt, NotCome)])),
        "server-active-only client-drops-inbound |  | 33"
    );
    assert_eq!(advice(&findings(V6, &[(Epsv, UNKNOWN), (Eprt, Ok)])), "server-active-only | --mode=eprt | 0");
}

#[test]
fn a_family_that_does_not_answer_is_left_out() {
    use Seen::Ok;
    let mut all = findings(PUBLIC, &[(Epsv, Ok), (Pasv, Ok), (Eprt, Ok), (Port, Ok)]);
    all.addresses = vec![(at(V6.1), false), (at(PUBLIC.1), true)];
    assert_eq!(advice(&all), "ipv6-broken | --ipv4 | 0");
    all.addresses = vec![(at(V6.1), true), (at(PUBLIC.1), false)];
    assert_eq!(advice(&all), "ipv4-broken | --ipv6 | 0");
    all.addresses = vec![(at("203.0.113.9:21"), false), (at(PUBLIC.1), true)];
    assert_eq!(advice(&all), "all-well |  | 0", "the other address does not matter");
}

#[test]
fn some_ports_by_chance_are_a_range_that_is_open_in_part() {
    use Seen::{Dropped, Ok};
    let mut some = findings(PUBLIC, &[(Epsv, Ok), (Pasv, Ok), (Eprt, Ok), (Port, Ok)]);
    some.ports = vec![(30003, true), (30060, false)];
    assert_eq!(advice(&some), "passive-range-partly-open | --active | 0");
    let mut some =
        findings(PUBLIC, &[(Epsv, Dropped(30080)), (Pasv, Dropped(30081)), (Eprt, Ok), (Port, Ok)]);
    some.ports = vec![(30003, true), (30060, false)];
    assert_eq!(advice(&some), "passive-range-partly-open | --active | 0");
    some.ports = vec![(30061, false), (30060, false)];
    assert_eq!(advice(&some), "passive-ports-dropped | --active | 0");
    // PASV's ports let us in each time: it is no matter of chance that EPSV's do not.
    let mut epsv = findings(PUBLIC, &[(Epsv, Dropped(30100)), (Pasv, Ok), (Eprt, Ok), (Port, Ok)]);
    epsv.ports = vec![(30001, true), (30002, true)];
    assert_eq!(advice(&epsv), "epsv-broken | --mode=pasv | 0");
}

#[test]
fn the_server_s_view_of_us_shows_nat_where_our_own_address_does_not() {
    use Seen::{NotCome, Ok};
    let mut seen = findings(PUBLIC, &[(Epsv, Ok), (Pasv, Ok), (Eprt, NotCome), (Port, NotCome)]);
    seen.seen_as = Some("192.0.2.1".parse::<IpAddr>().unwrap());
    assert_eq!(advice(&seen), "client-behind-nat |  | 0");
    assert!(advise(&seen).steps[0].contains("--active-address=192.0.2.1 "), "{:?}", advise(&seen).steps);
}

#[test]
fn tls_hides_the_conversation_from_routers_that_would_mend_it() {
    use Seen::{Announced, Dropped, DroppedAnnounced, Ok};
    let private = DroppedAnnounced("10.0.0.5:30002");
    let mut blind = findings(PUBLIC, &[(Epsv, Dropped(30001)), (Pasv, private), (Eprt, Ok), (Port, Ok)]);
    blind.encrypted = true;
    assert_eq!(advice(&blind), "tls-blinds-the-router passive-ports-dropped | --active | 0");
    let announced = Announced("10.0.0.5:30002");
    let mut well = findings(PUBLIC, &[(Epsv, Ok), (Pasv, announced), (Eprt, Ok), (Port, Ok)]);
    well.encrypted = true;
    assert_eq!(advice(&well), "server-announces-private |  | 0");
}

#[test]
fn what_works_only_in_clear_is_worth_an_option_where_nothing_else_works() {
    use Seen::{Dropped, NotCome, Ok};
    let blocked = [(Epsv, Dropped(30001)), (Pasv, Dropped(30002)), (Eprt, NotCome), (Port, NotCome)];
    let mut read = findings(PUBLIC, &blocked);
    let causes = "tls-blinds-the-firewall passive-ports-dropped client-drops-inbound";
    for (works, options) in
        [(vec![Epsv, Pasv], "--ccc"), (vec![Pasv], "--ccc --mode=pasv"), (vec![Port], "--ccc --active")]
    {
        read.in_clear = works;
        assert_eq!(advice(&read), format!("{causes} | {options} | 0"));
    }
    let mut one = findings(PUBLIC, &[(Epsv, Dropped(30001)), (Pasv, Dropped(30002)), (Eprt, Ok), (Port, Ok)]);
    one.in_clear = vec![Pasv];
    assert_eq!(advice(&one), "tls-blinds-the-firewall passive-ports-dropped | --active | 0");
}

#[test]
fn a_way_that_breaks_beside_one_that_works_is_told_of() {
    use Seen::{Broken, Ok};
    let one = findings(PUBLIC, &[(Epsv, Broken), (Pasv, Ok), (Eprt, Broken), (Port, Ok)]);
    assert_eq!(advice(&one), "stopped stopped | --mode=pasv | 0");
    let all = findings(PUBLIC, &[(Epsv, Broken), (Pasv, Broken), (Eprt, Broken), (Port, Broken)]);
    assert_eq!(advice(&all), "stopped stopped |  | 33");
}

#[test]
fn what_was_not_seen_is_not_said_to_fail() {
    use Seen::{No, Ok};
    let mut drop_box = findings(PUBLIC, &[(Epsv, Ok), (Pasv, Ok)]);
    drop_box.unseen = vec![Eprt, Port];
    assert_eq!(advice(&drop_box), "not-seen |  | 0");
    let mut drop_box =
        findings(PUBLIC, &[(Epsv, Ok), (Pasv, Ok), (Eprt, No(502, "Command not implemented."))]);
    drop_box.unseen = vec![Port];
    assert_eq!(advice(&drop_box), "not-seen |  | 0");
    drop_box.attempts.truncate(0);
    assert_eq!(advice(&drop_box), "not-seen |  | 33");
}

#[test]
fn a_proxy_allows_passive_mode_only() {
    use Seen::Ok;
    let mut proxied = findings(PUBLIC, &[(Epsv, Ok), (Pasv, Ok)]);
    proxied.proxied = true;
    assert_eq!(advice(&proxied), "proxy |  | 0");
}

#[test]
fn what_ends_early_is_told_by_its_class() {
    let stopped = |kind, connected| {
        let stop = Stop { kind, why: "words".to_owned(), remedy: None, connected };
        advice(&Findings { stop: Some(stop), ..Findings::default() })
    };
    assert_eq!(stopped(ErrorKind::Dns, false), "name-not-found |  | 30");
    assert_eq!(stopped(ErrorKind::Connect, false), "unreachable |  | 31");
    assert_eq!(stopped(ErrorKind::Timeout, false), "unreachable |  | 32");
    assert_eq!(stopped(ErrorKind::Timeout, true), "stopped |  | 32");
    assert_eq!(stopped(ErrorKind::Login, true), "login-refused |  | 20");
    assert_eq!(stopped(ErrorKind::Busy, true), "connection-limit |  | 35");
    assert_eq!(stopped(ErrorKind::Protocol, true), "stopped |  | 37");
}
