//! The queue: what is kept in it, and what becomes of it when a shell is killed.

use std::fs;

use rustix::process::Signal;

use crate::support::ketch::ketch;
use crate::support::shell::{Shell, Start};
use crate::support::site::{PASSWORD, Site};
use crate::support::until;

/// A server from which a file takes a while, and a pattern that is nowhere the same.
fn slow() -> (Site, Vec<u8>) {
    let site = Site::with(|config| config.rate = Some(1 << 20));
    let bytes: Vec<u8> = (0..3_u32 << 18).flat_map(u32::to_le_bytes).collect();
    site.write("big", &bytes);
    site.write("some", "text\n");
    (site, bytes)
}

/// The bytes in a part file that are on the disk.
fn begun(shell: &Shell) -> u64 {
    fs::metadata(shell.path(".big.ketch-part")).map_or(0, |meta| meta.len())
}

/// A download that was killed in its middle: its journal is there, too.
fn wait_for_its_middle(shell: &Shell) {
    until("a part of the file with its journal", || {
        begun(shell) > 1 << 20 && shell.path(".big.ketch-journal").exists()
    });
}

#[test]
fn what_a_killed_shell_was_doing_is_done_by_the_next_run() {
    let (site, bytes) = slow();
    let shell = Shell::at(&site);
    shell.run("queue add get big");
    shell.run("queue add cat some > copy");
    shell.run("queue run");
    wait_for_its_middle(&shell);
    let home = shell.home();
    shell.terminal.signal(Signal::KILL);
    shell.terminal.all();
    assert!(!home.path().join("big").exists());

    let listed = ketch(home.path()).args(["queue"]).output().unwrap();
    let text = String::from_utf8(listed.stdout).unwrap();
    let here = home.path().canonicalize().unwrap().display().to_string();
    let place = format!("    ftp://bob@{}/%2F, {here}\n", site.address());
    let expected = format!("1 waiting, begun: get big\n{place}2 waiting: cat some\n{place}");
    assert_eq!(text, expected);

    let run = ketch(home.path()).args(["queue", "run"]).env("KETCH_PASSWORD", PASSWORD).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    assert_eq!(fs::read(home.path().join("big")).unwrap(), bytes);
    let log = site.server.log();
    assert!(log.iter().any(|line| line.starts_with("REST ")), "it goes on where it was: {log:#?}");
    let left = ketch(home.path()).args(["queue"]).output().unwrap();
    assert!(left.stdout.is_empty());
}

#[test]
fn what_a_killed_shell_fetched_in_the_background_is_gone_on_with() {
    let (site, bytes) = slow();
    let shell = Shell::at(&site);
    shell.run("get big &");
    wait_for_its_middle(&shell);
    let home = shell.home();
    shell.terminal.signal(Signal::KILL);
    shell.terminal.all();
    assert!(!home.path().join("big").exists() && home.path().join(".big.ketch-journal").exists());
    let shell = Start::home(Shell::start_at(&site), &home).go();
    shell.run("get -c big");
    assert_eq!(fs::read(shell.path("big")).unwrap(), bytes);
    assert!(site.server.log().iter().any(|line| line.starts_with("REST ")));
    assert!(!shell.path(".big.ketch-part").exists() && !shell.path(".big.ketch-journal").exists());
}

#[test]
fn a_command_is_added_and_run_as_in_lftp() {
    let (site, _) = slow();
    let shell = Shell::at(&site);
    shell.run("queue get nothing");
    shell.terminal.wait("its end", |screen| screen.text().contains("[1] failed: queue run"));
    let listed = shell.run("queue");
    assert!(listed.starts_with("1 failed: get nothing\n    ftp://bob@"), "{listed}");
    let told = shell.run("queue run");
    assert!(told.starts_with("note: nothing in the queue waits; `queue run --failed`"), "{told}");
}

#[test]
fn a_queue_that_is_stopped_keeps_what_it_was_doing() {
    let (site, bytes) = slow();
    let shell = Shell::at(&site);
    shell.run("queue add get big");
    shell.run("queue run");
    wait_for_its_middle(&shell);
    shell.terminal.keys("queue rm 1\r");
    shell.terminal.wait("a refusal", |screen| screen.text().contains("it is running; `queue stop` first"));
    shell.terminal.keys("queue stop\r");
    shell.terminal.wait("its end", |screen| screen.text().contains("[1] killed: queue run"));
    assert!(shell.run("queue").starts_with("1 waiting, begun: get big\n"));
    shell.run("queue run");
    until("the file", || shell.path("big").exists());
    assert_eq!(fs::read(shell.path("big")).unwrap(), bytes);
}

#[test]
fn no_password_is_kept_and_what_makes_no_sense_is_refused() {
    let (site, _) = slow();
    let shell = Shell::start_at(&site).columns(200).go();
    let secret = "error: the queue keeps no passwords; better let netrc or `--password-command` know them";
    assert_eq!(shell.run("queue add user bob geheim"), secret);
    assert_eq!(shell.run("queue add 'pwd; quote PASS geheim'"), secret);
    assert_eq!(shell.run("queue user bob geheim"), secret);
    shell.run("alias ll 'ls -l'");
    for (line, why) in [
        ("queue add ll", "`ll` is known to this ketch only; write the commands that it stands for"),
        ("queue lits", "there is no command `lits`"),
        ("queue add get", "`get` lacks REMOTE"),
        ("queue add 'get \"x'", "the quote \" is not closed"),
        ("queue rm 7", "there is no queue entry `7`; `queue` lists them"),
    ] {
        let told = shell.run(line);
        assert!(told.contains(why), "{line}: {told}");
    }
    shell.run("queue add get 'a b' c\\*d *.gz \"e'f\"");
    let listed = shell.run("queue");
    assert!(listed.starts_with("1 waiting: get a\\ b c\\*d *.gz e\\'f\n"), "{listed}");
    let kept = fs::read_to_string(shell.path(".local/state/ketch/queue/list")).unwrap();
    assert!(!kept.contains(PASSWORD) && !kept.contains("geheim"), "{kept}");
    for line in fs::read_to_string(shell.path(".local/state/ketch/history")).unwrap().lines() {
        assert!(!line.contains("geheim"), "{line}");
    }
}
