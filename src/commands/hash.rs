//! `hash`: digests of files.

use std::path::Path;

use super::each::{each, for_each};
use super::prelude::*;
use super::spread::Want;
use super::sums;
use crate::client::{Options, Representation, Session, Verify};
use crate::error::{Error, Result};
use crate::proto::checksum::{Algorithm, Checksum};
use crate::proto::path::RemotePath;
use crate::report::TransferId;
use crate::transfer::{self, Digest, Stream};

/// Show digests of remote files, or check files against a checksum file
///
/// The server computes the digests (HASH, XSHA256, XMD5, XCRC and their kin), and the lines are those of sha256sum.
///
/// With --check, FILE is a checksum file (.sha256, SHA256SUMS, .md5, .sfv) of the kind that GNU, BSD or Windows
/// programs write. It is a local one, `-` for standard input, for local files beside it; or, as a URL or with
/// --remote, one on the server, for files beside it there. For each file there is a line `NAME: OK` or `NAME: FAILED`.
#[derive(Debug, Args)]
pub struct Hash {
    /// Remote files, as paths or URLs; with --check, checksum files
    #[arg(value_name = "FILE", required_if_eq("check", "true"))]
    files: Vec<Remote>,
    /// Which digest: SHA-256, SHA-512, SHA-1, MD5 or CRC32 [default: the best that the server offers]
    #[arg(long, value_name = "NAME")]
    algorithm: Option<Algorithm>,
    /// Where the server computes none, download the files and compute it here
    #[arg(long)]
    download: bool,
    /// Check the files that a checksum file names
    #[arg(short, long, conflicts_with = "algorithm")]
    check: bool,
    /// The checksum file is on the server, and so are the files that it names
    #[arg(long, requires = "check")]
    remote: bool,
}

impl Hash {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        // In ftp(1) this switches hash marks on and off, or says for how many bytes there is one.
        let is_switch = |word: &[u8]| matches!(word, b"on" | b"off") || word.iter().all(u8::is_ascii_digit);
        if self.files.iter().all(|file| is_switch(file.as_bytes())) && !self.check {
            cx.note("`hash FILE` shows digests; how far transfers are, bars show: `set progress`");
            return Ok(Flow::Next);
        }
        if self.check {
            return for_each(cx, &self.files, |cx, file| match self.remote || file.is_url() {
                true => sums::check_remote(cx, file, self.download),
                false => sums::check_local(cx, file),
            });
        }
        each(cx, (&self.files, Want::Files), "tell the digest of", |cx, session, path| {
            let checksum = match self.algorithm {
                Some(algorithm) => digest(session, path, algorithm, self.download)?,
                None => {
                    let best = session.checksum_offers()?.first().map(|offer| offer.algorithm);
                    digest(session, path, best.unwrap_or(Algorithm::ALL[0]), self.download)?
                }
            };
            cx.show(&Record::Digest { path: path.as_bytes(), checksum: &checksum })?;
            Ok(())
        })
    }
}

/// The digest of a file, from the server; where that computes none, by downloading it if that is wanted.
pub(super) fn digest(
    session: &mut Session,
    path: &RemotePath,
    algorithm: Algorithm,
    download: bool,
) -> Result<Checksum> {
    let offered = session.checksum_offers()?.iter().any(|offer| offer.algorithm == algorithm);
    match (offered, download) {
        (true, _) => {
            let size = match session.size(path) {
                // Only how long the answer may take depends on it.
                Err(Error::Refused { .. } | Error::Protocol(_)) => 0,
                size => size?,
            };
            session.checksum(path, algorithm, size)
        }
        (false, true) => downloaded(session, path, algorithm),
        (false, false) => {
            let why = format!("this server computes no {algorithm} of files; `--download` computes it here");
            Err(Error::Unsupported(why))
        }
    }
}

fn downloaded(session: &mut Session, path: &RemotePath, algorithm: Algorithm) -> Result<Checksum> {
    let usual = session.options().clone();
    // There is no digest to verify this one by.
    session.set_options(Options { verify: Verify::Size, ..usual.clone() });
    let mut digest = Digest::new(algorithm);
    let moved = transfer::get_into(session, path, &mut digest, into("the digest"));
    session.set_options(usual);
    moved?;
    digest.finish().ok_or_else(|| Error::Unsupported(format!("no {algorithm} here")))
}

/// A download that becomes no file.
pub(super) fn into(name: &str) -> Stream<'_> {
    Stream { id: TransferId::next(), representation: Representation::Image, local: Some(Path::new(name)) }
}
