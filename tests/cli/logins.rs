//! Where names and passwords come from.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;

use super::Scene;
use crate::support::ketch::Run;

/// Who logged in.
fn user(scene: &Scene) -> Option<String> {
    let log = scene.site.server.log();
    log.iter().find_map(|line| line.strip_prefix("USER ")).map(ToOwned::to_owned)
}

fn netrc(scene: &Scene, name: &str, mode: u32, text: &str) {
    let path = scene.local(name);
    fs::write(&path, text.replace("HOST", "127.0.0.1")).unwrap();
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

fn ok(scene: &Scene, run: &Run, expected: &str) {
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(0), "", ""));
    assert_eq!(user(scene).as_deref(), Some(expected));
}

#[test]
fn nobody_is_anonymous() {
    let scene = Scene::new();
    ok(&scene, &scene.run(&["HOST", "ls"]), "anonymous");
}

#[test]
fn the_netrc_file_names_user_and_password() {
    let scene = Scene::new();
    netrc(&scene, ".netrc", 0o600, "machine HOST login bob password s3cret\n");
    ok(&scene, &scene.run(&["HOST", "ls"]), "bob");
}

#[test]
fn the_user_that_is_asked_for_is_found_in_it() {
    let scene = Scene::new();
    let text = "machine HOST login eve password no\nmachine HOST login bob password s3cret\n";
    netrc(&scene, ".netrc", 0o600, text);
    ok(&scene, &scene.run(&["bob@HOST", "ls"]), "bob");
}

#[test]
fn another_file_can_be_named() {
    let scene = Scene::new();
    netrc(&scene, "logins", 0o600, "default login bob password s3cret\n");
    ok(&scene, &scene.run(&["--netrc-file", "logins", "HOST", "ls"]), "bob");
    let scene = Scene::new();
    netrc(&scene, "logins", 0o600, "default login bob password s3cret\n");
    let run = scene.command(&["HOST", "ls"]).env("NETRC", scene.local("logins")).output().unwrap();
    ok(&scene, &run.into(), "bob");
}

#[test]
fn it_can_be_left_alone() {
    let scene = Scene::new();
    netrc(&scene, ".netrc", 0o600, "machine HOST login bob password s3cret\n");
    ok(&scene, &scene.run(&["--no-netrc", "HOST", "ls"]), "anonymous");
}

#[test]
fn one_that_others_can_read_is_warned_about() {
    let scene = Scene::new();
    netrc(&scene, ".netrc", 0o644, "machine HOST login bob password s3cret\n");
    let run = scene.run(&["HOST", "ls"]);
    let path = scene.local(".netrc").display().to_string();
    let told = format!("warning: others can read the passwords in `{path}`; `chmod 600` it\n");
    assert_eq!((run.code, run.stderr), (Some(0), told));
}

#[test]
fn one_that_others_can_write_is_refused() {
    let scene = Scene::new();
    netrc(&scene, ".netrc", 0o622, "machine HOST login bob password s3cret\n");
    let run = scene.run(&["HOST", "ls"]);
    assert_eq!(run.code, Some(11), "{run}");
    assert!(run.stderr.contains("others can write it"), "{run}");
    assert_eq!(user(&scene), None);
}

#[test]
fn a_password_with_a_blank_that_lacks_its_quotes_is_told_by_its_line() {
    let scene = Scene::new();
    netrc(&scene, ".netrc", 0o600, "machine HOST\nlogin bob password my secret\n");
    let run = scene.run(&["HOST", "ls"]);
    let path = scene.local(".netrc").display().to_string();
    assert_eq!(
        run.stderr,
        format!(
            "warning: `{path}`, line 2: unknown word left out (a value with a blank in it needs quotes)\n\
             error: could not log in to `127.0.0.1`\n  caused by: login refused: 530 Login incorrect.\n  \
             hint: check the user name and the password\n"
        )
    );
    assert_eq!(run.code, Some(20));
}

#[test]
fn a_password_comes_from_a_file_or_from_the_environment() {
    let scene = Scene::new();
    fs::write(scene.local("pw"), "s3cret\nmore\n").unwrap();
    ok(&scene, &scene.run(&["--password-file", "pw", "bob@HOST", "ls"]), "bob");
    let scene = Scene::new();
    let run = scene.command(&["-u", "bob", "HOST", "ls"]).env("KETCH_PASSWORD", "s3cret").output().unwrap();
    ok(&scene, &run.into(), "bob");
}

#[test]
fn no_password_is_shown_in_the_dialogue() {
    let scene = Scene::new();
    let run = scene.run(&["-v", "ls", "URL/"]);
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.stderr.contains("> PASS ***") && !run.stderr.contains("s3cret"), "{run}");
}
