//! What tests share.

pub mod ketch;
pub mod lines;
pub mod player;
pub mod proxy;
pub mod puppet;
pub mod real;
pub mod relay;
pub mod schema;
pub mod shell;
pub mod site;
pub mod terminal;
pub mod tls;
pub mod transcript;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Does something with each item, which are told by their numbers, so many of them at once.
pub fn side_by_side<T: Sync>(at_once: usize, items: &[T], work: impl Fn(usize, &T) + Sync) {
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..at_once {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(number) else { return };
                    work(number, item);
                }
            });
        }
    });
}

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
