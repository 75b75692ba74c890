//! Much: large files, large directories, many files.

use std::fs;
use std::io::Read as _;
use std::os::unix::fs::FileExt as _;
use std::path::Path;

use super::runner::checks;
use super::scene::{Scene, noise, same};

checks! {
    Moves a_hundred_megabytes_come_down,
    Moves a_hundred_megabytes_go_up,
    Moves five_thousand_entries_are_listed_and_matched,
    Moves two_hundred_files_come_and_go_in_one_session,
}

const BLOCKS: u64 = 1600;
const BLOCK: usize = 64 * 1024;

/// What block `number` of a large file begins with; the rest of it is a hole, which costs no time to make.
fn beginning(noise: &mut [u8], number: u64) -> &[u8] {
    noise[..8].copy_from_slice(&number.to_le_bytes());
    noise
}

/// Makes a file of 100 MiB, of which no two blocks are alike.
fn write_large(path: &Path) {
    let mut noise = noise(4096);
    let file = fs::File::create(path).unwrap();
    file.set_len(BLOCKS * BLOCK as u64).unwrap();
    for number in 0..BLOCKS {
        file.write_all_at(beginning(&mut noise, number), number * BLOCK as u64).unwrap();
    }
}

/// Compares a file with what [`write_large`] writes.
fn is_large(path: &Path) {
    let mut noise = noise(4096);
    let mut file = fs::File::open(path).unwrap();
    assert_eq!(file.metadata().unwrap().len(), BLOCKS * BLOCK as u64);
    let (mut block, mut expected) = (vec![0; BLOCK], vec![0; BLOCK]);
    for number in 0..BLOCKS {
        expected[..4096].copy_from_slice(beginning(&mut noise, number));
        file.read_exact(&mut block).unwrap();
        same(&block, &expected);
    }
}

fn a_hundred_megabytes_come_down(s: &Scene<'_>) {
    write_large(&s.there("large"));
    s.ok(&["get", "large"]);
    is_large(&s.here("large"));
}

fn a_hundred_megabytes_go_up(s: &Scene<'_>) {
    write_large(&s.here("large"));
    s.ok(&["put", "large"]);
    is_large(&s.there("large"));
}

fn five_thousand_entries_are_listed_and_matched(s: &Scene<'_>) {
    let mut expected = String::new();
    for number in 0..5000 {
        fs::write(s.there(&format!("entry-{number:04}")), number.to_string()).unwrap();
        expected.push_str(&format!("entry-{number:04}\n"));
    }
    same(s.ok(&["ls"]).as_bytes(), expected.as_bytes());
    s.ok(&["mget", "entry-[12]99[89]"]);
    assert_eq!(s.names_here(""), ["entry-1998", "entry-1999", "entry-2998", "entry-2999"]);
    assert_eq!(fs::read(s.here("entry-2998")).unwrap(), b"2998");
}

fn two_hundred_files_come_and_go_in_one_session(s: &Scene<'_>) {
    let names: Vec<String> = (0..200).map(|number| format!("file-{number:03}")).collect();
    for name in &names {
        s.put_here(&format!("up/{name}"), name.repeat(100));
    }
    fs::create_dir(s.here("down")).unwrap();
    assert_eq!(s.ok(&["-c", "mput up/file-*; mget -O down file-*"]), "");
    assert_eq!(s.names_there(""), names);
    assert_eq!(s.names_here("down"), names);
    for name in &names {
        same(&fs::read(s.there(name)).unwrap(), name.repeat(100).as_bytes());
        same(&fs::read(s.here(&format!("down/{name}"))).unwrap(), name.repeat(100).as_bytes());
    }
}
