//! Checking the result of a transfer by a digest that the server computes.
//!
//! Our own digest is computed while the bytes pass: of a download as they are received, of an upload as they are
//! sent. Only what was there before a continued transfer is read for it.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::fd::BorrowedFd;
use std::path::Path;

use super::digest::Digest;
use crate::cancel::Cancel;
use crate::client::{Representation, Session, Verify};
use crate::error::{Error, Result};
use crate::net::pump::{Giver, Taker};
use crate::proto::checksum::{Algorithm, Checksum};
use crate::proto::path::RemotePath;
use crate::report::{Comparison, Direction, Event, TransferId, Verified};

/// A transfer whose result is to be checked.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    /// The number that it is reported under.
    pub(super) id: TransferId,
    /// The remote file.
    pub(super) remote: &'a RemotePath,
    /// Which way it went.
    pub(super) direction: Direction,
}

/// What a transfer is checked by, beside its size.
pub(super) struct Verifier {
    how: Verify,
    digest: Option<Digest>,
}

impl Verifier {
    /// Finds out, before anything is transferred, whether what is demanded can be had.
    ///
    /// # Errors
    /// When a digest is demanded, and line ends are to be converted or the server offers none.
    pub(super) fn plan(session: &mut Session, representation: Representation) -> Result<Verifier> {
        let how = session.options().verify;
        if how != Verify::Hash {
            return Ok(Verifier { how, digest: None });
        }
        if representation == Representation::Ascii {
            let why = "a transfer that converts line ends (TYPE A) cannot be verified by a hash";
            return Err(Error::Unsupported(why.to_owned()));
        }
        let Some(algorithm) = best(session)? else {
            let why = "this server computes no hashes, so that `--verify hash` cannot be done";
            return Err(Error::Unsupported(why.to_owned()));
        };
        Ok(Verifier { how, digest: Some(Digest::new(algorithm)) })
    }

    /// Tells whether a digest is demanded.
    pub(super) fn demands(&self) -> bool {
        self.digest.is_some()
    }

    /// Takes in the first `bytes` of a file that a transfer goes on with, and leaves the file behind them.
    pub(super) fn begin_with(&mut self, cancel: &Cancel, mut file: &File, bytes: u64) -> io::Result<()> {
        if let Some(digest) = &mut self.digest {
            file.seek(SeekFrom::Start(0))?;
            digest.read_in(&mut file, bytes, cancel)?;
        }
        file.seek(SeekFrom::Start(bytes)).map(drop)
    }

    /// A writer or reader through which the bytes pass.
    pub(super) fn tap<T>(&mut self, through: T) -> Tap<'_, T> {
        Tap { through, digest: self.digest.as_mut() }
    }

    /// Compares the digest with the server's, or sees whether a digest can stand in for a size that is not known: then
    /// `file` is read once more. `all` are the bytes of the whole file, `verified` is what its size came to.
    ///
    /// # Errors
    /// When the digests differ, or one was demanded and the server does not tell it.
    pub(super) fn conclude(
        self,
        session: &mut Session,
        subject: Subject<'_>,
        (all, verified): (u64, Verified),
        file: Option<(&File, &Path)>,
    ) -> Result<Verified> {
        // There is one empty file only.
        if all == 0 && verified == Verified::Size {
            return Ok(verified);
        }
        if let Some(digest) = self.digest {
            session.recover()?;
            let theirs = session.checksum(subject.remote, digest.algorithm(), all)?;
            return compare(session, subject, digest.finish().as_ref(), &theirs);
        }
        let file = file.filter(|_| (self.how, verified) == (Verify::Auto, Verified::Nothing));
        let Some(file) = file else { return Ok(verified) };
        // Where a digest cannot be had either, there is nothing to compare.
        match stand_in(session, subject, file) {
            Ok(Some(verified)) => Ok(verified),
            Err(error @ (Error::Altered { .. } | Error::Cancelled)) => Err(error),
            Ok(None) | Err(_) => Ok(verified),
        }
    }
}

/// Tells by what a file that is here already is the server's; none if by no means.
///
/// # Errors
/// When a digest is demanded that the server does not tell.
pub(super) fn is_there(
    session: &mut Session,
    subject: Subject<'_>,
    file: (&File, &Path),
) -> Result<Option<Verified>> {
    if session.options().verify != Verify::Hash {
        return Ok(Some(Verified::Size));
    }
    match stand_in(session, subject, file) {
        Err(Error::Altered { .. }) => Ok(None),
        verified => verified,
    }
}

/// The best digest that the server offers.
fn best(session: &mut Session) -> Result<Option<Algorithm>> {
    Ok(session.checksum_offers()?.first().map(|offer| offer.algorithm))
}

/// Reads a local file for its digest, and compares that with the server's; none where the server tells none.
fn stand_in(
    session: &mut Session,
    subject: Subject<'_>,
    (mut file, path): (&File, &Path),
) -> Result<Option<Verified>> {
    session.recover()?;
    let Some(algorithm) = best(session)? else { return Ok(None) };
    file.seek(SeekFrom::Start(0)).map_err(Error::local("read", path))?;
    let mut digest = Digest::new(algorithm);
    let all = digest.read_in(&mut file, u64::MAX, session.cancel()).map_err(Error::local("read", path))?;
    let theirs = session.checksum(subject.remote, algorithm, all)?;
    compare(session, subject, digest.finish().as_ref(), &theirs).map(Some)
}

/// The server's digest must be that of the bytes here; whichever side the bytes arrived at has it wrong.
fn compare(
    session: &Session,
    Subject { id, direction, .. }: Subject<'_>,
    ours: Option<&Checksum>,
    theirs: &Checksum,
) -> Result<Verified> {
    let algorithm = theirs.algorithm().name();
    let (ours, theirs) = (ours.map(ToString::to_string).unwrap_or_default(), theirs.to_string());
    let comparison = Comparison { id, algorithm, ours: &ours, theirs: &theirs };
    session.reporter().event(&Event::Verified(comparison));
    if ours == theirs {
        return Ok(Verified::Hash(algorithm));
    }
    let (expected, found) = if direction == Direction::Down { (theirs, ours) } else { (ours, theirs) };
    Err(Error::Altered { algorithm, expected, found })
}

/// Bytes on their way, and the digest that takes note of them.
pub(super) struct Tap<'a, T> {
    through: T,
    digest: Option<&'a mut Digest>,
}

impl<T> Tap<'_, T> {
    fn note(&mut self, bytes: Option<&[u8]>) {
        if let (Some(digest), Some(bytes)) = (&mut self.digest, bytes) {
            digest.update(bytes);
        }
    }
}

impl<T: Write> Write for Tap<'_, T> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.through.write(bytes)?;
        self.note(bytes.get(..n));
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.through.flush()
    }
}

impl<T: Taker> Taker for Tap<'_, T> {
    fn file(&mut self) -> Option<BorrowedFd<'_>> {
        if self.digest.is_some() { None } else { self.through.file() }
    }

    fn passed(&mut self, bytes: usize) -> io::Result<()> {
        self.through.passed(bytes)
    }
}

impl<T: Giver> Giver for Tap<'_, T> {
    fn file(&mut self) -> Option<BorrowedFd<'_>> {
        if self.digest.is_some() { None } else { self.through.file() }
    }
}

impl<T: Read> Read for Tap<'_, T> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.through.read(buffer)?;
        self.note(buffer.get(..n));
        Ok(n)
    }
}
