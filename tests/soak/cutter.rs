//! What stands between a client and a server, and cuts their connections at random: a SOCKS5 proxy, through which data
//! connections go as well, or a plain relay to one place.
//!
//! Commands reach the server whole or not at all: ProFTPD takes the beginning of a line for a command when the connection
//! ends in it, as a `DELE` of another file. Some ends look like a failure (a reset), and some like a good one, as of a proxy that was stopped.

use std::io::{self, Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use rustix::net::sockopt::set_socket_linger;

use crate::support::relay::{Door, carry, read};

/// How long a control connection may be silent.
const PATIENCE: Duration = Duration::from_secs(120);

/// How much is cut.
#[derive(Clone, Copy, Debug)]
pub struct Cuts {
    /// What a control connection carries in one direction before it is cut, in the mean.
    pub control: u64,
    /// Of so many data connections one is cut.
    pub data: u64,
    /// Within so many bytes.
    pub within: u64,
}

/// A cutter, which takes no more clients when this value ends.
pub struct Cutter {
    door: Door,
    shared: Arc<Shared>,
}

struct Shared {
    server: SocketAddr,
    socks: bool,
    cuts: Cuts,
    dice: AtomicU64,
    cut: AtomicU64,
}

/// After how many bytes a connection ends, and how.
#[derive(Clone, Copy)]
struct Fate {
    bytes: u64,
    reset: bool,
}

impl Cutter {
    /// Begins to cut what goes to a server: by a proxy, or by a relay to the control connection alone.
    pub fn start(server: SocketAddr, socks: bool, cuts: Cuts) -> Cutter {
        let (dice, cut) = (AtomicU64::new(u64::from(server.port())), AtomicU64::new(0));
        let shared = Arc::new(Shared { server, socks, cuts, dice, cut });
        let all = Arc::clone(&shared);
        let door = Door::open(Ipv4Addr::LOCALHOST, move |client| all.serve(client));
        Cutter { door, shared }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.door.address()
    }

    /// How many connections it has cut.
    pub fn count(&self) -> u64 {
        self.shared.cut.load(Ordering::SeqCst)
    }
}

impl Shared {
    fn serve(&self, mut client: TcpStream) -> io::Result<()> {
        let to = if self.socks { asked(&mut client)? } else { self.server };
        let fate = self.fate(to);
        let server = TcpStream::connect(to)?;
        if self.socks {
            client.write_all(&[5, 0, 0, 1, 127, 0, 0, 1, 0, 7])?;
        }
        for stream in [&client, &server] {
            stream.set_nodelay(true)?;
            stream.set_read_timeout(Some(PATIENCE))?;
        }
        std::thread::scope(|scope| {
            scope.spawn(|| self.carry((&server, &client), fate, false));
            self.carry((&client, &server), fate, to == self.server);
        });
        Ok(())
    }

    /// What becomes of a connection; the control connections go where the server listens.
    fn fate(&self, to: SocketAddr) -> Option<Fate> {
        let roll = || mixed(self.dice.fetch_add(1, Ordering::SeqCst));
        let reset = roll() % 2 == 0;
        if to == self.server {
            return Some(Fate { bytes: roll() % (2 * self.cuts.control), reset });
        }
        let bytes = roll() % self.cuts.within;
        (roll() % self.cuts.data == 0).then_some(Fate { bytes, reset })
    }

    /// Carries bytes one way, and then the end, whichever comes first; lines are not torn.
    fn carry(&self, (from, to): (&TcpStream, &TcpStream), fate: Option<Fate>, lines: bool) {
        let mut carried = 0;
        let ended = carry(from, to, |bytes| {
            let left = fate.map_or(u64::MAX, |fate| fate.bytes - carried);
            let fits = usize::try_from(left).map_or(bytes.len(), |left| left.min(bytes.len()));
            let whole = if lines && fits < bytes.len() { 0 } else { fits };
            carried += whole as u64;
            whole
        });
        if let Some(fate) = fate.filter(|_| !ended) {
            self.cut.fetch_add(1, Ordering::SeqCst);
            [from, to].into_iter().for_each(|stream| end(stream, fate.reset));
        }
    }
}

/// Ends a connection, for whoever waits on it here as well.
fn end(stream: &TcpStream, reset: bool) {
    if reset {
        let _ = set_socket_linger(stream, Some(Duration::ZERO));
        let _ = rustix::net::connect_unspec(stream);
    }
    let _ = stream.shutdown(Shutdown::Both);
}

/// Hears where a client of SOCKS5 wants to go.
fn asked(client: &mut TcpStream) -> io::Result<SocketAddr> {
    let [_, count] = read(client)?;
    let mut methods = vec![0; usize::from(count)];
    client.read_exact(&mut methods)?;
    client.write_all(&[5, 0])?;
    let [5, 1, 0, 1] = read(client)? else { return Err(io::ErrorKind::InvalidData.into()) };
    let host = Ipv4Addr::from(read::<4>(client)?);
    Ok((host, u16::from_be_bytes(read(client)?)).into())
}

/// A number of which nobody sees where it comes from.
pub fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 27)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    number ^ (number >> 32)
}
