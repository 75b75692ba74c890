//! One way of opening a data connection, tried with a real listing.

use std::time::Duration;

use crate::client::{DataMode, Method, Session};
use crate::error::{DataCause, DataFailure, Error, Refusal, Result};
use crate::report::{DataChannel, OpenedBy};

/// What came of it.
#[allow(clippy::large_enum_variant, reason = "there are four of them in an examination")]
pub(super) enum Tried {
    /// A data connection stood; what the server said to the listing, if it refused that.
    Works(Box<DataChannel>, Option<Refusal>),
    /// None did, or it broke.
    Fails(DataFailure),
    /// It never came to one, for a reason that has nothing to do with it.
    Unseen(String),
}

/// Tries a method.
///
/// # Errors
/// When it is interrupted, or the session cannot be made to stand again.
pub(super) fn attempt(session: &mut Session, method: Method, limit: Duration) -> Result<Tried> {
    session.set_mode(mode(method));
    let mut refused = None;
    // A server may let nobody list, and show names all the same.
    for verb in ["LIST", "NLST"] {
        let listed = session.raw_listing(verb, None);
        let stands = session.channel().filter(|channel| channel.method == method.name()).cloned();
        match (listed, stands) {
            (Err(Error::Cancelled), _) => return Err(Error::Cancelled),
            (Ok(_), Some(channel)) => return Ok(Tried::Works(Box::new(channel), None)),
            (Ok(_), None) => {
                return Ok(Tried::Unseen("not seen: the server opens none for an empty listing".to_owned()));
            }
            (Err(Error::NoData { mut tries, .. }), _) if !tries.is_empty() => {
                return Ok(Tried::Fails(tries.remove(0)));
            }
            (Err(Error::Refused { refusal, .. }), Some(channel)) if !is_about_data(&refusal) => {
                return Ok(Tried::Works(Box::new(channel), Some(refusal)));
            }
            (Err(Error::Refused { refusal, .. }), None) if !is_about_data(&refusal) => {
                refused.get_or_insert(refusal);
                session.recover()?;
            }
            (Err(error), stands) => return Ok(Tried::Fails(broken(method, &error, stands.as_ref()))),
        }
    }
    let words = refused.as_ref().map(ToString::to_string).unwrap_or_default();
    match connected(session, method, limit)? {
        Some(channel) => Ok(Tried::Works(Box::new(channel), refused)),
        None => Ok(Tried::Unseen(format!("not seen: the server refuses listings: {words}"))),
    }
}

/// Tells whether a refusal may be about the data connection, or about the conversation as a whole.
fn is_about_data(refusal: &Refusal) -> bool {
    matches!(refusal.code, 421 | 425 | 426)
}

/// A listing that did not come through.
fn broken(method: Method, error: &Error, stood: Option<&DataChannel>) -> DataFailure {
    let why = match stood {
        Some(_) => {
            format!("the data connection stood, and the listing did not come through: {}", told(error))
        }
        None => told(error),
    };
    let announced = stood.and_then(|channel| channel.announced);
    DataFailure { method: method.name(), announced, cause: DataCause::Impossible { why, kind: error.kind() } }
}

/// A data connection for nothing, where it is we who open it.
fn connected(session: &mut Session, method: Method, limit: Duration) -> Result<Option<DataChannel>> {
    if method.opened_by() == OpenedBy::Server {
        return Ok(None);
    }
    let probed = session.probe_port(method, limit);
    session.end_probes()?;
    let ends = match probed {
        Ok(probe) => probe.and_then(|probe| probe.ends),
        Err(Error::Cancelled) => return Err(Error::Cancelled),
        Err(_) => None,
    };
    Ok(ends.map(|(local, remote)| DataChannel {
        method: method.name(),
        opened_by: method.opened_by(),
        local,
        remote,
        far: None,
        control: session.ends(),
        announced: None,
        control_tls: None,
        tls: None,
        failed: Vec::new(),
        took: Duration::ZERO,
    }))
}

/// The mode that insists on a method.
pub(super) fn mode(method: Method) -> DataMode {
    match method {
        Method::Epsv => DataMode::Epsv,
        Method::Pasv => DataMode::Pasv,
        Method::Eprt => DataMode::Eprt,
        Method::Port => DataMode::Port,
    }
}

/// An error with its causes, on one line.
pub(super) fn told(error: &Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}
