//! The certificates that the tests of TLS live on, and the keys to them, in PEM. `certificates/make.sh` makes them;
//! they are valid for `localhost`, `ftp.example.test`, 127.0.0.1 and ::1 until 2124, where nothing else is said.

/// A certificate with its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The certificate.
    pub pem: &'static str,
    /// Its private key.
    pub key: &'static str,
}

macro_rules! certificate {
    ($name:literal, $key:literal) => {
        Certificate {
            pem: include_str!(concat!("../certificates/", $name, ".pem")),
            key: include_str!(concat!("../certificates/", $key, ".key.pem")),
        }
    };
}

/// The authority that has signed those that are not self-signed.
pub const AUTHORITY: &str = include_str!("../certificates/authority.pem");
/// One that is as it should be.
pub const SERVER: Certificate = certificate!("server", "server");
/// Another one, just as good.
pub const OTHER: Certificate = certificate!("other", "other");
/// One for a client.
pub const CLIENT: Certificate = certificate!("client", "client");
/// One that expired in 2020.
pub const EXPIRED: Certificate = certificate!("expired", "server");
/// One that begins in 2123.
pub const FUTURE: Certificate = certificate!("future", "server");
/// One for `elsewhere.example.test`.
pub const WRONG_NAME: Certificate = certificate!("wrong-name", "server");
/// One with `localhost` as its common name and nothing else.
pub const COMMON_NAME: Certificate = certificate!("common-name", "server");
/// One that is meant for clients only.
pub const PURPOSE: Certificate = certificate!("purpose", "server");
/// One that is signed with SHA-1.
pub const SHA1: Certificate = certificate!("sha1", "rsa");
/// One that nobody else has signed.
pub const SELF_SIGNED: Certificate = certificate!("self-signed", "server");
/// One that nobody else has signed, and that could sign others: what openssl makes unless it is told otherwise.
pub const SELF_SIGNED_AUTHORITY: Certificate = certificate!("self-signed-authority", "server");
/// One of X.509 version 1.
pub const VERSION_1: Certificate = certificate!("version-1", "rsa");
/// One with a key of 1024 bits.
pub const RSA_1024: Certificate = certificate!("rsa-1024", "rsa-1024");
/// One that expired in 2010, is for nobody, signed by itself with SHA-1, as an authority.
pub const EVERYTHING_WRONG: Certificate = certificate!("everything-wrong", "server");
