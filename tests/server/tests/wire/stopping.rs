//! The end of connections, and of the server.

use crate::client::{Mode, Site};
use std::io::Read;
use std::net::TcpStream;
use std::time::{Duration, Instant};

#[test]
fn dropped_connections_and_new_ones() {
    let site = Site::new();
    let mut client = site.login();
    site.server.drop_connections();
    assert_eq!(client.reply(), "");
    site.login().asks("NOOP", "200 ");
}

#[test]
fn a_stopped_server_leaves_nothing_behind() {
    let site = Site::with(|config| config.rate = Some(10_000));
    site.write("big", vec![0; 10_000_000]);
    let mut idle = site.login();
    let mut waiting = site.login();
    waiting.asks("EPSV", "229 ");
    waiting.send("RETR big");
    let mut busy = site.login();
    let data = busy.data(Mode::Epsv);
    busy.asks("RETR big", "150 ");
    // More than the queue holds, so that the thread that reads is stuck as well.
    busy.raw(&b"NOOP\r\n".repeat(3000));
    let mut data = data.open();
    data.read_exact(&mut [0; 100]).unwrap();
    let address = site.server.address();
    let started = Instant::now();
    drop(site);
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
    assert_eq!(idle.reply(), "");
    let _ = data.read_to_end(&mut Vec::new());
    assert!(TcpStream::connect(address).is_err());
}
