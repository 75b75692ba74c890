//! Where names and passwords come from.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;

use super::Scene;
use crate::support::ketch::{Run, run};
use crate::support::puppet::{Puppet, Then};
use crate::support::site::Site;

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
fn a_password_comes_from_a_program() {
    let scene = Scene::new();
    let program =
        "test $KETCH_USER@$KETCH_HOST = bob@127.0.0.1 && test $KETCH_PORT && printf 's3cret\\nmore'";
    fs::write(scene.local("program"), program).unwrap();
    ok(&scene, &scene.run(&["--password-command", "sh ./program", "bob@HOST", "ls"]), "bob");
    // It is asked when it is needed, and not for those who need no password.
    let scene = Scene::new();
    let run = scene.run(&["--password-command", "touch asked", "URL/", "ls"]);
    ok(&scene, &run, "bob");
    assert!(!scene.local("asked").exists());
    let run = scene.run(&["--password-command", "touch asked", "HOST", "ls"]);
    let told = "warning: the password command is not used: no user name was given\n";
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), told));
    assert!(!scene.local("asked").exists());
}

#[test]
fn a_program_that_does_not_know_the_password_is_told() {
    let scene = Scene::new();
    let table = [
        ("exit 3", "failed with exit code 3"),
        ("true", "wrote nothing"),
        ("echo", "wrote nothing"),
        ("printf '\\377'", "wrote what is no UTF-8"),
        ("no-such-program-here", "failed with exit code 127"),
    ];
    for (program, why) in table {
        let told = scene.ends(20, &["--password-command", program, "bob@HOST", "ls"]);
        let words =
            format!("error: could not log in to `127.0.0.1`\n  caused by: the password command {why}\n");
        assert!(told.ends_with(&words), "{program}: {told}");
    }
}

#[test]
fn a_program_reads_no_upload_and_answers_for_the_first_server_only() {
    let (scene, other) = (Scene::new(), Scene::new());
    let mut command =
        scene.command(&["--password-command", "cat; echo s3cret", "bob@HOST", "put", "-", "up"]);
    fs::write(scene.local("in"), "uploaded").unwrap();
    command.stdin(fs::File::open(scene.local("in")).unwrap());
    let run = Run::from(command.output().unwrap());
    assert_eq!(run.code, Some(0), "{run}");
    assert_eq!(fs::read(scene.site.path("up")).unwrap(), b"uploaded");
    // What it says is for that server, unless it looks which one that is.
    let get = format!(
        "get ftp://bob@{}/up -o a; get ftp://bob@{}/f -o b",
        scene.site.address(),
        other.site.address()
    );
    other.site.write("f", "x");
    assert_eq!(scene.run(&["--password-command", "echo s3cret", "-c", &get]).code, Some(20));
    fs::write(scene.local("config"), "password-command : $KETCH_HOST; echo s3cret\n").unwrap();
    let run = scene.run(&["--config", "config", "-c", &get]);
    assert_eq!(run.code, Some(0), "{run}");
}

#[test]
fn the_environment_goes_before_a_file_and_an_option_before_the_environment() {
    let scene = Scene::new();
    fs::write(scene.local("config"), "password-command echo wrong\n").unwrap();
    let run = |password: &str, args: &[&str]| {
        let mut command = scene.command(&[&["--config", "config", "bob@HOST", "ls"], args].concat());
        Run::from(command.env("KETCH_PASSWORD", password).output().unwrap()).code
    };
    assert_eq!(run("s3cret", &[]), Some(0));
    assert_eq!(run("wrong", &["--password-command", "echo s3cret"]), Some(0));
    // What is said of that host alone is meant for it.
    fs::write(scene.local("config"), "[127.0.0.1]\npassword-command echo s3cret\n").unwrap();
    assert_eq!(run("wrong", &[]), Some(0));
}

#[test]
fn what_is_said_after_a_login_is_said_in_every_session() {
    let scene = Scene {
        site: Site::with(|config| config.rate = Some(3_000_000)),
        home: tempfile::tempdir().unwrap(),
    };
    scene.site.write("f", vec![b'x'; 6_000_000]);
    let run = scene.run(&["--on-login", "-SITE UMASK 077; NOOP", "URL/", "ls"]);
    let told = "error: `--on-login` cannot be `-SITE UMASK 077; NOOP`: `NOOP` cannot be sent there: ketch sends it when \
                it is needed\n";
    assert_eq!((run.code, run.stderr.as_str()), (Some(2), told));
    let run = scene.run(&["--on-login", "-SITE UMASK 077", "get", "--segments", "2", "URL/f"]);
    assert_eq!(run.code, Some(0), "{run}");
    let log = scene.site.server.log();
    let count = |verb: &str| log.iter().filter(|line| line.starts_with(verb)).count();
    assert!(count("PASS") == count("SITE UMASK 077") && count("PASS") > 1, "{log:?}");
}

#[test]
fn no_password_is_shown_in_the_dialogue() {
    let scene = Scene::new();
    let run = scene.run(&["-v", "ls", "URL/"]);
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.stderr.contains("> PASS ***") && !run.stderr.contains("s3cret"), "{run}");
}

#[test]
fn an_anonymous_login_that_is_refused_is_told_so() {
    let puppet = Puppet::start(
        |_| {},
        |host, line| match line.split_once(' ') {
            Some(("PASS", _)) => {
                host.say("530 Login incorrect.");
                Then::Done
            }
            _ => Then::Usual,
        },
    );
    let home = tempfile::tempdir().unwrap();
    let run = run(home.path(), &["ls", &puppet.url("/")]);
    assert!(
        run.stderr.ends_with(
            "  hint: this login was anonymous; `-u NAME`, or `NAME@` before the host, says who you are\n"
        ),
        "{run}"
    );
    assert_eq!(run.code, Some(20), "{run}");
}
