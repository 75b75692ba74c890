//! Directories, names, times, permissions.

use crate::client::{Mode, Site};
use std::fs;
use std::os::unix::fs::PermissionsExt;

#[test]
fn directories() {
    let site = Site::new();
    let mut client = site.login();
    client.asks("MKD a \"b\"", "257 \"/a \"\"b\"\"\" created.");
    client.asks("MKD a \"b\"", "550 File exists.");
    client.asks("CWD a \"b\"", "250 ");
    client.asks("XPWD", "257 \"/a \"\"b\"\"\"");
    client.asks("XMKD c", "257 \"/a \"\"b\"\"/c\"");
    client.asks("CDUP", "250 ");
    client.asks("RMD a \"b\"", "550 Directory not empty.");
    client.asks("XRMD /a \"b\"/c", "250 ");
    client.asks("RMD a \"b\"", "250 ");
    client.asks("CWD a \"b\"", "550 No such file or directory.");
    client.asks("RMD /", "550 ");
    client.asks("MKD x/y", "550 No such file or directory.");
    site.write("f", "");
    client.asks("CWD f", "550 Not a directory.");
    client.asks("RMD f", "550 ");
}

#[test]
fn names_are_bytes() {
    let site = Site::new();
    let mut client = site.login();
    client.raw(b"MKD caf\xe9\r\n");
    client.gets("257 ");
    client.raw(b"CWD caf\xe9\r\n");
    client.gets("250 ");
    client.asks("CWD ..", "250 ");
    assert_eq!(client.fetch(Mode::Epsv, "NLST"), b"caf\xe9\r\n");
    client.asks("MKD  two blanks ", "257 \"/ two blanks \"");
    assert!(site.path(" two blanks ").is_dir());
}

#[test]
fn renaming_and_removing() {
    let site = Site::new();
    let mut client = site.login();
    site.write("a", "1");
    client.asks("RNTO b", "503 ");
    client.asks("RNFR missing", "550 ");
    client.asks("RNFR a", "350 ");
    client.asks("NOOP", "200 ");
    client.asks("RNTO b", "503 ");
    client.asks("RNFR a", "350 ");
    client.asks("RNTO b", "250 ");
    assert_eq!(site.read("b"), b"1");
    client.asks("DELE b", "250 ");
    client.asks("DELE b", "550 No such file or directory.");
    client.asks("MKD d", "257 ");
    client.asks("DELE d", "550 ");
}

#[test]
fn sizes_and_times() {
    let site = Site::new();
    let mut client = site.login();
    site.write("f", "12345");
    client.asks("SIZE f", "213 5");
    client.asks("SIZE /", "550 ");
    client.asks("SIZE missing", "550 ");
    client.asks("MFMT 20240229123456 f", "213 Modify=20240229123456; /f");
    client.asks("MDTM f", "213 20240229123456");
    client.asks("SITE UTIME 20230102030405 f", "200 ");
    client.asks("MDTM f", "213 20230102030405");
    client.asks("SITE UTIME f 20230101000000 20220102030405 20230101000000 UTC", "200 ");
    client.asks("MDTM f", "213 20220102030405");
    client.asks("MFMT 20230229000000 f", "501 ");
    client.asks("MFMT 20230228000000", "501 ");
    client.asks("MFMT 20230228000000 missing", "550 ");
    client.asks("TYPE A", "200 ");
    client.asks("SIZE f", "550 ");
}

#[test]
fn chmod() {
    let site = Site::new();
    let mut client = site.login();
    site.write("f", "");
    client.asks("SITE CHMOD 640 f", "200 ");
    assert_eq!(fs::metadata(site.path("f")).unwrap().permissions().mode() & 0o7777, 0o640);
    client.asks("SITE CHMOD 4755 f", "200 ");
    assert_eq!(fs::metadata(site.path("f")).unwrap().permissions().mode() & 0o7777, 0o755);
    client.asks("SITE CHMOD 999 f", "501 ");
    client.asks("SITE CHMOD 644", "501 ");
    client.asks("SITE CHMOD 644 missing", "550 ");
    client.asks("SITE HELP", "214-");
    client.asks("SITE EXEC ls", "504 ");
}

#[test]
fn a_read_only_server() {
    let site = Site::with(|config| config.writable = false);
    let mut client = site.login();
    site.write("f", "1");
    for command in ["MKD d", "RMD d", "DELE f", "RNFR f", "MFMT 20240229123456 f", "SITE CHMOD 644 f"] {
        client.asks(command, "550 ");
    }
    for command in ["STOR f", "STOR new", "APPE f", "STOU"] {
        client.asks("EPSV", "229 ");
        client.asks(command, "553 ");
    }
    assert_eq!(client.fetch(Mode::Epsv, "RETR f"), b"1");
    assert_eq!(client.fetch(Mode::Epsv, "NLST"), b"f\r\n");
}

#[test]
fn targets_that_are_no_files() {
    let site = Site::new();
    let mut client = site.login();
    client.asks("MKD d", "257 ");
    client.asks("RETR d", "550 Not a plain file.");
    client.asks("STOR d", "553 Not a plain file.");
    client.asks("STOR missing/f", "550 ");
}
