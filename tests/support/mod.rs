//! What tests share.

pub mod ketch;
pub mod lines;
pub mod player;
pub mod proxy;
pub mod puppet;
pub mod real;
pub mod schema;
pub mod shell;
pub mod site;
pub mod terminal;
pub mod tls;
pub mod transcript;

use std::time::{Duration, Instant};

/// Waits until something is so, which another process or thread brings about.
pub fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(60);
    while !is_so() {
        assert!(Instant::now() < deadline, "it did not come to that: {what}");
        pause();
    }
}

/// A moment between two looks at something that cannot be waited for.
fn pause() {
    std::thread::sleep(Duration::from_millis(5));
}
