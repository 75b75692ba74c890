//! What happens where a file is in the way, and uploads that appear whole or not at all.

use std::fs;
use std::time::{Duration, SystemTime};

use super::Scene;
use crate::support::ketch::run;
use crate::support::puppet::{Puppet, Then};

fn scene() -> Scene {
    let scene = Scene::new();
    scene.site.write("f", "remote\n");
    fs::write(scene.home.path().join("f"), "local\n").unwrap();
    scene
}

fn age(path: &std::path::Path, seconds: u64) {
    let file = fs::File::options().write(true).open(path).unwrap();
    file.set_modified(SystemTime::now() - Duration::from_secs(seconds)).unwrap();
}

#[test]
fn downloads_follow_the_policy() {
    let local = |scene: &Scene| fs::read_to_string(scene.home.path().join("f")).unwrap();
    let scene = scene();
    let ran = scene.run(&["get", "--overwrite", "never", "URL/f"]);
    assert_eq!((ran.code, local(&scene).as_str()), (Some(13), "local\n"), "{ran}");
    assert!(ran.stderr.contains("it is there already (--overwrite)"), "{ran}");
    let ran = scene.run(&["get", "--overwrite", "ask", "URL/f"]);
    assert_eq!((ran.code, local(&scene).as_str()), (Some(13), "local\n"), "nobody can be asked: {ran}");
    let ran = scene.run(&["get", "--overwrite", "rename", "URL/f"]);
    assert_eq!((ran.code, local(&scene).as_str()), (Some(0), "local\n"), "{ran}");
    assert_eq!(fs::read_to_string(scene.home.path().join("f.1")).unwrap(), "remote\n");
    age(&scene.site.path("f"), 100);
    let ran = scene.run(&["get", "--overwrite", "newer", "URL/f"]);
    assert_eq!((ran.code, local(&scene).as_str()), (Some(0), "local\n"), "{ran}");
    let ran = scene.run(&["get", "--overwrite", "differ", "URL/f"]);
    assert_eq!((ran.code, local(&scene).as_str()), (Some(0), "remote\n"), "{ran}");
    let ran = scene.run(&["-v", "get", "--overwrite", "differ", "URL/f"]);
    assert!(ran.code == Some(0) && !ran.stderr.contains("> RETR"), "it is the same now: {ran}");
    let ran = scene.run(&["get", "--overwrite", "never", "URL/f", "-o", "new"]);
    assert_eq!(ran.code, Some(0), "nothing is in the way: {ran}");
}

#[test]
fn uploads_follow_the_policy() {
    let remote = |scene: &Scene| fs::read_to_string(scene.site.path("f")).unwrap();
    let scene = scene();
    let ran = scene.run(&["put", "--overwrite", "never", "f", "URL/f"]);
    assert_eq!((ran.code, remote(&scene).as_str()), (Some(13), "remote\n"), "{ran}");
    let ran = scene.run(&["put", "--overwrite", "rename", "f", "URL/f"]);
    assert_eq!((ran.code, remote(&scene).as_str()), (Some(0), "remote\n"), "{ran}");
    assert_eq!(fs::read_to_string(scene.site.path("f.1")).unwrap(), "local\n");
    age(&scene.home.path().join("f"), 100);
    let ran = scene.run(&["put", "--overwrite", "newer", "f", "URL/f"]);
    assert_eq!((ran.code, remote(&scene).as_str()), (Some(0), "remote\n"), "{ran}");
    let ran = scene.run(&["put", "--overwrite", "differ", "f", "URL/f"]);
    assert_eq!((ran.code, remote(&scene).as_str()), (Some(0), "local\n"), "{ran}");
    let ran = scene.run(&["put", "--overwrite", "never", "f", "URL/g"]);
    assert_eq!(ran.code, Some(0), "nothing is in the way: {ran}");
    let ran = scene.run(&["put", "--append", "--overwrite", "never", "f", "URL/f"]);
    assert_eq!((ran.code, remote(&scene).as_str()), (Some(0), "local\nlocal\n"), "{ran}");
}

#[test]
fn an_atomic_upload_takes_its_place_when_it_is_whole() {
    let scene = scene();
    fs::set_permissions(scene.site.path("f"), std::os::unix::fs::PermissionsExt::from_mode(0o640)).unwrap();
    let ran = scene.run(&["-v", "put", "--atomic", "f", "URL/f"]);
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(ran.stderr.contains("> STOR .f.ketch-part-") && ran.stderr.contains("> RNTO f\n"), "{ran}");
    assert_eq!(fs::read_to_string(scene.site.path("f")).unwrap(), "local\n");
    let mode =
        std::os::unix::fs::PermissionsExt::mode(&fs::metadata(scene.site.path("f")).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o640, "the permissions of the old file are kept");
    let names: Vec<_> = fs::read_dir(scene.site.path("")).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names, ["f"], "nothing is left beside it");
    let ran = scene.run(&["put", "--atomic", "--append", "f", "URL/f"]);
    assert_eq!(ran.code, Some(2), "{ran}");
    assert!(ran.stderr.contains("`--append` and `--atomic` do not go together"), "{ran}");
}

#[test]
fn a_server_that_renames_over_nothing_loses_no_file() {
    // Its directory: the names of files, of which STOR, RNFR, RNTO and DELE are the only changes.
    let names = std::sync::Arc::new(std::sync::Mutex::new(vec!["f".to_owned()]));
    let inside = std::sync::Arc::clone(&names);
    let mut from = String::new();
    let puppet = Puppet::start(
        |_| {},
        move |host, line| {
            let mut names = inside.lock().unwrap();
            let (verb, name) = line.split_once(' ').unwrap_or((line, ""));
            match verb {
                "STOR" => {
                    let mut data = host.data();
                    host.say("150 go on");
                    let _ = std::io::copy(&mut data, &mut std::io::sink());
                    names.push(name.to_owned());
                    host.size = Some("6".to_owned());
                    host.say("226 done");
                }
                "RNFR" if names.iter().any(|there| there == name) => {
                    from = name.to_owned();
                    host.say("350 go on");
                }
                "RNFR" => _ = host.say("550 no such file"),
                "RNTO" if names.iter().any(|there| there == name) => _ = host.say("553 it exists"),
                "RNTO" => {
                    names.retain(|there| *there != from);
                    names.push(name.to_owned());
                    host.say("250 done");
                }
                "DELE" => {
                    names.retain(|there| there != name);
                    host.say("250 done");
                }
                "MLST" => _ = host.say("500 what?"),
                _ => return Then::Usual,
            }
            Then::Done
        },
    );
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("f"), "local\n").unwrap();
    let ran = run(home.path(), &["put", "--atomic", "f", &puppet.url("/f")]);
    assert_eq!(ran.code, Some(0), "{ran}");
    assert_eq!(*names.lock().unwrap(), ["f"]);
    let heard = puppet.heard();
    let renames: Vec<&String> = heard.iter().filter(|line| line.starts_with("RN")).collect();
    assert_eq!(renames.len(), 6, "new over old, old aside, new in its place: {heard:?}");
}

#[test]
fn an_atomic_upload_that_fails_leaves_the_old_file_and_nothing_else() {
    let scene = Scene::new();
    scene.site.write("f", "remote\n");
    let ran = scene.run(&["put", "--atomic", "none", "URL/f"]);
    assert_eq!(ran.code, Some(10), "{ran}");
    fs::write(scene.home.path().join("g"), "local\n").unwrap();
    let ran = scene.run(&["put", "--atomic", "g", "URL/no/such/place/g"]);
    assert!(matches!(ran.code, Some(23..=29)), "{ran}");
    assert_eq!(fs::read_to_string(scene.site.path("f")).unwrap(), "remote\n");
    let names: Vec<_> = fs::read_dir(scene.site.path("")).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names, ["f"]);
}

#[test]
fn a_550_without_a_reason_is_looked_into() {
    // The commands that tell what there is, and what comes of it.
    let table: [(&[&str], i32, &str); 5] = [
        (&["SIZE"], 24, "refused `RETR`, though the file is there: 550"),
        (&["MLST file"], 24, "refused `RETR`, though the file is there: 550"),
        (&["MLST dir"], 29, "refused `RETR`, because this is a directory: 550"),
        (&["CWD"], 29, "refused `RETR`, because this is a directory: 550"),
        (&[], 23, "refused `RETR`: 550"),
    ];
    for (tells, code, words) in table {
        let puppet = Puppet::start(
            move |host| host.mlst = tells.iter().any(|tells| tells.starts_with("MLST")),
            move |host, line| match line.split(' ').next().unwrap_or_default() {
                "MLST" if tells == ["MLST dir"] => {
                    host.say("250-here\r\n type=dir; /f\r\n250 end");
                    Then::Done
                }
                "MLST" if tells == ["MLST file"] => {
                    host.say("250-here\r\n type=file; /f\r\n250 end");
                    Then::Done
                }
                verb @ ("RETR" | "SIZE" | "MDTM" | "MLST" | "CWD") if !tells.contains(&verb) => {
                    host.say("550 Requested action not taken.");
                    Then::Done
                }
                _ => Then::Usual,
            },
        );
        let home = tempfile::tempdir().unwrap();
        let ran = run(home.path(), &["get", &puppet.url("/f")]);
        assert_eq!(ran.code, Some(code), "{tells:?}: {ran}");
        assert!(ran.stderr.contains(words), "{tells:?}: {ran}");
    }
}
