//! LIST, NLST, MLSD, MLST, STAT.

use crate::client::Site;
use std::fs;
use std::os::unix::fs::symlink;

fn planted() -> Site {
    let site = Site::new();
    fs::create_dir(site.path("dir")).unwrap();
    site.write("dir/x.txt", "12345");
    site.write("dir/y z.txt", "1");
    site.write("dir/w.bin", "");
    site.write("dir/.hidden", "");
    symlink("dir/x.txt", site.path("link")).unwrap();
    let mut client = site.login();
    for name in ["dir/x.txt", "dir/y z.txt", "dir/w.bin", "dir/.hidden", "dir"] {
        client.asks(&format!("MFMT 20200229123456 {name}"), "213 ");
        let mode = if name == "dir" { 755 } else { 644 };
        client.asks(&format!("SITE CHMOD {mode} {name}"), "200 ");
    }
    site
}

#[test]
fn list_is_ls() {
    let site = planted();
    let mut client = site.login();
    let x = "-rw-r--r--    1 ftp      ftp                 5 Feb 29  2020 x.txt\r\n";
    let w = "-rw-r--r--    1 ftp      ftp                 0 Feb 29  2020 w.bin\r\n";
    let yz = "-rw-r--r--    1 ftp      ftp                 1 Feb 29  2020 y z.txt\r\n";
    assert_eq!(client.fetch_text("LIST dir"), [w, x, yz].concat());
    assert_eq!(client.fetch_text("LIST dir/x.txt"), x);
    assert_eq!(client.fetch_text("LIST -l dir/*.txt"), [x, yz].concat());
    let all = client.fetch_text("LIST -la dir");
    let names: Vec<&str> = all.lines().map(|line| &line[60..]).collect();
    assert_eq!(names, [".", "..", ".hidden", "w.bin", "x.txt", "y z.txt"], "{all}");
    let root = client.fetch_text("LIST");
    assert!(root.starts_with("drwxr-xr-x    2 ") && root.ends_with(" link -> dir/x.txt\r\n"), "{root}");
    let status = client.asks("STAT dir", "213-");
    assert_eq!(status.lines().count(), 5, "{status}");
}

#[test]
fn nlst_names_can_be_given_back() {
    let site = planted();
    let mut client = site.login();
    assert_eq!(client.fetch_text("NLST"), "dir\r\nlink\r\n");
    assert_eq!(client.fetch_text("NLST dir"), "dir/w.bin\r\ndir/x.txt\r\ndir/y z.txt\r\n");
    assert_eq!(client.fetch_text("NLST dir/x*"), "dir/x.txt\r\n");
    assert_eq!(client.fetch_text("NLST dir/x.txt"), "dir/x.txt\r\n");
    client.asks("CWD dir", "250 ");
    assert_eq!(client.fetch_text("NLST *.bin"), "w.bin\r\n");
    assert_eq!(client.fetch_text("NLST *.none"), "");
}

#[test]
fn facts() {
    let site = planted();
    let mut client = site.login();
    client.asks(
        "FEAT",
        "211-Features:\n EPRT\n EPSV\n MDTM\n MFMT\n MLST type*;size*;modify*;UNIX.mode*;unique*;\n",
    );
    let line = client.asks("MLST dir/x.txt", "250-");
    let line = line.lines().nth(1).unwrap().to_owned();
    assert!(line.starts_with(" type=file;size=5;modify=20200229123456;UNIX.mode=0644;unique="), "{line}");
    assert!(line.ends_with("; /dir/x.txt"), "{line}");
    client.asks("OPTS MLST size;Type;colour;", "200 MLST OPTS type;size;");
    assert_eq!(
        client.fetch_text("MLSD dir"),
        "type=cdir; .\r\ntype=pdir; ..\r\ntype=file;size=0; .hidden\r\ntype=file;size=0; w.bin\r\n\
         type=file;size=5; x.txt\r\ntype=file;size=1; y z.txt\r\n"
    );
    assert_eq!(client.fetch_text("MLSD"), "type=cdir; .\r\ntype=dir; dir\r\ntype=OS.unix=symlink; link\r\n");
    assert_eq!(client.asks("MLST", "250-").lines().nth(1), Some(" type=dir; /"));
    client.asks(
        "FEAT",
        "211-Features:\n EPRT\n EPSV\n MDTM\n MFMT\n MLST type*;size*;modify;UNIX.mode;unique;\n",
    );
    client.asks("OPTS MLST", "200 MLST OPTS");
    assert_eq!(client.fetch_text("MLSD"), " .\r\n dir\r\n link\r\n");
    client.asks("MLSD dir/x.txt", "501 ");
    client.asks("MLSD missing", "550 ");
    client.asks("MLST missing", "550 ");
}

#[test]
fn line_ends_in_names_do_not_end_lines() {
    let site = Site::new();
    site.write("a\r\n250 b", "");
    let mut client = site.login();
    assert_eq!(client.fetch_text("NLST"), "a??250 b\r\n");
    assert_eq!(client.fetch_text("LIST").lines().count(), 1);
    assert_eq!(client.fetch_text("MLSD").lines().count(), 2);
}
