//! TLS as FTP asks for it: AUTH, PBSZ, PROT, CCC (RFC 2228, RFC 4217).

use crate::data::{Failure, Pipe};
use crate::reply::{Outcome, Reply};
use crate::session::Session;
use crate::tls::{Auth, Tls};

/// What was agreed about data connections.
#[derive(Debug, Default)]
pub(crate) struct Protection {
    /// PBSZ was given.
    sized: bool,
    /// PROT P was.
    pub(crate) private: bool,
}

/// Which way the bytes of a transfer go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Down,
    Up,
}

impl Session {
    pub(crate) fn auth(&mut self, mechanism: &[u8]) -> Outcome {
        let tls = self.tls()?;
        if self.stream.is_encrypted() {
            return Err(Reply::new(503, "TLS stands already."));
        }
        let ssl = match mechanism.to_ascii_uppercase().as_slice() {
            b"SSL" | b"TLS-P" => true,
            b"TLS" | b"TLS-C" if tls.auth != Auth::OnlySsl => false,
            _ => return Err(Reply::new(504, "The mechanism is not known.")),
        };
        let mut last = Reply::new(234, "TLS from now on.").encode();
        match tls.auth {
            Auth::Obeyed | Auth::OnlySsl => {}
            Auth::Refused(reply) => return Err(Reply::from_text(reply)),
            Auth::Closed => {
                self.closing = true;
                return Ok(Reply::silent());
            }
            Auth::Injected(bytes) => last.extend_from_slice(bytes.as_bytes()),
        }
        self.inbox.forget();
        let failed = |_| Reply::new(431, "No TLS at the moment.");
        let keys = self.keys.as_ref().ok_or_else(|| Reply::new(431, "No TLS at the moment."))?;
        self.stream.encrypt(&keys.control, &last, true).map_err(failed)?;
        // The old way, which has no PROT, protects data from the start (RFC 4217, section 17).
        self.protection = Protection { sized: ssl, private: ssl };
        Ok(Reply::silent())
    }

    pub(crate) fn pbsz(&mut self, _: &[u8]) -> Outcome {
        if !self.stream.is_encrypted() {
            return Err(Reply::new(503, "AUTH first."));
        }
        self.protection.sized = true;
        Ok(Reply::new(200, "PBSZ=0"))
    }

    pub(crate) fn prot(&mut self, level: &[u8]) -> Outcome {
        let tls = self.tls()?;
        if !self.protection.sized {
            return Err(Reply::new(503, "PBSZ first."));
        }
        self.protection.private = match level.to_ascii_uppercase().as_slice() {
            b"P" => match tls.prot {
                Some(reply) => return Err(Reply::from_text(reply)),
                None => true,
            },
            b"C" if tls.required => return Err(Reply::new(534, "Data must be encrypted here.")),
            b"C" => false,
            b"S" | b"E" => return Err(Reply::new(536, "Levels are C and P.")),
            _ => return Err(Reply::new(504, "Levels are C and P.")),
        };
        Ok(Reply::new(200, "As you like."))
    }

    pub(crate) fn ccc(&mut self, _: &[u8]) -> Outcome {
        let tls = self.tls()?;
        if !self.stream.is_encrypted() {
            return Err(Reply::new(533, "There is no TLS to be cleared."));
        }
        if !tls.ccc {
            return Err(Reply::new(534, "Commands must be encrypted here."));
        }
        let failed = |_| Reply::new(431, "The connection is broken.");
        self.say(&Reply::new(200, "In clear from now on.")).map_err(failed)?;
        self.stream.clear().map_err(failed)?;
        Ok(Reply::silent())
    }

    /// Fails where data must be encrypted and will not be.
    pub(crate) fn protected(&self) -> Result<(), Reply> {
        if self.shared.config.requires_tls() && !self.protection.private {
            return Err(Reply::new(521, "Data must be encrypted here: PROT P first."));
        }
        Ok(())
    }

    /// Encrypts a data connection, if that was agreed.
    pub(crate) fn secured(&self, pipe: &Pipe, direction: Direction) -> Result<(), Failure> {
        match (&self.shared.config.tls, &self.keys) {
            (Some(tls), Some(keys)) if self.protection.private => {
                let config = if direction == Direction::Up { &keys.upload } else { &keys.download };
                pipe.secure(config, tls)
            }
            _ => Ok(()),
        }
    }

    fn tls(&self) -> Result<Tls, Reply> {
        self.shared.config.tls.clone().ok_or_else(|| Reply::new(502, "Command not implemented."))
    }
}
