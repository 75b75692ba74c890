//! A small FTP server in a thread, well-behaved but for what a test tells it to do otherwise.
//!
//! For conversations that can be written down there are transcripts; this is for endless ones, and for the same
//! misdeed in many places.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::thread::JoinHandle;
use std::time::Duration;

use socket2::SockRef;

/// How long ketch may take for its next move.
const PATIENCE: Duration = Duration::from_secs(30);

/// Whether the test took a command upon itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// The puppet answers as a good server does.
    Usual,
    /// It was answered.
    Done,
    /// Nothing more is said or heard.
    Leave,
}

/// A running puppet.
pub struct Puppet {
    address: SocketAddr,
    thread: JoinHandle<Vec<String>>,
}

/// The puppet's side of the conversation.
pub struct Host {
    control: BufReader<TcpStream>,
    passive: Option<TcpListener>,
    /// What RETR sends.
    pub file: Vec<u8>,
    /// What LIST, NLST and MLSD send.
    pub listing: Vec<u8>,
    /// What is said at first.
    pub greeting: String,
    /// What SIZE says; the size of `file` where there is none.
    pub size: Option<String>,
    /// FEAT offers MLST.
    pub mlst: bool,
}

impl Puppet {
    /// Starts one, which takes one connection; `prepare` arranges what it has, `answer` may take any command upon
    /// itself, the greeting first as an empty one.
    pub fn start(
        prepare: impl FnOnce(&mut Host) + Send + 'static,
        mut answer: impl FnMut(&mut Host, &str) -> Then + Send + 'static,
    ) -> Puppet {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let thread = std::thread::spawn(move || {
            let mut heard = Vec::new();
            let Ok((stream, _)) = listener.accept() else { return heard };
            stream.set_nodelay(true).unwrap();
            stream.set_read_timeout(Some(PATIENCE)).unwrap();
            stream.set_write_timeout(Some(PATIENCE)).unwrap();
            let mut host = Host {
                control: BufReader::new(stream),
                passive: None,
                file: b"hello\n".to_vec(),
                listing: Vec::new(),
                greeting: "220 ready".to_owned(),
                size: None,
                mlst: true,
            };
            prepare(&mut host);
            let mut next = Some(String::new());
            while let Some(line) = next {
                match answer(&mut host, &line) {
                    Then::Usual => host.answer(&line),
                    Then::Done => {}
                    Then::Leave => break,
                }
                next = host.hear();
                heard.extend(next.clone());
            }
            heard
        });
        Puppet { address, thread }
    }

    /// One that takes some of each upload, and then says this.
    pub fn refusing_uploads(reply: &'static str) -> Puppet {
        Puppet::start(
            |_| {},
            move |host, line| {
                if !line.starts_with("STOR") {
                    return Then::Usual;
                }
                let mut data = host.data();
                host.say("150 go on");
                let _ = data.read(&mut [0; 1000]);
                drop(data);
                host.say(reply);
                Then::Done
            },
        )
    }

    /// A URL with this behind the host: `/f`.
    pub fn url(&self, path: &str) -> String {
        format!("ftp://{}{path}", self.address)
    }

    /// A URL with this before the host (`ann:secret`) and that behind it.
    pub fn url_of(&self, user: &str, path: &str) -> String {
        format!("ftp://{user}@{}{path}", self.address)
    }

    /// All commands it was sent, once ketch has ended or gone away. A puppet that nobody called hears nothing.
    pub fn heard(self) -> Vec<String> {
        // Whoever waits for a connection still gets one that says nothing.
        let _ = TcpStream::connect(self.address);
        self.thread.join().unwrap()
    }
}

impl Host {
    /// Sends a reply line; tells whether the connection still stands.
    pub fn say(&mut self, line: &str) -> bool {
        self.send(format!("{line}\r\n").as_bytes())
    }

    /// Sends bytes on the control connection.
    pub fn send(&mut self, bytes: &[u8]) -> bool {
        self.control.get_mut().write_all(bytes).is_ok()
    }

    /// The next command; none at the end.
    pub fn hear(&mut self) -> Option<String> {
        let mut line = Vec::new();
        match self.control.read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => None,
            Ok(_) => Some(String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned()),
        }
    }

    /// Says nothing, until ketch goes away.
    pub fn wait_for_the_end(&mut self) {
        while self.hear().is_some() {}
    }

    /// Ends the control connection as if nothing were wrong.
    pub fn close(&mut self) {
        let _ = self.control.get_ref().shutdown(Shutdown::Both);
    }

    /// Ends the control connection with a reset, when the puppet leaves.
    pub fn reset(&mut self) {
        let _ = SockRef::from(self.control.get_ref()).set_linger(Some(Duration::ZERO));
    }

    /// Answers EPSV with a port that listens.
    pub fn listen(&mut self) {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        self.passive = Some(listener);
        self.say(&format!("229 ok (|||{port}|)"));
    }

    /// Takes the data connection, which ketch has opened by the time it sends a transfer command.
    pub fn data(&mut self) -> TcpStream {
        let (stream, _) = self.passive.take().expect("EPSV came first").accept().unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_write_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    fn answer(&mut self, line: &str) {
        let (verb, argument) = line.split_once(' ').unwrap_or((line, ""));
        match verb {
            "" => self.say(&self.greeting.clone()),
            "USER" => self.say("331 password"),
            "PASS" => self.say("230 in"),
            "TYPE" | "OPTS" | "CWD" => self.say("200 ok"),
            "PWD" => self.say("257 \"/\""),
            "FEAT" if self.mlst => self.say("211-Features:\r\n MLST type*;size*;\r\n211 End"),
            "SIZE" => self.say(&format!("213 {}", self.size.clone().unwrap_or(self.file.len().to_string()))),
            "MDTM" => self.say("213 20260102030405"),
            "EPSV" => {
                self.listen();
                true
            }
            "RETR" => self.transfer(&self.file.clone()),
            "LIST" | "NLST" | "MLSD" => self.transfer(&self.listing.clone()),
            "STOR" | "APPE" => self.store(),
            "QUIT" => self.say("221 bye"),
            _ => self.say(&format!("502 no {verb} {}", argument.len())),
        };
    }

    fn transfer(&mut self, bytes: &[u8]) -> bool {
        let mut data = self.data();
        let said = self.say("150 here it comes");
        let _ = data.write_all(bytes);
        drop(data);
        said && self.say("226 done")
    }

    fn store(&mut self) -> bool {
        let mut data = self.data();
        let said = self.say("150 go on");
        self.file.clear();
        let _ = data.read_to_end(&mut self.file);
        said && self.say("226 done")
    }
}

/// A port that refuses connections as long as this is held: nobody else gets it, and nobody listens.
pub fn refusing_port() -> io::Result<(SocketAddr, impl Sized + use<>)> {
    let socket = socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None)?;
    socket.bind(&SocketAddr::from((Ipv4Addr::LOCALHOST, 0)).into())?;
    let address = socket.local_addr()?.as_socket().ok_or(io::ErrorKind::AddrNotAvailable)?;
    Ok((address, socket))
}

/// A port that takes no connection and refuses none: the queue of its listener is full.
pub fn deaf_port() -> io::Result<(u16, impl Sized + use<>)> {
    let socket = socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None)?;
    socket.bind(&SocketAddr::from((Ipv4Addr::LOCALHOST, 0)).into())?;
    socket.listen(0)?;
    let address = socket.local_addr()?.as_socket().ok_or(io::ErrorKind::AddrNotAvailable)?;
    let first = TcpStream::connect(address)?;
    Ok((address.port(), (socket, first)))
}
