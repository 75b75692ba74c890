//! The command line: exit codes, help, mistakes, scripts, logins, and what goes to which stream.

mod bookmarks;
mod codes;
mod config;
mod digests;
mod doctor;
mod fingers;
mod help;
mod json;
mod lines;
mod listings;
mod logins;
mod mistakes;
mod modes;
mod options;
mod overwrite;
mod parts;
mod queue;
mod retries;
mod scripts;
mod segments;
mod set;
mod streams;
mod trees;

use std::process::Command;

use tempfile::TempDir;

use crate::support::ketch::{Run, ketch};
use crate::support::site::Site;

/// A server, and an empty home beside it.
struct Scene {
    site: Site,
    home: TempDir,
}

impl Scene {
    fn new() -> Scene {
        Scene { site: Site::new(), home: tempfile::tempdir().unwrap() }
    }

    /// A run to be; `URL` in an argument stands for bob's URL up to the path, `HOST` for the server's address.
    fn command(&self, args: &[&str]) -> Command {
        let (url, host) = (self.site.url(""), self.site.address().to_string());
        let mut command = ketch(self.home.path());
        command.args(args.iter().map(|arg| arg.replace("URL/", &url).replace("HOST", &host)));
        command
    }

    fn run(&self, args: &[&str]) -> Run {
        self.command(args).output().unwrap().into()
    }

    /// A local file.
    fn local(&self, name: &str) -> std::path::PathBuf {
        self.home.path().join(name)
    }

    /// Runs ketch, which must end with this code, and returns what it wrote to standard error.
    #[track_caller]
    fn ends(&self, code: i32, args: &[&str]) -> String {
        let run = self.run(args);
        assert_eq!(run.code, Some(code), "{args:?}\n{run}");
        run.stderr
    }
}
