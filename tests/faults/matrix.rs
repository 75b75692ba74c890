//! What each of nine clients makes of each failure: eight were measured once, with servers like these; ketch is
//! measured here, and the page that shows them all, `docs/faults.md`, must say the same. `SNAPSHOTS=overwrite` writes it.

use std::fmt::Write as _;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use ketch_demo::{Deed, Fault, Phase};

use super::expected::{Expected, Transfer, Way, expected};
use super::noise;
use crate::support::ketch::{Run, run};
use crate::support::puppet::Puppet;
use crate::support::site::Site;

const SIZE: usize = 400_000;

/// One situation.
struct Row {
    /// What happens.
    name: &'static str,
    /// What came of it, in the order of [`PEERS`]: `tnftp` twice, with a URL and in a script.
    peers: [&'static str; 9],
    /// What ketch must exit with.
    code: i32,
    /// What ketch must say.
    says: &'static str,
    /// The situation, with a ketch in it.
    stage: fn(&Path) -> Run,
}

const PEERS: [&str; 9] = [
    "tnftp, URL",
    "tnftp, script",
    "inetutils ftp",
    "ncftpget, ncftpput",
    "lftp",
    "curl",
    "wget",
    "aria2",
    "rclone",
];

const ROWS: [Row; 13] = [
    Row {
        name: "the file is not there (550)",
        peers: ["1", "**0**", "**0**", "3", "1, or **0** before another command", "78", "8", "3", "1"],
        code: 23,
        says: "550 No such file",
        stage: |home| get(home, &Site::new(), None),
    },
    Row {
        name: "the password is wrong (530)",
        peers: ["1", "1", "**0**", "1", "1, or **0** before `pwd`", "67", "6", "21", "–"],
        code: 20,
        says: "login refused: 530",
        stage: |home| {
            let site = site();
            run(home, &["get", &site.url("file").replace("s3cret", "wrong")])
        },
    },
    Row {
        name: "the connection is refused",
        peers: ["1", "**0**", "**0**", "> 40 s", "> 40 s", "7", "4", "1", "–"],
        code: 31,
        says: "could not connect to 127.0.0.1:",
        stage: |home| {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
            let address = listener.local_addr().unwrap();
            drop(listener);
            run(home, &["get", &format!("ftp://{address}/file")])
        },
    },
    Row {
        name: "half of a download, then 426",
        peers: ["**0**", "**0**", "**0**", "3", "no end", "18", "4", "1", "1"],
        code: 34,
        says: "426 ",
        stage: |home| get(home, &site(), Some(Deed::Cut)),
    },
    Row {
        name: "half of a download, then 226",
        peers: ["**0**", "**0**", "**0**", "**0**", "1", "18", "**0**", "1", "1"],
        code: 34,
        says: "the transfer is incomplete: 200000 of 400000 bytes",
        stage: |home| get(home, &site(), Some(Deed::Early)),
    },
    Row {
        name: "half of a download, then the server is gone",
        peers: ["1", "**0**", "**0**", "3", "no end", "18", "4", "1", "5"],
        code: 34,
        says: "the server closed the connection",
        stage: |home| get(home, &site(), Some(Deed::Die)),
    },
    Row {
        name: "an upload into a full disk (552)",
        peers: ["1", "**0**", "**0**", "3", "1", "70", "–", "–", "–"],
        code: 25,
        says: "552 disk full",
        stage: |home| {
            std::fs::write(home.join("file"), noise(SIZE)).unwrap();
            let puppet = Puppet::refusing_uploads("552 disk full");
            run(home, &["put", "file", &puppet.url("/file")])
        },
    },
    Row {
        name: "half of an upload, then the server is gone",
        peers: ["1", "**0**", "**0**", "3", "no end", "56", "–", "–", "–"],
        code: 34,
        says: "could not upload `file`",
        stage: |home| {
            let site = Site::new();
            std::fs::write(home.join("file"), noise(SIZE)).unwrap();
            site.server.misbehave(Some(half(Deed::Die)));
            run(home, &["put", "file", &site.url("file")])
        },
    },
    Row {
        name: "PASV and EPSV are not known (502)",
        peers: [
            "ok (active)",
            "ok (active)",
            "**0**, without a file",
            "ok (active)",
            "ok, at the second try",
            "13",
            "8",
            "21",
            "1",
        ],
        code: 0,
        says: "trying PORT",
        stage: |home| get(home, &site_with(|config| config.without = vec!["PASV", "EPSV"]), None),
    },
    Row {
        name: "EPSV names a dead port, PASV works",
        peers: ["ok", "ok", "–", "ok (no EPSV)", "1, if it prefers EPSV", "ok", "ok", "ok", "1"],
        code: 0,
        says: "trying PASV",
        stage: |home| get(home, &site_with(|config| config.epsv_port = Some(1)), None),
    },
    Row {
        name: "PASV names another host, which does not answer",
        peers: ["ok", "ok", "**0**, without a file", "ok (active)", "ok", "ok", "4", "ok", "ok"],
        code: 0,
        says: "",
        stage: |home| {
            let site = site_with(|config| {
                config.without = vec!["EPSV"];
                config.pasv_address = Some(Ipv4Addr::new(10, 255, 255, 1));
            });
            get(home, &site, None)
        },
    },
    Row {
        name: "TLS is demanded, and refused",
        peers: ["–", "–", "–", "–", "–", "64", "1", "–", "–"],
        code: 22,
        says: "the server refuses TLS",
        stage: |home| {
            let site = site();
            run(home, &["get", "--tls", "explicit", &site.url("file")])
        },
    },
    Row {
        name: "TLS is hoped for, and refused",
        peers: ["–", "–", "–", "–", "ok, without a word", "ok, without a word", "–", "–", "–"],
        code: 0,
        says: "the login goes in clear",
        stage: |home| {
            let site = site();
            run(home, &["get", "--tls", "auto", &site.url("file")])
        },
    },
];

fn half(deed: Deed) -> Fault {
    Fault { deed, phase: Phase::Middle, half: SIZE as u64 / 2, times: u32::MAX }
}

fn site() -> Site {
    site_with(|_| {})
}

fn site_with(change: impl FnOnce(&mut ketch_demo::Config)) -> Site {
    let site = Site::with(change);
    site.write("file", noise(SIZE));
    site
}

/// Downloads `file` from a server that does this in the middle.
fn get(home: &Path, site: &Site, deed: Option<Deed>) -> Run {
    site.server.misbehave(deed.map(half));
    run(home, &["get", &site.url("file")])
}

#[test]
fn ketch_is_right_in_every_row() {
    let mut wrong = Vec::new();
    for row in &ROWS {
        let home = tempfile::tempdir().unwrap();
        let run = (row.stage)(home.path());
        let there = std::fs::read(home.path().join("file")).ok();
        let upload = row.name.contains("upload");
        let right = run.code == Some(row.code)
            && run.stderr.contains(row.says)
            && (upload || there == (row.code == 0).then(|| noise(SIZE)));
        if !right {
            wrong.push(format!("=== {}: {run}", row.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_page_says_so() {
    let page = format!("{HEAD}{}{MIDDLE}{}", peers(), product());
    snapbox::assert_data_eq!(page, snapbox::file!["../../docs/faults.md"].raw());
}

const HEAD: &str = "\
<!-- made by tests/faults -->

# When transfers fail

## What nine clients make of it

Each failure was staged by a scripted server on loopback. A cell is the exit code, or `ok` where the file came all the
same; a dash: not measured, or not possible. **Bold** is a success that is none. Measured were lftp 4.9.2, ncftp 3.2.6,
tnftp 20210827, inetutils 2.4, curl 7.88.1, wget 1.21.3, aria2 1.36 and rclone 1.60, each as it comes. The column of
ketch is measured again by every run of the tests.

";

const MIDDLE: &str = "
## What ketch makes of it

The demo server fails in each of these ways, at each of these moments, in both directions, in passive and active mode, in
clear and over TLS. A cell is the exit code when the transfer is not tried again (`--retries 0`): a download, then an upload.
*0* is a success with a warning, because the size agrees and the server's word is missing. `get -c` or `put -c` makes each
of these files whole afterwards, and so does a retry, unless there are more bytes than there should be. No download has
its final name before it is whole, and no upload with `--atomic`.

";

/// The table of the clients.
fn peers() -> String {
    let mut text = "| | **ketch** |".to_owned();
    PEERS.iter().for_each(|peer| write!(text, " {peer} |").unwrap());
    text.push_str("\n| --- |");
    text.push_str(&" --- |".repeat(PEERS.len() + 1));
    text.push('\n');
    for row in &ROWS {
        let code = match (row.code, row.name) {
            (0, name) if name.contains("TLS") => "ok, and says so".to_owned(),
            (0, _) => "ok".to_owned(),
            (code, _) => code.to_string(),
        };
        writeln!(text, "| {} | {code} | {} |", row.name, row.peers.join(" | ")).unwrap();
    }
    text
}

/// The table of the faults.
fn product() -> String {
    let phases = [
        "before the reply to RETR or STOR",
        "behind the 150",
        "in the middle of the data",
        "before the 226",
        "instead of the reply to QUIT",
    ];
    let mut text = format!("| | {} |\n| --- |{}\n", phases.join(" | "), " --- |".repeat(phases.len()));
    for deed in Deed::ALL {
        let what = match deed {
            Deed::Cut => "the data connection is closed, then 426",
            Deed::Reset => "the data connection is reset, then 426",
            Deed::Stall => "nothing moves any more, nothing is said",
            Deed::More => "SIZE says more than there is, from then on",
            Deed::Less => "SIZE says less than there is, from then on",
            Deed::Early => "the data connection is closed, then 226",
            Deed::Denied => "426, and all the data",
            Deed::Drop => "the control connection is closed, and all the data comes",
            Deed::Silent => "nothing is said any more, and all the data comes",
            Deed::Reorder => "226, then all the data",
            Deed::Stray => "one reply too many",
            Deed::Die => "both connections are closed",
            Deed::Crash => "both connections are reset",
        };
        write!(text, "| {what} |").unwrap();
        for phase in Phase::ALL {
            let way = |way| {
                let seen = |active, tls| shown(expected(deed, phase, Transfer { way, active, tls }));
                let all = [(false, false), (true, false), (false, true), (true, true)];
                let mut codes = all.map(|(active, tls)| seen(active, tls)).to_vec();
                codes.dedup();
                match &codes[..] {
                    [one] => one.clone(),
                    [plain, tls] => format!("{plain} (TLS: {tls})"),
                    [passive, active, tls] => format!("{passive} (active: {active}, TLS: {tls})"),
                    _ => codes.join(", "),
                }
            };
            write!(text, " {}, {} |", way(Way::Down), way(Way::Up)).unwrap();
        }
        text.push('\n');
    }
    text
}

fn shown(expected: Expected) -> String {
    match expected {
        Expected::Done => "0".to_owned(),
        Expected::Unconfirmed => "*0*".to_owned(),
        Expected::Failed(code) => code.to_string(),
    }
}
