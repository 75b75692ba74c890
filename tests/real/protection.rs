//! Servers that demand TLS, and what is told to those who come without.

use super::runner::checks;
use super::scene::Scene;

checks! {
    Talks a_login_in_clear_is_exit_22,
    Talks data_in_clear_are_exit_22,
}

/// Runs ketch with these options; the server demands what they leave out.
fn refused(s: &Scene<'_>, options: &[&str], scheme: &str, (cause, hint): (&str, &str)) {
    s.put_there("f", "hello\n");
    let url = s.url("f").replacen(s.scheme(), scheme, 1);
    let run = s.run_free(&[options, &["cat", &url]].concat());
    assert_eq!((run.code, run.stdout.as_str()), (Some(22), ""));
    // Pure-FTPd says it in two lines.
    assert!(run.stderr.contains(cause) && run.stderr.ends_with(hint), "{run}");
}

fn a_login_in_clear_is_exit_22(s: &Scene<'_>) {
    let cause = "\n  caused by: could not log in to `127.0.0.1`\n  caused by: login refused: ";
    let hint = "\n  hint: `--tls explicit` encrypts the login, and what follows\n";
    refused(s, &["--tls", "off"], "ftp", (cause, hint));
}

fn data_in_clear_are_exit_22(s: &Scene<'_>) {
    let hint = "\n  hint: the server wants data encrypted: `--tls explicit`, and no `--prot C`\n";
    refused(s, &["--prot", "C"], s.scheme(), ("\n  caused by: the server refuse", hint));
}
