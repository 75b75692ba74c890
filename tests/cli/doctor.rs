//! `doctor` where no firewall is needed for it to find something; the rest is in the lab.

use ketch_demo::Config;

use crate::support::ketch::{Run, run};
use crate::support::site::Site;

/// Examines a server; times and ports become `…`.
fn examine(change: impl FnOnce(&mut Config), more: &[&str]) -> (tempfile::TempDir, Run) {
    let site = Site::with(change);
    site.write("f", "hello\n");
    let home = tempfile::tempdir().unwrap();
    let target = format!("ftp://{}", site.address());
    let mut ran = run(home.path(), &[&["doctor", &target], more].concat());
    ran.stdout = masked(&ran.stdout);
    (home, ran)
}

/// Text whose ports and times, which differ from run to run, are dots.
fn masked(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let line = match line.rsplit_once(" (") {
            Some((front, took)) if took.ends_with("ms)") || took.ends_with(" s)") => front,
            _ => line,
        };
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("127.0.0.1:") {
            out.push_str(before);
            out.push_str("127.0.0.1:…");
            rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
        }
        out.push_str(rest);
        out.push('\n');
    }
    out
}

#[test]
fn all_well() {
    let (_home, ran) = examine(|_| {}, &[]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""), "{ran}");
    snapbox::assert_data_eq!(
        ran.stdout,
        snapbox::str![[r#"
ok    connect   127.0.0.1:… -> 127.0.0.1:…
note  greeting  220 ketch demo server ready
ok    login     as `anonymous`
note  features  MLST, REST, SIZE, MDTM, MFMT, UTF8, EPSV, EPRT
note  TLS       not offered
ok    EPSV      127.0.0.1:… -> 127.0.0.1:…
ok    PASV      127.0.0.1:… -> 127.0.0.1:…
ok    ports     8 of 8 more passive ports let us in
ok    EPRT      127.0.0.1:… -> 127.0.0.1:…
ok    PORT      127.0.0.1:… -> 127.0.0.1:…
ok    MLSD      1 entries
note  charset   names are UTF-8, as the server promises
note  times     LIST shows times in UTC
ok    REST      downloads can be continued

Both modes work: passive (EPSV, PASV) and active (PORT, EPRT).
- everything that was tried works

ketch needs no options for this server.

"#]]
    );
}

#[test]
fn what_it_recommends_is_written_where_it_is_read() {
    let (home, ran) = examine(|config| config.without = vec!["EPSV", "PASV"], &["--fix"]);
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(ran.stdout.contains("Active mode works (PORT, EPRT), passive mode does not.\n"), "{ran}");
    assert!(ran.stdout.contains("- the server refuses passive mode: 502 "), "{ran}");
    let path = home.path().join(".config/ketch/config");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "[127.0.0.1]\nactive\n");
    assert!(ran.stderr.contains(&format!("note: written to `{}`", path.display())), "{ran}");
    let site = Site::new();
    let url = format!("ftp://{}/", site.address());
    let ran = run(home.path(), &["-v", "ls", &url]);
    assert!(ran.stderr.contains("> PORT "), "{ran}");
}

#[test]
fn what_ends_it_early_is_its_exit_code() {
    let home = tempfile::tempdir().unwrap();
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let ran = run(home.path(), &["doctor", &free]);
    assert_eq!(ran.code, Some(31), "{ran}");
    assert!(ran.stdout.starts_with("fails connect   could not connect to "), "{ran}");
    assert!(ran.stdout.contains("the server cannot be reached at all"), "{ran}");
    let (_home, ran) = examine(|config| config.anonymous = false, &[]);
    assert_eq!(ran.code, Some(20), "{ran}");
    assert!(ran.stdout.contains("fails login     login refused: 530"), "{ran}");
    let (_home, ran) = examine(|config| config.max_connections = 0, &[]);
    assert_eq!(ran.code, Some(35), "{ran}");
    assert!(ran.stdout.contains("the server has too many users now"), "{ran}");
    let (_home, ran) = examine(|config| config.without = vec!["EPSV", "PASV", "PORT", "EPRT"], &[]);
    assert_eq!(ran.code, Some(33), "{ran}");
    assert!(ran.stdout.contains("No data connection can be opened.\n"), "{ran}");
}

#[test]
fn listings_that_are_denied_leave_active_mode_unseen() {
    let (_home, ran) = examine(|config| config.without = vec!["LIST", "NLST", "MLSD"], &[]);
    assert_eq!(ran.code, Some(0), "{ran}");
    let lines: Vec<&str> = ran.stdout.lines().collect();
    let method =
        |name: &str| lines.iter().position(|line| line.contains(name)).map(|at| &lines[at..]).unwrap();
    assert_eq!(method(" EPSV  ")[0], "ok    EPSV      127.0.0.1:… -> 127.0.0.1:…", "{ran}");
    assert!(method(" EPSV  ")[1].trim_start().starts_with("the server refuses to list: 502 "), "{ran}");
    assert!(
        method(" PORT  ")[0].starts_with("note  PORT      not seen: the server refuses listings: 502"),
        "{ran}"
    );
    assert!(
        ran.stdout.contains("\nPassive mode works (EPSV, PASV), active mode could not be tried.\n"),
        "{ran}"
    );
}

#[test]
fn a_file_from_the_future_is_no_proof_of_a_wrong_clock() {
    let site = Site::new();
    site.write("f", "hello\n");
    let ahead = std::time::SystemTime::now() + std::time::Duration::from_secs(3600 * 24);
    std::fs::File::open(site.path("f")).unwrap().set_modified(ahead).unwrap();
    let home = tempfile::tempdir().unwrap();
    let ran = run(home.path(), &["doctor", &format!("ftp://{}", site.address())]);
    assert!(ran.stdout.contains("note  clock     a file is dated in the future, by 14"), "{ran}");
}

#[test]
fn a_server_before_the_command_is_examined_and_nothing_else() {
    let site = Site::with(|config| config.without = vec!["EPSV", "PASV"]);
    let home = tempfile::tempdir().unwrap();
    let host = format!("ftp://{}", site.address());
    let ran = run(home.path(), &[&host, "doctor"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""), "{ran}");
    assert!(ran.stdout.contains("Active mode works (PORT, EPRT), passive mode does not.\n"), "{ran}");
    // What cannot even be connected to is a finding, not a failure to begin.
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let ran = run(home.path(), &[&free, "doctor"]);
    assert_eq!(ran.code, Some(31), "{ran}");
    assert!(ran.stdout.starts_with("fails connect   could not connect to "), "{ran}");
}

#[test]
fn the_server_in_hand_is_examined_without_being_named() {
    let site = Site::new();
    let home = tempfile::tempdir().unwrap();
    let host = format!("ftp://{}", site.address());
    let ran = run(home.path(), &[&host, "-c", "doctor; pwd"]);
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(ran.stdout.contains("Both modes work") && ran.stdout.ends_with("/\n"), "{ran}");
    assert_eq!(run(home.path(), &["doctor"]).code, Some(2));
}
