//! Four networks in a row: client, the client's router, the server's router, server. Either side is public or behind
//! NAT. The routers forward all that a scenario does not forbid.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::netns::Netns;

/// The passive ports of every server, as `LO-HI`.
pub const PASSIVE: &str = "30000-30099";
/// The name that stands for the server's addresses where there are two.
pub const NAME: &str = "ftp.lab.test";

/// The public addresses of the routers.
const CLIENT_ROUTER: &str = "192.0.2.1";
const SERVER_ROUTER: &str = "192.0.2.2";
/// Routes of the internet for private addresses: nobody answers.
const NOWHERE: &str = "4 route add blackhole 10.0.0.0/8
            4 route add blackhole 192.168.0.0/16";

/// How a side is connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// By a public address of its own.
    Public,
    /// By a private address behind a router that translates. A server's router forwards port 21 and,
    /// unless it reads FTP, the passive ports.
    Nat,
}

/// Which addresses there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Families {
    /// IPv4 only.
    V4,
    /// IPv6 only.
    V6,
    /// Both; the server has a name.
    Both,
}

/// What a router does beside forwarding, in the words of nftables. The networks of the router are `inside`, where the
/// client or the server is, and `outside`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Router {
    /// Rules for packets on their way from one side to the other.
    pub forward: &'static str,
    /// Rules that give packets from outside another destination.
    pub inward: &'static str,
    /// Reads the control connection and lets pass, and translates, what it announces.
    pub helper: bool,
    /// Settings below `/proc/sys/net`.
    pub sysctl: &'static [&'static str],
}

/// What a scenario asks for.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// The client's side.
    pub client: Side,
    /// The server's side.
    pub server: Side,
    /// The addresses.
    pub families: Families,
    /// What the client's router does.
    pub client_router: Router,
    /// What the server's router does.
    pub server_router: Router,
}

/// The networks, which are gone with this value.
#[derive(Debug)]
pub struct Topology {
    /// Where clients run.
    pub client: Netns,
    /// The router before them.
    pub client_router: Netns,
    /// The router before the server.
    pub server_router: Netns,
    /// Where the server runs.
    pub server: Netns,
    plan: Plan,
}

impl Topology {
    /// Builds the networks.
    ///
    /// # Errors
    /// What is not allowed here, or what a tool said.
    pub fn build(plan: Plan) -> Result<Topology, String> {
        let topology = Topology {
            client: Netns::new()?,
            client_router: Netns::new()?,
            server_router: Netns::new()?,
            server: Netns::new()?,
            plan,
        };
        topology.settings()?;
        topology.links()?;
        topology.routes()?;
        topology.client_router.nft(&client_rules(&plan))?;
        topology.server_router.nft(&server_rules(&plan))?;
        Ok(topology)
    }

    /// The address that the server listens on.
    pub fn listens(&self) -> IpAddr {
        match (self.plan.families, self.plan.server) {
            (Families::V6, _) => Ipv6Addr::new(0x2001, 0xdb8, 3, 0, 0, 0, 0, 2).into(),
            (_, Side::Public) => Ipv4Addr::new(203, 0, 113, 2).into(),
            (_, Side::Nat) => Ipv4Addr::new(10, 0, 7, 2).into(),
        }
    }

    /// The address of the client's router on the client's side, of IPv4.
    pub fn gateway(&self) -> Ipv4Addr {
        match self.plan.client {
            Side::Public => Ipv4Addr::new(198, 51, 100, 1),
            Side::Nat => Ipv4Addr::new(192, 168, 50, 1),
        }
    }

    /// What the client calls the server, as a URL has it.
    pub fn host(&self) -> String {
        match (self.plan.families, self.plan.server) {
            (Families::Both, _) => NAME.to_owned(),
            (_, Side::Nat) => SERVER_ROUTER.to_string(),
            _ => match self.listens() {
                IpAddr::V4(address) => address.to_string(),
                IpAddr::V6(address) => format!("[{address}]"),
            },
        }
    }

    /// The client's `/etc/hosts`. There are no name servers.
    pub fn hosts(&self) -> String {
        let named = match self.plan.families {
            Families::Both => format!("203.0.113.2 {NAME}\n2001:db8:3::2 {NAME}\n"),
            _ => String::new(),
        };
        format!("127.0.0.1 localhost\n{named}")
    }

    fn settings(&self) -> Result<(), String> {
        for netns in [&self.client, &self.client_router, &self.server_router, &self.server] {
            // An address is usable at once, without a look for another who has it.
            netns.sysctl(&["ipv6/conf/all/accept_dad=0", "ipv6/conf/default/accept_dad=0"])?;
        }
        for (router, own) in [
            (&self.client_router, self.plan.client_router.sysctl),
            (&self.server_router, self.plan.server_router.sysctl),
        ] {
            router.sysctl(&["ipv4/ip_forward=1", "ipv6/conf/all/forwarding=1"])?;
            router.sysctl(own)?;
        }
        Ok(())
    }

    fn links(&self) -> Result<(), String> {
        let cable = |name: &str, peer: &str, to: &Netns| {
            format!("link add {name} type veth peer name {peer} netns {}", to.path())
        };
        self.client.ip(&cable("outside", "inside", &self.client_router))?;
        self.client_router.ip(&cable("outside", "outside", &self.server_router))?;
        self.server_router.ip(&cable("inside", "outside", &self.server))
    }

    fn routes(&self) -> Result<(), String> {
        let (client, server) = (self.client_net(), self.server_net());
        self.client.ip(&self.lines(&format!(
            "4 address add {client}.2/24 dev outside
            6 address add 2001:db8:1::2/64 dev outside
            * link set outside up
            4 route add default via {client}.1
            6 route add ::/0 via 2001:db8:1::1"
        )))?;
        self.client_router.ip(&self.lines(&format!(
            "4 address add {client}.1/24 dev inside
            6 address add 2001:db8:1::1/64 dev inside
            * link set inside up
            4 address add {CLIENT_ROUTER}/24 dev outside
            6 address add 2001:db8:2::1/64 dev outside
            * link set outside up
            {NOWHERE}
            4 route add 203.0.113.0/24 via {SERVER_ROUTER}
            6 route add 2001:db8:3::/64 via 2001:db8:2::2"
        )))?;
        self.server_router.ip(&self.lines(&format!(
            "4 address add {server}.1/24 dev inside
            6 address add 2001:db8:3::1/64 dev inside
            * link set inside up
            4 address add {SERVER_ROUTER}/24 dev outside
            6 address add 2001:db8:2::2/64 dev outside
            * link set outside up
            {NOWHERE}
            4 route add 198.51.100.0/24 via {CLIENT_ROUTER}
            6 route add 2001:db8:1::/64 via 2001:db8:2::1"
        )))?;
        self.server.ip(&self.lines(&format!(
            "4 address add {server}.2/24 dev outside
            4 address add {server}.3/24 dev outside
            6 address add 2001:db8:3::2/64 dev outside
            * link set outside up
            4 route add default via {server}.1
            6 route add ::/0 via 2001:db8:3::1"
        )))
    }

    /// Lines for `ip`, each behind the family that it is for, or `*`; those of the families that there are.
    fn lines(&self, text: &str) -> String {
        let mut kept = String::new();
        for (family, line) in text.lines().filter_map(|line| line.trim().split_once(' ')) {
            let wanted = match family {
                "4" => self.plan.families != Families::V6,
                "6" => self.plan.families != Families::V4,
                _ => true,
            };
            if wanted {
                kept.push_str(line);
                kept.push('\n');
            }
        }
        kept
    }

    /// The first three numbers of the client's network.
    fn client_net(&self) -> &'static str {
        match self.plan.client {
            Side::Public => "198.51.100",
            Side::Nat => "192.168.50",
        }
    }

    /// The first three numbers of the server's network.
    fn server_net(&self) -> &'static str {
        match self.plan.server {
            Side::Public => "203.0.113",
            Side::Nat => "10.0.7",
        }
    }
}

fn client_rules(plan: &Plan) -> String {
    let hide = match plan.client {
        Side::Public => "",
        Side::Nat => "oifname \"outside\" masquerade",
    };
    rules(&plan.client_router, plan.client_router.inward, hide)
}

fn server_rules(plan: &Plan) -> String {
    let (show, hide) = match plan.server {
        Side::Public => (String::new(), ""),
        Side::Nat => {
            // A router that knows FTP finds the other ports itself.
            let passive = if plan.server_router.helper { "" } else { PASSIVE };
            let show = format!("iifname \"outside\" tcp dport {{ 21, {passive} }} dnat ip to 10.0.7.2");
            (show, "oifname \"outside\" masquerade")
        }
    };
    rules(&plan.server_router, &format!("{show}\n{}", plan.server_router.inward), hide)
}

/// The rules of a router as nftables reads them.
fn rules(router: &Router, inward: &str, outward: &str) -> String {
    let helper = if router.helper {
        "ct helper ftp {\n type \"ftp\" protocol tcp\n }\n\
         chain help {\n type filter hook prerouting priority filter\n tcp dport 21 ct helper set \"ftp\"\n }\n"
    } else {
        ""
    };
    format!(
        "table inet lab {{\n{helper}\
         chain forward {{\n type filter hook forward priority filter\n {}\n }}\n\
         chain inward {{\n type nat hook prerouting priority dstnat\n {inward}\n }}\n\
         chain outward {{\n type nat hook postrouting priority srcnat\n {outward}\n }}\n}}\n",
        router.forward
    )
}
