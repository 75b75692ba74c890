//! Bookmarks of other clients.
#![no_main]

use ketch::settings::import::Client;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for client in [Client::Lftp, Client::Ncftp, Client::Filezilla] {
        let _ = client.read(text);
    }
});
