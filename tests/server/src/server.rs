//! The server itself: accepting control connections, knowing them, ending them.

use crate::config::Config;
use crate::faults::{Fault, Faults};
use crate::inbox::Inbox;
use crate::reply::Reply;
use crate::session::Session;
use crate::stream::Stream;
use crate::tree::Tree;
use crate::wake::Waker;
use std::collections::{HashMap, VecDeque};
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Lines kept for `Server::log`; the oldest go first.
const LOG: usize = 100_000;

/// A running FTP server; dropping it closes the listener, ends every session and joins every thread.
#[derive(Debug)]
pub struct Server {
    shared: Arc<Shared>,
    address: SocketAddr,
    waker: Waker,
    accepting: Option<JoinHandle<()>>,
}

/// What all sessions of a server have in common.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) config: Config,
    pub(crate) tree: Tree,
    /// How many downloads there were.
    pub(crate) downloads: AtomicU64,
    /// What goes wrong with transfers.
    pub(crate) faults: Arc<Faults>,
    stopping: AtomicBool,
    log: Mutex<VecDeque<String>>,
    sessions: Mutex<HashMap<u64, Client>>,
}

/// What it takes to end a session from outside.
#[derive(Clone, Debug)]
struct Client {
    stream: Arc<Stream>,
    inbox: Arc<Inbox>,
}

impl Server {
    /// Starts serving.
    ///
    /// # Errors
    ///
    /// The root is no directory, or the address and port cannot be listened on.
    pub fn start(config: Config) -> io::Result<Server> {
        let tree = Tree::new(&config.root)?;
        let listener = TcpListener::bind((config.bind, config.port))?;
        let address = listener.local_addr()?;
        let waker = Waker::of(&listener)?;
        let shared = Arc::new(Shared {
            config,
            tree,
            downloads: AtomicU64::new(0),
            faults: Arc::default(),
            stopping: AtomicBool::new(false),
            log: Mutex::default(),
            sessions: Mutex::default(),
        });
        let accepting = thread::Builder::new().name("ftp accept".to_owned()).spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        })?;
        Ok(Server { shared, address, waker, accepting: Some(accepting) })
    }

    /// Where the server listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The command lines received so far, of all sessions in the order of their arrival; passwords are masked.
    pub fn log(&self) -> Vec<String> {
        locked(&self.shared.log).iter().cloned().collect()
    }

    /// Lets that go wrong from now on; none behaves well.
    pub fn misbehave(&self, fault: Option<Fault>) {
        self.shared.faults.set(fault);
    }

    /// Cuts the data connection of one client, by its number among those that are there; nobody's if it has none.
    pub fn cut_data(&self, client: usize) {
        if let Some(client) = self.client(client) {
            client.inbox.cut_transfer();
        }
    }

    /// Cuts the control connection of one client, by its number among those that are there, without a word.
    pub fn cut_control(&self, client: usize) {
        if let Some(client) = self.client(client) {
            client.hang_up();
        }
    }

    fn client(&self, number: usize) -> Option<Client> {
        let sessions = locked(&self.shared.sessions);
        let mut there: Vec<&u64> = sessions.keys().collect();
        there.sort();
        let number = there.get(number % there.len().max(1))?;
        sessions.get(*number).cloned()
    }

    /// Cuts all control connections now, without a word; the server goes on.
    pub fn drop_connections(&self) {
        self.shared.hang_up();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::SeqCst);
        self.waker.wake();
        if let Some(accepting) = self.accepting.take() {
            // A panic there was already reported on stderr, and a drop must not add another.
            let _ = accepting.join();
        }
    }
}

impl Shared {
    /// Adds a line to the log.
    pub(crate) fn note(&self, line: String) {
        let mut log = locked(&self.log);
        if log.len() >= LOG {
            log.pop_front();
        }
        log.push_back(line);
    }

    /// Whether a command is thrown away.
    pub(crate) fn loses(&self, verb: &str) -> bool {
        let unanswered = self.config.misdeeds.unanswered;
        unanswered.is_some_and(|is| is(verb, locked(&self.log).make_contiguous()))
    }

    /// How many control connections there are.
    pub(crate) fn connections(&self) -> usize {
        locked(&self.sessions).len()
    }

    fn hang_up(&self) {
        for client in locked(&self.sessions).values() {
            client.hang_up();
        }
    }
}

impl Client {
    fn hang_up(&self) {
        // In this order, lest the session find time for a last word.
        self.stream.cut();
        self.inbox.hang_up();
    }
}

/// Accepts until the server stops, then ends the sessions and waits for them.
fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    let mut threads: Vec<JoinHandle<()>> = Vec::new();
    for number in 0.. {
        let accepted = listener.accept();
        if shared.stopping.load(Ordering::SeqCst) {
            break;
        }
        threads.retain(|thread| !thread.is_finished());
        let stream = match accepted {
            Ok((socket, _)) => Stream::new(socket, None),
            Err(error) => {
                if matches!(error.kind(), io::ErrorKind::ConnectionAborted | io::ErrorKind::Interrupted) {
                    continue;
                }
                // Out of file descriptors, most likely: some will come back when sessions end.
                thread::park_timeout(Duration::from_millis(10));
                continue;
            }
        };
        if let Ok(stream) = stream
            && let Some(stream) = admit(stream, shared)
            && let Some(thread) = serve(number, stream, shared)
        {
            threads.push(thread);
        }
    }
    shared.hang_up();
    for thread in threads {
        let _ = thread.join();
    }
}

/// Turns one client too many away with 421.
fn admit(stream: Stream, shared: &Shared) -> Option<Stream> {
    if shared.connections() < shared.config.max_connections {
        return Some(stream);
    }
    let busy = Reply::new(421, "Too many connections; try again later.");
    let _ = stream.write_all(&busy.encode());
    stream.finish();
    None
}

/// Starts the thread of one session.
fn serve(number: u64, stream: Stream, shared: &Arc<Shared>) -> Option<JoinHandle<()>> {
    let client = Client { stream: Arc::new(stream), inbox: Arc::default() };
    locked(&shared.sessions).insert(number, client.clone());
    let thread = thread::Builder::new().name(format!("ftp session {number}")).spawn({
        let shared = Arc::clone(shared);
        move || {
            // A session that fails to start, or whose client vanishes, is just over.
            let _ = Session::serve(Arc::clone(&shared), client.stream, client.inbox);
            locked(&shared.sessions).remove(&number);
        }
    });
    if thread.is_err() {
        locked(&shared.sessions).remove(&number);
    }
    thread.ok()
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
