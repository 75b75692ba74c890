//! How a server speaks TLS, well or badly, and what rustls is told about it.

use crate::certificates::{self, Certificate};
use rustls::crypto::ring::{default_provider, sign::any_supported_type};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{NoServerSessionStorage, ServerSessionMemoryCache, WebPkiClientVerifier};
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use rustls::version::{TLS12, TLS13};
use rustls::{RootCertStore, ServerConfig};
use std::io;
use std::sync::Arc;

/// Says how to speak TLS. What real servers do, each in its way, and what only hostile ones do.
#[derive(Clone, Debug)]
pub struct Tls {
    /// What the server shows.
    pub certificate: Certificate,
    /// TLS from the first byte on, instead of after AUTH.
    pub implicit: bool,
    /// Neither a login nor data without TLS.
    pub required: bool,
    /// The versions it speaks.
    pub versions: Versions,
    /// How AUTH is answered.
    pub auth: Auth,
    /// What a data connection gets that does not resume the session of its control connection; none lets it be.
    pub reuse: Option<Refusal>,
    /// Whether any session can be resumed.
    pub resumable: bool,
    /// Tickets that come with each TLS 1.3 connection.
    pub tickets: usize,
    /// Whether they come with uploads, too; ProFTPD sends none there.
    pub tickets_on_uploads: bool,
    /// What data connections show, where it is not what the control connection does.
    pub data_certificate: Option<Certificate>,
    /// Whether downloads end as TLS wants it.
    pub close_notify: bool,
    /// Whether clients must show a certificate of the tests' authority.
    pub client_certificate: bool,
    /// Whether CCC is obeyed.
    pub ccc: bool,
    /// What PROT P is answered with, where it is not to be had.
    pub prot: Option<&'static str>,
}

/// The versions of TLS that a server speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Versions {
    Both,
    Tls12,
    Tls13,
}

/// How AUTH is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Auth {
    /// With 234, and TLS.
    Obeyed,
    /// With 504 for `TLS`, and as it should be for `SSL`.
    OnlySsl,
    /// With this reply, code and text; the session goes on in clear.
    Refused(&'static str),
    /// Not at all: the connection is closed.
    Closed,
    /// With 234, and these bytes behind it in the same packet, in clear, as a man in the middle would do it.
    Injected(&'static str),
}

/// A refusal of a data connection: the reply, and whether the server hangs up then, as vsftpd does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Its code and text.
    pub reply: &'static str,
    /// The control connection ends with it.
    pub hang_up: bool,
}

impl Default for Tls {
    /// A good server: explicit TLS for those who want it, sessions can be resumed and need not be.
    fn default() -> Tls {
        Tls {
            certificate: certificates::SERVER,
            implicit: false,
            required: false,
            versions: Versions::Both,
            auth: Auth::Obeyed,
            reuse: None,
            resumable: true,
            tickets: 2,
            tickets_on_uploads: true,
            data_certificate: None,
            close_notify: true,
            client_certificate: false,
            ccc: true,
            prot: None,
        }
    }
}

/// What one control connection and its data connections are encrypted by. A session belongs to one control
/// connection: the tickets of another are worth nothing.
#[derive(Clone, Debug)]
pub(crate) struct Keys {
    pub(crate) control: Arc<ServerConfig>,
    pub(crate) download: Arc<ServerConfig>,
    pub(crate) upload: Arc<ServerConfig>,
}

impl Keys {
    pub(crate) fn new(tls: &Tls) -> io::Result<Keys> {
        let mut control = config(tls, tls.certificate).map_err(io::Error::other)?;
        let mut download = match tls.data_certificate {
            None => control.clone(),
            Some(other) => config(tls, other).map_err(io::Error::other)?,
        };
        control.send_tls13_tickets = tls.tickets;
        download.send_tls13_tickets = tls.tickets;
        let mut upload = download.clone();
        upload.send_tls13_tickets = if tls.tickets_on_uploads { tls.tickets } else { 0 };
        Ok(Keys { control: Arc::new(control), download: Arc::new(download), upload: Arc::new(upload) })
    }
}

fn config(tls: &Tls, certificate: Certificate) -> Result<ServerConfig, String> {
    let text = |error: &dyn std::fmt::Display| error.to_string();
    let provider = Arc::new(default_provider());
    let versions: &[_] = match tls.versions {
        Versions::Both => &[&TLS13, &TLS12],
        Versions::Tls12 => &[&TLS12],
        Versions::Tls13 => &[&TLS13],
    };
    let builder = ServerConfig::builder_with_provider(Arc::clone(&provider))
        .with_protocol_versions(versions)
        .map_err(|error| text(&error))?;
    let builder = if tls.client_certificate {
        let mut roots = RootCertStore::empty();
        roots.add(der(certificates::AUTHORITY)?).map_err(|error| text(&error))?;
        let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build();
        builder.with_client_cert_verifier(verifier.map_err(|error| text(&error))?)
    } else {
        builder.with_no_client_auth()
    };
    let key = PrivateKeyDer::from_pem_slice(certificate.key.as_bytes()).map_err(|error| text(&error))?;
    let key = any_supported_type(&key).map_err(|error| text(&error))?;
    // Not by `with_single_cert`, which refuses bad certificates; some tests want one.
    let certified = CertifiedKey::new(vec![der(certificate.pem)?], key);
    let mut config = builder.with_cert_resolver(Arc::new(SingleCertAndKey::from(certified)));
    config.session_storage =
        if tls.resumable { ServerSessionMemoryCache::new(64) } else { Arc::new(NoServerSessionStorage {}) };
    Ok(config)
}

fn der(pem: &str) -> Result<CertificateDer<'static>, String> {
    CertificateDer::from_pem_slice(pem.as_bytes()).map_err(|error| error.to_string())
}
