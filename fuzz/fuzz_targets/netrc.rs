//! Files of logins.
#![no_main]

use ketch::settings::netrc::{find, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (entries, _) = parse(text);
    let _ = (find(&entries, "h", 21, None), find(&entries, "h", 21, Some("u")));
});
