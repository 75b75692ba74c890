//! Directories and files: moving about, making, renaming, removing, asking for size and time.

use crate::entry;
use crate::parameters::Type;
use crate::reply::{Outcome, Reply};
use crate::session::Session;
use crate::time;
use std::fs::{self, File, FileTimes, Metadata};
use std::io;
use std::path::PathBuf;

/// Turns a failed file operation into 550 with its reason.
pub(crate) fn refused(error: io::Error) -> Reply {
    Reply::refusal(550, &error)
}

impl Session {
    pub(crate) fn pwd(&mut self, _: &[u8]) -> Outcome {
        Ok(Reply::path(&self.cwd, "is the current directory."))
    }

    pub(crate) fn cwd(&mut self, argument: &[u8]) -> Outcome {
        let path = self.path(argument);
        let (_, found) = self.look(&path)?;
        if !found.is_dir() {
            return Err(Reply::new(550, "Not a directory."));
        }
        self.cwd = path;
        Ok(Reply::about(250, "Now in ", &self.cwd, "."))
    }

    pub(crate) fn cdup(&mut self, _: &[u8]) -> Outcome {
        self.cwd(b"..")
    }

    pub(crate) fn mkd(&mut self, argument: &[u8]) -> Outcome {
        self.writable(550)?;
        let path = self.path(argument);
        let entry = self.shared.tree.entry(&path).map_err(refused)?;
        fs::create_dir(entry).map_err(refused)?;
        Ok(Reply::path(&path, "created."))
    }

    pub(crate) fn rmd(&mut self, argument: &[u8]) -> Outcome {
        fs::remove_dir(self.removable(argument)?).map_err(refused)?;
        Ok(Reply::new(250, "Directory removed."))
    }

    pub(crate) fn dele(&mut self, argument: &[u8]) -> Outcome {
        fs::remove_file(self.removable(argument)?).map_err(refused)?;
        Ok(Reply::new(250, "File deleted."))
    }

    pub(crate) fn rnfr(&mut self, argument: &[u8]) -> Outcome {
        let from = self.removable(argument)?;
        fs::symlink_metadata(from).map_err(refused)?;
        self.rename = Some(self.path(argument));
        Ok(Reply::new(350, "Ready for RNTO."))
    }

    pub(crate) fn rnto(&mut self, argument: &[u8]) -> Outcome {
        let Some(from) = self.rename.take() else {
            return Err(Reply::new(503, "Name the file with RNFR first."));
        };
        let from = self.shared.tree.entry(&from).map_err(refused)?;
        let to = self.removable(argument)?;
        fs::rename(from, to).map_err(|error| Reply::refusal(553, &error))?;
        Ok(Reply::new(250, "Renamed."))
    }

    pub(crate) fn size(&mut self, argument: &[u8]) -> Outcome {
        let (_, found) = self.look(&self.path(argument))?;
        if !found.is_file() {
            return Err(Reply::new(550, "Not a plain file."));
        }
        if self.kind == Type::Ascii {
            // It would take reading the file, and a client rarely means it.
            return Err(Reply::new(550, "SIZE is not given in TYPE A."));
        }
        let size = self.shared.config.misdeeds.size.map_or(found.len(), |size| size(found.len()));
        Ok(Reply::new(213, self.shared.faults.size(size).to_string()))
    }

    pub(crate) fn mdtm(&mut self, argument: &[u8]) -> Outcome {
        let (_, found) = self.look(&self.path(argument))?;
        Ok(Reply::new(213, time::stamp(entry::modified(&found))))
    }

    pub(crate) fn mfmt(&mut self, argument: &[u8]) -> Outcome {
        let syntax = || Reply::new(501, "Syntax: MFMT YYYYMMDDHHMMSS path");
        let blank = argument.iter().position(|&byte| byte == b' ').ok_or_else(syntax)?;
        let (stamp, name) = argument.split_at(blank);
        let name = name.strip_prefix(b" ").filter(|name| !name.is_empty()).ok_or_else(syntax)?;
        let modified = time::parse(stamp).filter(|_| stamp.len() >= 14).ok_or_else(syntax)?;
        let path = self.path(name);
        self.touch(&path, FileTimes::new().set_modified(modified))?;
        Ok(Reply::about(213, &format!("Modify={}; ", time::stamp(modified)), &path, ""))
    }

    /// Sets times of an existing file or directory.
    pub(crate) fn touch(&self, path: &[u8], times: FileTimes) -> Result<(), Reply> {
        self.writable(550)?;
        let (real, found) = self.look(path)?;
        // Opening anything else (a FIFO, say) could wait for ever.
        if !found.is_file() && !found.is_dir() {
            return Err(Reply::new(550, "Not a plain file."));
        }
        File::open(real).and_then(|file| file.set_times(times)).map_err(refused)
    }

    /// The path on disk of something that exists, links followed, and what it is.
    pub(crate) fn look(&self, path: &[u8]) -> Result<(PathBuf, Metadata), Reply> {
        let real = self.shared.tree.existing(path).map_err(refused)?;
        let found = fs::metadata(&real).map_err(refused)?;
        Ok((real, found))
    }

    /// The entry that may be removed or renamed, or renamed to: not the root, and links not followed.
    fn removable(&self, argument: &[u8]) -> Result<PathBuf, Reply> {
        self.writable(550)?;
        let path = self.path(argument);
        if path == b"/" {
            return Err(Reply::new(550, "Permission denied."));
        }
        self.shared.tree.entry(&path).map_err(refused)
    }
}
