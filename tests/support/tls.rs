//! A TLS server of a few lines for tests of TLS alone; what speaks FTP over it is the demo server.

#![allow(dead_code, unreachable_pub, reason = "tests choose from what is here, all in one binary")]

use std::io::{self, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use ketch::cancel::{Cancel, Deadline, Phase};
use ketch::error::Result;
use ketch::net::tls::{Options, Roots, Tls};
use ketch::net::{Destination, Dialer as _, Interest, Purpose, Stream, Tcp, Wait, poll};
use ketch_demo::certificates::{AUTHORITY, Certificate, SERVER};
use rustls::crypto::ring::{default_provider, sign::any_supported_type};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::ServerSessionMemoryCache;
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use rustls::{ServerConfig, ServerConnection, StreamOwned, SupportedProtocolVersion};

/// How long anything here may take before the test fails.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The server's side of one connection, after the handshake.
pub type Side = StreamOwned<ServerConnection, TcpStream>;

/// What a server of TLS is made of.
pub struct Peer {
    pub config: ServerConfig,
}

impl Peer {
    /// One with that certificate, all versions, and tickets as a server gives them by default.
    pub fn with(certificate: Certificate) -> Peer {
        Peer::speaking(certificate, rustls::ALL_VERSIONS)
    }

    /// One that speaks these versions only.
    pub fn speaking(certificate: Certificate, versions: &[&'static SupportedProtocolVersion]) -> Peer {
        let mut config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_protocol_versions(versions)
            .unwrap()
            .with_no_client_auth()
            // Not `with_single_cert`, which would look at the certificate first.
            .with_cert_resolver(Arc::new(SingleCertAndKey::from(certified(certificate))));
        config.session_storage = ServerSessionMemoryCache::new(64);
        Peer { config }
    }

    /// Serves connections one after another, `serve` being told the number of each, until it says enough.
    pub fn start(
        self,
        mut serve: impl FnMut(usize, Side) -> Option<()> + Send + 'static,
    ) -> (SocketAddr, JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let config = Arc::new(self.config);
        let thread = std::thread::spawn(move || {
            for number in 0.. {
                let (socket, _) = listener.accept().unwrap();
                socket.set_read_timeout(Some(PATIENCE)).unwrap();
                socket.set_write_timeout(Some(PATIENCE)).unwrap();
                let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
                if serve(number, StreamOwned::new(connection, socket)).is_none() {
                    break;
                }
            }
        });
        (address, thread)
    }
}

/// A certificate with its key, whether they are good or not.
fn certified(certificate: Certificate) -> CertifiedKey {
    let chain = vec![CertificateDer::from_pem_slice(certificate.pem.as_bytes()).unwrap()];
    let key = PrivateKeyDer::from_pem_slice(certificate.key.as_bytes()).unwrap();
    CertifiedKey::new(chain, any_supported_type(&key).unwrap())
}

/// A server of that certificate that says `hello` on each of `connections` and ends it as TLS wants it.
pub fn hello(peer: Peer, connections: usize) -> SocketAddr {
    let serve = move |number, mut side: Side| {
        // A client that does not like the certificate hangs up in the middle.
        if side.write_all(b"hello").is_ok() {
            side.conn.send_close_notify();
            let _ = side.flush();
            let _ = side.read(&mut [0; 64]);
        }
        (number + 1 < connections).then_some(())
    };
    peer.start(serve).0
}

/// Options that believe in the tests' authority.
pub fn trusting() -> Options {
    Options { roots: Arc::new(Roots::with_own(AUTHORITY.as_bytes()).unwrap()), ..Options::default() }
}

/// What TLS with `localhost` takes.
pub fn tls(options: &Options) -> Tls {
    Tls::new("localhost", "127.0.0.1".parse().unwrap(), options).unwrap()
}

/// Connects, without TLS yet.
pub fn dial(address: SocketAddr) -> Stream {
    with_wait(|wait| Tcp::default().dial(Destination::Address(address), Purpose::Control, wait)).unwrap()
}

/// Connects and shakes hands.
pub fn connect(address: SocketAddr, tls: &Tls) -> Result<Stream> {
    let mut stream = dial(address);
    with_wait(|wait| stream.shake(tls, Purpose::Control, wait))?;
    Ok(stream)
}

/// Reads to the end, waiting where need be; the end may be an error.
pub fn read_all(stream: &mut Stream) -> (Vec<u8>, io::Result<()>) {
    let (mut all, mut buffer) = (Vec::new(), vec![0; 100_000]);
    loop {
        match stream.try_read(&mut buffer) {
            Ok(Some(0)) => return (all, Ok(())),
            Ok(Some(n)) => all.extend(&buffer[..n]),
            Ok(None) => with_wait(|wait| poll([stream.watch(Interest::Read)], wait).map(drop)).unwrap(),
            Err(error) => return (all, Err(error)),
        }
    }
}

/// Does something that has to be done in time.
pub fn with_wait<T>(work: impl FnOnce(&Wait<'_>) -> T) -> T {
    let cancel = Cancel::new().unwrap();
    work(&Wait::new(Deadline::after(PATIENCE, Phase::Connect), &cancel))
}

/// A good server.
pub fn good() -> Peer {
    Peer::with(SERVER)
}
