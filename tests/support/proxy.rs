//! A small SOCKS5 and HTTP CONNECT proxy in threads, well-behaved but for what a test tells it to do otherwise.
//!
//! It has one port for both, and tells them apart by the first byte. All its sockets are made by threads that begin
//! with the one that starts it, so it lives in the network namespace of that thread.

#![allow(dead_code, reason = "tests choose from what is here, all in one binary")]

use std::io::{self, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Shutdown, SocketAddr, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::relay::{Door, join, read};

/// How long a client or a server may be silent.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a proxy is told before it starts.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where it listens; the port is the system's choice.
    pub bind: IpAddr,
    /// The only user and the password; none lets everybody in.
    pub login: Option<(String, String)>,
    /// Names that nobody else knows.
    pub names: Vec<(String, IpAddr)>,
    /// The only port that it connects to.
    pub only_port: Option<u16>,
    /// What it does wrong.
    pub misdeed: Misdeed,
}

impl Default for Config {
    fn default() -> Config {
        Config {
            bind: Ipv4Addr::LOCALHOST.into(),
            login: None,
            names: Vec::new(),
            only_port: None,
            misdeed: Misdeed::None,
        }
    }
}

/// What a proxy does wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misdeed {
    /// Nothing.
    None,
    /// It says nothing at all.
    Silence,
    /// It hangs up when it has heard the first bytes.
    Close,
    /// It hangs up after this many bytes of its answer to the request.
    Cut(usize),
    /// It connects to nobody, and says why with this code of its protocol.
    Refuse(u16),
    /// It takes a pause before each byte of its answer to the request.
    Drip(Duration),
    /// It says this instead of all that it should, and waits.
    Say(Vec<u8>),
    /// It says this, without an end, instead of the answer to the request.
    Endless(&'static str),
    /// It sends its answer to the first request and the first words of the server in one packet.
    OnePacket,
}

/// What a proxy was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// `socks5` or `http`.
    pub by: &'static str,
    /// The host, as it was named.
    pub host: String,
    /// The port.
    pub port: u16,
    /// The user and the password that came with it.
    pub login: Option<(String, String)>,
}

/// A running proxy, which ends with this value.
pub struct Proxy {
    door: Door,
    shared: Arc<Shared>,
}

struct Shared {
    config: Config,
    asked: Mutex<Vec<Asked>>,
    /// Everything that was accepted or connected to.
    open: Mutex<Vec<TcpStream>>,
    clients: Mutex<usize>,
}

impl Proxy {
    /// Starts one.
    pub fn start(config: Config) -> Proxy {
        let bind = config.bind;
        let (asked, open, clients) = (Mutex::default(), Mutex::default(), Mutex::default());
        let shared = Arc::new(Shared { config, asked, open, clients });
        let all = Arc::clone(&shared);
        let door = Door::open(bind, move |client| {
            *all.clients.lock().unwrap() += 1;
            all.serve(client)
        });
        Proxy { door, shared }
    }

    /// One that does nothing wrong.
    pub fn good() -> Proxy {
        Proxy::start(Config::default())
    }

    /// One that does.
    pub fn bad(misdeed: Misdeed) -> Proxy {
        Proxy::start(Config { misdeed, ..Config::default() })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.door.address()
    }

    /// Its URL: `socks5h`, `socks5` or `http`.
    pub fn url(&self, scheme: &str) -> String {
        format!("{scheme}://{}", self.address())
    }

    /// All that it was asked for so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.shared.asked.lock().unwrap().clone()
    }

    /// How many clients it has had so far.
    pub fn clients(&self) -> usize {
        *self.shared.clients.lock().unwrap()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        for stream in self.shared.open.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

/// Why a proxy connects to nobody: the code of SOCKS5, and that of HTTP.
struct Refusal(u8, u16);

impl Shared {
    fn serve(&self, client: TcpStream) -> io::Result<()> {
        let mut client = self.keep(client)?;
        match &self.config.misdeed {
            Misdeed::Silence => return wait_for_the_end(&mut client),
            Misdeed::Say(bytes) => {
                client.write_all(bytes)?;
                return wait_for_the_end(&mut client);
            }
            _ => {}
        }
        let [first] = read(&client)?;
        match (&self.config.misdeed, first) {
            (Misdeed::Close, _) => client.shutdown(Shutdown::Both),
            (_, 5) => self.socks(client),
            _ => self.http(client, first),
        }
    }

    fn socks(&self, mut client: TcpStream) -> io::Result<()> {
        let [count] = read(&client)?;
        let mut methods = vec![0; usize::from(count)];
        client.read_exact(&mut methods)?;
        let method = if self.config.login.is_some() { 2 } else { 0 };
        if !methods.contains(&method) {
            return client.write_all(&[5, 0xff]);
        }
        client.write_all(&[5, method])?;
        let mut login = None;
        if method == 2 {
            let [1] = read(&client)? else { return Err(io::ErrorKind::InvalidData.into()) };
            login = Some((counted(&mut client)?, counted(&mut client)?));
            let right = login == self.config.login;
            client.write_all(&[1, u8::from(!right)])?;
            if !right {
                return Ok(());
            }
        }
        let [5, 1, 0, kind] = read(&client)? else { return Err(io::ErrorKind::InvalidData.into()) };
        let host = match kind {
            1 => IpAddr::from(read::<4>(&client)?).to_string(),
            4 => IpAddr::from(read::<16>(&client)?).to_string(),
            3 => counted(&mut client)?,
            _ => return Err(io::ErrorKind::InvalidData.into()),
        };
        let port = u16::from_be_bytes(read(&client)?);
        let server = self.connect(Asked { by: "socks5", host, port, login });
        // Its own address on the other side, which some proxies give as a name.
        let mut answer = match (&server, &self.config.misdeed) {
            (Ok(_), Misdeed::OnePacket) => vec![5, 0, 0, 3, 2, b'm', b'e', 0, 7],
            (Ok(_), _) => vec![5, 0, 0, 1, 127, 0, 0, 1, 0, 7],
            (Err(Refusal(code, _)), _) => vec![5, *code, 0, 1, 0, 0, 0, 0, 0, 0],
        };
        self.lead(client, &mut answer, server.ok())
    }

    fn http(&self, client: TcpStream, first: u8) -> io::Result<()> {
        let mut head = vec![first];
        while !head.ends_with(b"\r\n\r\n") {
            head.extend(read::<1>(&client)?);
        }
        let head = String::from_utf8_lossy(&head).into_owned();
        let target = head.strip_prefix("CONNECT ").and_then(|rest| rest.split_once(" HTTP/1.1\r\nHost: "));
        let (host, port) =
            target.and_then(|(target, _)| target.rsplit_once(':')).ok_or(io::ErrorKind::InvalidData)?;
        let host = host.trim_matches(['[', ']']).to_owned();
        let port = port.parse().map_err(|_| io::ErrorKind::InvalidData)?;
        let given = head.lines().find_map(|line| line.strip_prefix("Proxy-Authorization: Basic "));
        let login = given.map(decoded);
        if self.config.login.is_some() && login != self.config.login {
            let answer =
                b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n\r\n";
            return self.lead(client, &mut answer.to_vec(), None);
        }
        let server = self.connect(Asked { by: "http", host, port, login });
        let answer = match &server {
            Ok(_) => "200 Connection established".to_owned(),
            Err(Refusal(_, code)) => format!("{code} No way\x1b[31m"),
        };
        let mut answer = format!("HTTP/1.1 {answer}\r\nVia: proxy\r\n\r\n").into_bytes();
        self.lead(client, &mut answer, server.ok())
    }

    /// Notes what it was asked for, and connects.
    fn connect(&self, asked: Asked) -> Result<TcpStream, Refusal> {
        let (host, port) = (asked.host.clone(), asked.port);
        self.asked.lock().unwrap().push(asked);
        if let Misdeed::Refuse(code) = self.config.misdeed {
            return Err(Refusal(u8::try_from(code).unwrap_or(1), code));
        }
        if self.config.only_port.is_some_and(|only| only != port) {
            return Err(Refusal(2, 403));
        }
        let known = self.config.names.iter().find(|(name, _)| *name == host);
        let server = match known {
            Some((_, ip)) => TcpStream::connect((*ip, port)),
            None => TcpStream::connect((host.as_str(), port)),
        };
        let server = server.and_then(|server| self.keep(server));
        server.map_err(|error| match error.kind() {
            io::ErrorKind::ConnectionRefused => Refusal(5, 502),
            _ => Refusal(4, 502),
        })
    }

    /// Answers, in its own way, and then carries bytes to and fro until both sides have ended.
    fn lead(&self, mut client: TcpStream, answer: &mut Vec<u8>, server: Option<TcpStream>) -> io::Result<()> {
        match self.config.misdeed {
            Misdeed::Cut(length) => {
                client.write_all(&answer[..length.min(answer.len())])?;
                return client.shutdown(Shutdown::Both);
            }
            Misdeed::Drip(pause) => {
                for byte in answer.drain(..) {
                    std::thread::sleep(pause);
                    client.write_all(&[byte])?;
                }
            }
            Misdeed::Endless(text) => loop {
                client.write_all(text.as_bytes())?;
            },
            Misdeed::OnePacket if self.asked.lock().unwrap().len() == 1 => {
                let mut words = [0; 1024];
                let count = server.as_ref().map_or(Ok(0), |mut server| server.read(&mut words))?;
                answer.extend(&words[..count]);
            }
            _ => {}
        }
        client.write_all(answer)?;
        let Some(server) = server else { return Ok(()) };
        join(&client, &server, <[u8]>::len);
        Ok(())
    }

    /// Sees to it that a connection ends with the proxy.
    fn keep(&self, stream: TcpStream) -> io::Result<TcpStream> {
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        self.open.lock().unwrap().push(stream.try_clone()?);
        Ok(stream)
    }
}

fn wait_for_the_end(client: &mut TcpStream) -> io::Result<()> {
    io::copy(client, &mut io::sink()).map(drop)
}

/// Text behind a byte that counts it.
fn counted(from: &mut TcpStream) -> io::Result<String> {
    let [count] = read(from)?;
    let mut text = vec![0; usize::from(count)];
    from.read_exact(&mut text)?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// The user and the password in the base64 of Basic authentication.
fn decoded(text: &str) -> (String, String) {
    let digit = |c: u8| match c {
        b'A'..=b'Z' => u32::from(c - b'A'),
        b'a'..=b'z' => u32::from(c - b'a') + 26,
        b'0'..=b'9' => u32::from(c - b'0') + 52,
        b'+' => 62,
        _ => 63,
    };
    let mut bytes = Vec::new();
    for group in text.trim().trim_end_matches('=').as_bytes().chunks(4) {
        let bits = (0..4).fold(0, |bits, i| bits << 6 | group.get(i).copied().map_or(0, digit));
        bytes.extend(&bits.to_be_bytes()[1..group.len()]);
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    text.split_once(':').map(|(user, password)| (user.to_owned(), password.to_owned())).unwrap_or_default()
}
