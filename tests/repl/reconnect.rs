//! A connection that the server ended while nobody looked.

use std::time::Duration;

use crate::support::shell::Shell;
use crate::support::site::Site;

const NOTE: &str = "note: the server closed the connection; connecting again";

#[test]
fn the_next_command_connects_again_and_is_where_it_was() {
    let site = Site::new();
    site.write("pub/text", "one\ntwo\n");
    let shell = Shell::at(&site);
    shell.run("cd pub");
    shell.run("ascii");
    shell.run("active");
    site.server.drop_connections();
    assert_eq!(shell.run("pwd"), format!("{NOTE}\nLogged in.\n/pub"));
    assert_eq!(shell.prompt(), "bob@127.0.0.1:/pub [active]>");
    assert_eq!(shell.run("cat text"), "one\ntwo");
    let log = site.server.log();
    let asked = |verb: &str| log.iter().rfind(|line| line.starts_with(verb)).cloned();
    assert_eq!(asked("TYPE").as_deref(), Some("TYPE A"), "{log:?}");
    assert!(asked("PORT").is_some() && asked("PASV").is_none() && asked("EPSV").is_none(), "{log:?}");
}

#[test]
fn a_server_that_lost_patience_is_connected_again() {
    let site = Site::with(|config| config.idle = Duration::from_millis(400));
    site.write("pub/f", "x");
    let shell = Shell::at(&site);
    shell.run("cd pub");
    // The server says 421 and closes.
    crate::support::until("the server closes", || shell.run("status").contains("lost"));
    assert_eq!(shell.run("ls"), format!("{NOTE}\nLogged in.\nf"));
}

#[test]
fn status_tells_that_the_connection_is_lost() {
    let site = Site::new();
    let shell = Shell::at(&site);
    assert!(shell.run("status").starts_with("connected  bob@127.0.0.1 for 0 s\ncontrol    127.0.0.1:"));
    site.server.drop_connections();
    let lost = "connected  no, bob@127.0.0.1 was lost; the next command connects again\n";
    crate::support::until("status knows", || shell.run("status").starts_with(lost));
}

#[test]
fn a_server_that_is_gone_is_told_and_the_shell_stays() {
    let site = Site::new();
    let shell = Shell::at(&site);
    let address = site.address();
    drop(site);
    assert_eq!(
        shell.run("pwd"),
        format!(
            "{NOTE}\nerror: could not connect to {address}\n  caused by: Connection refused\n  \
             hint: nobody takes connections there; is the port right, does the server run?"
        )
    );
    assert_eq!(shell.prompt(), "bob@127.0.0.1:/ [auto]>");
}
