//! This side: local directories, and what local files refuse.

use std::fs;

use super::runner::checks;
use super::scene::{Scene, holds, like};

checks! {
    Talks lcd_is_where_files_come_and_go,
    Talks lls_lists_this_side,
    Talks local_commands_run_in_the_local_directory,
    Talks a_missing_local_file_is_exit_10_before_any_connection,
    Talks a_missing_local_directory_is_exit_10,
    Talks a_local_directory_without_leave_to_write_is_exit_11,
    Talks a_local_directory_is_no_file_to_put,
    Talks a_local_directory_in_the_way_is_exit_11,
    Talks a_local_link_is_replaced_and_not_followed,
}

fn lcd_is_where_files_come_and_go(s: &Scene<'_>) {
    s.put_there("file", "text");
    s.put_here("sub/up", "up");
    let here = s.here("").canonicalize().unwrap().display().to_string();
    let text = s.ok(&["-c", "lpwd; lcd sub; lpwd; get file; put up; lcd ..; lpwd; lcd; lpwd"]);
    assert_eq!(text, format!("{here}\n{here}/sub\n{here}\n{here}\n"));
    holds(&s.here("sub/file"), "text");
    holds(&s.there("up"), "up");
    let run = s.run(&["-c", "-lcd missing; -lcd sub/up; lpwd"]);
    let words = "error: -c, line 1: cannot change to `…/missing`\n  caused by: No such file or \
                 directory\nerror: -c, line 1: cannot change to `…/sub/up`\n  caused by: not a directory\n";
    like(&run.stderr, words);
    assert_eq!((run.code, run.stdout), (Some(0), format!("{here}\n")));
}

fn lls_lists_this_side(s: &Scene<'_>) {
    for name in ["b", "a", ".c", "sub/x"] {
        s.put_here(name, "12345");
    }
    assert_eq!(s.ok(&["lls"]), "a\nb\nsub\n");
    // What ketch keeps of servers lies there, too, once it has spoken TLS with one.
    assert_eq!(s.ok(&["lls", "-a", "."]).replace(".local\n", ""), ".c\na\nb\nsub\n");
    assert_eq!(s.ok(&["-c", "lcd sub; lls"]), "x\n");
    like(&s.ok(&["lls", "-l", "a"]), "-rw-r--r-- … 5 20…-…-… …:… a\n");
    s.fails(
        10,
        &["lls", "missing"],
        "error: cannot list `…/missing`\n  caused by: No such file or directory\n",
    );
}

fn local_commands_run_in_the_local_directory(s: &Scene<'_>) {
    s.put_here("sub/file", "text");
    assert_eq!(s.ok(&["-c", "lcd sub\n! ls; cat file\npwd"]), format!("file\ntext/{}\n", s.directory));
    let run = s.run(&["-c", "!exit 3\npwd"]);
    like(&run.stderr, "error: -c, line 1: the local command ended with exit status: 3\n");
    assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""));
}

fn a_missing_local_file_is_exit_10_before_any_connection(s: &Scene<'_>) {
    let port = crate::support::real::free_port().unwrap();
    let words = "error: could not upload `missing`\n  caused by: cannot read `…/missing`\n  caused by: No such file or \
                 directory\n";
    for command in ["put", "append"] {
        let run = s.run_free(&[command, "missing", &format!("ftp://127.0.0.1:{port}/f")]);
        like(&run.stderr, words);
        assert_eq!((run.code, run.stdout.as_str()), (Some(10), ""));
        s.fails(10, &[command, "missing"], words);
    }
    assert_eq!(s.names_there(""), [""; 0]);
}

fn a_missing_local_directory_is_exit_10(s: &Scene<'_>) {
    s.put_there("file", "text");
    let words = "error: could not download `file`\n  caused by: cannot open the directory `…/no/such`\n  caused by: No such \
                 file or directory\n";
    s.fails(10, &["get", "file", "-O", "no/such"], words);
    s.fails(10, &["get", "file", "-o", "no/such/name"], words);
    let hint = "  hint: the second of two names is the local one; `-O .` downloads both\n";
    s.fails(10, &["get", "file", "no/such/name"], &format!("{words}{hint}"));
    s.put_here("plain", "x");
    let words = "error: could not download `file`\n  caused by: cannot open the directory `…/plain`\n  caused by: Not a \
                 directory\n";
    s.fails(11, &["get", "file", "-O", "plain"], words);
}

fn a_local_directory_without_leave_to_write_is_exit_11(s: &Scene<'_>) {
    use std::os::unix::fs::PermissionsExt as _;
    s.put_there("file", "text");
    fs::create_dir(s.here("closed")).unwrap();
    fs::set_permissions(s.here("closed"), fs::Permissions::from_mode(0o555)).unwrap();
    let run = s.run_without_privileges(&["get", "file", "-O", "closed"]);
    let words = "error: could not download `file`\n  caused by: cannot create `…/closed/file`\n  caused by: \
                 Permission denied\n";
    like(&run.stderr, words);
    assert_eq!((run.code, run.stdout.as_str()), (Some(11), ""));
    assert_eq!(s.names_here("closed"), [""; 0]);
}

fn a_local_directory_is_no_file_to_put(s: &Scene<'_>) {
    fs::create_dir(s.here("sub")).unwrap();
    let words = "error: could not upload `sub`\n  caused by: cannot read `…/sub`\n  caused by: is a directory\n  hint: `put -r` uploads \
         a directory with all that is in it\n";
    s.fails(11, &["put", "sub"], words);
    assert_eq!(s.names_there(""), [""; 0]);
}

fn a_local_directory_in_the_way_is_exit_11(s: &Scene<'_>) {
    s.put_there("file", "text");
    s.put_here("file/inside", "stays");
    let words = "error: could not download `file`\n  caused by: cannot write `…/file`\n  caused by: Is a \
                 directory\n";
    s.fails(11, &["get", "file"], words);
    assert_eq!(s.names_here(""), ["file"]);
    assert_eq!(s.names_here("file"), ["inside"]);
}

fn a_local_link_is_replaced_and_not_followed(s: &Scene<'_>) {
    s.put_there("file", "new");
    s.put_here("elsewhere", "stays");
    std::os::unix::fs::symlink("elsewhere", s.here("file")).unwrap();
    s.ok(&["get", "file"]);
    holds(&s.here("elsewhere"), "stays");
    holds(&s.here("file"), "new");
}
