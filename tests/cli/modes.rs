//! How data connections are opened: addresses, ports, what is drawn of it, and what is remembered.

use std::net::{Ipv4Addr, SocketAddr};

use ketch_demo::Config;

use crate::support::ketch::run;
use crate::support::real::free_port;
use crate::support::site::Site;

/// A server with a file `f`.
fn server(change: impl FnOnce(&mut Config)) -> Site {
    let site = Site::with(change);
    site.write("f", "hello\n");
    site
}

fn url(site: &Site) -> String {
    format!("ftp://{}/f", site.address())
}

#[test]
fn active_ports_take_turns_and_their_offset_is_announced() {
    let server = server(|_| {});
    let home = tempfile::tempdir().unwrap();
    let port = free_port().unwrap();
    let ports = format!("{port}-{port}");
    let ran = run(home.path(), &["-v", "--active", "--active-ports", &ports, "cat", &url(&server)]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), "hello\n"), "{ran}");
    let [high, low] = port.to_be_bytes();
    assert!(ran.stderr.contains(&format!("> PORT 127,0,0,1,{high},{low}\n")), "{ran}");

    let offset = format!("{ports}:1");
    let args = ["-v", "--active", "--data-timeout", "1", "--active-ports", &offset, "cat", &url(&server)];
    let ran = run(home.path(), &args);
    let [high, low] = (port + 1).to_be_bytes();
    assert!(ran.stderr.contains(&format!("> PORT 127,0,0,1,{high},{low}\n")), "{ran}");
    assert_eq!(ran.code, Some(33), "nobody forwards it here: {ran}");
}

#[test]
fn no_free_port_is_told_by_its_range() {
    let server = server(|_| {});
    let home = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let ran = run(home.path(), &["--mode", "port", "--active-ports", &port, "cat", &url(&server)]);
    assert_eq!(ran.code, Some(33), "{ran}");
    assert!(ran.stderr.contains(&format!("none of the ports {port}-{port} is free on 127.0.0.1")), "{ran}");
}

#[test]
fn the_active_address_is_announced_but_not_to_those_within() {
    let server = server(|_| {});
    let home = tempfile::tempdir().unwrap();
    let ran = run(home.path(), &["-v", "-A", "--active-address", "203.0.113.9", "cat", &url(&server)]);
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(ran.stderr.contains("> PORT 127,0,0,1,"), "a server on this machine is told our own end: {ran}");
    let ran = run(home.path(), &["-v", "-A", "--active-address", "127.0.0.3", "cat", &url(&server)]);
    assert!(ran.stderr.contains("> PORT 127,0,0,3,"), "{ran}");
    let ran = run(home.path(), &["-v", "-A", "--active-address", "lo", "cat", &url(&server)]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), "hello\n"), "{ran}");
    let ran = run(home.path(), &["-A", "--active-address", "2001:db8::1", "cat", &url(&server)]);
    assert_eq!(ran.code, Some(33), "{ran}");
    assert!(ran.stderr.contains("2001:db8::1 is of another family than the server's address"), "{ran}");
    let ran = run(home.path(), &["-A", "--active-address", "none0", "cat", &url(&server)]);
    assert_eq!(ran.code, Some(33), "{ran}");
    assert!(ran.stderr.contains("`none0` has no address to listen on"), "{ran}");
}

#[test]
fn an_announced_address_is_followed_when_it_is_asked_for() {
    let server = server(|config| config.pasv_address = Some("127.0.0.2".parse().unwrap()));
    let home = tempfile::tempdir().unwrap();
    let pasv = |policy: &str| {
        run(home.path(), &["--mode", "pasv", "-v", "--pasv-address", policy, "cat", &url(&server)])
    };
    for policy in ["auto", "control", "127.0.0.1"] {
        let ran = pasv(policy);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), "hello\n"), "{policy}: {ran}");
        assert!(ran.stderr.contains(" (passive, PASV), announced as 127.0.0.2:"), "{policy}: {ran}");
    }
    let ran = pasv("reply");
    assert_eq!(ran.code, Some(33), "nobody listens there: {ran}");
    assert!(ran.stderr.contains("could not connect to 127.0.0.2:"), "{ran}");
}

#[test]
fn what_worked_is_remembered_and_may_be_forgotten() {
    let server = server(|config| config.without = vec!["EPSV", "PASV"]);
    let home = tempfile::tempdir().unwrap();
    let first = run(home.path(), &["cat", &url(&server)]);
    assert_eq!(first.code, Some(0), "{first}");
    assert!(first.stderr.contains("note: PASV did not work"), "{first}");
    let second = run(home.path(), &["cat", &url(&server)]);
    assert_eq!((second.code, second.stderr.as_str()), (Some(0), ""), "{second}");
    let SocketAddr::V4(at) = server.address() else { unreachable!("it listens on IPv4") };
    let hosts = run(home.path(), &["hosts"]);
    assert_eq!(hosts.stdout, format!("{at}  auto: PORT  seen today\n"));
    assert_eq!(run(home.path(), &["hosts", "forget", &format!("{}:1", at.ip())]).code, Some(4));
    assert_eq!(run(home.path(), &["hosts", "forget", &at.to_string()]).code, Some(0));
    assert_eq!(run(home.path(), &["hosts"]).stdout, "");
    let third = run(home.path(), &["cat", &url(&server)]);
    assert!(third.stderr.contains("note: PASV did not work"), "{third}");
}

#[test]
fn a_memory_that_is_wrong_hides_nothing() {
    let home = tempfile::tempdir().unwrap();
    let server = server(|config| config.without = vec!["PORT", "EPRT"]);
    let at = server.address();
    let directory = home.path().join(".local/state/ketch/hosts");
    std::fs::create_dir_all(&directory).unwrap();
    let record = format!(
        r#"{{"host":"127.0.0.1","port":{},"seen":{},"worked":{{"auto":"PORT"}}}}"#,
        at.port(),
        std::time::UNIX_EPOCH.elapsed().unwrap().as_secs()
    );
    std::fs::write(directory.join(format!("127.0.0.1%3A{}.json", at.port())), record).unwrap();
    let ran = run(home.path(), &["cat", &url(&server)]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), "hello\n"), "{ran}");
    assert!(ran.stderr.contains("note: PORT did not work"), "{ran}");
    assert_eq!(run(home.path(), &["hosts"]).stdout, "", "what works as usual needs no memory");
}

#[test]
fn a_state_directory_that_cannot_be_written_is_no_failure() {
    let server = server(|config| config.without = vec!["EPSV"]);
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join(".local"), "in the way").unwrap();
    let ran = run(home.path(), &["cat", &url(&server)]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), "hello\n"), "{ran}");
}

#[test]
fn the_channels_are_drawn_with_what_failed() {
    let server = server(|_| {});
    let home = tempfile::tempdir().unwrap();
    let port = free_port().unwrap();
    let ports = format!("{port}:1");
    let args = ["--explain", "-A", "--data-timeout", "1", "--active-ports", &ports, "cat", &url(&server)];
    let ran = run(home.path(), &args);
    assert_eq!(ran.code, Some(33), "{ran}");
    assert!(ran.stderr.contains("active (PORT): the client listens, the server connects\n"), "{ran}");
    assert!(ran.stderr.contains("X"), "{ran}");
    let ran = run(home.path(), &["--explain", "cat", &url(&server)]);
    assert!(ran.stderr.starts_with("passive (EPSV): the server listens, the client connects\n"), "{ran}");
    assert!(ran.stderr.contains(" data "), "{ran}");
}
