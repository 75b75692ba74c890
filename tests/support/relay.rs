//! What all have in common that stand between a client and a server: a listener, whose clients are served side by side,
//! and the carrying of bytes.

use std::io::{self, Read as _, Write as _};
use std::net::{IpAddr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

/// A listener whose clients are served by a thread each; it takes no more of them when this value ends. Its threads
/// live in the network namespace of the one that opens it.
pub struct Door {
    address: SocketAddr,
    closed: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Door {
    /// Opens one, on a port of the system's choice. A client that goes away in the middle is no concern of anybody's.
    pub fn open(
        at: impl Into<IpAddr>,
        serve: impl Fn(TcpStream) -> io::Result<()> + Send + Sync + 'static,
    ) -> Door {
        let listener = TcpListener::bind((at.into(), 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let (closed, serve) = (Arc::new(AtomicBool::new(false)), Arc::new(serve));
        let is_closed = Arc::clone(&closed);
        let thread = std::thread::spawn(move || {
            for client in listener.incoming() {
                if is_closed.load(Ordering::SeqCst) {
                    break;
                }
                let (Ok(client), serve) = (client, Arc::clone(&serve)) else { break };
                std::thread::spawn(move || drop(serve(client)));
            }
        });
        Door { address, closed, thread: Some(thread) }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        self.closed.store(true, Ordering::SeqCst);
        // Whoever waits for a client gets one more.
        let _ = TcpStream::connect(self.address);
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// Carries bytes one way, and then the end. `pass` sees them first, and says how many of them go on: where that is not
/// all, nothing more is done, and this is false.
pub fn carry(mut from: &TcpStream, mut to: &TcpStream, mut pass: impl FnMut(&[u8]) -> usize) -> bool {
    let mut buffer = [0; 16 * 1024];
    let how = loop {
        let count = match from.read(&mut buffer) {
            Ok(0) => break Shutdown::Write,
            Ok(count) => count,
            // What ended badly on one side must not look like a good end on the other.
            Err(_) => break Shutdown::Both,
        };
        let whole = pass(&buffer[..count]);
        if to.write_all(&buffer[..whole]).is_err() {
            break Shutdown::Both;
        }
        if whole < count {
            return false;
        }
    };
    let _ = to.shutdown(how);
    true
}

/// Carries bytes both ways until both sides have ended; `pass` sees those of the server, as [`carry`] shows them.
pub fn join(client: &TcpStream, server: &TcpStream, pass: impl FnMut(&[u8]) -> usize + Send) {
    std::thread::scope(|scope| {
        scope.spawn(|| carry(server, client, pass));
        carry(client, server, <[u8]>::len);
    });
}

/// So many bytes.
pub fn read<const N: usize>(mut from: &TcpStream) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}
