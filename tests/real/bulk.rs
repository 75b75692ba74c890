//! Much: large files, many files, many sessions side by side; over every way to TLS.

use std::fs;
use std::io::Read as _;
use std::os::unix::fs::FileExt as _;
use std::path::Path;
use std::process::Stdio;
use std::thread;

use super::runner::checks;
use super::scene::{Scene, holds, noise, same, set_time, time};
use crate::support::ketch::Run;

checks! {
    Moves a_hundred_megabytes_come_down,
    Moves a_hundred_megabytes_go_up,
    Moves a_thousand_files_come_and_go_in_one_session,
    Moves eight_sessions_move_files_side_by_side,
    Moves eight_segments_make_one_file,
    Moves empty_files_come_and_go_one_after_another,
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

/// Bytes of a small file, no two alike.
fn small(number: usize) -> Vec<u8> {
    let mut bytes = noise(number % 700);
    bytes.extend(number.to_le_bytes());
    bytes
}

fn a_thousand_files_come_and_go_in_one_session(s: &Scene<'_>) {
    let names: Vec<String> = (0..s.many()).map(|number| format!("file-{number:03}")).collect();
    for (number, name) in names.iter().enumerate() {
        s.put_here(&format!("up/{name}"), small(number));
    }
    fs::create_dir(s.here("down")).unwrap();
    assert_eq!(s.ok(&["-c", "mput up/file-*; mget -O down file-*"]), "");
    assert_eq!(s.names_there(""), names);
    assert_eq!(s.names_here("down"), names);
    for (number, name) in names.iter().enumerate() {
        same(&fs::read(s.there(name)).unwrap(), &small(number));
        same(&fs::read(s.here(&format!("down/{name}"))).unwrap(), &small(number));
    }
}

fn eight_sessions_move_files_side_by_side(s: &Scene<'_>) {
    // Each has a session of its own, and its data connections may resume no other's.
    let size = |number: usize| 200_000 + number * 70_001;
    let name = |number: usize, turn: usize| format!("f-{number}-{turn}");
    let mut running = Vec::new();
    for number in 0..8 {
        let mut script = String::new();
        for turn in 0..3 {
            s.put_here(&name(number, turn), noise(size(number) + turn));
            let name = name(number, turn);
            script.push_str(&format!("put {name}; get {name} -o back-{name}; ls -1 {name};"));
        }
        let mut command = s.ketch(&[s.target(), "-c".to_owned(), script]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        running.push(thread::spawn(move || Run::from(command.output().unwrap())));
    }
    for (number, running) in running.into_iter().enumerate() {
        let listed: String = (0..3).map(|turn| format!("{}\n", name(number, turn))).collect();
        assert_eq!(running.join().unwrap().ok(), listed);
        for turn in 0..3 {
            let expected = noise(size(number) + turn);
            holds(&s.there(&name(number, turn)), &expected);
            holds(&s.here(&format!("back-{}", name(number, turn))), &expected);
        }
    }
}

fn eight_segments_make_one_file(s: &Scene<'_>) {
    const SIZE: usize = 24_000_000;
    let there = s.put_there("file", noise(SIZE));
    set_time(&there, s.some_time());
    // Without a limit one connection would be done before the others have come.
    let run = s.run(&["-v", "get", "--segments", "8", "--limit-rate", "5M", "file"]);
    assert_eq!(run.code, Some(0));
    holds(&s.here("file"), noise(SIZE));
    assert_eq!(time(&s.here("file")), time(&there));
    assert_eq!(s.names_here(""), ["file"]);
    assert!(run.verbs().iter().filter(|verb| **verb == "REST").count() >= 3);
}

fn empty_files_come_and_go_one_after_another(s: &Scene<'_>) {
    let names: Vec<String> = (0..20).map(|number| format!("empty-{number:02}")).collect();
    names.iter().for_each(|name| _ = s.put_here(&format!("up/{name}"), ""));
    fs::create_dir(s.here("down")).unwrap();
    assert_eq!(s.ok(&["-c", "mput up/*; mget -O down empty-*; cat empty-00"]), "");
    assert_eq!(s.names_there(""), names);
    assert_eq!(s.names_here("down"), names);
    for name in &names {
        holds(&s.there(name), "");
        holds(&s.here(&format!("down/{name}")), "");
    }
}
