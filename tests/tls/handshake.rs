//! The handshake: versions, sessions that are resumed, and what is said when it comes to nothing.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ketch::cancel::{Cancel, Deadline, Phase};
use ketch::certificate::Trust;
use ketch::error::{Error, ErrorKind};
use ketch::net::tls::{Half, Identity, KeyLog, Options, Version};
use ketch::net::{Purpose, Wait};
use ketch_demo::certificates::{AUTHORITY, CLIENT, SERVER};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::server::WebPkiClientVerifier;

use crate::support::tls::{Peer, connect, dial, good, hello, read_all, tls, trusting, with_wait};

const V12: &[&rustls::SupportedProtocolVersion] = &[&rustls::version::TLS12];
const V13: &[&rustls::SupportedProtocolVersion] = &[&rustls::version::TLS13];

#[test]
fn the_outcome_of_a_handshake_is_told() {
    let mut stream = connect(hello(good(), 1), &tls(&trusting())).unwrap();
    let outcome = stream.encrypted().unwrap();
    assert_eq!((outcome.version, outcome.resumed, outcome.trust), ("TLS 1.3", false, Trust::Authority));
    assert_eq!(outcome.cipher, "TLS_AES_256_GCM_SHA384");
    let certificate = outcome.certificate.unwrap();
    assert_eq!(certificate.names, ["localhost", "127.0.0.1", "::1", "ftp.example.test"]);
    assert_eq!(certificate.issuer, "CN=ketch test authority, O=ketch");
    assert_eq!(certificate.not_after.to_string(), "2124-01-01 00:00:00 UTC");
    assert_eq!(read_all(&mut stream).0, b"hello");
}

#[test]
fn every_data_connection_resumes_the_session() {
    for (versions, name) in [(V12, "TLS 1.2"), (V13, "TLS 1.3")] {
        let tls = tls(&trusting());
        let address = hello(Peer::speaking(SERVER, versions), 5);
        for number in 0..5 {
            let mut stream = connect(address, &tls).unwrap();
            read_all(&mut stream).1.unwrap();
            let outcome = stream.encrypted().unwrap();
            assert_eq!((outcome.version, outcome.resumed), (name, number > 0), "connection {number}");
            assert_eq!(outcome.certificate.unwrap().subject, "CN=localhost");
            assert!(tls.resumptions() > 0);
        }
    }
}

#[test]
fn tickets_are_counted_and_never_used_twice() {
    let mut peer = Peer::speaking(SERVER, V13);
    peer.config.send_tls13_tickets = 2;
    let address = hello(peer, 4);
    let tls = tls(&trusting());
    assert_eq!(tls.resumptions(), 0);
    let mut stream = connect(address, &tls).unwrap();
    assert_eq!(tls.resumptions(), 0, "tickets come with the first bytes");
    read_all(&mut stream).1.unwrap();
    assert_eq!(tls.resumptions(), 2);
    drop(stream);
    // Those that come with the connections from here on are not read.
    let resumed: Vec<_> =
        (0..3).map(|_| connect(address, &tls).unwrap().encrypted().unwrap().resumed).collect();
    assert_eq!(resumed, [true, true, false]);
    assert_eq!(tls.resumptions(), 0);
}

#[test]
fn versions_are_kept_to_what_is_allowed() {
    let both = Peer::with(SERVER);
    let capped = Options { max: Version::V12, ..trusting() };
    let stream = connect(hello(both, 1), &tls(&capped)).unwrap();
    assert_eq!(stream.encrypted().unwrap().version, "TLS 1.2");

    let strict = Options { min: Version::V13, ..trusting() };
    let error = connect(hello(Peer::speaking(SERVER, V12), 1), &tls(&strict)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TlsRequired);
    assert_eq!(
        error.to_string(),
        "no TLS with this server: it does not speak TLS 1.3, and no other version is allowed here (`--tls-min`, \
         `--tls-max`)"
    );

    let nothing = Options { min: Version::V13, max: Version::V12, ..trusting() };
    let peer = "127.0.0.1".parse().unwrap();
    let error = ketch::net::tls::Tls::new("localhost", peer, &nothing).unwrap_err();
    assert!(error.to_string().contains("no version"), "{error}");
}

#[test]
fn a_client_certificate_is_shown_where_it_is_asked_for() {
    let mut peer = good();
    let mut roots = rustls::RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(AUTHORITY.as_bytes()).unwrap()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build().unwrap();
    let chain = vec![CertificateDer::from_pem_slice(SERVER.pem.as_bytes()).unwrap()];
    let key = rustls::pki_types::PrivateKeyDer::from_pem_slice(SERVER.key.as_bytes()).unwrap();
    peer.config =
        rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_client_cert_verifier(verifier)
            .with_single_cert(chain, key)
            .unwrap();
    let address = hello(peer, 2);
    let identity = Identity::from_pem(CLIENT.pem.as_bytes(), CLIENT.key.as_bytes()).unwrap();
    let options = Options { identity: Some(Arc::new(identity)), ..trusting() };
    let mut stream = connect(address, &tls(&options)).unwrap();
    assert_eq!(read_all(&mut stream).0, b"hello");
    drop(stream);
    // Over TLS 1.3 the server's refusal comes after the handshake.
    let mut stream = connect(address, &tls(&trusting())).unwrap();
    let error = read_all(&mut stream).1.unwrap_err();
    assert!(error.to_string().contains("--cert"), "{error}");
}

#[test]
fn identities_that_cannot_be_read_say_why() {
    let encrypted = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----\n";
    for (certificate, key, half, words) in [
        (CLIENT.pem, encrypted, Half::Key, "encrypted"),
        (CLIENT.pem, CLIENT.pem, Half::Key, "no private key"),
        ("nothing", CLIENT.key, Half::Certificate, "no certificate"),
    ] {
        let unfit = Identity::from_pem(certificate.as_bytes(), key.as_bytes()).unwrap_err();
        assert!(unfit.half == half && unfit.why.contains(words), "{unfit:?}");
    }
}

#[test]
fn secrets_are_logged_where_that_is_wanted() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let log = KeyLog::new(file.reopen().unwrap());
    let options = Options { key_log: Some(Arc::new(log)), ..trusting() };
    let mut stream = connect(hello(good(), 1), &tls(&options)).unwrap();
    read_all(&mut stream).1.unwrap();
    let log = std::fs::read_to_string(file.path()).unwrap();
    let first = log.lines().next().unwrap();
    assert!(first.starts_with("CLIENT_HANDSHAKE_TRAFFIC_SECRET ") && first.len() > 128, "{log}");
}

#[test]
fn what_is_no_tls_is_called_so() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = std::thread::spawn(move || {
        let (mut socket, _) = listener.accept().unwrap();
        socket.write_all(b"220 plain FTP, as ever\r\n").unwrap();
        let _ = socket.read(&mut [0; 1000]);
        let (socket, _) = listener.accept().unwrap();
        drop(socket);
    });
    let error = connect(address, &tls(&trusting())).unwrap_err();
    assert!(error.to_string().contains("is no TLS"), "{error}");
    assert_eq!(error.kind(), ErrorKind::TlsRequired);
    let error = connect(address, &tls(&trusting())).unwrap_err();
    // Which of the two depends on whether what we have said had come by then.
    assert!(matches!(error, Error::Closed(Phase::Tls) | Error::Control(_)), "{error}");
    server.join().unwrap();
}

#[test]
fn a_server_that_is_silent_ends_the_handshake_in_time() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut stream = dial(listener.local_addr().unwrap());
    let cancel = Cancel::new().unwrap();
    let wait = Wait::new(Deadline::after(Duration::from_millis(50), Phase::Connect), &cancel);
    let error = stream.shake(&tls(&trusting()), Purpose::Data, &wait).unwrap_err();
    assert!(matches!(error, Error::Timeout { phase: Phase::Tls, .. }), "{error}");

    let mut stream = dial(listener.local_addr().unwrap());
    let begun = Instant::now();
    let error = with_wait(|wait| {
        wait.cancel.cancel();
        stream.shake(&tls(&trusting()), Purpose::Data, wait).unwrap_err()
    });
    assert!(matches!(error, Error::Cancelled), "{error}");
    assert!(begun.elapsed() < Duration::from_secs(10));
}
