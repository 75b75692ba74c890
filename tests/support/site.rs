//! The demo server with a directory of its own, made for one test.

use std::fs;
use std::net::SocketAddr;
use std::path::PathBuf;

use ketch_demo::{Config, Server};
use tempfile::TempDir;

/// The only account's name and password.
pub const USER: &str = "bob";
pub const PASSWORD: &str = "s3cret";

/// A server on loopback that may be written to, by `bob` and by anonymous users.
pub struct Site {
    pub server: Server,
    directory: TempDir,
}

impl Site {
    /// Serves an empty directory.
    pub fn new() -> Site {
        Site::with(|_| {})
    }

    /// Serves an empty directory, in its own way.
    pub fn with(change: impl FnOnce(&mut Config)) -> Site {
        let directory = tempfile::tempdir().unwrap();
        let mut config = Config {
            root: directory.path().to_owned(),
            user: Some((USER.to_owned(), PASSWORD.to_owned())),
            writable: true,
            ..Config::default()
        };
        change(&mut config);
        Site { server: Server::start(config).unwrap(), directory }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.server.address()
    }

    /// The URL of a path, for `bob`, with the password.
    pub fn url(&self, path: &str) -> String {
        format!("ftp://{USER}:{PASSWORD}@{}/{path}", self.address())
    }

    /// A file or directory that is served.
    pub fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// Writes a file to be served, with the directories it needs.
    pub fn write(&self, name: &str, contents: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, contents).unwrap();
    }
}
