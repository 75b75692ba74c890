//! TLS, and the one home of rustls: what one control connection and all its data connections need to be encrypted.
//!
//! A [`Tls`] belongs to one control connection. Servers demand that a data connection resumes the session of *its*
//! control connection (ProFTPD refuses the tickets of another login), so the tickets live here, and so does the
//! certificate that the control connection showed, which every data connection must show, too.
//!
//! How the bytes of a [`super::Stream`] are encrypted is in `channel`, whom to believe in `verify`.

mod channel;
mod tickets;
mod verify;
mod words;

use std::fmt;
use std::fs::File;
use std::io::Write;
use std::net::IpAddr;
use std::str::FromStr;
use std::sync::{Arc, Mutex, OnceLock};

use rustls::client::danger::ServerCertVerifier;
use rustls::client::{ClientConnection, Resumption};
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore, SupportedProtocolVersion};

pub(super) use channel::{Channel, Failure};
use tickets::Tickets;
use verify::Verifier;

use crate::certificate::{Certificate, Fingerprint};
use crate::error::{Error, Result};

/// A version of TLS. Older ones than these are not spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// TLS 1.2 (RFC 5246).
    V12,
    /// TLS 1.3 (RFC 8446).
    V13,
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Version::V12 => "1.2",
            Version::V13 => "1.3",
        })
    }
}

impl FromStr for Version {
    type Err = String;

    fn from_str(text: &str) -> Result<Version, String> {
        match text {
            "1.2" => Ok(Version::V12),
            "1.3" => Ok(Version::V13),
            _ => Err("use 1.2 or 1.3; older versions are not spoken".to_owned()),
        }
    }
}

/// How TLS is to be spoken with one host.
#[derive(Debug, Clone)]
pub struct Options {
    /// The oldest version that will do.
    pub min: Version,
    /// The newest version to offer.
    pub max: Version,
    /// The authorities to believe.
    pub roots: Arc<Roots>,
    /// Certificates or keys that are believed, and no others; none pins nothing.
    pub pins: Vec<Fingerprint>,
    /// What was kept for this host: believed, too.
    pub known: Option<Fingerprint>,
    /// Whether certificates are looked at.
    pub check: Check,
    /// Our own certificate, for servers that ask for one.
    pub identity: Option<Arc<Identity>>,
    /// Where the secrets go, for those who debug what they record.
    pub key_log: Option<Arc<KeyLog>>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            min: Version::V12,
            max: Version::V13,
            roots: Arc::default(),
            pins: Vec::new(),
            known: None,
            check: Check::Strict,
            identity: None,
            key_log: None,
        }
    }
}

/// Whether certificates are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Check {
    /// They are.
    #[default]
    Strict,
    /// Any will do.
    Nothing,
}

/// The authorities to believe: the system's, and those from the user's own file. They are read when the first
/// certificate comes, which takes some milliseconds.
#[derive(Default)]
pub struct Roots {
    own: Vec<CertificateDer<'static>>,
    verifier: OnceLock<Option<Arc<dyn ServerCertVerifier>>>,
}

impl fmt::Debug for Roots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Roots({} of the user)", self.own.len())
    }
}

impl Roots {
    /// The system's authorities, and the certificates in `pem`.
    ///
    /// # Errors
    /// When there is no certificate in `pem`.
    pub fn with_own(pem: &[u8]) -> Result<Roots, String> {
        let own = certificates(pem)?;
        Ok(Roots { own, verifier: OnceLock::new() })
    }

    fn verifier(&self) -> Option<&Arc<dyn ServerCertVerifier>> {
        let build = || {
            // One that the library cannot use as an authority still counts as itself.
            let usable = |one: &&CertificateDer<'static>| RootCertStore::empty().add((*one).clone()).is_ok();
            let own: Vec<_> = self.own.iter().filter(usable).cloned().collect();
            let built = rustls_platform_verifier::Verifier::new_with_extra_roots(own, provider());
            built.ok().map(|it| Arc::new(it) as Arc<dyn ServerCertVerifier>)
        };
        self.verifier.get_or_init(build).as_ref()
    }
}

/// Why there is no certificate of our own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// What is wrong.
    pub half: Half,
    /// What is wrong with it.
    pub why: String,
}

/// What a certificate of our own is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// The certificate.
    Certificate,
    /// Its key.
    Key,
}

/// A certificate of our own with its key.
pub struct Identity {
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity")
    }
}

impl Identity {
    /// Reads a certificate, with those of its issuers behind it, and its key; both may stand in one file.
    ///
    /// # Errors
    /// When one of them is missing, or the key is encrypted.
    pub fn from_pem(certificate: &[u8], key: &[u8]) -> Result<Identity, Unfit> {
        let chain = certificates(certificate).map_err(|why| Unfit { half: Half::Certificate, why })?;
        let key = PrivateKeyDer::from_pem_slice(key).map_err(|_| {
            let marks = [&b"BEGIN ENCRYPTED PRIVATE KEY"[..], &b"Proc-Type: 4,ENCRYPTED"[..]];
            let why = if marks.iter().any(|mark| key.windows(mark.len()).any(|part| part == *mark)) {
                "the key is encrypted, which is not supported; `openssl pkey` takes the password off a copy"
            } else {
                "there is no private key in it (PEM)"
            };
            Unfit { half: Half::Key, why: why.to_owned() }
        })?;
        Ok(Identity { chain, key })
    }
}

fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, String> {
    let all: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    all.ok().filter(|all| !all.is_empty()).ok_or_else(|| "there is no certificate in it (PEM)".to_owned())
}

/// A file of TLS secrets in the form of NSS, which network analysers read.
#[derive(Debug)]
pub struct KeyLog(Mutex<File>);

impl KeyLog {
    /// Writes to `file` from now on.
    #[must_use]
    pub fn new(file: File) -> KeyLog {
        KeyLog(Mutex::new(file))
    }
}

impl rustls::KeyLog for KeyLog {
    fn log(&self, label: &str, client_random: &[u8], secret: &[u8]) {
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let line = format!("{label} {} {}\n", hex(client_random), hex(secret));
        // Nobody asked for TLS to fail when the log does.
        if let Ok(mut file) = self.0.lock() {
            let _ = file.write_all(line.as_bytes());
        }
    }
}

/// What one control connection and its data connections need to be encrypted.
#[derive(Clone)]
pub struct Tls {
    config: Arc<ClientConfig>,
    name: ServerName<'static>,
    verifier: Arc<Verifier>,
    tickets: Arc<Tickets>,
    /// The only version that may be spoken, where it is one.
    only: Option<Version>,
}

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tls").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Tls {
    /// Makes ready for TLS with `host`, as the user named it; a host that is no name that a certificate could bear
    /// goes by its address, `peer`.
    ///
    /// # Errors
    /// When the versions leave nothing, or the key of our own certificate cannot be used.
    pub fn new(host: &str, peer: IpAddr, options: &Options) -> Result<Tls> {
        let name = server_name(host).unwrap_or_else(|| ServerName::from(peer));
        let verifier = Arc::new(Verifier::new(host, options));
        let tickets = Arc::new(Tickets::default());
        let builder = ClientConfig::builder_with_provider(provider())
            .with_protocol_versions(&versions(options))
            .map_err(|_| Error::Tls("no version of TLS is left to speak".to_owned()))?
            .dangerous()
            .with_custom_certificate_verifier(Arc::clone(&verifier) as Arc<dyn ServerCertVerifier>);
        let mut config = match &options.identity {
            None => builder.with_no_client_auth(),
            Some(identity) => builder
                .with_client_auth_cert(identity.chain.clone(), identity.key.clone_key())
                .map_err(|error| Error::Tls(format!("our own certificate cannot be used: {error}")))?,
        };
        config.resumption = Resumption::store(Arc::clone(&tickets) as Arc<_>);
        // A server of another protocol that shares the certificate must not take us for its client (ALPACA).
        config.alpn_protocols = vec![b"ftp".to_vec()];
        if let Some(log) = &options.key_log {
            config.key_log = Arc::clone(log) as Arc<_>;
        }
        let only = (options.min == options.max).then_some(options.min);
        Ok(Tls { config: Arc::new(config), name, verifier, tickets, only })
    }

    /// How many connections can still resume the session: one for each ticket of TLS 1.3, any number over TLS 1.2.
    #[must_use]
    pub fn resumptions(&self) -> usize {
        self.tickets.left()
    }

    /// Tells whether the server has given tickets of TLS 1.3, and all of them are used up.
    #[must_use]
    pub fn is_spent(&self) -> bool {
        self.tickets.left() == 0 && self.tickets.were_there()
    }

    /// The beginning of a connection.
    fn connect(&self) -> Result<ClientConnection> {
        ClientConnection::new(Arc::clone(&self.config), self.name.clone())
            .map_err(|error| Error::Tls(words::of(&error)))
    }
}

/// The name that the server has to prove; the same on data connections, else no session would be resumed.
fn server_name(host: &str) -> Option<ServerName<'static>> {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    // The zone of a link-local address is a matter of this machine alone.
    let bare = bare.split('%').next().unwrap_or(bare);
    let bare = bare.strip_suffix('.').unwrap_or(bare);
    ServerName::try_from(bare.to_owned()).ok()
}

fn versions(options: &Options) -> Vec<&'static SupportedProtocolVersion> {
    let all = [(Version::V13, &rustls::version::TLS13), (Version::V12, &rustls::version::TLS12)];
    let allowed = all.into_iter().filter(|(version, _)| (options.min..=options.max).contains(version));
    allowed.map(|(_, version)| version).collect()
}

fn provider() -> Arc<CryptoProvider> {
    static PROVIDER: OnceLock<Arc<CryptoProvider>> = OnceLock::new();
    Arc::clone(PROVIDER.get_or_init(|| Arc::new(ring::default_provider())))
}

/// The SHA-256 digest, by the library that is here already.
fn fingerprint(bytes: &[u8]) -> Fingerprint {
    let suite = ring::cipher_suite::TLS13_AES_128_GCM_SHA256;
    let digest = suite.tls13().map(|suite| suite.common.hash_provider.hash(bytes));
    let mut fingerprint = [0; 32];
    if let Some(digest) = digest {
        fingerprint.iter_mut().zip(digest.as_ref()).for_each(|(to, from)| *to = *from);
    }
    Fingerprint(fingerprint)
}

/// Reads what a certificate says.
#[must_use]
pub fn read_certificate(der: &[u8]) -> Option<Certificate> {
    let parts = crate::proto::x509::parts(der)?;
    Some(Certificate {
        names: parts.names,
        subject: parts.subject,
        issuer: parts.issuer,
        not_before: parts.not_before,
        not_after: parts.not_after,
        key: parts.key_words,
        signature: parts.signature,
        version: parts.version,
        authority: parts.authority,
        fingerprint: fingerprint(der),
        key_fingerprint: fingerprint(parts.key),
    })
}
