//! Whom to believe: the check of a server's certificate.
//!
//! A certificate that is not believed is kept, with every reason, for whoever has to ask the user about it; the
//! handshake fails all the same, and whoever trusts the certificate now connects again with a pin.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::verify_server_name;
use rustls::crypto::{WebPkiSupportedAlgorithms, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, SubjectPublicKeyInfoDer, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, DigitallySignedStruct, Error, PeerMisbehaved, SignatureScheme};

use super::{Check, Options, Roots, provider, read_certificate};
use crate::certificate::{Certificate, Doubt, Fingerprint, Moment, Trust, Untrusted};
use crate::proto::time::Time;
use crate::proto::x509;

/// The check for one control connection and its data connections. Sessions are resumed only under the same one.
#[derive(Debug)]
pub(super) struct Verifier {
    host: String,
    roots: Arc<Roots>,
    pins: Vec<Fingerprint>,
    known: Option<Fingerprint>,
    check: Check,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// What the control connection showed, and why it was believed.
    accepted: Option<Accepted>,
    /// What was refused last.
    refused: Option<Box<Untrusted>>,
}

#[derive(Debug)]
struct Accepted {
    der: Vec<u8>,
    certificate: Option<Arc<Certificate>>,
    trust: Trust,
}

impl Verifier {
    pub(super) fn new(host: &str, options: &Options) -> Verifier {
        Verifier {
            host: crate::escape::escape(host.as_bytes()).to_string(),
            roots: Arc::clone(&options.roots),
            pins: options.pins.clone(),
            known: options.known,
            check: options.check,
            state: Mutex::default(),
        }
    }

    /// What the server showed, and why it was believed.
    pub(super) fn accepted(&self) -> (Option<Arc<Certificate>>, Trust) {
        match &self.state().accepted {
            Some(accepted) => (accepted.certificate.clone(), accepted.trust),
            None => (None, Trust::Nobody),
        }
    }

    /// The certificate that made the last handshake fail, if one did.
    pub(super) fn take_refused(&self) -> Option<Box<Untrusted>> {
        self.state().refused.take()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Why to believe it, or every reason not to.
    fn judge(&self, shown: &Shown<'_>) -> Result<Trust, (Vec<Doubt>, Error)> {
        if self.check == Check::Nothing {
            return Ok(Trust::Nobody);
        }
        let refused = || Error::from(CertificateError::ApplicationVerificationFailure);
        if let Some(accepted) = &self.state().accepted {
            // The connection it came on is believed; so is this one, if it is the same server, and only then.
            let same = accepted.der == shown.der.as_ref();
            return if same { Ok(accepted.trust) } else { Err((vec![Doubt::OtherOnData], refused())) };
        }
        let is = |pin: &Fingerprint| shown.certificate.as_ref().is_some_and(|it| it.is(pin));
        if !self.pins.is_empty() {
            let pinned = self.pins.iter().any(is);
            return if pinned { Ok(Trust::Pinned) } else { Err((vec![Doubt::Unpinned], refused())) };
        }
        if self.known.as_ref().is_some_and(is) {
            return Ok(Trust::Known);
        }
        let listed = self.roots.own.iter().any(|own| own == shown.der);
        let error = match self.by_authority(shown) {
            Ok(()) if listed => return Ok(Trust::Listed),
            Ok(()) => return Ok(Trust::Authority),
            Err(error) => error,
        };
        let mut doubts = self.doubts(shown, &error);
        if listed && doubts.iter().all(|it| matches!(it, Doubt::SelfSigned | Doubt::AuthorityAsServer)) {
            return Ok(Trust::Listed);
        }
        if let Some(known) = self.known {
            doubts.insert(0, Doubt::Changed(known));
        }
        Err((doubts, error))
    }

    fn by_authority(&self, shown: &Shown<'_>) -> Result<(), Error> {
        match self.roots.verifier() {
            Some(verifier) => verifier
                .verify_server_cert(shown.der, shown.issuers, shown.name, shown.ocsp, shown.now)
                .map(drop),
            None => Err(CertificateError::UnknownIssuer.into()),
        }
    }

    /// Every reason not to believe it, the gravest first.
    fn doubts(&self, shown: &Shown<'_>, error: &Error) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        let Some(certificate) = &shown.certificate else {
            return vec![Doubt::Other("it cannot be read".to_owned())];
        };
        let authority_error = matches!(error, Error::InvalidCertificate(CertificateError::Other(_)));
        if certificate.is_self_signed() {
            doubts.push(Doubt::SelfSigned);
        } else if *error == Error::InvalidCertificate(CertificateError::UnknownIssuer) {
            doubts.push(Doubt::UnknownIssuer(certificate.issuer.clone()));
        } else if certificate.authority && authority_error {
            doubts.push(Doubt::AuthorityAsServer);
        }
        let named = ParsedCertificate::try_from(shown.der).and_then(|it| verify_server_name(&it, shown.name));
        if named.is_err() {
            doubts.push(Doubt::WrongName { wanted: self.host.clone(), names: certificate.names.clone() });
        }
        if let Some(now) = moment(shown.now) {
            if certificate.not_after < now {
                doubts.push(Doubt::Expired(certificate.not_after.clone()));
            } else if now < certificate.not_before {
                doubts.push(Doubt::NotYetValid(certificate.not_before.clone()));
            }
        }
        if certificate.version < 3 {
            doubts.push(Doubt::OldVersion(certificate.version));
        }
        let parts = x509::parts(shown.der);
        if parts.as_ref().is_some_and(|parts| !parts.for_servers) {
            doubts.push(Doubt::Purpose);
        }
        if parts.is_some_and(|parts| parts.weak) {
            doubts.push(Doubt::Signature(certificate.signature.clone()));
        }
        if is_short(&certificate.key) {
            doubts.push(Doubt::ShortKey(certificate.key.clone()));
        }
        doubts.extend(by_library(error, doubts.is_empty()));
        doubts
    }
}

/// What only the library can tell; its own words where nothing else was found.
fn by_library(error: &Error, alone: bool) -> Option<Doubt> {
    match error {
        Error::InvalidCertificate(CertificateError::Revoked) => Some(Doubt::Revoked),
        // Of one that nobody else has signed it says only that an authority here has the same name.
        Error::InvalidCertificate(CertificateError::BadSignature) if alone => {
            Some(Doubt::Other("the signature on it is wrong".to_owned()))
        }
        Error::InvalidCertificate(
            CertificateError::UnsupportedSignatureAlgorithmContext { .. }
            | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext { .. },
        ) if alone => Some(Doubt::Other("an issuer's signature on it cannot be checked".to_owned())),
        Error::InvalidCertificate(CertificateError::Expired | CertificateError::ExpiredContext { .. })
            if alone =>
        {
            Some(Doubt::Other("an issuer's certificate has expired".to_owned()))
        }
        other if alone => Some(Doubt::Other(other.to_string())),
        _ => None,
    }
}

/// One certificate as it came.
struct Shown<'a> {
    der: &'a CertificateDer<'a>,
    issuers: &'a [CertificateDer<'a>],
    name: &'a ServerName<'a>,
    ocsp: &'a [u8],
    now: UnixTime,
    certificate: Option<Certificate>,
}

fn moment(now: UnixTime) -> Option<Moment> {
    let now = std::time::UNIX_EPOCH.checked_add(std::time::Duration::from_secs(now.as_secs()))?;
    Moment::from_digits(&Time::from_system(now)?.compact())
}

/// ring takes no RSA key below 2048 bits.
fn is_short(key: &str) -> bool {
    let bits = key.strip_prefix("RSA ").and_then(|bits| bits.parse::<usize>().ok());
    bits.is_some_and(|bits| bits < 2048)
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let certificate = read_certificate(end_entity);
        let shown = Shown {
            der: end_entity,
            issuers: intermediates,
            name: server_name,
            ocsp: ocsp_response,
            now,
            certificate,
        };
        let judged = self.judge(&shown);
        let Shown { certificate, .. } = shown;
        let mut state = self.state();
        match judged {
            Ok(trust) => {
                if state.accepted.is_none() {
                    let certificate = certificate.map(Arc::new);
                    state.accepted = Some(Accepted { der: end_entity.to_vec(), certificate, trust });
                }
                Ok(ServerCertVerified::assertion())
            }
            Err((doubts, error)) => {
                let host = self.host.clone();
                state.refused = Some(Box::new(Untrusted { host, certificate, doubts }));
                Err(error)
            }
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = provider().signature_verification_algorithms;
        match old_key(cert) {
            Some(key) => by_old_key(key, message, dss, &algorithms),
            None => verify_tls12_signature(message, cert, dss, &algorithms),
        }
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = provider().signature_verification_algorithms;
        match old_key(cert) {
            Some(key) => by_old_key(key, message, dss, &algorithms),
            None => verify_tls13_signature(message, cert, dss, &algorithms),
        }
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        provider().signature_verification_algorithms.supported_schemes()
    }
}

/// The key in a certificate that the library refuses to read for its age.
fn old_key<'a>(certificate: &'a CertificateDer<'_>) -> Option<&'a [u8]> {
    x509::parts(certificate).filter(|parts| parts.version < 3).map(|parts| parts.key)
}

/// Checks that the server holds the key: the same check as the library's, without its look at the certificate.
fn by_old_key(
    key: &[u8],
    message: &[u8],
    signed: &DigitallySignedStruct,
    algorithms: &WebPkiSupportedAlgorithms,
) -> Result<HandshakeSignatureValid, Error> {
    let key = SubjectPublicKeyInfoDer::from(key);
    let bad = || Error::from(CertificateError::BadSignature);
    let key = webpki::RawPublicKeyEntity::try_from(&key).map_err(|_| bad())?;
    let fitting = algorithms.mapping.iter().find(|(scheme, _)| *scheme == signed.scheme);
    let (_, fitting) = fitting.ok_or(PeerMisbehaved::SignedHandshakeWithUnadvertisedSigScheme)?;
    let valid = fitting.iter().any(|one| key.verify_signature(*one, message, signed.signature()).is_ok());
    if valid { Ok(HandshakeSignatureValid::assertion()) } else { Err(bad()) }
}
