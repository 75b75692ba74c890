//! Addresses that a server announces, and what it says of a file.
#![no_main]

use ketch::proto::address::{epsv, pasv};
use ketch::proto::features::Features;
use ketch::proto::reply::Reply;
use ketch::proto::time::Time;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|lines: Vec<Vec<u8>>| {
    let reply = |code| Reply::new(code, lines.clone());
    let _ = (pasv(&reply(227)), epsv(&reply(229)));
    let _ = (Time::parse_mdtm(&reply(213)), reply(213).size(), reply(257).path());
    let _ = (reply(150).opening_size(), reply(215).system(), Features::parse(&reply(211)));
});
