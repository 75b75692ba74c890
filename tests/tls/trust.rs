//! Trust: which certificates are believed, and what is said of the others.

use std::net::IpAddr;
use std::sync::Arc;

use ketch::certificate::{Fingerprint, Trust, Untrusted};
use ketch::error::{Error, ErrorKind};
use ketch::net::tls::{Check, Options, Roots, Tls, read_certificate};
use ketch_demo::certificates::{
    AUTHORITY, COMMON_NAME, Certificate, EVERYTHING_WRONG, EXPIRED, FUTURE, OTHER, PURPOSE, SELF_SIGNED,
    SELF_SIGNED_AUTHORITY, SERVER, SHA1, VERSION_1, WRONG_NAME,
};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;

use crate::support::tls::{Peer, connect, hello, read_all, tls, trusting};

/// What is said of a certificate by those who believe in the tests' authority.
fn refused(certificate: Certificate, options: &Options) -> Box<Untrusted> {
    match connect(hello(Peer::with(certificate), 1), &tls(options)) {
        Err(error @ Error::Certificate(_)) => {
            assert_eq!(error.kind(), ErrorKind::Certificate);
            let Error::Certificate(untrusted) = error else { unreachable!() };
            untrusted
        }
        other => panic!("{other:?}"),
    }
}

/// Why a certificate is believed.
fn believed(certificate: Certificate, options: &Options) -> Trust {
    let mut stream = connect(hello(Peer::with(certificate), 1), &tls(options)).unwrap();
    assert_eq!(read_all(&mut stream).0, b"hello");
    stream.encrypted().unwrap().trust
}

fn pins(certificate: Certificate) -> (Fingerprint, Fingerprint) {
    let der = CertificateDer::from_pem_slice(certificate.pem.as_bytes()).unwrap();
    let facts = read_certificate(&der).unwrap();
    (facts.fingerprint, facts.key_fingerprint)
}

#[test]
fn each_reason_not_to_believe_is_told_in_plain_words() {
    let table = [
        (EXPIRED, "it expired on 2020-01-01"),
        (FUTURE, "it is not valid before 2123-01-01 00:00:00 UTC"),
        (WRONG_NAME, "it is for `elsewhere.example.test`, not for `localhost`"),
        (COMMON_NAME, "it names no host, so it is not for `localhost`"),
        (PURPOSE, "it is not meant for servers"),
        (SELF_SIGNED, "it is self-signed"),
        (SELF_SIGNED_AUTHORITY, "it is self-signed"),
        (SHA1, "it is signed by SHA-1 with ECDSA, which does not count any more"),
        (
            VERSION_1,
            "it is self-signed; it names no host, so it is not for `localhost`; it is of X.509 version 1, which \
             cannot say what it is for",
        ),
        (
            EVERYTHING_WRONG,
            "it is self-signed; it names no host, so it is not for `localhost`; it expired on 2010-01-01; it is \
             signed by SHA-1 with ECDSA, which does not count any more",
        ),
    ];
    for (certificate, words) in table {
        let untrusted = refused(certificate, &trusting());
        let all: Vec<String> = untrusted.doubts.iter().map(ToString::to_string).collect();
        assert_eq!(all.join("; "), words);
    }
    let strangers = refused(SERVER, &Options::default());
    let all: Vec<String> = strangers.doubts.iter().map(ToString::to_string).collect();
    assert_eq!(all, ["its issuer `CN=ketch test authority, O=ketch` is not trusted here"]);
    assert_eq!(
        strangers.to_string(),
        "the certificate of `localhost` is not to be trusted: its issuer `CN=ketch test authority, O=ketch` is \
         not trusted here"
    );
}

#[test]
fn all_that_the_library_can_reach_can_be_pinned_by_certificate_and_by_key() {
    let all = [
        SERVER,
        EXPIRED,
        FUTURE,
        WRONG_NAME,
        COMMON_NAME,
        PURPOSE,
        SELF_SIGNED,
        SELF_SIGNED_AUTHORITY,
        SHA1,
        VERSION_1,
        EVERYTHING_WRONG,
    ];
    for certificate in all {
        let (whole, key) = pins(certificate);
        for pin in [whole, key] {
            let options = Options { pins: vec![pin], ..Options::default() };
            assert_eq!(believed(certificate, &options), Trust::Pinned);
            let known = Options { known: Some(pin), ..Options::default() };
            assert_eq!(believed(certificate, &known), Trust::Known);
        }
    }
}

#[test]
fn an_old_certificate_is_pinned_over_tls_1_2_as_well() {
    let (pin, _) = pins(VERSION_1);
    let options = Options { pins: vec![pin], ..Options::default() };
    let peer = Peer::speaking(VERSION_1, &[&rustls::version::TLS12]);
    connect(hello(peer, 1), &tls(&options)).unwrap();
}

#[test]
fn a_pin_excludes_all_others() {
    let options = Options { pins: vec![pins(OTHER).0], ..trusting() };
    assert_eq!(refused(SERVER, &options).to_string().split(": ").last(), Some("it is not the pinned one"));
}

#[test]
fn a_changed_certificate_is_told_from_an_unknown_one() {
    let known = pins(SELF_SIGNED_AUTHORITY).0;
    let options = Options { known: Some(known), ..Options::default() };
    let words = refused(SELF_SIGNED, &options).to_string();
    assert!(words.contains(&format!("it is not the one kept for this host, {known}; ")), "{words}");
    // One that an authority stands for may take the place of one that nobody stood for.
    let options = Options { known: Some(known), ..trusting() };
    assert_eq!(believed(SERVER, &options), Trust::Authority);
}

#[test]
fn a_certificate_in_the_users_own_file_counts_as_itself() {
    for certificate in [SELF_SIGNED, SELF_SIGNED_AUTHORITY] {
        let roots = Roots::with_own(certificate.pem.as_bytes()).unwrap();
        let options = Options { roots: Arc::new(roots), ..Options::default() };
        assert_eq!(believed(certificate, &options), Trust::Listed);
    }
    // But not when there is more wrong with it.
    let both = [AUTHORITY, EXPIRED.pem, EVERYTHING_WRONG.pem, VERSION_1.pem].concat();
    let options =
        Options { roots: Arc::new(Roots::with_own(both.as_bytes()).unwrap()), ..Options::default() };
    for certificate in [EXPIRED, EVERYTHING_WRONG, VERSION_1] {
        refused(certificate, &options);
    }
    assert!(Roots::with_own(b"").is_err());
}

#[test]
fn nothing_is_checked_where_nothing_is_to_be() {
    for certificate in [EVERYTHING_WRONG, VERSION_1, WRONG_NAME] {
        let options = Options { check: Check::Nothing, ..Options::default() };
        assert_eq!(believed(certificate, &options), Trust::Nobody);
    }
}

#[test]
fn a_data_connection_must_show_the_certificate_of_the_control_connection() {
    let tls = tls(&trusting());
    let first = hello(Peer::speaking(SERVER, &[&rustls::version::TLS12]), 1);
    connect(first, &tls).unwrap();
    // Another server, whose certificate is just as good, cannot resume the session.
    match connect(hello(Peer::with(OTHER), 1), &tls) {
        Err(Error::Certificate(untrusted)) => assert!(
            untrusted.to_string().ends_with("it is not the one that the control connection showed"),
            "{untrusted}"
        ),
        other => panic!("{other:?}"),
    }
    let mut stream = connect(hello(Peer::with(SERVER), 1), &tls).unwrap();
    assert_eq!(read_all(&mut stream).0, b"hello");
}

#[test]
fn a_host_is_known_by_its_name_or_by_its_address() {
    let peer: IpAddr = "127.0.0.1".parse().unwrap();
    let cases = [
        ("localhost", true),
        ("LOCALHOST", true),
        ("localhost.", true),
        ("ftp.example.test", true),
        ("127.0.0.1", true),
        ("::1", true),
        ("[::1]", true),
        ("::1%lo", true),
        ("127.0.0.2", false),
        ("example.test", false),
        // No name that a certificate could bear: the address counts.
        ("my server", true),
    ];
    for (host, good) in cases {
        let tls = Tls::new(host, peer, &trusting()).unwrap();
        let outcome = connect(hello(Peer::with(SERVER), 1), &tls);
        assert_eq!(outcome.is_ok(), good, "{host}: {outcome:?}");
    }
}
