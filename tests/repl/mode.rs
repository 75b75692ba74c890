//! Passive and active: the toggle of a connection.

use crate::support::shell::{Shell, Start};
use crate::support::site::Site;

fn last_channel(shell: &Shell) -> String {
    let status = shell.run("status");
    let line = status.lines().find(|line| line.starts_with("last ")).unwrap();
    line.rsplit_once(" (").unwrap().1.trim_end_matches(')').to_owned()
}

#[test]
fn each_toggle_prints_its_state_and_the_next_listing_obeys() {
    let site = Site::new();
    site.write("f", "");
    let shell = Shell::at(&site);
    let passive = "mode: passive (we open data connections: EPSV, PASV)";
    let active = "mode: active (the server opens data connections: PORT, EPRT)";
    let auto = "mode: auto (passive, then active)";
    let table = [
        ("passive", passive, "passive, EPSV"),
        ("passive", active, "active, PORT"),
        ("passive", passive, "passive, EPSV"),
        ("passive off", active, "active, PORT"),
        ("passive on", passive, "passive, EPSV"),
        ("active", active, "active, PORT"),
        ("active", active, "active, PORT"),
        ("passive auto", auto, "passive, EPSV"),
        ("mode", auto, "passive, EPSV"),
        ("mode pasv", "mode: pasv (we open data connections, by this command only)", "passive, PASV"),
        ("mode port", "mode: port (the server opens data connections, by this command only)", "active, PORT"),
        ("mode eprt", "mode: eprt (the server opens data connections, by this command only)", "active, EPRT"),
        ("mode AUTO", auto, "passive, EPSV"),
    ];
    for (line, state, channel) in table {
        assert_eq!(shell.run(line), state, "{line}");
        assert_eq!(shell.run("ls"), "f", "{line}");
        assert_eq!(last_channel(&shell), channel, "{line}");
    }
}

#[test]
fn an_option_of_one_command_is_not_for_the_next() {
    let site = Site::new();
    site.write("f", "");
    let shell = Shell::at(&site);
    shell.run("ls -A");
    assert_eq!(last_channel(&shell), "active, PORT");
    assert_eq!(shell.prompt(), "bob@127.0.0.1:/ [auto]>");
    shell.run("ls");
    assert_eq!(last_channel(&shell), "passive, EPSV");
}

#[test]
fn the_mode_before_a_connection_is_that_of_the_connection() {
    let site = Site::new();
    let shell = Shell::start();
    shell.run("active");
    shell.run(&format!("open {}", site.address()));
    assert_eq!(shell.prompt(), "anonymous@127.0.0.1:/ [active]>");
    let shell = Start::with(&["--mode", "pasv", &site.address().to_string()]).go();
    assert_eq!(shell.prompt(), "anonymous@127.0.0.1:/ [pasv]>");
}

#[test]
fn a_word_that_is_no_mode() {
    let shell = Shell::start();
    assert_eq!(
        shell.run("mode pasive"),
        "error: `pasive` is no MODE; use one of auto, passive, active, epsv, pasv, eprt,\n    port"
    );
    assert_eq!(shell.run("passive maybe"), "error: `maybe` is no on|off|auto; use one of on, off, auto");
}
