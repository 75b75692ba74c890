//! Replies: they are the same however the stream is cut.
#![no_main]

use ketch::proto::decode::Decoder;
use libfuzzer_sys::fuzz_target;

fn decode<'b>(pieces: impl Iterator<Item = &'b [u8]>) -> (Vec<(u16, Vec<Vec<u8>>)>, bool) {
    let mut decoder = Decoder::new();
    let mut replies = Vec::new();
    for piece in pieces {
        decoder.feed(piece);
        loop {
            match decoder.next() {
                Ok(Some(reply)) => replies.push((reply.code(), reply.lines().to_vec())),
                Ok(None) => break,
                Err(_) => return (replies, false),
            }
        }
    }
    (replies, true)
}

fuzz_target!(|bytes: &[u8]| {
    let whole = decode(std::iter::once(bytes));
    assert_eq!(decode(bytes.chunks(1)), whole);
    assert_eq!(decode(bytes.chunks(7)), whole);
});
