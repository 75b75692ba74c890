//! Conversations, played by a scripted server on loopback that checks both sides.
//!
//! Each file in `tests/transcripts` is one, named after the server or the oddity it is about:
//!
//! ```text
//! # What it is about.
//! $ get ftp://SERVER/f -o out       ketch's arguments; timeouts are added, SERVER is the address
//! S: 220 ready                      the server sends this line
//! S+ "22" "0 x\r\n"                 the server sends these pieces, each in a write of its own
//! C: USER anonymous                 ketch sends exactly this line; `...` stands for anything
//! data> "text\r\n"                  the server sends this on the data connection
//! data< "text"                      ketch sends this on the data connection, and then ends it
//! data end | data reset             the server closes the data connection, or resets it
//! data connect | data stranger      the server (another host) connects to the address of PORT or EPRT
//! close | reset | accept            the server ends the control connection, or takes the next one
//! in: "text"                        ketch's standard input
//! file NAME: "text"                 a local file before the run
//! exit: 0                           what ketch came to:
//! out: line                           its standard output, line by line
//! err: line                           its standard error, line by line; `...` stands for anything
//! has NAME: "text"                    a local file after the run
//! no NAME                             no such local file
//! round-trips: 7                      how often ketch waited for the server: connections, and turns of the talk
//! ```
//!
//! In a line of the server `{epsv}` opens a data port and stands for `|||PORT|`, `{pasv}` for `127,0,0,1,P,P`,
//! `{pasv 192,0,2,9}` for that host with the open port, `{dead}` for a port that nobody listens on.

use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Stdio;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use socket2::SockRef;

use crate::support::ketch::{Run, ketch};

/// How long the player waits for anything; far beyond what ketch may take.
const PATIENCE: Duration = Duration::from_secs(15);

#[test]
fn every_transcript_is_played_as_written() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts");
    let mut files: Vec<_> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let count = files.len();
    assert!(count >= 30, "only {count} transcripts");
    let waiting = Mutex::new(files);
    let failures = Mutex::new(String::new());
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                while let Some(file) = { waiting.lock().unwrap().pop() } {
                    let name = file.file_name().unwrap().to_string_lossy().into_owned();
                    if let Err(why) = play(&fs::read_to_string(&file).unwrap()) {
                        writeln!(failures.lock().unwrap(), "==== {name}\n{why}").unwrap();
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().unwrap();
    assert!(failures.is_empty(), "\n{failures}");
    println!("transcripts: {count}");
}

/// Plays one transcript; the error shows the conversation up to where it went wrong.
fn play(text: &str) -> Result<(), String> {
    let home = tempfile::tempdir().unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let mut player = Player::new(listener);
    let lines: Vec<&str> =
        text.lines().map(str::trim_end).filter(|l| !l.is_empty() && !l.starts_with('#')).collect();
    let (mut args, mut input) = (Vec::new(), Vec::new());
    for line in &lines {
        if let Some(command) = line.strip_prefix("$ ") {
            args = words(&command.replace("SERVER", &address.to_string()));
        } else if let Some(text) = line.strip_prefix("in: ") {
            input = pieces(text).concat();
        } else if let Some((name, text)) = line.strip_prefix("file ").and_then(|rest| rest.split_once(": ")) {
            fs::write(home.path().join(name), pieces(text).concat()).unwrap();
        }
    }
    let mut child = ketch(home.path())
        .args(["--timeout", "5", "--connect-timeout", "5", "--data-timeout", "2"])
        .args(&args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&input).unwrap();
    let spoken = lines.iter().try_for_each(|line| player.act(line));
    let log = std::mem::take(&mut player.log);
    let trips = player.trips;
    drop(player);
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() && begun.elapsed() < PATIENCE {
        std::thread::yield_now();
    }
    let hung = child.try_wait().unwrap().is_none();
    let _ = child.kill();
    let run = Run::from(child.wait_with_output().unwrap());
    let result = spoken.and_then(|()| if hung { Err("ketch did not end".to_owned()) } else { Ok(()) });
    let result = result.and_then(|()| judge(&lines, home.path(), &run, trips));
    result.map_err(|why| format!("{log}{why}\nexit {:?}\n{}{}", run.code, run.stdout, run.stderr))
}

/// Compares what ketch came to with what the transcript says.
fn judge(lines: &[&str], home: &Path, run: &Run, trips: usize) -> Result<(), String> {
    let told = |mark: &str| -> Vec<String> {
        let found = lines.iter().filter_map(|line| line.strip_prefix(mark));
        found.map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned()).collect()
    };
    let exit: Vec<String> = told("exit:");
    if exit != [run.code.unwrap_or(-1).to_string()] {
        return Err(format!("expected exit {exit:?}"));
    }
    for (mark, shown) in [("out:", &run.stdout), ("err:", &run.stderr)] {
        let expected = told(mark);
        let actual: Vec<&str> = shown.lines().collect();
        if expected.len() != actual.len() || expected.iter().zip(&actual).any(|(e, a)| !fits(e, a)) {
            return Err(format!("expected {mark} {expected:#?}"));
        }
    }
    for rest in told("has ") {
        let (name, text) = rest.split_once(": ").unwrap();
        let there = fs::read(home.join(name)).map_err(|error| format!("{name}: {error}"))?;
        if there != pieces(text).concat() {
            return Err(format!("{name} is {:?}", String::from_utf8_lossy(&there)));
        }
    }
    for name in told("no ") {
        if home.join(&name).exists() {
            return Err(format!("{name} is there"));
        }
    }
    match told("round-trips:").first() {
        Some(expected) if *expected != trips.to_string() => {
            Err(format!("{trips} round trips, expected {expected}"))
        }
        _ => Ok(()),
    }
}

struct Player {
    listener: TcpListener,
    control: Option<TcpStream>,
    received: Vec<u8>,
    data_port: Option<TcpListener>,
    data: Option<TcpStream>,
    /// Where PORT or EPRT asked us to connect.
    announced: Option<SocketAddr>,
    log: String,
    trips: usize,
    /// The last turn of the talk was ours.
    spoke: bool,
}

impl Player {
    fn new(listener: TcpListener) -> Player {
        Player {
            listener,
            control: None,
            received: Vec::new(),
            data_port: None,
            data: None,
            announced: None,
            log: String::new(),
            trips: 0,
            spoke: false,
        }
    }

    fn act(&mut self, line: &str) -> Result<(), String> {
        let (mark, rest) = line.split_once(' ').unwrap_or((line, ""));
        match mark {
            "S:" => {
                let line = format!("{}\r\n", self.fill(rest));
                self.speak(&[line.into_bytes()])
            }
            "S+" => self.speak(&pieces(rest)),
            "C:" => self.hear(rest),
            "data>" => self.data()?.write_all(&pieces(rest).concat()).map_err(|e| format!("data: {e}")),
            "data<" => {
                let mut bytes = Vec::new();
                let mut data = self.data()?;
                data.read_to_end(&mut bytes).map_err(|e| format!("data: {e}"))?;
                self.data = None;
                let expected = pieces(rest).concat();
                let shown = String::from_utf8_lossy(&bytes).into_owned();
                if bytes == expected { Ok(()) } else { Err(format!("data was {shown:?}, expected {rest}")) }
            }
            "data" => self.data_act(rest),
            "close" | "reset" => {
                let control = self.control.take().ok_or("no connection")?;
                if mark == "reset" {
                    SockRef::from(&control).set_linger(Some(Duration::ZERO)).unwrap();
                } else {
                    control.shutdown(Shutdown::Write).unwrap();
                }
                writeln!(self.log, "{mark}").unwrap();
                Ok(())
            }
            "accept" => {
                self.control = Some(accept(&self.listener)?);
                self.received.clear();
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn data_act(&mut self, what: &str) -> Result<(), String> {
        match what {
            "end" => {
                self.data()?;
                self.data = None;
            }
            "reset" => {
                let data = self.data()?.try_clone().unwrap();
                SockRef::from(&data).set_linger(Some(Duration::ZERO)).unwrap();
                self.data = None;
            }
            "connect" => {
                self.data = Some(
                    TcpStream::connect(self.announced.ok_or("nothing announced")?)
                        .map_err(|e| e.to_string())?,
                );
                self.trips += 1;
            }
            "stranger" => {
                let socket =
                    socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).unwrap();
                socket.bind(&"127.0.0.2:0".parse::<SocketAddr>().unwrap().into()).unwrap();
                socket
                    .connect(&self.announced.ok_or("nothing announced")?.into())
                    .map_err(|e| e.to_string())?;
                let mut stranger = TcpStream::from(socket);
                let mut bytes = Vec::new();
                let _ = stranger.read_to_end(&mut bytes);
                if !bytes.is_empty() {
                    return Err("the stranger was served".to_owned());
                }
            }
            other => return Err(format!("data {other}?")),
        }
        Ok(())
    }

    /// The data connection, accepted when it is first needed.
    fn data(&mut self) -> Result<TcpStream, String> {
        if self.data.is_none() {
            let port = self.data_port.take().ok_or("no data port is open")?;
            self.data = Some(accept(&port)?);
            self.trips += 1;
        }
        let data = self.data.as_ref().ok_or("no data connection")?;
        data.set_read_timeout(Some(PATIENCE)).unwrap();
        data.try_clone().map_err(|e| e.to_string())
    }

    fn speak(&mut self, parts: &[Vec<u8>]) -> Result<(), String> {
        if self.control.is_none() {
            self.control = Some(accept(&self.listener)?);
            self.trips += 1;
        }
        if !self.spoke {
            self.trips += 1;
        }
        self.spoke = true;
        let mut control = self.control.as_ref().unwrap();
        control.set_nodelay(true).unwrap();
        for part in parts {
            write!(self.log, "S: {}", String::from_utf8_lossy(part)).unwrap();
            control.write_all(part).map_err(|e| format!("control: {e}"))?;
        }
        Ok(())
    }

    fn hear(&mut self, expected: &str) -> Result<(), String> {
        self.spoke = false;
        let line = self.line().map_err(|why| format!("{why}, expected {expected:?}"))?;
        writeln!(self.log, "C: {line}").unwrap();
        if let Some(argument) = line.strip_prefix("PORT ") {
            let n: Vec<u16> = argument.split(',').map(|n| n.parse().unwrap()).collect();
            self.announced = Some(SocketAddr::from(([127, 0, 0, 1], n[4] * 256 + n[5])));
        } else if let Some(argument) = line.strip_prefix("EPRT ") {
            let fields: Vec<&str> = argument.split('|').collect();
            self.announced = Some(format!("{}:{}", fields[2], fields[3]).parse().unwrap());
        }
        if fits(expected, &line) { Ok(()) } else { Err(format!("expected C: {expected}")) }
    }

    fn line(&mut self) -> Result<String, String> {
        loop {
            if let Some(end) = self.received.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.received.drain(..=end).collect();
                let line = line.strip_suffix(b"\r\n").ok_or("a line without CR")?;
                return Ok(String::from_utf8_lossy(line).into_owned());
            }
            let mut control = self.control.as_ref().ok_or("no connection")?;
            control.set_read_timeout(Some(PATIENCE)).unwrap();
            let mut buffer = [0; 1024];
            match control.read(&mut buffer) {
                Ok(0) => return Err("ketch closed the connection".to_owned()),
                Ok(n) => self.received.extend_from_slice(&buffer[..n]),
                Err(error) => return Err(format!("nothing came: {error}")),
            }
        }
    }

    /// Puts data ports into a line of the server.
    fn fill(&mut self, line: &str) -> String {
        let Some((front, rest)) = line.split_once('{') else { return line.to_owned() };
        let (name, back) = rest.split_once('}').unwrap();
        let port_listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = port_listener.local_addr().unwrap().port();
        let [p1, p2] = port.to_be_bytes();
        let text = match name.split_once(' ').unwrap_or((name, "127,0,0,1")) {
            ("epsv" | "dead", _) => format!("|||{port}|"),
            (_, host) => format!("{host},{p1},{p2}"),
        };
        self.data = None;
        self.data_port = (name != "dead").then_some(port_listener);
        format!("{front}{text}{back}")
    }
}

fn accept(listener: &TcpListener) -> Result<TcpStream, String> {
    listener.set_nonblocking(true).unwrap();
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        match listener.accept() {
            Ok((stream, _)) => {
                stream.set_nonblocking(false).unwrap();
                return Ok(stream);
            }
            Err(_) => std::thread::yield_now(),
        }
    }
    Err("ketch did not connect".to_owned())
}

/// Tells whether `actual` is `expected`, in which `...` stands for anything.
fn fits(expected: &str, actual: &str) -> bool {
    let mut parts = expected.split("...");
    let Some(mut rest) = actual.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else { return rest.is_empty() };
    for part in middle {
        match rest.split_once(part) {
            Some((_, behind)) => rest = behind,
            None => return false,
        }
    }
    rest.ends_with(last)
}

/// Words, of which those in quotes keep their blanks.
fn words(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (i, part) in text.split('\'').enumerate() {
        match i % 2 {
            0 => all.extend(part.split_whitespace().map(str::to_owned)),
            _ => all.push(part.to_owned()),
        }
    }
    all
}

/// Quoted pieces with `\r`, `\n`, `\t`, `\"`, `\\` and `\xNN`; `"x"*70000` repeats.
fn pieces(text: &str) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '"' {
            continue;
        }
        let mut piece = Vec::new();
        while let Some(c) = chars.next().filter(|c| *c != '"') {
            match (c, chars.peek().copied()) {
                ('\\', Some('x')) => {
                    chars.next();
                    let hex: String = chars.by_ref().take(2).collect();
                    piece.push(u8::from_str_radix(&hex, 16).unwrap());
                }
                ('\\', Some(escaped)) => {
                    chars.next();
                    piece.push(match escaped {
                        'r' => b'\r',
                        'n' => b'\n',
                        't' => b'\t',
                        other => other as u8,
                    });
                }
                (c, _) => piece.extend(c.to_string().into_bytes()),
            }
        }
        if chars.peek() == Some(&'*') {
            chars.next();
            let mut count = String::new();
            while let Some(digit) = chars.next_if(char::is_ascii_digit) {
                count.push(digit);
            }
            piece = piece.repeat(count.parse().unwrap());
        }
        all.push(piece);
    }
    all
}
