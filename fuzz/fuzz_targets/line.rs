//! Lines of the shell: words that are quoted read back as they are.
#![no_main]

use ketch::commands::line::{chains, quoted, statements};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = chains(text, None);
    for statement in statements(text) {
        for word in statement.words {
            assert!(text.get(word.span).is_some());
        }
    }
    if !text.is_empty() && !text.contains(char::is_control) {
        let read = statements(&format!("x {}", quoted(text, None)));
        assert_eq!(read[0].words[1].text, text);
    }
});
