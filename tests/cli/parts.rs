//! Parts of files, settings that hold for transfers, and places below bookmarks.

use std::fs;

use super::Scene;
use crate::support::site::{PASSWORD, Site, USER};

fn scene() -> Scene {
    let scene = Scene::new();
    scene.site.write("f", "0123456789");
    scene.site.write("empty", "");
    scene
}

#[test]
fn a_range_of_a_file() {
    let scene = scene();
    for (range, part) in [
        ("0-3", "0123"),
        ("4-4", "4"),
        ("4-", "456789"),
        ("-3", "789"),
        ("0-99", "0123456789"),
        ("-99", "0123456789"),
    ] {
        for range in [&["--range", range][..], &[&format!("--range={range}")]] {
            let run = scene.run(&[&["get", "URL/f", "-"], range].concat());
            assert_eq!((run.code, &*run.stdout, &*run.stderr), (Some(0), part, ""), "{range:?}");
        }
        let run = scene.run(&["URL/", "cat", "--range", range, "f"]);
        assert_eq!((run.code, &*run.stdout), (Some(0), part), "{run}");
        let run = scene.run(&["get", "URL/f", "-o", "part", "--range", range]);
        assert_eq!((run.code, &*fs::read_to_string(scene.local("part")).unwrap()), (Some(0), part), "{run}");
    }
    assert_eq!(scene.run(&["get", "URL/empty", "-", "--range", "0-"]).stdout, "");
}

#[test]
fn a_range_that_cannot_be_had() {
    let scene = scene();
    for (args, code, words) in [
        (&["get", "URL/f", "--range", "10-"][..], 4, "the file has 10 bytes, and none in that range"),
        (&["get", "URL/f", "--range", "3-1"], 2, "`--range` cannot be `3-1`: it ends before it begins"),
        (&["get", "URL/f", "--range", "x"], 2, "write it as 0-99, 100- or, for the last bytes, -100"),
        (&["get", "-c", "URL/f", "--range", "1-"], 2, "`--range` does not go together with"),
        (&["get", "-r", "URL/f", "--range", "1-"], 2, "`--range` does not go together with"),
        (&["get", "-a", "URL/f", "--range", "1-"], 2, "`--range` does not go together with"),
        (&["get", "-a", "-c", "URL/f"], 2, "`--continue` and `--ascii` do not go together"),
    ] {
        let told = scene.ends(code, args);
        assert!(told.contains(words), "{args:?}: {told}");
    }
    assert!(!scene.local("f").exists());
}

#[test]
fn a_server_that_begins_anew_gives_no_part() {
    let site = Site::with(|config| config.misdeeds.ignores_rest = true);
    site.write("f", "0123456789");
    let scene = Scene { site, home: tempfile::tempdir().unwrap() };
    for range in ["4-5", "4-", "-3"] {
        let run = scene.run(&["get", "URL/f", "-", "--range", range]);
        assert_ne!(run.code, Some(0), "{run}");
        assert_eq!(run.stdout, "");
    }
    assert_eq!(scene.run(&["get", "URL/f", "-", "--range", "0-2"]).stdout, "012");
}

#[test]
fn line_ends_and_times_are_settings() {
    let scene = scene();
    scene.site.write("text", "one\ntwo\n");
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(1_000_000);
    fs::File::options().write(true).open(scene.site.path("f")).unwrap().set_modified(long_ago).unwrap();
    let age = || fs::metadata(scene.local("f")).unwrap().modified().unwrap().elapsed().unwrap().as_secs();
    assert_eq!(scene.run(&["get", "URL/f"]).code, Some(0));
    assert!(age() > 900_000);
    for script in ["get --no-times f", "set no-times on; get f"] {
        assert_eq!(scene.run(&["URL/", "-c", script]).code, Some(0));
        assert!(age() < 900_000, "{script}");
    }
    let run = scene.run(&["URL/", "-c", "type; ascii; set ascii; type i; type; set ascii on; type"]);
    let types: Vec<&str> = run.stdout.lines().filter(|line| line.starts_with("type:")).collect();
    let (ascii, binary) = ("type: ascii (line ends are converted; sizes cannot be verified)", "type: binary");
    assert_eq!(types, [binary, ascii, binary, binary, ascii], "{run}");
    let run = scene.command(&["-v", "get", "URL/text"]).env("KETCH_ASCII", "on").output().unwrap();
    assert!(String::from_utf8_lossy(&run.stderr).contains("> TYPE A"));
    let run = scene.command(&["-v", "get", "URL/text;type=i"]).env("KETCH_ASCII", "on").output().unwrap();
    assert!(!String::from_utf8_lossy(&run.stderr).contains("> TYPE A"));
}

#[test]
fn places_below_bookmarks() {
    let scene = scene();
    scene.site.write("pub/a.txt", "a\n");
    scene.site.write("pub/b.txt", "b\n");
    let url = format!("ftp://{USER}:{PASSWORD}@{}/pub", scene.site.address());
    assert_eq!(scene.run(&["bookmark", "add", "--passwords", "box", &url]).code, Some(0));
    for (args, out) in [
        (&["cat", "bm:box/a.txt"][..], "a\n"),
        (&["cat", "bm:box/*.txt"], "a\nb\n"),
        (&["cat", "bm:box/../f"], "0123456789"),
        (&["ls", "-1", "bm:box"], "a.txt\nb.txt\n"),
        (&["bm:box", "pwd"], "/pub\n"),
        (&["-c", "open bm:box; cat b.txt; cat bm:box/a.txt"], "b\na\n"),
    ] {
        let run = scene.run(args);
        assert_eq!((run.code, &*run.stdout), (Some(0), out), "{args:?}: {run}");
    }
    assert_eq!(scene.run(&["get", "bm:box/a.txt", "bm:box/b.txt"]).code, Some(0));
    assert_eq!(fs::read_to_string(scene.local("b.txt")).unwrap(), "b\n");
    assert_eq!(scene.run(&["put", "b.txt", "bm:box/c.txt"]).code, Some(0));
    assert_eq!(fs::read_to_string(scene.site.path("pub/c.txt")).unwrap(), "b\n");
    assert_eq!(scene.run(&["mirror", "bm:box", "tree"]).code, Some(0));
    assert_eq!(fs::read_to_string(scene.local("tree/c.txt")).unwrap(), "b\n");
    let told = scene.ends(2, &["ls", "bm:nothing/x"]);
    assert!(told.contains("there is no bookmark `nothing`; `bookmark` lists them"), "{told}");
}
