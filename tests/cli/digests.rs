//! `hash --check` on files that are here.

use std::fs;
use std::os::unix::fs::symlink;

use super::Scene;

const SHA256: &str = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";
const MD5: &str = "b1946ac92492d2347c6235b4d2611184";
const CRC: &str = "363a3020";
const OTHER: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

fn scene(sums: &str, text: impl AsRef<[u8]>) -> Scene {
    let scene = Scene::new();
    fs::create_dir_all(scene.local("d/sub")).unwrap();
    for name in ["f", "two words", "sub/g", "back\\slash", "f.iso"] {
        fs::write(scene.local("d").join(name), "hello\n").unwrap();
    }
    fs::write(scene.local("d").join(sums), text).unwrap();
    scene
}

/// What a check with this text in this file writes to standard output, with its exit code and what it complains of.
fn check(sums: &str, text: &str) -> (i32, String, String) {
    let run = scene(sums, text).run(&["hash", "--check", &format!("d/{sums}")]);
    (run.code.unwrap(), run.stdout, run.stderr)
}

#[test]
fn files_are_looked_for_beside_the_checksum_file() {
    let text = format!("{SHA256}  f\n{MD5} *two words\nSHA256 (sub/g) = {SHA256}\n\\{MD5}  back\\\\slash\n");
    let shown = "f: OK\ntwo words: OK\nsub/g: OK\nback\\slash: OK\n";
    assert_eq!(check("SUMS", &text), (0, shown.to_owned(), String::new()));
    let text = format!("; a comment\r\ntwo words {CRC}\r\nsub\\g {}\r\n", CRC.to_uppercase());
    let shown = "two words: OK\nsub/g: OK\n";
    assert_eq!(check("all.sfv", &text), (0, shown.to_owned(), String::new()));
    assert_eq!(check("f.iso.sha256", &format!("{SHA256}\n")), (0, "f.iso: OK\n".to_owned(), String::new()));
}

#[test]
fn a_file_that_is_not_what_it_should_be_is_exit_27() {
    let (code, shown, told) = check("SUMS", &format!("{OTHER}  f\n"));
    assert_eq!((code, &*shown), (27, "f: FAILED\n"));
    let words =
        format!("error: could not verify `f`\n  caused by: the SHA-256 is {SHA256}, and should be {OTHER}\n");
    assert_eq!(told, words);
}

#[test]
fn a_missing_file_is_exit_10_and_with_others_that_are_right_the_same() {
    let (code, shown, told) = check("SUMS", &format!("{SHA256}  f\n{SHA256}  nothing\n"));
    assert_eq!((code, &*shown), (10, "f: OK\nnothing: FAILED open or read\n"));
    assert!(told.ends_with("\nerror: 1 of 2 failed\n"), "{told}");
    let (code, ..) = check("SUMS", &format!("{SHA256}  f\n{SHA256}  nothing\n{OTHER}  two words\n"));
    assert_eq!(code, 3);
    assert_eq!(Scene::new().run(&["hash", "--check", "nothing"]).code, Some(10));
}

#[test]
fn lines_that_say_nothing_are_told_and_a_file_of_them_verifies_nothing() {
    let (code, shown, told) = check("SUMS", &format!("-----BEGIN-----\n# comment\n\n{SHA256}  f\nabc\n"));
    assert_eq!((code, &*shown), (0, "f: OK\n"));
    assert_eq!(told, "warning: `SUMS`: 2 lines are no checksums\n");
    let words = "error: could not check `d/SUMS`\n  caused by: no line of it is a checksum of a kind that ketch knows\n";
    for text in ["", "abc\n", "#\n"] {
        assert_eq!(check("SUMS", text), (27, String::new(), words.to_owned()));
    }
    // Which file is this for?
    assert_eq!(check("SUMS", &format!("{SHA256}\n")), (27, String::new(), words.to_owned()));
}

#[test]
fn a_checksum_file_comes_from_standard_input_as_well() {
    let scene = scene("unused", "");
    let mut command = scene.command(&["-c", "lcd d; hash --check -"]);
    let sums = fs::File::open({
        fs::write(scene.local("sums"), format!("{SHA256}  f\n")).unwrap();
        scene.local("sums")
    });
    let output = command.stdin(sums.unwrap()).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout), "f: OK\n");
}

#[test]
fn no_name_leads_out_of_the_directory() {
    let outside = Scene::new().home;
    fs::write(outside.path().join("secret"), "hello\n").unwrap();
    let absolute = outside.path().join("secret").to_string_lossy().into_owned();
    for name in ["../d/f", "sub/../../d/f", "..", "/etc/passwd", &absolute, "link", "links/secret"] {
        let scene = scene("SUMS", format!("{SHA256}  {name}\n"));
        symlink(outside.path().join("secret"), scene.local("d/link")).unwrap();
        symlink(outside.path(), scene.local("d/links")).unwrap();
        let run = scene.run(&["hash", "--check", "d/SUMS"]);
        assert_eq!((run.code, &*run.stdout), (Some(14), &*format!("{name}: FAILED open or read\n")), "{run}");
        assert!(run.stderr.contains("leads out of the directory of the checksum file"), "{run}");
    }
}

#[test]
fn a_link_within_the_directory_is_followed() {
    let scene = scene("SUMS", format!("{SHA256}  latest\n"));
    symlink("sub/g", scene.local("d/latest")).unwrap();
    assert_eq!(scene.run(&["hash", "--check", "d/SUMS"]).stdout, "latest: OK\n");
}

#[test]
fn what_is_no_file_is_not_waited_for() {
    let scene = scene("SUMS", format!("{SHA256}  pipe\n{SHA256}  sub\n"));
    let made = std::process::Command::new("mkfifo").arg(scene.local("d/pipe")).status().unwrap();
    assert!(made.success());
    let run = scene.run(&["hash", "--check", "d/SUMS"]);
    assert_eq!(run.stdout, "pipe: FAILED open or read\nsub: FAILED open or read\n");
    assert_eq!(run.code, Some(11), "{run}");
}
