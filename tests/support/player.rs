//! The scripted server: it plays a transcript with a real ketch, checks what ketch sends, and then what came of it.
//!
//! Nothing here waits without an end, and nothing sleeps to let the other side get ahead: each step either does
//! something or waits for ketch to.

use std::any::Any;
use std::fmt::Write as _;
use std::hash::Hasher as _;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use socket2::{Domain, SockRef, Socket, Type};

use super::ketch::{Running, ketch};
use super::puppet::deaf_port;
use super::transcript::{Act, Pace, Step, Transcript, matches};

/// How long ketch may take for one step, and for its end.
const PATIENCE: Duration = Duration::from_secs(15);

/// Plays a transcript; tells how often ketch had to wait for the server, or what went wrong.
pub fn play(text: &str) -> Result<usize, String> {
    let transcript = Transcript::parse(text)?;
    let home = tempfile::tempdir().map_err(said)?;
    for (name, contents) in &transcript.before {
        std::fs::write(home.path().join(name), contents).map_err(said)?;
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(said)?;
    let server = listener.local_addr().map_err(said)?.to_string();
    let mut command = ketch(home.path());
    let named = server.replace("127.0.0.1", "localhost");
    let put_in = |word: &String| word.replace("SERVER", &server).replace("NAMED", &named);
    command.args(transcript.words.iter().map(put_in));
    command.envs(transcript.environment.iter().cloned());
    let running = Running::start(command);
    let mut stage = Stage::new(listener, home.path());
    let played = stage.play(&transcript.steps);
    let Stage { log, round_trips, .. } = stage;
    let run = if played.is_err() { Some(running.kill()) } else { running.end(PATIENCE) };
    let mut wrong = played.err().unwrap_or_default();
    let Some(run) = run else {
        return Err(format!("{log}--- all of it was played, and ketch did not end within {PATIENCE:?}"));
    };
    if wrong.is_empty() {
        wrong.push_str(&differs("exit code", &transcript.exit.to_string(), &shown_code(run.code)));
        wrong.push_str(&differs("stdout", &transcript.stdout, &run.stdout));
        wrong.push_str(&differs("stderr", &transcript.stderr, &run.stderr));
        wrong.push_str(&differs("local files", &listed(&transcript.after), &found(home.path())?));
        if let Some(expected) = transcript.round_trips {
            wrong.push_str(&differs("round trips", &expected.to_string(), &round_trips.to_string()));
        }
    } else {
        let _ = write!(wrong, "--- ketch's stdout\n{}--- ketch's stderr\n{}", run.stdout, run.stderr);
    }
    if wrong.is_empty() { Ok(round_trips) } else { Err(format!("{log}{wrong}")) }
}

fn said(error: io::Error) -> String {
    error.to_string()
}

fn shown_code(code: Option<i32>) -> String {
    code.map_or_else(|| "none: it was killed by a signal".to_owned(), |code| code.to_string())
}

fn differs(what: &str, expected: &str, actual: &str) -> String {
    if matches(expected, actual) {
        return String::new();
    }
    format!("--- {what}, expected\n{expected}\n--- {what}, actual\n{actual}\n")
}

fn listed(files: &[(String, Vec<u8>)]) -> String {
    let mut lines: Vec<String> =
        files.iter().map(|(name, contents)| format!("{name} {}", shown(contents))).collect();
    lines.sort();
    lines.join("\n")
}

fn found(home: &Path) -> Result<String, String> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(home).map_err(said)? {
        let entry = entry.map_err(said)?;
        if entry.file_name() == ".local" {
            continue; // what ketch remembers of hosts
        }
        let mut contents = std::fs::read(entry.path()).unwrap_or_default();
        if entry.file_name().to_string_lossy().ends_with(".ketch-journal") {
            contents = without_boot(&contents);
        }
        files.push((entry.file_name().to_string_lossy().into_owned(), contents));
    }
    Ok(listed(&files))
}

/// A journal without what differs from one run of the system to the next.
fn without_boot(journal: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(journal).into_owned();
    let Some((front, rest)) = text.split_once(",\"boot\":\"") else { return journal.to_vec() };
    let (_, behind) = rest.split_once('"').unwrap_or_default();
    format!("{front}{behind}").into_bytes()
}

/// Bytes in quotes; of many, the first and a sum of all.
fn shown(bytes: &[u8]) -> String {
    let front = bytes.get(..100).unwrap_or(bytes);
    let text = format!("\"{}\"", String::from_utf8_lossy(front).escape_debug());
    if front.len() == bytes.len() {
        return text;
    }
    let mut hasher = std::hash::DefaultHasher::new();
    hasher.write(bytes);
    format!("{text} and so on, {} bytes, sum {:x}", bytes.len(), hasher.finish())
}

/// The server's side while a transcript is played.
struct Stage {
    /// Where ketch runs.
    home: PathBuf,
    listener: TcpListener,
    control: Option<BufReader<TcpStream>>,
    /// The one that the server talks on again when `control` is closed.
    before: Option<BufReader<TcpStream>>,
    /// Where the next passive data connection comes in.
    passive: Option<TcpListener>,
    /// Sockets that keep a port as it is: one that refuses connections, one that never answers.
    kept: Vec<Box<dyn Any>>,
    /// Where ketch listens, by its last PORT or EPRT.
    active: Option<SocketAddr>,
    data: Option<TcpStream>,
    /// What has happened, for the report of a failure.
    log: String,
    /// ketch has done something that the server has not answered yet.
    waiting: bool,
    /// How often ketch had to wait for the server.
    round_trips: usize,
}

impl Stage {
    fn new(listener: TcpListener, home: &Path) -> Stage {
        Stage {
            home: home.to_owned(),
            listener,
            control: None,
            before: None,
            passive: None,
            kept: Vec::new(),
            active: None,
            data: None,
            log: String::new(),
            waiting: false,
            round_trips: 0,
        }
    }

    fn play(&mut self, steps: &[(usize, Step)]) -> Result<(), String> {
        for (place, (number, step)) in steps.iter().enumerate() {
            // The end travels with the words before it: ketch cannot have said anything between the two.
            let closes = matches!(steps.get(place + 1), Some((_, Step::Control(Act::ServerCloses))));
            if let (Step::Control(Act::ServerSends(..)), true, Some(control)) = (step, closes, &self.control)
            {
                SockRef::from(control.get_ref()).set_tcp_cork(true).map_err(said)?;
            }
            let result = match step {
                Step::Control(act) => self.control(act),
                Step::Data(act) => self.data(act),
                Step::Local(name, contents) => std::fs::write(self.home.join(name), contents).map_err(said),
            };
            result.map_err(|why| format!("--- line {number}, expected {step:?}\n--- actual: {why}\n"))?;
        }
        self.data = None;
        self.passive = None;
        self.silence()
            .map_err(|why| format!("--- after the last line, expected no more\n--- actual: {why}\n"))
    }

    fn note(&mut self, line: &str) {
        let _ = writeln!(self.log, "{line}");
    }

    /// The server does something: if ketch was waiting, it waits no more.
    fn acts(&mut self) {
        self.round_trips += usize::from(std::mem::take(&mut self.waiting));
    }

    fn control(&mut self, act: &Act) -> Result<(), String> {
        match act {
            Act::ClientConnects | Act::ClientConnectsBeside => {
                match act {
                    Act::ClientConnectsBeside => self.before = self.control.take(),
                    _ => self.silence()?,
                }
                self.control = Some(BufReader::new(accept(&self.listener)?));
                // The connection takes a round trip, and so does the greeting.
                self.round_trips += 1;
                self.waiting = true;
                self.note("C: <connects>");
            }
            Act::ClientSends(expected) => {
                let line = self.hear()?.ok_or("ketch closed the connection")?;
                self.note(&format!("C: {line}"));
                let expected = String::from_utf8_lossy(expected);
                if !matches(&expected, &line) {
                    return Err(format!("C: {line}"));
                }
                self.active = announced(&line).or(self.active);
                self.waiting = true;
            }
            Act::ClientCloses => {
                self.silence()?;
                self.note("C: <closes>");
            }
            Act::ServerSends(bytes, pace) => {
                let bytes = self.with_ports(bytes)?;
                let control = self.control.as_mut().ok_or("there is no connection")?.get_mut();
                write_all(control, &bytes, *pace).map_err(said)?;
                self.acts();
                self.note(&format!("S: {}", String::from_utf8_lossy(&bytes).trim_end()));
            }
            Act::ServerCloses => {
                self.control = None;
                self.acts();
                self.note("S: <closes>");
            }
            Act::ServerResets => {
                let control = self.control.take().ok_or("there is no connection")?;
                reset(control.into_inner())?;
                self.acts();
                self.note("S: <resets>");
            }
            Act::ServerConnects(_) => return Err("a server does not open the control connection".to_owned()),
        }
        Ok(())
    }

    fn data(&mut self, act: &Act) -> Result<(), String> {
        match act {
            Act::ClientConnects => {
                let passive = self.passive.as_ref().ok_or("no reply named a PORT")?;
                self.data = Some(accept(passive)?);
                self.round_trips += 1;
                self.note("C= <connects>");
            }
            Act::ClientConnectsBeside => return Err("there is one data connection at a time".to_owned()),
            Act::ServerConnects(from) => {
                let to = self.active.ok_or("no PORT or EPRT named an address")?;
                let stream = connect(to, *from).map_err(said)?;
                self.acts();
                self.note("S= <connects>");
                match from {
                    None => self.data = Some(stream),
                    Some(from) if ends(&stream) => self.note(&format!("S= <turned away: {from}>")),
                    Some(from) => return Err(format!("the stranger {from} was not turned away")),
                }
            }
            Act::ServerSends(bytes, pace) => {
                let data = self.data.as_mut().ok_or("there is no data connection")?;
                match write_all(data, bytes, *pace) {
                    Ok(()) => self.note(&format!("S= {}", shown(bytes))),
                    // It has seen enough of them; what it does then is on the next lines.
                    Err(error) if is_reset(&error) => self.note("S= <cut off by ketch>"),
                    Err(error) => return Err(said(error)),
                }
                self.acts();
            }
            Act::ClientSends(expected) => {
                let data = self.data.as_mut().ok_or("there is no data connection")?;
                let mut bytes = vec![0; expected.len()];
                data.read_exact(&mut bytes).map_err(said)?;
                self.note(&format!("C= {}", shown(&bytes)));
                if bytes != *expected {
                    return Err(format!("C= {}", shown(&bytes)));
                }
            }
            Act::ClientCloses => {
                let data = self.data.as_ref().ok_or("there is no data connection")?;
                if !ends(data) {
                    return Err("more bytes, or none and no end".to_owned());
                }
                self.waiting = true;
                self.note("C= <closes>");
            }
            Act::ServerCloses => {
                self.data = None;
                self.note("S= <closes>");
            }
            Act::ServerResets => {
                reset(self.data.take().ok_or("there is no data connection")?)?;
                self.note("S= <resets>");
            }
        }
        Ok(())
    }

    /// The next line from ketch; none at the end.
    fn hear(&mut self) -> Result<Option<String>, String> {
        let control = self.control.as_mut().ok_or("there is no connection")?;
        let mut line = Vec::new();
        match control.read_until(b'\n', &mut line) {
            Ok(0) => Ok(None),
            Err(error) if is_reset(&error) => Ok(None),
            Ok(_) => match line.strip_suffix(b"\r\n") {
                Some(line) => Ok(Some(ketch::escape::escape(line).to_string())),
                None => Err(format!("a line without CRLF: {}", shown(&line))),
            },
            Err(error) => Err(format!("nothing within {PATIENCE:?}: {error}")),
        }
    }

    /// Waits for the end of the control connection, if there is one, and allows nothing before it.
    fn silence(&mut self) -> Result<(), String> {
        if self.control.is_some()
            && let Some(line) = self.hear()?
        {
            return Err(format!("C: {line}"));
        }
        self.control = self.before.take();
        Ok(())
    }

    /// Puts in the port of a listener for `PORT`, its two bytes for `P1,P2`, one that refuses for `DEAD`, and one
    /// that never answers for `DEAF`.
    fn with_ports(&mut self, bytes: &[u8]) -> Result<Vec<u8>, String> {
        let Ok(mut text) = String::from_utf8(bytes.to_vec()) else { return Ok(bytes.to_vec()) };
        if text.contains("PORT") || text.contains("P1,P2") {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(said)?;
            let port = listener.local_addr().map_err(said)?.port();
            let [high, low] = port.to_be_bytes();
            text = text.replace("PORT", &port.to_string()).replace("P1,P2", &format!("{high},{low}"));
            self.passive = Some(listener);
        }
        if text.contains("DEAD") {
            let socket = Socket::new(Domain::IPV4, Type::STREAM, None).map_err(said)?;
            socket.bind(&SocketAddr::from((Ipv4Addr::LOCALHOST, 0)).into()).map_err(said)?;
            let bound = socket.local_addr().map_err(said)?.as_socket().ok_or("no address")?;
            text = text.replace("DEAD", &bound.port().to_string());
            self.kept.push(Box::new(socket));
        }
        if text.contains("DEAF") {
            let (port, kept) = deaf_port().map_err(said)?;
            text = text.replace("DEAF", &port.to_string());
            self.kept.push(Box::new(kept));
        }
        Ok(text.into_bytes())
    }
}

/// Takes the next connection.
fn accept(listener: &TcpListener) -> Result<TcpStream, String> {
    listener.set_nonblocking(true).map_err(said)?;
    let deadline = Instant::now() + PATIENCE;
    loop {
        match listener.accept() {
            Ok((stream, _)) => {
                stream.set_nonblocking(false).map_err(said)?;
                stream.set_nodelay(true).map_err(said)?;
                stream.set_read_timeout(Some(PATIENCE)).map_err(said)?;
                stream.set_write_timeout(Some(PATIENCE)).map_err(said)?;
                return Ok(stream);
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                let left = deadline.saturating_duration_since(Instant::now());
                let span = rustix::event::Timespec::try_from(left).map_err(|error| error.to_string())?;
                let mut on = [rustix::event::PollFd::new(listener, rustix::event::PollFlags::IN)];
                if rustix::event::poll(&mut on, Some(&span)).map_err(|errno| errno.to_string())? == 0 {
                    return Err(format!("no connection within {PATIENCE:?}"));
                }
            }
            Err(error) => return Err(said(error)),
        }
    }
}

fn connect(to: SocketAddr, from: Option<IpAddr>) -> io::Result<TcpStream> {
    let socket = Socket::new(Domain::for_address(to), Type::STREAM, None)?;
    if let Some(from) = from {
        socket.bind(&SocketAddr::new(from, 0).into())?;
    }
    socket.connect_timeout(&to.into(), PATIENCE)?;
    let stream = TcpStream::from(socket);
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    Ok(stream)
}

/// Waits for the end of a stream; false if bytes come, or nothing.
fn ends(mut stream: &TcpStream) -> bool {
    match stream.read(&mut [0]) {
        Ok(n) => n == 0,
        Err(error) => is_reset(&error),
    }
}

fn is_reset(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe)
}

fn reset(stream: TcpStream) -> Result<(), String> {
    SockRef::from(&stream).set_linger(Some(Duration::ZERO)).map_err(said)
}

fn write_all(stream: &mut TcpStream, bytes: &[u8], pace: Pace) -> io::Result<()> {
    let pieces = match pace {
        Pace::Whole => bytes.len().max(1),
        Pace::SingleBytes => 1,
    };
    bytes.chunks(pieces).try_for_each(|piece| stream.write_all(piece))
}

/// The address in a PORT or EPRT.
fn announced(line: &str) -> Option<SocketAddr> {
    if let Some(argument) = line.strip_prefix("PORT ") {
        let numbers: Vec<u8> = argument.split(',').filter_map(|number| number.parse().ok()).collect();
        let &[a, b, c, d, high, low] = &*numbers else { return None };
        return Some(SocketAddr::from((Ipv4Addr::new(a, b, c, d), u16::from_be_bytes([high, low]))));
    }
    let mut fields = line.strip_prefix("EPRT ")?.split('|').skip(2);
    let (ip, port) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    Some(SocketAddr::new(ip, port))
}
