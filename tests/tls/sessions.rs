//! Whole sessions over TLS, with the demo server, which can misbehave.

use std::path::PathBuf;
use std::process::Command;

use ketch_demo::Config;
use ketch_demo::certificates::{
    AUTHORITY, CLIENT, EVERYTHING_WRONG, EXPIRED, OTHER, SELF_SIGNED_AUTHORITY, WRONG_NAME,
};
use ketch_demo::tls::{Auth, Refusal, Tls, Versions};

use crate::support::ketch::{Run, ketch};
use crate::support::site::{PASSWORD, Site, USER};

/// What vsftpd says where sessions must be resumed, and then hangs up.
const REUSE: Refusal = Refusal {
    reply: "522 SSL connection failed; session reuse required: see require_ssl_reuse option in vsftpd.conf man page",
    hang_up: true,
};

/// What ProFTPD says.
const REUSE_TERSE: Refusal =
    Refusal { reply: "425 Unable to build data connection: Operation not permitted", hang_up: false };

/// A server that speaks TLS, and a home with the authority of its certificate.
pub(super) struct Scene {
    pub(super) site: Site,
    home: tempfile::TempDir,
}

impl Scene {
    pub(super) fn new(change: impl FnOnce(&mut Tls)) -> Scene {
        Scene::with(|config| change(config.tls.as_mut().unwrap()))
    }

    fn with(change: impl FnOnce(&mut Config)) -> Scene {
        let site = Site::with(|config| {
            config.tls = Some(Tls::default());
            change(config);
        });
        site.write("f", "hello\n");
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("ca.pem"), AUTHORITY).unwrap();
        Scene { site, home }
    }

    /// Runs ketch at the server, with these words before and behind the target.
    pub(super) fn run(&self, options: &[&str], words: &[&str]) -> Run {
        let target = format!("ftp://{USER}@localhost:{}", self.site.address().port());
        let mut command = self.command();
        command.args(["--ca-file", "ca.pem", "-4"]).args(options).arg(target).args(words);
        command.output().unwrap().into()
    }

    /// Runs ketch with these words and no others.
    pub(super) fn free(&self, words: &[&str]) -> Run {
        self.command().arg("-4").args(words).output().unwrap().into()
    }

    fn explicit(&self, words: &[&str]) -> Run {
        self.run(&["--tls", "explicit"], words)
    }

    fn command(&self) -> Command {
        let mut command = ketch(self.home.path());
        command.env("KETCH_TLS", "auto").env("KETCH_PASSWORD", PASSWORD);
        command
    }

    pub(super) fn here(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub(super) fn no_login_was_sent(&self) {
        let log = self.site.server.log();
        assert!(!log.iter().any(|line| line.starts_with("USER") || line.starts_with("PASS")), "{log:?}");
    }
}

/// Asserts an exit code and words in what was said.
#[track_caller]
pub(super) fn failed(run: &Run, code: i32, words: &str) {
    assert_eq!(run.code, Some(code), "{run}");
    assert!(run.stderr.contains(words), "{run}");
}

#[track_caller]
pub(super) fn went_well(run: &Run) {
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{run}");
}

#[test]
fn everything_is_encrypted_explicitly_and_implicitly() {
    for implicit in [false, true] {
        let scene = Scene::new(|tls| (tls.implicit, tls.required) = (implicit, true));
        std::fs::write(scene.here("up"), "up").unwrap();
        std::fs::write(scene.here("empty"), "").unwrap();
        let mode = if implicit { "implicit" } else { "explicit" };
        for way in ["-p", "-A"] {
            let script = "put up; put empty; get f; get empty -o nothing; cat f; ls";
            let run = scene.run(&["-v", way, "--tls", mode], &["-c", script]);
            assert_eq!(run.code, Some(0), "{run}");
            assert_eq!(run.stdout, "hello\nempty\nf\nup\n", "{run}");
            assert_eq!(run.stderr.matches(", resumed").count(), 6, "{run}");
            assert_eq!(std::fs::read(scene.here("f")).unwrap(), b"hello\n");
            assert_eq!(std::fs::read(scene.here("nothing")).unwrap(), b"");
        }
    }
}

#[test]
fn urls_say_how_to_encrypt() {
    let scene = Scene::new(|tls| tls.required = true);
    let port = scene.site.address().port();
    let url = format!("ftpes://{USER}@localhost:{port}/f");
    let run: Run = scene.command().args(["--ca-file", "ca.pem", "cat", &url]).output().unwrap().into();
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "hello\n"), "{run}");
    // The URL's word is nearer than an option's.
    let run: Run =
        scene.command().args(["--tls", "off", "--ca-file", "ca.pem", "cat", &url]).output().unwrap().into();
    assert_eq!(run.code, Some(0), "{run}");

    let scene = Scene::new(|tls| tls.implicit = true);
    let url = format!("ftps://{USER}@localhost:{}/f", scene.site.address().port());
    let run: Run = scene.command().args(["--ca-file", "ca.pem", "cat", &url]).output().unwrap().into();
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "hello\n"), "{run}");
}

#[test]
fn auto_encrypts_a_login_with_a_password_and_no_other() {
    let scene = Scene::new(|_| {});
    let run = scene.run(&["-v"], &["cat", "f"]);
    assert!(
        run.stderr.contains("> AUTH TLS\n< 234 TLS from now on.\n* control encrypted (TLS 1.3, "),
        "{run}"
    );
    let url = format!("ftp://localhost:{}/f", scene.site.address().port());
    let run: Run = scene.command().args(["-4", "-v", "cat", &url]).output().unwrap().into();
    assert!(run.code == Some(0) && !run.stderr.contains("AUTH"), "{run}");
}

#[test]
fn auto_goes_on_in_clear_where_there_is_no_tls_and_says_so() {
    for auth in [Auth::Refused("500 What?"), Auth::Refused("534 No."), Auth::Refused("431 Not now.")] {
        let scene = Scene::new(|tls| tls.auth = auth);
        let run = scene.run(&[], &["cat", "f"]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(0), "hello\n"), "{run}");
        assert!(run.stderr.starts_with("note: the server offers no TLS ("), "{run}");
    }
}

#[test]
fn no_login_is_sent_where_tls_is_demanded_and_refused() {
    let answers = [
        Auth::Refused("500 What?"),
        Auth::Refused("502 No."),
        Auth::Refused("530 Log in first."),
        Auth::Refused("534 No."),
        Auth::Refused("431 Not now."),
        Auth::Refused("230 You are in."),
        Auth::Closed,
    ];
    for auth in answers {
        let scene = Scene::new(|tls| tls.auth = auth);
        let run = scene.explicit(&["cat", "f"]);
        assert!(run.code != Some(0) && run.stdout.is_empty(), "{auth:?}: {run}");
        if let Auth::Refused(reply) = auth
            && !reply.starts_with('2')
        {
            failed(&run, 22, &format!("the server refuses TLS: {reply}"));
        }
        scene.no_login_was_sent();
    }
}

#[test]
fn a_server_that_demands_tls_is_understood_by_those_who_come_without() {
    let scene = Scene::new(|tls| tls.required = true);
    let run = scene.run(&["--tls", "off"], &["cat", "f"]);
    failed(&run, 22, "login refused: 530 TLS is required");
    assert!(run.stderr.contains("\n  hint: `--tls explicit` encrypts the login"), "{run}");
}

#[test]
fn a_server_that_waits_for_tls_is_silent_and_the_hint_says_so() {
    let scene = Scene::new(|tls| tls.implicit = true);
    let run = scene.run(&["--tls", "explicit", "--timeout", "1"], &["cat", "f"]);
    failed(&run, 32, "waiting for the server's greeting");
    assert!(run.stderr.contains("`--tls implicit`"), "{run}");
}

#[test]
fn versions_that_do_not_meet_are_named() {
    for (versions, only, left) in
        [(Versions::Tls12, "1.3", "--tls-min"), (Versions::Tls13, "1.2", "--tls-max")]
    {
        let scene = Scene::new(|tls| tls.versions = versions);
        let run = scene.run(&["--tls", "explicit", left, only], &["cat", "f"]);
        failed(&run, 22, &format!("it does not speak TLS {only}, and no other version is allowed here"));
        scene.no_login_was_sent();
    }
    let scene = Scene::new(|_| {});
    let run = scene.run(&["--tls-min", "1.3", "--tls-max", "1.2"], &["cat", "f"]);
    failed(&run, 2, "`--tls-min 1.3` and `--tls-max 1.2` leave no version to speak");
}

#[test]
fn replies_injected_behind_auth_are_an_attack() {
    for bytes in ["230 You are in.\r\n", "220 half a line"] {
        for mode in ["auto", "explicit"] {
            let scene = Scene::new(|tls| tls.auth = Auth::Injected(bytes));
            let run = scene.run(&["--tls", mode], &["cat", "f"]);
            failed(&run, 22, "somebody is in between");
            scene.no_login_was_sent();
        }
    }
}

#[test]
fn an_old_server_is_asked_for_ssl() {
    let scene = Scene::new(|tls| tls.auth = Auth::OnlySsl);
    went_well(&scene.explicit(&["get", "f"]));
    let log = scene.site.server.log();
    assert_eq!(log[..2], ["AUTH TLS", "AUTH SSL"]);
}

#[test]
fn a_certificate_that_does_not_verify_ends_it_before_the_login() {
    for (certificate, words) in [
        (EXPIRED, "it expired on 2020-01-01"),
        (WRONG_NAME, "it is for `elsewhere.example.test`, not for `localhost`"),
        (SELF_SIGNED_AUTHORITY, "it is self-signed"),
        (EVERYTHING_WRONG, "it is self-signed; it names no host"),
    ] {
        for mode in ["auto", "explicit"] {
            let scene = Scene::new(|tls| tls.certificate = certificate);
            failed(&scene.run(&["--tls", mode], &["cat", "f"]), 21, words);
            scene.no_login_was_sent();
        }
        let scene = Scene::new(|tls| tls.certificate = certificate);
        let run = scene.run(&["--tls", "explicit", "--insecure"], &["cat", "f"]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(0), "hello\n"), "{run}");
        assert!(run.stderr.starts_with("warning: certificates are not checked (--insecure)"), "{run}");
    }
}

#[test]
fn a_pin_is_enough_and_another_is_refused() {
    let scene = Scene::new(|tls| tls.certificate = EVERYTHING_WRONG);
    let refused = scene.explicit(&["cat", "f"]);
    let digits = |text: &str| text.chars().take_while(char::is_ascii_hexdigit).collect::<String>();
    let pin = refused.stderr.split("sha256:").nth(1).map(digits).unwrap_or_default();
    assert_eq!(pin.len(), 64, "{refused}");
    let run = scene.run(&["--tls", "explicit", "--pin", &format!("sha256:{pin}")], &["get", "f"]);
    went_well(&run);
    let other = format!("sha256:{}", "0".repeat(64));
    let run = scene.run(&["--tls", "explicit", "--pin", &other], &["cat", "f"]);
    failed(&run, 21, "not the pinned one");
    assert!(run.stderr.contains("\n  hint: where there is a `--pin`, nothing else is believed"), "{run}");
}

#[test]
fn another_certificate_on_the_data_connection_is_refused() {
    let scene = Scene::new(|tls| (tls.data_certificate, tls.resumable) = (Some(OTHER), false));
    failed(&scene.explicit(&["cat", "f"]), 21, "not the one that the control connection showed");
}

#[test]
fn data_that_ends_without_a_word_counts_only_where_the_size_agrees() {
    let scene = Scene::new(|tls| tls.close_notify = false);
    let run = scene.explicit(&["get", "f"]);
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.stderr.contains("note: the server ended the data without saying so in TLS"), "{run}");
    for words in [&["ls"][..], &["get", "-a", "f", "g"]] {
        failed(&scene.explicit(words), 34, "it may have been cut off");
    }
    assert!(!scene.here("g").exists());
}

#[test]
fn tickets_that_run_out_are_no_end_of_uploads() {
    let scene = Scene::new(|tls| (tls.reuse, tls.tickets_on_uploads) = (Some(REUSE_TERSE), false));
    let names: Vec<String> = (0..7).map(|number| format!("up-{number}")).collect();
    for name in &names {
        std::fs::write(scene.here(name), name).unwrap();
    }
    went_well(&scene.explicit(&["mput", "up-*"]));
    for name in &names {
        assert_eq!(std::fs::read_to_string(scene.site.path(name)).unwrap(), *name);
    }
    let logins = || scene.site.server.log().iter().filter(|line| line.starts_with("USER")).count();
    assert_eq!(logins(), 2, "one more, over TLS 1.2");
    // That is remembered.
    went_well(&scene.explicit(&["mput", "up-*"]));
    assert_eq!(logins(), 3);
}

#[test]
fn a_server_that_speaks_tls_1_3_only_gives_tickets_by_another_login() {
    let scene = Scene::new(|tls| {
        (tls.reuse, tls.tickets_on_uploads) = (Some(REUSE_TERSE), false);
        tls.versions = Versions::Tls13;
    });
    for number in 0..5 {
        std::fs::write(scene.here(&format!("up-{number}")), "up").unwrap();
    }
    went_well(&scene.explicit(&["mput", "up-*"]));
}

#[test]
fn a_refusal_to_begin_a_new_session_is_remedied_by_tls_1_2() {
    for reuse in [REUSE, REUSE_TERSE] {
        let scene = Scene::new(|tls| (tls.reuse, tls.tickets) = (Some(reuse), 0));
        std::fs::write(scene.here("up"), "up".repeat(200_000)).unwrap();
        for words in [&["get", "f"][..], &["put", "up"], &["ls"], &["cat", "f"]] {
            std::fs::remove_dir_all(scene.here(".local")).ok();
            let run = scene.explicit(words);
            assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{words:?}: {run}");
        }
        assert_eq!(std::fs::read(scene.site.path("up")).unwrap().len(), 400_000);
    }
}

#[test]
fn where_no_session_can_be_resumed_the_cause_is_named() {
    let scene = Scene::new(|tls| (tls.reuse, tls.resumable) = (Some(REUSE), false));
    for words in [&["get", "f"][..], &["ls"]] {
        failed(&scene.explicit(words), 36, "wants the TLS session of the control connection resumed");
    }
}

#[test]
fn data_may_go_in_clear_only_where_that_is_wanted() {
    let scene = Scene::new(|tls| tls.prot = Some("534 No."));
    failed(&scene.explicit(&["cat", "f"]), 22, "the server refuses to encrypt data connections: 534 No.");
    let run = scene.run(&["-v", "--tls", "explicit", "--prot", "C"], &["cat", "f"]);
    assert!(run.code == Some(0) && run.stderr.contains("> PROT C\n"), "{run}");
    let scene = Scene::new(|tls| tls.required = true);
    let run = scene.run(&["--tls", "explicit", "--prot", "C"], &["cat", "f"]);
    failed(&run, 22, "the server refuses data connections in clear: 534 ");
}

#[test]
fn a_virtual_host_is_named_when_tls_stands_and_before_the_login() {
    let scene = Scene::new(|_| {});
    let run = scene.run(&["--tls", "explicit", "--virtual-host", "other.example.test"], &["cat", "f"]);
    // The demo server knows no HOST, which is no end.
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "hello\n"), "{run}");
    assert!(
        run.stderr.starts_with("warning: the server knows no virtual host `other.example.test` (50"),
        "{run}"
    );
    let log = scene.site.server.log();
    let verbs: Vec<&str> = log.iter().map(|line| line.split(' ').next().unwrap_or_default()).collect();
    assert_eq!(verbs[..4], ["AUTH", "HOST", "USER", "PASS"]);
}

#[test]
fn the_doctor_tells_what_tls_is_in_use() {
    let scene = Scene::new(|_| {});
    let run = scene.explicit(&["doctor"]);
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.stdout.contains("\nok    TLS       TLS 1.3, TLS"), "{run}");
    assert!(
        run.stdout.contains("believed as one of --ca-file\n") || run.stdout.contains("believed by"),
        "{run}"
    );
    assert!(!run.stdout.contains("offered"), "{run}");
    let resumed = "\n                encrypted; the TLS session is that of the control connection\n";
    assert_eq!(run.stdout.matches(resumed).count(), 4, "{run}");
    let run = scene.run(&["--tls", "explicit", "--prot", "C"], &["doctor"]);
    assert!(run.stdout.contains("\n                sha256:"), "{run}");
    assert_eq!(run.stdout.matches("\n                not encrypted\n").count(), 4, "{run}");
}

#[test]
fn the_doctor_shows_a_certificate_that_is_not_to_be_trusted() {
    let scene = Scene::new(|tls| tls.certificate = EXPIRED);
    let port = scene.site.address().port();
    let target = format!("ftpes://{USER}@localhost:{port}");
    let run = scene.free(&["--ca-file", "ca.pem", "doctor", &target]);
    assert_eq!(run.code, Some(21), "{run}");
    assert!(run.stdout.contains("\nfails TLS       the certificate of `localhost:"), "{run}");
    let words = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("valid from 2019-01-01 until 2020-01-01 sha256:"), "{run}");
    assert!(words.contains(&format!("What would help: - `ketch trust localhost:{port}` shows it")), "{run}");
    scene.no_login_was_sent();
}

#[test]
fn commands_may_go_in_clear_after_the_login() {
    let scene = Scene::new(|_| {});
    let run = scene.run(&["-v", "--tls", "explicit", "--ccc"], &["-c", "get f; put f g; status"]);
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.stderr.contains("> CCC\n") && run.stderr.matches(", resumed").count() == 2, "{run}");
    assert!(run.stdout.contains("(not encrypted)"), "{run}");
    let scene = Scene::new(|tls| tls.ccc = false);
    let run = scene.run(&["--tls", "explicit", "--ccc"], &["cat", "f"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "hello\n"), "{run}");
    assert!(run.stderr.starts_with("warning: the server keeps commands encrypted (CCC: 534 "), "{run}");
}

#[test]
fn a_client_certificate_is_read_from_files() {
    let scene = Scene::new(|tls| tls.client_certificate = true);
    std::fs::write(scene.here("me.pem"), [CLIENT.pem, CLIENT.key].concat()).unwrap();
    std::fs::write(scene.here("cert.pem"), CLIENT.pem).unwrap();
    std::fs::write(scene.here("key.pem"), CLIENT.key).unwrap();
    went_well(&scene.run(&["--tls", "explicit", "--cert", "me.pem"], &["get", "f"]));
    went_well(&scene.run(&["--tls", "explicit", "--cert", "cert.pem", "--key", "key.pem"], &["get", "f"]));
    let run = scene.explicit(&["cat", "f"]);
    assert!(run.code != Some(0) && run.stdout.is_empty(), "{run}");
    failed(
        &scene.run(&["--cert", "cert.pem"], &["cat", "f"]),
        2,
        "`cert.pem`: there is no private key in it",
    );
    let run = scene.run(&["--cert", "key.pem", "--key", "me.pem"], &["cat", "f"]);
    failed(&run, 2, "`key.pem`: there is no certificate in it");
    failed(&scene.run(&["--ca-file", "key.pem"], &["cat", "f"]), 2, "there is no certificate in it");
    failed(&scene.run(&["--ca-file", "none.pem"], &["cat", "f"]), 10, "none.pem");
}

#[test]
fn versions_can_be_chosen_and_secrets_logged() {
    let scene = Scene::new(|_| {});
    for version in ["1.2", "1.3"] {
        let run = scene
            .run(&["-v", "--tls", "explicit", "--tls-min", version, "--tls-max", version], &["cat", "f"]);
        assert!(run.stderr.contains(&format!("* control encrypted (TLS {version}, ")), "{run}");
    }
    let mut command = scene.command();
    let target = format!("ftpes://{USER}@localhost:{}/f", scene.site.address().port());
    command.env("SSLKEYLOGFILE", scene.here("keys")).args(["--ca-file", "ca.pem", "-4", "cat", &target]);
    assert!(command.output().unwrap().status.success());
    let keys = std::fs::read_to_string(scene.here("keys")).unwrap();
    assert_eq!(keys.matches("CLIENT_TRAFFIC_SECRET_0 ").count(), 2, "control and data: {keys}");
}

#[test]
fn a_session_that_is_lost_is_encrypted_again_or_not_made_again() {
    let scene = Scene::new(|_| {});
    let script = "cat f; quote QUIT; cat f";
    let run = scene.run(&["-v"], &["-c", script]);
    assert_eq!(run.stdout.matches("hello").count(), 2, "{run}");
    assert_eq!(run.stderr.matches("* control encrypted").count(), 2, "{run}");
}

#[test]
fn a_batch_that_is_lost_is_not_replayed_without_protection() {
    let scene = Scene::with(|config| {
        // On the first connection, behind the first download.
        config.misdeeds.unanswered = Some(|verb, log| {
            let count = |of: &str| log.iter().filter(|line| line.split(' ').next() == Some(of)).count();
            matches!(verb, "SIZE" | "MDTM") && count("RETR") == 1 && count("USER") == 1
        });
        config.tls.as_mut().unwrap().required = true;
    });
    let script = "get f -o one; get f -o two";
    let run = scene.run(&["--tls", "explicit", "--timeout", "3"], &["-c", script]);
    assert_eq!(run.code, Some(0), "{run}");
    assert_eq!(run.stderr, "note: the server loses commands; going on one at a time\n");
    assert_eq!(std::fs::read(scene.here("two")).unwrap(), b"hello\n");
    let log = scene.site.server.log();
    let again = log.iter().rposition(|line| line.starts_with("PASS")).unwrap();
    let verbs: Vec<&str> = log[again..].iter().map(String::as_str).collect();
    let expected = ["PBSZ 0", "PROT P", "EPSV", "TYPE I", "SIZE f", "MDTM f", "RETR f", "QUIT"];
    assert_eq!(verbs[1..], expected);
}

#[test]
fn programs_read_it_as_json() {
    let scene = Scene::new(|_| {});
    let run = scene.run(&["--json", "--tls", "explicit"], &["get", "f"]);
    assert_eq!(run.code, Some(0), "{run}");
    let line =
        |kind: &str| run.stdout.lines().find(|line| line.contains(&format!("\"type\":\"{kind}\""))).unwrap();
    let tls = line("tls");
    for part in [
        r#""channel":"control""#,
        r#""version":"TLS 1.3""#,
        r#""resumed":false"#,
        r#""trust":"ca""#,
        r#""subject":"CN=localhost""#,
        r#""sha256":"sha256:"#,
    ] {
        assert!(tls.contains(part), "{part}: {tls}");
    }
    assert!(line("data").contains(r#""resumed":true"#), "{}", line("data"));
    let scene = Scene::new(|tls| tls.certificate = EXPIRED);
    let run = scene.run(&["--json", "--tls", "explicit"], &["get", "f"]);
    let error = run.stdout.lines().find(|line| line.contains(r#""type":"error""#)).unwrap();
    assert!(error.contains(r#""kind":"certificate","exit":21"#), "{error}");
    assert!(error.contains(r#""doubts":["it expired on 2020-01-01"]"#), "{error}");
}
