//! `cargo run -p ketch-demo -- ls -l`: ketch, with a server of its own to talk to. With `--tls` as its first word the
//! server speaks TLS, with a certificate that nobody knows yet.

mod sample;

use ketch_demo::tls::Tls;
use ketch_demo::{Config, Server};
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

const USER: &str = "demo";
const PASSWORD: &str = "demo";

fn main() -> ExitCode {
    match demo() {
        Ok(code) => code,
        Err(error) => {
            // Where stderr is gone, there is nobody to tell.
            let _ = writeln!(
                io::stderr(),
                "error: could not start the demo
  caused by: {error}"
            );
            ExitCode::FAILURE
        }
    }
}

/// Serves a temporary tree for as long as ketch runs; both are gone afterwards.
fn demo() -> io::Result<ExitCode> {
    let directory = tempfile::Builder::new().prefix("ketch-demo-").tempdir()?;
    sample::plant(directory.path())?;
    let mut words: Vec<OsString> = std::env::args_os().skip(1).collect();
    let secure = words.first().is_some_and(|word| word == "--tls");
    words.drain(..usize::from(secure));
    let server = Server::start(Config {
        root: directory.path().to_owned(),
        user: Some((USER.to_owned(), PASSWORD.to_owned())),
        writable: true,
        tls: secure.then(Tls::default),
        ..Config::default()
    })?;
    let address = server.address();
    let mut told = io::stderr().lock();
    writeln!(
        told,
        "ketch-demo: an FTP server with a sample tree, gone when this ends; user {USER}, password {PASSWORD}"
    )?;
    writeln!(told, "ketch-demo: it listens on ftp://{address}/")?;
    drop(told);
    let url = format!("ftp://{USER}:{PASSWORD}@{address}/");
    let first = ["ketch".to_owned(), url].map(OsString::from);
    let code = ketch::ui::run(first.into_iter().chain(words));
    drop(server);
    directory.close()?;
    Ok(code)
}
