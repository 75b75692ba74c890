//! A tree as people have them, deep, wide and with odd names, up and down over each real server, by runs that are killed
//! and connections that are cut: in the end all of it is there, and there is nothing left to do.
//!
//! `KETCH_TREE=20000:2000 cargo test --test ketch soak::tree::` takes so many files and megabytes.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use super::cutter::{Cuts, Cutter, mixed};
use super::{RUNS, Soak};
use crate::support::ketch::Running;
use crate::support::real::{Kind, Tls, available, variable};

/// How many files, and megabytes, where nobody says.
const SMALL: (usize, usize) = (250, 12);

/// How often a run is killed before it may come to its end.
const KILLS: u64 = 4;

/// Names that need care.
const ODD: [&[u8]; 24] = [
    b"plain",
    b"with blank",
    b"  two at each end  ",
    "ü ñ 漢字 🚢".as_bytes(),
    "e\u{301} decomposed".as_bytes(),
    b"-rf",
    b"--help",
    b"[x]",
    b"{a,b}",
    b"a&b;c|d",
    b"quote'\"`",
    b"#hash",
    b"per%20cent %",
    b"%0d%0aDELE x",
    b"back\\slash",
    b"~",
    b"$HOME",
    b"dots...",
    b".hidden",
    b"comma, (round) <pointed>",
    b"tab\there",
    b"bell\x07 escape\x1b[31m",
    b"-> there",
    b"=+@!^",
];

#[test]
fn vsftpd() {
    real_tree(Kind::Vsftpd);
}

#[test]
fn proftpd() {
    real_tree(Kind::ProFtpd);
}

#[test]
fn pure_ftpd() {
    real_tree(Kind::PureFtpd);
}

#[test]
fn pyftpdlib() {
    real_tree(Kind::Pyftpdlib);
}

/// A name of a file or directory, odd or long or neither. Pure-FTPd prohibits backslashes, and makes underscores of control
/// characters and of the blanks at both ends of a name. Paths of more than a thousand bytes are too much for some.
fn name(number: usize, kind: Kind) -> OsString {
    let dice = mixed(number as u64 ^ 0xa5a5);
    let long = number < 1_001_000;
    let bytes = match dice % 10 {
        0 if long => [b"long ", &b"0123456789".repeat(20)[..], format!(" {number}").as_bytes()].concat(),
        0..=2 => format!("file-{number}.txt").into_bytes(),
        _ => {
            let odd = ODD[(dice / 10) as usize % ODD.len()];
            [odd, format!("{number}").as_bytes(), &odd[..odd.len() / 3]].concat()
        }
    };
    // A name must not be cut within a character.
    let name = String::from_utf8_lossy(&bytes).replace('\u{fffd}', "");
    match kind {
        Kind::PureFtpd => name.replace(['\\', '\t', '\x07', '\x1b'], "").trim_matches(' ').into(),
        _ => name.into(),
    }
}

/// The directory of a file: mostly one of many, sometimes deep down.
fn directory(number: usize, files: usize, kind: Kind) -> PathBuf {
    let depth = if number.is_multiple_of(50) { 14 } else { 1 + number % 4 };
    let wide = (files / 40).max(3);
    let turn = |level: usize| number % (wide >> (2 * level).min(8)).max(1);
    (0..depth).map(|level| name(1_000_000 + level * 1000 + turn(level), kind)).collect()
}

/// Makes the tree.
fn plant(top: &Path, (files, megabytes): (usize, usize), kind: Kind) {
    let block: Vec<u8> = (0..8 * 1024_u64).flat_map(|n| mixed(n).to_le_bytes()).collect();
    let mean = megabytes * 1_000_000 / files;
    for number in 0..files {
        let path = top.join(directory(number, files, kind)).join(name(number, kind));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        // Few are large, and make a good part of all; many are small.
        let size = match number % 500 {
            0 => mean * 250,
            _ => mixed(number as u64) as usize % mean,
        };
        let mut bytes = number.to_string().into_bytes();
        while bytes.len() < size {
            let length = block.len().min(size - bytes.len());
            bytes.extend(&block[..length]);
            bytes.extend(bytes.len().to_string().into_bytes());
        }
        bytes.truncate(size);
        fs::write(&path, bytes).unwrap();
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_400_000_000 + 7 * number as u64);
        fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    }
    fs::create_dir_all(top.join("empty/in empty")).unwrap();
}

/// The files and directories of a tree: sizes and times of the files.
fn seen(top: &Path) -> BTreeMap<PathBuf, Option<(u64, i64)>> {
    let mut all = BTreeMap::new();
    let mut waiting = vec![top.to_owned()];
    while let Some(directory) = waiting.pop() {
        for entry in fs::read_dir(&directory).unwrap() {
            let path = entry.unwrap().path();
            let meta = fs::symlink_metadata(&path).unwrap();
            let file = meta.is_file().then(|| (meta.len(), meta.mtime()));
            all.insert(path.strip_prefix(top).unwrap().to_owned(), file);
            if meta.is_dir() {
                waiting.push(path);
            }
        }
    }
    all
}

/// Two trees are alike, to the last byte.
fn alike(one: &Path, other: &Path) -> Result<(), String> {
    let (left, right) = (seen(one), seen(other));
    let apart = left.iter().find(|(path, file)| right.get(*path) != Some(*file));
    let apart = apart.or_else(|| right.iter().find(|(path, _)| !left.contains_key(*path)));
    if let Some((path, _)) = apart {
        return Err(format!("{}: {:?} and {:?}", path.display(), left.get(path), right.get(path)));
    }
    let files = left.iter().filter(|(_, file)| file.is_some());
    let bad = files.map(|(path, _)| path).find(|path| !same(&one.join(path), &other.join(path)));
    bad.map_or(Ok(()), |path| Err(format!("{}: other bytes", path.display())))
}

fn same(one: &Path, other: &Path) -> bool {
    fs::read(one).unwrap() == fs::read(other).unwrap()
}

/// Whatever has its name already is whole.
fn none_is_torn(here: &Path, back: &Path) -> Result<(), String> {
    if !back.exists() {
        return Ok(());
    }
    let is_ours = |path: &&PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        name.ends_with(".ketch-part") || name.ends_with(".ketch-journal")
    };
    let there = seen(back);
    let files = there.iter().filter(|(_, file)| file.is_some()).map(|(path, _)| path);
    let bad = files.filter(|path| !is_ours(path)).find(|path| !same(&here.join(path), &back.join(path)));
    bad.map_or(Ok(()), |path| Err(format!("{}: other bytes", path.display())))
}

fn real_tree(kind: Kind) {
    let wanted = variable("KETCH_TREE").map(|wanted| wanted.to_string_lossy().into_owned());
    let wanted = wanted.as_deref().and_then(|wanted| wanted.split_once(':'));
    let size = wanted.map_or(SMALL, |(files, size)| (files.parse().unwrap(), size.parse().unwrap()));
    let Some(server) = available(kind, Tls::None) else { return };
    let home = tempfile::tempdir().unwrap();
    let begun = Instant::now();
    let soak = Soak { server: &server, active: kind as usize % 2 == 1, files: 0, home: home.path() };
    let (here, back) = (home.path().join("here"), home.path().join("back"));
    plant(&here, size, kind);
    let took = begun.elapsed();
    // Two or three of the large files in the mean, and some dozens of the small ones.
    let cuts = Cuts { control: 60_000, data: 40, within: (size.1 * 300_000_000 / size.0) as u64 };
    let cutter = Cutter::start(server.address, !soak.active, cuts);
    let up = soak.through(&cutter, &["-R", "here", "t"], took, || Ok(()));
    alike(&here, &server.root.join("t")).unwrap();
    let down = soak.through(&cutter, &["t", "back"], took, || none_is_torn(&here, &back));
    alike(&here, &back).unwrap();
    for args in [["-R", "here", "t"], ["-p", "t", "back"]] {
        let again = soak.run(server.address, &[&["--dry-run"], &args[..]].concat());
        assert_eq!((again.code, again.stdout.as_str()), (Some(0), ""), "{again}");
    }
    super::tell(&format!(
        "soak: a tree of {} files, {} MB, over {}: {up} runs up, {down} down, {} cuts, {:.1} s\n",
        size.0,
        size.1,
        kind.name(),
        cutter.count(),
        begun.elapsed().as_secs_f64()
    ));
}

impl Soak<'_> {
    /// Mirrors in runs that are killed, and then in runs that are not, until one comes to its end; `whole` looks at the
    /// target after each. How many runs there were.
    fn through(
        &self,
        cutter: &Cutter,
        args: &[&str],
        short: Duration,
        whole: impl Fn() -> Result<(), String>,
    ) -> usize {
        for number in 0..RUNS {
            let running = Running::start(self.command(cutter.address(), args));
            if (number as u64) < KILLS {
                // From next to nothing to a good part of all: planting it takes about as long as moving some of it.
                let patience = short.mul_f64(0.2 + 0.6 * number as f64).max(Duration::from_millis(40));
                _ = running.end(patience);
                whole().unwrap();
                continue;
            }
            let run = running.end(Duration::from_secs(3600)).expect("a mirror ends");
            whole().unwrap_or_else(|why| panic!("{args:?}: {why}\n{run}"));
            match run.code {
                Some(0) if !run.stderr.contains("could not be looked at") => return number + 1,
                Some(0 | 3 | 10..=39) => {}
                _ => panic!("{args:?}: {run}"),
            }
        }
        panic!("{args:?}: it does not come to an end: {}", self.run(self.server.address, args));
    }
}
