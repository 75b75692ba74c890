//! Digests of files that the server computes itself: HASH, XSHA256, XMD5, XCRC and their kin.

use std::str::FromStr;
use std::time::Duration;

use super::session::{Representation, Session};
use super::success;
use crate::error::{Error, ErrorKind, Result};
use crate::proto::checksum::{Algorithm, Checksum, Offer, Way, offers};
use crate::proto::path::RemotePath;

/// What a slow server reads and digests in a second: a NAS with little of a processor does more. The reply to a
/// question about a file of 100 GB may take hours, in which most servers say nothing.
const BYTES_PER_SECOND: u64 = 8 * 1024 * 1024;

/// How the result of a transfer is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Verify {
    /// By its size; where the server tells none, by a digest if it offers one.
    #[default]
    Auto,
    /// By its size.
    Size,
    /// By its size and by a digest, without which nothing is transferred.
    Hash,
}

impl Verify {
    /// All of them, in the order of their documentation.
    pub const ALL: [Verify; 3] = [Verify::Auto, Verify::Size, Verify::Hash];

    /// The name as users type it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Verify::Auto => "auto",
            Verify::Size => "size",
            Verify::Hash => "hash",
        }
    }
}

impl FromStr for Verify {
    type Err = String;

    fn from_str(text: &str) -> Result<Verify, String> {
        let wanted = text.to_ascii_lowercase();
        let found = Verify::ALL.into_iter().find(|verify| verify.name() == wanted);
        found.ok_or_else(|| format!("use one of {}", Verify::ALL.map(Verify::name).join(", ")))
    }
}

impl Session {
    /// What the server can compute (FEAT), the best first; a digest may be there in several ways.
    ///
    /// # Errors
    /// When the connection fails.
    pub fn checksum_offers(&mut self) -> Result<Vec<Offer>> {
        Ok(offers(self.features()?))
    }

    /// Asks for the digest of a file that has `size` bytes, which says how long the answer may take.
    ///
    /// # Errors
    /// When the server offers none by this algorithm, refuses, or answers something else.
    pub fn checksum(&mut self, path: &RemotePath, algorithm: Algorithm, size: u64) -> Result<Checksum> {
        let mut offers = self.checksum_offers()?;
        offers.retain(|offer| offer.algorithm == algorithm);
        if offers.is_empty() {
            return Err(Error::Unsupported(format!("this server computes no {algorithm} of files")));
        }
        self.prepare(path)?;
        // The digest of a text depends on how its lines end (draft-bryan-ftpext-hash section 3).
        self.settle_type(Representation::Image)?;
        let mut refused = None;
        for offer in &offers {
            match self.ask_checksum(offer, path, size) {
                // What is promised in FEAT is not always there; ProFTPD's X commands refuse empty files by 501.
                Err(Error::Refused { verb, refusal })
                    if refusal.code == 501 || refusal.kind() == ErrorKind::Unsupported =>
                {
                    refused.get_or_insert(Error::Refused { verb, refusal });
                }
                done => return done,
            }
        }
        Err(refused.unwrap_or_else(|| Error::Unsupported("no way to ask for it".to_owned())))
    }

    fn ask_checksum(&mut self, offer: &Offer, path: &RemotePath, size: u64) -> Result<Checksum> {
        let selected = matches!(offer.way, Way::Hash(_)) && self.known.hashing == Some(offer.algorithm);
        if let Some(select) = offer.selection()?.filter(|_| !selected) {
            self.known.hashing = None;
            self.must(&select)?;
            self.known.hashing = Some(offer.algorithm);
        }
        let limit = self.options().reply_timeout.saturating_add(Duration::from_secs(size / BYTES_PER_SECOND));
        let command = offer.command(path)?;
        let reply = success(command.verb(), self.control.ask(&command, limit)?)?;
        Ok(offer.read(path, &reply)?)
    }
}
