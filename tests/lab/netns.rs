//! A network namespace, held by nothing but this process: it has no name, no process lives in it for its own sake,
//! and it is gone with the last thing that uses it, however the tests end.

use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::os::fd::{AsFd as _, AsRawFd as _};
use std::process::{Command, Stdio};

use rustix::thread::{LinkNameSpaceType, move_into_link_name_space};

use crate::support::real;

/// A network of its own.
#[derive(Debug)]
pub struct Netns {
    handle: File,
}

impl Netns {
    /// Makes one, with a loopback interface that is up.
    ///
    /// # Errors
    /// It is not allowed: the reason.
    pub fn new() -> Result<Netns, String> {
        let netns = Netns { handle: unshared().map_err(|error| format!("no network namespace: {error}"))? };
        netns.ip("link set lo up")?;
        Ok(netns)
    }

    /// Does something in it: on a thread of its own, whose sockets, threads and processes belong to this network.
    pub fn inside<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        std::thread::scope(|scope| {
            let thread = scope.spawn(|| {
                move_into_link_name_space(self.handle.as_fd(), Some(LinkNameSpaceType::Network))
                    .expect("enter a network namespace of our own");
                work()
            });
            thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    }

    /// Where it is, for `ip link ... netns PATH` and for `nsenter --net=PATH`, as long as this process lives.
    pub fn path(&self) -> String {
        format!("/proc/{}/fd/{}", std::process::id(), self.handle.as_raw_fd())
    }

    /// Runs commands of `ip`, one a line.
    ///
    /// # Errors
    /// The program is missing, or what it said.
    pub fn ip(&self, lines: &str) -> Result<(), String> {
        self.feed("ip", &["-batch", "-"], lines)
    }

    /// Loads rules for packets.
    ///
    /// # Errors
    /// As [`Netns::ip`].
    pub fn nft(&self, rules: &str) -> Result<(), String> {
        self.feed("nft", &["-f", "-"], rules)
    }

    /// Sets variables below `/proc/sys/net`, each as `ipv4/ip_forward=1`.
    ///
    /// # Errors
    /// A variable that is not there, or may not be changed.
    pub fn sysctl(&self, settings: &[&str]) -> Result<(), String> {
        self.inside(|| {
            for setting in settings {
                let (name, value) = setting.split_once('=').expect("a name and a value");
                std::fs::write(format!("/proc/sys/net/{name}"), value)
                    .map_err(|error| format!("{name}: {error}"))?;
            }
            Ok(())
        })
    }

    /// Gives a program its input, and wants to hear nothing.
    fn feed(&self, program: &str, args: &[&str], input: &str) -> Result<(), String> {
        let path = real::install(program)?;
        let run = || -> io::Result<_> {
            let mut child = Command::new(path)
                .args(args)
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .stderr(Stdio::piped())
                .spawn()?;
            child.stdin.take().ok_or(io::ErrorKind::BrokenPipe)?.write_all(input.as_bytes())?;
            child.wait_with_output()
        };
        let output = self.inside(run).map_err(|error| format!("{program}: {error}"))?;
        if output.status.success() {
            return Ok(());
        }
        let words = String::from_utf8_lossy(&output.stderr);
        Err(format!("{program}: {}\nof\n{input}", words.trim()))
    }
}

/// A handle to a new namespace. A process makes it and may go as soon as we hold it.
fn unshared() -> io::Result<File> {
    let mut child = Command::new("unshare")
        .args(["--net", "cat"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut echo = [0];
    let mut input = child.stdin.take().ok_or(io::ErrorKind::BrokenPipe)?;
    let mut output = child.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?;
    // `cat` runs once the namespace is there; a failed `unshare` ends instead.
    let handle = input
        .write_all(b"x")
        .and_then(|()| output.read_exact(&mut echo))
        .and_then(|()| File::open(format!("/proc/{}/ns/net", child.id())));
    drop((input, output));
    let ended = child.wait_with_output()?;
    handle.map_err(|error| {
        let words = String::from_utf8_lossy(&ended.stderr).trim().to_owned();
        if words.is_empty() { error } else { io::Error::other(words) }
    })
}
