//! Where one was before, and where one began.

use std::fs;

use crate::support::shell::{Shell, Start};
use crate::support::site::Site;

/// A server with some directories, one of them called like a shorthand.
fn site() -> Site {
    let site = Site::new();
    site.write("pub/deep/f", "text\n");
    site.write("one", "1\n");
    site.write("~/odd", "odd\n");
    site
}

#[test]
fn the_directory_before_is_one_word_away() {
    let site = site();
    let shell = Shell::start_at(&site).columns(100).go();
    assert_eq!(
        shell.run("cd -"),
        "error: there is no directory before this one; `cd ./-` goes to one called `-`"
    );
    shell.run("cd pub");
    shell.run("cd deep");
    shell.run("cd -");
    assert_eq!(shell.run("pwd"), "/pub");
    shell.run("cd -");
    assert_eq!(shell.run("pwd"), "/pub/deep");
    shell.run("cdup");
    shell.run("cd -");
    assert_eq!(shell.run("pwd"), "/pub/deep");
    shell.run("cd");
    shell.run("cd -");
    assert_eq!(shell.run("pwd"), "/pub/deep");

    let why = "error: there is no local directory before this one; `lcd ./-` goes to one called `-`";
    assert_eq!(shell.run("lcd -"), why);
    let here = shell.run("lpwd");
    shell.run("lcd /");
    shell.run("lcd -");
    assert_eq!(shell.run("lpwd"), here);
}

#[test]
fn a_tilde_is_where_the_login_began() {
    let site = site();
    let shell = Shell::at(&site);
    shell.run("cd pub/deep");
    assert_eq!(shell.run("cat ~/one"), "1");
    assert_eq!(shell.run("ls -1 ~/o*"), "/one");
    assert_eq!(shell.run("cat '/~/odd'"), "odd");
    shell.run("cd ~");
    assert_eq!(shell.run("cat '~/odd'"), "odd");
    assert_eq!(shell.run("cat \\~/odd"), "odd");
    shell.run("cd pub/deep");
    fs::write(shell.path("up"), "up\n").unwrap();
    shell.run("put up ~/");
    assert_eq!(fs::read(site.path("up")).unwrap(), b"up\n");
    shell.run("mv ~/up ~/pub/moved");
    assert_eq!(fs::read(site.path("pub/moved")).unwrap(), b"up\n");
    shell.run("mkdir ~/made");
    assert!(site.path("made").is_dir());
    assert_eq!(shell.completed("cat ~/pub/mo"), "cat ~/pub/moved ");
    let told = shell.run("cd ~bob");
    assert!(told.contains("could not change to `~bob`"), "{told}");
}

#[test]
fn the_last_directory_is_offered_again() {
    let site = site();
    let shell = Shell::at(&site);
    shell.run("cd pub/deep");
    let home = shell.home();
    shell.terminal.keys("\x04");
    shell.terminal.end();

    let shell = Start::home(Shell::start_at(&site), &home).go();
    let screen = shell.terminal.screen().text();
    assert!(screen.contains("note: last time you were in `/pub/deep`; `cd -` goes there\n"), "{screen}");
    shell.run("cd -");
    assert_eq!(shell.run("pwd"), "/pub/deep");
    shell.run("cd");
    shell.terminal.keys("\x04");
    shell.terminal.end();
    let shell = Start::home(Shell::start_at(&site), &home).go();
    assert!(!shell.terminal.screen().text().contains("last time"));
}
