//! What was said in clear counts for nothing over TLS: servers by a script that say one thing before AUTH and another
//! after it.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread::JoinHandle;

use ketch_demo::certificates::AUTHORITY;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::support::ketch::{Run, ketch};
use crate::support::tls::{PATIENCE, good};

/// What a connection hears, nothing at first, and what it answers; behind a 234 comes TLS.
type Script = &'static [(&'static str, &'static str)];

/// What a connection is read from and written to.
trait Talk: Read + Write {}

impl<T: Read + Write> Talk for T {}

/// Plays a connection to its end.
fn play(script: Script, config: &Arc<ServerConfig>, socket: &TcpStream) -> io::Result<()> {
    socket.set_read_timeout(Some(PATIENCE))?;
    let mut stream: Box<dyn Talk> = Box::new(socket.try_clone()?);
    for (heard, said) in script {
        if !heard.is_empty() {
            assert_eq!(line(&mut stream)?, *heard);
        }
        stream.write_all(format!("{said}\r\n").as_bytes())?;
        stream.flush()?;
        if said.starts_with("234") {
            let connection = ServerConnection::new(Arc::clone(config)).unwrap();
            stream = Box::new(StreamOwned::new(connection, socket.try_clone()?));
        }
    }
    Ok(())
}

/// The next line, and no byte of what is behind it, which may be TLS.
fn line(stream: &mut dyn Talk) -> io::Result<String> {
    let mut line = Vec::new();
    while !line.ends_with(b"\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        line.extend(byte);
    }
    Ok(String::from_utf8_lossy(&line).trim_end().to_owned())
}

/// A server that takes one connection after another.
fn serve(scripts: &'static [Script]) -> (SocketAddr, JoinHandle<()>) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let config = Arc::new(good().config);
    let thread = std::thread::spawn(move || {
        for (number, script) in scripts.iter().enumerate() {
            let (socket, _) = listener.accept().unwrap();
            play(script, &config, &socket).unwrap_or_else(|error| panic!("connection {number}: {error}"));
        }
    });
    (address, thread)
}

/// Runs a script of ketch's against a script of a server's, both to their ends.
fn run(mode: &str, script: &str, scripts: &'static [Script]) -> Run {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("ca.pem"), AUTHORITY).unwrap();
    let (address, server) = serve(scripts);
    let mut command = ketch(home.path());
    command.env("KETCH_PASSWORD", "secret").args(["--ca-file", "ca.pem", "-4", "--tls", mode]);
    command.arg(format!("ftp://ann@localhost:{}", address.port())).args(["-c", script]);
    let run = Run::from(command.output().unwrap());
    server.join().unwrap_or_else(|_| panic!("{run}"));
    run
}

const MD5: &str = "213 MD5 0-6 b1946ac92492d2347c6235b4d2611184 f";

#[test]
fn features_are_asked_for_over_tls_and_not_before() {
    let run = run(
        "explicit",
        "features",
        &[&[
            ("", "220 ready"),
            ("AUTH TLS", "234 go on"),
            ("USER ann", "331 password"),
            ("PASS secret", "230 in"),
            ("FEAT", "211-What there is:\r\n HASH MD5*\r\n211 End"),
            ("QUIT", "221 bye"),
        ]],
    );
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "HASH MD5*\n"), "{run}");
}

#[test]
fn features_that_were_told_in_clear_are_asked_for_again() {
    let run = run(
        "auto",
        "features; quote QUIT; hash f",
        &[
            &[
                ("", "220 ready"),
                ("AUTH TLS", "431 not now"),
                ("USER ann", "331 password"),
                ("PASS secret", "230 in"),
                ("FEAT", "211-What there is:\r\n XCRC\r\n211 End"),
                ("QUIT", "221 bye"),
            ],
            &[
                ("", "220 ready"),
                ("AUTH TLS", "234 go on"),
                ("USER ann", "331 password"),
                ("PASS secret", "230 in"),
                ("FEAT", "211-What there is:\r\n HASH MD5*\r\n211 End"),
                ("TYPE I", "200 ok"),
                ("SIZE f", "213 6"),
                ("OPTS HASH MD5", "200 MD5"),
                ("HASH f", MD5),
                ("QUIT", "221 bye"),
            ],
        ],
    );
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.stdout.ends_with("\nb1946ac92492d2347c6235b4d2611184  f\n"), "{run}");
}

#[test]
fn a_greeting_in_clear_that_lets_anybody_in_is_no_login_over_tls() {
    let run = run(
        "explicit",
        "size f",
        &[&[
            ("", "230 you are in"),
            ("AUTH TLS", "234 go on"),
            ("USER ann", "331 password"),
            ("PASS secret", "230 in"),
            ("TYPE I", "200 ok"),
            ("SIZE f", "213 6"),
            ("QUIT", "221 bye"),
        ]],
    );
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "6\n"), "{run}");
}
