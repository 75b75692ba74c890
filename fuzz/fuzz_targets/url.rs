//! URLs and targets: what is shown reads back as the same place.
#![no_main]

use ketch::proto::url::Url;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for url in [Url::parse(text), Url::parse_target(text)].into_iter().flatten() {
        assert_eq!(Url::parse(&url.exposed()), Ok(url.clone()), "{}", url.exposed());
        let shown = url.to_string();
        assert!(!shown.contains(char::is_control), "{shown:?}");
    }
});
