//! Files and listings through each kind of proxy, and how that is shown.

use std::fs;
use std::net::Ipv4Addr;

use super::{SCHEMES, Scene, hosts};
use crate::support::ketch::{ketch, run};
use crate::support::proxy::{Config, Misdeed, Proxy};
use crate::support::real::{self, Kind, Tls};
use crate::support::site::Site;

/// A name that only a proxy knows.
const HIDDEN: &str = "ftp.inside.invalid";

/// A proxy that knows it.
fn insider() -> Proxy {
    let names = vec![(HIDDEN.to_owned(), Ipv4Addr::LOCALHOST.into())];
    Proxy::start(Config { names, ..Config::default() })
}

#[test]
fn files_and_listings_go_both_ways_through_each_kind() {
    for scheme in SCHEMES {
        let (scene, proxy) = (Scene::new(), Proxy::good());
        let big: Vec<u8> = (0..3_000_000_u32).flat_map(u32::to_le_bytes).collect();
        scene.site.write("big", &big);
        let told = scene.ends(0, &proxy.url(scheme), &["URL/", "-c", "get big; put big up; ls"]);
        assert_eq!(told, "", "{scheme}");
        assert_eq!(fs::read(scene.local("big")).unwrap(), big, "{scheme}");
        assert_eq!(fs::read(scene.site.path("up")).unwrap(), big, "{scheme}");
        // The conversation and three data connections, all of them to the server.
        assert_eq!(hosts(&proxy), ["127.0.0.1"; 4], "{scheme}");
        let ports: Vec<u16> = proxy.asked().iter().map(|asked| asked.port).collect();
        assert_eq!(ports[0], scene.site.address().port());
        assert_eq!(scene.methods(), ["EPSV"; 3], "{scheme}");
    }
}

#[test]
fn real_servers_are_reached_through_each_kind() {
    for kind in [Kind::Vsftpd, Kind::Pyftpdlib] {
        let Some(server) = real::available(kind, Tls::None) else { continue };
        server.put("f", "what is in f\n");
        server.hand_over();
        for scheme in SCHEMES {
            for mode in ["--mode=epsv", "--mode=pasv"] {
                let (proxy, home) = (Proxy::good(), tempfile::tempdir().unwrap());
                let mut command = ketch(home.path());
                command.env("KETCH_PASSWORD", &server.password).env("ALL_PROXY", proxy.url(scheme));
                command.args([mode, &format!("{}@{}", server.user, server.address)]);
                let run = command.args(["-c", "get f; put f up; cat up; rm up"]).output().unwrap();
                let run = crate::support::ketch::Run::from(run);
                assert_eq!((run.code, run.stdout.as_str()), (Some(0), "what is in f\n"), "{scheme} {run}");
                assert_eq!(proxy.asked().len(), 4, "{:?}", proxy.asked());
            }
        }
    }
}

#[test]
fn a_name_that_only_the_proxy_knows_is_left_to_it() {
    for scheme in ["socks5h", "http"] {
        for mode in ["epsv", "pasv"] {
            let (scene, proxy) = (Scene::new(), insider());
            let url = scene.site.url("f").replace("127.0.0.1", HIDDEN);
            let run = scene.run(&["--proxy", &proxy.url(scheme), "--mode", mode, "cat", &url]);
            assert_eq!((run.code, run.stdout.as_str()), (Some(0), "what is in f\n"), "{scheme} {run}");
            // The data, too: the port is the server's, the host is as it was named.
            assert_eq!(hosts(&proxy), [HIDDEN; 2], "{scheme}");
        }
    }
}

#[test]
fn socks5_leaves_no_name_to_the_proxy() {
    let (scene, proxy) = (Scene::new(), insider());
    let url = scene.site.url("f").replace("127.0.0.1", HIDDEN);
    let told = scene.ends(30, &proxy.url("socks5"), &["cat", &url]);
    assert!(told.contains(&format!("no address found for `{HIDDEN}`")), "{told}");
    assert_eq!(proxy.clients(), 0);
    let url = scene.site.url("f").replace("127.0.0.1", "localhost");
    assert_eq!(scene.ends(0, &proxy.url("socks5"), &["-4", "cat", &url]), "");
    assert_eq!(hosts(&proxy), ["127.0.0.1"; 2]);
}

#[test]
fn the_address_that_a_server_behind_nat_announces_is_not_asked_for() {
    let scene = Scene::at(Site::with(|config| config.pasv_address = Some(Ipv4Addr::new(10, 9, 8, 7))));
    for scheme in SCHEMES {
        let proxy = Proxy::good();
        assert_eq!(scene.ends(0, &proxy.url(scheme), &["--mode", "pasv", "cat", "URL/f"]), "");
        assert_eq!(hosts(&proxy), ["127.0.0.1"; 2], "{scheme}");
    }
}

#[test]
fn what_the_server_says_at_once_is_not_lost_with_the_proxy_s_answer() {
    let scene = Scene::new();
    for scheme in SCHEMES {
        scene.fetches(&Proxy::bad(Misdeed::OnePacket).url(scheme));
    }
}

#[test]
fn ipv6_is_reached_through_each_kind() {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join("f"), "over IPv6").unwrap();
    let bind = std::net::Ipv6Addr::LOCALHOST.into();
    let config = ketch_demo::Config { root: root.path().to_owned(), bind, ..ketch_demo::Config::default() };
    let server = ketch_demo::Server::start(config).unwrap();
    for scheme in SCHEMES {
        let proxy = Proxy::start(Config { bind, ..Config::default() });
        let url = format!("ftp://{}/f", server.address());
        let home = tempfile::tempdir().unwrap();
        let ran = run(home.path(), &["--proxy", &proxy.url(scheme), "cat", &url]);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), "over IPv6"), "{scheme} {ran}");
        assert_eq!(hosts(&proxy), ["::1"; 2], "{scheme}");
    }
}

#[test]
fn the_way_is_shown() {
    let (scene, proxy) = (Scene::new(), insider());
    let url = scene.site.url("").replace("127.0.0.1", HIDDEN);
    let run = scene.run(&["-v", "--proxy", &proxy.url("socks5h"), &url, "-c", "ls; status"]);
    assert_eq!(run.code, Some(0), "{run}");
    let on_to = format!(" -> proxy {} -> {HIDDEN}:", proxy.address());
    let lines = |text: &str, front: &str| {
        let lines: Vec<String> =
            text.lines().filter(|line| line.starts_with(front)).map(ToOwned::to_owned).collect();
        assert_eq!(lines.len(), 1, "{front} in {text}");
        assert!(lines[0].contains(&on_to), "{}", lines[0]);
    };
    lines(&run.stderr, "* control 127.0.0.1:");
    lines(&run.stderr, "* data 127.0.0.1:");
    lines(&run.stdout, "control    127.0.0.1:");
    lines(&run.stdout, "last       data 127.0.0.1:");
}

#[test]
fn an_address_that_was_asked_for_is_the_proxy_s_to_connect_to() {
    let scene = Scene::at(Site::with(|config| config.pasv_address = Some(Ipv4Addr::new(127, 0, 0, 9))));
    for (policy, host) in [("127.0.0.5", "127.0.0.5"), ("reply", "127.0.0.9")] {
        let proxy = Proxy::good();
        // Nobody listens there but on all addresses, so that it is refused; what was asked for counts.
        scene.ends(33, &proxy.url("socks5h"), &["--mode", "pasv", "--pasv-address", policy, "cat", "URL/f"]);
        assert_eq!(hosts(&proxy), ["127.0.0.1", host]);
    }
}

#[test]
fn the_way_is_drawn() {
    let (scene, proxy) = (Scene::new(), insider());
    let url = scene.site.url("f").replace("127.0.0.1", HIDDEN);
    let run = scene.run(&["--explain", "--proxy", &proxy.url("socks5h"), "cat", &url]);
    let port = proxy.address().port();
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "what is in f\n"), "{run}");
    for line in [
        "passive (EPSV): the server listens, the client connects".to_owned(),
        format!("  the client's firewall must let out: to the proxy at 127.0.0.1:{port};"),
        format!("    to the server and to its passive ports ({HIDDEN}:{} here)", proxy.asked()[1].port),
    ] {
        assert!(run.stderr.lines().any(|shown| shown == line), "{line}\n{run}");
    }
    assert!(run.stderr.lines().any(|line| line.ends_with(" proxy 127.0.0.1")), "{run}");
}

#[test]
fn what_works_through_a_proxy_is_not_remembered_of_the_host() {
    let scene = Scene::at(Site::with(|config| config.without = vec!["EPSV"]));
    let remembered = || scene.run(&["hosts"]).stdout;
    scene.fetches(&Proxy::good().url("socks5h"));
    assert_eq!(remembered(), "");
    scene.fetches("none");
    assert!(remembered().contains("127.0.0.1"), "{}", remembered());
}
