//! FTP URLs (RFC 1738 section 3.2, RFC 3986) and the short form that people type.
//!
//! `?` and `#` have no meaning in an FTP URL: they are part of the path.

use std::fmt;
use std::net::Ipv6Addr;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};

use super::path::RemotePath;
use crate::secret::Secret;

/// How the control connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// `ftp`: plain, unless settings ask for more.
    Ftp,
    /// `ftps`: TLS from the first byte (port 990).
    Ftps,
    /// `ftpes`: TLS by AUTH TLS, or no connection.
    Ftpes,
}

impl Scheme {
    /// Its name in a URL.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Scheme::Ftp => "ftp",
            Scheme::Ftps => "ftps",
            Scheme::Ftpes => "ftpes",
        }
    }

    fn parse(name: &str) -> Option<Scheme> {
        [Scheme::Ftp, Scheme::Ftps, Scheme::Ftpes]
            .into_iter()
            .find(|scheme| scheme.name().eq_ignore_ascii_case(name))
    }
}

/// What `;type=` asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TypeCode {
    /// `a`: a transfer in text mode.
    Ascii,
    /// `i`: a transfer of bytes as they are.
    Image,
    /// `d`: a listing.
    Directory,
}

/// A place on a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Url {
    /// How to connect.
    pub scheme: Scheme,
    /// Who to log in as; never empty.
    pub user: Option<String>,
    /// The password; it may be empty.
    pub password: Option<Secret>,
    /// The name or address, without brackets; an IPv6 address keeps its scope (`fe80::1%eth0`).
    pub host: String,
    /// The port; never 0.
    pub port: Option<u16>,
    /// The path: from the root if it begins with a slash, else from the login directory. No slash at its end, unless
    /// it is the root.
    pub path: Option<RemotePath>,
    /// Whether it was written as a directory: a slash at the end, no path at all, or `;type=d`.
    pub directory: bool,
    /// The type that was asked for.
    pub transfer_type: Option<TypeCode>,
}

/// What a scheme is that is often taken for FTP.
fn mistaken(scheme: &str) -> &'static str {
    if scheme.eq_ignore_ascii_case("sftp") { " (SFTP is a part of SSH, and no FTP)" } else { "" }
}

/// Why a text is no URL. No message shows the text, since a password may be anywhere in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadUrl {
    /// No scheme in front.
    #[error("the URL has no scheme; it begins with `ftp://`, `ftps://` or `ftpes://`")]
    NoScheme,
    /// Another protocol.
    #[error("the scheme `{0}` is not supported{more}; use `ftp`, `ftps` or `ftpes`", more = mistaken(.0))]
    UnknownScheme(String),
    /// A character that a command or a terminal would obey.
    #[error("the {0} contains a control character")]
    Control(&'static str),
    /// Bytes in the user's name or password that are no UTF-8.
    #[error("the {0} is not UTF-8")]
    NotUtf8(&'static str),
    /// No host.
    #[error("the host is missing")]
    NoHost,
    /// A character that no host has.
    #[error("the host contains `{0}`")]
    HostCharacter(char),
    /// Colons without brackets.
    #[error("the host contains more than one colon; an IPv6 address belongs in brackets, as in `[::1]`")]
    BareIpv6,
    /// What is in brackets is not an address.
    #[error("the brackets do not hold an IPv6 address")]
    Ipv6,
    /// A port that is not one.
    #[error("the port is not a number from 1 to 65535")]
    Port,
    /// `;type=` with another letter.
    #[error("the type is not `a`, `i` or `d`")]
    Type,
}

/// Tells whether a text is meant as a URL: a scheme and `://`.
#[must_use]
pub fn looks_like_url(text: &str) -> bool {
    split_scheme(text).is_some()
}

impl Url {
    /// Reads a URL.
    ///
    /// # Errors
    /// When it is none, or of another scheme, or names no host.
    pub fn parse(text: &str) -> Result<Url, BadUrl> {
        if text.chars().any(char::is_control) {
            return Err(BadUrl::Control("URL"));
        }
        let (scheme, rest) = split_scheme(text).ok_or(BadUrl::NoScheme)?;
        let scheme = Scheme::parse(scheme).ok_or_else(|| BadUrl::UnknownScheme(scheme.to_owned()))?;
        let (authority, path) = split_path(rest);
        let mut url = Url::at(scheme, Authority::read(authority, percent_decoded)?);
        if let Some(path) = path {
            let (path, transfer_type) = split_type(path)?;
            url.transfer_type = transfer_type;
            url.set_path(percent_decode_str(path).collect())?;
        }
        url.directory |= url.transfer_type == Some(TypeCode::Directory);
        Ok(url)
    }

    /// Reads what a person types for a place: a URL, or `[user@]host[:port][/dir]`, in which nothing is
    /// percent-encoded and `host//dir` begins at the root.
    ///
    /// # Errors
    /// As [`Url::parse`].
    pub fn parse_target(text: &str) -> Result<Url, BadUrl> {
        if looks_like_url(text) {
            return Url::parse(text);
        }
        if text.chars().any(char::is_control) {
            return Err(BadUrl::Control("host"));
        }
        let (authority, path) = split_path(text);
        let mut url = Url::at(Scheme::Ftp, Authority::read(authority, |text, _| Ok(text.to_owned()))?);
        if let Some(path) = path {
            url.set_path(path.as_bytes().to_vec())?;
        }
        Ok(url)
    }

    /// A URL without a path.
    fn at(scheme: Scheme, authority: Authority) -> Url {
        let Authority { user, password, host, port } = authority;
        Url { scheme, user, password, host, port, path: None, directory: true, transfer_type: None }
    }

    /// Takes the path behind the slash that ends the host.
    fn set_path(&mut self, bytes: Vec<u8>) -> Result<(), BadUrl> {
        if bytes.iter().any(u8::is_ascii_control) {
            return Err(BadUrl::Control("path"));
        }
        let root: &[u8] = if bytes.starts_with(b"/") { b"/" } else { b"" };
        let names = bytes
            .iter()
            .position(|byte| *byte != b'/')
            .and_then(|start| bytes.get(start..))
            .unwrap_or_default();
        let end = names.iter().rposition(|byte| *byte != b'/').map_or(0, |last| last + 1);
        let path = [root, names.get(..end).unwrap_or_default()].concat();
        self.directory = path.is_empty() || bytes.ends_with(b"/");
        self.path = RemotePath::new(path).ok();
        Ok(())
    }
}

/// What stands between the scheme and the path: `[user[:password]@]host[:port]`.
pub(super) struct Authority {
    pub(super) user: Option<String>,
    pub(super) password: Option<Secret>,
    pub(super) host: String,
    pub(super) port: Option<u16>,
}

impl Authority {
    /// Reads it; what `decode` makes of user and password may hold no control characters.
    pub(super) fn read(
        text: &str,
        decode: impl Fn(&str, &'static str) -> Result<String, BadUrl>,
    ) -> Result<Authority, BadUrl> {
        let (login, place) = match text.rsplit_once('@') {
            Some((login, place)) => (Some(login), place),
            None => (None, text),
        };
        let (host, port) = split_port(place)?;
        let (user, password) = match login.map(|login| login.split_once(':').ok_or(login)) {
            None => (None, None),
            Some(Ok((user, password))) => (Some(user), Some(password)),
            Some(Err(user)) => (Some(user), None),
        };
        let checked = |text: &str, what: &'static str| {
            let text = decode(text, what)?;
            if text.chars().any(char::is_control) { Err(BadUrl::Control(what)) } else { Ok(text) }
        };
        let user = user.map(|user| checked(user, "user")).transpose()?.filter(|user| !user.is_empty());
        let password = password.map(|password| checked(password, "password")).transpose()?.map(Secret::from);
        Ok(Authority { user, password, host, port })
    }
}

/// A name as it stands in a URL.
#[must_use]
pub fn percent_encoded(text: &[u8]) -> String {
    percent_encode(text, NAME).to_string()
}

/// The text that `%NN` stands for.
pub(super) fn percent_decoded(text: &str, what: &'static str) -> Result<String, BadUrl> {
    String::from_utf8(percent_decode_str(text).collect()).map_err(|_| BadUrl::NotUtf8(what))
}

/// The scheme, by its characters, and what follows the `://`.
pub(super) fn split_scheme(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once("://")?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme.then_some((scheme, rest))
}

fn split_path(text: &str) -> (&str, Option<&str>) {
    match text.split_once('/') {
        Some((authority, path)) => (authority, Some(path)),
        None => (text, None),
    }
}

/// The path without its `;type=`, in any case.
fn split_type(path: &str) -> Result<(&str, Option<TypeCode>), BadUrl> {
    let Some((front, parameter)) = path.rsplit_once(';') else { return Ok((path, None)) };
    let parameter = parameter.to_ascii_lowercase();
    let code = match parameter.strip_prefix("type=") {
        None => return Ok((path, None)),
        Some("a") => TypeCode::Ascii,
        Some("i") => TypeCode::Image,
        Some("d") => TypeCode::Directory,
        Some(_) => return Err(BadUrl::Type),
    };
    Ok((front, Some(code)))
}

fn split_port(place: &str) -> Result<(String, Option<u16>), BadUrl> {
    if let Some(rest) = place.strip_prefix('[') {
        let (address, rest) = rest.split_once(']').ok_or(BadUrl::Ipv6)?;
        let port = match rest.strip_prefix(':') {
            Some(port) => port,
            None if rest.is_empty() => "",
            None => return Err(BadUrl::Ipv6),
        };
        return Ok((ipv6(address)?, port_number(port)?));
    }
    let (host, port) = place.split_once(':').unwrap_or((place, ""));
    if port.contains(':') {
        return Err(BadUrl::BareIpv6);
    }
    let fits =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '~') || is_foreign_letter(c);
    match host.chars().find(|c| !fits(*c)) {
        Some(c) => Err(BadUrl::HostCharacter(c)),
        None if host.is_empty() => Err(BadUrl::NoHost),
        None => Ok((host.to_owned(), port_number(port)?)),
    }
}

/// A letter of an internationalized name, in which nothing invisible has a place.
fn is_foreign_letter(c: char) -> bool {
    !c.is_ascii() && c.is_alphanumeric()
}

/// An IPv6 address; its scope behind `%25` (RFC 6874) or a bare `%`.
fn ipv6(text: &str) -> Result<String, BadUrl> {
    let (address, scope) = match text.split_once('%') {
        Some((address, scope)) => (address, Some(scope.strip_prefix("25").unwrap_or(scope))),
        None => (text, None),
    };
    let scope_fits = |scope: &str| {
        !scope.is_empty() && scope.chars().all(|c| c.is_ascii_alphanumeric() || ".-_~".contains(c))
    };
    if address.parse::<Ipv6Addr>().is_err() || !scope.is_none_or(scope_fits) {
        return Err(BadUrl::Ipv6);
    }
    Ok(scope.map_or_else(|| address.to_owned(), |scope| format!("{address}%{scope}")))
}

/// A port; none where nothing follows the colon, as RFC 3986 allows.
fn port_number(text: &str) -> Result<Option<u16>, BadUrl> {
    if text.is_empty() {
        return Ok(None);
    }
    let port = text.parse().ok().filter(|port| *port != 0 && text.chars().all(|c| c.is_ascii_digit()));
    port.map(Some).ok_or(BadUrl::Port)
}

/// What is encoded in a name.
const NAME: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// What is encoded in a path.
const PATH: &AsciiSet = &NAME.remove(b'/').remove(b'+').remove(b',').remove(b'=').remove(b'@').remove(b':');

/// Who logs in, as it stands in front of a host: `user:password@`, and nothing where there is neither.
pub(super) fn login(user: Option<&str>, password: Option<&str>) -> String {
    let name = |text: &str| percent_encoded(text.as_bytes());
    let user = user.map(name);
    match password {
        Some(password) => format!("{}:{}@", user.unwrap_or_default(), name(password)),
        None => user.map(|user| format!("{user}@")).unwrap_or_default(),
    }
}

impl Url {
    /// The URL with its password: parsed again, it is the same.
    #[must_use]
    pub fn exposed(&self) -> String {
        let mut text = String::new();
        // Nothing is refused by a string.
        let _ = self.write(&mut text, self.password.as_ref().map(Secret::expose));
        text
    }

    fn write(&self, f: &mut impl fmt::Write, password: Option<&str>) -> fmt::Result {
        write!(f, "{}://{}", self.scheme.name(), login(self.user.as_deref(), password))?;
        match self.host.split_once('%') {
            Some((address, scope)) => write!(f, "[{address}%25{scope}]")?,
            None if self.host.contains(':') => write!(f, "[{}]", self.host)?,
            None => f.write_str(&self.host)?,
        }
        if let Some(port) = self.port {
            write!(f, ":{port}")?;
        }
        f.write_str("/")?;
        let path = self.path.as_ref().map(RemotePath::as_bytes).unwrap_or_default();
        let names = path.strip_prefix(b"/").unwrap_or(path);
        f.write_str(if path.len() > names.len() { "%2F" } else { "" })?;
        write!(f, "{}", percent_encode(names, PATH))?;
        f.write_str(if self.directory && !names.is_empty() { "/" } else { "" })?;
        f.write_str(match self.transfer_type {
            None => "",
            Some(TypeCode::Ascii) => ";type=a",
            Some(TypeCode::Image) => ";type=i",
            Some(TypeCode::Directory) => ";type=d",
        })
    }
}

impl fmt::Display for Url {
    /// The URL without its password; parsed again, it names the same place.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, None)
    }
}

#[cfg(test)]
mod tests;
