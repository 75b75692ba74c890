//! The control connection: login, bad commands, pipelining, limits.

use crate::client::Site;
use std::time::Duration;

#[test]
fn nothing_without_a_login() {
    let site = Site::new();
    let mut client = site.connect();
    assert_eq!(client.reply(), "220 ketch demo server ready");
    for command in ["PWD", "PASV", "RETR x", "LIST", "TYPE I", "SITE HELP", "RNTO x", "ABOR"] {
        client.asks(command, "530 ");
    }
    client.asks("PASS secret", "503 ");
    client.asks("USER demo", "331 ");
    client.asks("PASS wrong", "530 ");
    client.asks("PASS secret", "503 ");
    client.asks("user demo", "331 ");
    client.asks("pass secret", "230 ");
    client.asks("PWD", "257 \"/\"");
    client.asks("PASS secret", "503 ");
    client.asks("PWD", "257 ");
    client.asks("REIN", "220 ");
    client.asks("PWD", "530 ");
    client.asks("USER anonymous", "331 ");
    client.asks("PASS", "230 ");
    client.asks("QUIT", "221 ");
    assert_eq!(client.reply(), "");
    let log = site.server.log();
    assert!(
        log.contains(&"PASS ****".to_owned()) && !log.iter().any(|line| line.contains("secret")),
        "{log:?}"
    );
}

#[test]
fn three_wrong_passwords() {
    let site = Site::with(|config| config.anonymous = false);
    let mut client = site.connect();
    client.gets("220 ");
    for (user, code) in [("demo", "530 "), ("anonymous", "530 "), ("demo", "421 ")] {
        client.asks(&format!("USER {user}"), "331 ");
        client.asks("PASS guess", code);
    }
    assert_eq!(client.reply(), "");
}

#[test]
fn a_long_greeting() {
    let site = Site::with(|config| config.greeting = ["one", "two", "three"].map(str::to_owned).to_vec());
    assert_eq!(site.connect().reply(), "220-one\n220-two\n220 three");
}

#[test]
fn bad_commands() {
    let site = Site::new();
    let mut client = site.login();
    for (command, code) in [
        ("", "500 "),
        ("XYZZY", "500 "),
        ("CWD", "501 "),
        ("PWD x", "501 "),
        ("TYPE X", "501 "),
        ("TYPE E", "504 "),
        ("TYPE A T", "504 "),
        ("TYPE L 36", "504 "),
        ("MODE S", "200 "),
        ("MODE B", "504 "),
        ("STRU F", "200 "),
        ("STRU R", "504 "),
        ("REST x", "501 "),
        ("REST +1", "501 "),
        ("ALLO 10 R 5", "202 "),
        ("ALLO x", "501 "),
        ("OPTS UTF8 ON", "200 "),
        ("OPTS X", "501 "),
        ("HELP", "214-"),
        ("HELP retr", "214 Syntax: RETR file"),
        ("SYST", "215 UNIX Type: L8"),
        ("STAT", "211-"),
        ("STAT missing", "550 "),
        ("ACCT x", "202 "),
        ("NOOP", "200 "),
        ("RETR x", "550 "),
        ("LIST", "425 "),
        ("CWD a\0b", "501 "),
    ] {
        client.asks(command, code);
    }
    client.asks(&format!("CWD {}", "x".repeat(9000)), "500 Command line too long.");
    client.asks("NOOP", "200 ");
}

#[test]
fn absent_verbs() {
    let site = Site::with(|config| config.without = vec!["EPSV", "MLSD", "REST", "SITE CHMOD"]);
    let mut client = site.login();
    client.asks("EPSV", "502 ");
    client.asks("REST 1", "502 ");
    client.asks("SITE CHMOD 644 x", "502 ");
    let features = client.asks("FEAT", "211-");
    assert_eq!(features, "211-Features:\n EPRT\n MDTM\n MFMT\n PASV\n SIZE\n TVFS\n UTF8\n211 End");
}

#[test]
fn pipelined_commands_are_answered_in_order() {
    let site = Site::new();
    let mut client = site.connect();
    client.raw(b"USER demo\r\nPASS secret\r\nCWD /\r\nTYPE I\r\nSIZE x\r\n");
    client.raw(b"RNFR x\r\nRNTO y\r\nNOOP\nQUIT\r\nNOOP\r\n");
    for code in ["220", "331", "230", "250", "200", "550", "550", "503", "200", "221"] {
        client.gets(code);
    }
    assert_eq!(client.reply(), "");
}

#[test]
fn thousands_of_pipelined_commands() {
    let site = Site::new();
    let mut client = site.login();
    client.raw(&b"NOOP\r\n".repeat(5000));
    for _ in 0..5000 {
        client.gets("200 ");
    }
}

#[test]
fn one_client_too_many() {
    let site = Site::with(|config| config.max_connections = 1);
    let mut first = site.login();
    site.connect().gets("421 ");
    first.asks("NOOP", "200 ");
}

#[test]
fn a_silent_client() {
    let site = Site::with(|config| config.idle = Duration::from_millis(50));
    let mut client = site.connect();
    client.gets("220 ");
    client.gets("421 ");
    assert_eq!(client.reply(), "");
}
