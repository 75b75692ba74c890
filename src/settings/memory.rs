//! What earlier sessions learned of a host: which data connections worked, and whether it must be asked one command at
//! a time. It only puts things in order; whatever it says may turn out to be wrong.
//!
//! One small file a host, replaced whole: several processes may read and write at once, and the last one wins.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};

use super::keep;
use crate::client::{DataMode, HostSeen, Learned, Method, Site};

/// How long something is remembered after it was seen last; and what makes a session slower, after it was learned: a
/// session that begins with it never finds out that it is not needed any more.
const KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// How old a memory may grow before it is written again only to keep it from expiring; and how far ahead our clock may
/// have been when it was written.
const FRESH: Duration = Duration::from_secs(24 * 60 * 60);

/// What a file name is made of.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'-').remove(b'_');

/// The memory, which may be nowhere: then nothing is remembered.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    directory: Option<PathBuf>,
}

/// One host that is remembered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remembered {
    /// The host.
    pub site: Site,
    /// What is known of it.
    pub learned: Learned,
    /// When it was seen last.
    pub seen: SystemTime,
}

/// The file of a host.
#[derive(Debug, Serialize, Deserialize)]
struct Record {
    host: String,
    port: u16,
    /// Seconds since 1970.
    seen: u64,
    /// Mode by name, and the command that worked in it.
    #[serde(default)]
    worked: BTreeMap<String, String>,
    #[serde(default)]
    elsewhere: bool,
    #[serde(default)]
    plain: bool,
    /// When it was learned that commands go one at a time, in seconds since 1970; and that only TLS 1.2 will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lock_step_since: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tls_1_2_since: Option<u64>,
    /// How many connections it lets in, and when that was learned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    room: Option<(usize, u64)>,
    /// It knows a virtual host of this name; and when it was learned that it does not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    virtual_host: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    no_virtual_host_since: Option<u64>,
}

impl Memory {
    /// The memory in this directory.
    #[must_use]
    pub fn at(directory: Option<PathBuf>) -> Memory {
        Memory { directory }
    }

    /// What is known of a host; nothing where it was not seen for 30 days, or its file cannot be read.
    #[must_use]
    pub fn recall(&self, site: &Site) -> Option<Remembered> {
        remembered(read(&self.directory.as_ref()?.join(file_name(site)))?)
    }

    /// Remembers what a session learned of a host that is not as usual, unless it is known already.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn keep(&self, site: &Site, learned: &Learned) -> io::Result<()> {
        let Some(directory) = &self.directory else { return Ok(()) };
        let learned = learned.unusual();
        match self.recall(site) {
            None if learned == Learned::default() => return Ok(()),
            Some(_) if learned == Learned::default() => {
                return fs::remove_file(directory.join(file_name(site)));
            }
            Some(known) if known.learned == learned && !is_old(known.seen, FRESH) => return Ok(()),
            _ => {}
        }
        let worked = learned.worked.iter().map(|(mode, method)| (mode.to_string(), method.name().to_owned()));
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let old = read(&directory.join(file_name(site)));
        let since = |known: bool, before: fn(&Record) -> Option<u64>| {
            known.then(|| old.as_ref().and_then(before).filter(|at| !is_past(*at)).unwrap_or(now))
        };
        let record = Record {
            host: site.host.clone(),
            port: site.port,
            seen: now,
            worked: worked.collect(),
            elsewhere: learned.elsewhere,
            plain: learned.plain,
            lock_step_since: since(learned.lock_step, |old| old.lock_step_since),
            tls_1_2_since: since(learned.tls_1_2, |old| old.tls_1_2_since),
            room: learned.room.map(|room| {
                // Used again is not learned again.
                let known =
                    old.as_ref().and_then(|old| old.room).filter(|(same, at)| *same == room && !is_over(*at));
                known.unwrap_or((room, now))
            }),
            virtual_host: learned.host == HostSeen::Taken,
            no_virtual_host_since: since(learned.host == HostSeen::Refused, |old| old.no_virtual_host_since),
        };
        keep::replace(&directory.join(file_name(site)), &serde_json::to_vec(&record)?, 0o600)
    }

    /// All hosts that are remembered, by name. What has expired is removed on the way.
    #[must_use]
    pub fn hosts(&self) -> Vec<Remembered> {
        self.files().into_iter().map(|(_, found)| found).collect()
    }

    /// The same, each with its file, whose name need not be that of the host in it.
    fn files(&self) -> Vec<(PathBuf, Remembered)> {
        let files = self.directory.as_ref().and_then(|directory| fs::read_dir(directory).ok());
        let mut hosts = Vec::new();
        for file in files.into_iter().flatten().flatten() {
            match read(&file.path()).and_then(remembered) {
                Some(found) => hosts.push((file.path(), found)),
                // Also what a process left that was killed while it wrote.
                _ if file.metadata().and_then(|meta| meta.modified()).is_ok_and(|at| is_old(at, FRESH)) => {
                    let _ = fs::remove_file(file.path());
                }
                _ => {}
            }
        }
        hosts.sort_by(|(_, a), (_, b)| (&a.site.host, a.site.port).cmp(&(&b.site.host, b.site.port)));
        hosts
    }

    /// Forgets a host, on one port or on all; tells how many memories that were.
    ///
    /// # Errors
    /// When a file cannot be removed.
    pub fn forget(&self, host: &str, port: Option<u16>) -> io::Result<usize> {
        let mut forgotten = 0;
        for (file, found) in self.files() {
            let meant =
                found.site.host.eq_ignore_ascii_case(host) && port.is_none_or(|port| found.site.port == port);
            if meant {
                fs::remove_file(file)?;
                forgotten += 1;
            }
        }
        Ok(forgotten)
    }
}

fn is_old(seen: SystemTime, age: Duration) -> bool {
    match SystemTime::now().duration_since(seen) {
        Ok(since) => since > age,
        // A clock that was set back a little makes nothing old; what comes from far ahead would never be old.
        Err(ahead) => ahead.duration() > FRESH,
    }
}

/// Tells whether what was seen or learned then is remembered no longer.
fn is_past(seconds: u64) -> bool {
    UNIX_EPOCH.checked_add(Duration::from_secs(seconds)).is_none_or(|at| is_old(at, KEPT))
}

/// Tells whether what was learned then of a server's room says nothing any more: others come and go.
fn is_over(seconds: u64) -> bool {
    UNIX_EPOCH.checked_add(Duration::from_secs(seconds)).is_none_or(|at| is_old(at, FRESH))
}

fn file_name(site: &Site) -> String {
    let name = format!("{}:{}", site.host.to_ascii_lowercase(), site.port);
    format!("{}.json", utf8_percent_encode(&name, PLAIN))
}

fn read(path: &Path) -> Option<Record> {
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

/// What a record still says.
fn remembered(record: Record) -> Option<Remembered> {
    if is_past(record.seen) {
        return None;
    }
    let worked = record
        .worked
        .iter()
        .filter_map(|(mode, method)| Some((mode.parse::<DataMode>().ok()?, Method::of(method)?)));
    Some(Remembered {
        learned: Learned {
            worked: worked.collect(),
            lock_step: record.lock_step_since.is_some_and(|at| !is_past(at)),
            elsewhere: record.elsewhere,
            plain: record.plain,
            tls_1_2: record.tls_1_2_since.is_some_and(|at| !is_past(at)),
            room: record.room.filter(|(_, at)| !is_over(*at)).map(|(room, _)| room),
            host: match record.no_virtual_host_since {
                _ if record.virtual_host => HostSeen::Taken,
                Some(at) if !is_past(at) => HostSeen::Refused,
                _ => HostSeen::Unknown,
            },
        },
        seen: UNIX_EPOCH.checked_add(Duration::from_secs(record.seen))?,
        site: Site { host: record.host, port: record.port },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(host: &str, port: u16) -> Site {
        Site { host: host.to_owned(), port }
    }

    fn learned(method: Method) -> Learned {
        Learned { worked: [(DataMode::Auto, method)].into(), ..Learned::default() }
    }

    #[test]
    fn a_host_is_kept_and_forgotten() {
        let home = tempfile::tempdir().unwrap();
        let memory = Memory::at(Some(home.path().join("hosts")));
        let (one, other) = (site("ftp.example.com", 21), site("../x", 2121));
        assert_eq!(memory.recall(&one), None);
        memory.keep(&one, &Learned::default()).unwrap();
        assert!(memory.hosts().is_empty(), "what is not known needs no file");
        memory.keep(&one, &learned(Method::Epsv)).unwrap();
        assert!(memory.hosts().is_empty(), "neither does what is as usual");
        memory.keep(&one, &learned(Method::Pasv)).unwrap();
        memory.keep(&one, &learned(Method::Epsv)).unwrap();
        assert!(memory.hosts().is_empty(), "nor what is as usual again");
        memory.keep(&one, &learned(Method::Port)).unwrap();
        memory.keep(&other, &learned(Method::Pasv)).unwrap();
        assert_eq!(memory.recall(&site("FTP.example.com", 21)).unwrap().learned, learned(Method::Port));
        assert_eq!(memory.hosts().len(), 2);
        assert_eq!(memory.forget("../x", Some(21)).unwrap(), 0);
        assert_eq!(memory.forget("../x", None).unwrap(), 1);
        assert_eq!(memory.recall(&other), None);
        assert_eq!(fs::read_dir(home.path().join("hosts")).unwrap().count(), 1);
    }

    #[test]
    fn what_is_old_or_broken_is_not_known() {
        let home = tempfile::tempdir().unwrap();
        let memory = Memory::at(Some(home.path().to_owned()));
        let one = site("h", 21);
        let path = home.path().join(file_name(&one));
        fs::write(&path, r#"{"host":"h","port":21,"seen":1,"worked":{"auto":"PORT"}}"#).unwrap();
        assert_eq!(memory.recall(&one), None);
        for broken in ["", "{", "[]", r#"{"host":"h","port":99999,"seen":1}"#] {
            fs::write(&path, broken).unwrap();
            assert_eq!(memory.recall(&one), None, "{broken}");
        }
        let far = r#"{"host":"h","port":21,"seen":99999999999,"worked":{"auto":"PORT"}}"#;
        fs::write(&path, far).unwrap();
        assert_eq!(memory.recall(&one), None, "what comes from the future would be known for ever");
        let strange = r#"{"host":"h","port":21,"seen":NOW,"worked":{"auto":"XYZ","x":"PORT"},"new":1}"#;
        fs::write(&path, strange.replace("NOW", &ago(0))).unwrap();
        assert_eq!(memory.recall(&one).unwrap().learned, Learned::default());
    }

    /// The time so many days ago, as it stands in a file.
    fn ago(days: u64) -> String {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        (now - days * 24 * 60 * 60).to_string()
    }

    #[test]
    fn what_makes_it_slower_is_forgotten_by_the_day_it_was_learned() {
        let home = tempfile::tempdir().unwrap();
        let memory = Memory::at(Some(home.path().to_owned()));
        let one = site("h", 21);
        let path = home.path().join(file_name(&one));
        let record = r#"{"host":"h","port":21,"seen":SEEN,"worked":{"auto":"PORT"},
            "lock_step_since":OLD,"tls_1_2_since":NEW}"#;
        let learned = ago(29);
        let record = record.replace("SEEN", &ago(2)).replace("OLD", &ago(31)).replace("NEW", &learned);
        fs::write(&path, record).unwrap();
        let known = memory.recall(&one).unwrap().learned;
        assert!(!known.lock_step && known.tls_1_2, "{known:?}");
        memory.keep(&one, &known).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(&format!(r#""tls_1_2_since":{learned}"#)), "used again, not learned: {text}");
        assert!(!text.contains("lock_step_since"), "{text}");
        memory.keep(&one, &Learned { lock_step: true, ..known }).unwrap();
        let known = memory.recall(&one).unwrap().learned;
        assert!(known.lock_step && known.tls_1_2, "learned again: {known:?}");
    }

    #[test]
    fn what_a_server_said_to_its_name_is_kept() {
        let home = tempfile::tempdir().unwrap();
        let memory = Memory::at(Some(home.path().to_owned()));
        let one = site("h", 21);
        for host in [HostSeen::Taken, HostSeen::Refused] {
            let learned = Learned { host, ..Learned::default() };
            memory.keep(&one, &learned).unwrap();
            assert_eq!(memory.recall(&one).unwrap().learned, learned);
        }
        let record = r#"{"host":"h","port":21,"seen":SEEN,"no_virtual_host_since":OLD}"#;
        let record = record.replace("SEEN", &ago(2)).replace("OLD", &ago(31));
        fs::write(home.path().join(file_name(&one)), record).unwrap();
        assert_eq!(memory.recall(&one).unwrap().learned.host, HostSeen::Unknown);
    }

    #[test]
    fn a_host_is_forgotten_whatever_its_file_is_called() {
        let home = tempfile::tempdir().unwrap();
        let memory = Memory::at(Some(home.path().to_owned()));
        let record = r#"{"host":"h","port":21,"seen":NOW,"worked":{"auto":"PORT"}}"#;
        fs::write(home.path().join("odd.json"), record.replace("NOW", &ago(0))).unwrap();
        assert_eq!(memory.hosts().len(), 1);
        assert_eq!(memory.forget("h", None).unwrap(), 1);
        assert_eq!(memory.hosts(), []);
    }

    #[test]
    fn many_at_once_leave_one_whole_file() {
        let home = tempfile::tempdir().unwrap();
        let memory = Memory::at(Some(home.path().to_owned()));
        std::thread::scope(|scope| {
            for turn in 0..8 {
                let memory = &memory;
                scope.spawn(move || {
                    for _ in 0..50 {
                        let learned = learned(Method::ALL[1 + turn % 3]);
                        memory.keep(&site("h", 21), &learned).unwrap();
                        assert!(memory.recall(&site("h", 21)).is_some());
                    }
                });
            }
        });
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
    }
}
