//! Certificates that a server shows: whatever they are, what is told of them is one line a part, and harmless.
#![no_main]

use ketch::proto::x509::parts;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|der: &[u8]| {
    let Some(parts) = parts(der) else { return };
    let told = [&parts.issuer, &parts.subject, &parts.key_words, &parts.signature];
    for text in told.into_iter().chain(&parts.names) {
        assert!(!text.contains(char::is_control), "{text:?}");
    }
});
