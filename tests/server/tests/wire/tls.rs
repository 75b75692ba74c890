//! TLS: who gets it, on which connections, and each way in which this server can fail at it.

use crate::client::{Client, Mode, Site, pasv_address};
use ketch_demo::certificates::{AUTHORITY, OTHER};
use ketch_demo::tls::{Auth, Refusal, Tls, Versions};
use rustls::crypto::ring::default_provider;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::version::{TLS12, TLS13};
use rustls::{ClientConfig, ClientConnection, HandshakeKind, RootCertStore, StreamOwned};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

type Encrypted = StreamOwned<ClientConnection, TcpStream>;

/// A client that speaks TLS, and resumes its session on data connections unless it is told to forget it.
struct Secure {
    control: BufReader<Encrypted>,
    config: Arc<ClientConfig>,
}

fn config() -> Arc<ClientConfig> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(AUTHORITY.as_bytes()).unwrap()).unwrap();
    let builder = ClientConfig::builder_with_provider(Arc::new(default_provider()));
    let builder = builder.with_protocol_versions(&[&TLS13, &TLS12]).unwrap();
    Arc::new(builder.with_root_certificates(roots).with_no_client_auth())
}

fn encrypt(socket: TcpStream, config: &Arc<ClientConfig>) -> Encrypted {
    socket.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    StreamOwned::new(ClientConnection::new(Arc::clone(config), name).unwrap(), socket)
}

impl Secure {
    /// Greeted in clear, encrypted, and logged in, with data connections encrypted, too.
    fn login(site: &Site) -> Secure {
        let mut client = site.connect();
        client.gets("220 ");
        client.asks("AUTH TLS", "234 ");
        let mut client = Secure::over(client.into_socket());
        client.asks("PBSZ 0", "200 ");
        client.asks("PROT P", "200 ");
        client.asks("USER demo", "331 ");
        client.asks("PASS secret", "230 ");
        client.asks("TYPE I", "200 ");
        client
    }

    fn over(socket: TcpStream) -> Secure {
        let config = config();
        Secure { control: BufReader::new(encrypt(socket, &config)), config }
    }

    fn asks(&mut self, line: &str, expected: &str) -> String {
        self.control.get_mut().write_all(format!("{line}\r\n").as_bytes()).unwrap();
        self.gets(expected)
    }

    fn gets(&mut self, expected: &str) -> String {
        let mut line = String::new();
        self.control.read_line(&mut line).unwrap();
        assert!(line.starts_with(expected), "{line}, not {expected}");
        line
    }

    fn data(&mut self) -> TcpStream {
        let at = pasv_address(&self.asks("PASV", "227 "));
        TcpStream::connect(at).unwrap()
    }

    /// What a command sends on an encrypted connection, how that ended, and whether it resumed the session.
    fn fetch(&mut self, command: &str, verdict: &str) -> (Vec<u8>, io::Result<usize>, bool) {
        let socket = self.data();
        self.asks(command, "150 ");
        let mut data = encrypt(socket, &self.config);
        let mut all = Vec::new();
        let end = data.read_to_end(&mut all);
        let resumed = data.conn.handshake_kind() == Some(HandshakeKind::Resumed);
        drop(data);
        self.gets(verdict);
        (all, end, resumed)
    }

    fn store(&mut self, command: &str, bytes: &[u8], verdict: &str) -> bool {
        let socket = self.data();
        self.asks(command, "150 ");
        let mut data = encrypt(socket, &self.config);
        let _ = data.write_all(bytes);
        data.conn.send_close_notify();
        let _ = data.flush();
        let _ = data.read_to_end(&mut Vec::new());
        let resumed = data.conn.handshake_kind() == Some(HandshakeKind::Resumed);
        self.gets(verdict);
        resumed
    }
}

fn site(change: impl FnOnce(&mut Tls)) -> Site {
    let mut tls = Tls::default();
    change(&mut tls);
    Site::with(|config| config.tls = Some(tls))
}

#[test]
fn a_session_in_tls() {
    for versions in [Versions::Tls12, Versions::Tls13, Versions::Both] {
        let site = site(|tls| tls.versions = versions);
        let bytes: Vec<u8> = (0..300_001usize).map(|at| (at * at / 7 % 251) as u8).collect();
        let mut client = Secure::login(&site);
        for number in 0..4 {
            assert!(client.store("STOR copy", &bytes, "226 "), "{versions:?} {number}");
            assert_eq!(site.read("copy"), bytes);
            let (copy, end, resumed) = client.fetch("RETR copy", "226 ");
            assert!(copy == bytes && end.is_ok() && resumed, "{versions:?} {number}: {end:?}");
        }
        client.asks("AUTH TLS", "503 ");
        client.asks("QUIT", "221 ");
        assert_eq!(client.control.read_line(&mut String::new()).unwrap(), 0, "it ends as TLS wants it");
    }
}

#[test]
fn implicit_tls_and_data_in_clear() {
    let site = site(|tls| tls.implicit = true);
    site.write("a", "b");
    let mut client = Secure::over(TcpStream::connect(site.server.address()).unwrap());
    client.gets("220 ");
    client.asks("USER demo", "331 ");
    client.asks("PASS secret", "230 ");
    assert_eq!(client.fetch("RETR a", "226 ").0, b"b");
    client.asks("PROT C", "503 ");
    client.asks("PBSZ 0", "200 ");
    client.asks("PROT S", "536 ");
    client.asks("PROT C", "200 ");
    let mut socket = client.data();
    client.asks("RETR a", "150 ");
    let mut all = Vec::new();
    socket.read_to_end(&mut all).unwrap();
    assert_eq!(all, b"b");
    client.gets("226 ");
}

#[test]
fn nothing_without_tls_where_it_is_required() {
    let site = site(|tls| tls.required = true);
    let mut client = site.connect();
    client.gets("220 ");
    client.asks("USER demo", "530 ");
    client.asks("PBSZ 0", "503 ");
    client.asks("CCC", "533 ");
    client.asks("AUTH GSSAPI", "504 ");
    client.asks("AUTH SSL", "234 ");
    let mut client = Secure::over(client.into_socket());
    client.asks("USER demo", "331 ");
    client.asks("PASS secret", "230 ");
    client.asks("PROT C", "534 ");
    assert_eq!(client.fetch("NLST", "226 ").0, b"", "AUTH SSL protects data, too");
    client.asks("REIN", "220 ");
    client.asks("USER demo", "331 ");
    client.asks("PASS secret", "230 ");
    client.asks("PASV", "227 ");
    client.asks("NLST", "521 ");
}

#[test]
fn a_session_that_is_not_resumed_is_refused_where_that_is_demanded() {
    for versions in [Versions::Tls12, Versions::Tls13] {
        let refusal = Refusal { reply: "522 SSL connection failed; session reuse required", hang_up: true };
        let site = site(|tls| (tls.versions, tls.reuse) = (versions, Some(refusal)));
        let mut client = Secure::login(&site);
        assert!(client.store("STOR a", b"b", "226 "));
        assert!(client.fetch("RETR a", "226 ").2);
        let other = Secure::login(&site);
        client.config = other.config;
        let (_, _, resumed) = client.fetch("RETR a", "522 SSL connection failed; session reuse required");
        assert!(!resumed);
        assert_eq!(client.control.read_line(&mut String::new()).unwrap(), 0, "and hung up");
    }
}

#[test]
fn uploads_without_tickets_use_up_what_there_is() {
    let refusal = Refusal { reply: "425 Unable to build data connection", hang_up: false };
    let site = site(|tls| {
        tls.versions = Versions::Tls13;
        tls.reuse = Some(refusal);
        tls.tickets_on_uploads = false;
    });
    let mut client = Secure::login(&site);
    assert!(client.store("STOR a", b"1", "226 "));
    assert!(client.store("STOR a", b"2", "226 "));
    assert!(!client.store("STOR a", b"3", "425 Unable"));
}

#[test]
fn auth_can_be_refused_stripped_and_poisoned() {
    let replies = [
        (Auth::Refused("500 What?"), "500 What?"),
        (Auth::Refused("534 No."), "534 No."),
        (Auth::OnlySsl, "504 "),
        (Auth::Closed, ""),
        (Auth::Injected("230 You are in.\r\n"), "234 "),
    ];
    for (auth, reply) in replies {
        let site = site(|tls| tls.auth = auth);
        let mut client = site.connect();
        client.gets("220 ");
        client.asks("AUTH TLS", reply);
        if let Auth::Injected(_) = auth {
            client.gets("230 You are in.");
        }
        if let Auth::Refused(_) = auth {
            client.asks("USER demo", "331 ");
        }
    }
}

#[test]
fn clear_text_behind_auth_is_forgotten() {
    let site = site(|_| {});
    let mut client = site.connect();
    client.gets("220 ");
    client.send("AUTH TLS\r\nUSER demo\r\nPASS secret");
    client.gets("234 ");
    let mut client = Secure::over(client.into_socket());
    client.asks("PWD", "530 ");
}

#[test]
fn an_end_without_a_word_and_another_certificate() {
    let site = site(|tls| {
        tls.close_notify = false;
        tls.data_certificate = Some(OTHER);
    });
    site.write("a", "b");
    let mut client = Secure::login(&site);
    let (all, end, _) = client.fetch("RETR a", "226 ");
    assert_eq!((all.as_slice(), end.unwrap_err().kind()), (&b"b"[..], io::ErrorKind::UnexpectedEof));
}

#[test]
fn commands_in_clear_again() {
    let site = site(|_| {});
    site.write("a", "b");
    let mut client = Secure::login(&site);
    client.asks("CCC", "200 ");
    assert_eq!(client.control.read_line(&mut String::new()).unwrap(), 0, "the end of TLS");
    let mut encrypted = client.control.into_inner();
    encrypted.conn.send_close_notify();
    // With a command in the same packet.
    let mut last = Vec::new();
    encrypted.conn.write_tls(&mut last).unwrap();
    last.extend(b"PWD\r\n");
    encrypted.sock.write_all(&last).unwrap();
    let mut clear = Client::over(encrypted.sock);
    clear.gets("257 ");
    clear.asks("TYPE I", "200 ");
    assert_eq!(site.server.log().last().unwrap(), "TYPE I");
}

#[test]
fn a_plain_session_beside_tls() {
    let site = site(|_| {});
    site.write("a", "b");
    let mut client = site.login();
    assert!(client.asks("FEAT", "211").contains("\n AUTH TLS\n"));
    assert_eq!(client.fetch(Mode::Epsv, "RETR a"), b"b");
    let plain = Site::new();
    let mut client = plain.login();
    assert!(!client.asks("FEAT", "211").contains("AUTH"));
    client.asks("AUTH TLS", "502 ");
}

#[test]
fn a_server_that_stops_ends_encrypted_sessions() {
    let site = site(|_| {});
    let mut client = Secure::login(&site);
    drop(site);
    assert!(matches!(client.control.read_line(&mut String::new()), Ok(0) | Err(_)));
}
