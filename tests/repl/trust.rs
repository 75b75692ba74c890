//! The question whether a certificate is to be trusted: its answers, and who is not asked.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

use ketch_demo::certificates::{Certificate, OTHER, SELF_SIGNED};
use ketch_demo::tls::Tls;

use crate::support::shell::{Shell, Start};
use crate::support::site::{PASSWORD, Site, USER};

const QUESTION: &str = "trust it from now on? [y/N]";

/// A server that encrypts with this certificate.
fn site(certificate: Certificate) -> Site {
    let site = Site::with(|config| config.tls = Some(Tls { certificate, ..Tls::default() }));
    site.write("f", "hello\n");
    site
}

/// ketch at a terminal, about to log in.
fn starting(words: &[&str]) -> Start {
    Start::with(words).env("KETCH_TLS", "auto").env("KETCH_PASSWORD", PASSWORD)
}

fn target(site: &Site) -> String {
    format!("{USER}@localhost:{}", site.address().port())
}

fn known(shell: &Shell) -> PathBuf {
    shell.path(".local/state/ketch/known_hosts")
}

fn asked(shell: &Shell) {
    shell.terminal.wait("the question", |screen| screen.line() == QUESTION);
}

#[track_caller]
fn no_login_was_sent(site: &Site) {
    let log = site.server.log();
    assert!(!log.iter().any(|line| line.starts_with("USER") || line.starts_with("PASS")), "{log:?}");
}

#[test]
fn a_yes_is_kept_and_nobody_asks_again() {
    let site = site(SELF_SIGNED);
    let shell = starting(&["-4", &target(&site)]).bare();
    asked(&shell);
    no_login_was_sent(&site);
    let question = shell.terminal.screen().text();
    for words in [
        "is not to be trusted: it is self-signed",
        "\ncertificate  CN=localhost",
        "\nfor          localhost, ",
        "\nissuer       CN=localhost",
        "\nvalid        ",
        "\nkey          ECDSA P-256, ",
        "\nsha256:",
    ] {
        assert!(question.contains(words), "{words:?}: {question}");
    }
    let shown = question.split("sha256:").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    shell.terminal.keys("y\r");
    assert_eq!(shell.prompt(), format!("{USER}@localhost:/ [auto]>"));
    assert!(fs::read_to_string(known(&shell)).unwrap().contains(&format!("sha256:{shown}")));
    assert!(shell.run("status").contains("believed as it was kept for this host"));
    let again = starting(&["-4", &target(&site)]).home(&shell.home()).go();
    assert!(!again.terminal.screen().text().contains(QUESTION));
}

#[test]
fn anything_but_a_yes_is_a_no() {
    let site = site(SELF_SIGNED);
    for answer in ["n\r", "\r", "yo\r", "\x04"] {
        let shell = starting(&["-4", &target(&site)]).bare();
        asked(&shell);
        shell.terminal.keys(answer);
        assert_eq!(shell.prompt(), "ketch>", "{answer:?}");
        let text = shell.terminal.screen().text();
        assert!(text.contains("error: could not connect to `localhost`\n"), "{text}");
        assert!(text.contains("hint: `ketch trust localhost:"), "{text}");
        assert!(!known(&shell).exists());
    }
    no_login_was_sent(&site);
}

#[test]
fn ctrl_c_ends_the_question() {
    let site = site(SELF_SIGNED);
    let shell = starting(&["-4"]).go();
    shell.typed(&format!("open {}", target(&site)));
    shell.terminal.keys("\r");
    asked(&shell);
    shell.terminal.keys("y\x03");
    assert_eq!(shell.prompt(), "ketch>");
    let text = shell.terminal.screen().text();
    assert!(text.ends_with("\ninterrupted\nketch>"), "{text}");
    assert!(!known(&shell).exists());
    no_login_was_sent(&site);
    // It asks again the next time.
    shell.typed(&format!("open {}", target(&site)));
    let row = shell.terminal.screen().cursor.0;
    shell.terminal.keys("\r");
    shell.terminal.wait("it again", |screen| screen.cursor.0 > row && screen.line() == QUESTION);
}

#[test]
fn a_changed_certificate_is_no_question() {
    let before = site(SELF_SIGNED);
    let shell = starting(&["-4", &target(&before)]).bare();
    asked(&shell);
    shell.terminal.keys("yes\r");
    shell.prompt();
    // The same server, as far as the user can tell.
    let after = site(OTHER);
    let port = |site: &Site| format!(":{} ", site.address().port());
    let kept = fs::read_to_string(known(&shell)).unwrap().replace(&port(&before), &port(&after));
    fs::write(known(&shell), &kept).unwrap();
    fs::set_permissions(known(&shell), fs::Permissions::from_mode(0o600)).unwrap();
    let shell = starting(&["-4", &target(&after)]).home(&shell.home()).bare();
    assert_eq!(shell.prompt(), "ketch>");
    let text = shell.terminal.screen().text();
    let unwrapped = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(unwrapped.contains("it is not the one kept for this host, sha256:"), "{text}");
    assert!(text.contains("SOMEBODY MAY BE IN BETWEEN"), "{text}");
    assert!(!text.contains(QUESTION), "{text}");
    assert_eq!(fs::read_to_string(known(&shell)).unwrap(), kept);
    no_login_was_sent(&after);
}

#[test]
fn one_command_asks_and_a_script_does_not() {
    let site = site(SELF_SIGNED);
    let shell = starting(&["-4", &target(&site), "-c", "cat f"]).bare();
    let home = shell.home();
    let (code, screen) = shell.terminal.end();
    assert_eq!(code, 21, "{}", screen.text());
    assert!(!screen.text().contains(QUESTION), "{}", screen.text());
    let shell = starting(&["-4", "--tls", "explicit", &target(&site), "cat", "f"]).home(&home).bare();
    let (code, screen) = shell.terminal.end();
    assert_eq!(code, 21, "{}", screen.text());
    assert!(!screen.text().contains(QUESTION), "{}", screen.text());
    let shell = starting(&["-4", &target(&site), "cat", "f"]).home(&home).bare();
    asked(&shell);
    shell.terminal.keys("y\r");
    let (code, screen) = shell.terminal.end();
    assert_eq!(code, 0, "{}", screen.text());
    assert!(screen.text().ends_with("[y/N] y\nhello"), "{}", screen.text());
}

#[test]
fn trust_asks_and_explicit_mode_believes_what_it_kept() {
    let site = site(SELF_SIGNED);
    let shell = starting(&["-4", "--tls", "explicit"]).go();
    shell.typed(&format!("trust {}", target(&site).trim_start_matches("bob@")));
    shell.terminal.keys("\r");
    asked(&shell);
    shell.terminal.keys("y\r");
    shell.prompt();
    let text = shell.terminal.screen().text();
    assert!(text.contains("is trusted from now on\nketch>"), "{text}");
    shell.run(&format!("open {}", target(&site)));
    assert_eq!(shell.prompt(), format!("{USER}@localhost:/ [auto]>"));
}
