//! Proxies that are not there, will not, or misbehave.

use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::{PATIENCE, SCHEMES, Scene};
use crate::support::proxy::{Config, Misdeed, Proxy};
use crate::support::until;

#[test]
fn one_that_is_not_there_is_exit_38() {
    let scene = Scene::new();
    for scheme in SCHEMES {
        let told = scene.ends(38, &format!("{scheme}://127.0.0.1:1"), &["ls", "URL/"]);
        let expected = "  caused by: could not connect to `127.0.0.1`\n  \
                        caused by: the proxy `127.0.0.1:1` cannot be reached\n  \
                        caused by: could not connect to 127.0.0.1:1\n  caused by: Connection refused\n  \
                        hint: `--proxy`, FTP_PROXY or ALL_PROXY named it; `--proxy none` goes straight to the server\n";
        assert!(told.ends_with(expected), "{told}");
        let told = scene.ends(38, &format!("{scheme}://nothing.invalid"), &["ls", "URL/"]);
        assert!(told.contains("no address found for `nothing.invalid`"), "{told}");
    }
}

#[test]
fn one_that_refuses_says_why() {
    let scene = Scene::new();
    for (scheme, code, why) in [
        ("socks5h", 1, "general failure"),
        ("socks5", 2, "its rules do not allow it"),
        ("socks5h", 4, "the host cannot be reached, or its name is not known"),
        ("socks5h", 5, "the host refused the connection"),
        ("socks5h", 200, "code 200"),
        ("http", 403, "403 No way\\x1b[31m"),
        ("http", 503, "503 No way\\x1b[31m"),
    ] {
        let proxy = Proxy::bad(Misdeed::Refuse(code));
        let told = scene.ends(38, &proxy.url(scheme), &["ls", "URL/"]);
        assert!(told.contains(&format!("the proxy `{}` refused: {why}\n", proxy.address())), "{told}");
    }
}

#[test]
fn a_server_that_does_not_answer_is_the_proxy_s_to_tell() {
    let scene = Scene::new();
    for (scheme, why) in [("socks5h", "refused: the host refused the connection"), ("http", "refused: 502 ")]
    {
        let told = scene.ends(38, &Proxy::good().url(scheme), &["ls", "ftp://127.0.0.1:1/"]);
        assert!(told.contains(why), "{told}");
    }
}

#[test]
fn one_that_refuses_the_data_is_no_data_connection() {
    for (scheme, why) in [("socks5h", "its rules do not allow it"), ("http", "403 No way\\x1b[31m")] {
        let scene = Scene::new();
        let only_port = Some(scene.site.address().port());
        let proxy = Proxy::start(Config { only_port, ..Config::default() });
        let told = scene.ends(33, &proxy.url(scheme), &["cat", "URL/f"]);
        let tried = told.lines().find(|line| line.contains("no data connection: EPSV: ")).unwrap_or(&told);
        assert_eq!(tried.matches(&format!("refused: {why}")).count(), 2, "{told}");
        assert!(tried.contains("; PASV: could not connect to 127.0.0.1:"), "{told}");
        assert!(!told.contains("--active"), "{told}");
        assert_eq!(scene.methods(), ["EPSV", "PASV"]);
    }
}

#[test]
fn what_is_no_proxy_is_exit_38() {
    let scene = Scene::new();
    for (scheme, bytes, kind) in [
        ("socks5h", &b"HTTP/1.1 400 Bad Request\r\n\r\n"[..], "a SOCKS5 proxy"),
        ("socks5h", b"220 ready\r\n", "a SOCKS5 proxy"),
        ("socks5h", b"\x04\x00", "a SOCKS5 proxy"),
        // A method that we did not offer.
        ("socks5h", b"\x05\x02", "a SOCKS5 proxy"),
        ("socks5h", b"\x05\x00\x04\x00\x00\x01", "a SOCKS5 proxy"),
        // An address of no known kind.
        ("socks5h", b"\x05\x00\x05\x00\x00\x07", "a SOCKS5 proxy"),
        ("http", b"220 ready\r\n", "an HTTP proxy"),
        ("http", b"\x05\xff", "an HTTP proxy"),
        ("http", b"HTTP/1.1 0 \r\n\r\n", "an HTTP proxy"),
        ("http", b"HTTP/\n\n", "an HTTP proxy"),
    ] {
        let proxy = Proxy::bad(Misdeed::Say(bytes.to_vec()));
        let told = scene.ends(38, &proxy.url(scheme), &["ls", "URL/"]);
        let shown = bytes.escape_ascii();
        let why = format!("the proxy `{}` does not answer as {kind} does\n", proxy.address());
        assert!(told.contains(&why) && told.contains("hint: "), "{shown}: {told}");
    }
}

#[test]
fn one_that_hangs_up_is_exit_38() {
    let scene = Scene::new();
    for scheme in SCHEMES {
        for misdeed in [Misdeed::Close, Misdeed::Cut(0), Misdeed::Cut(7)] {
            let proxy = Proxy::bad(misdeed.clone());
            let told = scene.ends(38, &proxy.url(scheme), &["ls", "URL/"]);
            assert!(told.contains("` closed the connection\n"), "{scheme} {misdeed:?}: {told}");
        }
    }
}

#[test]
fn one_that_is_silent_is_not_waited_for_without_end() {
    let scene = Scene::new();
    for scheme in SCHEMES {
        for misdeed in [Misdeed::Silence, Misdeed::Say(b"HTTP/1.1 2".to_vec()), Misdeed::Drip(PATIENCE)] {
            if misdeed == Misdeed::Say(b"HTTP/1.1 2".to_vec()) && scheme != "http" {
                continue;
            }
            let proxy = Proxy::bad(misdeed.clone());
            let told = scene.ends(38, &proxy.url(scheme), &["--connect-timeout", "0.4", "ls", "URL/"]);
            assert!(told.contains("` gave no answer within 0.4 s\n"), "{scheme} {misdeed:?}: {told}");
        }
    }
}

#[test]
fn one_that_answers_in_drops_is_heard_out() {
    let scene = Scene::new();
    for scheme in SCHEMES {
        scene.fetches(&Proxy::bad(Misdeed::Drip(Duration::from_millis(1))).url(scheme));
    }
}

#[test]
fn an_answer_without_end_is_not_heard_out() {
    let scene = Scene::new();
    for text in ["HTTP/1.1 200 OK\r\nX: y\r\n", "HTTP/1.1 100 Continue\r\n\r\n"] {
        let told = scene.ends(38, &Proxy::bad(Misdeed::Endless(text)).url("http"), &["ls", "URL/"]);
        assert!(told.contains("` sent an answer of more than 16384 bytes\n"), "{told}");
    }
}

#[test]
fn an_interrupt_ends_the_wait_for_a_proxy() {
    let (scene, proxy) = (Scene::new(), Proxy::bad(Misdeed::Silence));
    for scheme in SCHEMES {
        let before = proxy.clients();
        let running = scene.running(&[], &["--proxy", &proxy.url(scheme), "ls", "URL/"]);
        until("a client", || proxy.clients() > before);
        let begun = Instant::now();
        running.signal(Signal::INT);
        let run = running.end(PATIENCE).expect("it ends");
        assert_eq!(run.code, Some(130), "{scheme} {run}");
        assert!(begun.elapsed() < Duration::from_secs(10), "{scheme} {:?}", begun.elapsed());
    }
}
