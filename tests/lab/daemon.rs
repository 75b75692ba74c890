//! The server of a scenario, in its network.

use std::fs;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use ketch_demo::{Config, Server};
use tempfile::TempDir;

use super::topology::{PASSIVE, Topology};
use crate::support::real::{self, Kind, Tls};

/// The only account's name and password, which are the same everywhere.
pub const USER: &str = "ketch";
/// See [`USER`].
pub const PASSWORD: &str = "s3cret word";

/// What a scenario asks for.
#[derive(Clone, Copy, Debug)]
pub struct Daemon {
    /// The program.
    pub program: Program,
    /// What it says in 227 replies, where that is not its own address.
    pub announce: Option<&'static str>,
    /// More lines for a real server's configuration.
    pub more: &'static str,
}

/// Which program.
#[derive(Clone, Copy, Debug)]
pub enum Program {
    /// A real server.
    Real(Kind),
    /// The demo server, for what no real one does; changed by this.
    Demo(fn(&mut Config)),
}

impl Program {
    /// Why it cannot be had on this machine, if so.
    pub fn missing(self) -> Option<String> {
        match self {
            Program::Real(kind) => real::install(kind.name()).err(),
            Program::Demo(_) => None,
        }
    }
}

/// A running server, which ends with this value.
pub struct Service<'t> {
    topology: &'t Topology,
    /// What the account sees as `/`.
    pub root: PathBuf,
    real: Option<real::Server>,
    demo: Option<(Server, TempDir)>,
}

impl Daemon {
    /// Starts it.
    ///
    /// # Errors
    /// Why it could not be started.
    pub fn start<'t>(&self, topology: &'t Topology) -> Result<Service<'t>, String> {
        topology.server.inside(|| match self.program {
            Program::Real(kind) => self.start_real(kind, topology),
            Program::Demo(change) => {
                start_demo(topology, change).map_err(|error| format!("the demo server: {error}"))
            }
        })
    }

    fn start_real<'t>(&self, kind: Kind, topology: &'t Topology) -> Result<Service<'t>, String> {
        let address = SocketAddr::new(topology.listens(), 21);
        let variables = [
            ("KETCH_FTP_PORTS", PASSIVE),
            ("KETCH_FTP_ANNOUNCE", self.announce.unwrap_or_default()),
            ("KETCH_FTP_MORE", self.more),
        ];
        let server = real::Server::start_at(kind, Tls::None, address, &variables);
        let server = server.map_err(|unavailable| unavailable.to_string())?;
        Ok(Service { topology, root: server.root.clone(), real: Some(server), demo: None })
    }
}

/// It takes the passive ports that the system chooses.
fn start_demo(topology: &Topology, change: fn(&mut Config)) -> io::Result<Service<'_>> {
    let directory = tempfile::tempdir()?;
    let mut config = Config {
        root: directory.path().to_owned(),
        user: Some((USER.to_owned(), PASSWORD.to_owned())),
        anonymous: false,
        writable: true,
        bind: topology.listens(),
        port: 21,
        ..Config::default()
    };
    change(&mut config);
    fs::write("/proc/sys/net/ipv4/ip_local_port_range", PASSIVE.replace('-', " "))?;
    let server = Server::start(config)?;
    Ok(Service { topology, root: directory.path().to_owned(), real: None, demo: Some((server, directory)) })
}

impl Service<'_> {
    /// Offers a file.
    pub fn put(&self, name: &str, contents: &[u8]) {
        match &self.real {
            Some(server) => drop(server.put(name, contents)),
            None => fs::write(self.root.join(name), contents).expect("write a file below the root"),
        }
    }

    /// What it logged last.
    pub fn logs(&self) -> String {
        match (&self.real, &self.demo) {
            (Some(server), _) => server.logs(),
            (None, Some((server, _))) => server.log().join("\n"),
            (None, None) => String::new(),
        }
    }
}

impl Drop for Service<'_> {
    fn drop(&mut self) {
        let (real, demo) = (self.real.take(), self.demo.take());
        // A demo server ends by connections to itself.
        self.topology.server.inside(|| drop((real, demo)));
    }
}
