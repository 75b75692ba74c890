//! What runs by itself: the commands that the shell starts with, and the macros of the netrc file.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;

use tempfile::TempDir;

use crate::support::shell::{Shell, Start};
use crate::support::site::Site;

/// A home with a netrc file, for the server.
fn home(site: &Site, macros: &str) -> Arc<TempDir> {
    let home = Arc::new(tempfile::tempdir().unwrap());
    let path = home.path().join(".netrc");
    fs::write(&path, format!("machine {} login bob password s3cret\n{macros}", site.address())).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
    home
}

fn start(site: &Site, home: &Arc<TempDir>, more: &[&str]) -> Shell {
    let address = site.address().to_string();
    let args: Vec<&str> = more.iter().copied().chain([address.as_str()]).collect();
    Start::with(&args).home(home).columns(120).go()
}

#[test]
fn init_runs_after_the_login_and_other_macros_are_called() {
    let site = Site::new();
    site.write("pub/f", "text\n");
    let home = home(&site, "macdef init\ncd pub\nget f\n\nmacdef up\ncd $1\n\n");
    let shell = start(&site, &home, &[]);
    assert_eq!(shell.run("pwd"), "/pub");
    assert_eq!(fs::read_to_string(shell.path("f")).unwrap(), "text\n");
    shell.run("$up /");
    assert_eq!(shell.run("pwd"), "/");
    assert_eq!(shell.run("macdef"), "macdef init\ncd pub\nget f\n\nmacdef up\ncd $1\n");

    for off in ["--no-startup", "--no-netrc"] {
        let more: &[&str] = &[off];
        let shell = match off {
            "--no-netrc" => {
                let target = format!("bob@{}", site.address());
                Start::with(&[off, &target]).home(&home).env("KETCH_PASSWORD", "s3cret").go()
            }
            _ => start(&site, &home, more),
        };
        assert_eq!(shell.run("pwd"), "/", "{off}");
    }
}

#[test]
fn init_changes_nothing_but_the_local_directory() {
    let site = Site::new();
    site.write("f", "text\n");
    let outside = tempfile::tempdir().unwrap();
    let there = outside.path().join("made");
    let there = there.display();
    for line in [
        "!touch made",
        "ls | tee made",
        &format!("get f {there}"),
        &format!("get f -o {there}"),
        "get f ../made",
        "get f \"|tee made\"",
        &format!("ls > {there}"),
        "alias pwd '!touch made'",
        "queue add '!touch made'",
        "set password-command 'touch made'",
        "lmkdir made",
    ] {
        let home = home(&site, &format!("macdef init\n{line}\n\n"));
        let shell = start(&site, &home, &[]);
        let screen = shell.terminal.screen().text();
        assert!(screen.contains("error: macro init, line 1"), "{line}: {screen}");
        assert!(
            screen.contains("a macro that runs by itself may run commands of ketch only"),
            "{line}: {screen}"
        );
        assert_eq!(shell.run("pwd"), "/");
        assert!(!shell.path("made").exists() && !outside.path().join("made").exists(), "{line}");
    }
}

#[test]
fn a_script_runs_no_init() {
    let site = Site::new();
    let home = home(&site, "macdef init\nmkdir made\n\n");
    let url = site.address().to_string();
    let run = crate::support::ketch::ketch(home.path()).args([&url, "-c", "pwd"]).output().unwrap();
    assert!(run.status.success() && !site.path("made").exists(), "{run:?}");
}

#[test]
fn the_shell_starts_with_commands_of_the_users_own() {
    let home = Arc::new(tempfile::tempdir().unwrap());
    let path = home.path().join(".config/ketch");
    fs::create_dir_all(&path).unwrap();
    fs::write(path.join("startup"), "alias ll 'ls -l'\nlcd /\n").unwrap();
    let shell = Start::with(&[]).home(&home).go();
    assert_eq!(shell.run("alias"), "alias ll 'ls -l'");
    assert_eq!(shell.run("lpwd"), "/");
    let shell = Start::with(&["--no-startup"]).home(&home).go();
    assert_eq!(shell.run("alias"), "");
    fs::write(path.join("startup"), "lsx\n").unwrap();
    let shell = Start::with(&[]).home(&home).columns(100).go();
    let screen = shell.terminal.screen().text();
    let why = ".config/ketch/startup, line 1: there is no command `lsx`; did you mean `ls`?";
    assert!(screen.contains(why), "{screen}");
}
