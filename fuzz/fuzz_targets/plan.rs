//! Plans of mirrors: what is read can be written, and reads back.
#![no_main]

use ketch::mirror::planfile::{line_of, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &[u8]| {
    if let Ok((purpose, items)) = parse(text) {
        let lines = std::iter::once(purpose.line()).chain(items.iter().map(line_of));
        let written: Vec<u8> = lines.flatten().collect();
        assert_eq!(parse(&written).expect("what is written can be read"), (purpose, items));
    }
});
