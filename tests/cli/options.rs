//! Options of ketch itself: before the command, behind it, and behind its operands.

use super::Scene;

/// The verbs that opened data connections.
fn verbs(scene: &Scene) -> Vec<String> {
    let log = scene.site.server.log();
    let verbs = log.iter().filter_map(|line| line.split(' ').next());
    verbs.filter(|verb| ["EPSV", "PASV", "EPRT", "PORT"].contains(verb)).map(ToOwned::to_owned).collect()
}

#[test]
fn they_stand_anywhere() {
    for args in [
        &["-A", "get", "URL/f"][..],
        &["get", "-A", "URL/f"],
        &["get", "URL/f", "-A"],
        &["get", "URL/f", "--active"],
        &["-A", "URL/", "get", "f"],
        &["URL/", "-A", "get", "f"],
        &["URL/", "get", "f", "-A"],
        &["URL/", "get", "f", "--mode", "port"],
        &["--mode=port", "URL/", "get", "f"],
        // What was said last wins.
        &["-p", "get", "URL/f", "-A"],
        &["-A", "-p", "-A", "get", "URL/f"],
        &["URL/", "-c", "active; get f"],
        &["-A", "-c", "open URL/; get f"],
        &["-c", "open -A URL/; get f"],
        &["-c", "open URL/; get f -A"],
    ] {
        let scene = Scene::new();
        scene.site.write("f", "x");
        let run = scene.run(args);
        assert_eq!(run.code, Some(0), "{args:?} {run}");
        assert_eq!(verbs(&scene), ["PORT"], "{args:?}");
    }
}

#[test]
fn a_letter_of_the_command_is_the_command_s() {
    let scene = Scene::new();
    scene.site.write("f", "x");
    // -c continues here, and is no script; -a is ascii, -o the name.
    let run = scene.run(&["get", "-c", "URL/f", "-o", "g"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    assert!(scene.local("g").exists());
}

#[test]
fn a_script_may_set_one_for_one_command() {
    let scene = Scene::new();
    scene.site.write("f", "x");
    let run = scene.run(&["-c", "open URL/; ls; ls -A; ls"]);
    assert_eq!(run.code, Some(0), "{run}");
    assert_eq!(verbs(&scene), ["EPSV", "PORT", "EPSV"]);
}

#[test]
fn no_netrc_and_a_user() {
    let scene = Scene::new();
    let run = scene.run(&["-u", "bob", "HOST", "ls"]);
    assert_eq!(run.code, Some(20), "{run}");
    assert_eq!(
        run.stderr,
        "error: could not log in to `127.0.0.1`\n  \
         caused by: the server asks for a password, and none was given\n  \
         hint: give it in a netrc file, by `--password-command`, `--password-file` or `--account`, or in \
         KETCH_PASSWORD\n"
    );
}

#[test]
fn the_configuration_holds_for_hosts_that_fit_and_the_command_line_wins() {
    let scene = Scene::new();
    scene.site.write("f", "hello\n");
    let home = scene.home.path();
    std::fs::create_dir_all(home.join(".config/ketch")).unwrap();
    std::fs::write(home.join(".config/ketch/config"), "[127.*]\nmode pasv\n[other]\nmode port\n").unwrap();
    let trace = scene.run(&["-v", "cat", "URL/f"]).stderr;
    assert!(trace.contains("> PASV\n") && !trace.contains("> EPSV\n"), "{trace}");
    let trace = scene.run(&["-v", "--active", "cat", "URL/f"]).stderr;
    assert!(trace.contains("> PORT ") && !trace.contains("> PASV\n"), "{trace}");
    let trace = scene.run(&["-v", "--no-config", "cat", "URL/f"]).stderr;
    assert!(trace.contains("> EPSV\n"), "{trace}");

    std::fs::write(home.join("mine"), "\nverbose\ncolour never\n").unwrap();
    let ran = scene.run(&["--config", "mine", "cat", "URL/f"]);
    assert_eq!(ran.code, Some(2), "{ran}");
    assert_eq!(ran.stderr, "error: `mine`, line 3: there is no setting `colour`; did you mean `color`?\n");
    std::fs::write(home.join("mine"), "verbose\n").unwrap();
    assert!(scene.run(&["cat", "URL/f", "--config", "mine"]).stderr.contains("> EPSV\n"));
    assert_eq!(scene.run(&["--config", "none", "cat", "URL/f"]).code, Some(10));
}

#[test]
fn directories_that_transfers_go_into_are_made() {
    let scene = Scene::new();
    std::fs::write(scene.local("a"), "1").unwrap();
    std::fs::write(scene.local("b"), "2").unwrap();
    assert_eq!(scene.run(&["URL/", "put", "a", "b", "-O", "x/y"]).code, Some(23));
    let run = scene.run(&["--mkdirs", "URL/", "put", "a", "b", "-O", "x/y"]);
    assert_eq!(run.code, Some(0), "{run}");
    assert_eq!(std::fs::read(scene.site.path("x/y/b")).unwrap(), b"2");
    let made = scene.site.server.log().iter().filter(|line| line.starts_with("MKD ")).count();
    assert_eq!(made, 2, "once for both");
    assert_eq!(scene.run(&["--mkdirs", "URL/", "put", "a", "x/y/z"]).code, Some(0), "what is there is fine");
    let run = scene.run(&["URL/", "get", "x/y/a", "-o", "new/deep/a", "--mkdirs"]);
    assert_eq!(
        (run.code, std::fs::read(scene.local("new/deep/a")).unwrap()),
        (Some(0), b"1".to_vec()),
        "{run}"
    );
    let run = scene.run(&["URL/", "get", "x/y/a", "-O", "other", "--mkdirs"]);
    assert!(run.code == Some(0) && scene.local("other/a").exists(), "{run}");
    assert_eq!(scene.run(&["URL/", "get", "x/y/a", "-o", "none/a"]).code, Some(10));
}
