//! Certificates that are trusted on first use and may not change, and hosts that may not fall back to clear text.

use std::os::unix::fs::PermissionsExt as _;

use ketch_demo::certificates::{OTHER, SELF_SIGNED_AUTHORITY};
use ketch_demo::tls::Auth;

use super::sessions::{Scene, failed, went_well};

fn target(scene: &Scene) -> String {
    format!("localhost:{}", scene.site.address().port())
}

/// What is known to the user of one scene, known in another whose server listens elsewhere.
fn known_of(from: &Scene, to: &Scene) {
    let path = ".local/state/ketch/known_hosts";
    let known = std::fs::read_to_string(from.here(path)).unwrap();
    let port = |scene: &Scene| format!(":{} ", scene.site.address().port());
    std::fs::create_dir_all(to.here(".local/state/ketch")).unwrap();
    std::fs::write(to.here(path), known.replace(&port(from), &port(to))).unwrap();
    std::fs::set_permissions(to.here(path), std::fs::Permissions::from_mode(0o600)).unwrap();
}

#[test]
fn a_script_is_told_the_command_that_trusts_and_that_command_helps() {
    for mode in ["auto", "explicit"] {
        let scene = Scene::new(|tls| tls.certificate = SELF_SIGNED_AUTHORITY);
        let target = target(&scene);
        failed(
            &scene.run(&["--tls", mode], &["cat", "f"]),
            21,
            &format!("hint: `ketch trust {target}` shows it"),
        );
        let asked = scene.free(&["trust", &target]);
        failed(&asked, 21, "it is self-signed");
        assert!(asked.stdout.contains("\nsha256:"), "{asked}");
        let trusted = scene.free(&["trust", "--yes", &target]);
        assert_eq!(trusted.code, Some(0), "{trusted}");
        let run = scene.run(&["--tls", mode], &["get", "f"]);
        went_well(&run);
        let listed = scene.free(&["trust", "--list"]);
        assert!(listed.stdout.starts_with(&format!("{target}  sha256:")), "{listed}");
        assert_eq!(scene.free(&["trust", "--forget", &target]).code, Some(0));
        assert_eq!(scene.free(&["trust", "--forget", &target]).code, Some(4));
        failed(&scene.run(&["--tls", mode], &["cat", "f"]), 21, "it is self-signed");
    }
}

#[test]
fn a_good_certificate_needs_no_trust() {
    let scene = Scene::new(|_| {});
    let run = scene.free(&["--ca-file", "ca.pem", "trust", &target(&scene)]);
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.stderr.contains("needs no more trust"), "{run}");
    assert_eq!(scene.free(&["trust", "--list"]).stdout, "");
}

#[test]
fn a_changed_certificate_stops_everything() {
    let before = Scene::new(|tls| tls.certificate = SELF_SIGNED_AUTHORITY);
    assert_eq!(before.free(&["trust", "--yes", &target(&before)]).code, Some(0));
    let after = Scene::new(|tls| tls.certificate = OTHER);
    std::fs::write(after.here("ca.pem"), SELF_SIGNED_AUTHORITY.pem).unwrap();
    known_of(&before, &after);
    for mode in ["auto", "explicit"] {
        let run = after.run(&["--tls", mode], &["cat", "f"]);
        failed(&run, 21, "it is not the one kept for this host, sha256:");
        assert!(run.stderr.contains("SOMEBODY MAY BE IN BETWEEN"), "{run}");
        after.no_login_was_sent();
    }
}

#[test]
fn a_host_that_has_spoken_tls_is_not_logged_in_to_in_clear() {
    let before = Scene::new(|_| {});
    went_well(&before.run(&[], &["get", "f"]));
    let listed = before.free(&["trust", "--list"]);
    assert!(listed.stdout.contains("  has spoken TLS  since "), "{listed}");
    for auth in
        [Auth::Refused("500 What?"), Auth::Refused("534 No."), Auth::Refused("431 Not now."), Auth::Closed]
    {
        let stripped = Scene::new(|tls| tls.auth = auth);
        known_of(&before, &stripped);
        let run = stripped.run(&[], &["cat", "f"]);
        assert!(run.code != Some(0) && run.stdout.is_empty(), "{run}");
        if auth != Auth::Closed {
            failed(&run, 22, "the server refuses TLS, which it has spoken before");
        }
        stripped.no_login_was_sent();
        if auth != Auth::Closed {
            let run = stripped.run(&["--tls", "off"], &["cat", "f"]);
            assert_eq!(run.stdout, "hello\n", "only who says so goes in clear: {run}");
        }
    }
}

#[test]
fn a_damaged_file_is_told_and_nothing_is_sent() {
    let scene = Scene::new(|_| {});
    std::fs::create_dir_all(scene.here(".local/state/ketch")).unwrap();
    std::fs::write(scene.here(".local/state/ketch/known_hosts"), "nonsense\n").unwrap();
    failed(&scene.run(&[], &["cat", "f"]), 16, "makes no sense in line 1");
    scene.no_login_was_sent();
}

#[test]
fn that_there_is_no_tls_is_noted_once() {
    let scene = Scene::new(|tls| tls.auth = Auth::Refused("500 What?"));
    let run = scene.run(&[], &["cat", "f"]);
    assert!(run.stderr.starts_with("note: the server offers no TLS ("), "{run}");
    let run = scene.run(&[], &["cat", "f"]);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("hello\n", ""), "{run}");
}
