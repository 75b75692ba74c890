//! FTP proxies. What is said to them is in the transcripts; here is all the rest.

use std::fs;

use ketch_demo::tls::Tls;

use super::Scene;
use crate::support::ketch::Run;
use crate::support::proxy::Proxy;
use crate::support::shell::Start;
use crate::support::site::Site;

/// A server that takes `bob@box.example` for its user: it looks like an FTP proxy with a server behind it.
fn gateway(tls: Option<Tls>) -> Scene {
    Scene::at(Site::with(|config| {
        config.user = Some(("bob@box.example".to_owned(), "s3cret".to_owned()));
        config.tls = tls;
    }))
}

impl Scene {
    /// Runs ketch with this before what it is to do at the server behind the proxy.
    fn behind(&self, proxy: &str, args: &[&str]) -> Run {
        let proxy = proxy.replace("HOST", &self.site.address().to_string());
        self.run(&[&["--ftp-proxy", &proxy], args].concat())
    }
}

#[test]
fn files_move_and_the_password_is_not_shown() {
    let scene = gateway(None);
    fs::write(scene.local("up"), "mine").unwrap();
    for (mode, method) in [("--passive", "EPSV"), ("--active", "PORT")] {
        let script = "put up; cat f; status";
        let run = scene.behind("HOST", &["-v", mode, "ftp://bob:s3cret@box.example", "-c", script]);
        assert_eq!(run.code, Some(0), "{run}");
        assert!(run.stdout.starts_with("what is in f\n"), "{run}");
        let way = format!("proxy {} -> box.example:21", scene.site.address());
        assert!(run.stdout.contains("bob@box.example") && run.stdout.contains(&way), "{run}");
        assert!(!run.to_string().contains("s3cret"), "{run}");
        assert!(scene.methods().iter().any(|used| used == method), "{:?}", scene.methods());
    }
}

#[test]
fn the_way_to_the_proxy_may_be_encrypted_and_its_certificate_is_that_of_the_proxy() {
    let scene = gateway(Some(Tls::default()));
    let authority = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/server/certificates/authority.pem");
    let get = ["-v", "--ca-file", authority, "cat", "ftp://bob:s3cret@box.example/f"];
    let run = scene.behind("ftpes://HOST", &get);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "what is in f\n"), "{run}");
    assert!(run.stderr.contains("> PROT P"), "{run}");
    let run = scene.behind("ftpes://HOST", &["cat", "ftp://bob:s3cret@box.example/f"]);
    assert_eq!(run.code, Some(21), "{run}");
    let hint = format!("`ketch trust {}`", scene.site.address());
    assert!(run.stderr.contains(&hint), "{run}");
}

#[test]
fn there_is_no_tls_with_the_server_behind_one() {
    let scene = gateway(None);
    let words = "error: could not connect to `box.example`\n  caused by: there is no TLS with the server through an \
                 FTP proxy, which has to read what passes\n  hint: a SOCKS or HTTP proxy (`--proxy`) lets TLS \
                 through; with `--tls off` the FTP proxy is trusted with everything (`--ftp-proxy ftpes://...` \
                 encrypts the way to it)\n";
    for target in ["ftpes://bob:s3cret@box.example", "ftps://bob:s3cret@box.example"] {
        let run = scene.behind("HOST", &[target, "ls"]);
        assert_eq!((run.code, run.stderr.as_str()), (Some(22), words), "{run}");
    }
    // Nor is a server that has spoken TLS before logged in to in clear, unless that is what was asked for.
    let state = scene.local(".local/state/ketch");
    fs::create_dir_all(&state).unwrap();
    fs::write(state.join("known_hosts"), "box.example:21 tls 2026-01-01\n").unwrap();
    let run = scene.behind("HOST", &["--tls", "auto", "ftp://bob:s3cret@box.example", "ls"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(22), words), "{run}");
    let run = scene.behind("HOST", &["--tls", "off", "ftp://bob:s3cret@box.example", "ls", "-1"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "f\n"), "{run}");
}

#[test]
fn the_way_to_it_may_lead_through_another_proxy() {
    let scene = gateway(None);
    let socks = Proxy::good();
    let run =
        scene.behind("HOST", &["--proxy", &socks.url("socks5h"), "cat", "ftp://bob:s3cret@box.example/f"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "what is in f\n"), "{run}");
    let asked: Vec<u16> = socks.asked().iter().map(|asked| asked.port).collect();
    assert!(asked.first() == Some(&scene.site.address().port()) && asked.len() == 2, "{asked:?}");
}

#[test]
fn its_login_is_found_in_the_netrc_file_and_none_goes_straight() {
    let scene = Scene::at(Site::with(|config| config.user = Some(("ann".to_owned(), "w".to_owned()))));
    let netrc = "machine 127.0.0.1 login ann password w\ndefault login eve password no\n";
    fs::write(scene.local(".netrc"), netrc).unwrap();
    fs::set_permissions(scene.local(".netrc"), std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    let run = scene.behind("HOST", &["-v", "ftp://bob:p@box.example", "ls"]);
    assert!(run.stderr.contains("> USER ann\n") && run.stderr.contains("> USER bob@box.example\n"), "{run}");
    let direct = format!("ftp://ann:w@{}", scene.site.address());
    let run = scene.behind("HOST", &["-v", &direct, "ls", "--ftp-proxy", "none"]);
    assert!(run.code == Some(0) && run.stderr.contains("> USER ann\n"), "{run}");
}

#[test]
fn one_that_is_not_there_is_the_one_that_failed() {
    let scene = gateway(None);
    let run = scene.behind("127.0.0.1:1", &["ftp://bob:s3cret@box.example", "ls"]);
    let words = "error: could not connect to `box.example`\n  caused by: the proxy `127.0.0.1:1` cannot be reached\n  \
                 caused by: could not connect to 127.0.0.1:1\n  caused by: Connection refused\n";
    assert_eq!(run.code, Some(38), "{run}");
    assert!(run.stderr.starts_with(words), "{run}");
}

#[test]
fn mistakes_are_told_without_a_password() {
    let scene = gateway(None);
    let table: [(&[&str], &str); 5] = [
        (
            &["--ftp-proxy", "socks5h://ann:sesame@h"],
            "`--ftp-proxy` cannot be that: the scheme `socks5h` is not supported; use `ftp`, `ftps` or `ftpes`",
        ),
        (
            &["--ftp-proxy", "ann:sesame@h:0"],
            "`--ftp-proxy` cannot be that: the port is not a number from 1 to 65535",
        ),
        (
            &["--ftp-proxy-type", "squid"],
            "`--ftp-proxy-type` cannot be `squid`: it is none of user, user@host, site, open, proxy-user@host, joined, \
             joined-acct, and no commands with `%h` in them",
        ),
        (
            &["--ftp-proxy-type", "USER %u"],
            "`--ftp-proxy-type` cannot be `USER %u`: `%h`, the server, is nowhere in it",
        ),
        (
            &["--ftp-proxy", "HOST", "--ftp-proxy-type", "joined"],
            "could not log in to `box.example`\n  caused by: the FTP proxy cannot be told the server without a user \
             name of its own; write it into its URL",
        ),
    ];
    for (args, words) in table {
        let address = scene.site.address().to_string();
        let mut words_of: Vec<String> = args.iter().map(|arg| arg.replace("HOST", &address)).collect();
        words_of.extend(["ftp://bob:p@box.example", "ls"].map(ToOwned::to_owned));
        let run = scene.run(&words_of.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!((run.code, run.stderr), (Some(2), format!("error: {words}\n")));
    }
}

#[test]
fn a_connection_that_stands_does_not_change_its_way() {
    let scene = gateway(None);
    let run = scene.behind("HOST", &["ftp://bob:s3cret@box.example", "-c", "ls --ftp-proxy none"]);
    let words = "error: -c, line 1: could not list the directory\n  caused by: the connection stands already, and goes \
                 another way than `--ftp-proxy` says; `open` it again\n";
    assert_eq!((run.code, run.stderr.as_str()), (Some(2), words), "{run}");
}

#[test]
fn the_doctor_looks_at_the_proxy() {
    let scene = gateway(None);
    let run = scene.behind("HOST", &["doctor", "ftp://bob:s3cret@box.example"]);
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.stdout.contains("everything that was tried works"), "{run}");
}

#[test]
fn its_password_is_asked_for_in_its_own_name() {
    let site = Site::with(|config| config.user = Some(("ann".to_owned(), "w".to_owned())));
    let proxy = format!("ann@{}", site.address());
    let shell = Start::with(&["--ftp-proxy", &proxy, "ftp://bob@box.example"]).bare();
    shell.terminal.wait("the question", |screen| screen.line() == "Password for ann@127.0.0.1:");
    shell.terminal.keys("w\r");
    shell.terminal.wait("the next question", |screen| screen.line() == "Password for bob@box.example:");
}
