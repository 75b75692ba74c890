//! A whole session with a server that answers whatever it likes: it ends, and what a listing names is a name.
//!
//! The input is what the server says, line by line, as in the transcripts; after each command it goes on to the end of
//! the next reply. Behind an empty line stands what it sends on every data connection. There is one server for all runs,
//! which takes one connection after another.
#![no_main]

use std::collections::VecDeque;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use jiff::civil::DateTime;
use ketch::cancel::Cancel;
use ketch::client::{DataMode, Environment, Fetch, Login, Options, Question, Secrets, Session, Sink, Site};
use ketch::error::{Error, Result};
use ketch::net::Tcp;
use ketch::proto::list::Hints;
use ketch::proto::path::RemotePath;
use ketch::report::{Event, Reporter};
use ketch::secret::Secret;
use libfuzzer_sys::fuzz_target;

/// What the server says, and what it sends.
#[derive(Default)]
struct Script {
    lines: VecDeque<Vec<u8>>,
    data: Vec<u8>,
}

struct Server {
    address: SocketAddr,
    data: u16,
    script: Mutex<Script>,
}

impl Server {
    fn start() -> &'static Server {
        static SERVER: OnceLock<&'static Server> = OnceLock::new();
        SERVER.get_or_init(|| {
            let control = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
            let data = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("another port");
            let address = control.local_addr().expect("it listens");
            let port = data.local_addr().expect("it listens").port();
            let server = &*Box::leak(Box::new(Server { address, data: port, script: Mutex::default() }));
            std::thread::spawn(move || {
                control.incoming().flatten().for_each(|stream| drop(server.talk(stream)))
            });
            std::thread::spawn(move || {
                for mut stream in data.incoming().flatten() {
                    let bytes = server.script.lock().expect("no panic").data.clone();
                    let _ = stream.write_all(&bytes);
                }
            });
            server
        })
    }

    /// Answers each command as the script has it, and closes where the script ends.
    fn talk(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        stream.set_nodelay(true)?;
        let mut lines = BufReader::new(stream.try_clone()?);
        loop {
            loop {
                let said = self.script.lock().expect("no panic").lines.pop_front();
                let Some(said) = said else { return Ok(()) };
                stream.write_all(&[&*said, b"\r\n"].concat())?;
                if let [b'2'..=b'9', _, _, b' ', ..] = *said {
                    break;
                }
            }
            if lines.read_until(b'\n', &mut Vec::new())? == 0 {
                return Ok(());
            }
        }
    }

    /// Reads a script, in which the port of its data connections has a name.
    fn script(&self, input: &[u8]) -> Script {
        let mut lines = input.split(|byte| *byte == b'\n');
        let said =
            lines.by_ref().take_while(|line| !line.is_empty()).map(|line| self.with_port(line)).collect();
        Script { lines: said, data: lines.collect::<Vec<_>>().join(&b'\n') }
    }

    fn with_port(&self, line: &[u8]) -> Vec<u8> {
        let (high, low) = (self.data >> 8, self.data & 255);
        for (name, port) in [(&b"PORT"[..], self.data.to_string()), (b"P1,P2", format!("{high},{low}"))] {
            if let Some(at) = line.windows(name.len()).position(|part| part == name) {
                let (before, after) = (&line[..at], &line[at + name.len()..]);
                return [before, port.as_bytes(), after].concat();
            }
        }
        line.to_vec()
    }

    /// Waits until all connections of a run are over, and forgets what was left to say.
    fn settle(&self) {
        self.script.lock().expect("no panic").lines.clear();
        if let Ok(mut stream) = TcpStream::connect(self.address) {
            let _ = stream.read(&mut [0]);
        }
    }
}

struct Nobody;

impl Reporter for Nobody {
    fn event(&self, _: &Event<'_>) {}
}

impl Secrets for Nobody {
    fn ask(&mut self, _: Question<'_>) -> Result<Option<Secret>> {
        Ok(None)
    }
}

/// What a person might do, one thing after another, whatever comes of it.
fn visit(server: &Server) -> Result<()> {
    let limit = Duration::from_millis(50);
    let options = Options {
        mode: DataMode::Passive,
        connect_timeout: limit,
        reply_timeout: limit,
        data_timeout: limit,
        retries: 0,
        ..Options::default()
    };
    let environment = Environment {
        reporter: Arc::new(Nobody),
        cancel: Cancel::new().map_err(Error::Control)?,
        dialer: Arc::new(Tcp::default()),
        abandoned: Arc::default(),
    };
    let site = Site { host: "127.0.0.1".to_owned(), port: server.address.port() };
    let mut session = Session::open(site, Login::anonymous(), options, environment, &mut Nobody)?;
    let hints = Hints::at(DateTime::constant(2026, 10, 1, 12, 0, 0, 0));
    let path = RemotePath::new("f")?;
    let _ = session.orient();
    for place in [None, Some(&path)] {
        for entry in session.list(place, &hints).map(|listed| listed.listing.entries).into_iter().flatten() {
            let name = entry.name.as_bytes();
            assert!(!name.is_empty() && !name.contains(&b'/') && name != b"..");
        }
    }
    let _ = session.stat(&path, &hints);
    let _ = session.checksum_offers();
    let mut bytes = Vec::new();
    if let Ok(mut download) = session.retrieve(&path, Fetch::default()) {
        let mut sink = Sink { file: &mut bytes, path: Path::new("f") };
        while let Ok(1..) = download.step(&mut sink, 4096) {}
        let _ = download.finish();
    }
    session.quit();
    Ok(())
}

fuzz_target!(|input: &[u8]| {
    let server = Server::start();
    *server.script.lock().expect("no panic") = server.script(input);
    let _ = visit(server);
    server.settle();
});
