//! How data connections are opened, and how that is said.

use super::runner::checks;
use super::scene::{Scene, holds, like, noise};

checks! {
    Talks each_method_works_by_its_name,
    Talks passive_and_active_are_options_everywhere,
    Talks the_shell_toggles_modes,
    Talks a_mode_of_one_command_holds_for_that_command,
    Talks what_worked_is_kept,
    Talks status_shows_the_last_data_connection,
    Talks lock_step_changes_nothing_but_the_rhythm,
    Talks an_unknown_mode_is_exit_2,
}

/// The commands that asked for data connections.
fn methods<'r>(verbs: &[&'r str]) -> Vec<&'r str> {
    verbs.iter().copied().filter(|verb| matches!(*verb, "EPSV" | "PASV" | "EPRT" | "PORT")).collect()
}

fn each_method_works_by_its_name(s: &Scene<'_>) {
    s.put_there("down", noise(500_000));
    s.put_here("up", noise(500_001));
    for method in ["epsv", "pasv", "eprt", "port"] {
        let run = s.run(&["--mode", method, "-v", "-c", "get down; put up; ls"]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(0), "down\nup\n"));
        assert_eq!(methods(&run.verbs()), [&*method.to_uppercase(); 3]);
        holds(&s.here("down"), noise(500_000));
        holds(&s.there("up"), noise(500_001));
        std::fs::remove_file(s.there("up")).unwrap();
    }
}

fn passive_and_active_are_options_everywhere(s: &Scene<'_>) {
    s.put_there("file", "text");
    let target = s.target();
    for (args, method) in [
        (&["-v", "-p", &*target, "cat", "file"][..], "EPSV"),
        (&["-v", &target, "cat", "--passive", "file"], "EPSV"),
        (&["-v", "-A", &target, "cat", "file"], "PORT"),
        (&["-v", &target, "cat", "file", "--active"], "PORT"),
        (&["-v", "-p", &target, "cat", "-A", "file"], "PORT"),
        (&["-v", "-A", "-p", &target, "cat", "file"], "EPSV"),
        (&["-v", &target, "cat", "file"], "EPSV"),
    ] {
        let run = s.run_free(args);
        assert_eq!((run.code, run.stdout.as_str()), (Some(0), "text"), "{args:?}");
        assert_eq!(methods(&run.verbs()), [method], "{args:?}");
    }
}

fn the_shell_toggles_modes(s: &Scene<'_>) {
    s.put_there("file", "text\n");
    let script = "mode; active; cat file; passive; cat file; passive; passive off; passive on; passive auto; mode pasv; \
                  cat file; mode";
    let run = s.run(&["-v", "-c", script]);
    let passive = "mode: passive (we open data connections: EPSV, PASV)\n";
    let active = "mode: active (the server opens data connections: PORT, EPRT)\n";
    let auto = "mode: auto (passive, then active)\n";
    let pasv = "mode: pasv (we open data connections, by this command only)\n";
    let expected =
        [auto, active, "text\n", passive, "text\n", active, active, passive, auto, pasv, "text\n", pasv]
            .concat();
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), expected.as_str()));
    assert_eq!(methods(&run.verbs()), ["PORT", "EPSV", "PASV"]);
}

fn a_mode_of_one_command_holds_for_that_command(s: &Scene<'_>) {
    s.put_there("file", "text\n");
    let run = s.run(&["-v", "-c", "cat -A file; cat file; cat --mode eprt file; mode"]);
    assert_eq!(run.stdout, "text\ntext\ntext\nmode: auto (passive, then active)\n");
    assert_eq!(methods(&run.verbs()), ["PORT", "EPSV", "EPRT"]);
}

fn what_worked_is_kept(s: &Scene<'_>) {
    s.put_there("file", "text\n");
    let run = s.run(&["-v", "-c", "cat file; ls; cat file"]);
    assert_eq!(methods(&run.verbs()), ["EPSV"; 3]);
    // The type of a session is said once, and so is what the server offers.
    assert_eq!(run.verbs().iter().filter(|verb| **verb == "TYPE").count(), 1);
    assert_eq!(run.verbs().iter().filter(|verb| **verb == "FEAT").count(), 1);
}

fn status_shows_the_last_data_connection(s: &Scene<'_>) {
    s.put_there("file", "text\n");
    let text = s.ok(&["-c", "status; cat file; status; active; cat file; status; close; status"]);
    let (control, server, tls) = match s.version() {
        None => ("not encrypted".to_owned(), "", String::new()),
        Some(version) => (
            format!("{version}, …"),
            "server     CN=localhost, …\n           sha256:…\n",
            format!(", {version}, …"),
        ),
    };
    let head = format!(
        "connected  ketch@127.0.0.1 for … s\ncontrol    127.0.0.1:… -> {} ({control})\n{server}",
        s.host()
    );
    let tail = format!(
        "remote     /{}\nlocal      {}\ntype       binary\ntimeouts   reply 60 s, connect 15 s, data 10 s\n",
        s.directory,
        s.here("").display().to_string().trim_end_matches('/')
    );
    let none = "mode       auto (passive, then active)\nlast       no data connection yet\n";
    let passive = format!(
        "mode       auto (passive, then active)\nlast       data 127.0.0.1:… -> 127.0.0.1:… (passive, EPSV){tls}\n"
    );
    let active = format!(
        "mode       active (the server opens data connections: PORT, EPRT)\n\
         last       data 127.0.0.1:… -> 127.0.0.1:… (active, PORT){tls}\n"
    );
    let local = tail.split_once('\n').unwrap().1;
    let closed = format!("connected  no\nmode       auto (passive, then active)\n{local}");
    let words = [
        &*head,
        none,
        &tail,
        "text\n",
        &head,
        &passive,
        &tail,
        "mode: active (the server opens data connections: PORT, EPRT)\n",
        "text\n",
        &head,
        &active,
        &tail,
        &closed,
    ];
    like(&text, &words.concat());
}

fn lock_step_changes_nothing_but_the_rhythm(s: &Scene<'_>) {
    s.put_there("file", noise(100_000));
    for mode in ["-p", "-A"] {
        let run = s.run(&["-v", mode, "--lock-step", "get", "file"]);
        assert_eq!(run.code, Some(0));
        holds(&s.here("file"), noise(100_000));
        let mut unanswered = 0;
        for line in run.stderr.lines().filter(|line| !line.starts_with("> QUIT")) {
            match line.split_once(' ') {
                Some((">", _)) => unanswered += 1,
                Some(("<", reply)) if !reply.starts_with('1') => unanswered = 0,
                _ => {}
            }
            assert!(unanswered < 2, "{line}");
        }
    }
}

fn an_unknown_mode_is_exit_2(s: &Scene<'_>) {
    for args in [&["--mode", "sideways", "ls"][..], &["mode", "sideways"], &["-c", "mode sideways"]] {
        let run = s.run(args);
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{args:?}");
        assert!(run.stderr.contains("sideways") && run.stderr.contains("epsv"), "{args:?}");
    }
}
