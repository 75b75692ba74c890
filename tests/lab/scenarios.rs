//! The table of scenarios: what stands between client and server, which methods can work there, and why others do not.

use super::daemon::{Daemon, Program};
use super::strangers;
use super::topology::{Families, Plan, Router, Side};
use crate::support::real::Kind;

/// What a scenario is, and what is true in it.
#[derive(Clone, Copy, Debug)]
pub struct Scenario {
    /// A few words.
    pub name: &'static str,
    /// A sentence for users.
    pub about: &'static str,
    /// The networks.
    pub plan: Plan,
    /// The server.
    pub daemon: Daemon,
    /// Which methods can work.
    pub works: Works,
    /// What ketch is told in addition.
    pub options: &'static [&'static str],
    /// The same for lftp in active mode, as far as it can be told.
    pub lftp: &'static str,
    /// The address for curl's `--ftp-port`; `-` is its own.
    pub curl: &'static str,
    /// The password, where it is a wrong one.
    pub password: Option<&'static str>,
    /// How large files are, in bytes.
    pub size: usize,
    /// Connections that are there already when ketch comes.
    pub guests: usize,
    /// The only way out, if there is one.
    pub proxy: Option<Gateway>,
    /// How a run ends in which nothing can work, in place of 33.
    pub ends: Option<i32>,
    /// The same in active mode, where that differs.
    pub active_ends: Option<i32>,
    /// What a failure in passive mode must say.
    pub passive_says: &'static str,
    /// What a failure in active mode must say.
    pub active_says: &'static str,
    /// What no run that works may say.
    pub never_says: &'static str,
    /// The causes that the doctor must name, these and no others.
    pub causes: &'static [&'static str],
}

/// A proxy on the client's router.
#[derive(Clone, Copy, Debug)]
pub struct Gateway {
    /// What it speaks: `socks5h` or `http`.
    pub scheme: &'static str,
    /// The only port that it connects to.
    pub only_port: Option<u16>,
}

impl Scenario {
    /// How long it takes beside others: the more there is to wait for.
    pub fn weight(&self) -> (usize, usize) {
        (self.size, self.works.failing())
    }
}

/// Whether a method works in a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Can {
    /// Always.
    Yes,
    /// It depends on which port is chosen.
    Maybe,
    /// Never.
    No,
}

/// Which methods work.
#[derive(Clone, Copy, Debug)]
pub struct Works {
    /// Over IPv4 and IPv6, the server opens a port.
    pub epsv: Can,
    /// Over IPv4, the server opens a port.
    pub pasv: Can,
    /// Over IPv4 and IPv6, the client opens a port.
    pub eprt: Can,
    /// Over IPv4, the client opens a port.
    pub port: Can,
}

impl Works {
    /// Whether luck with ports decides.
    pub fn depends_on_ports(self) -> bool {
        [self.epsv, self.pasv, self.eprt, self.port].contains(&Can::Maybe)
    }

    /// Whether nothing works.
    pub fn never(self) -> bool {
        self.failing() == 4
    }

    /// How many methods may fail.
    fn failing(self) -> usize {
        [self.epsv, self.pasv, self.eprt, self.port].into_iter().filter(|can| *can != Can::Yes).count()
    }
}

const ALL: Works = Works { epsv: Can::Yes, pasv: Can::Yes, eprt: Can::Yes, port: Can::Yes };
const PASSIVE_ONLY: Works = Works { eprt: Can::No, port: Can::No, ..ALL };
const ACTIVE_ONLY: Works = Works { epsv: Can::No, pasv: Can::No, ..ALL };
const NONE: Works = Works { eprt: Can::No, port: Can::No, ..ACTIVE_ONLY };

const VSFTPD: Daemon = Daemon { program: Program::Real(Kind::Vsftpd), announce: None, more: "" };
const PROFTPD: Daemon = Daemon { program: Program::Real(Kind::ProFtpd), ..VSFTPD };
const PURE_FTPD: Daemon = Daemon { program: Program::Real(Kind::PureFtpd), ..VSFTPD };

const FORWARD: Router = Router { forward: "", inward: "", helper: false, sysctl: &[] };
/// A firewall that lets no connection in.
const DROPS_INBOUND: Router = Router { forward: "iifname \"outside\" ct state new drop", ..FORWARD };
/// One that says so, as often as it is asked; by itself the kernel says it once a second.
const REJECTS_INBOUND: Router = Router {
    forward: "iifname \"outside\" ct state new reject",
    sysctl: &["ipv4/icmp_ratelimit=0"],
    ..FORWARD
};
/// A firewall before a server that lets in nothing but control connections.
const DROPS_PASSIVE: Router =
    Router { forward: "iifname \"outside\" tcp dport != 21 ct state new drop", ..FORWARD };
const REJECTS_PASSIVE: Router =
    Router { forward: "iifname \"outside\" tcp dport != 21 ct state new reject with tcp reset", ..FORWARD };

/// A firewall that forgets connections after 3 idle seconds, and lets no packet of an unknown one through.
const FORGETS: Router = Router {
    forward: "ct state invalid drop",
    sysctl: &["netfilter/nf_conntrack_tcp_timeout_established=3", "netfilter/nf_conntrack_tcp_loose=0"],
    ..FORWARD
};

/// A firewall that lets nothing out but what goes through a proxy on it.
const PROXY_ONLY: Router = Router { forward: "iifname \"inside\" drop", ..FORWARD };

const PUBLIC: Plan = Plan {
    client: Side::Public,
    server: Side::Public,
    families: Families::V4,
    client_router: FORWARD,
    server_router: FORWARD,
};
const CLIENT_NAT: Plan = Plan { client: Side::Nat, ..PUBLIC };
const SERVER_NAT: Plan = Plan { server: Side::Nat, ..PUBLIC };

const PLAIN: Scenario = Scenario {
    name: "plain",
    about: "Nothing is in the way.",
    plan: PUBLIC,
    daemon: VSFTPD,
    works: ALL,
    options: &[],
    lftp: "",
    curl: "-",
    password: None,
    size: 300_000,
    guests: 0,
    proxy: None,
    ends: None,
    active_ends: None,
    passive_says: "",
    active_says: "",
    never_says: "error: ",
    causes: &["all-well"],
};

/// All of them.
pub const SCENARIOS: &[Scenario] = &[
    PLAIN,
    Scenario {
        name: "client firewall drops",
        about: "The client's firewall drops connections from outside.",
        plan: Plan { client_router: DROPS_INBOUND, ..PUBLIC },
        works: PASSIVE_ONLY,
        active_says: "the server did not connect to",
        causes: &["client-drops-inbound"],
        ..PLAIN
    },
    Scenario {
        name: "client firewall rejects",
        about: "The client's firewall rejects connections from outside.",
        plan: Plan { client_router: REJECTS_INBOUND, ..PUBLIC },
        daemon: PROFTPD,
        works: PASSIVE_ONLY,
        active_says: "425 Unable to build data connection: Connection refused",
        causes: &["client-rejects-inbound"],
        ..PLAIN
    },
    Scenario {
        name: "server firewall drops",
        about: "The server's firewall drops connections to the passive ports.",
        plan: Plan { server_router: DROPS_PASSIVE, ..PUBLIC },
        works: ACTIVE_ONLY,
        passive_says: "no answer within",
        causes: &["passive-ports-dropped"],
        ..PLAIN
    },
    Scenario {
        name: "server firewall rejects",
        about: "The server's firewall rejects connections to the passive ports.",
        plan: Plan { server_router: REJECTS_PASSIVE, ..PUBLIC },
        daemon: PURE_FTPD,
        works: ACTIVE_ONLY,
        passive_says: "refused",
        causes: &["passive-ports-refused"],
        ..PLAIN
    },
    Scenario {
        name: "server opens too few ports",
        about: "The server's firewall lets through only 60 of the 100 ports that the server uses: luck decides.",
        plan: Plan {
            server_router: Router {
                forward: "iifname \"outside\" tcp dport != { 21, 30000-30059 } ct state new drop",
                ..FORWARD
            },
            ..PUBLIC
        },
        works: Works { epsv: Can::Maybe, pasv: Can::Maybe, ..ALL },
        passive_says: "no answer within",
        causes: &["passive-range-partly-open"],
        ..PLAIN
    },
    Scenario {
        name: "client behind NAT",
        about: "The client's router translates addresses and knows nothing of FTP.",
        plan: CLIENT_NAT,
        works: PASSIVE_ONLY,
        active_says: "500 Illegal",
        causes: &["client-behind-nat"],
        ..PLAIN
    },
    Scenario {
        name: "client behind NAT, router knows FTP",
        about: "The client's router translates addresses, in PORT and EPRT too.",
        plan: Plan { client_router: Router { helper: true, ..FORWARD }, ..CLIENT_NAT },
        ..PLAIN
    },
    Scenario {
        name: "client behind NAT, ports forwarded",
        about: "The client's router forwards the ports 40000-40009 to the client; the server's firewall drops \
                connections to the passive ports.",
        plan: Plan {
            client_router: Router {
                inward: "iifname \"outside\" tcp dport 40000-40009 dnat ip to 192.168.50.2",
                ..FORWARD
            },
            server_router: DROPS_PASSIVE,
            ..CLIENT_NAT
        },
        works: ACTIVE_ONLY,
        options: &["--active-address=192.0.2.1", "--active-ports=40000-40009"],
        lftp: "set ftp:port-ipv4 192.0.2.1; set ftp:port-range 40000-40009;",
        curl: "192.0.2.1:40000-40009",
        passive_says: "no answer within",
        causes: &["passive-ports-dropped"],
        ..PLAIN
    },
    Scenario {
        name: "client behind NAT, other ports forwarded",
        about: "The client's router forwards the ports 40000-40009 to the client's 50000-50009; the server's \
                firewall drops connections to the passive ports.",
        plan: Plan {
            client_router: Router {
                inward: "iifname \"outside\" tcp dport 40000-40009 dnat ip to 192.168.50.2 : tcp dport map { \
                         40000 : 50000, 40001 : 50001, 40002 : 50002, 40003 : 50003, 40004 : 50004, \
                         40005 : 50005, 40006 : 50006, 40007 : 50007, 40008 : 50008, 40009 : 50009 }",
                ..FORWARD
            },
            server_router: DROPS_PASSIVE,
            ..CLIENT_NAT
        },
        daemon: PROFTPD,
        works: ACTIVE_ONLY,
        options: &["--active-address=192.0.2.1", "--active-ports=50000-50009:-10000"],
        passive_says: "no answer within",
        causes: &["passive-ports-dropped"],
        ..PLAIN
    },
    Scenario {
        name: "server behind NAT, announces its own address",
        about: "The server's router forwards its ports, but the server announces its private address in 227.",
        plan: SERVER_NAT,
        causes: &["server-announces-private"],
        ..PLAIN
    },
    Scenario {
        name: "server behind NAT, announces the public one",
        about: "The server's router forwards its ports, and the server knows its public address.",
        plan: SERVER_NAT,
        daemon: Daemon { announce: Some("192.0.2.2"), ..PURE_FTPD },
        ..PLAIN
    },
    Scenario {
        name: "server behind NAT, router knows FTP",
        about: "The server's router forwards port 21 only, and opens and translates what it reads in 227 and 229.",
        plan: Plan { server_router: Router { helper: true, ..FORWARD }, ..SERVER_NAT },
        ..PLAIN
    },
    Scenario {
        name: "server announces a third host",
        about: "The server announces an address in 227 that is not its own, where nobody answers.",
        daemon: Daemon { announce: Some("192.0.2.99"), ..PROFTPD },
        causes: &["server-announces-foreign"],
        ..PLAIN
    },
    Scenario {
        name: "data on the server's other address",
        about: "The server announces its second address in 227, and only there its passive ports are open.",
        plan: Plan {
            server_router: Router {
                inward: "iifname \"outside\" ip daddr 203.0.113.3 dnat ip to 203.0.113.2",
                forward: "iifname \"outside\" ct original ip daddr 203.0.113.2 tcp dport != 21 ct state new drop",
                ..FORWARD
            },
            client_router: DROPS_INBOUND,
            ..PUBLIC
        },
        daemon: Daemon { announce: Some("203.0.113.3"), more: "cmds_denied=EPSV", ..VSFTPD },
        works: Works { epsv: Can::No, ..PASSIVE_ONLY },
        causes: &["data-on-another-address", "epsv-refused", "client-drops-inbound"],
        ..PLAIN
    },
    Scenario {
        name: "both behind NAT",
        about: "Both routers translate addresses and know nothing of FTP; the server's forwards its ports.",
        plan: Plan { client: Side::Nat, ..SERVER_NAT },
        works: PASSIVE_ONLY,
        active_says: "500 Illegal",
        causes: &["server-announces-private", "client-behind-nat"],
        ..PLAIN
    },
    Scenario {
        name: "IPv6 only",
        about: "There is no IPv4: only EPSV and EPRT can name addresses.",
        plan: Plan { families: Families::V6, ..PUBLIC },
        works: Works { pasv: Can::No, port: Can::No, ..ALL },
        ends: Some(26),
        ..PLAIN
    },
    Scenario {
        name: "IPv6 broken",
        about: "The server has addresses of both families, but IPv6 packets vanish.",
        plan: Plan {
            families: Families::Both,
            server_router: Router { forward: "meta nfproto ipv6 drop", ..FORWARD },
            ..PUBLIC
        },
        daemon: PROFTPD,
        causes: &["ipv6-broken"],
        ..PLAIN
    },
    Scenario {
        name: "EPSV's port is dead",
        about: "A box in between misunderstands EPSV: the port that it names is dropped, while PASV works.",
        plan: Plan {
            server_router: Router {
                forward: "iifname \"outside\" tcp dport != { 21, 30000-30099 } ct state new drop",
                ..FORWARD
            },
            client_router: DROPS_INBOUND,
            ..PUBLIC
        },
        daemon: Daemon { program: Program::Demo(|config| config.epsv_port = Some(30_100)), ..VSFTPD },
        works: Works { epsv: Can::No, ..PASSIVE_ONLY },
        passive_says: "no answer within",
        causes: &["epsv-broken", "client-drops-inbound"],
        ..PLAIN
    },
    Scenario {
        name: "no passive mode",
        about: "The server refuses EPSV and PASV with 502.",
        daemon: Daemon { program: Program::Demo(|config| config.without = vec!["EPSV", "PASV"]), ..VSFTPD },
        works: ACTIVE_ONLY,
        passive_says: "502",
        causes: &["server-active-only"],
        ..PLAIN
    },
    Scenario {
        name: "no active mode",
        about: "The server refuses PORT and EPRT.",
        daemon: Daemon { more: "port_enable=NO", ..VSFTPD },
        works: PASSIVE_ONLY,
        active_says: "550 Permission denied",
        causes: &["server-passive-only"],
        ..PLAIN
    },
    Scenario {
        name: "idle connections are forgotten",
        about: "The client's firewall forgets a connection after 3 idle seconds; the server is slow, so that the \
                control connection idles while the data flows.",
        plan: Plan { client_router: FORGETS, ..PUBLIC },
        daemon: Daemon { more: "local_max_rate=100000", ..VSFTPD },
        options: &["--timeout=8"],
        size: 480_000,
        causes: &[],
        ..PLAIN
    },
    Scenario {
        name: "idle connections are kept alive",
        about: "As before, but ketch talks during the transfer.",
        plan: Plan { client_router: FORGETS, ..PUBLIC },
        daemon: Daemon { more: "TransferRate RETR,STOR 100", ..PROFTPD },
        never_says: "warning",
        options: &["--noop=1", "--timeout=15"],
        size: 480_000,
        causes: &[],
        ..PLAIN
    },
    Scenario {
        name: "a stranger at the active port",
        about: "The server refuses passive mode, and somebody else connects to the port that the client announced \
                before the server does.",
        daemon: Daemon {
            program: Program::Demo(|config| {
                config.without = vec!["EPSV", "PASV"];
                config.first = Some(strangers::call);
            }),
            ..VSFTPD
        },
        works: ACTIVE_ONLY,
        passive_says: "502",
        causes: &["server-active-only"],
        ..PLAIN
    },
    Scenario {
        name: "SOCKS5 proxy",
        about: "The client reaches nothing but a SOCKS5 proxy.",
        plan: Plan { client_router: PROXY_ONLY, ..PUBLIC },
        works: PASSIVE_ONLY,
        proxy: Some(Gateway { scheme: "socks5h", only_port: None }),
        active_ends: Some(26),
        active_says: "does not work through a proxy",
        causes: &["proxy"],
        ..PLAIN
    },
    Scenario {
        name: "HTTP proxy",
        about: "The client reaches nothing but an HTTP proxy, which knows CONNECT.",
        plan: Plan { client_router: PROXY_ONLY, ..PUBLIC },
        daemon: PROFTPD,
        works: PASSIVE_ONLY,
        proxy: Some(Gateway { scheme: "http", only_port: None }),
        active_ends: Some(26),
        active_says: "does not work through a proxy",
        causes: &["proxy"],
        ..PLAIN
    },
    Scenario {
        name: "HTTP proxy for port 21 only",
        about: "The client reaches nothing but an HTTP proxy, which connects to port 21 only.",
        plan: Plan { client_router: PROXY_ONLY, ..PUBLIC },
        works: NONE,
        proxy: Some(Gateway { scheme: "http", only_port: Some(21) }),
        active_ends: Some(26),
        passive_says: "the proxy refused: 403",
        active_says: "does not work through a proxy",
        causes: &["proxy", "proxy-blocks"],
        ..PLAIN
    },
    Scenario {
        name: "no data connection at all",
        about: "Firewalls on both sides drop every connection but the control connection.",
        plan: Plan { client_router: DROPS_INBOUND, server_router: DROPS_PASSIVE, ..PUBLIC },
        works: NONE,
        passive_says: "no answer within",
        causes: &["both-blocked", "passive-ports-dropped", "client-drops-inbound"],
        ..PLAIN
    },
    Scenario {
        name: "login refused",
        about: "The password is wrong.",
        works: NONE,
        password: Some("wrong"),
        ends: Some(20),
        passive_says: "530 Login incorrect",
        active_says: "530 Login incorrect",
        causes: &["login-refused"],
        ..PLAIN
    },
    Scenario {
        name: "too many connections",
        about: "The server has reached its limit of connections and says 421.",
        daemon: Daemon { more: "max_clients=1", ..VSFTPD },
        works: NONE,
        guests: 1,
        ends: Some(35),
        passive_says: "421 ",
        active_says: "421 ",
        causes: &["connection-limit"],
        ..PLAIN
    },
];
