//! Digests, computed while bytes pass.

use std::io::{self, Read, Write};

use ring::digest::{Context, SHA1_FOR_LEGACY_USE_ONLY, SHA256, SHA512};

use crate::cancel::Cancel;
use crate::error::Error;
use crate::net::pump::CHUNK;
use crate::proto::checksum::{Algorithm, Checksum};

/// A digest that is being computed: a writer that keeps nothing of what is written to it.
pub struct Digest {
    algorithm: Algorithm,
    state: State,
}

enum State {
    Sha(Context),
    Md5(md5::Context),
    Crc(crc32fast::Hasher),
}

impl Digest {
    /// The digest of nothing, so far.
    #[must_use]
    pub fn new(algorithm: Algorithm) -> Digest {
        let state = match algorithm {
            Algorithm::Sha256 => State::Sha(Context::new(&SHA256)),
            Algorithm::Sha512 => State::Sha(Context::new(&SHA512)),
            Algorithm::Sha1 => State::Sha(Context::new(&SHA1_FOR_LEGACY_USE_ONLY)),
            Algorithm::Md5 => State::Md5(md5::Context::new()),
            Algorithm::Crc32 => State::Crc(crc32fast::Hasher::new()),
        };
        Digest { algorithm, state }
    }

    /// The algorithm.
    #[must_use]
    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// Takes in the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        match &mut self.state {
            State::Sha(context) => context.update(bytes),
            State::Md5(context) => context.consume(bytes),
            State::Crc(hasher) => hasher.update(bytes),
        }
    }

    /// Takes in what a file still has, `limit` bytes at most, and tells how many they were.
    ///
    /// # Errors
    /// When it cannot be read, or the user ends it.
    pub fn read_in(&mut self, file: &mut dyn Read, limit: u64, cancel: &Cancel) -> io::Result<u64> {
        let mut buffer = vec![0; CHUNK];
        let mut file = file.take(limit);
        let mut all = 0;
        loop {
            if cancel.is_cancelled() {
                return Err(io::Error::other(Error::Cancelled));
            }
            match file.read(&mut buffer) {
                Ok(0) => return Ok(all),
                Ok(n) => {
                    self.update(buffer.get(..n).unwrap_or_default());
                    all += n as u64;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// The digest of all that was taken in.
    #[must_use]
    pub fn finish(self) -> Option<Checksum> {
        match self.state {
            State::Sha(context) => Checksum::new(self.algorithm, context.finish().as_ref()),
            State::Md5(context) => Checksum::new(self.algorithm, &context.finalize().0),
            State::Crc(hasher) => Checksum::new(self.algorithm, &hasher.finalize().to_be_bytes()),
        }
    }
}

impl Write for Digest {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_the_standards() {
        let table = [
            (Algorithm::Sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                Algorithm::Sha512,
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
                 2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
            ),
            (Algorithm::Sha1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
            (Algorithm::Md5, "900150983cd24fb0d6963f7d28e17f72"),
            (Algorithm::Crc32, "352441c2"),
        ];
        for (algorithm, expected) in table {
            let mut digest = Digest::new(algorithm);
            let cancel = Cancel::new().unwrap();
            digest.update(b"a");
            assert_eq!(digest.read_in(&mut &b"bcd"[..], 2, &cancel).unwrap(), 2);
            assert_eq!(digest.finish().unwrap().to_string(), expected);
        }
    }
}
