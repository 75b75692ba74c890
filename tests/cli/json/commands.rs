//! Every command, and what it writes.

use std::collections::BTreeSet;
use std::fs;

use ketch_demo::tls::Tls;
use serde_json::{Value, json};

use super::Scene;
use crate::support::lines::schema;
use crate::support::puppet::{Puppet, Then};
use crate::support::site::Site;

/// The digest of `hello\n`.
const MD5: &str = "b1946ac92492d2347c6235b4d2611184";

/// A server with some files, and a local one.
fn scene() -> Scene {
    let scene = Scene::new();
    scene.site.write("pub/a", "12345");
    scene.site.write("pub/b", "1");
    scene.site.write("old", "x");
    scene.site.write("gone/with/all", "x");
    fs::create_dir(scene.site.path("empty")).unwrap();
    fs::write(scene.local("up"), "123").unwrap();
    fs::write(scene.local("script"), "alias ll 'ls -l'; alias; cat up > by-a-job & jobs").unwrap();
    fs::write(scene.local("sums"), format!("{MD5}  up\n")).unwrap();
    scene
}

/// Words behind the server, and the exit code.
const ALL: &[(&[&str], i32)] = &[
    (&["open", "URL/"], 0),
    (&["user", "bob", "s3cret"], 0),
    (&["close"], 0),
    (&["status"], 0),
    (&["bookmark", "add", "box", "URL/pub", "--passive"], 0),
    (&["bookmark"], 0),
    (&["bookmark", "rm", "box"], 0),
    (&["bookmark", "rm", "box"], 4),
    (&["bookmark", "import", "lftp"], 10),
    (&["hosts"], 0),
    (&["hosts", "forget", "nowhere"], 4),
    (&["trust", "--list"], 0),
    (&["doctor"], 0),
    (&["quote", "NOOP"], 0),
    (&["quote", "FOO"], 26),
    (&["site", "HELP"], 0),
    (&["features"], 0),
    (&["system"], 0),
    (&["rhelp", "SITE"], 0),
    (&["rstatus"], 0),
    (&["df"], 26),
    (&["idle"], 26),
    (&["umask"], 26),
    (&["passive"], 0),
    (&["active"], 0),
    (&["mode"], 0),
    (&["limit", "500k"], 0),
    (&["prompt"], 0),
    (&["type"], 0),
    (&["ascii"], 0),
    (&["binary"], 0),
    (&["get", "pub/a", "pub/b", "-O", "."], 0),
    (&["get", "-c", "pub/a"], 0),
    (&["reget", "pub/a"], 0),
    (&["newer", "pub/a"], 0),
    (&["pget", "-n", "2", "pub/b"], 0),
    (&["put", "up"], 0),
    (&["put", "up", "-"], 0),
    (&["reput", "up"], 0),
    (&["mget", "pub/*"], 0),
    (&["mput", "u*"], 0),
    (&["append", "up", "up"], 0),
    (&["cat", "up"], 2),
    (&["head", "up"], 2),
    (&["tail", "-2", "up"], 2),
    (&["more", "up"], 2),
    (&["edit", "up"], 0),
    (&["stat", "up", "pub"], 0),
    (&["get", "up", "-"], 2),
    (&["get", "up", "-o", "-"], 2),
    (&["ls", "pub", "/"], 0),
    (&["ls", "-lR", "pub"], 0),
    (&["ls", "-d", "p*"], 0),
    (&["dir"], 0),
    (&["nlist"], 0),
    (&["mirror", "pub", "copy"], 0),
    (&["mirror", "--dry-run", "--delete", "pub", "."], 0),
    (&["mirror", "-R", "copy", "back"], 0),
    (&["diff", "pub", "."], 5),
    (&["get", "-r", "pub", "tree"], 0),
    (&["find", "pub"], 0),
    (&["find", "pub", "-name", "none"], 0),
    (&["du", "-h", "pub"], 0),
    (&["tree"], 0),
    (&["cd", "pub"], 0),
    (&["cd"], 0),
    (&["cdup"], 0),
    (&["pwd"], 0),
    (&["lcd", "/"], 0),
    (&["lls", "-a"], 0),
    (&["lpwd"], 0),
    (&["lmkdir", "made"], 0),
    (&["lmv", "made", "there"], 0),
    (&["lrm", "-r", "there"], 0),
    (&["lrm", "there"], 10),
    (&["shell", "echo", "to", "nobody"], 0),
    (&["shell", "false"], 1),
    (&["mkdir", "new"], 0),
    (&["mkdir", "new"], 29),
    (&["mv", "new", "newer"], 0),
    (&["rmdir", "newer"], 0),
    (&["rm", "old"], 0),
    (&["rm", "-r", "gone"], 0),
    (&["rm", "-f", "old"], 0),
    (&["mdelete", "[-]"], 0),
    (&["mkdir", "-p", "x/y", "x"], 0),
    (&["mv", "up", "pub/b", "x"], 0),
    (&["mv", "x/up", "x/b", "."], 0),
    (&["chmod", "u+x", "up"], 0),
    (&["touch", "up", "new"], 0),
    (&["ln", "-s", "up", "link"], 26),
    (&["symlink", "up", "link"], 26),
    (&["size", "up", "pub/a"], 0),
    (&["modtime", "up"], 0),
    (&["hash", "--download", "up"], 0),
    (&["hash", "up"], 26),
    (&["hash", "--check", "sums"], 27),
    (&["help"], 0),
    (&["help", "get"], 0),
    (&["set"], 0),
    (&["set", "timeout"], 0),
    (&["set", "timeout", "5"], 0),
    (&["set", "timeout", "x"], 2),
    (&["unset", "timeout"], 0),
    (&["alias"], 0),
    (&["alias", "ll", "ls", "-l"], 0),
    (&["unalias", "ll"], 4),
    (&["macdef", "m", "pwd"], 0),
    (&["source", "script"], 0),
    (&["history"], 0),
    (&["history", "clear"], 0),
    (&["echo", "some", "words"], 0),
    (&["jobs"], 0),
    (&["wait"], 0),
    (&["queue", "add", "get", "pub/a", "-o", "queued"], 0),
    (&["queue", "get", "nothing"], 0),
    (&["queue", "add", "user bob secret"], 2),
    (&["queue"], 0),
    (&["queue", "run"], 23),
    (&["queue", "list"], 0),
    (&["queue", "stop"], 0),
    (&["queue", "rm", "1"], 4),
    (&["queue", "clear"], 0),
    (&["fg"], 2),
    (&["kill", "1"], 2),
    (&["exit", "7"], 7),
    (&["debug", "listing"], 0),
    (&["generate", "table"], 0),
    (&["generate", "modes"], 0),
    (&["generate", "man", "made"], 0),
    (&["ls", "--help"], 0),
];

#[test]
fn every_command_writes_lines_that_fit_the_schema() {
    let scene = scene();
    let mut seen = BTreeSet::new();
    for (words, code) in ALL {
        let mut args = vec!["-v", "URL/"];
        args.extend(*words);
        let lines = scene.lines(*code, &args);
        seen.extend(lines.0.iter().map(|line| schema().branch_of(line).to_owned()));
    }
    let slow = Site::with(|config| config.rate = Some(100_000));
    for name in ["a", "b"] {
        slow.write(name, vec![b'x'; 150_000]);
    }
    let lines = scene.lines(0, &[&slow.url(""), "mget", "?"]);
    seen.extend(lines.0.iter().map(|line| schema().branch_of(line).to_owned()));
    // These come of something unusual only, and have tests of their own.
    seen.extend(["result_df", "result_host", "retry", "tls", "verify", "warning"].map(ToOwned::to_owned));
    let all: BTreeSet<String> = schema().branches().into_iter().map(ToOwned::to_owned).collect();
    assert_eq!(seen, all);

    let tried: BTreeSet<&str> = ALL.iter().map(|(words, _)| words[0]).collect();
    for (_, rows) in ketch::commands::groups() {
        for row in rows {
            assert!(tried.contains(row.get_name()), "{} was not tried", row.get_name());
        }
    }
}

/// A line without what differs from run to run.
fn plain(line: &Value) -> Value {
    let mut line = line.clone();
    for field in ["v", "seq", "ts", "ms", "bps", "mtime"] {
        line.as_object_mut().unwrap().remove(field);
    }
    line
}

#[test]
fn a_download_from_start_to_summary() {
    let scene = scene();
    let lines = scene.lines(0, &["get", "URL/pub/a"]);
    let types = ["start", "connect", "login", "data", "transfer_start", "transfer_end", "summary"];
    assert_eq!(lines.types(), types);
    let (address, here) = (scene.site.address(), scene.local("a"));
    let url = format!("ftp://bob@{address}/pub/a");
    assert_eq!(lines.only("start")["argv"], json!(["--json", "get", url]));
    let connect = lines.only("connect");
    assert_eq!((&connect["ip"], &connect["port"]), (&json!("127.0.0.1"), &json!(address.port())));
    let login = json!({"type": "login", "user": "bob", "anonymous": false, "welcome": "Logged in."});
    assert_eq!(plain(lines.only("login")), login);
    let data = lines.only("data");
    assert_eq!((&data["mode"], &data["opened_by"]), (&json!("epsv"), &json!("client")));
    assert_eq!(data["control"], json!({"local": connect["local"], "remote": address.to_string()}));
    let item = json!({"item": 1, "dir": "down", "src": "pub/a", "dst": here, "size": 5});
    let with = |more: Value| {
        let mut item = item.clone();
        item.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        item
    };
    assert_eq!(plain(lines.only("transfer_start")), with(json!({"type": "transfer_start", "offset": 0})));
    let end = json!({"type": "transfer_end", "ok": true, "bytes": 5, "verified": "size"});
    assert_eq!(plain(lines.only("transfer_end")), with(end));
    let files = json!({"done": 1, "skipped": 0, "failed": 0, "deleted": 0});
    let summary = json!({
        "type": "summary", "exit": 0, "ok": true, "files": files, "bytes": 5, "errors_by_kind": {},
        "unverified": 0, "warnings": 0
    });
    assert_eq!(plain(lines.summary()), summary);
}

#[test]
fn results_have_their_values() {
    let scene = scene();
    let script =
        "cd pub; pwd; size a b; modtime a; ls -l; lpwd; active; ascii; quote NOOP; rm b; status; hosts";
    let lines = scene.lines(0, &["URL/", "-c", script]);
    let result = |name: &str| lines.results(name).into_iter().map(plain).collect::<Vec<_>>();
    assert_eq!(result("pwd"), [json!({"type": "result", "name": "pwd", "value": "/pub"})]);
    let sizes = [("a", 5), ("b", 1)]
        .map(|(path, value)| json!({"type": "result", "name": "size", "path": path, "value": value}));
    assert_eq!(result("size"), sizes);
    assert_eq!(lines.results("modtime")[0]["precision"], "s");
    let entry = json!({
        "type": "entry", "side": "remote", "path": "a", "name": "a", "kind": "file", "size": 5,
        "mtime_precision": "s", "mode": "0644"
    });
    assert_eq!(plain(lines.of("entry")[0]), entry);
    assert_eq!(lines.results("lpwd")[0]["value"], json!(scene.home.path()));
    assert_eq!(lines.results("mode")[0]["value"], "active");
    assert_eq!(lines.results("type")[0]["value"], "ascii");
    let reply = json!({"type": "result", "name": "reply", "code": 200, "lines": ["Still here."]});
    assert_eq!((result("reply")[0]["code"].clone(), result("reply").len()), (reply["code"].clone(), 1));
    let actions: Vec<_> = lines.of("action_end").into_iter().map(plain).collect();
    let action = |action, path| json!({"type": "action_end", "action": action, "path": path, "ok": true});
    assert_eq!(actions, [action("cd", "/pub"), action("rm", "b")]);
    assert_eq!(lines.summary()["files"]["deleted"], 1);
    let status = lines.results("status")[0];
    assert_eq!((&status["mode"], &status["representation"]), (&json!("active"), &json!("ascii")));
    let connection = &status["connection"];
    assert_eq!((&connection["user"], &connection["remote"]), (&json!("bob"), &json!("/pub")));
    assert_eq!(connection["data"]["control"]["remote"], scene.site.address().to_string());
}

#[test]
fn room_is_a_number_where_the_server_tells_one() {
    let puppet = Puppet::start(
        |_| {},
        |host, line| {
            if line != "AVBL /d" {
                return Then::Usual;
            }
            host.say("213 1073741824");
            Then::Done
        },
    );
    let lines = Scene::new().lines(0, &["df", "-h", &puppet.url("/%2Fd")]);
    let df = json!({"type": "result", "name": "df", "path": "/d", "value": 1_073_741_824});
    assert_eq!(plain(lines.results("df")[0]), df);
}

#[test]
fn paths_of_entries_begin_where_they_were_asked_for() {
    let scene = scene();
    let paths = |args: &[&str]| -> Vec<String> {
        let lines = scene.lines(0, args);
        lines.of("entry").iter().map(|line| line["path"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(paths(&["ls", "URL/pub/"]), ["pub/a", "pub/b"]);
    assert_eq!(paths(&["ls", "URL/%2Fpub"]), ["/pub/a", "/pub/b"]);
    assert_eq!(paths(&["ls", "URL/pub/a"]), ["pub/a"]);
    assert_eq!(paths(&["URL/pub", "ls"]), ["a", "b"]);
    assert_eq!(paths(&["URL/", "ls", "pub", "old"]), ["pub/a", "pub/b", "old"]);
    assert_eq!(paths(&["lls", "up"]), [scene.local("up").to_str().unwrap()]);
}

#[test]
fn a_fallback_says_what_failed_before() {
    let scene = Scene { site: Site::with(|config| config.without = vec!["EPSV"]), ..Scene::new() };
    let lines = scene.lines(0, &["ls", "URL/"]);
    let data = lines.only("data");
    let of = |field: &str| data[field].as_str().unwrap();
    assert_eq!((of("mode"), of("fallback_from"), of("reason")), ("pasv", "epsv", "refused"));
    assert_eq!((&data["failed"][0]["mode"], &data["failed"][0]["ftp_code"]), (&json!("epsv"), &json!(502)));
    let hosts = scene.lines(0, &["hosts"]);
    let host = hosts.results("host")[0];
    assert_eq!(host["known"]["worked"], json!({"auto": "pasv"}));
}

#[test]
fn tls_says_what_it_came_to() {
    let site = Site::with(|config| config.tls = Some(Tls::default()));
    let scene = Scene { site, ..Scene::new() };
    let args = ["--tls", "explicit", "--insecure", "URL/", "-c", "ls; status"];
    let lines = scene.lines(0, &args);
    let tls = lines.only("tls");
    assert_eq!((&tls["channel"], &tls["trust"]), (&json!("control"), &json!("insecure")));
    assert!(tls["sha256"].as_str().unwrap().starts_with("sha256:"), "{tls}");
    let session = &lines.only("data")["tls"];
    assert_eq!((&session["version"], &session["resumed"]), (&tls["version"], &json!(true)));
    let control = &lines.results("status")[0]["connection"]["control"];
    assert_eq!((&control["encrypted"], &control["tls"]["sha256"]), (&json!(true), &tls["sha256"]));
}

#[test]
fn a_transfer_that_has_nothing_to_do_is_skipped() {
    let scene = scene();
    scene.lines(0, &["get", "URL/pub/a"]);
    let lines = scene.lines(0, &["get", "-c", "URL/pub/a"]);
    assert_eq!(lines.only("transfer_end")["skipped"], "it is there already");
    assert_eq!(lines.summary()["files"]["skipped"], 1);
}

#[test]
fn a_transfer_that_goes_on_says_from_where() {
    let scene = scene();
    fs::write(scene.local("a"), "123").unwrap();
    let lines = scene.lines(0, &["get", "-c", "URL/pub/a"]);
    // The overlap is fetched again, and here that is all there is.
    assert_eq!(lines.only("transfer_start")["offset"], 0);
    fs::write(scene.local("big"), vec![b'x'; 200_000]).unwrap();
    scene.site.write("big", vec![b'x'; 300_000]);
    let lines = scene.lines(0, &["get", "-c", "URL/big"]);
    let end = lines.only("transfer_end");
    assert_eq!((&end["resumed_from"], &end["bytes"]), (&json!(200_000 - 65_536), &json!(165_536)));
}

#[test]
fn digests_are_told_with_their_algorithm() {
    let scene = scene();
    scene.site.write("hello", "hello\n");
    let lines = scene.lines(0, &["hash", "--download", "--algorithm", "md5", "URL/hello"]);
    let hash = json!({"type": "result", "name": "hash", "path": "hello", "algo": "MD5", "value": MD5});
    assert_eq!(lines.results("hash").into_iter().map(plain).collect::<Vec<_>>(), [hash]);
    let lines = scene.lines(27, &["hash", "--check", "sums"]);
    let check = json!({
        "type": "result", "name": "hash_check", "path": "up", "algo": "MD5", "value": MD5, "ok": false,
        "kind": "verify"
    });
    assert_eq!(lines.results("hash_check").into_iter().map(plain).collect::<Vec<_>>(), [check]);
}

#[test]
fn a_comparison_of_digests_is_told_with_both() {
    const OTHER: &str = "d41d8cd98f00b204e9800998ecf8427e";
    for (theirs, code) in [(MD5, 0), (OTHER, 27)] {
        let puppet = Puppet::start(
            |_| {},
            move |host, line| {
                match line.split(' ').next() {
                    Some("FEAT") => host.say("211-Features:\r\n XMD5\r\n211 End"),
                    Some("XMD5") => host.say(&format!("250 {theirs}")),
                    _ => return Then::Usual,
                };
                Then::Done
            },
        );
        let scene = Scene::new();
        let lines = scene.lines(code, &["--verify", "hash", "get", &puppet.url("/f")]);
        let verify = json!({
            "type": "verify", "item": 1, "method": "hash", "algo": "MD5", "local": MD5, "remote": theirs,
            "ok": code == 0
        });
        assert_eq!(plain(lines.only("verify")), verify);
        let end = lines.only("transfer_end");
        assert_eq!(end["verified"], if code == 0 { json!("hash") } else { Value::Null });
        assert_eq!(lines.summary()["unverified"], 0);
    }
}
