//! Checksum files, and what servers say of a digest: what is written reads back, and no name leads out.
#![no_main]

use ketch::proto::checksum::offers;
use ketch::proto::features::Features;
use ketch::proto::path::RemotePath;
use ketch::proto::reply::Reply;
use ketch::proto::sums::{Format, Sum, line, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = parse(bytes, Format::Sfv);
    for sum in parse(bytes, Format::Sums).sums {
        let Some(name) = sum.name.as_ref() else { continue };
        for part in Sum::components(name).into_iter().flatten() {
            assert!(!part.is_empty() && part != b".." && !part.contains(&b'/'));
        }
        // A blank at the end of a line, and a name of nothing else, are no part of a name for others either.
        if !name.trim_ascii().is_empty() {
            assert_eq!(parse(&line(&sum.checksum, name), Format::Sums).sums, [sum]);
        }
    }
    let lines: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let Ok(path) = RemotePath::new(b"a b") else { return };
    for offer in offers(&Features::parse(&Reply::new(211, lines.clone()))) {
        let _ = (offer.selection(), offer.command(&path), offer.read(&path, &Reply::new(213, lines.clone())));
    }
});
