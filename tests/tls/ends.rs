//! How a connection over TLS ends, and that no byte is slept over, lost, or made up.

use std::io::{Read as _, Write as _};
use std::net::Shutdown;
use std::sync::mpsc;

use ketch::net::{Interest, is_cut, poll};
use ketch_demo::certificates::SERVER;

use crate::support::tls::{Peer, Side, connect, good, read_all, tls, trusting, with_wait};

/// Bytes that do not repeat themselves soon.
fn noise(length: usize) -> Vec<u8> {
    (0..length).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect()
}

#[test]
fn all_bytes_arrive_in_both_directions() {
    for version in [&rustls::version::TLS12, &rustls::version::TLS13] {
        let (address, server) = Peer::speaking(SERVER, &[version]).start(|_, mut side: Side| {
            let mut all = Vec::new();
            side.read_to_end(&mut all).unwrap();
            side.write_all(&all).unwrap();
            side.conn.send_close_notify();
            side.flush().unwrap();
            None
        });
        let sent = noise(3_000_001);
        let mut stream = connect(address, &tls(&trusting())).unwrap();
        with_wait(|wait| stream.write_all(&sent, wait)).unwrap();
        assert!(stream.try_finish().unwrap());
        let (received, end) = read_all(&mut stream);
        end.unwrap();
        assert!(received == sent, "{} bytes", received.len());
        server.join().unwrap();
    }
}

#[test]
fn an_end_that_was_not_declared_is_an_error_behind_all_bytes() {
    let (address, _) = good().start(|_, mut side: Side| {
        side.write_all(&noise(100_000)).unwrap();
        side.flush().unwrap();
        // As anybody on the way could do it.
        side.sock.shutdown(Shutdown::Write).unwrap();
        let _ = side.sock.read(&mut [0; 1000]);
        None
    });
    let mut stream = connect(address, &tls(&trusting())).unwrap();
    let (received, end) = read_all(&mut stream);
    assert!(received == noise(100_000), "{} bytes", received.len());
    assert!(is_cut(&end.unwrap_err()));
    assert!(is_cut(&stream.try_read(&mut [0; 10]).unwrap_err()), "it stays one");
}

#[test]
fn an_end_in_the_middle_of_a_record_is_an_error() {
    let (address, _) = good().start(|_, mut side: Side| {
        side.write_all(&noise(1000)).unwrap();
        side.conn.writer().write_all(&noise(1000)).unwrap();
        let mut record = Vec::new();
        side.conn.write_tls(&mut record).unwrap();
        side.sock.write_all(&record[..500]).unwrap();
        side.sock.shutdown(Shutdown::Write).unwrap();
        let _ = side.sock.read(&mut [0; 1000]);
        None
    });
    let mut stream = connect(address, &tls(&trusting())).unwrap();
    let (received, end) = read_all(&mut stream);
    assert_eq!(received.len(), 1000);
    assert!(is_cut(&end.unwrap_err()));
}

#[test]
fn a_forged_record_is_an_error_and_its_bytes_are_not_shown() {
    let (address, _) = good().start(|_, mut side: Side| {
        side.write_all(b"true").unwrap();
        side.conn.writer().write_all(b"false").unwrap();
        let mut record = Vec::new();
        side.conn.write_tls(&mut record).unwrap();
        *record.last_mut().unwrap() ^= 1;
        side.sock.write_all(&record).unwrap();
        let _ = side.sock.read(&mut [0; 1000]);
        None
    });
    let mut stream = connect(address, &tls(&trusting())).unwrap();
    let (received, end) = read_all(&mut stream);
    assert_eq!(received, b"true");
    let error = end.unwrap_err();
    assert!(!is_cut(&error) && error.to_string().contains("no proper TLS"), "{error}");
}

#[test]
fn bytes_that_the_socket_has_given_already_are_not_slept_over() {
    let (address, _) = good().start(|_, mut side: Side| {
        side.write_all(&noise(50_000)).unwrap();
        side.flush().unwrap();
        // The connection stays open and silent.
        let _ = side.read(&mut [0; 10]);
        None
    });
    let mut stream = connect(address, &tls(&trusting())).unwrap();
    let (mut received, mut small) = (Vec::<u8>::new(), [0; 100]);
    while received.len() < 50_000 {
        // After each small read, as a caller does that is asked to look elsewhere first.
        with_wait(|wait| poll([stream.watch(Interest::Read)], wait)).unwrap();
        if let Some(n) = stream.try_read(&mut small).unwrap() {
            received.extend(&small[..n]);
        }
    }
    assert!(received == noise(50_000));
    assert!(matches!(stream.try_read(&mut small), Ok(None)));
}

#[test]
fn bytes_that_came_with_the_end_of_the_handshake_are_not_slept_over() {
    // Over TLS 1.2 the server has the last word, and may go on at once: ProFTPD's greeting over implicit TLS.
    let (address, _) = Peer::speaking(SERVER, &[&rustls::version::TLS12]).start(|_, mut side: Side| {
        side.conn.writer().write_all(b"220 ready").unwrap();
        while side.conn.is_handshaking() {
            side.conn.read_tls(&mut side.sock).unwrap();
            side.conn.process_new_packets().unwrap();
            let mut together = Vec::new();
            while side.conn.wants_write() {
                side.conn.write_tls(&mut together).unwrap();
            }
            side.sock.write_all(&together).unwrap();
        }
        let _ = side.read(&mut [0; 10]);
        None
    });
    let mut stream = connect(address, &tls(&trusting())).unwrap();
    let mut received = Vec::<u8>::new();
    while received.len() < 9 {
        with_wait(|wait| poll([stream.watch(Interest::Read)], wait)).unwrap();
        let mut buffer = [0; 100];
        if let Some(n) = stream.try_read(&mut buffer).unwrap() {
            received.extend(&buffer[..n]);
        }
    }
    assert_eq!(received, b"220 ready");
}

#[test]
fn a_full_socket_takes_the_rest_later() {
    let (go, gone) = mpsc::channel();
    let (address, server) = good().start(move |_, mut side: Side| {
        side.conn.complete_io(&mut side.sock).unwrap();
        gone.recv().unwrap();
        let mut all = Vec::new();
        side.read_to_end(&mut all).unwrap();
        assert!(all == noise(20_000_000), "{} bytes", all.len());
        None
    });
    let sent = noise(20_000_000);
    let mut stream = connect(address, &tls(&trusting())).unwrap();
    let mut rest = &sent[..];
    while let Some(n) = stream.try_write(rest).unwrap() {
        rest = &rest[n..];
        assert!(!rest.is_empty(), "a socket that takes 20 MB proves nothing");
    }
    go.send(()).unwrap();
    with_wait(|wait| {
        stream.write_all(rest, wait).unwrap();
        while !stream.try_finish().unwrap() {
            poll([stream.watch(Interest::Write)], wait).unwrap();
        }
    });
    server.join().unwrap();
}

#[test]
fn a_change_of_keys_in_the_middle_goes_unnoticed() {
    let (address, server) = good().start(|_, mut side: Side| {
        for part in noise(300_000).chunks(100_000) {
            side.write_all(part).unwrap();
            side.conn.refresh_traffic_keys().unwrap();
        }
        side.flush().unwrap();
        let mut answer = [0; 5];
        side.read_exact(&mut answer).unwrap();
        assert_eq!(&answer, b"fine.");
        side.conn.send_close_notify();
        side.flush().unwrap();
        None
    });
    let mut stream = connect(address, &tls(&trusting())).unwrap();
    let mut buffer = vec![0; 300_000];
    let mut filled = 0;
    while filled < buffer.len() {
        match stream.try_read(&mut buffer[filled..]).unwrap() {
            Some(n) => filled += n,
            None => with_wait(|wait| poll([stream.watch(Interest::Read)], wait).map(drop)).unwrap(),
        }
    }
    assert!(buffer == noise(300_000));
    with_wait(|wait| stream.write_all(b"fine.", wait)).unwrap();
    read_all(&mut stream).1.unwrap();
    server.join().unwrap();
}
