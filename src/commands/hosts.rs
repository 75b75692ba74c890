//! `hosts`: what is remembered of servers.

use super::each::done_with;
use super::outcome::Unknown;
use super::prelude::*;
use crate::client::{DataMode, HostSeen, Learned};
use crate::error::Error;
use crate::escape::escape;
use crate::settings::memory::Remembered;

/// Show what is remembered of servers, or forget one
///
/// A session begins with the data connections that worked on that server last time. What was not used for 30 days is
/// forgotten.
#[derive(Debug, Args)]
pub struct Hosts {
    #[command(subcommand)]
    action: Option<Action>,
}

/// What to do with it.
#[derive(Debug, clap::Subcommand)]
enum Action {
    /// Forget a server
    Forget {
        /// The server, on all ports or on one
        #[arg(value_name = "HOST[:PORT]")]
        host: String,
    },
}

impl Hosts {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        match &self.action {
            None => {
                let hosts = cx.memory.hosts();
                if hosts.is_empty() {
                    cx.note("nothing is remembered of any server");
                }
                cx.show(&Record::Hosts(&hosts))?;
            }
            Some(Action::Forget { host }) => {
                let (name, port) = host_and_port(host)?;
                let forgotten = cx.memory.forget(name, port).map_err(Error::local("forget", name));
                let forgotten = match forgotten {
                    Ok(0) => {
                        let (what, name) = ("remembered server", name.to_owned());
                        Err(Unknown { what, name, list: "hosts" }.into())
                    }
                    forgotten => Ok(forgotten?),
                };
                done_with(cx, "forget", (Some(host.as_bytes()), None), forgotten)?;
            }
        }
        Ok(Flow::Next)
    }
}

/// A line for a person.
#[must_use]
pub fn line(found: &Remembered) -> String {
    let days = std::time::SystemTime::now().duration_since(found.seen).unwrap_or_default().as_secs() / 86400;
    let seen = match days {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days => format!("{days} days ago"),
    };
    let host = escape(found.site.host.as_bytes());
    format!("{host}:{}  {}  seen {seen}", found.site.port, knowledge(&found.learned))
}

/// A host, and its port if one is named; an IPv6 address has brackets around it where a port follows.
pub(super) fn host_and_port(text: &str) -> Result<(&str, Option<u16>), Usage> {
    match text.rsplit_once(':') {
        Some((host, port)) if !host.contains(':') || host.ends_with(']') => {
            let host = host.trim_start_matches('[').trim_end_matches(']');
            let port = port.parse().map_err(|_| Usage(format!("`{port}` is no port")))?;
            Ok((host, Some(port)))
        }
        _ => Ok((text, None)),
    }
}

/// What is known of a server, in words.
pub(super) fn knowledge(learned: &Learned) -> String {
    let worked = DataMode::ALL.iter().filter_map(|mode| Some((mode, learned.worked.get(mode)?)));
    let mut words: Vec<String> = worked.map(|(mode, method)| format!("{mode}: {}", method.name())).collect();
    if learned.elsewhere {
        words.push("data at the address that it announces".to_owned());
    }
    if learned.plain {
        words.push("no TLS".to_owned());
    }
    if learned.lock_step {
        words.push("one command at a time".to_owned());
    }
    if learned.tls_1_2 {
        words.push("TLS 1.2".to_owned());
    }
    if let Some(room) = learned.room {
        words.push(format!("{room} connections at most"));
    }
    match learned.host {
        HostSeen::Unknown => {}
        HostSeen::Taken => words.push("virtual host".to_owned()),
        HostSeen::Refused => words.push("no virtual host".to_owned()),
    }
    words.join(", ")
}
