//! Settings by name and value, as a line of the configuration file has them: what is said reads back.
#![no_main]

use ketch::settings::words;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|said: Vec<(usize, Option<String>)>| {
    let all = words::all();
    let said: Vec<words::Said> =
        said.into_iter().map(|(at, value)| (all[at % all.len()].name.clone(), value)).collect();
    if let Ok(settings) = words::read(&said) {
        let told = |settings: &ketch::settings::Settings| -> Vec<words::Said> {
            let said = settings.said().into_iter();
            said.map(|(name, text)| (name.to_owned(), Some(text.exact().to_owned()))).collect()
        };
        let again = words::read(&told(&settings)).expect("what is said can be read");
        assert_eq!(told(&again), told(&settings));
    }
});
