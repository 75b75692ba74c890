//! A client that knows nothing but lines: what it sends and gets is the test.

use ketch_demo::{Config, Server};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::time::Duration;
use tempfile::TempDir;

/// A server of a directory of its own.
pub(crate) struct Site {
    pub(crate) server: Server,
    pub(crate) directory: TempDir,
}

impl Site {
    /// Serves an empty directory, writable, to `demo` with the password `secret` and to anonymous.
    pub(crate) fn new() -> Site {
        Site::with(|_| {})
    }

    pub(crate) fn with(change: impl FnOnce(&mut Config)) -> Site {
        let directory = tempfile::tempdir().unwrap();
        let mut config = Config {
            root: directory.path().to_owned(),
            user: Some(("demo".to_owned(), "secret".to_owned())),
            writable: true,
            ..Config::default()
        };
        change(&mut config);
        Site { server: Server::start(config).unwrap(), directory }
    }

    pub(crate) fn on_ipv6() -> Site {
        Site::with(|config| config.bind = "::1".parse().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::write(self.path(name), text).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    pub(crate) fn connect(&self) -> Client {
        Client::to(self.server.address())
    }

    /// A client that is logged in and has TYPE I.
    pub(crate) fn login(&self) -> Client {
        let mut client = self.connect();
        client.reply();
        client.asks("USER demo", "331");
        client.asks("PASS secret", "230");
        client.asks("TYPE I", "200");
        client
    }
}

/// The four ways to a data connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    Pasv,
    Epsv,
    Port,
    Eprt,
}

/// A data connection, on its way.
pub(crate) enum Data {
    Open(TcpStream),
    Awaited(TcpListener),
}

impl Data {
    pub(crate) fn open(self) -> TcpStream {
        let socket = match self {
            Data::Open(socket) => socket,
            Data::Awaited(listener) => listener.accept().unwrap().0,
        };
        socket.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        socket
    }

    pub(crate) fn all(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.open().read_to_end(&mut bytes).unwrap();
        bytes
    }
}

pub(crate) struct Client {
    control: BufReader<TcpStream>,
}

impl Client {
    pub(crate) fn to(address: SocketAddr) -> Client {
        Client::over(TcpStream::connect(address).unwrap())
    }

    pub(crate) fn over(socket: TcpStream) -> Client {
        socket.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        Client { control: BufReader::new(socket) }
    }

    /// The connection itself; nothing may have come that was not looked at.
    pub(crate) fn into_socket(self) -> TcpStream {
        assert!(self.control.buffer().is_empty());
        self.control.into_inner()
    }

    pub(crate) fn raw(&mut self, bytes: &[u8]) {
        self.control.get_mut().write_all(bytes).unwrap();
    }

    pub(crate) fn send(&mut self, line: &str) {
        self.raw(format!("{line}\r\n").as_bytes());
    }

    /// The next reply, whole, its lines joined by LF; empty at the end.
    pub(crate) fn reply(&mut self) -> String {
        let first = self.line();
        let mut all = first.clone();
        if first.get(3..4) == Some("-") {
            let last = format!("{} ", &first[..3]);
            loop {
                let line = self.line();
                all = format!("{all}\n{line}");
                if line.starts_with(&last) {
                    break;
                }
            }
        }
        all
    }

    /// Sends a command and checks how the reply begins.
    #[track_caller]
    pub(crate) fn asks(&mut self, line: &str, expected: &str) -> String {
        self.send(line);
        let reply = self.reply();
        assert!(reply.starts_with(expected), "{line}: {reply}, not {expected}");
        reply
    }

    /// Checks how the next reply begins.
    #[track_caller]
    pub(crate) fn gets(&mut self, expected: &str) -> String {
        let reply = self.reply();
        assert!(reply.starts_with(expected), "{reply}, not {expected}");
        reply
    }

    pub(crate) fn data(&mut self, mode: Mode) -> Data {
        match mode {
            Mode::Pasv => {
                let address = pasv_address(&self.asks("PASV", "227 "));
                Data::Open(TcpStream::connect(address).unwrap())
            }
            Mode::Epsv => {
                let reply = self.asks("EPSV", "229 ");
                let port: u16 = reply.split('|').nth(3).unwrap().parse().unwrap();
                let mut address = self.control.get_ref().peer_addr().unwrap();
                address.set_port(port);
                Data::Open(TcpStream::connect(address).unwrap())
            }
            Mode::Port | Mode::Eprt => {
                let mut address = self.control.get_ref().local_addr().unwrap();
                address.set_port(0);
                let listener = TcpListener::bind(address).unwrap();
                let port = listener.local_addr().unwrap().port();
                let command = match (mode, address.ip()) {
                    (Mode::Port, ip) => {
                        let host = ip.to_string().replace('.', ",");
                        format!("PORT {host},{},{}", port >> 8, port & 255)
                    }
                    (_, IpAddr::V4(ip)) => format!("EPRT |1|{ip}|{port}|"),
                    (_, IpAddr::V6(ip)) => format!("EPRT |2|{ip}|{port}|"),
                };
                self.asks(&command, "200 ");
                Data::Awaited(listener)
            }
        }
    }

    /// Downloads, or lists: all that a command sends over a data connection.
    #[track_caller]
    pub(crate) fn fetch(&mut self, mode: Mode, command: &str) -> Vec<u8> {
        let data = self.data(mode);
        self.asks(command, "150 ");
        let bytes = data.all();
        self.gets("226 ");
        bytes
    }

    #[track_caller]
    pub(crate) fn fetch_text(&mut self, command: &str) -> String {
        String::from_utf8(self.fetch(Mode::Epsv, command)).unwrap()
    }

    /// Uploads; gives the preliminary reply.
    #[track_caller]
    pub(crate) fn store(&mut self, mode: Mode, command: &str, bytes: &[u8]) -> String {
        let data = self.data(mode);
        let opening = self.asks(command, "150 ");
        let mut socket = data.open();
        socket.write_all(bytes).unwrap();
        drop(socket);
        self.gets("226 ");
        opening
    }

    fn line(&mut self) -> String {
        let mut line = Vec::new();
        // A reset is an end, too.
        let _ = self.control.read_until(b'\n', &mut line);
        assert!(line.is_empty() || line.ends_with(b"\r\n"), "{line:?}");
        String::from_utf8_lossy(&line).trim_end().to_owned()
    }
}

pub(crate) fn pasv_address(reply: &str) -> SocketAddr {
    let inside = reply.split(['(', ')']).nth(1).unwrap();
    let numbers: Vec<u8> = inside.split(',').map(|number| number.parse().unwrap()).collect();
    let &[a, b, c, d, high, low] = numbers.as_slice() else { panic!("{reply}") };
    SocketAddr::from(([a, b, c, d], u16::from_be_bytes([high, low])))
}
