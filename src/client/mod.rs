//! The client core: one server, one login, one thread.
//!
//! A [`Session`] is a login with its control connection. It opens data connections in the mode that the user chose
//! ([`DataMode`]) and hands them out as guards ([`Download`], [`Upload`]) that borrow it, so that no command can be
//! sent while a pipe is open. Nothing here touches a local file or a terminal.

mod attributes;
mod checksum;
mod clock;
mod connect;
mod control;
mod data;
mod files;
mod gateway;
mod guard;
mod listing;
mod login;
mod modes;
mod names;
mod on_login;
mod options;
mod pace;
mod pipe;
mod place;
mod raw;
mod recipe;
mod secure;
mod session;
mod stamps;
mod virtual_host;

use crate::error::{Error, Refusal};
use crate::proto::command::BadArgument;
use crate::proto::decode::DecodeError;
use crate::proto::reply::{BadReply, Reply};

pub use attributes::{LinkKind, Room};
pub use checksum::Verify;
pub use connect::introduce;
pub use data::{First, Foreseen, Learned, Method, Probe};
pub use files::Facts;
pub use gateway::Gateway;
pub use guard::{Download, Opened, Sink, Source, Stored, Upload};
pub use listing::{Hidden, Listed, Pointer};
pub use login::{ANONYMOUS, Login, Question, Secrets};
pub use modes::{ActiveAddress, ActivePorts, DataMode, PasvAddress};
pub use on_login::OnLogin;
pub use options::{HostSeen, Options, Overwrite, Parallel, Prot, TlsMode, TlsSeen, VirtualHost};
pub use recipe::Recipe;
pub use session::{Before, Environment, Fetch, Representation, Session, Site, Store};
pub use stamps::{Seal, Sealed};

impl From<BadArgument> for Error {
    fn from(error: BadArgument) -> Error {
        Error::Unsafe(error.to_string())
    }
}

impl From<BadReply> for Error {
    fn from(error: BadReply) -> Error {
        Error::Protocol(error.to_string())
    }
}

impl From<DecodeError> for Error {
    fn from(error: DecodeError) -> Error {
        Error::Protocol(error.to_string())
    }
}

/// The refusal in a negative reply.
fn refusal(reply: &Reply) -> Refusal {
    Refusal { code: reply.code(), text: reply.text().to_string() }
}

/// A reply that must be a success (2xx), else the error that it is.
fn success(verb: &str, reply: Reply) -> Result<Reply, Error> {
    if reply.is_success() {
        return Ok(reply);
    }
    Err(Error::Refused { verb: verb.to_owned(), refusal: refusal(&reply) })
}
