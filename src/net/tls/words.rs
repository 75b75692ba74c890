//! What rustls has to say, in words for people, with the way out where rustls cannot go.

use rustls::{AlertDescription, CertificateError, Error, InvalidMessage, PeerIncompatible};

use super::Version;

/// What to do about a server whose TLS is out of reach.
const WAY_OUT: &str = "renew the server, or put `stunnel` between; `--tls off` sends everything in clear";

/// The words for a handshake that failed, where one version alone may be spoken or both.
pub(super) fn of_handshake(error: &Error, only: Option<Version>) -> String {
    match (error, only) {
        (
            Error::AlertReceived(AlertDescription::ProtocolVersion)
            | Error::PeerIncompatible(
                PeerIncompatible::ServerDoesNotSupportTls12Or13
                | PeerIncompatible::ServerTlsVersionIsDisabledByOurConfig
                | PeerIncompatible::SupportedVersionsExtensionRequired,
            ),
            only,
        ) => match only {
            None => {
                format!("it speaks none of the versions that are spoken here, TLS 1.2 and 1.3; {WAY_OUT}")
            }
            Some(version) => format!(
                "it does not speak TLS {version}, and no other version is allowed here (`--tls-min`, `--tls-max`)"
            ),
        },
        _ => of(error),
    }
}

/// The words for a failure.
pub(super) fn of(error: &Error) -> String {
    match error {
        Error::AlertReceived(AlertDescription::HandshakeFailure | AlertDescription::InsufficientSecurity)
        | Error::PeerIncompatible(
            PeerIncompatible::NoCipherSuitesInCommon
            | PeerIncompatible::NoKxGroupsInCommon
            | PeerIncompatible::NoSignatureSchemesInCommon
            | PeerIncompatible::NoEcPointFormatsInCommon,
        ) => format!(
            "it has no cipher in common with us (it may know only CBC, or no forward secrecy), or it wants a \
             client certificate (`--cert`); {WAY_OUT}"
        ),
        Error::AlertReceived(AlertDescription::CertificateRequired) => {
            "it wants a client certificate; give one by `--cert` and `--key`".to_owned()
        }
        Error::AlertReceived(
            alert @ (AlertDescription::BadCertificate
            | AlertDescription::UnsupportedCertificate
            | AlertDescription::CertificateRevoked
            | AlertDescription::CertificateExpired
            | AlertDescription::CertificateUnknown
            | AlertDescription::UnknownCA
            | AlertDescription::AccessDenied),
        ) => format!("it does not accept our client certificate ({alert:?})"),
        Error::AlertReceived(AlertDescription::NoApplicationProtocol) => {
            "it is no FTP server (ALPN)".to_owned()
        }
        Error::AlertReceived(AlertDescription::UnrecognisedName) => {
            "it does not know itself by that name".to_owned()
        }
        Error::AlertReceived(alert) => format!("it ended TLS with the alert {alert:?}"),
        Error::InvalidCertificate(CertificateError::BadSignature) => {
            format!("its signature is wrong, or its key too short (RSA needs 2048 bits); {WAY_OUT}")
        }
        Error::InvalidMessage(InvalidMessage::InvalidContentType) => {
            "what it sent is no TLS; is this the right port?".to_owned()
        }
        Error::InvalidMessage(_) | Error::DecryptError | Error::PeerMisbehaved(_) => {
            format!("what it sent is no proper TLS ({error})")
        }
        other => other.to_string(),
    }
}
