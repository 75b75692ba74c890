//! Listings in every dialect: no line becomes two entries, and no entry a path.
#![no_main]

use jiff::civil::DateTime;
use ketch::proto::list::{self, Hints, System};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &[u8])| {
    let (system, raw) = input;
    let names =
        ["UNIX Type: L8", "Windows_NT", "VMS V7.1", "MVS is the operating system", "OS/400 is", "VM/ESA", ""];
    let system = System::of(names[usize::from(system) % names.len()]);
    let hints = Hints { system, ..Hints::at(DateTime::constant(2026, 10, 1, 12, 0, 0, 0)) };
    let lines = raw.split(|byte| matches!(byte, b'\n' | b'\r')).count();
    for listing in [list::parse(raw, &hints), list::guess(raw, &hints), list::parse_mlsd(raw)] {
        assert!(listing.entries.len() + listing.rejected.len() <= lines);
        for entry in listing.entries {
            let name = entry.name.as_bytes();
            assert!(!name.is_empty() && !name.contains(&b'/') && name != b"." && name != b"..");
        }
    }
});
