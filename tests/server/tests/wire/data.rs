//! Transfers: every way to open a data connection, every way to end one.

use crate::client::{Client, Data, Mode, Site, pasv_address};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

fn noise(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at * at / 7 % 251) as u8).collect()
}

fn there_and_back(site: &Site, mode: Mode) {
    let bytes = noise(300_001);
    let mut client = site.login();
    client.store(mode, "STOR copy", &bytes);
    assert_eq!(site.read("copy"), bytes, "{mode:?}");
    assert!(client.fetch(mode, "RETR copy") == bytes, "{mode:?}");
    assert_eq!(client.fetch(mode, "NLST"), b"copy\r\n", "{mode:?}");
}

#[test]
fn all_modes_over_ipv4() {
    let site = Site::new();
    for mode in [Mode::Pasv, Mode::Epsv, Mode::Port, Mode::Eprt] {
        there_and_back(&site, mode);
    }
}

#[test]
fn extended_modes_over_ipv6() {
    let site = Site::on_ipv6();
    for mode in [Mode::Epsv, Mode::Eprt] {
        there_and_back(&site, mode);
    }
    let mut client = site.login();
    client.asks("PASV", "522 ");
    client.asks("EPSV 2", "229 ");
    client.asks("EPSV 1", "522 Network protocol not supported, use (2)");
    client.asks("EPRT |1|127.0.0.1|2000|", "522 ");
    client.asks("PORT 127,0,0,1,9,9", "500 ");
}

#[test]
fn ipv4_clients_of_an_ipv6_listener() {
    let site = Site::with(|config| config.bind = "::".parse().unwrap());
    let port = site.server.address().port();
    site.write("a", "b");
    let mut client = Client::to(([127, 0, 0, 1], port).into());
    client.gets("220 ");
    client.asks("USER demo", "331 ");
    client.asks("PASS secret", "230 ");
    for mode in [Mode::Pasv, Mode::Epsv, Mode::Port, Mode::Eprt] {
        assert_eq!(client.fetch(mode, "RETR a"), b"b");
    }
}

#[test]
fn epsv_all() {
    let site = Site::new();
    let mut client = site.login();
    client.asks("EPSV 3", "522 ");
    client.asks("EPSV x", "501 ");
    client.asks("EPSV ALL", "200 ");
    for command in ["PASV", "PORT 127,0,0,1,9,9", "EPRT |1|127.0.0.1|2000|"] {
        client.asks(command, "503 ");
    }
    assert_eq!(client.fetch(Mode::Epsv, "NLST"), b"");
}

#[test]
fn ports_of_others_are_refused() {
    let site = Site::new();
    let mut client = site.login();
    client.asks("PORT 127,0,0,2,9,9", "500 ");
    client.asks("PORT 127,0,0,1,0,25", "500 ");
    client.asks("PORT 127,0,0,1,9", "501 ");
    client.asks("EPRT |1|192.0.2.1|2000|", "500 ");
    client.asks("EPRT |2|::1|2000|", "522 ");
    client.asks("EPRT |9|x|2000|", "522 ");
    client.asks("EPRT |1|127.0.0.1|", "501 ");
    client.asks("LIST", "425 ");
}

#[test]
fn the_announced_address() {
    let site = Site::with(|config| config.pasv_address = Some("10.0.0.5".parse().unwrap()));
    let mut client = site.login();
    let mut address = pasv_address(&client.asks("PASV", "227 "));
    assert_eq!(address.ip().to_string(), "10.0.0.5");
    address.set_ip("127.0.0.1".parse().unwrap());
    let data = Data::Open(TcpStream::connect(address).unwrap());
    client.asks("NLST", "150 ");
    data.all();
    client.gets("226 ");
}

#[test]
fn nobody_listens() {
    let site = Site::new();
    let mut client = site.login();
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    client.asks(&format!("EPRT |1|127.0.0.1|{closed}|"), "200 ");
    client.asks("LIST", "425 ");
    client.asks("NOOP", "200 ");
}

#[test]
fn a_way_is_used_once() {
    let site = Site::new();
    let mut client = site.login();
    let data = client.data(Mode::Epsv);
    client.asks("RETR missing", "550 ");
    assert!(matches!(data.open().read(&mut [0]), Ok(0) | Err(_)), "the refused command closed it");
    client.asks("LIST", "425 ");
}

#[test]
fn restarts() {
    let site = Site::new();
    let mut client = site.login();
    site.write("f", "0123456789");
    client.asks("REST 4", "350 ");
    assert_eq!(client.fetch(Mode::Epsv, "RETR f"), b"456789");
    assert_eq!(client.fetch(Mode::Epsv, "RETR f"), b"0123456789");
    client.asks("REST 10", "350 ");
    assert_eq!(client.fetch(Mode::Epsv, "RETR f"), b"");
    client.asks("REST 11", "350 ");
    client.asks("RETR f", "554 ");
    client.asks("REST 4", "350 ");
    client.store(Mode::Pasv, "STOR f", b"xy");
    assert_eq!(site.read("f"), b"0123xy6789");
    client.store(Mode::Pasv, "APPE f", b"z");
    assert_eq!(site.read("f"), b"0123xy6789z");
    client.store(Mode::Pasv, "STOR f", b"new");
    assert_eq!(site.read("f"), b"new");
    client.asks("REST 1", "350 ");
    client.asks("STAT", "211-");
    client.asks("TYPE A", "200 ");
    client.asks("RETR f", "550 ");
}

#[test]
fn ascii_both_ways() {
    let site = Site::new();
    let mut client = site.login();
    client.asks("TYPE A", "200 ");
    // Long enough for a CRLF to fall on a buffer border, at one parity or the other.
    for lead in ["", "x"] {
        let disk = format!("{lead}{}", "a\n".repeat(200_000));
        let wire = disk.replace('\n', "\r\n");
        client.store(Mode::Epsv, "STOR text", wire.as_bytes());
        assert!(site.read("text") == disk.as_bytes());
        assert!(client.fetch(Mode::Epsv, "RETR text") == wire.as_bytes());
    }
    client.store(Mode::Epsv, "STOR text", b"a\rb\nc\r\r\n\r");
    assert_eq!(site.read("text"), b"a\rb\nc\r\n\r");
}

#[test]
fn unique_names() {
    let site = Site::new();
    let mut client = site.login();
    assert_eq!(client.store(Mode::Epsv, "STOU a", b"1"), "150 FILE: a");
    assert_eq!(client.store(Mode::Epsv, "STOU a", b"2"), "150 FILE: a.1");
    assert_eq!(client.store(Mode::Epsv, "STOU", b"3"), "150 FILE: upload");
    assert_eq!((site.read("a"), site.read("a.1")), (b"1".to_vec(), b"2".to_vec()));
}

fn slow() -> Site {
    let site = Site::with(|config| config.rate = Some(100_000));
    site.write("big", noise(50_000_000));
    site
}

#[test]
fn abor_in_the_middle_of_a_download() {
    let site = slow();
    for abor in [&b"ABOR\r\n"[..], b"\xff\xf4\xff\xf2ABOR\r\n", b"\xff\xf4\xffABOR\r\n"] {
        for mode in [Mode::Epsv, Mode::Eprt] {
            let mut client = site.login();
            let data = client.data(mode);
            client.asks("RETR big", "150 ");
            let mut data = data.open();
            data.read_exact(&mut [0; 1000]).unwrap();
            client.raw(abor);
            client.gets("426 ");
            client.gets("226 ");
            let _ = data.read_to_end(&mut Vec::new());
            client.asks("NOOP", "200 ");
            client.fetch(mode, "NLST");
        }
    }
}

#[test]
fn abor_in_the_middle_of_an_upload() {
    let site = Site::new();
    let mut client = site.login();
    let data = client.data(Mode::Pasv);
    client.asks("STOR part", "150 ");
    let mut data = data.open();
    data.write_all(b"some").unwrap();
    client.raw(b"NOOP\r\nABOR\r\n");
    client.gets("426 ");
    client.gets("200 ");
    client.gets("226 ");
    assert!(b"some".starts_with(&site.read("part")));
}

#[test]
fn abor_before_the_client_connects() {
    let site = slow();
    let mut client = site.login();
    client.asks("EPSV", "229 ");
    client.send("RETR big");
    client.send("ABOR");
    client.gets("426 ");
    client.gets("226 ");
    client.asks("ABOR", "226 ");
}

#[test]
fn quit_lets_a_transfer_finish() {
    let site = Site::with(|config| config.rate = Some(2_000_000));
    let bytes = noise(400_000);
    site.write("f", &bytes);
    let mut client = site.login();
    let data = client.data(Mode::Epsv);
    client.send("RETR f");
    client.send("QUIT");
    client.gets("150 ");
    assert!(data.all() == bytes);
    client.gets("226 ");
    client.gets("221 ");
    assert_eq!(client.reply(), "");
}

#[test]
fn a_client_that_hangs_up_in_the_middle() {
    let site = slow();
    let mut client = site.login();
    let data = client.data(Mode::Epsv);
    client.asks("RETR big", "150 ");
    let mut data = data.open();
    data.read_exact(&mut [0; 1000]).unwrap();
    drop(data);
    client.gets("426 ");
    client.asks("NOOP", "200 ");
    let data = client.data(Mode::Epsv);
    client.asks("RETR big", "150 ");
    drop(client);
    let mut rest = Vec::new();
    let _ = data.open().read_to_end(&mut rest);
    assert!(rest.len() < 50_000_000, "the control connection took the data connection with it");
}

#[test]
fn the_next_epsv_behind_a_retr() {
    let site = Site::new();
    site.write("a", "1");
    site.write("b", "2");
    let mut client = site.login();
    let data = client.data(Mode::Epsv);
    client.raw(b"RETR a\r\nEPSV\r\nRETR b\r\n");
    client.gets("150 ");
    assert_eq!(data.all(), b"1");
    client.gets("226 ");
    let port: u16 = client.gets("229 ").split('|').nth(3).unwrap().parse().unwrap();
    let data = Data::Open(TcpStream::connect(("127.0.0.1", port)).unwrap());
    client.gets("150 ");
    assert_eq!(data.all(), b"2");
    client.gets("226 ");
}
