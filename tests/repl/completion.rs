//! Tab.

use std::fs;

use crate::support::shell::{Shell, Start};
use crate::support::site::Site;

fn site() -> Site {
    let site = Site::new();
    site.write("README.txt", "");
    site.write("pub/two words.txt", "");
    site.write("pub/it's", "");
    site.write("pub/deep/file", "");
    site.write("quote\"d", "");
    site
}

/// What is typed, and what Tab makes of it. `~` stands for a blank at the end.
fn check(shell: &Shell, table: &[(&str, &str)]) {
    for (typed, expected) in table {
        let completed = shell.completed(typed).replace(' ', "~");
        assert_eq!(completed, expected.replace(' ', "~"), "{typed:?}");
    }
}

#[test]
fn commands_and_aliases() {
    check(
        &Shell::start(),
        &[
            ("statu", "status "),
            ("disc", "disconnect "),
            ("lite", "literal "),
            ("help statu", "help status "),
            ("pwd; statu", "pwd; status "),
            ("pwd;statu", "pwd;status "),
            ("-statu", "-status "),
            ("gener", "gener"),
            ("zzz", "zzz"),
        ],
    );
}

#[test]
fn options_of_the_command_and_of_ketch() {
    check(
        &Shell::start(),
        &[
            ("get --cont", "get --continue "),
            ("g --cont", "g --continue "),
            ("ls --lo", "ls --long "),
            ("put --app", "put --append "),
            ("get --lock", "get --lock-step "),
            ("get --mode pas", "get --mode pas"),
            ("get --mode passi", "get --mode passive "),
            ("get --mode=passi", "get --mode=passive "),
            ("get --color al", "get --color always "),
            ("open --pass", "open --pass"),
            ("open --passi", "open --passive "),
        ],
    );
}

#[test]
fn values_of_a_command() {
    check(
        &Shell::start(),
        &[
            ("mode ac", "mode active "),
            ("mode eprt", "mode eprt "),
            ("type as", "type ascii "),
            ("passive of", "passive off "),
            ("mode active x", "mode active x"),
        ],
    );
}

#[test]
fn settings_and_their_values() {
    let shell = Shell::start();
    fs::write(shell.path("certificate"), "").unwrap();
    check(
        &shell,
        &[
            ("set data", "set data-timeout "),
            ("unset verb", "unset verbose "),
            ("set mode epr", "set mode eprt "),
            ("set atomic of", "set atomic off "),
            ("set ca-file cert", "set ca-file certificate "),
            ("set timeout 5", "set timeout 5"),
        ],
    );
}

#[test]
fn remote_names() {
    let site = site();
    check(
        &Shell::at(&site),
        &[
            ("get READ", "get README.txt "),
            ("cat pub/tw", "cat pub/two\\ words.txt "),
            ("cat \"pub/tw", "cat \"pub/two words.txt\" "),
            ("cat 'pub/tw", "cat 'pub/two words.txt' "),
            ("cat pub/two\\ w", "cat pub/two\\ words.txt "),
            ("cat pub/it", "cat pub/it\\'s "),
            ("cat 'pub/it", "cat 'pub/it'\\''s' "),
            ("cat \"pub/it", "cat \"pub/it's\" "),
            ("cat quo", "cat quote\\\"d "),
            ("cat \"quo", "cat \"quote\\\"d\" "),
            ("cd pu", "cd pub/"),
            ("cd \"pu", "cd \"pub/"),
            ("ls /pub/de", "ls /pub/deep/"),
            ("get README.txt pub/de", "get README.txt pub/deep/"),
            ("rm README.txt pub/deep/f", "rm README.txt pub/deep/file "),
            ("mv README.txt pub/de", "mv README.txt pub/deep/"),
            ("put -O pu", "put -O pub/"),
            ("get nothing", "get nothing"),
            ("get nowhere/no", "get nowhere/no"),
        ],
    );
}

#[test]
fn names_below_a_bookmark_or_a_url_of_the_server_in_hand() {
    let site = site();
    let shell = Shell::start_at(&site).columns(160).go();
    shell.run("cd pub");
    shell.run("bookmark add work");
    shell.run("bookmark add away bob@127.0.0.9/pub");
    shell.run("bookmark add other --user ann 127.0.0.1/pub");
    shell.run("cd deep");
    let url = format!("ftp://bob@{}", site.address());
    let (typed, whole) = (format!("get {url}/pub/tw"), format!("get {url}/pub/two%20words.txt "));
    check(
        &shell,
        &[
            ("get bm:wo", "get bm:work/"),
            ("open bm:wo", "open bm:work "),
            ("get bm:work/tw", "get bm:work/two\\ words.txt "),
            ("cat f; get bm:work/de", "cat f; get bm:work/deep/"),
            ("get bm:work/deep/f", "get bm:work/deep/file "),
            ("get f", "get file "),
            (&typed, &whole),
            // Nothing is opened for it.
            ("get bm:away/tw", "get bm:away/tw"),
            ("get bm:other/tw", "get bm:other/tw"),
            ("get bm:nothing/tw", "get bm:nothing/tw"),
            ("get ftp://bob@127.0.0.9/pub/tw", "get ftp://bob@127.0.0.9/pub/tw"),
            ("get ftp://127.0", "get ftp://127.0"),
        ],
    );
    let logins = site.server.log().iter().filter(|line| line.starts_with("USER")).count();
    assert_eq!(logins, 1);
}

#[test]
fn a_directory_is_all_that_cd_completes() {
    let site = Site::new();
    site.write("data/f", "");
    site.write("data.txt", "");
    check(&Shell::at(&site), &[("cd da", "cd data/"), ("get da", "get data")]);
}

#[test]
fn what_is_completed_can_be_run() {
    let site = site();
    site.write("pub/two words.txt", "both\n");
    let shell = Shell::at(&site);
    shell.typed("cat pub/tw");
    let row = shell.terminal.screen().cursor.0;
    shell.terminal.keys("\t\r");
    assert_eq!(shell.answer_below(row), "both");
}

#[test]
fn tab_twice_lists_what_fits() {
    let site = Site::new();
    site.write("data1", "");
    site.write("data2/f", "");
    let shell = Shell::at(&site);
    shell.typed("ls da");
    shell.terminal.keys("\t\t");
    let screen = shell.terminal.wait("a list", |screen| screen.text().contains("data2/"));
    assert!(screen.text().contains("data1   data2/"), "{}", screen.text());
}

#[test]
fn local_names() {
    let site = Site::new();
    let shell = Shell::at(&site);
    fs::create_dir(shell.path("here")).unwrap();
    fs::write(shell.path("here/two words"), "").unwrap();
    fs::write(shell.path("hereby"), "").unwrap();
    check(
        &shell,
        &[
            ("put hereb", "put hereby "),
            ("put here/tw", "put here/two\\ words "),
            ("lcd her", "lcd here/"),
            ("lls here/", "lls here/two\\ words "),
            ("get x -o hereb", "get x -o hereby "),
            ("get x --output hereb", "get x --output hereby "),
            ("get x hereb", "get x hereby "),
            ("put ~/hereb", "put ~/hereby "),
        ],
    );
    shell.run("lcd here");
    check(&shell, &[("put tw", "put two\\ words ")]);
}

#[test]
fn nothing_happens_where_nothing_can_be_asked() {
    check(&Shell::start(), &[("get READ", "get READ"), ("ls ", "ls ")]);
    let site = site();
    let shell = Shell::at(&site);
    site.server.drop_connections();
    check(&shell, &[("get READ", "get READ")]);
    let shell = Start::with(&[&site.address().to_string(), "-A"]).go();
    check(&shell, &[("get READ", "get README.txt ")]);
}
