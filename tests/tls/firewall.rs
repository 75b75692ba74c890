//! A firewall that reads FTP: it lets through to the ports that a server names, where it can read them.

use std::collections::HashSet;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU32, Ordering};

use ketch::net::tls::read_certificate;
use ketch_demo::certificates::SERVER;
use ketch_demo::tls::Tls;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;

use crate::support::ketch::{Run, ketch};
use crate::support::relay::{Door, join};
use crate::support::site::{PASSWORD, Site, USER};

/// Where the server is in truth.
const BEHIND: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);

/// An address on loopback for the firewall in front of it, where nobody else listens, on no port: each process has four.
/// So each port that the server has found free behind it is free in front of it.
fn front() -> Ipv4Addr {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    assert!(number < 4, "a fifth firewall needs another way to find its address");
    let [_, tail @ ..] = (std::process::id() << 2 | number).to_be_bytes();
    Ipv4Addr::new(127, tail[0], tail[1], tail[2])
}

/// The firewall: nothing but the control connection of the server can be reached, and the ports of which it tells in
/// clear.
fn firewall(server: SocketAddr) -> Door {
    let front = front();
    Door::open(front, move |client| {
        join(&client, &TcpStream::connect(server)?, |bytes| {
            open_port(front, bytes);
            bytes.len()
        });
        Ok(())
    })
}

/// Lets one connection through to the port in a 229.
fn open_port(front: Ipv4Addr, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let Some(port) = text.split_once("(|||").and_then(|(_, rest)| rest.split('|').next()?.parse().ok())
    else {
        return;
    };
    let listener = TcpListener::bind((front, port)).unwrap();
    std::thread::spawn(move || {
        let (client, _) = listener.accept().unwrap();
        join(&client, &TcpStream::connect((BEHIND, port)).unwrap(), <[u8]>::len);
    });
}

struct Scene {
    firewall: Door,
    home: tempfile::TempDir,
    site: Site,
}

impl Scene {
    fn new(change: impl FnOnce(&mut Tls)) -> Scene {
        let mut tls = Tls::default();
        change(&mut tls);
        let site = Site::with(|config| {
            config.tls = Some(tls);
            config.bind = BEHIND.into();
            config.without = vec!["PASV", "PORT", "EPRT"];
        });
        site.write("f", "hello\n");
        Scene { firewall: firewall(site.address()), home: tempfile::tempdir().unwrap(), site }
    }

    fn run(&self, options: &[&str], words: &[&str]) -> Run {
        let target = format!("ftpes://{USER}@{}", self.firewall.address());
        let certificate = CertificateDer::from_pem_slice(SERVER.pem.as_bytes()).unwrap();
        let pin = read_certificate(&certificate).unwrap().fingerprint.to_string();
        let mut command = ketch(self.home.path());
        command.env("KETCH_PASSWORD", PASSWORD).args(["--pin", &pin]).args(options);
        command.arg(target).args(words).output().unwrap().into()
    }
}

#[test]
fn it_reads_along_only_when_commands_go_in_clear() {
    let scene = Scene::new(|_| {});
    let run = scene.run(&["--explain"], &["get", "f"]);
    assert_eq!(run.code, Some(33), "{run}");
    assert!(run.stderr.contains("\n  firewalls and routers cannot read encrypted commands: "), "{run}");
    let run = scene.run(&["--ccc", "--explain"], &["get", "f"]);
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.stderr.contains("\n  control: in clear since the login (--ccc), "), "{run}");
    assert!(run.stderr.contains("\n  data: TLS 1.3, TLS_"), "{run}");
    assert!(!run.stderr.contains("cannot read encrypted"), "{run}");
    assert!(scene.site.server.log().contains(&"PROT P".to_owned()));
}

#[test]
fn the_doctor_finds_it_out() {
    let scene = Scene::new(|_| {});
    let run = scene.run(&[], &["doctor"]);
    assert_eq!(run.code, Some(0), "{run}");
    let lines: HashSet<&str> = run.stdout.lines().map(|line| line.split(" (").next().unwrap()).collect();
    for line in [
        "ok    CCC       with commands in clear after the login EPSV works",
        "Data connections can be opened only if commands go in clear after the login.",
        "    --ccc",
    ] {
        assert!(lines.contains(line), "{line}: {run}");
    }
    assert!(run.stdout.contains("over TLS it cannot read"), "{run}");
    let run = scene.run(&["--json"], &["doctor"]);
    assert!(run.stdout.contains(r#""id":"tls-blinds-the-firewall""#), "{run}");
    assert!(run.stdout.contains(r#""works":[],"works_in_clear":["epsv"],"options":["--ccc"]"#), "{run}");
}

#[test]
fn a_server_that_keeps_commands_encrypted_has_the_doctor_say_so() {
    let scene = Scene::new(|tls| tls.ccc = false);
    let run = scene.run(&[], &["doctor"]);
    assert_eq!(run.code, Some(33), "{run}");
    assert!(run.stdout.contains("\nnote  CCC       the server keeps commands encrypted: 534 "), "{run}");
    assert!(!run.stdout.contains("--ccc"), "{run}");
}
