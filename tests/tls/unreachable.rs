//! Servers whose TLS is too old for rustls, played by openssl: what is said of them names the way out.

#![allow(clippy::print_stderr, reason = "tests tell people what they skip")]

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};

use ketch::certificate::Doubt;
use ketch::error::{Error, ErrorKind};
use ketch::net::tls::{Check, Options};
use ketch_demo::certificates::{Certificate, RSA_1024, VERSION_1};

use crate::support::real::variable;
use crate::support::tls::{connect, tls};

/// `openssl s_server`, which ends with this value.
struct Openssl {
    process: Child,
    address: SocketAddr,
    _files: tempfile::TempDir,
}

impl Openssl {
    fn start(certificate: Certificate, arguments: &[&str]) -> Option<Openssl> {
        let files = tempfile::tempdir().unwrap();
        let file = files.path().join("both.pem");
        std::fs::write(&file, [certificate.pem, certificate.key].concat()).unwrap();
        let started = Command::new("openssl")
            .args(["s_server", "-accept", "127.0.0.1:0", "-cert"])
            .arg(&file)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut process = match started {
            Ok(process) => process,
            Err(error) => {
                assert!(variable("CI").is_none(), "unavailable: openssl: {error}");
                let _ = writeln!(std::io::stderr(), "skipped: openssl: {error}");
                return None;
            }
        };
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let address = lines.map_while(Result::ok).find_map(|line| line.strip_prefix("ACCEPT ")?.parse().ok());
        let address = address.expect("openssl says where it listens");
        Some(Openssl { process, address, _files: files })
    }
}

impl Drop for Openssl {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The failure with such a server, whatever its certificate.
fn failure(certificate: Certificate, arguments: &[&str]) -> Option<Error> {
    let server = Openssl::start(certificate, arguments)?;
    let options = Options { check: Check::Nothing, ..Options::default() };
    Some(connect(server.address, &tls(&options)).unwrap_err())
}

#[test]
fn tls_1_1_is_named() {
    let Some(error) = failure(VERSION_1, &["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"]) else { return };
    assert_eq!(error.kind(), ErrorKind::TlsRequired);
    let words = error.to_string();
    assert!(words.contains("none of the versions") && words.contains("stunnel"), "{words}");
}

#[test]
fn ciphers_without_forward_secrecy_are_named() {
    let Some(error) = failure(VERSION_1, &["-tls1_2", "-cipher", "AES128-SHA:@SECLEVEL=0"]) else { return };
    let words = error.to_string();
    assert!(words.contains("no cipher in common") && words.contains("stunnel"), "{words}");
}

#[test]
fn a_short_key_is_named() {
    let arguments = ["-tls1_2", "-cipher", "ALL:@SECLEVEL=0"];
    let Some(error) = failure(RSA_1024, &arguments) else { return };
    let words = error.to_string();
    assert!(words.contains("2048 bits") && words.contains("stunnel"), "{words}");
    // Where certificates are looked at, it is said before anybody pins it in vain.
    let Some(server) = Openssl::start(RSA_1024, &arguments) else { return };
    match connect(server.address, &tls(&Options::default())) {
        Err(Error::Certificate(untrusted)) => {
            assert!(untrusted.doubts.contains(&Doubt::ShortKey("RSA 1024".to_owned())), "{untrusted}");
        }
        other => panic!("{other:?}"),
    }
}
