//! Data connections over IPv6, where only EPSV and EPRT can name an address. The real servers here listen on IPv4.

use std::net::{IpAddr, Ipv6Addr};

use ketch_demo::{Config, Server};

use crate::support::ketch::run;

fn serve(root: &std::path::Path) -> Server {
    let bind = IpAddr::V6(Ipv6Addr::LOCALHOST);
    Server::start(Config {
        root: root.to_owned(),
        anonymous: true,
        writable: true,
        bind,
        ..Config::default()
    })
    .unwrap()
}

#[test]
fn files_move_both_ways_in_both_modes() {
    let (root, home) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    std::fs::write(root.path().join("f"), "over IPv6").unwrap();
    let server = serve(root.path());
    let base = format!("ftp://{}", server.address());
    for (mode, method) in
        [("--passive", "EPSV"), ("--active", "EPRT"), ("--mode=epsv", "EPSV"), ("--mode=eprt", "EPRT")]
    {
        let ran = run(home.path(), &["get", "-v", mode, &format!("{base}/f"), "-o", "down"]);
        assert_eq!(ran.code, Some(0), "{}", ran.stderr);
        assert!(ran.stderr.contains(&format!(", {method})\n")), "{}", ran.stderr);
        assert_eq!(std::fs::read_to_string(home.path().join("down")).unwrap(), "over IPv6");
        let ran = run(home.path(), &["put", mode, "down", &format!("{base}/up")]);
        assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
        assert_eq!(std::fs::read_to_string(root.path().join("up")).unwrap(), "over IPv6");
    }
}

#[test]
fn a_form_that_cannot_name_an_ipv6_address_is_refused_before_it_is_sent() {
    let (root, home) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let server = serve(root.path());
    let url = format!("ftp://{}/f", server.address());
    let ran = run(home.path(), &["get", "--mode", "pasv", &url]);
    let expected = "caused by: mode `pasv` cannot name an IPv6 address; use epsv or eprt";
    assert!(ran.code == Some(26) && ran.stderr.contains(expected), "{ran:?}");
    assert!(!server.log().iter().any(|line| line.starts_with("PASV")), "{:?}", server.log());
}

#[test]
fn a_family_can_be_insisted_on() {
    let (root, home) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let server = serve(root.path());
    let url = format!("ftp://{}/", server.address());
    assert_eq!(run(home.path(), &["ls", "-6", &url]).code, Some(0));
    let ran = run(home.path(), &["ls", "-4", &url]);
    assert!(ran.code == Some(30) && ran.stderr.contains("it has no IPv4 address"), "{ran:?}");
}
